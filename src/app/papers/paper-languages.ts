/** The languages of a paper as they were asked for; a language beside itself is none. */
import { err, invalid, ok, type Problem, type Result } from '../../base/index.ts';
import { type WordsLanguage, wordsLanguages } from '../../plan/objects/index.ts';
import type { PaperLanguages } from '../../views/index.ts';

function toLanguage(name: string): WordsLanguage | null {
  return wordsLanguages.find((one) => one === name) ?? null;
}

/** The languages asked for, or which of them is none. */
export function languagesOf(language: string, beside?: string): Result<PaperLanguages, Problem> {
  const main = toLanguage(language);
  if (main === null) return err(invalid('/language', 'choice'));
  const second = beside === undefined ? null : toLanguage(beside);
  if (beside !== undefined && second === null) return err(invalid('/beside', 'choice'));
  return ok({ main, second: second === main ? null : second });
}
