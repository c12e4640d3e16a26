/**
 * A better copy of the same text as facts: its record, its outline, and the review carried over [PL12]. Commitments keep
 * their ids and move to the new provisions' lists; those that lost their place stay in the old ones, where a person finds
 * them. A provision marked as holding none stays so only if its own words are the same.
 */
import { ok, type Problem, type Result, type Span } from '../base/index.ts';
import { acceptOutline } from './outline.ts';
import { type Anchored, type AnchorText, rebase } from './rebase.ts';
import type { Fact } from './register.ts';
import { cutJson } from './review-draft.ts';
import { cutItems } from './review-state.ts';
import type { CutItem, CutValue, TextRecord } from './values.ts';

/** The text that is replaced, with its accepted outline and cuts by provision. */
export interface ReplacedText extends AnchorText {
  readonly textId: string;
  readonly cuts: ReadonlyMap<string, CutValue>;
}

/** The better copy. `record.replaces` is the old text's id. */
export interface BetterCopy extends AnchorText {
  readonly textId: string;
  readonly record: TextRecord;
}

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
  ];
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
