/**
 * A number, date or stretch of time as it counts, whatever language it is written in: two figures with one key state the
 * same. Figures that are spelled out are weak: '两国' and 'the two countries' are no numbers that anybody checks.
 */
export interface Figure {
  /** 'n:1500', 'n:97%', 'd:2026-06-30', 'd:2026', 'd:--12', 'd:--03-31', 'p:6m'. */
  readonly key: string;
  /** The number; of a stretch its months; of a date 0. */
  readonly value: number;
  /** Whether it is written so that it can mean nothing but a figure. */
  readonly sure: boolean;
  readonly bound: 'least' | 'most' | null;
  /** Units `[from, to)` of the characters that were read. */
  readonly from: number;
  readonly to: number;
}

const two = (part: number): string => String(part).padStart(2, '0');

/** Key of a date, of which any part may be missing; null where the parts are none of a calendar. */
export function dateKey(year: number | null, month: number | null, day: number | null): string | null {
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  const of = year === null ? '-' : String(year);
  if (month === null) return year === null ? null : `d:${of}`;
  return day === null ? `d:${of}-${two(month)}` : `d:${of}-${two(month)}-${two(day)}`;
}

/** Key of a number; shares of a hundred are told apart from what is counted. */
export function numberKey(value: number, isShare: boolean): string {
  // Fifteen digits: 1.2 × 10⁹ and 12 × 10⁸ are one number.
  return `n:${Number(value.toPrecision(15))}${isShare ? '%' : ''}`;
}

/**
 * Value of digits with marks. A comma or full stop before exactly three digits groups them; elsewhere it is the decimal
 * mark. `isDotGrouping` tells languages in which a full stop groups.
 */
export function digitsToNumber(digits: string, isDotGrouping: boolean): number {
  const grouped = isDotGrouping ? /^[1-9]\d{0,2}(?:[.,]\d{3})+(?![\d])/ : /^[1-9]\d{0,2}(?:,\d{3})+(?!\d)/;
  const whole = grouped.exec(digits)?.[0];
  if (whole === undefined) return Number(digits.replace(',', '.'));
  const rest = digits.slice(whole.length).replace(',', '.');
  return Number(whole.replace(/[.,]/g, '') + rest);
}
