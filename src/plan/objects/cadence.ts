/**
 * How often something is due: the part of RFC 5545's recurrence rules that committees use — every so many years, months or
 * weeks from a date. The date may be partial ('2024': some time in the year), and occurrences are as precise as it is.
 */
import { partialDateBounds } from '../../base/index.ts';

/** Every so many years, months or weeks. */
export interface Cadence {
  readonly every: 'year' | 'month' | 'week';
  readonly interval: number;
}

const frequencies = { YEARLY: 'year', MONTHLY: 'month', WEEKLY: 'week' } as const;
const form = /^FREQ=(YEARLY|MONTHLY|WEEKLY)(?:;INTERVAL=([1-9]\d?))?$/;

/** Reads a rule; null where it says something else or more. */
export function parseCadence(rule: string): Cadence | null {
  const found = form.exec(rule);
  const name = found?.[1];
  if (name !== 'YEARLY' && name !== 'MONTHLY' && name !== 'WEEKLY') return null;
  return { every: frequencies[name], interval: Number(found?.[2] ?? 1) };
}

/** The rule of a cadence, in its one form. */
export function cadenceRule({ every, interval }: Cadence): string {
  const name = { year: 'YEARLY', month: 'MONTHLY', week: 'WEEKLY' }[every];
  return interval === 1 ? `FREQ=${name}` : `FREQ=${name};INTERVAL=${interval}`;
}

/** Whether occurrences can be counted from a date of this precision. */
export function fitsCadence({ every }: Cadence, from: string): boolean {
  const parts = from.split('-').length;
  return every === 'year' || (every === 'month' ? parts >= 2 : parts === 3);
}

const two = (n: number): string => String(n).padStart(2, '0');

function daysIn(year: number, month: number): number {
  return Number(partialDateBounds(`${String(year).padStart(4, '0')}-${two(month)}`)?.last.slice(8) ?? 28);
}

/** The n-th occurrence, 0 being `from` itself. A day that a month has not is that month's last. */
export function occurrence({ every, interval }: Cadence, from: string, n: number): string {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  if (every === 'week') {
    const at = new Date(Date.UTC(year, month - 1, day + 7 * interval * n));
    return at.toISOString().slice(0, 10);
  }
  if (month === 0) return String(year + interval * n).padStart(4, '0');
  const months = year * 12 + (month - 1) + interval * n * (every === 'year' ? 12 : 1);
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
  const head = `${String(y).padStart(4, '0')}-${two(m)}`;
  return day === 0 ? head : `${head}-${two(Math.min(day, daysIn(y, m)))}`;
}

/**
 * What is due next after the newest of `held`. What was held stands for the occurrence that it is nearest to, so that a
 * committee that met a month late has met, and one that met years before the cadence began has not.
 */
export function nextDue(cadence: Cadence, from: string, held: readonly string[]): string {
  const days = held.map((date) => partialDateBounds(date)?.last ?? '').sort();
  const newest = days.at(-1);
  if (newest === undefined) return from;
  const distance = (n: number): number => distanceTo(occurrence(cadence, from, n), newest);
  let n = -1;
  while (n < 5_000 && distance(n + 1) < distance(n)) n++;
  return occurrence(cadence, from, n + 1);
}

/** Days between a day and the nearest day that a partial date may mean. */
function distanceTo(date: string, day: string): number {
  const { first, last } = partialDateBounds(date) ?? { first: date, last: date };
  if (day >= first && day <= last) return 0;
  return Math.abs(Date.parse(day) - Date.parse(day < first ? first : last)) / 86_400_000;
}
