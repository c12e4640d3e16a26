/** Entries of a log as they are listed; the words of `summary` and `detail` are the catalogue's. */
import type { Message } from './rows.ts';

/** An entry on one line. */
export interface LogLine {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly register: string | null;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  readonly summary: Message;
  readonly bytes: number;
  readonly leafHash: string;
}
/** What the log was last signed as. */
export interface CheckpointView {
  readonly size: number;
  readonly root: string;
  /** The signed note's text. */
  readonly note: string;
  readonly origin: string;
}
/** A page of a log; `next` is null on the last one. */
export interface LogPageView {
  readonly items: readonly LogLine[];
  readonly next: string | null;
  readonly size: number;
  readonly checkpoint: CheckpointView | null;
  /** Everybody who has an account here, by the pseudonym that entries bear. */
  readonly people: readonly { readonly by: string; readonly name: string }[];
}
/** An entry whole, with the proof that it stands in the log. */
export interface LogEntryView extends LogLine {
  readonly json: string;
  readonly proof: { readonly size: number; readonly root: string; readonly hashes: readonly string[] };
}
/** What is checked of a log. */
export type CheckName = 'entries' | 'tree' | 'signature' | 'registers' | 'projections' | 'blobs';
/** A check of the log, and what it found. */
export interface Check {
  readonly name: CheckName;
  readonly sound: boolean;
  readonly detail: Message;
}
/** A party's log in the joint record, checked from its first entry: how far it reaches, and what is wrong with it. */
export interface JointLogVerification {
  /** Letter of the party. */
  readonly log: string;
  readonly names: Readonly<Record<string, string>>;
  readonly isOwn: boolean;
  readonly entries: number;
  /** Newest size that its party has signed. */
  readonly signed: number;
  /** Largest size that all others have registered. */
  readonly registered: number;
  readonly findings: readonly Message[];
}
/** The joint record checked: what is wrong with what belongs to no one log, and each log. */
export interface JointVerification {
  readonly findings: readonly Message[];
  readonly logs: readonly JointLogVerification[];
}
/** What is left of an opening that has ended. */
export interface EarlierVerification extends JointVerification {
  /** The how manieth opening it was, from 1. */
  readonly number: number;
}
/** A log checked from its first entry: what was checked, in how long, and whether it is sound. */
export interface VerificationView {
  readonly sound: boolean;
  readonly entries: number;
  readonly root: string;
  readonly milliseconds: number;
  readonly checks: readonly Check[];
  /** Null where the plan is not opened together. */
  readonly joint: JointVerification | null;
  /** Openings that have ended, in their order. */
  readonly earlier: readonly EarlierVerification[];
}
