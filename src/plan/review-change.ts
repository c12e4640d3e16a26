/**
 * What acts of review changed, thing by thing: each proposal, each commitment's place, each reading and each mark of
 * "holds none", as it was and as it became. It is found by comparing the state before with the state after, so that no
 * act has to say it, and it is all that taking the act back needs [PL41].
 */
import { cutItems, type ReviewProposal, type ReviewState } from './review-state.ts';
import type { CutItem, ReadingValue } from './values.ts';

/** Where a commitment stands: in which provision's list, over which words. */
export interface CommitmentPlace {
  readonly provisionId: string;
  readonly item: CutItem;
}

/** One thing before and after; null where it was not there. */
export interface Changed<T> {
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** Everything that acts changed. Marks are by provision; true is "holds none". */
export interface ReviewChange {
  readonly proposals: readonly Changed<ReviewProposal>[];
  readonly places: readonly Changed<CommitmentPlace>[];
  readonly readings: readonly Changed<ReadingValue>[];
  readonly marks: readonly Changed<boolean>[];
}

/** Whether two plain values say the same, in whatever order their members were written. A missing member is no member. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const members = new Map(Object.entries(a).filter(([, value]) => value !== undefined));
  const others = Object.entries(b).filter(([, value]) => value !== undefined);
  return (
    members.size === others.length &&
    others.every(([key, value]) => members.has(key) && isSameValue(members.get(key), value))
  );
}

/** Every live commitment of the state with its place. */
export function placesOf({ cuts }: Pick<ReviewState, 'cuts'>): ReadonlyMap<string, CommitmentPlace> {
  const places = new Map<string, CommitmentPlace>();
  for (const [provisionId, cut] of cuts)
    for (const item of cutItems(cut)) places.set(item.id, { provisionId, item });
  return places;
}

/** The provisions that are marked as holding none. */
export function marksOf({ cuts }: Pick<ReviewState, 'cuts'>): ReadonlyMap<string, boolean> {
  return new Map([...cuts].map(([provisionId, cut]) => [provisionId, 'holds' in cut]));
}

function changed<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  isSame: (a: T | null, b: T | null) => boolean = isSameValue,
): readonly Changed<T>[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id) => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
    return was === is || isSame(was, is) ? [] : [{ id, before: was, after: is }];
  });
}

/** A provision that was never cut is not marked. */
const isSameMark = (a: boolean | null, b: boolean | null): boolean => (a ?? false) === (b ?? false);

/** What became of what between two states of the same review. */
export function reviewChange(before: ReviewState, after: ReviewState): ReviewChange {
  return {
    proposals: changed(before.proposals, after.proposals),
    places: changed(placesOf(before), placesOf(after)),
    readings: changed(before.readings, after.readings),
    marks: changed(marksOf(before), marksOf(after), isSameMark),
  };
}

/** Ids of the provisions that a change touches, each once; `state` tells where a commitment that was re-read stands. */
export function provisionsOf(
  { proposals, places, readings, marks }: ReviewChange,
  state: Pick<ReviewState, 'cuts'>,
): readonly string[] {
  const homes = placesOf(state);
  const touched = [
    ...[...proposals, ...places].flatMap(({ before, after }) => [before?.provisionId, after?.provisionId]),
    ...readings.map(({ id }) => homes.get(id)?.provisionId),
    ...marks.map(({ id }) => id),
  ];
  return [...new Set(touched.filter((id) => id !== undefined))];
}

/** Ids of the commitments and proposals that a change touches, each once. */
export function itemsOf({ proposals, places, readings }: ReviewChange): readonly string[] {
  return [...new Set([...places, ...proposals, ...readings].map(({ id }) => id))];
}
