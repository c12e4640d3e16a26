/** GET /api/plans/:plan/review: operative provisions in order, with what is proposed and settled in each, by pages. */
import Type from 'typebox';
import { reviewQueue } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, ReviewQueue, ReviewQueueQuery } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const showQueue = operation({
  id: 'showReviewQueue',
  method: 'GET',
  path: '/api/plans/:plan/review',
  tag: 'review',
  summary: 'The review queue of a text, by pages',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: ReviewQueueQuery,
  success: { status: 200, description: 'A page of the queue', schema: ReviewQueue },
  problems: ['not-found', 'cursor-invalid'],
  async handle({ app, actor, params, query: { text, ...query } }) {
    const which = { planId: params.plan, ...query, ...(text ? { textId: text } : {}) };
    const queue = await reviewQueue(app, actor, which);
    return queue.ok ? ok({ body: queue.value, next: queue.value.next }) : queue;
  },
});
