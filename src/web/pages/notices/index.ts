import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { noticeAddresses } from './addresses.ts';

/** What one is to know of a plan today. */
export const noticesPage: DeskPage = {
  route: '/plans/:plan/notices',
  access: 'signed-in',
  place: 'notices',
  title: (say) => say('frame.place.notices'),
  loads: ({ plan }, query) => [noticeAddresses.list(plan, query)],
  piece: piece('pages/notices/NoticesPage.tsx', async () => (await import('./NoticesPage.tsx')).NoticesPage),
};
