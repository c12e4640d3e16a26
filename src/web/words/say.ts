/** Words in the reader's language, for every part and page. The gallery sets the language again for each sample. */
import { createContext, use, useMemo } from 'react';
import { type Language, type MessageKey, type MessageValues, translate } from '../../i18n/desk/index.ts';

/** The language of what stands below. */
export const LanguageOfPage = createContext<Language>('en');

/** Words in the reader's language. */
export type Say = (key: MessageKey, values?: MessageValues) => string;

/** `say('frame.place.plans')` gives the message in the language of the page. */
export function useSay(): Say {
  const language = use(LanguageOfPage);
  return useMemo(() => (key, values) => translate(language, key, values), [language]);
}

/** The language itself, for numbers and dates. */
export function useLanguage(): Language {
  return use(LanguageOfPage);
}
