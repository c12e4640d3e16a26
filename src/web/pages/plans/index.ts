import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';

/** The plans of this node, and the import of another. */
export const plansPage: DeskPage = {
  route: '/plans',
  access: 'signed-in',
  place: 'plans',
  title: (say) => say('frame.place.plans'),
  loads: (_params, query) => [addresses.plans({ cursor: query.get('cursor') })],
  piece: piece('pages/plans/Plans.tsx', async () => (await import('./Plans.tsx')).Plans),
};
