/**
 * How lines stand to each other: which is the next with words, which stand between blank lines, where prose has begun.
 */
import { endsSentence } from './characters.ts';
import type { Line } from './lines.ts';

const isBlank = (line: Line | undefined): boolean => line === undefined || line.to === line.from;

export class LinePlaces {
  private readonly chars: string;
  private readonly lines: readonly Line[];
  private sentences = false;
  /** Lines before this one were looked at for prose. */
  private proseAt = 0;

  constructor(chars: string, lines: readonly Line[]) {
    this.chars = chars;
    this.lines = lines;
  }

  /** Whether a line before this one ends a sentence. Asked in reading order. */
  hasProseBefore(line: number): boolean {
    for (; !this.sentences && this.proseAt < line; this.proseAt++) {
      const each = this.lines[this.proseAt];
      if (each && each.to - each.from > 8 && endsSentence(this.chars, each.from, each.to))
        this.sentences = true;
    }
    return this.sentences;
  }

  /** Blank lines before and after. */
  isSetOff(line: number): boolean {
    const after = this.lines[line + 1];
    return isBlank(this.lines[line - 1]) && after !== undefined && isBlank(after);
  }

  /** Whether nothing but blank lines stands between the two. */
  isNextLine(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) if (!isBlank(this.lines[at])) return false;
    return to > from;
  }

  /** The end of a sentence before; a blank line (or the page's number) between, or a line that ends one after. */
  standsAlone(line: number): boolean {
    const below = this.lines[line + 1];
    let blank = below !== undefined && endsSentence(this.chars, below.from, below.to);
    for (let at = line - 1; at >= 0; at--) {
      const each = this.lines[at];
      if (!each) continue;
      if (isBlank(each) || /^\d{1,4}$/.test(this.chars.slice(each.from, Math.min(each.to, each.from + 5))))
        blank = true;
      else return blank && endsSentence(this.chars, each.from, each.to);
    }
    return false;
  }
}
