/**
 * Lines that come again on each page with the page's number: "Republic of Arvenia      Page 2". They head nothing.
 */
import type { Line } from './lines.ts';

const MOST_LETTERS = 120;
const LEAST_TIMES = 3;
const PAGE = /\bpage #|第\s?#\s?页|ໜ້າ\s?#/i;

/** A line's words with its numbers left out; null where it has none, or is too long. */
function patternOf(chars: string, { from, to }: Line): string | null {
  if (to <= from || to - from > MOST_LETTERS) return null;
  const words = chars.slice(from, to);
  return /\d/.test(words) ? words.replace(/\d{1,9}/g, '#').replace(/\s{1,120}/g, ' ') : null;
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
  const found = new Set<number>();
  for (const [pattern, same] of linesByPattern) {
    if (same.length < (PAGE.test(pattern) ? 2 : LEAST_TIMES)) continue;
    const words = new Set(same.map((at) => chars.slice(lines[at]?.from, lines[at]?.to)));
    if (words.size === same.length) for (const at of same) found.add(at);
  }
  return found;
}
