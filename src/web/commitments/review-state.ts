/** Where the review of an item stands, as its mark shows it. */
import type { CommitmentItem } from '../../http/contract/index.ts';
import type { ReviewState } from '../parts/index.ts';

const states: Readonly<Record<CommitmentItem['what'], ReviewState>> = {
  proposal: 'proposed',
  commitment: 'accepted',
  rejected: 'rejected',
};

/** The state of a commitment, an open proposal, or one that was rejected. */
export function reviewStateOf({ what }: Pick<CommitmentItem, 'what'>): ReviewState {
  return states[what];
}
