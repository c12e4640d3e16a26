/**
 * Which lines without a label are headings: where numbering begins or runs on below them, where prose begins below them
 * after prose has ended, or where they open a passage as its further headings do. A title of the whole text is none.
 */
import type { StructurePack } from '../languages/structure.ts';
import { endsSentence, isHan, isLower } from './characters.ts';
import { type Item, withoutBold } from './items.ts';
import type { Reading } from './label.ts';
import type { LinePlaces } from './line-places.ts';
import type { Line } from './lines.ts';
import { ANNEX } from './listed-annexes.ts';
import { lookOf } from './look.ts';
import { enactedAt } from './recitals.ts';
import type { RunOnHeading } from './run-on-headings.ts';

/** Lines of names and their date at most. */
const MOST_SIGNED = 6;

/** A heading without a label. */
export interface PlainHeading {
  /** The first label below it, where one stands there. */
  readonly first: Reading | null;
  readonly between: RunOnHeading | null;
}

export class PlainHeadings {
  private readonly chars: string;
  private readonly lines: readonly Line[];
  private readonly items: readonly Item[];
  private readonly pack: StructurePack;
  private readonly places: LinePlaces;
  private readonly runOn: ReadonlyMap<Item, RunOnHeading>;
  private readonly pairs: ReadonlyMap<Item, number>;
  /** Styles of numberings that headings interrupt. */
  private readonly interrupted: ReadonlySet<string>;
  private isLabelled: boolean | null = null;
  private alone: ReadonlyMap<string, number> | null = null;
  /** How many lines between blank lines are bold from end to end. */
  private bold: number | null = null;
  /** The first line that is marked as a heading. */
  private marked: number | null = null;
  /** The line that enacts the text: no heading of a passage stands above it. */
  private enacted: number | null = null;
  /** Lines that bear a label. */
  private labelled: ReadonlySet<number> | null = null;

  constructor(
    chars: string,
    lines: readonly Line[],
    items: readonly Item[],
    pack: StructurePack,
    places: LinePlaces,
    runOn: ReadonlyMap<Item, RunOnHeading>,
    pairs: ReadonlyMap<Item, number>,
  ) {
    this.chars = chars;
    this.lines = lines;
    this.items = items;
    this.pack = pack;
    this.places = places;
    this.runOn = runOn;
    this.pairs = pairs;
    this.interrupted = new Set([...runOn.values()].map(({ reading }) => reading.style));
  }

  /** The heading that the item is; null where it is none. `isFirst`: nothing was opened before. */
  headingAt(item: Item, at: number, isFirst: boolean): PlainHeading | null {
    const line = this.lines[item.line];
    const isOpen = item.headingEnd === undefined && this.places.isOpenByWidth(item.line);
    if (!line || isOpen || this.isDated(item.line) || this.isAboveAnnex(item, at)) return null;
    const between = this.runOn.get(item) ?? null;
    const first = between?.reading ?? this.firstBelow(item, at);
    if (this.isBoldHabit(item) && this.isBelowMarked(item)) return { first, between };
    const opens =
      this.opensPassage(item, at) || (first !== null && between === null && this.opensNumbers(item, first));
    if (!opens && !between && !this.places.hasProseBefore(item.line)) return null;
    if ((!between || isFirst) && this.isTitle(item, line, isFirst)) return null;
    if (isFirst && !between && first !== null && this.headsAll(line, first)) return null;
    if (first !== null) return { first, between };
    const wrapped = this.lines[this.places.lastOfHeading(item.line)] ?? line;
    const last = item.headingEnd === undefined ? wrapped : { ...line, to: item.headingEnd };
    const isApart = this.places.standsAlone(item.line) || this.pairs.get(item) === 1;
    return opens || (this.isLatin(last) && isApart) ? { first, between } : null;
  }

  /** A line in small letters between the end of a sentence and a first number straight below it. */
  headsNumbers(item: Item, at: number): boolean {
    return this.firstBelow(item, at) !== null && this.places.followsSentence(item.line);
  }

