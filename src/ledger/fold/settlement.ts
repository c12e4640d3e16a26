/**
 * When a proposal is settled. Status is worked out from what stands in the proposal, never from the order in which acts
 * arrived, so that every node comes to the same state [LG16].
 */
import type { EntryId } from '../entry.ts';
import type { ConfirmRule } from '../genesis/genesis.ts';
import type { Proposal, ProposalStatus } from './register-state.ts';

/** Who can settle: all letters of the genesis, and the rule for the register. */
export interface Quorum {
  readonly letters: readonly string[];
  readonly rule: ConfirmRule;
}

type Unsettled = Omit<Proposal, 'status'>;

/** Whether the quorum has confirmed, counting only confirmations that `counts`. The proposer has. */
export function isConfirmed(
  proposal: Unsettled,
  { letters, rule }: Quorum,
  counts: (entry: EntryId) => boolean = () => true,
): boolean {
  const hasConfirmed = (letter: string): boolean => {
    const answer = Object.hasOwn(proposal.answers, letter) ? proposal.answers[letter] : undefined;
    return letter === proposal.by || (answer?.kind === 'confirm' && counts(answer.entry));
  };
  if (rule === 'all') return letters.every(hasConfirmed);
  if ('of' in rule) return letters.filter(hasConfirmed).length >= rule.of;
  return rule.named.every(hasConfirmed);
}

/** Status as it follows from answers and withdrawal. */
export function statusOf(proposal: Unsettled, quorum: Quorum): ProposalStatus {
  const isAgreed = isConfirmed(proposal, quorum);
  if (proposal.withdrawn !== null) return isAgreed ? 'disputed' : 'withdrawn';
  if (isAgreed) return 'settled';
  return Object.values(proposal.answers).some(({ kind }) => kind === 'object') ? 'objected' : 'open';
}
