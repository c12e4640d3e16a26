/**
 * Items → a tree of provisions, the nesting inferred from the text itself: a label that goes on with a sequence that
 * is open is a sibling there; one that begins a sequence, or takes up a sequence that ran on from an earlier section,
 * opens a level below; anything else is no structure. No fixed list of levels is assumed.
 */
import type { StructurePack } from '../languages/structure.ts';
import { isLower } from './characters.ts';
import { deepenHeadings } from './flat-headings.ts';
import { findHeadingPairs } from './heading-pairs.ts';
import type { Item } from './items.ts';
import type { LabelCandidate, Reading } from './label.ts';
import { LabelSigns } from './label-signs.ts';
import { DECIMAL } from './labels.ts';
import { LinePlaces } from './line-places.ts';
import type { Line } from './lines.ts';
import { findLostLabels } from './lost-labels.ts';
import { endOfMarkedTitle } from './marked-title.ts';
import { comesLater, follows, isAbove, isPrefix } from './number-sequences.ts';
import { PlainHeadings } from './plain-headings.ts';
import { adoptedAt, enactedAt, isBasis, isRecital } from './recitals.ts';
import { findRunOnHeadings, type RunOnHeading } from './run-on-headings.ts';
import { ALONE } from './split-labels.ts';

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
/** A heading inside an unlabelled section: its part. */
const PART = 'part';

/** Styles of which the item is the first, as a label on a line of its own. */
function firstStyles({ kind, label }: Item): readonly string[] {
  if (kind !== 'label') return [];
  return label?.readings.flatMap(({ style, value }) => (value === 1 ? [style] : [])) ?? [];
}

class TreeBuilder {
  readonly root: TreeNode = { item: null, start: 0, children: [] };
  readonly flaws: NumberingFlaw[] = [];
  private readonly chars: string;
  private readonly lines: readonly Line[];
  private readonly items: readonly Item[];
  private stack: Open[] = [];
  private readonly lastOf = new Map<string, number>();
  private readonly signs: LabelSigns;
  private readonly dotted: boolean;
  /** Where the marked headings end that are the text's title, as a place among the items. */
  private readonly title: number;
  /** Styles whose first number stands on a line that is no marked heading. */
  private readonly begun: ReadonlySet<string>;
  private readonly places: LinePlaces;
  private readonly pack: StructurePack;
  private readonly headings: PlainHeadings;
  private readonly runOn: ReadonlyMap<Item, RunOnHeading>;
  private readonly pairs: ReadonlyMap<Item, number>;
  /** Line of the words that enact the text: bullets before it are recitals; -1 where none stand. */
  private readonly enacted: number;
  /** Line by which a regulation is adopted: labels before it are recitals; -1 where none stands. */
  private readonly adopted: number;
  /** The item that opened a provision last. */
  private lastItem: Item | null = null;

  constructor(chars: string, lines: readonly Line[], items: readonly Item[], pack: StructurePack) {
    this.chars = chars;
    this.lines = lines;
    this.items = items;
    this.pack = pack;
    this.places = new LinePlaces(chars, lines);
    this.signs = new LabelSigns(chars, lines, items, this.places);
    this.runOn = findRunOnHeadings(chars, lines, items, this.places);
    this.pairs = findHeadingPairs(chars, lines, items, this.places);
    this.headings = new PlainHeadings(chars, lines, items, pack, this.places, this.runOn, this.pairs);
    this.enacted = enactedAt(chars, lines);
    this.adopted = adoptedAt(chars, lines);
    this.begun = new Set(items.flatMap(firstStyles));
    this.title = endOfMarkedTitle(chars, lines, items, pack, this.places);
    this.dotted = items.filter((item) => item.label?.readings[0]?.style === 'n2').length >= 2;
  }

