/** POST /api/plans/:plan/review: acts of review, all or none of them. */
import Type from 'typebox';
import { review } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, ReviewRequest, ReviewResult } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const carryOut = operation({
  id: 'review',
  method: 'POST',
  path: '/api/plans/:plan/review',
  tag: 'review',
  summary: 'Accepts, rejects, splits, joins, re-cuts, re-reads, adds, takes up again, takes back',
  access: 'review.act',
  params: Type.Object({ plan: Id }),
  body: ReviewRequest,
  success: { status: 200, description: 'What the acts changed', schema: ReviewResult },
  problems: [
    'not-found',
    'outline-not-accepted',
    'outline-invalid',
    'span-invalid',
    'spans-overlap',
    'proposal-settled',
    'precondition-required',
    'review-changed',
    'undo-impossible',
    'join-needs-two',
    'provision-has-commitments',
    'entry-too-large',
    'clock-went-back',
  ],
  async handle({ app, actor, params, body }) {
    const seen = new Map(body.seen?.map(({ id, version }) => [id, version]));
    const done = await review(app, actor, { planId: params.plan, acts: body.acts, seen });
    return done.ok ? ok({ body: done.value }) : done;
  },
});
