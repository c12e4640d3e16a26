export { ariaLocales } from './aria-locales.ts';
export { LanguageOfPage, type Say, useLanguage, useSay } from './say.ts';
