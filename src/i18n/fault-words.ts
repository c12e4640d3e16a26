/**
 * What is wrong, in words: a fault at one place, and the title and advice of a problem. Facts that are periods or days are
 * said as the language writes them, whoever says the fault [HT1591].
 */
import type { MessageValues } from './catalogue.ts';
import { formatDate } from './formats/dates.ts';
import { formatPeriod } from './formats/periods.ts';
import type { Language } from './languages.ts';
import { isMessageKey, translate } from './translate.ts';

const periods = ['period'] as const; // facts that name a period of reporting
const days = ['first', 'second', 'due', 'on'] as const; // facts that are days, or codes, which stay as they are

/** Facts as a message of this language names them. */
export function factsInWords(language: Language, facts: MessageValues): MessageValues {
  const told: Record<string, string | number> = { ...facts };
  const say = (names: readonly string[], format: (language: Language, key: string) => string) => {
    for (const name of names) {
      const fact = told[name];
      if (typeof fact === 'string') told[name] = format(language, fact);
    }
  };
  say(periods, formatPeriod);
  say(days, formatDate);
  return told;
}

/** A fault at one place; what no message names stays its code, or is said as `otherwise`. */
export function faultWords(
  language: Language,
  { fault, facts }: { readonly fault: string; readonly facts: MessageValues },
  otherwise: string = fault,
): string {
  const key = `problem.field.${fault}`;
  return isMessageKey(key) ? translate(language, key, factsInWords(language, facts)) : otherwise;
}

/** What happened, or what is safe and what to do. */
export function problemWords(
  language: Language,
  code: string,
  part: 'title' | 'advice',
  facts: MessageValues,
): string {
  const key = `problem.${code}.${part}`;
  return isMessageKey(key) ? translate(language, key, factsInWords(language, facts)) : code;
}
