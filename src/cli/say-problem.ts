/** A problem in words: what happened, what is safe, what to do; facts that no message names are left out. */
import type { Problem } from '../base/index.ts';
import { isMessageKey, type Language, problemWords, translate } from '../i18n/index.ts';

/** Title and advice of a problem in the reader's language. */
export function sayProblem(language: Language, problem: Problem): string {
  const say = (part: 'title' | 'advice') => problemWords(language, problem.code, part, problem.facts);
  return translate(language, 'cli.problem', { title: say('title'), advice: say('advice') });
}

/** What the reader or the engine noticed, in words; its code where there are none. */
export function sayNote(
  { language }: { readonly language: Language },
  note: { readonly code: string; readonly facts: Problem['facts'] },
): string {
  const key = `diagnostic.${note.code}`;
  return isMessageKey(key) ? translate(language, key, note.facts) : note.code;
}
