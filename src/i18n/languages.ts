/**
 * The languages of the interface. Another language is a folder of messages, a line here and a run of
 * `scripts/build-cldr.ts`; nothing else in the code names a language.
 */

/** A language of the interface, in the order in which they are offered. */
export const languages = ['zh', 'lo', 'en'] as const;
/** The tag of one of them. */
export type Language = (typeof languages)[number];

/** True for a language of the interface. */
export function isLanguage(tag: string): tag is Language {
  return languages.some((language) => language === tag);
}

/**
 * The language's tag for the `lang` attribute. Says the script where fonts and line breaking depend on it.
 */
export const htmlLang: Readonly<Record<Language, string>> = { zh: 'zh-Hans', lo: 'lo', en: 'en' };

/** Plural category of a whole number, by CLDR's cardinal rules: in Chinese and Lao nothing changes. */
export function pluralCategory(language: Language, n: number): 'one' | 'other' {
  return language === 'en' && n === 1 ? 'one' : 'other';
}