  build(): void {
    this.items.forEach((item, at) => {
      if (item.kind === 'markdown') {
        if (at > this.title) this.addMarkdown(item);
      } else if (item.kind === 'known') this.addKnown(item);
      else if (
        /^(?:plain|colon)$/.test(item.kind) ||
        (item.kind === 'loose' &&
          (this.places.isSetOff(item.line) ||
            this.headings.isHabit(item) ||
            this.isBetween(item) ||
            this.headings.headsNumbers(item, at))) ||
        (/^(?:loose|width)$/.test(item.kind) && this.places.lastOfHeading(item.line) >= 0)
      )
        this.addPlain(item, at);
      else if (item.kind === 'loose' || item.kind === 'width') return;
      else this.addLabel(item, at);
    });
  }

  /** A line in small letters that numbers run on through, below the end of a sentence. */
  private isBetween(item: Item): boolean {
    return this.runOn.has(item) && this.places.followsSentence(item.line);
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
    if (item.label === null && this.lastItem?.label?.rank != null && this.followsBareLabel(item.line)) return;
    let level = this.stack.length;
    while (level > 0) {
      const open = this.stack[level - 1];
      if (open && open.depth > 0 && open.depth < item.depth) break;
      level--;
    }
    const reading = item.label?.readings[0] ?? null;
    const style = reading?.style ?? `md${item.depth}`;
    // "## 1. Foundations" above "1. Set out …": the items have a numbering of their own.
    this.push(
      item,
      level,
      reading && !reading.numbers && this.begun.has(style) ? `#${style}` : style,
      reading,
    );
  }

  private addKnown(item: Item): void {
    // "ANNEX C" above "AGREED MINUTES": the annex's title.
    if (item.role === 'section' && this.followsBareLabel(item.line)) return;
    // On the first line of all, "Joint Declaration" is the text's title.
    if (item.role === 'section' && this.items[0] === item && !this.places.hasProseBefore(item.line)) return;
    const marked = this.stack.findIndex((open) => open.depth > 0);
    this.push(item, marked >= 0 ? marked + 1 : 0, item.role === 'section' ? PLAIN : KNOWN, null);
  }

  /** A short line is a heading where numbering begins below it, or prose after prose has ended. */
  private addPlain(plain: Item, at: number): void {
    if (this.followsBareLabel(plain.line)) return;
    const heading = this.headings.headingAt(plain, at, this.lastItem === null);
    if (!heading) return;
    const last = this.lines[this.places.lastOfHeading(plain.line)];
    const item: Item = last && plain.headingEnd === undefined ? { ...plain, headingEnd: last.to } : plain;
    const { first, between } = heading;
    const own = this.stack.findIndex((open) => open.style === PLAIN);
    const numbered = first ? this.stack.findIndex((open) => open.style === first.style) : -1;
    const levels = [own, numbered].filter((level) => level >= 0);
    const known = this.stack.findIndex((open) => open.style === KNOWN);
    const isPart = between ? between.depth === 1 : this.pairs.get(plain) === 1;
    if (isPart && own >= 0) this.push(item, own + 1, PART, null);
    else if (levels.length > 0) this.push(item, Math.min(...levels), PLAIN, null);
    else if (known >= 0 || this.stack.length === 0) this.push(item, Math.max(known, 0), PLAIN, null);
    else if (first || this.stack.every(({ style }) => style.startsWith('b')))
      this.push(item, this.belowBullets(), PLAIN, null);
    else if (this.headings.isBoldHabit(plain)) this.push(item, this.belowMarked(), PLAIN, null);
  }

  /** A heading ends the bullets above it: the level of the first of them, or below all that is open. */
  private belowBullets(): number {
    const bullets = this.stack.findIndex(({ style }) => style.startsWith('b'));
    return bullets >= 0 ? bullets : this.stack.length;
  }

  /** Bold headings stand below the headings that are marked as such. */
  private belowMarked(): number {
    return this.stack.findLastIndex(({ depth }) => depth > 0) + 1;
  }

  /** The line below a label that stands alone is that label's title. */
  private followsBareLabel(line: number): boolean {
    const last = this.lastItem;
    const own = last ? this.lines[last.line] : undefined;
    return (
      last?.label != null &&
      own !== undefined &&
      last.rest >= own.to &&
      this.places.isNextLine(last.line, line)
    );
  }

