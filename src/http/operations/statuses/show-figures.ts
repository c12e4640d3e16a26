/** GET /api/plans/:plan/figures: how the plan stands as n of m, each figure with the rows that it is made of. */
import Type from 'typebox';
import { showFigures } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Figures, FiguresQuery, Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const figures = operation({
  id: 'getFigures',
  method: 'GET',
  path: '/api/plans/:plan/figures',
  tag: 'status',
  summary: 'Figures of the plan as n of m, now or in a period, each with what lists its rows',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: FiguresQuery,
  success: { status: 200, description: 'The figures', schema: Figures },
  problems: ['not-found'],
  async handle({ app, actor, params, query }) {
    const shown = await showFigures(app, actor, { planId: params.plan, ...query });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});
