/**
 * Lines that come again on each page with the page's number, in the line ("Republic of Arvenia      Page 2") or in one beside it ("2/5").
 * They head nothing.
 */
import type { Line } from './lines.ts';

const MOST_LETTERS = 120;
const LEAST_TIMES = 3;
const PAGE = /\bpage #|第\s?#\s?页|ໜ້າ\s?#/i;

const isNumeral = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A line's words with its numbers left out; null where it has none, or is too long. */
function patternOf(chars: string, { from, to }: Line): string | null {
  if (to <= from || to - from > MOST_LETTERS) return null;
  for (let at = from; at < to; at++)
    if (isNumeral(chars.charCodeAt(at)))
      return chars
        .slice(from, to)
        .replace(/\d{1,9}/g, '#')
        .replace(/\s{1,120}/g, ' ');
  return null;
}

/** A page among how many: 2/5. */
const OF_PAGES = /^\d{1,4}\/(\d{1,4})$/;
/** Lines above and below a page's number, blank ones among them, where its head may stand. */
const NEAR = 5;

/** Lines that stand near the numbers of two or more pages, in the same words, and those numbers. */
function besidePageNumbers(chars: string, lines: readonly Line[]): readonly number[] {
  const wordsOf = (at: number) => chars.slice(lines[at]?.from, lines[at]?.to);
  const pages: { readonly at: number; readonly of: string }[] = [];
  lines.forEach(({ from, to }, at) => {
    const isShort = to > from && to - from <= 9 && isNumeral(chars.charCodeAt(from));
    const of = isShort ? OF_PAGES.exec(wordsOf(at))?.[1] : undefined;
    if (of !== undefined) pages.push({ at, of });
  });
  if (pages.length < 2 || pages.some(({ of }) => of !== pages[0]?.of)) return [];
  const placesByWords = new Map<string, Set<number>>();
  for (const { at } of pages)
    for (let near = Math.max(0, at - NEAR); near <= at + NEAR && near < lines.length; near++) {
      const length = (lines[near]?.to ?? 0) - (lines[near]?.from ?? 0);
      if (length === 0 || length > MOST_LETTERS) continue;
      const words = wordsOf(near);
      placesByWords.set(words, (placesByWords.get(words) ?? new Set()).add(near));
    }
  const again = [...placesByWords.values()].filter(({ size }) => size > 1).flatMap((places) => [...places]);
  return [...pages.map(({ at }) => at), ...again];
}

/** Indexes of the lines that are running heads. */
export function findRunningHeads(chars: string, lines: readonly Line[]): ReadonlySet<number> {
  const linesByPattern = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const pattern = patternOf(chars, line);
    if (pattern === null) return;
    const same = linesByPattern.get(pattern);
    if (same) same.push(at);
    else linesByPattern.set(pattern, [at]);
  });
  const found = new Set<number>(besidePageNumbers(chars, lines));
  for (const [pattern, same] of linesByPattern) {
    if (same.length < (PAGE.test(pattern) ? 2 : LEAST_TIMES)) continue;
    const words = new Set<string>();
    // One line that comes again in the same words tells that they are no heads of pages.
    const isAlways = same.every((at) => {
      const each = chars.slice(lines[at]?.from, lines[at]?.to);
      return !words.has(each) && words.add(each);
    });
    if (isAlways) for (const at of same) found.add(at);
  }
  return found;
}
