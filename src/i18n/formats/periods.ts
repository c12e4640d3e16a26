/** Periods of reporting in words: '2026' → '2026', '2026-Q3' → 'third quarter of 2026', '2026-03' → 'March 2026'. */
import type { Language } from '../languages.ts';
import { translate } from '../translate.ts';
import { formatDate } from './dates.ts';

/** A period as people write it; what is none stays as it stands. */
export function formatPeriod(language: Language, key: string): string {
  const [, year = '', part = '', n = ''] = /^(\d{4})-([HQ])([1-4])$/.exec(key) ?? [];
  if (part === '') return formatDate(language, key);
  return translate(language, part === 'H' ? 'format.half' : 'format.quarter', { year, n });
}
