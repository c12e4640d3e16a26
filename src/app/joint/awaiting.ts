/** Which proposals of others wait for an answer of this party. */
import { type PlanState, type Proposal, stands } from '../../ledger/index.ts';
import { parsePackageRegister } from '../../plan/index.ts';
import { isDisputed } from './disagreements/disagreement-state.ts';
import type { JointBook } from './joint-book.ts';

/** Whether the proposal waits for this party: who has neither answered nor said that it disputes it. */
export function awaits({ state, x }: JointBook, id: string, proposal: Proposal): boolean {
  if (proposal.by === x.me || stands(proposal) || proposal.status === 'withdrawn') return false;
  if (proposal.answers[x.me] !== undefined) return false;
  return !isDisputed(state, id, x.me);
}

/** A proposal that waits. */
export interface WaitingProposal {
  readonly id: string;
  readonly register: string;
}

/** By state: every open desk asks again and again, and a state never changes. */
const worked = new WeakMap<PlanState, readonly WaitingProposal[]>();

/** All of them, but the heads of packages: those say nothing of the programme. The same list for as long as nothing is entered [AP1216]. */
export function proposalsWaiting(book: JointBook): readonly WaitingProposal[] {
  const { state } = book;
  const known = worked.get(state);
  if (known !== undefined) return known;
  const found = Object.entries(state.registers).flatMap(([register, { proposals }]) => {
    if (parsePackageRegister(register) !== null) return [];
    const waiting = Object.entries(proposals).filter(([id, proposal]) => awaits(book, id, proposal));
    return waiting.map(([id]) => ({ id, register }));
  });
  worked.set(state, found);
  return found;
}
