/** Acts of review as they are listed, and what taking one back would do. */
import { isSameValue, type ReviewChange } from '../plan/index.ts';

/** One act: who did what, when, to how much, and what became of it. */
export interface ReviewActLine {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  readonly act: string;
  readonly reason: string | null;
  readonly items: number;
  /** The first provisions that it touched; `provisionCount` counts all of them. */
  readonly provisions: readonly { readonly id: string; readonly path: string }[];
  readonly provisionCount: number;
  readonly entries: { readonly first: number; readonly last: number } | null;
  /** The act that it takes back. */
  readonly undoes: string | null;
  /** Who took it back, and when. */
  readonly undone: { readonly byName: string; readonly at: string } | null;
}

/** A page of the acts, newest first. */
export interface ReviewActPage {
  readonly items: readonly ReviewActLine[];
  readonly next: string | null;
  /** Everybody who has an account here, by the pseudonym that acts bear. */
  readonly people: readonly { readonly by: string; readonly name: string }[];
}

/** How many things a change brings where. */
export interface ChangeCounts {
  /** Proposals that wait for somebody again. */
  readonly waiting: number;
  /** Proposals that are rejected again. */
  readonly rejected: number;
  /** Proposals that the act had made, and that go. */
  readonly withdrawn: number;
  readonly takenOut: number;
  readonly putIn: number;
  readonly recut: number;
  readonly reread: number;
  readonly marked: number;
  readonly unmarked: number;
}

/** Counts what a change does. */
export function changeCounts({ proposals, places, readings, marks }: ReviewChange): ChangeCounts {
  const open = proposals.filter(({ before, after }) => before?.state === 'open' && after?.state === 'open');
  const into = (state: string): number =>
    proposals.filter(({ before, after }) => before?.state !== state && after?.state === state).length;
  return {
    waiting: into('open'),
    rejected: into('rejected'),
    withdrawn: into('replaced'),
    takenOut: places.filter(({ after }) => after === null).length,
    putIn: places.filter(({ before }) => before === null).length,
    recut:
      places.filter(({ before, after }) => before !== null && after !== null).length +
      open.filter(({ before, after }) => !isSameValue(before?.spans, after?.spans)).length,
    reread:
      readings.length +
      open.filter(({ before, after }) => !isSameValue(before?.reading, after?.reading)).length,
    marked: marks.filter(({ after }) => after === true).length,
    unmarked: marks.filter(({ after }) => after !== true).length,
  };
}
