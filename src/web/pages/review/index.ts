import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';

/** The review queue. */
export const reviewPage: DeskPage = {
  route: '/plans/:plan/review',
  access: 'signed-in',
  place: 'review',
  title: (say) => say('frame.place.review'),
  loads: ({ plan }, query) => [addresses.plan(plan), addresses.review(plan, { text: query.get('text') })],
  piece: piece('pages/review/ReviewPage.tsx', async () => (await import('./ReviewPage.tsx')).ReviewPage),
};