  private addLabel(item: Item, at: number): void {
    const label = item.label;
    if (!label || item.line < this.adopted || isRecital(this.chars, item, label, this.enacted)) return;
    if (this.lastItem === null && isBasis(this.chars, item, label, this.pack)) return;
    const top = this.stack.at(-1);
    if (top?.style === KNOWN) this.stack.pop();
    const level = this.levelFor(item, label);
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
    const next = this.signs.nextValue(at, place.reading.style);
    return next === undefined || next !== place.reading.value;
  }

  /** The deepest level that a label may stand at. */
  private levelFor(item: Item, label: LabelCandidate): number {
    const between = this.runOn.get(item);
    const interrupted = between ? this.stack.findIndex((open) => open.style === between.reading.style) : -1;
    if (interrupted >= 0) return interrupted;
    return label.rank === null ? this.stack.length : this.rankLevel(label.rank);
  }

  private rankLevel(rank: number): number {
    const ranked = this.stack.findIndex((open) => open.rank !== null && open.rank >= rank);
    if (ranked >= 0) return ranked;
    if (this.beginsInside()) return 0;
    const anyRank = this.stack.some((open) => open.rank !== null || open.depth > 0 || open.style === PLAIN);
    return rank <= 2 && !anyRank ? 0 : this.stack.length;
  }

  /** A passage that begins with 二、 and has no labels with words yet: 第九条 after it stands above its like. */
  private beginsInside(): boolean {
    const first = this.root.children[0]?.item?.label;
    const isInside =
      first?.rank === null && first.readings.every(({ value, style }) => value > 1 && style === 'c、');
    return isInside && this.stack.every(({ rank, depth }) => rank === null && depth === 0);
  }

  private placeFor(item: Item, at: number, reading: Reading, deepest: number): Place | null {
    const { style, value } = reading;
    if (reading.numbers) return this.placeNumbers(item, at, reading);
    const open = findLast(this.stack, deepest + 1, (each) => each.style === style);
    if (open < 0 && this.signs.continuesLine(item, at, style)) return null;
    if (style.startsWith('b')) return this.placeBullet(reading, open);
    if (style.endsWith(DECIMAL)) {
      const isLater = value > (this.stack[open]?.value ?? 0);
      return isLater ? { reading, level: open >= 0 ? open : deepest, score: 4, flaw: null } : null;
    }
    if (open >= 0) {
      const step = value - (this.stack[open]?.value ?? 0);
      if (step === 1) return { reading, level: open, score: 4, flaw: null };
      if (step > 1 && step <= 4) return { reading, level: open, score: 2, flaw: 'gap' };
      if (step === 0 && this.isPrintedTwice(item, at, reading))
        return { reading, level: open, score: 2, flaw: 'gap' };
      if (value === 1 && this.signs.opensBlock(item, at, style, this.lastItem))
        return { reading, level: open, score: 1.5, flaw: 'restart' };
      return null;
    }
    const last = this.lastOf.get(style);
    if (value === 1 && (item.label?.rank !== null || this.signs.opensBlock(item, at, style, this.lastItem))) {
      const level = Math.min(deepest, this.isBeyondBullets(item) ? this.belowBullets() : deepest);
      return { reading, level, score: 3, flaw: null };
    }
    if (last !== undefined && value === last + 1) return { reading, level: deepest, score: 3.5, flaw: null };
    // "Commitment 4: …" on the first line: a passage that begins in the middle.
    if (last === undefined && at === 0 && (this.signs.opensText(item) || this.signs.opensHeaded(item)))
      return { reading, level: deepest, score: 2.5, flaw: null };
    if (last === undefined && this.signs.nextValue(at, style) === value + 1)
      return { reading, level: deepest, score: 2.5, flaw: null };
    // 6. after 4. in a further section, with 7. to come.
    const isHeaded =
      this.lastItem?.label != null &&
      !style.startsWith('(') &&
      this.places.isNextLine(this.lastItem.line, item.line);
    const goesOn = isHeaded || this.signs.nextValue(at, style) === value + 1;
    if (last !== undefined && goesOn && value > last && value <= last + 4)
      return { reading, level: deepest, score: 1.5, flaw: 'gap' };
    const isCounted = last === undefined && this.signs.paragraphsBefore(item, this.lastItem) === value;
    if (isCounted && !this.signs.isInitial(item)) return { reading, level: deepest, score: 2, flaw: 'gap' };
    return null;
  }

