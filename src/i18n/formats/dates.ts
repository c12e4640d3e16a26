/**
 * Dates and times, Gregorian in every language, from a shim generated out of CLDR. A partial date ('2026',
 * '2026-03') is written as precisely as it is known and no more.
 */

import { cldr } from '../compiled/cldr.ts';
import type { Language } from '../languages.ts';

/** A partial date: '2026' → '2026', '2026-03' → 'March 2026', '2026-03-03' → '3 March 2026'. */
export function formatDate(language: Language, date: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (match === null) return date;
  const [, year = '', month, day] = match;
  const patterns = cldr[language].date;
  const pattern = day !== undefined ? patterns.day : month !== undefined ? patterns.month : patterns.year;
  return fill(pattern, {
    y: year,
    M: month === undefined ? '' : (cldr[language].months[Number(month) - 1] ?? month),
    d: day === undefined ? '' : String(Number(day)),
  });
}

/**
 * An instant (RFC 3339) as date and time of day in an IANA zone. The zone is always given, so that server and
 * browser write the same.
 */
export function formatInstant(language: Language, instant: string, zone: string): string {
  const at = wallClock(instant, zone);
  if (at === null) return instant;
  return fill(cldr[language].date.time, { D: formatDate(language, at.date), T: at.time });
}

/** The calendar day of an instant in a zone, in words. */
export function formatInstantDay(language: Language, instant: string, zone: string): string {
  const at = wallClock(instant, zone);
  return at === null ? instant : formatDate(language, at.date);
}

/** Date and time of day that a clock in the zone shows; null where the instant cannot be read. */
function wallClock(instant: string, zone: string): { date: string; time: string } | null {
  const when = new Date(instant);
  if (Number.isNaN(when.getTime())) return null;
  const format = new Intl.DateTimeFormat('en', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
  const parts = new Map(format.formatToParts(when).map((part) => [part.type, part.value]));
  const date = [parts.get('year')?.padStart(4, '0'), parts.get('month'), parts.get('day')].join('-');
  return { date, time: `${parts.get('hour')}:${parts.get('minute')}` };
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w)\}/g, (_, name: string) => values[name] ?? '');
}
