/** Work lists: what is due, overdue, silent, without an owner, without evidence, waiting for a letter, running out [OB65]. */
import type { Progress, Timing } from '../plan/index.ts';
import type { RefViews } from './objects.ts';

/** Which list. */
export const workLists = [
  'overdue',
  'due-30',
  'due-90',
  'waiting',
  'expiring',
  'silent',
  'unowned',
  'unevidenced',
] as const;
/** A list's word. */
export type WorkListId = (typeof workLists)[number];

/** A thing or commitment of a list. */
export interface WorkItem {
  /** `<type>/<id>`. */
  readonly ref: string;
  readonly due: string | null;
  readonly state: string | null;
  readonly progress: Progress | null;
  readonly timing: Timing | null;
}
/** Of one kind: how many, the first of them, and the query of the list that has them all. */
export interface WorkGroup {
  /** A declared type's name, or 'status' for commitments. */
  readonly type: string;
  readonly n: number;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly items: readonly WorkItem[];
}
/** A list with its groups; those of nothing are left out. */
export interface WorkList {
  readonly id: WorkListId;
  readonly total: number;
  readonly groups: readonly WorkGroup[];
}
/** All lists of a plan, as one person sees it. */
export interface WorkView {
  readonly asOf: string;
  /** The period that is asked for in 'silent'; '' where none is over yet. */
  readonly period: string;
  readonly lists: readonly WorkList[];
  readonly refs: RefViews;
}
