/**
 * From a key to words. Catalogues are registered by language: the server registers all, the desk loads the one
 * that its reader uses. Nothing is ever put together from pieces of sentences: a sentence is one message.
 */
import type { Catalogue, MessageValues, Scribe } from './catalogue.ts';
import type { MessageKey } from './compiled/keys.ts';
import { formatNumber } from './formats/numbers.ts';
import { type Language, pluralCategory } from './languages.ts';

const catalogues = new Map<Language, Catalogue>();

/** Makes a language known to `translate`. */
export function registerCatalogue(language: Language, catalogue: Catalogue): void {
  catalogues.set(language, catalogue);
}

/** True once the language can be written. */
export function hasCatalogue(language: Language): boolean {
  return catalogues.has(language);
}

/** The message in the language. A language that was not loaded is a bug and throws. */
export function translate(language: Language, key: MessageKey, values: MessageValues = {}): string {
  const catalogue = catalogues.get(language);
  if (catalogue === undefined) throw new Error(`catalogue '${language}' is not loaded`);
  const message = catalogue[key];
  return typeof message === 'function' ? message(values, scribeOf(language)) : (message ?? key);
}

/** True if the string is a key of the catalogues: for keys made from a code, such as `problem.<code>.title`. */
export function isMessageKey(key: string): key is MessageKey {
  for (const catalogue of catalogues.values()) return Object.hasOwn(catalogue, key);
  return false;
}

/** How a language writes values into its messages. */
export function scribeOf(language: Language): Scribe {
  return scribes[language];
}

function makeScribe(language: Language): Scribe {
  return {
    value(values, name) {
      const value = values[name];
      if (value === undefined) return `{${name}}`;
      return typeof value === 'number' ? formatNumber(language, value) : value;
    },
    plural(values, name, cases) {
      const n = Number(values[name]);
      const exact = `=${n}`;
      return cases.includes(exact) ? exact : fitting(cases, pluralCategory(language, n));
    },
    select(values, name, cases) {
      return fitting(cases, String(values[name]));
    },
  };
}

const scribes: Readonly<Record<Language, Scribe>> = {
  zh: makeScribe('zh'),
  lo: makeScribe('lo'),
  en: makeScribe('en'),
};

function fitting(cases: readonly string[], wanted: string): string {
  return cases.includes(wanted) ? wanted : 'other';
}
