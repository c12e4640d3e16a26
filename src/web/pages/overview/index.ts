import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { statusAddresses } from '../status/addresses.ts';

/** How a plan stands, in numbers that each lead to what they are made of. */
export const overviewPage: DeskPage = {
  route: '/plans/:plan',
  access: 'signed-in',
  place: 'overview',
  title: (say) => say('frame.place.overview'),
  loads: ({ plan }) => [addresses.overview(plan), statusAddresses.figures(plan), statusAddresses.work(plan)],
  piece: piece(
    'pages/overview/OverviewPage.tsx',
    async () => (await import('./OverviewPage.tsx')).OverviewPage,
  ),
};
