/** Entries of a log as they are listed; the words of `summary` and `detail` are the catalogue's. */
import type { Message } from './rows.ts';

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
export interface CheckpointView {
  readonly size: number;
  readonly root: string;
  /** The signed note's text. */
  readonly note: string;
  readonly origin: string;
}
export interface LogPageView {
  readonly items: readonly LogLine[];
  readonly next: string | null;
  readonly size: number;
  readonly checkpoint: CheckpointView | null;
}
export interface LogEntryView extends LogLine {
  readonly json: string;
  readonly proof: { readonly size: number; readonly root: string; readonly hashes: readonly string[] };
}
export type CheckName = 'entries' | 'tree' | 'signature' | 'registers' | 'projections' | 'blobs';
export interface Check {
  readonly name: CheckName;
  readonly sound: boolean;
  readonly detail: Message;
}
export interface VerificationView {
  readonly sound: boolean;
  readonly entries: number;
  readonly root: string;
  readonly milliseconds: number;
  readonly checks: readonly Check[];
}
