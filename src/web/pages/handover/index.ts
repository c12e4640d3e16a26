import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { holdingsAddress } from './address.ts';

/** What was somebody's, handed over on one page. */
export const handoverPage: DeskPage = {
  route: '/plans/:plan/handover',
  access: 'programme.act',
  place: 'programme',
  title: (say) => say('handover.title'),
  loads: ({ plan }, query) => {
    return [addresses.plan(plan), ...(query.has('from') ? [holdingsAddress(plan, query)] : [])];
  },
  piece: piece(
    'pages/handover/HandoverPage.tsx',
    async () => (await import('./HandoverPage.tsx')).HandoverPage,
  ),
};
