/**
 * How lines stand to each other: which is the next with words, which stand between blank lines, where prose has begun.
 */
import { endsSentence, isLower, isUpper } from './characters.ts';
import type { Line } from './lines.ts';
import { isEnacting } from './recitals.ts';
import { isTitleCase } from './titles.ts';
import { breaksEarly, wrapWidth } from './wrapping.ts';

/** Lines of a heading at most. */
const MOST_LINES = 3;

const isBlank = (line: Line | undefined): boolean => line === undefined || line.to === line.from;

export class LinePlaces {
  private readonly chars: string;
  private readonly lines: readonly Line[];
  /** Where lines were broken at a page's width; null where they were not. */
  private readonly width: number | null;
  private sentences = false;
  /** Lines before this one were looked at for prose. */
  private proseAt = 0;

  constructor(chars: string, lines: readonly Line[]) {
    this.chars = chars;
    this.lines = lines;
    this.width = wrapWidth(chars, lines);
  }

  /** Whether a line before this one ends a sentence. Asked in reading order. */
  hasProseBefore(line: number): boolean {
    for (; !this.sentences && this.proseAt < line; this.proseAt++) {
      const each = this.lines[this.proseAt];
      const next = this.lines[this.proseAt + 1];
      const goesOn = this.width !== null && next && isLower(this.chars.charCodeAt(next.from));
      if (each && each.to - each.from > 8 && (this.closes(each) || goesOn)) this.sentences = true;
    }
    return this.sentences;
  }

  /** Whether the line ends a sentence, or in a wrapped text a clause of the preamble. */
  private closes(line: Line): boolean {
    if (endsSentence(this.chars, line.from, line.to)) return true;
    return this.width !== null && /[;:]/.test(this.chars.charAt(line.to - 1));
  }

  /** Whether the line goes on in the next, as the width of the lines tells. */
  isOpenByWidth(line: number): boolean {
    const [own, below] = [this.lines[line], this.lines[line + 1]];
    if (this.width === null || !own || !below || isBlank(below)) return false;
    return !breaksEarly(this.chars, own, below, this.width) && this.lastOfHeading(line) < 0;
  }

  /**
   * In a wrapped text: a line (or up to three in title case) that ends before the width does, between the end of a sentence
   * and the beginning of another. The last line of such a heading; -1 where the line begins none.
   */
  lastOfHeading(line: number): number {
    const { chars, lines, width } = this;
    const [above, own] = [this.said(line, -1), lines[line]];
    if (width === null || !above || !own || isBlank(own)) return -1;
    const early = breaksEarly(chars, above, own, width);
    // "… at the Summit in Port Sud,": a preamble that no mark of a sentence ends.
    if (!this.closes(above) && !(this.isTitle(own) && !this.isTitle(above) && early)) return -1;
    for (let at = line; at < line + MOST_LINES; at++) {
      const [each, below] = [lines[at], this.said(at, 1)];
      if (!each || !below || endsSentence(chars, each.from, each.to) || chars.charAt(each.to - 1) === ';')
        return -1;
      const isOver = breaksEarly(chars, each, below, width) || isBlank(lines[at + 1]);
      const goesOn = this.isTitle(own) && (this.isTitle(below) || this.isRest(at + 1, width));
      // A title that fills its line: what stands above has ended before its own.
      const isFull = at === line && early && this.isTitle(own) && !goesOn;
      if (isOver || isFull) return isUpper(chars.charCodeAt(below.from)) ? at : -1;
      if (!goesOn) return -1;
    }
    return -1;
  }

  private isTitle(line: Line): boolean {
    return !this.closes(line) && isTitleCase(this.chars, line.from, line.to);
  }

  /** Whether the line is the short rest of a title: it ends nothing, and ends before the width does. */
  private isRest(line: number, width: number): boolean {
    const [own, below] = [this.lines[line], this.said(line, 1)];
    if (!own || !below || this.closes(own) || isBlank(own)) return false;
    return own.to - own.from < width * 0.6 && breaksEarly(this.chars, own, below, width);
  }

  /** The nearest line in the direction that is neither blank nor a page's number. */
  private said(line: number, step: 1 | -1): Line | undefined {
    for (let at = line + step; at >= 0 && at < this.lines.length; at += step) {
      const each = this.lines[at];
      if (each && !isBlank(each) && !this.isPageNumber(each)) return each;
    }
    return undefined;
  }

  private isPageNumber(line: Line): boolean {
    return /^\d{1,4}$/.test(this.chars.slice(line.from, Math.min(line.to, line.from + 5)));
  }

  /** Blank lines before and after. */
  isSetOff(line: number): boolean {
    const after = this.lines[line + 1];
    return isBlank(this.lines[line - 1]) && after !== undefined && isBlank(after);
  }

  /** Whether the nearest line with words above ends a sentence. */
  followsSentence(line: number): boolean {
    const above = this.said(line, -1);
    return above !== undefined && endsSentence(this.chars, above.from, above.to);
  }

  /** Whether the next line with words ends a sentence. */
  leadsToProse(line: number): boolean {
    const below = this.said(line, 1);
    return below !== undefined && endsSentence(this.chars, below.from, below.to);
  }

  /** Whether nothing but blank lines stands between the two. */
  isNextLine(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) if (!isBlank(this.lines[at])) return false;
    return to > from;
  }

  /** "February 23, 2021": the day on which a text was made, below its title or its names. */
  private isDateLine({ from, to }: Line): boolean {
    return (
      to - from < 40 &&
      /^(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? (?:\d{1,2},? )?\d{4}$/.test(this.chars.slice(from, to))
    );
  }

  /** The end of a sentence before; a blank line (or the page's number) between, or a line that ends one after. */
  standsAlone(line: number): boolean {
    if (this.lastOfHeading(line) >= 0) return true;
    const below = this.lines[line + 1];
    let blank = below !== undefined && endsSentence(this.chars, below.from, below.to);
    for (let at = line - 1; at >= 0; at--) {
      const each = this.lines[at];
      if (!each) continue;
      if (isBlank(each) || this.isPageNumber(each)) blank = true;
      else
        return (
          blank &&
          (endsSentence(this.chars, each.from, each.to) ||
            isEnacting(this.chars, each.from, each.to) ||
            this.isDateLine(each))
        );
    }
    return false;
  }
}