  /** "Minister for Trade" above "ANNEX A": who signs heads no annexes. */
  private isAboveAnnex(item: Item, at: number): boolean {
    const below = this.items[at + 1];
    return below?.label?.rank === ANNEX && this.places.isNextLine(item.line, below.line);
  }

  /** A first number straight below. */
  private firstBelow(item: Item, at: number): Reading | null {
    const below = this.items[at + 1];
    if (below?.kind !== 'label' || !this.places.isNextLine(item.line, below.line)) return null;
    return below.label?.readings.find(({ value, style }) => value === 1 && !style.startsWith('b')) ?? null;
  }

  /** Straight above 一、, and no other 一、 comes: the title of the whole text, below its covering letter. */
  private headsAll(line: Line, { style }: Reading): boolean {
    if (style !== 'c、' || !isHan(this.chars.charCodeAt(line.from))) return false;
    const firsts = this.items.filter(({ label }) =>
      label?.readings.some((each) => each.style === style && each.value === 1),
    );
    return firsts.length === 1;
  }

  /** A title names a kind of paper; where prose came before and further lines look like it, it is a heading all the same. */
  private isTitle(item: Item, line: Line, isFirst: boolean): boolean {
    const words = this.chars.slice(line.from, line.to).toLowerCase();
    const named = this.pack.titleEndings.some(
      (ending) => words.endsWith(ending) || (isFirst && words.includes(ending)),
    );
    return named && !(this.places.hasProseBefore(item.line) && this.hasAlike(item, line));
  }

  /** A line in small letters, as others of a text without labels: each between the end of a sentence and a whole paragraph. */
  isHabit(item: Item): boolean {
    const line = this.lines[item.line];
    this.isLabelled ??= this.items.some(({ kind }) => kind === 'label' || kind === 'markdown');
    return (
      !this.isLabelled &&
      line !== undefined &&
      this.places.standsAlone(item.line) &&
      this.hasAlike(item, line)
    );
  }

  /** A line that is bold from end to end and stands between blank lines, as others of the text do. */
  isBoldHabit(item: Item): boolean {
    this.bold ??= this.items.filter((each) => this.isBold(each)).length;
    return this.bold >= 2 && this.isBold(item);
  }

  /** Whether a heading that is marked as such stands above. */
  private isBelowMarked({ line }: Item): boolean {
    this.marked ??= this.items.find(({ kind }) => kind === 'markdown')?.line ?? this.lines.length;
    return this.marked < line;
  }

  private isBold({ kind, line: at, headingEnd }: Item): boolean {
    if (headingEnd !== undefined) return true;
    const line = this.lines[at];
    return (
      kind === 'plain' &&
      line !== undefined &&
      /^(?:\*\*|__|<b>|<strong>)/.test(this.chars.slice(line.from, line.from + 8)) &&
      withoutBold(this.chars, line) !== line &&
      this.places.isSetOff(at)
    );
  }

  /** Whether another line that stands alone is written as this one is. */
  private hasAlike(item: Item, line: Line): boolean {
    this.alone ??= this.countAlone();
    const own = this.places.standsAlone(item.line) ? 1 : 0;
    return (this.alone.get(lookOf(this.chars, line)) ?? 0) > own;
  }

