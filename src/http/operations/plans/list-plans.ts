/** GET /api/plans */
import { listPlans } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { PlanList, PlansQuery } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const showPlans = operation({
  id: 'listPlans',
  method: 'GET',
  path: '/api/plans',
  tag: 'plans',
  summary: 'The plans of this node: found by words and state, in the order asked for, by pages',
  access: 'signed-in',
  query: PlansQuery,
  success: { status: 200, description: 'The plans', schema: PlanList },
  problems: ['cursor-invalid'],
  async handle({ app, actor, query, language }) {
    const plans = await listPlans(app, actor, { ...query, language });
    return plans.ok ? ok({ body: plans.value, next: plans.value.next }) : plans;
  },
});
