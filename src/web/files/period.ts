/** A plan's period in words: partial dates, as precisely as they are known. */
import { formatDate, type Language } from '../../i18n/desk/index.ts';
import type { Say } from '../words/index.ts';

export function periodWords(
  say: Say,
  language: Language,
  period: { readonly from: string; readonly to: string } | null,
): string {
  if (period === null) return say('plans.no-period');
  return say('plans.period', {
    from: formatDate(language, period.from),
    to: formatDate(language, period.to),
  });
}
