/** POST /api/plans/:plan/carry-over: what a person picked goes from an earlier plan to this one. */
import Type from 'typebox';
import { carryOverPlan } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { CarryOver, Id, ReviewResult } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const carryOver = operation({
  id: 'carryOver',
  method: 'POST',
  path: '/api/plans/:plan/carry-over',
  tag: 'plans',
  summary: 'Carries over lead bodies, and what counts as done, from commitments of an earlier plan',
  access: 'review.act',
  params: Type.Object({ plan: Id }),
  body: CarryOver,
  success: { status: 200, description: 'What it changed', schema: ReviewResult },
  problems: ['not-found', 'outline-not-accepted', 'review-changed', 'entry-too-large', 'clock-went-back'],
  async handle({ app, actor, params, body }) {
    const done = await carryOverPlan(app, actor, { planId: params.plan, ...body });
    return done.ok ? ok({ body: done.value }) : done;
  },
});
