/** GET /api/plans/:plan/comparison: this edition against the one before it. */
import Type from 'typebox';
import { comparePlans } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Comparison, ComparisonQuery, Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const compare = operation({
  id: 'comparePlans',
  method: 'GET',
  path: '/api/plans/:plan/comparison',
  tag: 'plans',
  summary: 'What is new, gone, kept, sharpened, weakened or moved against an earlier plan',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: ComparisonQuery,
  success: { status: 200, description: 'The changes, commitment by commitment', schema: Comparison },
  problems: ['not-found', 'no-common-language'],
  async handle({ app, actor, params, query }) {
    const { with: withPlan, language } = query;
    const asked = { planId: params.plan, withPlan, ...(language === undefined ? {} : { language }) };
    const found = await comparePlans(app, actor, asked);
    return found.ok ? ok({ body: found.value }) : found;
  },
});
