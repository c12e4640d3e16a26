/**
 * Words, numbers, dates and lists in the languages of the interface, all catalogues ready: for the server, the
 * command line and exports. The desk imports `i18n/desk` instead, which loads one language.
 */
import { catalogue as en } from './compiled/en.ts';
import { catalogue as lo } from './compiled/lo.ts';
import { catalogue as zh } from './compiled/zh.ts';
import { registerCatalogue } from './translate.ts';

export type { MessageValues } from './catalogue.ts';
export type { MessageKey } from './compiled/keys.ts';
export { datedFacts } from './dated-facts.ts';
export { faultWords, problemWords } from './fault-words.ts';
export { formatDate, formatInstant, formatInstantDay } from './formats/dates.ts';
export { formatList } from './formats/lists.ts';
export { formatNumber } from './formats/numbers.ts';
export { formatPeriod } from './formats/periods.ts';
export { htmlLang, isLanguage, type Language, languages } from './languages.ts';
export { isMessageKey, translate } from './translate.ts';

registerCatalogue('zh', zh);
registerCatalogue('lo', lo);
registerCatalogue('en', en);
