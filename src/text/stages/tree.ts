/**
 * Items → a tree of provisions, the nesting inferred from the text itself: a label that goes on with a sequence that
 * is open is a sibling there; one that begins a sequence, or takes up a sequence that ran on from an earlier section,
 * opens a level below; anything else is no structure. No fixed list of levels is assumed.
 */
import type { StructurePack } from '../languages/structure.ts';
import { endsSentence, isHan, isLower } from './characters.ts';
import type { Item } from './items.ts';
import type { Reading } from './labels.ts';
import type { Line } from './lines.ts';

export interface TreeNode {
  /** Null for the root. */
  readonly item: Item | null;
  readonly start: number;
  readonly children: TreeNode[];
}

/** Something odd about the numbering. */
export interface NumberingFlaw {
  readonly kind: 'gap' | 'restart';
  readonly item: Item;
  readonly expected: number;
  readonly found: number;
  /** Whether it concerns the outermost level. */
  readonly top: boolean;
}

export interface Tree {
  readonly root: TreeNode;
  readonly flaws: readonly NumberingFlaw[];
}

interface Open {
  readonly style: string;
  readonly value: number;
  readonly numbers: readonly number[];
  readonly depth: number;
  readonly rank: number | null;
  readonly node: TreeNode;
}

/** Where a label would go: the level it would stand at, and how good that is. */
interface Place {
  readonly reading: Reading;
  readonly level: number;
  readonly score: number;
  readonly flaw: 'gap' | 'restart' | null;
}

const PLAIN = 'plain';
const KNOWN = 'known';

class TreeBuilder {
  readonly root: TreeNode = { item: null, start: 0, children: [] };
  readonly flaws: NumberingFlaw[] = [];
  private readonly chars: string;
  private readonly lines: readonly Line[];
  private readonly items: readonly Item[];
  private readonly pack: StructurePack;
  private stack: Open[] = [];
  private readonly lastOf = new Map<string, number>();
  /** Index of the next item with a label at a line's start and the same style, by item index and style. */
  private readonly nextOf: (ReadonlyMap<string, number> | null)[];
  private readonly dotted: boolean;
  /** Plain lines between labels that run on: their items, with the reading of the label below. */
  private readonly runOn: ReadonlyMap<Item, Reading>;
  /** The item that opened a provision last. */
  private lastItem: Item | null = null;
  private sentences = false;
  /** Lines before this one were looked at for prose. */
  private proseAt = 0;

  constructor(chars: string, lines: readonly Line[], items: readonly Item[], pack: StructurePack) {
    this.chars = chars;
    this.lines = lines;
    this.items = items;
    this.pack = pack;
    this.nextOf = nextByStyle(items);
    this.runOn = findRunOnHeadings(items, (from, to) => this.isNextLine(from, to));
    this.dotted = items.filter((item) => item.label?.readings[0]?.style === 'n2').length >= 2;
  }

  build(): void {
    const firstHeading = this.items.findIndex((item) => item.kind === 'markdown' && item.depth === 1);
    const onlyTitle =
      firstHeading >= 0 &&
      !this.items.some((item, at) => at > firstHeading && item.kind === 'markdown' && item.depth === 1);
    this.items.forEach((item, at) => {
      if (item.kind === 'markdown') {
        if (!(onlyTitle && at === firstHeading && item.label === null)) this.addMarkdown(item);
      } else if (item.kind === 'known') this.addKnown(item);
      else if (item.kind === 'plain' || (item.kind === 'loose' && this.isSetOff(item.line)))
        this.addPlain(item, at);
      else if (item.kind === 'loose') return;
      else this.addLabel(item, at);
    });
  }

  private push(item: Item, level: number, style: string, reading: Reading | null): void {
    const node: TreeNode = { item, start: item.start, children: [] };
    this.stack.length = level;
    const parent = this.stack[level - 1]?.node ?? this.root;
    parent.children.push(node);
    const value = reading?.value ?? 0;
    this.stack.push({
      style,
      value,
      numbers: reading?.numbers ?? [],
      depth: item.depth,
      rank: item.label?.rank ?? null,
      node,
    });
    if (reading) this.lastOf.set(style, value);
    this.lastItem = item;
  }

