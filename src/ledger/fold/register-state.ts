/**
 * What a register's fold remembers: each party's own position, each proposal with the answers to it, and the heads — the
 * settled proposals that no other settled proposal replaces. One head is the agreed value; two are a contested register,
 * whose agreed value is none and whose both values are shown [LG15]. The state is plain JSON: it is stored as it stands.
 */
import type { JsonObject } from '../../base/index.ts';
import type { EntryId } from '../entry.ts';

/** The body of a proposal or report: `{ value }`, or `{ blob, bytes }` where the value is a blob named by its SHA-256. */
export type Content = JsonObject;

/** What a party says to another's proposal. */
export type AnswerKind = 'confirm' | 'object' | 'note' | 'consult';

/** Where a proposal stands. */
export type ProposalStatus =
  | 'open'
  | 'objected'
  | 'settled'
  /** As if settled, by the silence of a party under terms that all have settled: no confirmation, and never shown as one. */
  | 'deemed'
  | 'withdrawn'
  /** Withdrawn and confirmed without knowing of each other, or a deemed acceptance is disputed: no side's act wins. */
  | 'disputed';

/** A party's latest answer; `first` is its first one where that is another. */
export type Answer = { readonly kind: AnswerKind; readonly entry: EntryId; readonly first?: EntryId };

/** Silence that the proposer takes as acceptance under settled terms; the party itself may dispute it, once. */
export type Deemed = {
  readonly entry: EntryId;
  /** The proposal that states the terms. */
  readonly terms: EntryId;
  /** Last day on which an answer would have been in time: YYYY-MM-DD. */
  readonly lastDay: string;
  readonly raised: EntryId | null;
  readonly closed: EntryId | null;
};

/** A proposal and what became of it. */
export type Proposal = {
  /** Letter of the proposing party. */
  readonly by: string;
  readonly content: Content;
  /** Heads it means to replace. */
  readonly base: readonly EntryId[];
  /** The latest answer of each other party. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Acceptances claimed of silent parties; absent where there are none. */
  readonly deemed?: Readonly<Record<string, Deemed>>;
  readonly withdrawn: EntryId | null;
  /** Parties that closed the dispute of withdrawal and confirmation; absent where none did. */
  readonly closed?: Readonly<Record<string, EntryId>>;
  readonly status: ProposalStatus;
};

/** A party's own latest value. */
export type Position = { readonly entry: EntryId; readonly content: Content };

/** A register's fold. */
export type RegisterState = {
  readonly positions: Readonly<Record<string, Position>>;
  readonly proposals: Readonly<Record<EntryId, Proposal>>;
  /** Sorted. */
  readonly heads: readonly EntryId[];
};

/** A register that nobody has touched. */
export const emptyRegister: RegisterState = { positions: {}, proposals: {}, heads: [] };

/** What is agreed, or null where nothing is or the register is contested. */
export function agreedContent(state: RegisterState): Content | null {
  const [head, rival] = state.heads;
  if (head === undefined || rival !== undefined) return null;
  return state.proposals[head]?.content ?? null;
}

/** What all whom the rule asks have confirmed in so many words. */
export function confirmedContent(state: RegisterState): Content | null {
  const entry = confirmedEntry(state);
  return entry === null ? null : (state.proposals[entry]?.content ?? null);
}

/**
 * The proposal that all whom the rule asks have confirmed in so many words; null where none is or the register is contested. Where
 * something else has since been taken as accepted in its place, the one that was confirmed before that.
 */
export function confirmedEntry({ heads, proposals }: RegisterState): EntryId | null {
  let [id, rival] = heads;
  for (const visited = new Set<EntryId>(); id !== undefined && rival === undefined && !visited.has(id); ) {
    visited.add(id);
    const proposal: Proposal | undefined = proposals[id];
    if (proposal?.status === 'settled') return id;
    [id, rival] = proposal?.status === 'deemed' ? proposal.base : [];
  }
  return null;
}

/**
 * What the register holds for the party `letter`: what is agreed; where nobody ever proposed anything, what that party
 * reports [LG21].
 */
export function statedContent(state: RegisterState, letter: string): Content | null {
  if (Object.keys(state.proposals).length > 0) return agreedContent(state);
  const position = Object.hasOwn(state.positions, letter) ? state.positions[letter] : undefined;
  return position?.content ?? null;
}

/** Whether two settled proposals stand beside each other. */
export function isContested(state: RegisterState): boolean {
  return state.heads.length > 1;
}

/** Whether what it proposes stands: confirmed by all whom the rule asks, or taken as accepted. */
export function stands({ status }: Pick<Proposal, 'status'>): boolean {
  return status === 'settled' || status === 'deemed';
}

/** Proposals that stand and that none that stands names in its base, sorted. */
export function headsOf(proposals: RegisterState['proposals']): readonly EntryId[] {
  const settled = Object.entries(proposals).filter(([, proposal]) => stands(proposal));
  const replaced = new Set(settled.flatMap(([, proposal]) => proposal.base));
  return settled
    .map(([id]) => id)
    .filter((id) => !replaced.has(id))
    .sort();
}
