/**
 * When a proposal is settled. Status is worked out from what stands in the proposal, never from the order in which acts
 * arrived, so that every node comes to the same state [LG16]. What one author could know of it is worked out from the same
 * members by leaving out the entries that it had not seen: so nothing that is stored may hide an earlier act that somebody
 * else already counted on.
 */
import type { EntryId } from '../entry.ts';
import type { ConfirmRule } from '../genesis/genesis.ts';
import type { Deemed, Proposal, ProposalStatus, RegisterState } from './register-state.ts';

/** Who can settle: all letters of the genesis, and the rule for the register. */
export interface Quorum {
  readonly letters: readonly string[];
  readonly rule: ConfirmRule;
}

type Unsettled = Omit<Proposal, 'status'>;
type Knows = (entry: EntryId) => boolean;
const knowsAll: Knows = () => true;

/** The member of this name that the record itself holds. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Whether a party has answered in so many words, as far as is known. */
export function hasAnswered(proposal: Unsettled, letter: string, knows: Knows = knowsAll): boolean {
  const answer = own(proposal.answers, letter);
  return answer !== undefined && knows(answer.first ?? answer.entry);
}

/** Whether the deemed acceptance is disputed, as far as is known. */
export function isDisputed({ raised, closed }: Deemed, knows: Knows = knowsAll): boolean {
  return raised !== null && knows(raised) && !(closed !== null && knows(closed));
}

function hasConfirmed(proposal: Unsettled, letter: string, knows: Knows, countsDisputed: boolean): boolean {
  if (letter === proposal.by) return true;
  const answer = own(proposal.answers, letter);
  if (answer?.kind === 'confirm' && knows(answer.entry)) return true;
  const deemed = own(proposal.deemed, letter);
  if (deemed === undefined || !knows(deemed.entry) || hasAnswered(proposal, letter, knows)) return false;
  return countsDisputed || !isDisputed(deemed, knows);
}

/** Whether the quorum has confirmed, counting only what is known. The proposer has. */
export function isConfirmed(
  proposal: Unsettled,
  { letters, rule }: Quorum,
  knows: Knows = knowsAll,
  countsDisputed = false,
): boolean {
  const counts = (letter: string): boolean => hasConfirmed(proposal, letter, knows, countsDisputed);
  if (rule === 'all') return letters.every(counts);
  if ('of' in rule) return letters.filter(counts).length >= rule.of;
  return rule.named.every(counts);
}

/** Parties whose closing ends the dispute of withdrawal and confirmation: the proposer and all who confirmed. */
export function closersOf(proposal: Unsettled, knows: Knows = knowsAll): readonly string[] {
  const confirmers = Object.entries(proposal.answers)
    .filter(([, { kind, entry }]) => kind === 'confirm' && knows(entry))
    .map(([letter]) => letter);
  const silent = Object.entries(proposal.deemed ?? {})
    .filter(([letter, { entry }]) => knows(entry) && !hasAnswered(proposal, letter, knows))
    .map(([letter]) => letter);
  return [proposal.by, ...confirmers, ...silent].sort();
}

/** Status as it follows from answers and withdrawal. */
export function statusOf(proposal: Unsettled, quorum: Quorum): ProposalStatus {
  const isAgreed = isConfirmed(proposal, quorum);
  if (proposal.withdrawn !== null) {
    const isClosed = closersOf(proposal).every((letter) => own(proposal.closed, letter) !== undefined);
    return isAgreed && !isClosed ? 'disputed' : 'withdrawn';
  }
  if (isAgreed) return isConfirmed({ ...proposal, deemed: {} }, quorum) ? 'settled' : 'deemed';
  if (isConfirmed(proposal, quorum, knowsAll, true)) return 'disputed';
  return Object.values(proposal.answers).some(({ kind }) => kind === 'object') ? 'objected' : 'open';
}

/** Whether the proposal was settled and a head of its register for one who knew only what `knows`. */
export function isHeadAsKnown(
  { proposals }: RegisterState,
  id: EntryId,
  quorum: Quorum,
  knows: Knows,
): boolean {
  const isSettled = (proposal: Proposal | undefined): boolean =>
    proposal !== undefined &&
    !(proposal.withdrawn !== null && knows(proposal.withdrawn)) &&
    isConfirmed(proposal, quorum, knows);
  if (!knows(id) || !isSettled(own(proposals, id))) return false;
  return !Object.entries(proposals).some(
    ([other, proposal]) => proposal.base.includes(id) && knows(other) && isSettled(proposal),
  );
}
