/** Which proposals of others wait for an answer of this party. */
import { type Proposal, stands } from '../../ledger/index.ts';
import { parsePackageRegister } from '../../plan/index.ts';
import { isDisputed } from './disagreements/disagreement-state.ts';
import type { JointBook } from './joint-book.ts';

/** Whether the proposal waits for this party: who has neither answered nor said that it disputes it. */
export function awaits({ state, x }: JointBook, id: string, proposal: Proposal): boolean {
  if (proposal.by === x.me || stands(proposal) || proposal.status === 'withdrawn') return false;
  if (proposal.answers[x.me] !== undefined) return false;
  return !isDisputed(state, id, x.me);
}

/** All of them, but the heads of packages: those say nothing of the programme. */
export function proposalsWaiting(
  book: JointBook,
): readonly { readonly id: string; readonly register: string }[] {
  return Object.entries(book.state.registers).flatMap(([register, { proposals }]) => {
    if (parsePackageRegister(register) !== null) return [];
    const waiting = Object.entries(proposals).filter(([id, proposal]) => awaits(book, id, proposal));
    return waiting.map(([id]) => ({ id, register }));
  });
}
