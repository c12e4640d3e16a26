import { placeTitle } from '../../commitments/words/index.ts';
import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { objectAddresses } from '../../objects/words/index.ts';
import { successionOf } from './succession-of.ts';

/** One commitment. */
export const commitmentPage: DeskPage = {
  route: '/plans/:plan/commitments/:id',
  access: 'signed-in',
  place: 'register',
  title: (say, { plan, id }, known) => {
    const item = known(addresses.commitment(plan, id));
    return item === undefined ? say('commitment.title-unknown') : placeTitle(say, item);
  },
  loads: ({ plan, id }) => [
    addresses.commitment(plan, id),
    addresses.plan(plan),
    objectAddresses.linked(plan, `commitment/${id}`),
    addresses.joint(plan),
    addresses.jointAbout(plan, `commitment/${id}`),
    successionOf(plan, id),
  ],
  piece: piece(
    'pages/commitment/CommitmentPage.tsx',
    async () => (await import('./CommitmentPage.tsx')).CommitmentPage,
  ),
};
