/**
 * What stands around a label and says whether it opens a provision: what comes before it on the page, and whether its sequence
 * goes on after it. Numbers alone do not tell: a line may begin with one by chance.
 */
import { endsSentence, isLower } from './characters.ts';
import type { Item } from './items.ts';
import type { LinePlaces } from './line-places.ts';
import type { Line } from './lines.ts';
import { NextValues } from './number-sequences.ts';

/** Headings without a label between a heading and the first number below it, at most. */
const MOST_BETWEEN = 3;

export class LabelSigns {
  private readonly chars: string;
  private readonly lines: readonly Line[];
  private readonly items: readonly Item[];
  private readonly places: LinePlaces;
  /** Value of the next item with a label at a line's start and the same style, by item index and style. */
  private readonly next: NextValues;

  constructor(chars: string, lines: readonly Line[], items: readonly Item[], places: LinePlaces) {
    this.chars = chars;
    this.lines = lines;
    this.items = items;
    this.places = places;
    this.next = new NextValues(items);
  }

  /** Value of the next label of the style at a line's start; undefined where none comes. */
  nextValue(at: number, style: string): number | undefined {
    return this.next.of(at, style);
  }

  /** A dash at a line's start inside a sentence, the only one of its kind: "services \n– including tools – to …". */
  continuesLine(item: Item, at: number, style: string): boolean {
    if (!/^b[-–—]$/.test(style) || !isLower(this.chars.charCodeAt(item.rest))) return false;
    const above = this.lines[item.line - 1];
    if (!above || above.to - above.from < 40 || this.nextValue(at, style) !== undefined) return false;
    return !/[.,;:!?]/.test(this.chars.charAt(above.to - 1));
  }

  /** "B. KELLER" on a line of its own: who signs. */
  isInitial({ start, line }: Item): boolean {
    const { to = start } = this.lines[line] ?? {};
    return to - start < 40 && /^(?:[A-Z]\. ?){1,4}[A-Z][A-Z'’-]{2,30}$/.test(this.chars.slice(start, to));
  }

  /** Paragraphs since the last label: five after its own, and the sixth begins with (f), whose (a) to (e) were lost. */
  paragraphsBefore(item: Item, last: Item | null): number {
    if (!last) return 0;
    let count = 0;
    for (let at = last.line; at < item.line; at++) {
      const line = this.lines[at];
      if (line && line.to > line.from) count++;
      if (count > 26) break;
    }
    return count;
  }

  /** A passage may begin in the middle: 四、 on the first line, where something numbered follows below it. */
  opensText(item: Item): boolean {
    const next = this.items[1]?.label?.readings;
    return (
      item.line === 0 &&
      next !== undefined &&
      next.some(({ value, style }) => value === 1 && !style.startsWith('b'))
    );
  }

  /** A label with its word that heads the first line of all. */
  opensHeaded(item: Item): boolean {
    const line = this.lines[item.line];
    const isFirst = this.lines.every((each, at) => at >= item.line || each.from === each.to);
    return (
      isFirst &&
      item.label?.rank != null &&
      line !== undefined &&
      !endsSentence(this.chars, line.from, line.to)
    );
  }

  /** The first of a sequence is believed where the second follows, or where it begins a paragraph. */
  opensBlock(item: Item, at: number, style: string, last: Item | null): boolean {
    if (this.nextValue(at, style) === 2) return true;
    if (last && this.places.isNextLine(last.line, item.line)) return true;
    if (this.leadsToFirst(item, at, style)) return true;
    const above = this.items[at - 1];
    const isHeading =
      above?.kind === 'plain' || (above?.kind === 'loose' && this.places.followsSentence(above.line));
    if (above && isHeading && this.places.isNextLine(above.line, item.line)) return true;
    const before = this.lines[item.line - 1];
    return !before || before.from === before.to || endsSentence(this.chars, before.from, before.to);
  }

  /** A heading with a Chinese numeral below which a further numbering begins: 一、…… above （一）……, in a passage that breaks off. */
  private leadsToFirst(item: Item, at: number, style: string): boolean {
    const line = this.lines[item.line];
    const below = this.items.slice(at + 1, at + 1 + MOST_BETWEEN).find(({ kind }) => kind === 'label');
    const isHeading = line !== undefined && !endsSentence(this.chars, line.from, line.to);
    return (
      style === 'c、' &&
      isHeading &&
      below?.label?.readings.some((each) => each.value === 1 && /^[(1]/.test(each.style)) === true
    );
  }

  /** "1   WELLS" between blank lines: a heading with its number. */
  private isSetOffTitle(item: Item): boolean {
    const line = this.lines[item.line];
    if (!line || !this.places.isSetOff(item.line) || endsSentence(this.chars, line.from, line.to))
      return false;
    const words = this.chars.slice(item.rest, line.to);
    return words.length < 80 && /[A-Z]/.test(words) && !/[a-z]/.test(words);
  }

  /**
   * "1 Provide …" without a mark: numbers only where the first stands straight below a label or what leads to items, and the
   * second follows; notes at a page's foot do not.
   */
  opensBareNumbers(item: Item, at: number, style: string, last: Item | null): boolean {
    if (this.nextValue(at, style) !== 2) return false;
    if (this.isSetOffTitle(item)) return true;
    if (!last?.label) return false;
    let above = item.line - 1;
    while (above > 0 && this.lines[above]?.from === this.lines[above]?.to) above--;
    const line = this.lines[above];
    if (!line) return false;
    const heads = above === last.line || this.places.isNextLine(last.line, above);
    return (
      /[:：]$/.test(this.chars.slice(line.from, line.to)) ||
      (heads && !endsSentence(this.chars, line.from, line.to))
    );
  }
}
