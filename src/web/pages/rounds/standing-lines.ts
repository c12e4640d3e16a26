/** Which bodies of a round its page shows, and in which order, by its address. */
import type { RoundStanding } from '../../../http/contract/index.ts';

/** A body of the round. */
export type Line = RoundStanding['lines'][number];
/** States in the order of a form's way. */
export const lineStates = ['no-form', 'made', 'sent', 'overdue', 'waiting', 'received'] as const;
/** What the table can be sorted by. */
const lineSorts = ['body', 'state', 'said'] as const;

/** The state that the address names; null: all. */
export function stateOf(query: URLSearchParams): Line['state'] | null {
  return lineStates.find((state) => state === query.get('state')) ?? null;
}

/** What the lines are sorted by, and which way; null: as the round names its bodies. */
export function sortOf(query: URLSearchParams): {
  readonly column: (typeof lineSorts)[number];
  readonly direction: 'ascending' | 'descending';
} | null {
  const given = query.get('sort') ?? '';
  const column = lineSorts.find((one) => one === given.replace('-', ''));
  if (column === undefined) return null;
  return { column, direction: given.startsWith('-') ? 'descending' : 'ascending' };
}

/** The lines that are shown. */
export function shownLines(
  lines: readonly Line[],
  query: URLSearchParams,
  nameOf: (line: Line) => string,
): readonly Line[] {
  const [state, sort] = [stateOf(query), sortOf(query)];
  const found = lines.filter((line) => state === null || line.state === state);
  if (sort === null) return found;
  const keys = {
    // By code units: the same on server and screen, whatever the browser knows of a language.
    body: (a: Line, b: Line) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0),
    state: (a: Line, b: Line) => lineStates.indexOf(a.state) - lineStates.indexOf(b.state),
    said: (a: Line, b: Line) => a.said / Math.max(1, a.asked) - b.said / Math.max(1, b.asked),
  };
  const sorted = found.toSorted(keys[sort.column]);
  return sort.direction === 'descending' ? sorted.toReversed() : sorted;
}