  private addMarkdown(item: Item): void {
    let level = this.stack.length;
    while (level > 0) {
      const open = this.stack[level - 1];
      if (open && open.depth > 0 && open.depth < item.depth) break;
      level--;
    }
    const reading = item.label?.readings[0] ?? null;
    this.push(item, level, reading?.style ?? `md${item.depth}`, reading);
  }

  private addKnown(item: Item): void {
    const marked = this.stack.findIndex((open) => open.depth > 0);
    this.push(item, marked >= 0 ? marked + 1 : 0, item.role === 'section' ? PLAIN : KNOWN, null);
  }

  /** A short line is a heading where numbering begins below it, or prose after prose has ended. */
  private addPlain(item: Item, at: number): void {
    const line = this.lines[item.line];
    if (!line || this.followsBareLabel(item.line)) return;
    const opens = this.opensPassage(item, at);
    if (!opens && !this.runOn.has(item) && !this.hasProseBefore(item.line)) return;
    const words = this.chars.slice(line.from, line.to).toLowerCase();
    const isTitle = (ending: string): boolean =>
      words.endsWith(ending) || (this.lastItem === null && words.includes(ending));
    if (this.pack.titleEndings.some(isTitle)) return;
    const follower = this.items[at + 1];
    const direct =
      follower && this.isNextLine(item.line, follower.line) && follower.kind === 'label' ? follower : null;
    const first =
      this.runOn.get(item) ??
      direct?.label?.readings.find((reading) => reading.value === 1 && !reading.style.startsWith('b'));
    const latin =
      isLower(this.chars.charCodeAt(line.to - 1)) ||
      /^[A-Z]{3}/.test(this.chars.slice(line.from, line.from + 3));
    const prose = opens || (latin && this.standsAlone(item.line));
    if (!first && !prose) return;
    const own = this.stack.findIndex((open) => open.style === PLAIN);
    const numbered = first ? this.stack.findIndex((open) => open.style === first.style) : -1;
    const levels = [own, numbered].filter((level) => level >= 0);
    const known = this.stack.findIndex((open) => open.style === KNOWN);
    if (levels.length > 0) this.push(item, Math.min(...levels), PLAIN, null);
    else if (known >= 0 || this.stack.length === 0) this.push(item, Math.max(known, 0), PLAIN, null);
    else if (first) this.push(item, this.stack.length, PLAIN, null);
  }

  /**
   * The first line of all, or the first after the title, heads a passage: what follows is no preamble, further headings
   * come, and it names no kind of paper.
   */
  private opensPassage(item: Item, at: number): boolean {
    const line = this.lines[item.line];
    if (at > 1 || !line || isHan(this.chars.charCodeAt(line.from))) return false;
    if (
      at === 1
        ? this.items[0]?.kind !== 'plain' || !this.isNextLine(this.items[0].line, item.line)
        : line.from > 0
    )
      return false;
    const words = this.chars.slice(line.from, line.to).toLowerCase();
    if (this.pack.titleEndings.some((word) => words.includes(word))) return false;
    const below = this.lines.findIndex((each, index) => index > item.line && each.to > each.from);
    const prose = this.lines[below];
    const next = this.items[at + 1];
    const label = next?.line === below ? next.label : null;
    if (!prose || (label && !label.readings.every(({ style }) => style.startsWith('b')))) return false;
    if (!endsSentence(this.chars, prose.from, prose.to)) return false;
    const opening = this.chars.slice(prose.from, Math.min(prose.to, prose.from + 60));
    if (this.pack.preambles.some(({ pattern }) => pattern.test(opening))) return false;
    return this.items.some((each) => each !== item && each.kind === 'plain' && this.standsAlone(each.line));
  }

  /** The line below a label that stands alone is that label's title. */
  private followsBareLabel(line: number): boolean {
    const last = this.lastItem;
    const own = last ? this.lines[last.line] : undefined;
    return (
      last?.label != null && own !== undefined && last.rest >= own.to && this.isNextLine(last.line, line)
    );
  }

  private hasProseBefore(line: number): boolean {
    for (; !this.sentences && this.proseAt < line; this.proseAt++) {
      const each = this.lines[this.proseAt];
      if (each && each.to - each.from > 8 && endsSentence(this.chars, each.from, each.to))
        this.sentences = true;
    }
    return this.sentences;
  }

