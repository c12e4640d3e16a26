/** Facts of a message of which some are days: these are said as the language says days. */
import { formatDate } from './formats/dates.ts';
import type { Language } from './languages.ts';

type Facts = Readonly<Record<string, string | number>>;

/** The facts with every whole or partial day among those of these names in words. */
export function datedFacts(language: Language, facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      names.includes(name) && typeof fact === 'string' ? formatDate(language, fact) : fact,
    ]),
  );
}