  /** How many lines that stand alone are written in each way. */
  private countAlone(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { kind, line } of this.items) {
      if (!/^(?:plain|loose|colon)$/.test(kind) || !this.places.standsAlone(line)) continue;
      const look = lookOf(this.chars, this.lines[line]);
      counts.set(look, (counts.get(look) ?? 0) + 1);
    }
    return counts;
  }

  /** Words or capitals to the end, perhaps with a number: COVID-19. */
  private isLatin(whole: Line): boolean {
    const line = withoutBold(this.chars, whole);
    const words = this.chars.slice(line.from, line.to);
    return (
      isLower(words.charCodeAt(words.length - 1)) ||
      /^[A-Z]{3}|[A-Za-z]-\d{1,3}$|[a-z]:$|\([A-Z][A-Za-z]{1,9}\)$/.test(words)
    );
  }

  /** The heading above the first number of a numbering that further headings interrupt, written as they are. */
  private opensNumbers(item: Item, first: Reading): boolean {
    if (!this.interrupted.has(first.style)) return false;
    const look = lookOf(this.chars, this.lines[item.line]);
    return [...this.runOn.keys()].some((each) => lookOf(this.chars, this.lines[each.line]) === look);
  }

  /**
   * The first line of all, or the first after the title, heads a passage: what follows is no preamble, further headings
   * come, and it names no kind of paper.
   */
  private opensPassage(item: Item, at: number): boolean {
    const line = this.lines[item.line];
    this.enacted ??= enactedAt(this.chars, this.lines);
    if (this.enacted > item.line) return false;
    if (at > 3 || !line || isHan(this.chars.charCodeAt(line.from)) || !this.isBelowTitles(item, at))
      return false;
    const words = this.chars.slice(line.from, line.to).toLowerCase();
    if (words.includes(': ') || this.pack.titleEndings.some((word) => words.includes(word))) return false;
    const below = this.lines.findIndex((each, index) => index > item.line && each.to > each.from);
    const prose = this.lines[below];
    const next = this.items[at + 1];
    const label = next?.line === below ? next.label : null;
    if (!prose || (label && !label.readings.every(({ style }) => style.startsWith('b')))) return false;
    if (!endsSentence(this.chars, prose.from, this.endOfBlock(below))) return false;
    const opening = this.chars
      .slice(label ? label.end : prose.from, Math.min(prose.to, prose.from + 60))
      .trimStart();
    if (this.pack.preambles.some(({ pattern }) => pattern.test(opening))) return false;
    const look = lookOf(this.chars, line);
    const more = this.items.some(
      (each) =>
        each.line > item.line &&
        /^(?:plain|loose|colon)$/.test(each.kind) &&
        this.places.standsAlone(each.line) &&
        (at < 2 || lookOf(this.chars, this.lines[each.line]) === look),
    );
    return more;
  }

  /** Where the lines end that follow this one without a blank line or a label: a bullet or paragraph that was wrapped. */
  private endOfBlock(line: number): number {
    return this.lastOfBlock(line)?.to ?? 0;
  }

  private lastOfBlock(line: number, most = this.lines.length): Line | undefined {
    this.labelled ??= new Set(this.items.flatMap(({ kind, line: at }) => (kind === 'label' ? [at] : [])));
    let last = this.lines[line];
    for (let at = line + 1; at < Math.min(this.lines.length, line + most); at++) {
      const each = this.lines[at];
      if (!each || each.from === each.to || this.labelled.has(at)) break;
      last = each;
    }
    return last;
  }

  /** Names and a date below them: those who sign, or who speak. */
  private isDated(line: number): boolean {
    const last = this.lastOfBlock(line, MOST_SIGNED);
    return last !== this.lines[line] && last !== undefined && this.isDate(last);
  }

  /** Whether nothing but lines of a title stand above. */
  private isBelowTitles(item: Item, at: number): boolean {
    if (at === 0)
      return this.lines.every(
        (line, index) => index >= item.line || line.from === line.to || this.isDate(line),
      );
    for (let before = at - 1; before >= 0; before--) {
      const [above, below] = [this.items[before], this.items[before + 1]];
      if (!above || !below || above.kind === 'label' || !this.places.isNextLine(above.line, below.line))
        return false;
    }
    return true;
  }

  /** A line of the place and date at which a text was made: no prose. */
  private isDate(line: Line): boolean {
    return line.to - line.from < 60 && /\d{4}\)?$/.test(this.chars.slice(line.from, line.to));
  }
}
