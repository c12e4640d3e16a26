/**
 * What a person settles about how a further text goes with the first: groups of provisions that say the same, and the
 * stretches of the further text where a commitment stands. What the machine proposes is in no register; what is settled
 * holds until somebody settles it otherwise [PL81, PL82].
 */
import { err, type JsonObject, ok, type Problem, problem, type Result, type Span } from '../base/index.ts';
import { ownSpans } from './outline.ts';
import type { Fact } from './register.ts';
import { cutJson } from './review-draft.ts';
import { cutItems } from './review-state.ts';
import { checkSpans } from './spans.ts';
import type { AlignmentGroup, AlignmentValue, CutItem, CutValue, OutlineNode } from './values.ts';

/** Both texts with their accepted outlines, and what is settled between them. */
export interface AlignmentState {
  readonly first: { readonly textId: string; readonly nodes: readonly OutlineNode[] };
  readonly other: { readonly textId: string; readonly nodes: readonly OutlineNode[] };
  readonly settled: AlignmentValue | null;
  /** Cuts of the first text's provisions. */
  readonly cuts: ReadonlyMap<string, CutValue>;
}

/** Where a commitment stands in the further text; no span: it was looked for, and stands nowhere. */
export interface CommitmentPlacing {
  readonly commitment: string;
  readonly spans: readonly Span[];
}

/** What a person does to how a further text goes with the first one. */
export type AlignmentAct =
  | { readonly act: 'settle'; readonly groups: readonly AlignmentGroup[] }
  | { readonly act: 'reopen'; readonly provisions: readonly string[] }
  | { readonly act: 'place'; readonly places: readonly CommitmentPlacing[] };

const holds = ({ first, other }: AlignmentGroup, ids: ReadonlySet<string>): boolean =>
  [...first, ...other].some((id) => ids.has(id));

/** Settled groups between these two texts; what was settled against a text that is first no more counts no more. */
export function settledGroups(
  settled: AlignmentValue | null,
  firstTextId: string,
): readonly AlignmentGroup[] {
  return settled?.with === firstTextId ? settled.groups : [];
}

function alignmentFact(state: AlignmentState, groups: readonly AlignmentGroup[]): Fact {
  const value: JsonObject = {
    with: state.first.textId,
    groups: groups.map(({ first, other }) => ({ first: [...first], other: [...other] })),
  };
  return { register: `alignment/${state.other.textId}/groups`, value };
}

/** Each provision is one of its text's outline and stands in one group only. */
function checkGroups(state: AlignmentState, groups: readonly AlignmentGroup[]): Result<null, Problem> {
  const known = {
    first: new Set(state.first.nodes.filter(isBody).map(({ id }) => id)),
    other: new Set(state.other.nodes.filter(isBody).map(({ id }) => id)),
  };
  const taken = new Set<string>();
  for (const group of groups) {
    if (group.first.length + group.other.length === 0)
      return err(problem('alignment-invalid', { reason: 'empty' }));
    for (const side of ['first', 'other'] as const)
      for (const id of group[side]) {
        if (!known[side].has(id)) return err(problem('not-found', { provision: id }));
        if (taken.has(id)) return err(problem('alignment-invalid', { reason: 'twice', provision: id }));
        taken.add(id);
      }
  }
  return ok(null);
}

const isBody = ({ role }: OutlineNode): boolean => role !== 'root' && role !== 'front';

function settle(
  state: AlignmentState,
  before: readonly AlignmentGroup[],
  groups: readonly AlignmentGroup[],
): Result<readonly AlignmentGroup[], Problem> {
  const checked = checkGroups(state, groups);
  if (!checked.ok) return checked;
  const named = new Set(groups.flatMap(({ first, other }) => [...first, ...other]));
  const order = new Map(state.first.nodes.map(({ id }, place) => [id, place]));
  const orderOther = new Map(state.other.nodes.map(({ id }, place) => [id, place]));
  const at = ({ first, other }: AlignmentGroup): number =>
    order.get(first[0] ?? '') ?? state.first.nodes.length + (orderOther.get(other[0] ?? '') ?? 0);
  const kept = before.filter((group) => !holds(group, named));
  return ok([...kept, ...groups].sort((a, b) => at(a) - at(b)));
}

