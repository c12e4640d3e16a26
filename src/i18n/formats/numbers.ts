/**
 * Numbers, in code for every language: Chromium knows no Lao locale, and server and browser must write the same.
 */

import { cldr } from '../compiled/cldr.ts';
import type { Language } from '../languages.ts';

/** A number with grouped thousands: '1,234.5'; Lao '1.234,5'. */
export function formatNumber(language: Language, n: number): string {
  if (!Number.isFinite(n)) return '–';
  const { group, decimal } = cldr[language].number;
  const [whole = '', fraction] = String(Math.abs(n)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${n < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : decimal + fraction}`;
}
