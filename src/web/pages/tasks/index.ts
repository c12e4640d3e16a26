/** Bringing in a task list: before the pages of objects, whose routes are wider. */
import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';

export const taskImportPage: DeskPage = {
  route: '/plans/:plan/programme/tasks/import',
  access: 'programme.act',
  place: 'programme',
  title: (say) => say('tasks.import-title'),
  loads: ({ plan }) => [addresses.plan(plan)],
  piece: piece(
    'pages/tasks/TaskImportPage.tsx',
    async () => (await import('./TaskImportPage.tsx')).TaskImportPage,
  ),
};
