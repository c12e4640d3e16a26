import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { actsQuery } from './acts-query.ts';
import { queueQuery } from './queue-query.ts';

/** The review queue. */
export const reviewPage: DeskPage = {
  route: '/plans/:plan/review',
  access: 'signed-in',
  place: 'review',
  title: (say) => say('frame.place.review'),
  loads: ({ plan }, query) => [addresses.plan(plan), addresses.review(plan, queueQuery(query))],
  piece: piece('pages/review/ReviewPage.tsx', async () => (await import('./ReviewPage.tsx')).ReviewPage),
};

/** What was done in the review. */
export const reviewActsPage: DeskPage = {
  route: '/plans/:plan/review/acts',
  access: 'signed-in',
  place: 'review',
  title: (say) => say('review.acts'),
  loads: ({ plan }, query) => [addresses.reviewActs(plan, actsQuery(query))],
  piece: piece('pages/review/ActsPage.tsx', async () => (await import('./ActsPage.tsx')).ActsPage),
};
