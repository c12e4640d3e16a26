import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { plansQuery } from './plans-query.ts';

/** The plans of this node, and the import of another. */
export const plansPage: DeskPage = {
  route: '/plans',
  access: 'signed-in',
  place: 'plans',
  title: (say) => say('frame.place.plans'),
  loads: (_params, query) => [addresses.plans(plansQuery(query))],
  piece: piece('pages/plans/Plans.tsx', async () => (await import('./Plans.tsx')).Plans),
};
