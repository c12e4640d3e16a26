import { provisionWords } from '../../commitments/index.ts';
import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/index.ts';
import { CommitmentPage } from './CommitmentPage.tsx';

/** One commitment. */
export const commitmentPage: DeskPage = {
  route: '/plans/:plan/commitments/:id',
  access: 'signed-in',
  place: 'register',
  title: (say, { plan, id }, known) => {
    const item = known(addresses.commitment(plan, id));
    return item === undefined
      ? say('commitment.title-unknown')
      : say('commitment.title', { provision: provisionWords(item.provision), n: item.ordinal });
  },
  loads: ({ plan, id }) => [addresses.commitment(plan, id), addresses.plan(plan)],
  Page: CommitmentPage,
};
