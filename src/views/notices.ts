/** Notices: what a person is to know of a plan, each about a thing and a day, at the desk and by mail. */
import type { LocalName } from '../plan/index.ts';
import type { RefViews } from './objects.ts';

/** What a notice may be about. */
export const noticeKinds = [
  'overdue',
  'due-30',
  'due-90',
  'expired',
  'expiring-30',
  'expiring-90',
  'expiring-180',
  'letter',
  'returned',
  'asked',
  'reply-due',
  'reply-past',
  'reply-theirs',
  'deputy',
] as const;
/** A word for it. */
export type NoticeKind = (typeof noticeKinds)[number];

/** Something to know. */
export interface NoticeLine {
  /** The same as long as it says the same. */
  readonly key: string;
  readonly kind: NoticeKind;
  /** What it is about, `<type>/<id>`; null where it is about people or parties. */
  readonly ref: string | null;
  /** The day that it is about. */
  readonly date: string | null;
  /** Where somebody stands in: who, for whom, until when; else nothing. */
  readonly people: readonly string[];
  /** Of reply times between parties: with whom, and how many proposals. */
  readonly replies?: { readonly letter: string; readonly names: LocalName; readonly n: number };
}
/** Those of one plan, with the names of what they are about. */
export interface NoticesOfPlan {
  readonly planId: string;
  readonly title: LocalName;
  readonly notices: readonly NoticeLine[];
  readonly refs: RefViews;
}
