/**
 * Texts whose lines were broken at a page's width: how wide, and which lines end although the next word had room. Such a
 * line ends its paragraph, or is a heading, without a blank line to say so.
 */
import { isLower } from './characters.ts';
import type { Line } from './lines.ts';

const LEAST_LINES = 12;
/** How many lines at least go on in the next with a small letter. */
const LEAST_OPEN = 4;
const NARROWEST = 40;
const WIDEST = 240;
/** Of the lines that go on, how many the width leaves almost full, and how full. */
const MOSTLY = 0.8;
const FULL = 0.8;
/** Longer lines are counted as if they were no longer than this. */
const MOST_COUNTED = 400;
/** How much wider than the width almost every line may be: hanging marks, proportional type. */
const SLACK = 1.25;
/** Of a hundred lines, those that may be wider still: a table's row, an address. */
const WIDER = 0.02;

function lengthOf({ from, to }: Line): number {
  return to - from;
}

/** Length that `rank` of the lines do not go beyond. */
function lengthAt(counts: readonly number[], rank: number): number {
  let seen = 0;
  for (let length = 0; length < counts.length; length++) {
    seen += counts[length] ?? 0;
    if (seen >= rank) return length;
  }
  return counts.length;
}

/** Units of a line at which the text was broken; null where it was not. */
export function wrapWidth(chars: string, lines: readonly Line[]): number | null {
  const counts = new Array<number>(MOST_COUNTED + 1).fill(0);
  let said = 0;
  for (const line of lines) {
    const length = lengthOf(line);
    if (length === 0) continue;
    const capped = Math.min(length, MOST_COUNTED);
    counts[capped] = (counts[capped] ?? 0) + 1;
    said++;
  }
  if (said < LEAST_LINES) return null;
  const width = lengthAt(counts, said * 0.9);
  if (width < NARROWEST || width > WIDEST || lengthAt(counts, said * (1 - WIDER)) > width * SLACK)
    return null;
  const open = lines.filter((line, at) => {
    const next = lines[at + 1];
    return (
      lengthOf(line) > 0 && next !== undefined && isLower(chars.charCodeAt(next.from)) && lengthOf(next) > 0
    );
  });
  const full = open.filter((line) => lengthOf(line) >= width * FULL);
  return open.length >= LEAST_OPEN && full.length >= open.length * MOSTLY ? width : null;
}

/** Units of the first word of a line. */
function firstWord(chars: string, { from, to }: Line): number {
  let end = from;
  while (end < to && !/\s/.test(chars.charAt(end))) end++;
  return end - from;
}

/** Whether the first word of the next line would have had room at the end of this one. */
export function breaksEarly(chars: string, line: Line, next: Line, width: number): boolean {
  return lengthOf(next) > 0 && lengthOf(line) + 1 + firstWord(chars, next) < width * 0.97;
}
