/**
 * The fold of one register: state and one more entry give the next state. Entries are handed in so that none comes before
 * one that its author had seen; entries that knew nothing of each other may come in either order, with the same state
 * [LG14]. Only clear members are read. An entry that means nothing here is void, with the reason, and changes nothing; so
 * one bad entry can neither stop a log nor be taken out of it [LG17]. The fold has no clock.
 */
import { err, type JsonObject, ok, type Result } from '../../base/index.ts';
import type { Entry, EntryId } from '../entry.ts';
import type { ConfirmRule } from '../genesis/genesis.ts';
import type { AnswerTime } from './answer-time.ts';
import type { SilenceFault } from './deemed-rule.ts';
import {
  type AnswerKind,
  type Content,
  emptyRegister,
  headsOf,
  type Proposal,
  type ProposalStatus,
  type RegisterState,
  stands,
} from './register-state.ts';
import { hasAnswered, isConfirmed, isDisputed, own, statusOf } from './settlement.ts';

/** Why an entry changes nothing. */
export type VoidReason =
  | 'register-missing'
  | 'content-missing'
  | 'base-unknown'
  | 'proposal-unknown'
  | 'own-proposal'
  | 'not-proposer'
  | 'already-confirmed'
  | 'already-settled'
  | 'already-withdrawn'
  | 'already-deemed'
  | 'answered-already'
  | 'rule-missing'
  | 'time-running'
  | 'dispute-unknown'
  | 'party-unknown';

/** What folding an entry changed. */
export type RegisterChange =
  | { readonly change: 'void'; readonly reason: VoidReason }
  | { readonly change: 'position'; readonly party: string }
  | {
      readonly change: 'answer';
      readonly proposal: EntryId;
      readonly party: string;
      readonly kind: AnswerKind;
    }
  | {
      readonly change: 'status';
      readonly proposal: EntryId;
      readonly from: ProposalStatus | null;
      readonly to: ProposalStatus;
    }
  /** The heads changed: the agreed value may have. */
  | { readonly change: 'heads'; readonly heads: readonly EntryId[] };

/** What the fold must be told about an entry. */
export interface FoldContext {
  /** Letters of all parties of the genesis. */
  readonly letters: readonly string[];
  readonly rule: ConfirmRule;
  /** Whether the entry's author had seen the entry of this id. */
  knows(id: EntryId): boolean;
  /** The party's time to answer, over by what the entry's author knew of, or why its silence is no acceptance. Absent: no terms. */
  readonly silenceOf?: (party: string) => AnswerTime | SilenceFault;
  /** Proposals that nobody else holds yet; absent: every change makes a copy. */
  readonly unshared?: Unshared;
}

/** Records of proposals that only the fold holds, each under itself: a further proposal is put into them without copying the others. */
export type Unshared = Map<RegisterState['proposals'], Record<EntryId, Proposal>>;

/** The state after an entry. */
export interface Folded {
  readonly state: RegisterState;
  readonly changes: readonly RegisterChange[];
}

/** What one entry comes to: a further state, or nothing and why. */
export type Step = Result<Folded, VoidReason>;

/** Folds `entry`, whose id is `id`, into its register's state (null: untouched so far). */
export function foldEntry(
  before: RegisterState | null,
  entry: Entry,
  id: EntryId,
  context: FoldContext,
): Folded {
  const state = before ?? emptyRegister;
  const step = stepOf(state, entry, id, context);
  return step.ok ? step.value : { state, changes: [{ change: 'void', reason: step.error }] };
}

function stepOf(state: RegisterState, entry: Entry, id: EntryId, context: FoldContext): Step {
  const { kind } = entry;
  if (!touchesRegister(kind)) return ok({ state, changes: [] });
  if (entry.reg === undefined) return err('register-missing');
  if (!context.letters.includes(entry.log)) return err('party-unknown');
  if (kind === 'report') return foldReport(state, entry, id);
  if (kind === 'propose') return foldProposal(state, entry, id, context);
  if (kind === 'withdraw') return foldWithdrawal(state, entry, id, context);
  if (kind === 'deem') return foldDeemed(state, entry, id, context);
  return foldAnswer(state, entry, id, kind, context);
}

type RegisterKind = AnswerKind | 'propose' | 'report' | 'withdraw' | 'deem';
const registerKinds: readonly string[] = [
  'propose',
  'report',
  'withdraw',
  'deem',
  'confirm',
  'object',
  'note',
  'consult',
] satisfies RegisterKind[];

/** Whether entries of this kind are folded into a register. */
export function touchesRegister(kind: string): kind is RegisterKind {
  return registerKinds.includes(kind);
}

function contentOf(body: JsonObject | undefined): Content | null {
  if (body === undefined) return null;
  const isBlob = typeof body.blob === 'string' && /^[0-9a-f]{64}$/.test(body.blob);
  return Object.hasOwn(body, 'value') !== isBlob ? body : null;
}

function foldReport(state: RegisterState, entry: Entry, id: EntryId): Step {
  const content = contentOf(entry.body);
  if (content === null) return err('content-missing');
  const positions = { ...state.positions, [entry.log]: { entry: id, content } };
  return ok({ state: { ...state, positions }, changes: [{ change: 'position', party: entry.log }] });
}

