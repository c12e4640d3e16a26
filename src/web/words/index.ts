export { LanguageOfPage, type Say, useLanguage, useSay } from './say.ts';
