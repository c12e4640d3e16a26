/** GET /api/plans/:plan/review: operative provisions in order, with what is proposed and settled in each. */
import Type from 'typebox';
import { reviewQueue } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, ReviewQueue } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const showQueue = operation({
  id: 'showReviewQueue',
  method: 'GET',
  path: '/api/plans/:plan/review',
  tag: 'review',
  summary: 'The review queue of a text',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: Type.Object({ text: Type.Optional(Id) }),
  success: { status: 200, description: 'The queue', schema: ReviewQueue },
  problems: ['not-found'],
  async handle({ app, actor, params, query }) {
    const which = { planId: params.plan, ...(query.text ? { textId: query.text } : {}) };
    const queue = await reviewQueue(app, actor, which);
    return queue.ok ? ok({ body: queue.value }) : queue;
  },
});
