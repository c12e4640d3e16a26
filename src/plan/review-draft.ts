/**
 * Review in the making: a private copy of the state that acts change in order. It keeps what must always hold — spans
 * inside the own text of operative provisions, no two live commitments over the same words, each commitment in at most
 * one provision's list [PL4] — and collects what has changed. One act writes each register at most once.
 */
import { err, ok, type Problem, problem, type Result, type Sha256, type Span } from '../base/index.ts';
import { commitmentId } from './object-id.ts';
import { ownSpans } from './outline.ts';
import { readingFacts } from './reading.ts';
import type { Fact } from './register.ts';
import { type CommitmentPlace, isSameValue, reviewChange } from './review-change.ts';
import { cutItems, type ReviewDecision, type ReviewProposal, type ReviewState } from './review-state.ts';
import { areWithin, checkSpans, spansOverlap } from './spans.ts';
import type { CutItem, CutValue, OutlineNode, ReadingValue } from './values.ts';

/** An item of review: what is open is a proposal, what is settled a commitment. */
export interface ReviewItem {
  readonly what: 'proposal' | 'commitment';
  readonly id: string;
  readonly provisionId: string;
  readonly spans: readonly Span[];
  readonly reading: ReadingValue;
}

export class ReviewDraft {
  readonly #state: ReviewState;
  readonly #sha256: Sha256;
  readonly #cuts: Map<string, CutValue>;
  readonly #readings: Map<string, ReadingValue>;
  readonly #proposals: Map<string, ReviewProposal>;
  readonly #homes = new Map<string, string>();
  readonly #own: ReadonlyMap<string, readonly Span[]>;
  readonly #nodes: ReadonlyMap<string, OutlineNode>;
  readonly #facts: Fact[] = [];
  readonly #items = new Set<string>();
  readonly #changedProposals = new Set<string>();
  #cutsOfAct = new Set<string>();
  #readingFactsOfAct: Fact[] = [];

  constructor(state: ReviewState, sha256: Sha256) {
    this.#state = state;
    this.#sha256 = sha256;
    this.#cuts = new Map(state.cuts);
    this.#readings = new Map(state.readings);
    this.#proposals = new Map(state.proposals);
    this.#own = ownSpans(state.nodes);
    this.#nodes = new Map(state.nodes.map((node) => [node.id, node]));
    for (const [provisionId, cut] of state.cuts)
      for (const { id } of cutItems(cut)) this.#homes.set(id, provisionId);
  }

  /** Closes an act: its cuts become facts, then its readings. */
  endAct(): void {
    for (const provisionId of this.#cutsOfAct)
      this.#facts.push({
        register: `cut/${provisionId}/list`,
        value: cutJson(this.#cuts.get(provisionId)),
      });
    this.#facts.push(...this.#readingFactsOfAct);
    this.#cutsOfAct = new Set();
    this.#readingFactsOfAct = [];
  }

