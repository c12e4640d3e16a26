/** The plan of milestones against a baseline, and taking a baseline. */
import Type from 'typebox';
import { milestoneOrders, milestonePlan, takeBaseline } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { translate } from '../../../i18n/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import {
  Id,
  MilestonePlan,
  MilestonePlanQuery,
  MilestoneSheetQuery,
  NewBaseline,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { choiceIn, refIn, wordsIn } from '../../server/words.ts';
import { listSheet, mostThings, sheetOperation } from '../../sheet-operation.ts';
import { namedQuery, readFilters } from '../objects/read-query.ts';

/** Which milestones, against which baseline, in which order and page, out of a query that its schema has checked. */
function asked(query: unknown) {
  const type = objectType('milestone');
  const named = namedQuery(query);
  const { sort: _, ...filters } = type === null ? {} : readFilters(type, named);
  const [against, from, limit] = [named.get('against'), named.get('from'), named.get('limit')];
  const order = milestoneOrders.find((one) => one === named.get('order'));
  return {
    ...filters,
    ...(typeof against === 'string' ? { against } : {}),
    ...(typeof from === 'number' ? { from } : {}),
    ...(typeof limit === 'number' ? { limit } : {}),
    ...(order === undefined ? {} : { order }),
  };
}

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
    const shown = await milestonePlan(app, actor, { planId: params.plan, ...asked(query) });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});

export const milestoneSheet = sheetOperation({
  id: 'exportMilestonePlan',
  path: '/api/plans/:plan/milestone-plan/file',
  tag: 'objects',
  summary: 'The plan of milestones as a workbook: all that the filters find',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: MilestoneSheetQuery,
  problems: ['not-found'],
  async find({ app, actor, params, query, language }) {
    const all = { ...asked(query), from: 0, limit: mostThings };
    const shown = await milestonePlan(app, actor, { planId: params.plan, ...all });
    if (!shown.ok) return shown;
    const { items, refs, against } = shown.value;
    const day = (date: string | null) => (date === null ? null : { day: date });
    const named = (ref: string | null) => (ref === null ? null : refIn(language, ref, refs));
    // Which baseline it is: there may be several.
    const baseline = [translate(language, 'milestones.baseline-date'), against ?? ''].join(' ').trim();
    return ok(
      listSheet(language, {
        title: 'milestones.plan-title',
        rows: items,
        columns: [
          ['object.milestone.one', 40, ({ label }) => wordsIn(language, label)],
          ['milestones.due-now', 14, ({ due }) => day(due)],
          [{ words: baseline }, 18, (line) => day(line.baseline)],
          ['paper.column.slip', 14, ({ slip }) => slip],
          ['field.state', 16, ({ state }) => choiceIn(language, 'milestone-state', state)],
          ['field.owner-body', 30, ({ owner }) => named(owner)],
          ['field.waits-for', 40, ({ waits }) => waits.map(({ ref }) => named(ref)).join('\n')],
          ['field.agreed-by', 30, ({ rescheduled }) => named(rescheduled?.by ?? null)],
        ],
      }),
    );
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
