/** Succession from one plan to the next as a page shows it: which lines of a kind and a state, a page of them, and how many each has. */
import type { ComparedChange, ComparedVerdict, FurtherText } from './comparison.ts';
import { foldForSearch, searchTerms } from './fold-search.ts';

/**
 * How far a line was accepted: 'half' stands in one of the two plans, 'unsettled' has a side that is no accepted commitment of
 * its plan yet.
 */
export type SuccessionState = 'open' | 'unsettled' | 'half' | 'accepted';
/** Every state, in the order in which they are offered. */
export const successionStates: readonly SuccessionState[] = ['open', 'half', 'accepted', 'unsettled'];
/** What can be asked for: a verdict, or what has moved. */
export type SuccessionKind = ComparedVerdict | 'moved';
/** Every kind, in the order in which they are offered. */
export const successionKinds: readonly SuccessionKind[] = [
  'kept',
  'reworded',
  'sharpened',
  'weakened',
  'mixed',
  'moved',
  'gone',
  'new',
];

/** A commitment that goes on, ends or is new. */
export interface SuccessionLine extends ComparedChange {
  /** Under this id the link stands in both plans once it is accepted. */
  readonly id: string;
  readonly state: SuccessionState;
}
/** Orders: as the text goes, by what became of it, or what is open first. */
export const successionOrders = ['text', 'kind', 'state'] as const;
/** What is asked for. */
export interface SuccessionAsked {
  readonly kind?: SuccessionKind | undefined;
  readonly state?: SuccessionState | undefined;
  readonly q?: string | undefined;
  readonly order?: (typeof successionOrders)[number] | undefined;
  readonly start: number;
  readonly limit: number;
}
/** A page of lines. */
export interface SuccessionView {
  readonly language: 'zh' | 'lo' | 'en';
  readonly years: number;
  /** Not null: by a text beside the first, where nothing can be accepted. */
  readonly further: FurtherText | null;
  /** Lines of each kind and of each state; a filter by the one narrows the counts of the other. */
  readonly kinds: Readonly<Record<SuccessionKind, number>>;
  readonly states: Readonly<Record<SuccessionState, number>>;
  readonly total: number;
  readonly start: number;
  readonly items: readonly SuccessionLine[];
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
}

const isOf = ({ verdict, isMoved }: SuccessionLine, kind: SuccessionKind): boolean =>
  kind === 'moved' ? isMoved : verdict === kind;

const wordsOf = ({ old, now }: SuccessionLine): string =>
  foldForSearch(
    [old, now]
      .map((side) => `${side?.words ?? ''} ${side?.provision.path ?? ''} ${side?.provision.heading ?? ''}`)
      .join(' '),
  ).text;

function countKinds(lines: readonly SuccessionLine[]): SuccessionView['kinds'] {
  const n = { kept: 0, reworded: 0, sharpened: 0, weakened: 0, mixed: 0, moved: 0, gone: 0, new: 0 };
  for (const { verdict, isMoved } of lines) {
    n[verdict] += 1;
    if (isMoved) n.moved += 1;
  }
  return n;
}

function countStates(lines: readonly SuccessionLine[]): SuccessionView['states'] {
  const n = { open: 0, half: 0, accepted: 0, unsettled: 0 };
  for (const { state } of lines) n[state] += 1;
  return n;
}

function inOrder(
  lines: readonly SuccessionLine[],
  order: SuccessionAsked['order'],
): readonly SuccessionLine[] {
  const rank = (line: SuccessionLine): number =>
    order === 'kind' ? successionKinds.indexOf(line.verdict) : successionStates.indexOf(line.state);
  return order === 'kind' || order === 'state' ? [...lines].sort((a, b) => rank(a) - rank(b)) : lines;
}

/** The page of lines that was asked for. */
export function successionView(
  { language, years, further }: Pick<SuccessionView, 'language' | 'years' | 'further'>,
  all: readonly SuccessionLine[],
  { kind, state, q = '', order, start, limit }: SuccessionAsked,
): SuccessionView {
  const terms = searchTerms(q);
  const found = all.filter((line) => {
    const words = terms.length === 0 ? '' : wordsOf(line);
    return terms.every((term) => words.includes(term));
  });
  const ofKind = found.filter((line) => kind === undefined || isOf(line, kind));
  const ofState = found.filter((line) => state === undefined || line.state === state);
  const shown = inOrder(
    ofKind.filter((line) => state === undefined || line.state === state),
    order,
  );
  return {
    language,
    years,
    further,
    kinds: countKinds(ofState),
    states: countStates(ofKind),
    total: shown.length,
    start,
    items: shown.slice(start, start + limit),
    next: start + limit < shown.length ? start + limit : null,
  };
}
