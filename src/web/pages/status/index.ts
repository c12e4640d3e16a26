import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { statusAddresses, statusQuery } from './addresses.ts';

/** How every commitment stands, now or in a period: figures, and the rows behind each of them. */
export const statusPage: DeskPage = {
  route: '/plans/:plan/status',
  access: 'signed-in',
  place: 'status',
  title: (say) => say('frame.place.status'),
  loads: ({ plan }, query) => [
    statusAddresses.statuses(plan, statusQuery(query)),
    statusAddresses.figures(plan, { period: query.get('period'), area: query.getAll('area') }),
    statusAddresses.periods(plan),
    addresses.plan(plan),
  ],
  piece: piece('pages/status/StatusPage.tsx', async () => (await import('./StatusPage.tsx')).StatusPage),
};
