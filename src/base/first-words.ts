/**
 * The beginning of words where there is no room for all of them [VW1750]: it ends where a word may end, holds no part of a number and
 * ends with none, for a figure without its unit says something else; and a sign says that more follow.
 */

/** Scripts without spaces between words: a line of them may end between any two letters, but for what belongs together. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LAO = /[\p{Script=Lao}\p{Script=Thai}]/u;
/** Lao and Thai vowels that stand before the consonant they are spoken after, so that a syllable begins with them. */
const LEADING = /[\u0ec0-\u0ec4\u0e40-\u0e44]/u;
/** Signs that follow what they belong to: marks, vowels behind the consonant, the sign of repetition. */
const FOLLOWS = /\p{M}|\u200d|\ufe0f|[\u0eb0\u0eb2\u0eb3\u0ebd\u0ec6\u0e30\u0e32\u0e33\u0e45\u0e46]/u;
const DIGIT = /\p{Nd}/u;
const IN_NUMBER = /[.,:/%‰\-–‑’'٫٬]/u;
const SPACED = /[\p{L}\p{N}]/u;
/** What opens something, or leads to what is cut off: it is left out at the end. */
const DANGLING = /[\s“‘"'«（(《〈「『【[{、，,;；:：—–\-\u00b7]+$/u;

type Points = readonly string[];

const isOf = (kind: RegExp, point: string | undefined): boolean => point !== undefined && kind.test(point);

/** Whether what stands before `at` ends with a figure. */
function endsWithFigure(points: Points, at: number): boolean {
  let last = at - 1;
  while (isOf(/\s/u, points[last])) last--;
  return isOf(DIGIT, points[last]);
}

/** Whether a number goes on over the place, with the signs that part its digits. */
function isInNumber(points: Points, at: number): boolean {
  const [before, after] = [points[at - 1], points[at]];
  if (isOf(DIGIT, before)) return isOf(DIGIT, after) || isOf(IN_NUMBER, after);
  return isOf(IN_NUMBER, before) && isOf(DIGIT, points[at - 2]) && isOf(DIGIT, after);
}

/** Whether letter and sign belong to one cluster. */
const isInCluster = (points: Points, at: number): boolean =>
  isOf(FOLLOWS, points[at]) || isOf(LEADING, points[at - 1]) || points[at - 1] === '\u200d';

function isInWord(points: Points, at: number, endsInLao: boolean): boolean {
  const [before = '', after = ''] = [points[at - 1], points[at]];
  if (!SPACED.test(before) || !SPACED.test(after)) return false;
  if (LAO.test(before) && LAO.test(after)) return !(endsInLao && LEADING.test(after));
  return !UNSPACED.test(before) && !UNSPACED.test(after);
}

/** How far back each way of ending is looked for, as a part of the room; the first that is found is taken. */
const ways: readonly { readonly part: number; readonly ends: (points: Points, at: number) => boolean }[] = [
  { part: 0.7, ends: (points, at) => !isInWord(points, at, false) && !endsWithFigure(points, at) },
  { part: 0.5, ends: (points, at) => !isInWord(points, at, true) && !endsWithFigure(points, at) },
  { part: 0, ends: (points, at) => !endsWithFigure(points, at) },
];

function placeToEnd(points: Points, most: number): number {
  for (const { part, ends } of ways)
    for (let at = most; at > most * part; at--)
      if (!isInCluster(points, at) && !isInNumber(points, at) && ends(points, at)) return at;
  return most;
}

/** The words on one line: whole where they have at most `most` code points, else their beginning and a sign that more follow. */
export function firstWords(words: string, most: number): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  const points = [...line.slice(0, most * 4 + 4)];
  if (points.length <= most) return line;
  const begun = points.slice(0, placeToEnd(points, most)).join('');
  return `${begun.replace(DANGLING, '') || begun}…`;
}
