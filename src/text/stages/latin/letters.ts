/**
 * Bodies that are named by their letters alone: "LKRI to identify", "the BBL will", "ABD and CDE collaborate". Letters that
 * nobody explains name a body where they act.
 */
import { baseVerbs, commonLetters } from './lexicon.ts';
import type { Word } from './words.ts';

const LETTERS = /^[A-Z]{3,5}$/;
const MODAL = /^(?:will|shall|should|must|may|has|have)$/;

/** Whether the letters at the word do what comes next. */
export function actsByLetters(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text.replace(/[’']s$/, '') ?? '';
  if (!LETTERS.test(text) || commonLetters.has(text)) return false;
  const [next, after] = [words[at + 1], words[at + 2]];
  if (next?.before !== '') return false;
  if (next.lower === 'and' && LETTERS.test(after?.text ?? '')) return acts(words, at + 3);
  return acts(words, at + 1);
}

/** Whether what stands at the word is done by what stands before it. */
function acts(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.before !== '' || word.text !== word.lower) return false;
  if (MODAL.test(word.lower)) return next?.before === '' && next.text === next.lower;
  if (word.lower === 'to') return baseVerbs.has(next?.lower ?? '');
  return baseVerbs.has(word.lower) && /^(?:to|with|on|the|and)$/.test(next?.lower ?? '');
}
