/**
 * Stored rows → the text engine's alignment, with ids instead of places. Aligning is a pure function of what is stored, so
 * its last answers are kept by what they were made from; a text and a settled group never change under their key.
 */
import { hex, type Span, utf8 } from '../../../base/index.ts';
import type { AlignmentGroup, OutlineNode, ReadingValue } from '../../../plan/index.ts';
import {
  type AlignableText,
  type Alignment,
  alignTexts,
  type Difference,
  ENGINE,
} from '../../../text/index.ts';
import type { App, TextRow } from '../../ports/index.ts';

/** A text as it is stored, with what is cut or proposed in it. */
export interface StoredText {
  readonly row: TextRow;
  readonly chars: string;
  readonly nodes: readonly OutlineNode[];
  readonly items: readonly StoredItem[];
}

/** A commitment or proposal with its place in this text. */
export interface StoredItem {
  readonly id: string;
  readonly provisionId: string;
  readonly spans: readonly Span[];
  readonly reading: ReadingValue;
}

/** An alignment by ids. */
export interface AlignedRows {
  readonly groups: readonly (AlignmentGroup & { readonly isSettled: boolean })[];
  /** Where the other text says what an item of the first says; null where it was found nowhere. */
  readonly places: ReadonlyMap<string, readonly Span[] | null>;
  readonly differences: readonly Difference[];
}

/** How many answers are kept; a page of a plan asks for as many as it has further texts. */
const KEPT = 12;
const answers = new Map<string, Alignment>();

function remember(key: string, make: () => Alignment): Alignment {
  const known = answers.get(key);
  const answer = known ?? make();
  answers.delete(key);
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
  return answer;
}

/** The text as the engine takes it: provisions and commitments by their places in these lists. */
export function toAlignable({ row, chars, nodes, items }: StoredText): AlignableText {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  return {
    language: row.lang,
    chars,
    provisions: nodes,
    commitments: items.map(({ provisionId, spans, reading }) => {
      const { actor, kind, strength, due } = reading;
      return { provision: places.get(provisionId) ?? 0, spans, actor, kind, strength, due };
    }),
  };
}

/** What an answer depends on, in short. */
function keyOf(app: App, first: StoredText, other: StoredText, settled: readonly AlignmentGroup[]): string {
  const parts = [first, other].map(({ row, nodes, items }) => [
    row.lang,
    row.charsSha256,
    nodes.map(({ id, role }) => [id, role]),
    items.map(({ provisionId, spans }) => [provisionId, spans]),
  ]);
  return hex(app.sha256(utf8(JSON.stringify([ENGINE, parts, settled]))));
}

/** Aligns a further text with the first; what a person settled stands. */
export function alignRows(
  app: App,
  first: StoredText,
  other: StoredText,
  settled: readonly AlignmentGroup[],
): AlignedRows {
  const placeOf = {
    first: new Map(first.nodes.map(({ id }, place) => [id, place])),
    other: new Map(other.nodes.map(({ id }, place) => [id, place])),
  };
  const indexes = (ids: readonly string[], side: 'first' | 'other'): number[] =>
    ids.flatMap((id) => placeOf[side].get(id) ?? []);
  const alignment = remember(keyOf(app, first, other, settled), () =>
    alignTexts(
      toAlignable(first),
      toAlignable(other),
      settled.map((group) => ({
        first: indexes(group.first, 'first'),
        other: indexes(group.other, 'other'),
      })),
    ),
  );
  const ids = (places: readonly number[], { nodes }: StoredText): string[] =>
    places.flatMap((place) => nodes[place]?.id ?? []);
  return {
    groups: alignment.groups.map((group) => ({
      first: ids(group.first, first),
      other: ids(group.other, other),
      isSettled: group.isSettled,
    })),
    places: new Map(
      alignment.commitments.flatMap(({ commitment, spans }) => {
        const item = first.items[commitment];
        return item === undefined ? [] : [[item.id, spans] as const];
      }),
    ),
    differences: alignment.differences,
  };
}
