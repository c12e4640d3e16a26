/**
 * Markdown headings of one depth → depths by what they say. Converters that know a heading by its looks alone mark all of them
 * alike: "## 2 Focus areas", "## 2.1. Research", "## The Government will:". Numbers tell what stands below what; an unlabelled
 * heading stands below the number before it, one with a colon below the unlabelled one before it.
 */
import type { StructurePack } from '../languages/structure.ts';
import { type Item, readHeadingLabel } from './items.ts';
import type { LabelCandidate } from './label.ts';
import type { Line } from './lines.ts';

/** What a heading says about its place. */
interface Heading {
  readonly item: Item;
  /** Numbers of a label made of numbers: 2, 2.1; null for other labels and none. */
  readonly numbers: readonly number[] | null;
  /** Style and value of another label. */
  readonly style: string | null;
  readonly value: number;
  readonly rank: number | null;
  readonly colon: boolean;
  /** Whether the next line with words is the next heading. */
  readonly bare: boolean;
  /** A heading that closes a text: "Conclusion". */
  readonly closing: boolean;
}

interface Open {
  readonly style: string;
  readonly numbers: readonly number[] | null;
  readonly rank: number | null;
  /** Level at which headings with a colon stand in this section; -1 where none came. */
  colonLevel: number;
}

const LEAST = 3;
const PLAIN = 'plain';
const COLON = 'colon';
const HEAD = 'head';
const ROOT: Omit<Open, 'colonLevel'> = { style: 'root', numbers: null, rank: null };

/** The label of a heading as numbers, or as a style with a value. */
function placeOf(label: LabelCandidate | null): Pick<Heading, 'numbers' | 'style' | 'value' | 'rank'> {
  const reading = label?.readings.find(({ style }) => !style.startsWith('b'));
  if (!label || !reading) return { numbers: null, style: null, value: 0, rank: null };
  const { style, value } = reading;
  const isPlain = style === '1.' || style === '1)';
  const numbers = reading.numbers ?? (isPlain ? [value] : null);
  return { numbers, style: numbers ? null : style, value, rank: label.rank };
}

function isClosing(words: string, pack: StructurePack): boolean {
  const wanted = words
    .replace(/[*:：]/g, '')
    .trim()
    .toLowerCase();
  return pack.knownHeadings.some((each) => each.role === 'closing' && each.words === wanted);
}

const isLabelled = ({ numbers, style }: Heading): boolean => numbers !== null || style !== null;

/** Bare numbers are believed where they go on one by one, or stand above 2.1. */
function believed(headings: readonly Heading[]): Heading[] {
  const above = new Set(
    headings.flatMap(({ numbers }) => ((numbers?.length ?? 0) > 1 ? [numbers?.[0]] : [])),
  );
  let last = 0;
  return headings.map((heading) => {
    const [value] = heading.numbers ?? [];
    if (heading.numbers?.length !== 1 || value === undefined) return heading;
    if (value === last + 1 || value === 1 || above.has(value)) {
      last = value;
      return heading;
    }
    return { ...heading, numbers: null, style: null, value: 0 };
  });
}

class Levels {
  private stack: Open[] = [];
  private readonly root: Open = { ...ROOT, colonLevel: -1 };
  /** Whether unlabelled headings stand between labelled ones; else those after the last label stand beside it. */
  private readonly nests: boolean;
  private readonly heads: ReadonlySet<Heading>;

  constructor(headings: readonly Heading[]) {
    const first = headings.findIndex(isLabelled);
    const last = headings.findLastIndex(isLabelled);
    this.nests =
      first < 0 || headings.some((each, at) => at > first && at < last && !isLabelled(each) && !each.colon);
    // "Trade", 1., 2., "Health", 3.: what stands right above a number each time heads them.
    const heads = headings.filter((each, at) => {
      const next = headings[at + 1];
      return !isLabelled(each) && !each.colon && each.bare && next?.numbers?.length === 1;
    });
    this.heads = new Set(heads.length >= 2 ? heads : []);
  }

  levelOf(heading: Heading): number {
    if (heading.closing) return this.push(0, PLAIN, heading);
    if (heading.numbers) return this.push(this.levelOfNumbers(heading.numbers), 'num', heading);
    if (heading.style !== null)
      return this.push(this.levelOfStyle(heading.style, heading.rank), heading.style, heading);
    if (this.heads.has(heading)) return this.push(this.levelOfHead(), HEAD, heading);
    return heading.colon ? this.levelOfColon(heading) : this.push(this.levelOfPlain(), PLAIN, heading);
  }

