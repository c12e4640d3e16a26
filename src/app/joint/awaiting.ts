/** Which proposals of others wait for an answer of this party. */
import { type Proposal, stands } from '../../ledger/index.ts';
import { isClosedClaim } from './claims/locked-claims.ts';
import { isDisputed } from './disagreements/disagreement-state.ts';
import type { JointBook } from './joint-book.ts';

/** Whether another's proposal is there to be answered, and this party has not. */
export function isUnanswered(me: string, proposal: Proposal): boolean {
  if (proposal.by === me || stands(proposal) || proposal.status === 'withdrawn') return false;
  return proposal.answers[me] === undefined;
}

/** A proposal that waits. */
export interface WaitingProposal {
  readonly id: string;
  readonly register: string;
}

/** A proposal with what it is about. */
export interface AskedProposal extends WaitingProposal {
  readonly proposal: Proposal;
}

/** Whether this party has neither answered the proposal nor said that it disputes it: it waits, or is a claim of a locked period. */
export function isOpenForUs({ state, x }: JointBook, { id, proposal }: AskedProposal): boolean {
  return isUnanswered(x.me, proposal) && !isDisputed(state, id, x.me);
}

/** Whether the proposal waits for this party. A claim of a locked period waits for nobody [AP1662]. */
export function awaits(book: JointBook, asked: AskedProposal): boolean {
  return isOpenForUs(book, asked) && !isClosedClaim(asked.register, (name) => book.register(name));
}

/** All of them, but the heads of packages: those say nothing of the programme. The same list for as long as none of them changes [AP1216]. */
export function proposalsWaiting({ index }: JointBook): readonly WaitingProposal[] {
  return index.waiting;
}
