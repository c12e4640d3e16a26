/**
 * A better copy of the same text as facts: its record, its outline, and the review carried over [PL12]. Commitments keep
 * their ids and move to the new provisions' lists; those that lost their place stay in the old ones, where a person finds
 * them. A provision marked as holding none stays so only if its own words are the same.
 */
import { ok, type Problem, type Result, type Span } from '../base/index.ts';
import { carryAlignment, settledGroups } from './alignment.ts';
import { acceptOutline, ownSpans } from './outline.ts';
import { type Anchored, type AnchorText, rebase } from './rebase.ts';
import type { Fact } from './register.ts';
import { cutJson } from './review-draft.ts';
import { cutItems } from './review-state.ts';
import { areWithin } from './spans.ts';
import type { AlignmentValue, CutItem, CutValue, OutlineNode, TextRecord } from './values.ts';

/** The text that is replaced, with its accepted outline and the cuts of the first text by provision. */
export interface ReplacedText extends AnchorText {
  readonly textId: string;
  readonly cuts: ReadonlyMap<string, CutValue>;
  /** What is settled between further texts and the first one, by the further text. */
  readonly alignments: ReadonlyMap<string, AlignmentValue>;
}

/** The better copy. `record.replaces` is the old text's id. */
export interface BetterCopy extends AnchorText {
  readonly textId: string;
  readonly record: TextRecord;
}

/** What a better copy writes, and which anchors it keeps and loses. */
export interface BetterCopyDecision {
  readonly facts: readonly Fact[];
  readonly kept: readonly Anchored[];
  readonly orphans: readonly { readonly id: string; readonly spans: readonly Span[] }[];
}

/** A text's record as a fact. */
export function textFact(textId: string, record: TextRecord): Fact {
  return { register: `text/${textId}/record`, value: { ...record } };
}

/** What a better copy leads to. The new outline counts as accepted, for the old one was: nodes that differ show as open. */
export function decideBetterCopy(old: ReplacedText, copy: BetterCopy): Result<BetterCopyDecision, Problem> {
  const outline = acceptOutline(copy.textId, copy.nodes, copy.characters.length);
  if (!outline.ok) return outline;
  const homes = [...old.cuts].flatMap(([provisionId, cut]) =>
    cutItems(cut).map((item) => ({ provisionId, item })),
  );
  const anchors = homes.map(({ provisionId, item }) => {
    return { id: item.id, provisionId, spans: item.spans[old.textId] ?? [] };
  });
  const { placed, orphans, sameProvisions } = rebase(old, copy, anchors);
  const items = new Map(homes.map(({ item }) => [item.id, item]));
  const facts = [
    textFact(copy.textId, copy.record),
    outline.value,
    ...newCuts(copy, placed, items),
    ...marks(old, sameProvisions),
    ...oldCuts(old, new Set(placed.map(({ id }) => id))),
    ...[...old.alignments].flatMap(([other, settled]) =>
      settledGroups(settled, old.textId).length === 0
        ? []
        : [
            carryAlignment(
              settled,
              { first: copy.textId, other },
              { first: twinNodes(old.nodes, copy.nodes, sameProvisions) },
            ),
          ],
    ),
  ];
  const lost = anchors.filter(({ id }) => orphans.includes(id)).map(({ id, spans }) => ({ id, spans }));
  return ok({ facts, kept: placed, orphans: lost });
}

/** Old node → new: provisions with the same own words; others by their place, label and heading. */
function twinNodes(
  old: readonly OutlineNode[],
  now: readonly OutlineNode[],
  sameProvisions: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const face = ({ path, label, heading, role }: OutlineNode): string =>
    JSON.stringify([path, label, heading, role]);
  const byFace = new Map(now.map((node) => [face(node), node.id]));
  return new Map(
    old.flatMap((node) => {
      const twin = node.role === 'operative' ? sameProvisions.get(node.id) : byFace.get(face(node));
      return twin === undefined ? [] : [[node.id, twin] as const];
    }),
  );
}

