/**
 * Which engine reads which language.
 */
import type { LanguageId } from '../extraction.ts';
import type { LanguageEngine } from './found.ts';
import { hanEngine } from './han/engine.ts';
import { laoEngine } from './lao/engine.ts';
import { latinEngine } from './latin/engine.ts';

const engines: Readonly<Record<LanguageId, LanguageEngine>> = {
  zh: hanEngine,
  en: latinEngine,
  lo: laoEngine,
};

/** The engine of a language. */
export function engineFor(language: LanguageId): LanguageEngine {
  return engines[language];
}
