/**
 * Periods of reporting: a year, a half, a quarter or a month, written '2026', '2026-H1', '2026-Q3', '2026-03'. A period is
 * the same on every node and in every language, and is put in words only where somebody reads it.
 */
import { partialDateBounds } from '../../base/index.ts';

/** How long a period is. */
export type Every = 'year' | 'half' | 'quarter' | 'month';
/** Every length, longest first. */
export const everies: readonly Every[] = ['year', 'half', 'quarter', 'month'];

/** A period with its days, both included. */
export interface Period {
  readonly key: string;
  readonly every: Every;
  readonly first: string;
  readonly last: string;
}

const form = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;
const months: Readonly<Record<Every, number>> = { year: 12, half: 6, quarter: 3, month: 1 };
const two = (month: number): string => String(month).padStart(2, '0');

/** The period that is written like this; null where it is none. */
export function parsePeriod(key: string): Period | null {
  const [, year = '', half, quarter, month] = form.exec(key) ?? [];
  if (partialDateBounds(year) === null) return null;
  const every: Every = half ? 'half' : quarter ? 'quarter' : month ? 'month' : 'year';
  const begin = month ? Number(month) : (Number(half ?? quarter ?? 1) - 1) * months[every] + 1;
  const end = begin + months[every] - 1;
  const last = partialDateBounds(`${year}-${two(end)}`)?.last ?? '';
  return { key, every, first: `${year}-${two(begin)}-01`, last };
}

/** Whether all days of the second period are days of the first. */
export function holdsPeriod(outer: Period, inner: Pick<Period, 'first' | 'last'>): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** The period itself and all that hold it, the longest first. */
export function periodsHolding(period: Period): readonly Period[] {
  return everies
    .flatMap((every) => periodsBetween(period.first, period.last, every))
    .filter((outer) => holdsPeriod(outer, period));
}

function keyAt(year: number, every: Every, at: number): string {
  if (every === 'year') return String(year);
  const sign = every === 'half' ? 'H' : every === 'quarter' ? 'Q' : '';
  return `${year}-${sign === '' ? two(at) : `${sign}${at}`}`;
}

/** The periods of this length that have days between both partial dates, in order. */
export function periodsBetween(from: string, to: string, every: Every): readonly Period[] {
  const [first, last] = [partialDateBounds(from)?.first, partialDateBounds(to)?.last];
  if (first === undefined || last === undefined) return [];
  const found: Period[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    for (let at = 1; at <= 12 / months[every]; at++) {
      const period = parsePeriod(keyAt(year, every, at));
      if (period !== null && period.last >= first && period.first <= last) found.push(period);
    }
  return found;
}
