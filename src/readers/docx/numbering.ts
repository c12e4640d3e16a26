/**
 * The numbers that Word draws before paragraphs, as text: lists are counted as Word counts them. Lists that share a
 * definition share its counters; a level begins anew below a higher one unless its definition says otherwise; a list with
 * a start of its own begins there once.
 */
import { drawLikeSample, drawNumber } from '../numerals/number-styles.ts';
import { wordFormats } from '../numerals/word-formats.ts';
import { childOf, elementsOf, type XmlElement } from '../xml/parse-xml.ts';
import { type ListPlace, type Styles, switchOf } from './styles.ts';

const LEVELS = 9;

interface Level {
  readonly start: number;
  readonly format: string;
  /** Sample of a custom format. */
  readonly sample: string | null;
  /** What is printed, with %1 … %9 for the counters. */
  readonly text: string;
  readonly after: string;
  /** Counters of other levels are printed in our digits. */
  readonly legal: boolean;
  /** The number of the level below which this one begins anew; 0 never does, null after any higher one. */
  readonly restartsAfter: number | null;
  readonly style: string | null;
  readonly hidden: boolean;
}
interface Definition {
  readonly id: string;
  readonly levels: readonly (Level | undefined)[];
}
interface List {
  readonly definition: Definition;
  readonly levels: readonly (Level | undefined)[];
  /** Starts of its own, by level. */
  readonly starts: readonly (number | undefined)[];
}

/** A number as it is printed; `unknown` names a format that was written in digits instead. */
export interface Label {
  readonly text: string;
  readonly unknown: string | null;
}

function whole(text: string | undefined, otherwise: number): number {
  const n = Number.parseInt(text ?? '', 10);
  return Number.isFinite(n) && Math.abs(n) < 2 ** 31 ? n : otherwise;
}

const afters: Readonly<Record<string, string>> = { nothing: '', space: ' ', tab: ' ' };

function readLevel(element: XmlElement): Level {
  const value = (name: string): string | undefined => childOf(element, name)?.attributes.val;
  const format = childOf(element, 'numFmt') ?? alternativeFormat(element);
  const restart = value('lvlRestart');
  return {
    start: whole(value('start'), 0),
    format: format?.attributes.val ?? 'decimal',
    sample: format?.attributes.format ?? null,
    text: value('lvlText') ?? '',
    after: afters[value('suff') ?? 'tab'] ?? ' ',
    legal: switchOf(element, 'isLgl') ?? false,
    restartsAfter: restart === undefined ? null : whole(restart, 0),
    style: value('pStyle') ?? null,
    hidden: switchOf(childOf(element, 'rPr'), 'vanish') ?? false,
  };
}

/** Newer formats stand in a choice; what older programs show stands in its fallback. */
function alternativeFormat(element: XmlElement): XmlElement | undefined {
  const alternative = childOf(element, 'AlternateContent');
  return (
    childOf(childOf(alternative, 'Choice'), 'numFmt') ?? childOf(childOf(alternative, 'Fallback'), 'numFmt')
  );
}

function readLevels(element: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = Array.from({ length: LEVELS });
  for (const level of elementsOf(element, 'lvl')) {
    const at = whole(level.attributes.ilvl, 0);
    if (at >= 0 && at < LEVELS) levels[at] = readLevel(level);
  }
  return levels;
}

/** Definitions by id; one that only points to a numbering style is that style's. */
function readDefinitions(root: XmlElement, styles: Styles): ReadonlyMap<string, Definition> {
  const elements = new Map(
    elementsOf(root, 'abstractNum').map((one) => [one.attributes.abstractNumId ?? '', one]),
  );
  const numbers = new Map(
    elementsOf(root, 'num').map((one) => [
      one.attributes.numId ?? '',
      childOf(one, 'abstractNumId')?.attributes.val,
    ]),
  );
  const follow = (id: string, steps = 0): string => {
    const link = childOf(elements.get(id), 'numStyleLink')?.attributes.val;
    const next = link === undefined ? undefined : numbers.get(styles.numIdOfNumbering(link) ?? '');
    return next === undefined || next === id || steps > 8 ? id : follow(next, steps + 1);
  };
  return new Map(
    [...elements.keys()].map((id) => {
      const target = follow(id);
      const element = elements.get(target);
      return [id, { id: target, levels: element === undefined ? [] : readLevels(element) }];
    }),
  );
}

