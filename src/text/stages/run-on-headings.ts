/**
 * Headings between numbers that run on through them: "2. … Economic Ties 3. …". They part the numbered paragraphs into
 * sections although the numbering does not begin anew. Two headings in a row are a section and its part; how a heading is
 * written (in capitals or not) tells of which of the two it is one.
 */
import { isUpper } from './characters.ts';
import type { Item } from './items.ts';
import type { Reading } from './label.ts';
import type { LinePlaces } from './line-places.ts';
import type { Line } from './lines.ts';
import { lookOf } from './look.ts';
import { isTitleCase } from './titles.ts';

/** A heading that numbers run on through. */
export interface RunOnHeading {
  /** The label below it, which goes on with the numbering. */
  readonly reading: Reading;
  /** 0 for a section, 1 for a part of one. */
  readonly depth: number;
}

/** Marks of labels that may head sections: A., I., Part 2, 一、; a bracketed letter is an item of a list. */
const HEADS = /^(?:[A-Z]\.|lead-|di-|c、)/;

/** The reading of a label that goes on with a numbering of which the last number was read. */
function goesOn(label: Item, last: ReadonlyMap<string, number>): Reading | undefined {
  const readings = label.label?.readings ?? [];
  // "Article I" may be read as I, the ninth letter, and is the first.
  if (readings.some(({ style, value }) => value === 1 && !style.startsWith('b'))) return undefined;
  return readings.find(
    ({ style, value }) => value > 1 && !style.startsWith('b') && (last.get(style) ?? value - 1) === value - 1,
  );
}

/** Whether words `[from, to)` read as the title of a section. */
function isHeadingTitle(chars: string, from: number, to: number): boolean {
  if (to - from > 140 || from >= to) return false;
  return (
    isTitleCase(chars, from, to) ||
    (isUpper(chars.charCodeAt(from)) && !/[.;:,]$/.test(chars.slice(from, to)))
  );
}

/**
 * The line at which a labelled heading that opens a sequence ends: "A. Rising to the Challenge", or the label alone above
 * its title, as converters break them; -1 where the item is none.
 */
function endOfLabelledHeading(chars: string, item: Item, lines: readonly Line[]): number {
  const opens = item.label?.readings.some(({ style, value }) => value === 1 && HEADS.test(style));
  const [line, below] = [lines[item.line], lines[item.line + 1]];
  if (item.kind !== 'label' || opens !== true || !line) return -1;
  if (item.rest < line.to) return isHeadingTitle(chars, item.rest, line.to) ? item.line : -1;
  return below && isHeadingTitle(chars, below.from, below.to) ? item.line + 1 : -1;
}

/** Items that head what the numbers run on to: lines without a label, or labelled ones that open a sequence of their own. */
export function findRunOnHeadings(
  chars: string,
  lines: readonly Line[],
  items: readonly Item[],
  places: LinePlaces,
): ReadonlyMap<Item, RunOnHeading> {
  const found = new Map<Item, RunOnHeading>();
  const last = new Map<string, number>();
  let chain: Item[] = [];
  /** Line at which the last heading of the chain ends. */
  let end = -1;
  let looks: string[] = [];
  const add = (reading: Reading): void => {
    // Below a label headings without one are its parts, all of one depth.
    const isBelowLabel = chain[0]?.kind === 'label';
    if (isBelowLabel) looks = [];
    else if (chain.length === 2) looks = chain.map((each) => lookOf(chars, lines[each.line]));
    for (const [at, each] of chain.entries()) {
      const look = lookOf(chars, lines[each.line]);
      const isPart = chain.length === 2 ? at === 1 : looks[1] === look && looks[0] !== look;
      const depth = isPart && !isBelowLabel ? 1 : 0;
      found.set(each, { reading, depth });
    }
  };
  items.forEach((item, at) => {
    if (chain.length > 0 && item.line === end) return;
    const before = items[at - 1];
    const isNext = before !== undefined && places.isNextLine(chain.length > 0 ? end : before.line, item.line);
    if (!isNext) chain = [];
    if (item.kind === 'label') {
      const reading = chain.length > 0 ? goesOn(item, last) : undefined;
      if (reading) add(reading);
      for (const { style, value } of item.label?.readings ?? []) last.set(style, value);
      end = endOfLabelledHeading(chars, item, lines);
      chain = end >= 0 ? [item] : [];
    } else if (/^(?:plain|loose)$/.test(item.kind))
      [chain, end] = [chain.length === 1 && last.size > 0 ? [...chain, item] : [item], item.line];
    else chain = [];
  });
  const only = [...found.keys()].at(0);
  // One such line may be chance (a cell, what a title says); two are a habit of the text, and so is one that a label sets off, or blank
  // lines below the end of a sentence.
  const isHabit =
    found.size >= 2 ||
    // A passage that begins in the middle of a numbering begins with the heading of where it is.
    (only !== undefined &&
      (only === items[0] ||
        only.kind === 'label' ||
        (places.isSetOff(only.line) && places.followsSentence(only.line))));
  return isHabit ? found : new Map();
}
