/**
 * What a run of words names, by its head, and whether letters are short for it.
 */
import type { MentionType } from '../../extraction.ts';
import { connectors } from './lexicon.ts';
import { headOf, YEAR } from './name-words.ts';
import type { Word } from './words.ts';

/** What the word at `at` says of the run: a joint commission and a trust fund are ways of working together. */
function typeAt(run: readonly Word[], at: number): MentionType | undefined {
  const word = run[at];
  if (!word) return undefined;
  const before = run[at - 1]?.lower ?? '';
  const isJoint = run.slice(0, at).some((each) => /^(?:joint|mixed|intergovernmental)/.test(each.lower));
  if (word.lower === 'commission' && isJoint) return 'M';
  if (word.lower === 'fund' && before === 'trust') return 'M';
  // The State Council and a Council of Ministers are bodies; a business council is a way of meeting.
  const ofState = /^(?:state|national|federal|privy|supreme|legislative|provincial)$/.test(before);
  const ofMinisters =
    run[at + 1]?.lower === 'of' && /^(?:ministers|state|states)$/.test(run[at + 2]?.lower ?? '');
  if (word.lower === 'council' && (ofState || ofMinisters)) return 'O';
  return headOf(word);
}

/** What a run of words is, or null where none of them tells. */
export function typeOf(run: readonly Word[]): MentionType | null {
  for (let at = 0; at + 1 < run.length; at++) {
    const type = typeAt(run, at);
    if (type && connectors.has(run[at + 1]?.lower ?? '')) return type;
  }
  const lastAt = run.findLastIndex((word) => !YEAR.test(word.text));
  const last = run[lastAt];
  const type = typeAt(run, lastAt) ?? null;
  // A vision of a year is a paper.
  return type === 'F' &&
    run.length > 1 &&
    YEAR.test(run.at(-1)?.text ?? '') &&
    !/^(?:day|year)$/.test(last?.lower ?? '')
    ? 'I'
    : type;
}

/** COC: the Code of Conduct; small links may be counted. */
function isInitial(word: Word, letter: string): boolean {
  return (
    word.text.includes(letter) || (connectors.has(word.lower) && word.text.charAt(0).toUpperCase() === letter)
  );
}

/** Whether the letters of an abbreviation are initials of the name, the first one that of its first word. */
export function isShortFor(short: string, run: readonly Word[]): boolean {
  let at = 0;
  let isFirst = true;
  for (const letter of short.replace(/[^A-Z]/g, '')) {
    const found = run.findIndex((word, index) => index >= at && isInitial(word, letter));
    if (found < 0 || (isFirst && found > 1)) return false;
    isFirst = false;
    at = found;
  }
  return !isFirst;
}
