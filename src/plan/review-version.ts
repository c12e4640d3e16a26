/**
 * Versions of what is reviewed: a number that changes with what a person sees of an item or a provision, and with nothing
 * else. Whoever acts says which version they saw, so that nobody overwrites what somebody else has just done [AP70].
 */
import { changeTag, type Span } from '../base/index.ts';
import type { ReadingValue } from './values.ts';

/** What a version is of. */
export interface VersionedItem {
  readonly what: 'proposal' | 'commitment' | 'rejected';
  readonly provisionId: string;
  readonly spans: Readonly<Record<string, readonly Span[]>>;
  readonly reading: ReadingValue;
}

/** Version of a commitment or proposal. Members are named one by one: their order in a stored row means nothing. */
export function itemVersion({ what, provisionId, spans, reading }: VersionedItem): number {
  const places = Object.keys(spans)
    .sort()
    .map((text) => [text, ...(spans[text] ?? []).flatMap(({ start, end }) => [start, end])]);
  const { actor, kind, strength, due, leads, done } = reading;
  const when = due === null ? null : [due.date, due.origin, due.words];
  return changeTag(JSON.stringify([what, provisionId, places, actor, kind, strength, when, leads, done]));
}

/** Version of a provision: whether it is marked, and the versions of what is open or settled in it. */
export function provisionVersion(isMarked: boolean, itemVersions: readonly number[]): number {
  return changeTag(JSON.stringify([isMarked, ...[...itemVersions].sort((a, b) => a - b)]));
}
