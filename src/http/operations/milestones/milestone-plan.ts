/** The plan of milestones against a baseline, and taking a baseline. */
import Type from 'typebox';
import { milestoneOrders, milestonePlan, takeBaseline } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import { Id, MilestonePlan, MilestonePlanQuery, NewBaseline } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { namedQuery, readFilters } from '../objects/read-query.ts';

export const showMilestonePlan = operation({
  id: 'getMilestonePlan',
  method: 'GET',
  path: '/api/plans/:plan/milestone-plan',
  tag: 'objects',
  summary:
    'Milestones against a baseline: by how many days each has moved, what it waits for, by which agreement',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: MilestonePlanQuery,
  success: { status: 200, description: 'The plan', schema: MilestonePlan },
  problems: ['not-found'],
  async handle({ app, actor, params, query }) {
    const type = objectType('milestone');
    const named = namedQuery(query);
    const { sort: _, ...filters } = type === null ? {} : readFilters(type, named);
    const against = named.get('against');
    const [from, limit] = [named.get('from'), named.get('limit')];
    const order = milestoneOrders.find((one) => one === named.get('order'));
    const shown = await milestonePlan(app, actor, {
      planId: params.plan,
      ...filters,
      ...(typeof against === 'string' ? { against } : {}),
      ...(typeof from === 'number' ? { from } : {}),
      ...(typeof limit === 'number' ? { limit } : {}),
      ...(order === undefined ? {} : { order }),
    });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});

export const addBaseline = operation({
  id: 'takeBaseline',
  method: 'POST',
  path: '/api/plans/:plan/baselines',
  tag: 'objects',
  summary: 'Keeps the dates that all milestones have now, under a name',
  access: 'programme.act',
  params: Type.Object({ plan: Id }),
  body: NewBaseline,
  success: {
    status: 201,
    description: 'How many milestones have a date in it',
    schema: Type.Object({ name: Type.String(), count: Type.Integer() }),
  },
  problems: ['not-found', 'object-invalid', 'rows-invalid', 'entry-too-large'],
  async handle({ app, actor, params, body }) {
    const taken = await takeBaseline(app, actor, { planId: params.plan, name: body.name });
    return taken.ok ? ok({ body: taken.value }) : taken;
  },
});
