/**
 * Statuses as somebody sees them whose areas are a part of the plan, or who asks about an area: the same questions as the store
 * answers, asked of the rows in memory [AP51].
 */

import { partialDateBounds } from '../../base/index.ts';
import { timingOf } from '../../plan/index.ts';
import type { Sight } from '../objects/sight.ts';
import type { StatusCell, StatusQuery, StatusRow } from '../ports/index.ts';

/** Rows that this person sees. */
export function rowsSeen(rows: readonly StatusRow[], sight: Pick<Sight, 'sees'>): readonly StatusRow[] {
  return rows.filter(({ areas }) => sight.sees({ placed: areas.length > 0 ? 'areas' : 'everybody', areas }));
}

/** One row for each commitment, as of a period: what nobody claimed in it is not reported. */
export function rowsAt(rows: readonly StatusRow[], period: string): readonly StatusRow[] {
  const now = rows.filter((row) => row.period === '');
  if (period === '') return now;
  const said = new Map(rows.filter((row) => row.period === period).map((row) => [row.commitment, row]));
  return now.map((row) => {
    const there = said.get(row.commitment);
    if (there !== undefined) return there;
    const nothing = { progress: 'not-reported', basis: 'none', saidFor: '', done: null } as const;
    return { ...row, ...nothing, evidence: 'none', period };
  });
}

const cellNames = ['counted', 'progress', 'basis', 'evidence', 'timing', 'led', 'flagship'] as const;

/** Counts of rows that stand alike. */
export function cellsOf(rows: readonly StatusRow[], asOf: string): readonly StatusCell[] {
  const cells = new Map<string, StatusCell>();
  for (const row of rows) {
    const { counted, progress, basis, evidence, led, flagship } = row;
    const like = { counted, progress, basis, evidence, led, flagship, timing: timingOf(row, asOf) };
    const key = cellNames.map((name) => String(like[name])).join(' ');
    cells.set(key, { ...like, n: (cells.get(key)?.n ?? 0) + 1 });
  }
  return [...cells.values()];
}

/** Whether a row of the period is meant. */
export function isMeant(row: StatusRow, query: StatusQuery): boolean {
  const has = <T>(words: readonly T[] | undefined, word: T): boolean =>
    !words?.length || words.includes(word);
  const due = row.due === null ? '~' : (partialDateBounds(row.due)?.last ?? '~');
  const { from, to } = query.due ?? {};
  return (
    has(query.counted, row.counted) &&
    has(query.progress, row.progress) &&
    has(query.basis, row.basis) &&
    has(query.evidence, row.evidence) &&
    has(query.timing, timingOf(row, query.asOf)) &&
    (query.led ?? row.led) === row.led &&
    (query.flagship ?? row.flagship) === row.flagship &&
    (from === undefined || due >= from) &&
    (to === undefined || due <= to) &&
    ((from === undefined && to === undefined) || due !== '~')
  );
}