/** Spans by provision of the further text that may hold a commitment. */
function operativeSpans(nodes: readonly OutlineNode[]): readonly Span[] {
  const own = ownSpans(nodes);
  return nodes.filter(({ role }) => role === 'operative').flatMap(({ id }) => own.get(id) ?? []);
}

function place(
  state: AlignmentState,
  cuts: Map<string, CutValue>,
  places: readonly CommitmentPlacing[],
): Result<readonly string[], Problem> {
  const within = operativeSpans(state.other.nodes);
  const homes = new Map(
    [...cuts].flatMap(([home, cut]) => cutItems(cut).map(({ id }) => [id, home] as const)),
  );
  const changed = new Set<string>();
  for (const { commitment, spans } of places) {
    const home = homes.get(commitment);
    if (home === undefined) return err(problem('not-found', { item: commitment }));
    const checked = spans.length === 0 ? ok([]) : checkSpans(spans, within);
    if (!checked.ok) return checked;
    const items = cutItems(cuts.get(home)).map((item): CutItem => {
      if (item.id !== commitment) return item;
      return { ...item, spans: { ...item.spans, [state.other.textId]: checked.value } };
    });
    cuts.set(home, { items });
    changed.add(home);
  }
  return ok([...changed]);
}

/** What the acts lead to: at most one fact for the alignment, and one for each provision whose commitments were placed. */
export function decideAlignment(
  state: AlignmentState,
  acts: readonly AlignmentAct[],
): Result<readonly Fact[], Problem> {
  if (state.first.nodes.length === 0 || state.other.nodes.length === 0)
    return err(problem('outline-not-accepted'));
  const before = settledGroups(state.settled, state.first.textId);
  let groups = before;
  const cuts = new Map(state.cuts);
  const changed = new Set<string>();
  for (const act of acts) {
    if (act.act === 'settle') {
      const settled = settle(state, groups, act.groups);
      if (!settled.ok) return settled;
      groups = settled.value;
    } else if (act.act === 'reopen') {
      const named = new Set(act.provisions);
      groups = groups.filter((group) => !holds(group, named));
    } else {
      const placed = place(state, cuts, act.places);
      if (!placed.ok) return placed;
      for (const home of placed.value) changed.add(home);
    }
  }
  const isNew = JSON.stringify(groups) !== JSON.stringify(before);
  return ok([
    ...(isNew ? [alignmentFact(state, groups)] : []),
    ...[...changed].map((home) => ({ register: `cut/${home}/list`, value: cutJson(cuts.get(home)) })),
  ]);
}

/**
 * Settled groups after one of the texts was replaced by a better copy: those of which every provision's words are the
 * same; the rest is open again [PL83].
 */
export function carryAlignment(
  settled: AlignmentValue,
  texts: { readonly first: string; readonly other: string },
  twins: { readonly first?: ReadonlyMap<string, string>; readonly other?: ReadonlyMap<string, string> },
): Fact {
  const carried = (ids: readonly string[], map: ReadonlyMap<string, string> | undefined): string[] | null => {
    const found = ids.map((id) => (map === undefined ? id : map.get(id)));
    return found.every((id) => id !== undefined) ? found : null;
  };
  const groups = settled.groups.flatMap((group): AlignmentGroup[] => {
    const [first, other] = [carried(group.first, twins.first), carried(group.other, twins.other)];
    return first === null || other === null ? [] : [{ first, other }];
  });
  const state = { first: { textId: texts.first, nodes: [] }, other: { textId: texts.other, nodes: [] } };
  return alignmentFact({ ...state, settled: null, cuts: new Map() }, groups);
}
