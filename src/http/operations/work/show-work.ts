/** GET /api/plans/:plan/work: the work lists, as far as this person sees them. */
import Type from 'typebox';
import { showWork } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Work } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const work = operation({
  id: 'getWork',
  method: 'GET',
  path: '/api/plans/:plan/work',
  tag: 'status',
  summary:
    'Work lists: due, overdue, silent, without an owner, without evidence, waiting for a letter, running out',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: Type.Object({ most: Type.Optional(Type.Integer({ minimum: 0, maximum: 50, default: 5 })) }),
  success: { status: 200, description: 'The lists', schema: Work },
  problems: ['not-found'],
  async handle({ app, actor, params, query }) {
    const shown = await showWork(app, actor, { planId: params.plan, ...query });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});
