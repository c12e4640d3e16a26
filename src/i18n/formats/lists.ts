/** Lists in words: 'A, B and C'. */

import { cldr } from '../compiled/cldr.ts';
import type { Language } from '../languages.ts';

/** The parts joined as the language joins them; an empty list is ''. */
export function formatList(language: Language, parts: readonly string[]): string {
  const { two, comma, last } = cldr[language].list;
  if (parts.length < 3) return parts.join(two);
  return `${parts.slice(0, -1).join(comma)}${last}${parts.at(-1)}`;
}
