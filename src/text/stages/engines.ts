/**
 * Which engine reads which language.
 */
import type { LanguageId } from '../extraction.ts';
import type { LanguageEngine } from './found.ts';
import { hanEngine } from './han/engine.ts';
import { latinEngine } from './latin/engine.ts';

const none: LanguageEngine = {
  isRunInTitle: () => true,
  read: () => ({ commitments: [], mentions: [] }),
  traditional: new Set(),
};

/** The engine of a language. */
export function engineFor(language: LanguageId): LanguageEngine {
  if (language === 'zh') return hanEngine;
  return language === 'en' ? latinEngine : none;
}
