/** POST /api/plans/:plan/adoption: the plan becomes the programme; what is left uncovered is written down with it. */
import Type from 'typebox';
import { adoptPlan } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Adoption, Id, Plan } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const adopt = operation({
  id: 'adoptPlan',
  method: 'POST',
  path: '/api/plans/:plan/adoption',
  tag: 'plans',
  summary: 'Adopts the plan as the programme',
  access: 'plan.edit',
  params: Type.Object({ plan: Id }),
  body: Adoption,
  needsVersion: true,
  success: { status: 201, description: 'The plan', schema: Plan },
  problems: ['not-found', 'uncovered-not-acknowledged', 'already-adopted', 'outline-not-accepted'],
  async handle({ app, actor, params, body, version }) {
    const plan = await adoptPlan(app, actor, { planId: params.plan, version, ...body });
    return plan.ok ? ok({ body: plan.value, version: plan.value.version }) : plan;
  },
});
