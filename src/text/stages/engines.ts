/**
 * Which engine reads which language.
 */
import type { LanguageId } from '../extraction.ts';
import type { LanguageEngine } from './found.ts';
import { hanEngine } from './han/engine.ts';

const none: LanguageEngine = {
  isRunInTitle: () => true,
  read: () => ({ commitments: [], mentions: [] }),
  traditional: new Set(),
};

/** The engine of a language. */
export function engineFor(language: LanguageId): LanguageEngine {
  return language === 'zh' ? hanEngine : none;
}
