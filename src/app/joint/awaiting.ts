/** Which proposals of others wait for an answer of this party. */
import { type Proposal, stands } from '../../ledger/index.ts';
import { isDisputed } from './disagreements/disagreement-state.ts';
import type { JointBook } from './joint-book.ts';

/** Whether another's proposal is there to be answered, and this party has not. */
export function isUnanswered(me: string, proposal: Proposal): boolean {
  if (proposal.by === me || stands(proposal) || proposal.status === 'withdrawn') return false;
  return proposal.answers[me] === undefined;
}

/** Whether the proposal waits for this party: who has neither answered nor said that it disputes it. */
export function awaits({ state, x }: JointBook, id: string, proposal: Proposal): boolean {
  return isUnanswered(x.me, proposal) && !isDisputed(state, id, x.me);
}

/** A proposal that waits. */
export interface WaitingProposal {
  readonly id: string;
  readonly register: string;
}

/** All of them, but the heads of packages: those say nothing of the programme. The same list for as long as none of them changes [AP1216]. */
export function proposalsWaiting({ index }: JointBook): readonly WaitingProposal[] {
  return index.waiting;
}