  /** c. d. d. e.: the same label once more on a line of its own, with the next one to come. */
  private isPrintedTwice(item: Item, at: number, { style, value }: Reading): boolean {
    const isInRow =
      this.lastItem?.label?.readings.some((each) => each.style === style && each.value === value) === true;
    return item.kind === 'label' && isInRow && this.signs.nextValue(at, style) === value + 1;
  }

  /** A numbering that begins after a paragraph below bullets is none of theirs. */
  private isBeyondBullets(item: Item): boolean {
    const last = this.lastItem;
    const isBullet = last?.label?.readings.every(({ style }) => style.startsWith('b')) === true;
    if (!last || !isBullet || item.kind !== 'label') return false;
    return !this.places.isNextLine(last.line, item.line) && this.places.followsSentence(item.line);
  }

  /** A bullet stands beside the open one of its look. One that holds a number ("- (i) …") is read as what goes on, or begins. */
  private placeBullet(reading: Reading, open: number): Place {
    const { value } = reading;
    const level = open >= 0 ? open : this.stack.length;
    const isNext = value === 0 || value === (this.stack[open]?.value ?? 0) + 1;
    return { reading, level, score: isNext ? 4 : 3, flaw: null };
  }

  /** "1 Provide …", "2 Create …" without a mark: further ones of such a sequence, or the first where it may open one. */
  private isBareNumber(item: Item, at: number, { style, value }: Reading): boolean {
    if (this.stack.some((open) => open.style === style)) return true;
    return value === 1 && this.signs.opensBareNumbers(item, at, style, this.lastItem);
  }

  /** "1.1 fine arts;", "1.2 museums": small letters below what numbers them, with the next to come or the one before it open. */
  private isListed(at: number, { style, value }: Reading, parent: number): boolean {
    if (parent < 0) return false;
    const same = this.stack[parent + 1];
    const last = same?.style === style ? same.value : 0;
    return value === last + 1 && (last > 0 || this.signs.nextValue(at, style) === value + 1);
  }

  /** 1.2.3 stands below 1.2; without that, beside another of its length, or below what is open. */
  private placeNumbers(item: Item, at: number, reading: Reading): Place | null {
    const numbers = reading.numbers ?? [];
    const depth = numbers.length;
    const isBare = depth === 1 && (!this.dotted || reading.style === ALONE);
    if (isBare && !this.isBareNumber(item, at, reading)) return null;
    // "3.5 million people" on a line of its own is no label; "2.1. opening ports" is.
    const isMarked = item.label !== null && this.chars.charAt(item.label.end - 1) === '.';
    const parent = findLast(this.stack, this.stack.length, (open) => isPrefix(numbers, open));
    if (isLower(this.chars.charCodeAt(item.rest)) && !isMarked && !this.isListed(at, reading, parent))
      return null;
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

function findLast(stack: readonly Open[], below: number, wanted: (open: Open) => boolean): number {
  for (let at = Math.min(below, stack.length) - 1; at >= 0; at--) {
    const open = stack[at];
    if (open && wanted(open)) return at;
  }
  return -1;
}

/** Builds the tree of a text's items. */
export function buildTree(
  chars: string,
  lines: readonly Line[],
  items: readonly Item[],
  pack: StructurePack,
): Tree {
  const builder = new TreeBuilder(
    chars,
    lines,
    deepenHeadings(chars, lines, findLostLabels(chars, lines, items), pack),
    pack,
  );
  builder.build();
  return { root: builder.root, flaws: builder.flaws };
}
