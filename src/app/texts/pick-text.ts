/** Which of a plan's texts is meant. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { currentTexts } from '../../plan/index.ts';
import type { TextRow } from '../ports/index.ts';

/** The plan's text that is worked on: the first one's current copy, or the one asked for [PL80]. */
export function pickText(texts: readonly TextRow[], textId?: string): Result<TextRow, Problem> {
  const text = textId === undefined ? currentTexts(texts)[0] : texts.find((row) => row.textId === textId);
  return text === undefined
    ? err(problem('not-found', textId === undefined ? {} : { text: textId }))
    : ok(text);
}

/** Whether the text is a current one that is aligned to the first: another language's. */
export function isFurtherText(texts: readonly TextRow[], { textId }: TextRow): boolean {
  return currentTexts(texts)
    .slice(1)
    .some((text) => text.textId === textId);
}
