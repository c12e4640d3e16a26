/**
 * A session of a meeting that comes again: "the twenty-ninth session of the Conference of the Parties" is named with its number.
 */
import type { Word } from './words.ts';

const ORDINAL =
  /^(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$|^(?:tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth)$|^\d{1,3}(?:st|nd|rd|th)$/;
const HELD = /^(?:session|sessions|meeting|round|edition)$/;

/** "the Conference of the Parties serving as the Meeting of the Parties to the Protocol": the name of its other capacity, or `end`. */
export function servingAt(words: readonly Word[], end: number): number {
  const said = words.slice(end, end + 3).map(({ lower, before }) => before + lower);
  return said.join(' ') === 'serving as the' && /^Meetings?$/.test(words[end + 3]?.text ?? '')
    ? end + 3
    : end;
}

/** The word at which the session begins of which `[start, …)` is the meeting; `start` where none is told. */
export function sessionStart(words: readonly Word[], start: number): number {
  if (!words.slice(start, start + 4).some(({ text }) => text === 'Conference')) return start;
  let at = start - 1;
  if (words[at]?.lower === 'the') at--;
  if (words[at]?.lower !== 'of' || words[start]?.before !== '') return start;
  if (!HELD.test(words[at - 1]?.lower ?? '') || words[at]?.before !== '') return start;
  return ORDINAL.test(words[at - 2]?.lower ?? '') ? at - 2 : start;
}