function foldProposal(state: RegisterState, entry: Entry, id: EntryId, context: FoldContext): Step {
  const content = contentOf(entry.body);
  if (content === null) return err('content-missing');
  const base = entry.base === undefined ? [] : [...new Set(entry.base)].sort();
  const isFounded = base.every((head) => Object.hasOwn(state.proposals, head) && context.knows(head));
  if (!isFounded) return err('base-unknown');
  const proposal = { by: entry.log, content, base, answers: {}, withdrawn: null };
  const positions = { ...state.positions, [entry.log]: { entry: id, content } };
  const folded = settle({ ...state, positions }, id, proposal, context);
  return ok({ state: folded.state, changes: [{ change: 'position', party: entry.log }, ...folded.changes] });
}

/** The proposal an entry is about, if its author had seen it. */
export function proposalOf(
  state: RegisterState,
  entry: Entry,
  context: FoldContext,
): readonly [EntryId, Proposal] | null {
  const { item } = entry;
  const proposal = item === undefined ? undefined : own(state.proposals, item);
  return item === undefined || proposal === undefined || !context.knows(item) ? null : [item, proposal];
}

function foldAnswer(
  state: RegisterState,
  entry: Entry,
  id: EntryId,
  kind: AnswerKind,
  context: FoldContext,
): Step {
  const found = proposalOf(state, entry, context);
  if (found === null) return err('proposal-unknown');
  const [proposalId, proposal] = found;
  if (proposal.by === entry.log) return err('own-proposal');
  if (proposal.withdrawn !== null && context.knows(proposal.withdrawn)) return err('already-withdrawn');
  const previous = own(proposal.answers, entry.log);
  if (previous?.kind === 'confirm') return err('already-confirmed');
  const deemed = own(proposal.deemed, entry.log);
  // Who knows that it is deemed to have accepted may confirm that or dispute it; only then may it answer otherwise.
  const isBound = deemed !== undefined && context.knows(deemed.entry) && !isDisputed(deemed);
  if (kind !== 'confirm' && previous === undefined && isBound) return err('already-deemed');
  const first = previous === undefined ? {} : { first: previous.first ?? previous.entry };
  const answers = { ...proposal.answers, [entry.log]: { kind, entry: id, ...first } };
  const folded = settle(state, proposalId, { ...proposal, answers }, context);
  const answer = { change: 'answer', proposal: proposalId, party: entry.log, kind } as const;
  return ok({ state: folded.state, changes: [answer, ...folded.changes] });
}

function foldWithdrawal(state: RegisterState, entry: Entry, id: EntryId, context: FoldContext): Step {
  const found = proposalOf(state, entry, context);
  if (found === null) return err('proposal-unknown');
  const [proposalId, proposal] = found;
  if (proposal.by !== entry.log) return err('not-proposer');
  if (proposal.withdrawn !== null) return err('already-withdrawn');
  // Only what the withdrawing party had seen counts: a confirmation it knew nothing of makes a dispute instead.
  const quorum = { letters: context.letters, rule: context.rule };
  if (isConfirmed(proposal, quorum, context.knows)) return err('already-settled');
  return ok(settle(state, proposalId, { ...proposal, withdrawn: id }, context));
}

/** The proposer takes a party's silence as acceptance. An answer that it did not know of stands above it. */
function foldDeemed(state: RegisterState, entry: Entry, id: EntryId, context: FoldContext): Step {
  const found = proposalOf(state, entry, context);
  if (found === null) return err('proposal-unknown');
  const [proposalId, proposal] = found;
  const party = entry.body?.party;
  if (proposal.by !== entry.log) return err('not-proposer');
  if (typeof party !== 'string' || party === entry.log || !context.letters.includes(party))
    return err('party-unknown');
  if (proposal.withdrawn !== null) return err('already-withdrawn');
  if (own(proposal.deemed, party) !== undefined) return err('already-deemed');
  if (hasAnswered(proposal, party, context.knows)) return err('answered-already');
  const silence = context.silenceOf?.(party) ?? 'rule-missing';
  if (typeof silence === 'string') return err(silence);
  const { lastDay } = silence;
  const taken = { entry: id, terms: entry.base?.[0] ?? '', lastDay, raised: null, closed: null };
  const deemed = { ...proposal.deemed, [party]: taken };
  return ok(settle(state, proposalId, { ...proposal, deemed }, context));
}

function withProposal(
  proposals: RegisterState['proposals'],
  id: EntryId,
  proposal: Proposal,
  unshared: Unshared | undefined,
): RegisterState['proposals'] {
  const ours = unshared?.get(proposals);
  if (ours !== undefined) {
    ours[id] = proposal;
    return proposals;
  }
  const copy: Record<EntryId, Proposal> = { ...proposals, [id]: proposal };
  unshared?.set(copy, copy);
  return copy;
}

/** Puts a proposal back with the status and heads that follow from it. */
export function settle(
  state: RegisterState,
  id: EntryId,
  proposal: Omit<Proposal, 'status'>,
  { letters, rule, unshared }: FoldContext,
): Folded {
  const from = own(state.proposals, id)?.status ?? null;
  const to = statusOf(proposal, { letters, rule });
  const proposals = withProposal(state.proposals, id, { ...proposal, status: to }, unshared);
  // A proposal's base never changes: heads follow from which proposals stand.
  const isMoved = (from !== null && stands({ status: from })) !== stands({ status: to });
  const heads = isMoved ? headsOf(proposals) : state.heads;
  const changes: RegisterChange[] = [];
  if (from !== to) changes.push({ change: 'status', proposal: id, from, to });
  if (heads.join() !== state.heads.join()) changes.push({ change: 'heads', heads });
  return { state: { ...state, proposals, heads }, changes };
}
