import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';

/** How a plan stands, in numbers that each lead to what they are made of. */
export const overviewPage: DeskPage = {
  route: '/plans/:plan',
  access: 'signed-in',
  place: 'overview',
  title: (say) => say('frame.place.overview'),
  loads: (params) => [addresses.overview(params.plan)],
  piece: piece(
    'pages/overview/OverviewPage.tsx',
    async () => (await import('./OverviewPage.tsx')).OverviewPage,
  ),
};
