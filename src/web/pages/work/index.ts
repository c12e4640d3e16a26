import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { statusAddresses } from '../status/addresses.ts';

/** What waits to be done in a plan. */
export const workPage: DeskPage = {
  route: '/plans/:plan/work',
  access: 'signed-in',
  place: 'work',
  title: (say) => say('frame.place.work'),
  loads: ({ plan }) => [statusAddresses.work(plan)],
  piece: piece('pages/work/WorkPage.tsx', async () => (await import('./WorkPage.tsx')).WorkPage),
};
