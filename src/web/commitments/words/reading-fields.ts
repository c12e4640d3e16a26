/** The values a reading's fields may have, in the order in which they are offered. */
import type { Reading } from '../../../http/contract/index.ts';

export const kinds = [
  'implement',
  'conclude',
  'establish',
  'build',
  'provide',
  'train',
  'exchange',
  'cooperate',
  'explore',
  'position',
] as const satisfies readonly Reading['kind'][];

export const strengths = ['firm', 'effort', 'tentative'] as const satisfies readonly Reading['strength'][];

type Origin = NonNullable<Reading['due']>['origin'];
export const origins = [
  'stated',
  'instrument',
  'plan-end',
  'soft',
  'set',
] as const satisfies readonly Origin[];

/** A partial date as somebody may type it: '2026', '2026-3', '2026-03-31'; null where it is none. */
export function readPartialDate(typed: string): string | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/.exec(typed.trim());
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const date = parts.join('-');
  if (month === undefined) return date;
  const whole = new Date(`${date.padEnd(7, '0')}${day === undefined ? '-01' : ''}T00:00:00Z`);
  return !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(date) ? date : null;
}

/**
 * A due date of the origin that is chosen ('none' for no date), with what is known already: a soft one has no date, and the
 * plan's end is offered where it is known.
 */
export function dueFrom(
  chosen: string,
  before: Reading['due'],
  typed: string | null,
  planEnd: string | null,
): Reading['due'] {
  const origin = origins.find((one) => one === chosen);
  if (origin === undefined) return null;
  const date = origin === 'soft' ? null : origin === 'plan-end' ? (planEnd ?? typed) : typed;
  return { date, origin, words: before?.words ?? null };
}

/** True if the due date says all that it must: a soft one its words, a stated one words and date, the plan's end either, every other a date. */
export function isDueComplete(due: Reading['due']): boolean {
  if (due === null) return true;
  if (due.origin === 'soft') return due.words !== null;
  if (due.origin === 'plan-end') return due.date !== null || due.words !== null;
  return due.date !== null && (due.origin !== 'stated' || due.words !== null);
}
