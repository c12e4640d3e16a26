/** Succession from the plan before: its lines, as a page and as a workbook; accepting them and taking them back. */
import Type from 'typebox';
import { acceptSuccession, endSuccession, showSuccession } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { translate } from '../../../i18n/index.ts';
import {
  AcceptedSuccession,
  AcceptSuccession,
  EndSuccession,
  Id,
  Succession,
  SuccessionQuery,
  SuccessionSheetQuery,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { listSheet, mostThings, sheetOperation } from '../../sheet-operation.ts';

const params = Type.Object({ plan: Id });

export const successionPage = operation({
  id: 'getPlanSuccession',
  method: 'GET',
  path: '/api/plans/:plan/succession',
  tag: 'plans',
  summary: 'Which commitments of the plan before go on, end or are new, and what of it was accepted',
  access: 'signed-in',
  params,
  query: SuccessionQuery,
  success: { status: 200, description: 'A page of lines', schema: Succession },
  problems: ['not-found', 'no-common-language'],
  async handle({ app, actor, params: { plan }, query: { from, language, start = 0, limit = 50, ...asked } }) {
    const found = await showSuccession(app, actor, {
      planId: plan,
      from,
      ...(language === undefined ? {} : { language }),
      asked: { ...asked, start, limit },
    });
    return found.ok ? ok({ body: found.value }) : found;
  },
});

export const successionSheet = sheetOperation({
  id: 'exportPlanSuccession',
  path: '/api/plans/:plan/succession/file',
  tag: 'plans',
  summary: 'The succession as a workbook in the reader’s words: all that the filters find',
  access: 'signed-in',
  params,
  query: SuccessionSheetQuery,
  problems: ['not-found', 'no-common-language'],
  async find({ app, actor, params: { plan }, query: { from, language: compared, ...asked }, language }) {
    const found = await showSuccession(app, actor, {
      planId: plan,
      from,
      ...(compared === undefined ? {} : { language: compared }),
      asked: { ...asked, start: 0, limit: mostThings },
    });
    if (!found.ok) return found;
    return ok(
      listSheet(language, {
        title: 'succession.title',
        rows: found.value.items,
        columns: [
          ['succession.column.kind', 18, ({ verdict }) => translate(language, `compare.verdict.${verdict}`)],
          ['compare.moved', 10, ({ isMoved }) => (isMoved ? '✓' : null)],
          ['succession.column.before', 14, ({ old }) => old?.provision.path ?? null],
          ['succession.column.words-before', 60, ({ old }) => old?.words ?? null],
          ['succession.column.after', 14, ({ now }) => now?.provision.path ?? null],
          ['succession.column.words-after', 60, ({ now }) => now?.words ?? null],
          ['succession.column.state', 24, ({ state }) => translate(language, `succession.state.${state}`)],
        ],
      }),
    );
  },
});

export const acceptLines = operation({
  id: 'acceptPlanSuccession',
  method: 'POST',
  path: '/api/plans/:plan/succession',
  tag: 'plans',
  summary: 'Accepts lines of the succession in both plans, and carries over what goes along',
  access: 'programme.act',
  params,
  body: AcceptSuccession,
  success: { status: 200, description: 'What came of it', schema: AcceptedSuccession },
  problems: [
    'not-found',
    'no-common-language',
    'precondition-failed',
    'object-invalid',
    'rows-invalid',
    'entry-too-large',
    'clock-went-back',
  ],
  async handle({ app, actor, params: { plan }, body: { carry = [], ...body } }) {
    const done = await acceptSuccession(app, actor, { planId: plan, ...body, carry });
    return done.ok ? ok({ body: done.value }) : done;
  },
});

export const endLines = operation({
  id: 'endPlanSuccession',
  method: 'POST',
  path: '/api/plans/:plan/succession/endings',
  tag: 'plans',
  summary: 'Takes accepted lines of the succession back in both plans; what was carried over stays',
  access: 'programme.act',
  params,
  body: EndSuccession,
  success: {
    status: 200,
    description: 'How many were taken back',
    schema: Type.Object({ ended: Type.Integer() }),
  },
  problems: ['not-found', 'entry-too-large', 'clock-went-back'],
  async handle({ app, actor, params: { plan }, body }) {
    const done = await endSuccession(app, actor, { planId: plan, ...body });
    return done.ok ? ok({ body: done.value }) : done;
  },
});
