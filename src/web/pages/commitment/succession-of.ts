/** Where the succession of one commitment is read. */
import { objectAddresses } from '../../objects/words/index.ts';

export const successionOf = (planId: string, commitment: string) =>
  objectAddresses.list(planId, 'successions', { commitment: `commitment/${commitment}`, limit: 20 });