function readLists(root: XmlElement, styles: Styles): ReadonlyMap<string, List> {
  const definitions = readDefinitions(root, styles);
  const lists = new Map<string, List>();
  for (const element of elementsOf(root, 'num')) {
    const definition = definitions.get(childOf(element, 'abstractNumId')?.attributes.val ?? '');
    if (definition === undefined) continue;
    const levels = [...definition.levels];
    const starts: (number | undefined)[] = Array.from({ length: LEVELS });
    for (const override of elementsOf(element, 'lvlOverride')) {
      const at = whole(override.attributes.ilvl, 0);
      if (at < 0 || at >= LEVELS) continue;
      const own = childOf(override, 'lvl');
      if (own !== undefined) levels[at] = readLevel(own);
      const start = childOf(override, 'startOverride')?.attributes.val;
      if (start !== undefined) starts[at] = whole(start, 0);
    }
    lists.set(element.attributes.numId ?? '', { definition, levels, starts });
  }
  return lists;
}

function draw(n: number, level: Level): Label {
  if (level.format === 'custom') {
    const text = level.sample === null ? null : drawLikeSample(n, level.sample);
    return text === null ? { text: String(n), unknown: level.sample ?? 'custom' } : { text, unknown: null };
  }
  const style = wordFormats[level.format];
  return style === undefined
    ? { text: String(n), unknown: level.format }
    : { text: drawNumber(n, style), unknown: null };
}

/** Signs from symbol fonts have codes of their own; what they show is a bullet. */
function bulletOf(text: string): string {
  return Array.from(text, (char) => (/\p{Co}/u.test(char) ? '•' : char === 'o' ? '◦' : char)).join('');
}

/** Counts the lists of one document, paragraph by paragraph in its order. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #styles: Styles;
  /** Values by definition; undefined while a level has not begun. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  /** Lists and levels whose own start has been used. */
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | null, styles: Styles) {
    this.#styles = styles;
    this.#lists = root === null ? new Map() : readLists(root, styles);
  }

  /** The number before the next paragraph; null where it has none. */
  next(styleId: string | undefined, own: ListPlace | null): Label | null {
    const byStyle = this.#styles.listOf(styleId);
    const numId = own?.numId ?? byStyle?.numId;
    const list = numId === undefined ? undefined : this.#lists.get(numId);
    if (numId === undefined || list === undefined) return null;
    const at = own?.level ?? byStyle?.level ?? levelOfStyle(list, byStyle?.styleId ?? styleId) ?? 0;
    const level = list.levels[at];
    if (level === undefined) return null;
    const counters = this.#count(numId, list, at);
    return level.hidden ? null : print(list, level, counters);
  }

  #count(numId: string, list: List, at: number): readonly (number | undefined)[] {
    const counters = this.#counters.get(list.definition.id) ?? Array.from({ length: LEVELS });
    this.#counters.set(list.definition.id, counters);
    const name = `${numId} ${at}`;
    const ownStart = list.starts[at];
    if (ownStart !== undefined && !this.#begun.has(name)) counters[at] = ownStart;
    else counters[at] = (counters[at] ?? (list.levels[at]?.start ?? 1) - 1) + 1;
    this.#begun.add(name);
    for (let below = at + 1; below < LEVELS; below++) {
      const restart = list.levels[below]?.restartsAfter ?? null;
      if (restart === null || (restart > 0 && at < restart)) counters[below] = undefined;
    }
    return counters;
  }
}

function levelOfStyle(list: List, styleId: string | undefined): number | null {
  const at = list.levels.findIndex((level) => level?.style !== null && level?.style === styleId);
  return at < 0 ? null : at;
}

function print(list: List, level: Level, counters: readonly (number | undefined)[]): Label | null {
  if (level.format === 'bullet') {
    const text = bulletOf(level.text);
    return text === '' ? null : { text: `${text}${level.after === '' ? ' ' : level.after}`, unknown: null };
  }
  let unknown: string | null = null;
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = list.levels[at];
    if (other === undefined) return '';
    const n = counters[at] ?? other.start;
    const drawn = draw(n, level.legal && other !== level ? { ...other, format: 'decimal' } : other);
    unknown ??= drawn.unknown;
    return drawn.text;
  });
  return text === '' ? null : { text: `${text}${level.after}`, unknown };
}
