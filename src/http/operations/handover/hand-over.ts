/** Handing over what was somebody’s, and making a milestone of a decision. */
import Type from 'typebox';
import { decisionsToWork, handOver, makeMilestone, showHoldings } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Holdings, HoldingsQuery, Id, Ref } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { refIn, sayOr } from '../../server/words.ts';
import { listSheet, sheetOperation } from '../../sheet-operation.ts';

export const holdings = operation({
  id: 'getHoldings',
  method: 'GET',
  path: '/api/plans/:plan/handover',
  tag: 'objects',
  summary: 'Everything in use that leads to a person, a focal point or a body',
  access: 'programme.act',
  params: Type.Object({ plan: Id }),
  query: HoldingsQuery,
  success: { status: 200, description: 'What is theirs', schema: Holdings },
  problems: ['not-found'],
  async handle({ app, actor, params, query, language }) {
    const shown = await showHoldings(app, actor, { planId: params.plan, ...query, language });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});

export const holdingsSheet = sheetOperation({
  id: 'exportHoldings',
  path: '/api/plans/:plan/handover/file',
  tag: 'objects',
  summary: 'Everything that leads to a person, a focal point or a body, as a workbook in the reader’s words',
  access: 'programme.act',
  params: Type.Object({ plan: Id }),
  query: HoldingsQuery,
  problems: ['not-found'],
  async find({ app, actor, params, query, language }) {
    const shown = await showHoldings(app, actor, { planId: params.plan, ...query, language });
    if (!shown.ok) return shown;
    const { things, refs } = shown.value;
    const from = refIn(language, query.from, refs);
    return ok(
      listSheet(language, {
        title: 'handover.title',
        rows: things,
        columns: [
          ['handover.thing', 60, ({ ref }) => refIn(language, ref, refs)],
          ['handover.kind', 24, ({ type }) => sayOr(language, `object.${type}.one`, type)],
          ['handover.from', 30, () => from],
        ],
      }),
    );
  },
});

export const handOverThings = operation({
  id: 'handOver',
  method: 'POST',
  path: '/api/plans/:plan/handover',
  tag: 'objects',
  summary: 'Lets everything that is named lead to another person, focal point or body, all or none',
  access: 'programme.act',
  params: Type.Object({ plan: Id }),
  body: Type.Object({
    from: Ref,
    to: Ref,
    things: Type.Array(Type.Object({ ref: Ref, version: Type.Integer() }), { maxItems: 10_000 }),
  }),
  success: {
    status: 200,
    description: 'How many were handed over',
    schema: Type.Object({ changed: Type.Integer() }),
  },
  problems: ['not-found', 'rows-invalid', 'entry-too-large'],
  async handle({ app, actor, params, body }) {
    const done = await handOver(app, actor, { planId: params.plan, ...body });
    return done.ok ? ok({ body: done.value }) : done;
  },
});

export const milestoneOfDecision = operation({
  id: 'makeMilestone',
  method: 'POST',
  path: '/api/plans/:plan/decisions/:id/milestone',
  tag: 'objects',
  summary: 'Makes a milestone of a decision; both lead to each other',
  access: 'programme.act',
  params: Type.Object({ plan: Id, id: Id }),
  needsVersion: true,
  success: { status: 201, description: 'The milestone', schema: Type.Object({ id: Type.String() }) },
  problems: ['not-found', 'object-invalid', 'rows-invalid', 'entry-too-large'],
  async handle({ app, actor, params, version }) {
    const made = await makeMilestone(app, actor, { planId: params.plan, id: params.id, version });
    return made.ok ? ok({ body: made.value }) : made;
  },
});

export const workOfDecisions = operation({
  id: 'makeWorkOfDecisions',
  method: 'POST',
  path: '/api/plans/:plan/decisions-to-work',
  tag: 'objects',
  summary: 'Makes tasks or milestones of decisions, all or none; each names its decision as its source',
  access: 'programme.act',
  params: Type.Object({ plan: Id }),
  body: Type.Object({
    as: Type.Union([Type.Literal('task'), Type.Literal('milestone')]),
    decisions: Type.Array(Type.Object({ id: Id, version: Type.Integer() }), { minItems: 1, maxItems: 500 }),
  }),
  success: {
    status: 200,
    description: 'What was made of each; null where it had become such before',
    schema: Type.Object({
      made: Type.Array(
        Type.Object({ decision: Type.String(), ref: Type.Union([Type.String(), Type.Null()]) }),
      ),
    }),
  },
  problems: ['not-found', 'object-invalid', 'rows-invalid', 'precondition-failed', 'entry-too-large'],
  async handle({ app, actor, params, body }) {
    const made = await decisionsToWork(app, actor, { planId: params.plan, ...body });
    return made.ok ? ok({ body: made.value }) : made;
  },
});
