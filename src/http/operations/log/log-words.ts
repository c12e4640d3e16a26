/** Entries and findings of the log in the reader's words. */

import type { Language } from '../../../i18n/index.ts';
import type { Verification } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';
import { sayMessage, sayWho } from '../../server/words.ts';

interface Told {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The line with its summary in words, and who acted. */
export function tellLine<T extends { readonly summary: Told; readonly byName: string }>(
  language: Language,
  line: T,
): Omit<T, 'summary'> & { readonly summary: string } {
  const byName = sayWho(language, line.byName);
  return { ...line, byName, summary: sayMessage(language, 'entry.summary', line.summary) };
}

type ToldCheck = Omit<Verification['checks'][number], 'detail'> & { readonly detail: Told };

/** The check with its finding in words. */
export function tellCheck(language: Language, check: Wide<ToldCheck>): Wide<Verification['checks'][number]> {
  return { ...check, detail: sayMessage(language, 'entry.finding', check.detail) };
}
