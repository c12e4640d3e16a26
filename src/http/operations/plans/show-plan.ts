/** GET /api/plans/:plan */
import Type from 'typebox';
import { getPlan } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Plan } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const showPlan = operation({
  id: 'getPlan',
  method: 'GET',
  path: '/api/plans/:plan',
  tag: 'plans',
  summary: 'One plan',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  success: { status: 200, description: 'The plan', schema: Plan },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const plan = await getPlan(app, actor, { planId: params.plan });
    return plan.ok ? ok({ body: plan.value, version: plan.value.version }) : plan;
  },
});
