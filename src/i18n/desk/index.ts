/**
 * What the desk imports: everything of i18n but the catalogues themselves. The browser loads the one language that
 * its reader uses (`loadLanguage`) before it draws; the server's renderer loads all of them once.
 */
import { type Language, languages } from '../languages.ts';
import { hasCatalogue, registerCatalogue } from '../translate.ts';

export type { MessageValues } from '../catalogue.ts';
export type { MessageKey } from '../compiled/keys.ts';
export { faultWords } from '../fault-words.ts';
export { formatDate, formatInstant, formatInstantDay } from '../formats/dates.ts';
export { formatList } from '../formats/lists.ts';
export { formatNumber } from '../formats/numbers.ts';
export { formatPeriod } from '../formats/periods.ts';
export { htmlLang, isLanguage, type Language, languages } from '../languages.ts';
export { hasCatalogue, isMessageKey, translate } from '../translate.ts';

const loaders = {
  zh: () => import('../compiled/zh.ts'),
  lo: () => import('../compiled/lo.ts'),
  en: () => import('../compiled/en.ts'),
};

/** Makes the language ready for `translate`. */
export async function loadLanguage(language: Language): Promise<void> {
  if (hasCatalogue(language)) return;
  registerCatalogue(language, (await loaders[language]()).catalogue);
}

/** Makes every language ready: for the server's renderer. */
export async function loadAllLanguages(): Promise<void> {
  await Promise.all(languages.map(loadLanguage));
}
