/**
 * Characters → lines. The lines joined are the text; each knows its words without the white space around them.
 */
import { isSpace, trimEnd } from './characters.ts';
import { BREAK, CUES } from './line-cues.ts';
import { lostEnds } from './lost-line-ends.ts';
import { articlesInside } from './lost-lists.ts';

const NO_ARTICLES: readonly number[] = [];

export interface Line {
  /** Units `[start, end)` with the line's end; lines follow each other without a gap. */
  readonly start: number;
  readonly end: number;
  /** Units `[from, to)` without surrounding white space; equal where the line is blank. */
  readonly from: number;
  readonly to: number;
}

/**
 * A long line is cut where the ends of lines were lost in it, and before the articles that run on inside the text's lines; `cues`: what
 * its characters tell.
 */
function cutLong(chars: string, line: Line, cues: number, articles: readonly number[], into: Line[]): void {
  const ends = lostEnds(chars, line.from, line.to, cues);
  if (ends.length === 0 && articles.length === 0) {
    into.push(line);
    return;
  }
  let { start, from } = line;
  for (const at of articles.length === 0
    ? ends
    : [...new Set([...ends, ...articles])].sort((a, b) => a - b)) {
    into.push({ start, end: at, from, to: trimEnd(chars, from, at) });
    [start, from] = [at, at];
    while (from < line.to && isSpace(chars.charCodeAt(from))) from++;
  }
  into.push({ ...line, start, from });
}

/** Cuts a text into lines, at LF, CR, CR LF, form feed and the Unicode separators. */
export function cutLines(chars: string): Line[] {
  const lines: Line[] = [];
  const articles = articlesInside(chars);
  let next = 0;
  let start = 0;
  while (start < chars.length) {
    let stop = start;
    let cues = 0;
    for (; stop < chars.length; stop++) {
      const cue = CUES[chars.charCodeAt(stop)] ?? 0;
      if ((cue & BREAK) !== 0) break;
      cues |= cue;
    }
    let end = stop < chars.length ? stop + 1 : stop;
    if (chars.charCodeAt(stop) === 13 && chars.charCodeAt(stop + 1) === 10) end++;
    let from = start;
    while (from < stop && isSpace(chars.charCodeAt(from))) from++;
    const to = trimEnd(chars, from, stop);
    const first = next;
    while ((articles[next] ?? Number.POSITIVE_INFINITY) < end) next++;
    const own =
      next === first ? NO_ARTICLES : articles.slice(first, next).filter((at) => at > from && at < to);
    cutLong(chars, { start, end, from, to }, cues, own, lines);
    start = end;
  }
  return lines;
}