  decision(): ReviewDecision {
    const proposals = [...this.#changedProposals].flatMap((id) => this.#proposals.get(id) ?? []);
    const state = {
      ...this.#state,
      cuts: this.#cuts,
      readings: this.#readings,
      proposals: this.#proposals,
    };
    const change = reviewChange(this.#state, state);
    return { facts: this.#facts, proposals, items: [...this.#items], change, state };
  }

  item(id: string): Result<ReviewItem, Problem> {
    const home = this.#homes.get(id);
    const live = home === undefined ? undefined : this.live(home).find((item) => item.id === id);
    if (home !== undefined && live !== undefined) {
      const reading = this.#readings.get(id);
      if (reading === undefined) throw new Error(`commitment ${id} has no reading`);
      return ok({ what: 'commitment', id, provisionId: home, spans: this.spansOf(live), reading });
    }
    const row = this.#proposals.get(id);
    if (row === undefined) return err(problem('not-found', { item: id }));
    if (row.state !== 'open') return err(problem('proposal-settled', { item: id }));
    return ok({ what: 'proposal', id, provisionId: row.provisionId, spans: row.spans, reading: row.reading });
  }

  items(ids: readonly string[]): Result<readonly ReviewItem[], Problem> {
    const found: ReviewItem[] = [];
    for (const id of new Set(ids)) {
      const item = this.item(id);
      if (!item.ok) return item;
      found.push(item.value);
    }
    return ok(found);
  }

  operative(provisionId: string): Result<OutlineNode, Problem> {
    const node = this.#nodes.get(provisionId);
    if (node === undefined) return err(problem('not-found', { provision: provisionId }));
    if (node.role !== 'operative') return err(problem('span-invalid', { path: node.path, reason: 'role' }));
    return ok(node);
  }

  /** The spans, checked to lie in the provision's own text. */
  spansIn(provisionId: string, spans: readonly Span[]): Result<readonly Span[], Problem> {
    const node = this.operative(provisionId);
    return node.ok ? checkSpans(spans, this.#own.get(provisionId) ?? []) : node;
  }

  cut(provisionId: string): CutValue | undefined {
    return this.#cuts.get(provisionId);
  }

  live(provisionId: string): readonly CutItem[] {
    return cutItems(this.#cuts.get(provisionId));
  }

  proposal(id: string): ReviewProposal | undefined {
    return this.#proposals.get(id);
  }

  proposalsOf(provisionId: string): readonly ReviewProposal[] {
    return [...this.#proposals.values()].filter((row) => row.provisionId === provisionId);
  }

  reading(id: string): ReadingValue | undefined {
    return this.#readings.get(id);
  }

  /** Where a live commitment stands. */
  place(id: string): CommitmentPlace | undefined {
    const provisionId = this.#homes.get(id);
    const item = provisionId === undefined ? undefined : this.live(provisionId).find((one) => one.id === id);
    return provisionId === undefined || item === undefined ? undefined : { provisionId, item };
  }

  isMarked(provisionId: string): boolean {
    const cut = this.#cuts.get(provisionId);
    return cut !== undefined && 'holds' in cut;
  }

  pathOf(provisionId: string): string {
    return this.#nodes.get(provisionId)?.path ?? '';
  }

  /** A fresh id for these spans: one that neither a live item nor a proposal with other spans has. */
  newId(spans: readonly Span[]): string {
    const same = (other: readonly Span[]): boolean => JSON.stringify(other) === JSON.stringify(spans);
    return commitmentId(this.#state.charsSha256, spans, this.#sha256, (id) => {
      const row = this.#proposals.get(id);
      return this.#homes.has(id) || (row !== undefined && row.state !== 'rejected' && !same(row.spans));
    });
  }

  /** Puts commitments into a provision's list; nothing may lie over what stays there. */
  put(provisionId: string, placed: readonly CutItem[]): Result<null, Problem> {
    const ids = new Set(placed.map(({ id }) => id));
    const items = this.live(provisionId).filter(({ id }) => !ids.has(id));
    for (const item of placed) {
      const spans = this.spansOf(item);
      if (!areWithin(spans, this.#own.get(provisionId) ?? []))
        return err(problem('span-invalid', { item: item.id, reason: 'outside' }));
      const rival = items.find((other) => spansOverlap(this.spansOf(other), spans));
      if (rival !== undefined) return err(problem('spans-overlap', { item: item.id, other: rival.id }));
      items.push(item);
    }
    this.setCut(provisionId, { items: items.sort((a, b) => this.#startOf(a) - this.#startOf(b)) });
    return ok(null);
  }

  remove(provisionId: string, ids: readonly string[]): void {
    this.setCut(provisionId, { items: this.live(provisionId).filter(({ id }) => !ids.includes(id)) });
  }

  setCut(provisionId: string, cut: CutValue): void {
    for (const { id } of this.live(provisionId)) this.#homes.delete(id);
    for (const { id } of cutItems(cut)) this.#homes.set(id, provisionId);
    this.#cuts.set(provisionId, cut);
    this.#cutsOfAct.add(provisionId);
  }

  setReading(id: string, reading: ReadingValue): void {
    this.#readingFactsOfAct.push(...readingFacts(id, reading, this.#readings.get(id) ?? null));
    this.#readings.set(id, reading);
  }

  setProposal(row: ReviewProposal): void {
    this.#proposals.set(row.id, row);
    this.#changedProposals.add(row.id);
  }

  /** Closes the proposal of this id, where there is one. */
  decideProposal(id: string, state: ReviewProposal['state'], byMark = false): void {
    const row = this.#proposals.get(id);
    if (row !== undefined && row.state !== state) this.setProposal({ ...row, state, byMark });
  }

  /** Puts an item into the own tables as a person's proposal: made anew, or changed. */
  propose(
    { id, provisionId, spans, reading }: Omit<ReviewItem, 'what'>,
    state: ReviewProposal['state'],
  ): void {
    const before = this.#proposals.get(id);
    const isSame = before !== undefined && isSameValue([before.spans, before.reading], [spans, reading]);
    const origin = isSame ? before.origin : 'person';
    this.setProposal({ id, provisionId, spans, reading, state, origin, byMark: false });
  }

  touch(id: string): void {
    this.#items.add(id);
  }

  /** A cut item with these spans in the text under review; its spans in other texts stay. */
  itemWith(id: string, spans: readonly Span[], parents: readonly string[] = []): CutItem {
    const home = this.#homes.get(id);
    const before = home === undefined ? undefined : this.live(home).find((item) => item.id === id);
    const named = parents.length > 0 ? parents : (before?.parents ?? []);
    const item = { id, spans: { ...before?.spans, [this.#state.textId]: spans } };
    return named.length > 0 ? { ...item, parents: named } : item;
  }

  /** Its spans in the text under review. */
  spansOf(item: CutItem): readonly Span[] {
    return item.spans[this.#state.textId] ?? [];
  }

  #startOf(item: CutItem): number {
    return this.spansOf(item)[0]?.start ?? -1;
  }
}

/** A cut as JSON with exactly the members of its form. */
export function cutJson(cut: CutValue | undefined): Fact['value'] {
  if (cut !== undefined && 'holds' in cut) return { holds: 'none' };
  return {
    items: cutItems(cut).map(({ id, spans, parents = [] }) => {
      const places = Object.entries(spans).map(
        ([text, list]) => [text, list.map(({ start, end }) => ({ start, end }))] as const,
      );
      const item = { id, spans: Object.fromEntries(places) };
      return parents.length > 0 ? { ...item, parents } : item;
    }),
  };
}
