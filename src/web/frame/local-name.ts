/** Names that exist in some of the languages: the reader's own first, then whichever there is. */
import { formatPeriod, type Language } from '../../i18n/desk/index.ts';

const others: readonly Language[] = ['zh', 'lo', 'en'];

/** What a claim or a value is told apart by stands at the end of its name, as it is kept: a period or a day. */
const periodAtEnd = / · (\d{4}-(?:[HQ][1-4]|\d{2}(?:-\d{2})?))$/;

/** The name for a reader; '' where there is none at all. A period at its end is said as the language says it [DK1597]. */
export function localName(
  name: Readonly<Partial<Record<Language, string | undefined>>>,
  language: Language,
): string {
  const found =
    name[language] ||
    others.map((other) => name[other]).find((words) => words !== undefined && words !== '') ||
    '';
  return found.replace(periodAtEnd, (_, period: string) => ` · ${formatPeriod(language, period)}`);
}

/** The language in which `localName` answers, for the `lang` attribute. */
export function localNameLanguage(
  name: Readonly<Partial<Record<Language, string | undefined>>>,
  language: Language,
): Language {
  return name[language] ? language : (others.find((other) => name[other]) ?? language);
}
