/**
 * What a form asks and what a body says in it. A statement is one body's word on one commitment for one period, in its own
 * language; what is not said is absent.
 */

/** The progress that a body may report, as DESIGN.md's axis has it; "not reported" is said by leaving the row. */
export const stages = ['not-begun', 'begun', 'substantial', 'complete', 'suspended', 'superseded'] as const;
/** How far a commitment is. */
export type Stage = (typeof stages)[number];

/** Columns of a form in the order in which they are printed. */
export const columns = ['key', 'item', 'same', 'progress', 'done', 'next', 'due', 'obstacle'] as const;
/** A column of a form. */
export type Column = (typeof columns)[number];
/** Columns that hold words. */
export const wordColumns = ['done', 'next', 'obstacle'] as const;
/** Lines above the table that the body fills in. */
export const headLines = ['person', 'post', 'phone'] as const;
/** A line above the table. */
export type HeadLine = (typeof headLines)[number];

/** Most characters of words in a cell. */
export const MOST_WORDS = 4_000;

/** A body's word on one commitment. */
export interface Statement {
  readonly progress: Stage;
  /** What was done in the period. */
  readonly done?: string;
  /** What comes next. */
  readonly next?: string;
  /** When it is expected to be complete: a partial date. */
  readonly due?: string;
  /** What stands in the way. */
  readonly obstacle?: string;
}

/** A row of a form as it went out. */
export interface FormItem {
  readonly key: string;
  /** `commitment/<id>` or `further-commitment/<id>`. */
  readonly ref: string;
  /** What the body said last time, printed into the form; null where it said nothing yet. */
  readonly last: Statement | null;
}

/** Whether two statements say the same. */
export function isSameStatement(a: Statement | null, b: Statement | null): boolean {
  if (a === null || b === null) return a === b;
  return a.progress === b.progress && a.due === b.due && wordColumns.every((name) => a[name] === b[name]);
}
