/** The plan of milestones: before the pages of objects, whose routes are wider. */
import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { planAddress, planQuery } from './plan-query.ts';

export const milestonePlanPage: DeskPage = {
  route: '/plans/:plan/programme/milestones/plan',
  access: 'signed-in',
  place: 'programme',
  title: (say) => say('milestones.plan-title'),
  loads: ({ plan }, query) => [planAddress(plan, planQuery(query)), addresses.plan(plan)],
  piece: piece(
    'pages/milestones/MilestonePlanPage.tsx',
    async () => (await import('./MilestonePlanPage.tsx')).MilestonePlanPage,
  ),
};
