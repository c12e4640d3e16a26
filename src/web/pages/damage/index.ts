import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';

/** Files of the plan that are not what was recorded. */
export const damagedFilesPage: DeskPage = {
  route: '/plans/:plan/damaged-files',
  title: (say) => say('damage.title'),
  loads: ({ plan }) => [addresses.damagedFiles(plan), addresses.joint(plan)],
  access: 'plan.edit',
  place: 'log',
  piece: piece(
    'pages/damage/DamagedFilesPage.tsx',
    async () => (await import('./DamagedFilesPage.tsx')).DamagedFilesPage,
  ),
};
