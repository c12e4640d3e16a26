/** What making tasks in bulk would do or did: of a table that was brought, or of commitments that were chosen. */
import type { Json, PlacedFault } from '../base/index.ts';
import type { LocalName } from '../plan/index.ts';
import type { FoundColumn } from '../plan/tables/index.ts';
import type { RefViews } from './objects.ts';

/** A field that would be set, from what it holds now. */
export interface TaskFieldChange {
  readonly field: string;
  readonly from: Json;
  readonly to: Json;
}
/** What becomes of one task. */
export interface TaskRowView {
  /** Line of the table; of commitments the number of the task, from 1. */
  readonly line: number;
  readonly outcome: 'add' | 'change' | 'skip' | 'error';
  /** `task/<id>` where it is there, or was made. */
  readonly ref: string | null;
  /** How the line was found to be that task. */
  readonly matched: 'code' | 'number' | 'title' | null;
  /** Changed here since the table was made. */
  readonly stale: boolean;
  readonly title: LocalName;
  readonly changes: readonly TaskFieldChange[];
  readonly faults: readonly PlacedFault[];
}
/** All of them. */
export interface TaskRowsView {
  readonly kept: boolean;
  readonly rows: readonly TaskRowView[];
  readonly counts: Readonly<Record<TaskRowView['outcome'], number>>;
  /** Names of bodies that nobody entered, with how many rows name them. */
  readonly unknownBodies: readonly { readonly name: string; readonly rows: number }[];
  readonly refs: RefViews;
  /** Names all of this: what is kept is what was seen, or nothing. */
  readonly seen: string;
}
/** A table that was brought. */
export interface TaskTableView extends TaskRowsView {
  readonly sheets: readonly { readonly name: string; readonly lines: number }[];
  readonly sheet: number;
  readonly heading: number | null;
  readonly columns: readonly FoundColumn[];
  /** Lines that are no tasks: headings between them, notes below. */
  readonly leftOut: readonly { readonly line: number; readonly text: string }[];
}