  /** Blank lines before and after. */
  private isSetOff(line: number): boolean {
    const [before, after] = [this.lines[line - 1], this.lines[line + 1]];
    const blank = (each: Line | undefined): boolean => each === undefined || each.to === each.from;
    return blank(before) && after !== undefined && blank(after);
  }

  private isNextLine(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) {
      const line = this.lines[at];
      if (line && line.to > line.from) return false;
    }
    return to > from;
  }

  /** The end of a sentence before; a blank line (or the page's number) between, or a line that ends one after. */
  private standsAlone(line: number): boolean {
    const below = this.lines[line + 1];
    let blank = below !== undefined && endsSentence(this.chars, below.from, below.to);
    for (let at = line - 1; at >= 0; at--) {
      const each = this.lines[at];
      if (!each) continue;
      if (
        each.to === each.from ||
        /^\d{1,4}$/.test(this.chars.slice(each.from, Math.min(each.to, each.from + 5)))
      )
        blank = true;
      else return blank && endsSentence(this.chars, each.from, each.to);
    }
    return false;
  }

  private addLabel(item: Item, at: number): void {
    const label = item.label;
    if (!label) return;
    const top = this.stack.at(-1);
    if (top?.style === KNOWN) this.stack.pop();
    const level = label.rank === null ? this.stack.length : this.rankLevel(label.rank);
    let best: Place | null = null;
    for (const reading of label.readings) {
      const place = this.placeFor(item, at, reading, level);
      if (place && (best === null || place.score > best.score)) best = place;
    }
    if (!best || (item.kind === 'inline' && !this.goesOnInline(at, best))) {
      if (top?.style === KNOWN) this.stack.push(top);
      return;
    }
    if (best.flaw) {
      const last = this.stack[best.level]?.value ?? this.lastOf.get(best.reading.style) ?? 0;
      this.flaws.push({
        kind: best.flaw,
        item,
        expected: last + 1,
        found: best.reading.value,
        top: best.level === 0,
      });
    }
    const bullet = best.reading.style.startsWith('b');
    const value = bullet ? (this.stack[best.level]?.value ?? 0) + 1 : best.reading.value;
    this.push(item, best.level, best.reading.style, { ...best.reading, value });
  }

  /** An inline label counts only if it is the very next of an open sequence and does not come again at a line's start. */
  private goesOnInline(at: number, place: Place): boolean {
    if (place.score < 4 || place.reading.style.startsWith('b')) return false;
    const next = this.nextOf[at]?.get(place.reading.style);
    return next === undefined || next !== place.reading.value;
  }

  private rankLevel(rank: number): number {
    const ranked = this.stack.findIndex((open) => open.rank !== null && open.rank >= rank);
    if (ranked >= 0) return ranked;
    const anyRank = this.stack.some((open) => open.rank !== null || open.depth > 0 || open.style === PLAIN);
    return rank <= 2 && !anyRank ? 0 : this.stack.length;
  }

  private placeFor(item: Item, at: number, reading: Reading, deepest: number): Place | null {
    const { style, value } = reading;
    if (reading.numbers) return this.placeNumbers(item, reading);
    const open = findLast(this.stack, deepest + 1, (each) => each.style === style);
    if (open < 0 && this.continuesLine(item, at, style)) return null;
    if (style.startsWith('b'))
      return { reading, level: open >= 0 ? open : this.stack.length, score: 4, flaw: null };
    if (open >= 0) {
      const step = value - (this.stack[open]?.value ?? 0);
      if (step === 1) return { reading, level: open, score: 4, flaw: null };
      if (step > 1 && step <= 4) return { reading, level: open, score: 2, flaw: 'gap' };
      if (value === 1 && this.opensBlock(item, at, style))
        return { reading, level: open, score: 1.5, flaw: 'restart' };
      return null;
    }
    const last = this.lastOf.get(style);
    if (value === 1 && (item.label?.rank !== null || this.opensBlock(item, at, style))) {
      return { reading, level: deepest, score: 3, flaw: null };
    }
    if (last !== undefined && value === last + 1) return { reading, level: deepest, score: 3.5, flaw: null };
    if (last === undefined && at === 0 && this.opensText(item))
      return { reading, level: deepest, score: 2.5, flaw: null };
    if (last === undefined && this.nextOf[at]?.get(style) === value + 1)
      return { reading, level: deepest, score: 2.5, flaw: null };
    if (last === undefined && this.paragraphsBefore(item) === value)
      return { reading, level: deepest, score: 2, flaw: 'gap' };
    return null;
  }

  /** A dash at a line's start inside a sentence, the only one of its kind: "services \n– including tools – to …". */
  private continuesLine(item: Item, at: number, style: string): boolean {
    if (!/^b[-–—]$/.test(style) || !isLower(this.chars.charCodeAt(item.rest))) return false;
    const above = this.lines[item.line - 1];
    if (!above || above.to - above.from < 40 || this.nextOf[at]?.has(style)) return false;
    return !/[.,;:!?]/.test(this.chars.charAt(above.to - 1));
  }

  /** Paragraphs since the last label: five after its own, and the sixth begins with (f), whose (a) to (e) were lost. */
  private paragraphsBefore(item: Item): number {
    if (!this.lastItem) return 0;
    let count = 0;
    for (let at = this.lastItem.line; at < item.line; at++) {
      const line = this.lines[at];
      if (line && line.to > line.from) count++;
      if (count > 26) break;
    }
    return count;
  }

  /** A passage may begin in the middle: 四、 on the first line, where something numbered follows below it. */
  private opensText(item: Item): boolean {
    const next = this.items[1]?.label?.readings;
    return (
      item.line === 0 &&
      next !== undefined &&
      next.some(({ value, style }) => value === 1 && !style.startsWith('b'))
    );
  }

  /** The first of a sequence is believed where the second follows, or where it begins a paragraph. */
  private opensBlock(item: Item, at: number, style: string): boolean {
    if (this.nextOf[at]?.get(style) === 2) return true;
    if (this.lastItem && this.isNextLine(this.lastItem.line, item.line)) return true;
    const above = this.items[at - 1];
    if (above?.kind === 'plain' && this.isNextLine(above.line, item.line)) return true;
    const before = this.lines[item.line - 1];
    return !before || before.from === before.to || endsSentence(this.chars, before.from, before.to);
  }

  /** 1.2.3 stands below 1.2; without that, beside another of its length, or below what is open. */
  private placeNumbers(item: Item, reading: Reading): Place | null {
    const numbers = reading.numbers ?? [];
    const depth = numbers.length;
    if (depth === 1 && !this.dotted) return null;
    if (isLower(this.chars.charCodeAt(item.rest))) return null;
    const parent = findLast(this.stack, this.stack.length, (open) => isPrefix(numbers, open));
    if (parent >= 0) {
      const same = this.stack[parent + 1];
      const step = same && same.style === reading.style ? reading.value - same.value : reading.value;
      if (step < 1 || step > 4) return null;
      return { reading, level: parent + 1, score: 4, flaw: step > 1 ? 'gap' : null };
    }
    const beside = findLast(this.stack, this.stack.length, (open) => open.numbers.length === depth);
    if (beside >= 0) {
      const before = this.stack[beside]?.numbers ?? [];
      if (follows(before, numbers)) return { reading, level: beside, score: 4, flaw: null };
      return depth > 2 && comesLater(before, numbers)
        ? { reading, level: beside, score: 3, flaw: 'gap' }
        : null;
    }
    // 3.1.3 straight below 3.: three numbers are a label, whatever was left out before it.
    const above = depth > 2 ? findLast(this.stack, this.stack.length, (open) => isAbove(numbers, open)) : -1;
    if (above >= 0) return { reading, level: above + 1, score: 3, flaw: reading.value > 1 ? 'gap' : null };
    const deeper = this.stack.findIndex((open) => open.numbers.length > depth);
    const known = this.lastOf.has(reading.style);
    const begins = reading.value === 1 || (!known && this.stack.length === 0);
    if (!begins && !(known && reading.value === (this.lastOf.get(reading.style) ?? 0) + 1)) return null;
    return { reading, level: deeper >= 0 ? deeper : this.stack.length, score: 3, flaw: null };
  }
}

