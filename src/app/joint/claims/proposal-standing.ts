/** How a proposal stands between the parties, by what was answered to it: the same on lists, in packages, on papers and sheets [AP1450]. */
import type { PlanState, Proposal } from '../../../ledger/index.ts';
import type { Agreement } from '../../../views/index.ts';
import { agreementOf } from './joint-facts.ts';

/** How it stands; what nobody has answered is registered. */
export type ProposalStanding = Exclude<Agreement, 'not-asked' | 'confirmed-on-paper'> | 'withdrawn';

/** How the proposal of this entry stands. */
export function proposalStanding(state: PlanState, id: string, proposal: Proposal): ProposalStanding {
  if (proposal.status === 'withdrawn') return 'withdrawn';
  const agreement = agreementOf(state, id, proposal);
  return agreement === 'not-asked' || agreement === 'confirmed-on-paper' ? 'registered' : agreement;
}
