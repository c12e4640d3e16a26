/**
 * Two texts in step: each group of provisions is a row, the first text's lines on the one side, the further text's on the
 * other, with what differs between them. No line of either text is left out; what stands in no group (titles, covering
 * notes) makes the first row.
 */
import type { Static } from 'typebox';
import type { Parallel } from '../../../http/contract/index.ts';
import { type Line, setText } from '../reader/set-text.ts';

type Answer = Static<typeof Parallel>;
/** Provisions that say the same, by their ids. */
export interface Group {
  readonly first: readonly string[];
  readonly other: readonly string[];
}
/** What differs: its kind, and the words of both texts; null where nothing of the kind stands. */
export interface Differing {
  readonly key: string;
  readonly kind: Answer['differences'][number]['kind'];
  readonly first: string | null;
  readonly other: string | null;
}
/** A row of the page. */
export interface Row extends Group {
  readonly key: string;
  readonly isSettled: boolean;
  /** False for what stands in no group: there is nothing to settle. */
  readonly isGroup: boolean;
  readonly firstLines: readonly Line[];
  readonly otherLines: readonly Line[];
  readonly differences: readonly Differing[];
}

/** Differences with the place that tells their row: of the side that has words, for where nothing stands is only near. */
function placed({
  differences,
}: Answer): readonly (Differing & { readonly side: 'first' | 'other'; readonly at: number })[] {
  return differences.map(({ kind, first, other }) => {
    const side = first.words === null ? 'other' : 'first';
    const at = (side === 'first' ? first : other).span.start;
    return {
      key: `${kind} ${first.span.start} ${other.span.start}`,
      kind,
      first: first.words,
      other: other.words,
      side,
      at,
    };
  });
}

/** The words that differ, so that they can be marked in their text. */
function marked({ differences }: Answer, side: 'first' | 'other'): Answer['first']['mentions'] {
  return differences.flatMap((each) => {
    const { span, words } = each[side];
    return words === null || each.kind === 'provision' ? [] : [{ type: 'differs', ...span, text: words }];
  });
}

/** The rows of the page. */
export function rowsOf(answer: Answer): readonly Row[] {
  const linesOf = (side: 'first' | 'other'): ReadonlyMap<string, Line[]> =>
    Map.groupBy(
      setText({ ...answer[side], mentions: marked(answer, side) }),
      ({ provision }) => provision.id,
    );
  const lines = { first: linesOf('first'), other: linesOf('other') };
  const grouped = new Set(answer.groups.flatMap(({ first, other }) => [...first, ...other]));
  const rest = (side: 'first' | 'other'): readonly string[] =>
    answer[side].provisions.filter(({ id }) => !grouped.has(id)).map(({ id }) => id);
  const take = (side: 'first' | 'other', ids: readonly string[]): readonly Line[] =>
    ids.flatMap((id) => lines[side].get(id) ?? []);
  const groups = [
    { first: rest('first'), other: rest('other'), isSettled: false, isGroup: false },
    ...answer.groups.map((group) => ({ ...group, isGroup: true })),
  ];
  const told = placed(answer);
  return groups
    .map((group) => {
      const [firstLines, otherLines] = [take('first', group.first), take('other', group.other)];
      const here = told.filter(({ side, at }) => isWithin(answer[side].provisions, group[side], at));
      return {
        ...group,
        key: group.first[0] ?? group.other[0] ?? '',
        firstLines,
        otherLines,
        differences: here.map(({ key, kind, first, other }) => ({ key, kind, first, other })),
      };
    })
    .filter(({ firstLines, otherLines }) => firstLines.length + otherLines.length > 0);
}

/** Whether a place lies in the own words of one of these provisions. */
function isWithin(provisions: Answer['first']['provisions'], ids: readonly string[], at: number): boolean {
  return provisions.some(
    ({ id, own }) => ids.includes(id) && own.some(({ start, end }) => start <= at && at < end),
  );
}

/** The row with the next one, as one group. */
export function joined(row: Group, next: Group): Group {
  return { first: [...row.first, ...next.first], other: [...row.other, ...next.other] };
}

/** The row's two sides, each without a counterpart. */
export function apart(row: Group): readonly Group[] {
  return [
    { first: row.first, other: [] },
    { first: [], other: row.other },
  ].filter(({ first, other }) => first.length + other.length > 0);
}