/** Whether `open` is 1.2 for 1.2.3, or the plain 2. for 2.1. */
function isPrefix(numbers: readonly number[], open: Open): boolean {
  if (open.numbers.length === numbers.length - 1 && open.numbers.length > 0) {
    return open.numbers.every((each, at) => each === numbers[at]);
  }
  return numbers.length === 2 && (open.style === '1.' || open.style === '1)') && open.value === numbers[0];
}

/** Whether `open` is 2 or 2.1 for 2.1.3. */
function isAbove(numbers: readonly number[], open: Open): boolean {
  if (open.numbers.length === 0)
    return (open.style === '1.' || open.style === '1)') && open.value === numbers[0];
  return open.numbers.length < numbers.length && open.numbers.every((each, at) => each === numbers[at]);
}

/** Whether `next` comes some way after `before`, with labels left out between them: 2.2.2 after 2.1.3. */
function comesLater(before: readonly number[], next: readonly number[]): boolean {
  const at = next.findIndex((each, index) => each !== before[index]);
  const step = at < 0 ? 0 : (next[at] ?? 0) - (before[at] ?? 0);
  return step >= 1 && step <= 9;
}

/** Whether `next` comes after `before` among labels of one length: 1.3 after 1.2, 2.1 after 1.9. */
function follows(before: readonly number[], next: readonly number[]): boolean {
  const at = next.findIndex((each, index) => each !== before[index]);
  if (at < 0) return false;
  const step = (next[at] ?? 0) - (before[at] ?? 0);
  return step >= 1 && step <= 2 && next.slice(at + 1).every((each) => each === 1);
}