/**
 * What a better copy of a further text leads to: its record and outline, the settled groups whose provisions kept their
 * words, and the places of commitments in it. The commitments themselves stay in their lists [PL83].
 */
export function decideFurtherCopy(
  old: ReplacedText,
  copy: BetterCopy,
  firstTextId: string,
): Result<BetterCopyDecision, Problem> {
  const outline = acceptOutline(copy.textId, copy.nodes, copy.characters.length);
  if (!outline.ok) return outline;
  const own = ownSpans(old.nodes);
  const homeOf = (spans: readonly Span[]): string =>
    old.nodes.find(({ id, role }) => role === 'operative' && areWithin(spans, own.get(id) ?? []))?.id ?? '';
  const anchors = [...old.cuts.values()].flatMap((cut) =>
    cutItems(cut).flatMap(({ id, spans }): Anchored[] => {
      const there = spans[old.textId] ?? [];
      return there.length === 0 ? [] : [{ id, provisionId: homeOf(there), spans: there }];
    }),
  );
  const { placed, orphans, sameProvisions } = rebase(old, copy, anchors);
  const spansById = new Map(placed.map(({ id, spans }) => [id, spans]));
  const cuts = [...old.cuts].flatMap(([provisionId, cut]): Fact[] => {
    if (!cutItems(cut).some(({ id }) => spansById.has(id))) return [];
    const items = cutItems(cut).map((item): CutItem => {
      const spans = spansById.get(item.id);
      return spans === undefined ? item : { ...item, spans: { ...item.spans, [copy.textId]: spans } };
    });
    return [{ register: `cut/${provisionId}/list`, value: cutJson({ items }) }];
  });
  const settled = old.alignments.get(old.textId);
  const alignment =
    settled === undefined || settledGroups(settled, firstTextId).length === 0
      ? []
      : [
          carryAlignment(
            settled,
            { first: firstTextId, other: copy.textId },
            { other: twinNodes(old.nodes, copy.nodes, sameProvisions) },
          ),
        ];
  const facts = [textFact(copy.textId, copy.record), outline.value, ...alignment, ...cuts];
  const lost = anchors.filter(({ id }) => orphans.includes(id)).map(({ id, spans }) => ({ id, spans }));
  return ok({ facts, kept: placed, orphans: lost });
}

function newCuts(
  copy: BetterCopy,
  placed: readonly Anchored[],
  items: ReadonlyMap<string, CutItem>,
): readonly Fact[] {
  const start = ({ spans }: Anchored): number => spans[0]?.start ?? 0;
  const inOrder = [...placed].sort((a, b) => start(a) - start(b));
  return [...Map.groupBy(inOrder, ({ provisionId }) => provisionId)].map(([provisionId, places]) => {
    const moved = places.map(({ id, spans }) => {
      const item: CutItem = {
        ...items.get(id),
        id,
        spans: { ...items.get(id)?.spans, [copy.textId]: spans },
      };
      return item;
    });
    return { register: `cut/${provisionId}/list`, value: cutJson({ items: moved }) };
  });
}

function marks(old: ReplacedText, sameProvisions: ReadonlyMap<string, string>): readonly Fact[] {
  return [...old.cuts].flatMap(([provisionId, cut]) => {
    const twin = sameProvisions.get(provisionId);
    const stays = 'holds' in cut && twin !== undefined;
    return stays ? [{ register: `cut/${twin}/list`, value: cutJson(cut) }] : [];
  });
}

/** Old lists without what has moved, so that each commitment stands in one list. */
function oldCuts(old: ReplacedText, moved: ReadonlySet<string>): readonly Fact[] {
  return [...old.cuts].flatMap(([provisionId, cut]) => {
    const left = cutItems(cut).filter(({ id }) => !moved.has(id));
    if (left.length === cutItems(cut).length) return [];
    return [{ register: `cut/${provisionId}/list`, value: cutJson({ items: left }) }];
  });
}
