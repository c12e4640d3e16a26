/** GET /api/plans */
import { listPlans } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { PlanList } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const showPlans = operation({
  id: 'listPlans',
  method: 'GET',
  path: '/api/plans',
  tag: 'plans',
  summary: 'The plans of this node',
  access: 'signed-in',
  success: { status: 200, description: 'The plans', schema: PlanList },
  problems: [],
  async handle({ app, actor }) {
    const plans = await listPlans(app, actor, {});
    return plans.ok ? ok({ body: plans.value }) : plans;
  },
});