function findLast(stack: readonly Open[], below: number, wanted: (open: Open) => boolean): number {
  for (let at = Math.min(below, stack.length) - 1; at >= 0; at--) {
    const open = stack[at];
    if (open && wanted(open)) return at;
  }
  return -1;
}

/**
 * Headings without a label between numbers that run on through them: "2. … Economic Ties 3. …". One such line may be chance;
 * two are a habit of the text.
 */
function findRunOnHeadings(
  items: readonly Item[],
  isNextLine: (from: number, to: number) => boolean,
): ReadonlyMap<Item, Reading> {
  const found = new Map<Item, Reading>();
  const last = new Map<string, number>();
  items.forEach((item, at) => {
    const next = items[at + 1];
    if (/^(?:plain|loose)$/.test(item.kind) && next?.kind === 'label' && isNextLine(item.line, next.line)) {
      const reading = next.label?.readings.find(
        ({ style, value }) =>
          value > 1 && !style.startsWith('b') && (last.get(style) ?? value - 1) === value - 1,
      );
      // "Article I" may be read as I, the ninth letter, and is the first.
      const begins = next.label?.readings.some(({ style, value }) => value === 1 && !style.startsWith('b'));
      if (reading && !begins) found.set(item, reading);
    }
    if (item.kind === 'label')
      for (const { style, value } of item.label?.readings ?? []) last.set(style, value);
  });
  // A passage that begins in the middle of a numbering begins with the heading of where it is.
  const [only] = found.keys();
  const opens = only !== undefined && only === items[0];
  return found.size >= 2 || opens ? found : new Map();
}

/** For each item: value of the next line-start label in each of its styles. */
function nextByStyle(items: readonly Item[]): (ReadonlyMap<string, number> | null)[] {
  const next = new Map<string, number>();
  const result: (ReadonlyMap<string, number> | null)[] = new Array(items.length).fill(null);
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (!item?.label) continue;
    const mine = new Map<string, number>();
    for (const { style } of item.label.readings) {
      const value = next.get(style);
      if (value !== undefined) mine.set(style, value);
    }
    result[at] = mine;
    if (item.kind === 'label') for (const { style, value } of item.label.readings) next.set(style, value);
  }
  return result;
}

/** Builds the tree of a text's items. */
export function buildTree(
  chars: string,
  lines: readonly Line[],
  items: readonly Item[],
  pack: StructurePack,
): Tree {
  const builder = new TreeBuilder(chars, lines, items, pack);
  builder.build();
  return { root: builder.root, flaws: builder.flaws };
}
