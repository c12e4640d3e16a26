/**
 * Labels that a page set over several lines: "Article" / "I", and numbers that stand alone above the paragraph that they number.
 */
import type { LabelWord } from '../languages/structure.ts';
import { isHan, isLao, isUpper, readDigits } from './characters.ts';
import type { LabelCandidate } from './label.ts';
import { readLabel } from './labels.ts';
import type { Line } from './lines.ts';

/** Style of a number alone on its line; believed only below a label, with the next to come. */
export const ALONE = 'alone';
const MOST_WORD = 12;
const MOST_NUMBER = 6;
/** A paragraph below a number alone is no shorter. */
const LEAST_PARAGRAPH = 30;

/** "Article" on a line of its own and its number on the next: the label, and the line that it ends in; null where none stands there. */
export function readSplitLabel(
  chars: string,
  lines: readonly Line[],
  at: number,
  words: readonly LabelWord[],
): { readonly label: LabelCandidate; readonly last: number } | null {
  const [line, below] = [lines[at], lines[at + 1]];
  if (!line || !below || line.to - line.from > MOST_WORD || below.to - below.from > MOST_NUMBER) return null;
  if (below.to === below.from) return null;
  const own = chars.slice(line.from, line.to).toLowerCase();
  const word = words.find((each) => each.form === 'lead' && each.word.trim() === own);
  if (!word) return null;
  const joined = `${chars.slice(line.from, line.to)} ${chars.slice(below.from, below.to)}`;
  const read = readLabel(joined, 0, joined.length, words);
  if (!read || read.end < joined.length || read.rank === null) return null;
  return { label: { ...read, start: line.from, end: below.to, rest: below.to }, last: at + 1 };
}

/** "1" alone on a line above a whole paragraph. */
export function readNumberAlone(chars: string, lines: readonly Line[], at: number): LabelCandidate | null {
  const [line, below] = [lines[at], lines[at + 1]];
  if (!line || !below || line.to - line.from > 2 || below.to - below.from < LEAST_PARAGRAPH) return null;
  const number = readDigits(chars, line.from);
  if (!number || number.end !== line.to || number.value === 0) return null;
  const first = chars.charCodeAt(below.from);
  if (!isUpper(first) && !isHan(first) && !isLao(first)) return null;
  const { value, end } = number;
  const readings = [{ style: ALONE, value, numbers: [value] }];
  return { start: line.from, end, rest: end, readings, rank: null };
}
