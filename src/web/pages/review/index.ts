import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/index.ts';
import { ReviewPage } from './ReviewPage.tsx';

/** The review queue. */
export const reviewPage: DeskPage = {
  route: '/plans/:plan/review',
  access: 'signed-in',
  place: 'review',
  title: (say) => say('frame.place.review'),
  loads: ({ plan }, query) => [addresses.plan(plan), addresses.review(plan, { text: query.get('text') })],
  Page: ReviewPage,
};
