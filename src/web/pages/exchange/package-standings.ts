/** How items of a package can stand, in the order in which they are counted, and the tone of each. */
import type { JointPackageDetail } from '../../../http/contract/index.ts';

type Standing = JointPackageDetail['items'][number]['standing'];

export const standings: readonly Standing[] = [
  'confirmed',
  'deemed',
  'returned',
  'disputed',
  'consultation',
  'noted',
  'registered',
  'withdrawn',
];

export const standingTones = {
  confirmed: 'good',
  deemed: 'plain',
  returned: 'care',
  disputed: 'care',
  consultation: 'note',
  noted: 'plain',
  registered: 'plain',
  withdrawn: 'plain',
} as const satisfies Record<Standing, string>;

/** Of a proposal by itself, where what waits stands out. */
export const proposalTones = { ...standingTones, registered: 'accent' } as const satisfies Record<
  Standing,
  string
>;
