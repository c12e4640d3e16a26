/**
 * Partial dates of the Gregorian calendar: '2026', '2026-03', '2026-03-31'. A plan says "in 2026" as often as a day, and
 * what is not said is not invented: a partial date stays partial, and comparing goes by the days it may mean.
 */

/** First and last day that a partial date may mean, as full dates. */
export interface DateBounds {
  readonly first: string;
  readonly last: string;
}

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The days a partial date may mean, or null where the text is not one. Year 0000 is none. */
export function partialDateBounds(text: string): DateBounds | null {
  const [, year = '', month, day] = form.exec(text) ?? [];
  if (year === '' || year === '0000') return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const length = daysInMonth(Number(year), Number(month));
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${length}` };
  if (Number(day) < 1 || Number(day) > length) return null;
  return { first: text, last: text };
}

/** Whether the text is a partial date. */
export function isPartialDate(text: string): boolean {
  return partialDateBounds(text) !== null;
}

/**
 * Orders partial dates as deadlines: by the last day they may mean, then by the first. Throws on what is none: check
 * with `isPartialDate` at the border.
 */
export function comparePartialDates(a: string, b: string): -1 | 0 | 1 {
  const left = partialDateBounds(a);
  const right = partialDateBounds(b);
  if (left === null || right === null) throw new RangeError('not a partial date');
  const leftKey = left.last + left.first;
  const rightKey = right.last + right.first;
  return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0;
}
