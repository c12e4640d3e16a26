/**
 * A text as the row of blocks that alignment compares: each provision's own words without its label, with what can be
 * compared across languages — printed number, length, figures, concepts.
 */
import { type CodePointMap, mapCodePoints } from '../../base/index.ts';
import type { Provision } from '../extraction.ts';
import { structurePack } from '../languages/packs.ts';
import { isSpace } from '../stages/characters.ts';
import { readLabel } from '../stages/labels.ts';
import type { AlignableText } from './alignable.ts';
import { readConcepts } from './concepts.ts';
import type { Figure } from './figures/figure.ts';
import { readFigures } from './figures/read-figures.ts';

/** Units `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Block {
  /** Place in the text's list of provisions. */
  readonly index: number;
  readonly depth: number;
  readonly isHeading: boolean;
  /** Values that the printed label may have: '(i)' is one or nine. */
  readonly ordinals: readonly number[];
  /** What the label calls its provision: 'article', 'part'; null for plain numbers. */
  readonly labelWord: string | null;
  /** The provision's own words, label left out. */
  readonly own: readonly Stretch[];
  /** Characters that are no white space. */
  readonly length: number;
  readonly figures: readonly Figure[];
  readonly concepts: readonly number[];
  /** Number of following blocks that stand below this one. */
  below: number;
}

/** A text made ready for alignment. */
export interface Side {
  readonly text: AlignableText;
  readonly map: CodePointMap;
  readonly blocks: readonly Block[];
}

/** Numbers that list what stands in a provision: no figures of the text. */
const ENUMERATOR =
  /(^|\n)[^\S\n]*(?:[（(]\s*[\d一二三四五六七八九十]{1,3}\s*[)）]|\d{1,2}[.)、．](?!\d)|ຂໍ້\s*\d{1,2}[.:]?|[①-⑳㈠-㈩])/g;

/** Takes the printed label off the head of a stretch. */
function withoutLabel(chars: string, { from, to }: Stretch, label: string | null): Stretch {
  let at = from;
  while (at < to && isSpace(chars.charCodeAt(at))) at++;
  if (label !== null && chars.startsWith(label, at)) at += label.length;
  while (at < to && isSpace(chars.charCodeAt(at))) at++;
  let end = to;
  while (end > at && isSpace(chars.charCodeAt(end - 1))) end--;
  return { from: at, to: end };
}

/** Each provision's own stretches: its span without its children's. */
function ownStretches(provisions: readonly Provision[], map: CodePointMap): Stretch[][] {
  const own: Stretch[][] = provisions.map(() => []);
  const open: { at: number; index: number; end: number }[] = [];
  const close = (until: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= until; top = open.at(-1)) {
      if (top.at < top.end) own[top.index]?.push({ from: top.at, to: top.end });
      open.pop();
      const parent = open.at(-1);
      if (parent !== undefined) parent.at = Math.max(parent.at, top.end);
    }
  };
  for (const [index, { start, end }] of provisions.entries()) {
    const from = map.codePointToUnit(start);
    close(from);
    const parent = open.at(-1);
    if (parent !== undefined) {
      if (parent.at < from) own[parent.index]?.push({ from: parent.at, to: from });
      parent.at = from;
    }
    open.push({ at: from, index, end: map.codePointToUnit(end) });
  }
  close(Number.MAX_SAFE_INTEGER);
  return own;
}

function readOrdinals(label: string | null): Pick<Block, 'ordinals' | 'labelWord'> {
  const candidate = label === null ? null : readLabel(label, 0, label.length, structurePack.labelWords);
  const readings = candidate?.readings ?? [];
  const [, word = null] = /^(?:di|lead)-([a-z]+)/.exec(readings[0]?.style ?? '') ?? [];
  return { ordinals: readings.map(({ value }) => value).filter((value) => value > 0), labelWord: word };
}

function figuresOf(chars: string, stretch: Stretch, text: AlignableText): Figure[] {
  const words = chars.slice(stretch.from, stretch.to);
  const listed = [...words.matchAll(ENUMERATOR)].map((match) => ({
    from: stretch.from + match.index,
    to: stretch.from + match.index + match[0].length,
  }));
  const figures = readFigures(chars, stretch.from, stretch.to, text.language);
  return figures.filter(({ from, to }) => !listed.some((one) => from < one.to && one.from < to));
}

function toBlock(text: AlignableText, index: number, provision: Provision, spans: readonly Stretch[]): Block {
  const { chars, language } = text;
  const own = spans
    .map((stretch, i) => withoutLabel(chars, stretch, i === 0 ? provision.label : null))
    .filter(({ from, to }) => to > from);
  const concepts = new Set<number>();
  let length = 0;
  for (const { from, to } of own) {
    readConcepts(chars, from, to, language, concepts);
    for (let at = from; at < to; at++) if (!isSpace(chars.charCodeAt(at))) length++;
  }
  return {
    index,
    depth: provision.path.split('.').length,
    isHeading: provision.role === 'heading' || provision.role === 'title',
    ...readOrdinals(provision.label),
    own,
    length,
    figures: own.flatMap((stretch) => figuresOf(chars, stretch, text)),
    concepts: [...concepts].sort((a, b) => a - b),
    below: 0,
  };
}

/** Makes a text ready. The root and what stands before the plan are left out. */
export function toSide(text: AlignableText): Side {
  const map = mapCodePoints(text.chars);
  const own = ownStretches(text.provisions, map);
  const blocks = text.provisions.flatMap((provision, index) =>
    provision.role === 'root' || provision.role === 'front'
      ? []
      : [toBlock(text, index, provision, own[index] ?? [])],
  );
  for (const [at, block] of blocks.entries()) {
    let next = at + 1;
    while ((blocks[next]?.depth ?? 0) > block.depth) next++;
    block.below = next - at - 1;
  }
  return { text, map, blocks };
}
