/**
 * Lists whose labels were lost: below a lead-in that ends with a colon, paragraphs that each end with a semicolon (the last
 * with a point) are items, as converters that drop the numbers of lists leave them. Where later labels were kept, (c) after two
 * such paragraphs, they are (a) and (b).
 */
import { isHan, isLower, isUpper } from './characters.ts';
import type { Item } from './items.ts';
import type { Line } from './lines.ts';

/** One paragraph: its first and last line. */
interface Block {
  readonly first: number;
  readonly last: number;
}

const STYLE = 'lost';
const MOST_ITEMS = 40;
const NOTE_LINE = /^\d{1,3} \S/;

class Lists {
  private readonly chars: string;
  private readonly lines: readonly Line[];
  /** First item of each line that has a label or is a heading. */
  private readonly itemOf: ReadonlyMap<number, Item>;

  constructor(chars: string, lines: readonly Line[], items: readonly Item[]) {
    this.chars = chars;
    this.lines = lines;
    this.itemOf = new Map(
      items.filter(({ kind }) => kind === 'label' || kind === 'markdown').map((item) => [item.line, item]),
    );
  }

  private isBlank(line: number): boolean {
    const each = this.lines[line];
    return each !== undefined && each.from === each.to;
  }

  private ends(line: number, marks: RegExp): boolean {
    const each = this.lines[line];
    return each !== undefined && marks.test(this.chars.slice(Math.max(each.from, each.to - 6), each.to));
  }

  /** Whether the line is a lead-in of a provision, below or with a label. */
  leads(line: number): boolean {
    return !this.isBlank(line) && this.ends(line, /[:：]$/);
  }

  /** The paragraph that begins at the first line with words from `line` on; null where something else begins there. */
  private blockAt(line: number): Block | null {
    let first = line;
    while (this.isBlank(first)) first++;
    const own = this.lines[first];
    if (!own || this.itemOf.has(first)) return null;
    let last = first;
    while (
      last + 1 < this.lines.length &&
      !this.isBlank(last + 1) &&
      !this.itemOf.has(last + 1) &&
      !this.ends(last, /[;；.。:：]\d{0,3}$/) &&
      last < first + 12
    )
      last++;
    return { first, last };
  }

  private isNote({ first }: Block): boolean {
    const { from, to } = this.lines[first] ?? { from: 0, to: 0 };
    return NOTE_LINE.test(this.chars.slice(from, Math.min(to, from + 8)));
  }

  private begins({ first }: Block): boolean {
    const code = this.chars.charCodeAt(this.lines[first]?.from ?? 0);
    return isUpper(code) || isLower(code) || isHan(code);
  }

  /** The items below the lead-in at `line`, and the label that goes on after them. */
  below(line: number): { readonly blocks: readonly Block[]; readonly next: Item | null } {
    const blocks: Block[] = [];
    let at = line + 1;
    while (blocks.length < MOST_ITEMS) {
      const block = this.blockAt(at);
      if (!block) break;
      at = block.last + 1;
      if (this.isNote(block)) continue;
      const goesOn = this.ends(block.last, /(?:[;；]\d{0,3}|[;；,] (?:and|or))$/);
      if (!this.begins(block) || !(goesOn || (blocks.length > 0 && this.ends(block.last, /[.。]\d{0,3}$/))))
        break;
      blocks.push(block);
      if (!goesOn) break;
    }
    while (this.isBlank(at)) at++;
    return { blocks, next: this.itemOf.get(at) ?? null };
  }
}

/** Items with those whose labels were lost. */
export function findLostLabels(
  chars: string,
  lines: readonly Line[],
  items: readonly Item[],
): readonly Item[] {
  const first = items.find(({ kind }) => kind === 'label');
  if (!first) return items;
  const lists = new Lists(chars, lines, items);
  const lost: Item[] = [];
  for (let line = first.line; line < lines.length; line++) {
    if (!lists.leads(line)) continue;
    const { blocks, next } = lists.below(line);
    const reading = next?.label?.readings.find(({ value }) => value === blocks.length + 1);
    if (blocks.length < (reading && !reading.numbers ? 1 : 2)) continue;
    blocks.forEach((block, at) => {
      const start = lines[block.first]?.from ?? 0;
      const readings = [{ style: reading && !reading.numbers ? reading.style : STYLE, value: at + 1 }];
      const label = { start, end: start, rest: start, readings, rank: null };
      lost.push({ kind: 'label', line: block.first, start, label, rest: start, depth: 0, role: null });
    });
    line = blocks.at(-1)?.last ?? line;
  }
  if (lost.length === 0) return items;
  const starts = new Set(lost.map(({ start }) => start));
  return [...items.filter(({ start }) => !starts.has(start)), ...lost].sort((a, b) => a.start - b.start);
}
