/** Addresses of handing over: what the API answers, and the page. */
import type { Holdings } from '../../../http/contract/index.ts';
import { type Address, address, queryString } from '../../data/index.ts';

/** What is theirs; without anybody, where it is sent. */
export const handoverAddress = (planId: string, from: string | null = null): Address<Holdings> =>
  address(['api', 'plans', planId, 'handover'], { from });

/** The page that hands it over. */
export const handoverLink = (planId: string, from: string): string =>
  `/plans/${encodeURIComponent(planId)}/handover?${queryString({ from })}`;