  private push(level: number, style: string, { numbers, rank }: Heading): number {
    this.stack.length = level;
    this.stack.push({ style, numbers, rank, colonLevel: -1 });
    return level;
  }

  private levelOfNumbers(numbers: readonly number[]): number {
    const above = this.stack.findLastIndex(
      (open) =>
        open.numbers !== null &&
        open.numbers.length < numbers.length &&
        open.numbers.every((each, at) => each === numbers[at]),
    );
    if (above >= 0) return above + 1;
    const beside = this.stack.findIndex((open) => (open.numbers?.length ?? 0) >= numbers.length);
    if (beside >= 0) return beside;
    return this.isBelowUnlabelled() ? 0 : this.stack.length;
  }

  /** Nothing but a plain heading is open: a number does not stand below it. */
  private isBelowUnlabelled(): boolean {
    return this.stack.every(({ style }) => style === PLAIN || style === COLON);
  }

  private levelOfStyle(style: string, rank: number | null): number {
    const open = this.stack.findIndex((each) => each.style === style);
    if (open >= 0) return open;
    const ranked =
      rank === null ? -1 : this.stack.findIndex((each) => each.rank === null || each.rank >= rank);
    if (ranked >= 0) return ranked;
    return this.isBelowUnlabelled() ? 0 : this.stack.length;
  }

  private levelOfHead(): number {
    const open = this.stack.findIndex(({ style, numbers }) => style === HEAD || numbers?.length === 1);
    return open >= 0 ? open : this.isBelowUnlabelled() ? 0 : this.stack.length;
  }

  private levelOfPlain(): number {
    const open = this.stack.findIndex(({ style }) => style === PLAIN);
    if (open >= 0) return open;
    return this.nests ? this.section() + 1 : 0;
  }

  /** Place of the innermost open heading with a label; -1 where none is open. */
  private section(): number {
    return this.stack.findLastIndex(({ style }) => style !== PLAIN && style !== COLON);
  }

  private levelOfColon(heading: Heading): number {
    const section = this.stack[this.section()] ?? this.root;
    const open = this.stack.findIndex(({ style }) => style === COLON);
    const level = section.colonLevel >= 0 ? section.colonLevel : open >= 0 ? open : this.stack.length;
    section.colonLevel = level;
    return this.push(Math.min(level, this.stack.length), COLON, heading);
  }
}

/** Items with the depths that their Markdown headings have by what they say, where all of them are marked alike. */
export function deepenHeadings(
  chars: string,
  lines: readonly Line[],
  items: readonly Item[],
  pack: StructurePack,
): readonly Item[] {
  const marked = items.filter(({ kind }) => kind === 'markdown');
  const [title] = marked;
  const isTitled = marked.filter(({ depth }) => depth === title?.depth).length === 1;
  const own = isTitled ? marked.slice(1) : marked;
  const depth = own[0]?.depth ?? 0;
  if (own.length < LEAST || own.some((each) => each.depth !== depth || each.line >= lines.length))
    return items;
  const headings = believed(
    own.map((item, at): Heading => {
      const line = lines[item.line];
      const next = own[at + 1];
      let below = item.line + 1;
      while (below < lines.length && lines[below]?.from === lines[below]?.to) below++;
      return {
        item,
        ...placeOf(line ? readHeadingLabel(chars, line, pack.labelWords) : null),
        colon: line !== undefined && /[:：]/.test(chars.charAt(line.to - 1)),
        closing: isClosing(chars.slice(item.rest, line?.to), pack),
        bare: next !== undefined && next.line === below,
      };
    }),
  );
  const labels = headings.filter(isLabelled).length;
  const colons = headings.filter(({ colon }) => colon).length;
  if (labels < 2 && (colons < 2 || colons === headings.length)) return items;
  const levels = new Levels(headings);
  const depths = new Map(headings.map((heading) => [heading.item, depth + levels.levelOf(heading)]));
  return items.map((item) => {
    const found = depths.get(item);
    return found === undefined ? item : { ...item, depth: found };
  });
}
