import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { successionAddress, successionQuery } from './succession-query.ts';

/** What goes on from the plan before, ends with it, or is new. */
export const successionPage: DeskPage = {
  route: '/plans/:plan/succession',
  access: 'signed-in',
  place: 'overview',
  title: (say) => say('succession.title'),
  loads: ({ plan }, query) => {
    const first = [addresses.plan(plan), addresses.plans()];
    return query.get('from') === null ? first : [...first, successionAddress(plan, successionQuery(query))];
  },
  piece: piece(
    'pages/succession/SuccessionPage.tsx',
    async () => (await import('./SuccessionPage.tsx')).SuccessionPage,
  ),
};
