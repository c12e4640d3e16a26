/** PATCH /api/plans/:plan: title, parties, period. */
import Type from 'typebox';
import { patchPlan } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Plan, PlanPatch } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const changePlan = operation({
  id: 'changePlan',
  method: 'PATCH',
  path: '/api/plans/:plan',
  tag: 'plans',
  summary: 'Changes title, parties or period',
  access: 'plan.edit',
  params: Type.Object({ plan: Id }),
  body: PlanPatch,
  needsVersion: true,
  success: { status: 200, description: 'The plan', schema: Plan },
  problems: ['not-found'],
  async handle({ app, actor, params, body, version }) {
    const plan = await patchPlan(app, actor, { planId: params.plan, version, patch: body });
    return plan.ok ? ok({ body: plan.value, version: plan.value.version }) : plan;
  },
});
