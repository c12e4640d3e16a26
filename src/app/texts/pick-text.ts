/** Which of a plan's texts is meant. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { TextRow } from '../ports/index.ts';

/** The plan's text that is worked on: the current one, or the one asked for. */
export function pickText(texts: readonly TextRow[], textId?: string): Result<TextRow, Problem> {
  const text =
    textId === undefined ? texts.find(({ current }) => current) : texts.find((row) => row.textId === textId);
  return text === undefined
    ? err(problem('not-found', textId === undefined ? {} : { text: textId }))
    : ok(text);
}
