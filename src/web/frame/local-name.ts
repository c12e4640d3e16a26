/** Names that exist in some of the languages: the reader's own first, then whichever there is. */
import type { Language } from '../../i18n/desk/index.ts';

const others: readonly Language[] = ['zh', 'lo', 'en'];

/** The name for a reader; '' where there is none at all. */
export function localName(
  name: Readonly<Partial<Record<Language, string | undefined>>>,
  language: Language,
): string {
  return (
    name[language] ||
    others.map((other) => name[other]).find((words) => words !== undefined && words !== '') ||
    ''
  );
}

/** The language in which `localName` answers, for the `lang` attribute. */
export function localNameLanguage(
  name: Readonly<Partial<Record<Language, string | undefined>>>,
  language: Language,
): Language {
  return name[language] ? language : (others.find((other) => name[other]) ?? language);
}
