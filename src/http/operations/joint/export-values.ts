/** What can be proposed, own claims as they would go, and agreed values to take over, as workbooks: all that their lists find, in their order. */
import Type from 'typebox';
import { previewClaims, previewJoint, showTakings } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { formatPeriod, translate } from '../../../i18n/index.ts';
import { Id, OutgoingClaimsFilter, ProposableFilter, TakingsFilter } from '../../contract/index.ts';
import { listSheet, mostLines, sheetOperation } from '../../sheet-operation.ts';
import { listAsked, registersAsked } from './asked-lists.ts';
import { said, subjectColumns } from './sheet-words.ts';
import { tellProposable, tellTold } from './told-words.ts';

const params = Type.Object({ plan: Id });
const problems = ['not-found', 'joint-not-open'] as const; // as: codes
const access = 'plan.edit';

export const proposablesSheet = sheetOperation({
  id: 'exportProposables',
  path: '/api/plans/:plan/joint/proposables/file',
  tag: 'joint',
  summary: 'Current own values that could be proposed, as a workbook in the reader’s words',
  access,
  params,
  query: ProposableFilter,
  problems,
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const page = await previewJoint(app, actor, { planId, ...registersAsked(query), limit: mostLines });
    if (!page.ok) return page;
    return ok(
      listSheet(language, {
        title: 'joint.propose.title',
        rows: page.value.items.map((item) => tellProposable(language, item)),
        columns: [
          ...subjectColumns,
          ['joint.agreed-now', 50, ({ lines }) => said(lines, 'new')],
          ['joint.value-own', 50, ({ lines }) => said(lines, 'gone')],
          ['term.field.state', 24, ({ standing }) => translate(language, `joint.claim-standing.${standing}`)],
          ['opening.was-agreed', 14, ({ wasAgreed }) => (wasAgreed ? '✓' : null)],
          ['joint.exact-leaves', 50, ({ value }) => value],
        ],
        next: page.value.next,
      }),
    );
  },
});

export const outgoingClaimsSheet = sheetOperation({
  id: 'exportOutgoingClaims',
  path: '/api/plans/:plan/joint/outgoing-claims/file',
  tag: 'joint',
  summary: 'Own claims as they would go to the other parties, as a workbook in the reader’s words',
  access,
  params,
  query: OutgoingClaimsFilter,
  problems,
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const page = await previewClaims(app, actor, { planId, ...listAsked(query), limit: mostLines });
    if (!page.ok) return page;
    return ok(
      listSheet(language, {
        title: 'joint.claims-page.title',
        rows: page.value.items.map(({ told, ...claim }) => ({ ...claim, ...tellTold(language, told) })),
        columns: [
          ['term.field.provision', 12, ({ subject }) => subject.text?.provision?.path ?? null],
          ['field.commitment', 60, ({ subject }) => subject.name],
          ['field.period', 18, ({ period }) => formatPeriod(language, period)],
          ['joint.agreed-now', 50, ({ lines }) => said(lines, 'new')],
          ['joint.value-goes', 50, ({ lines }) => said(lines, 'gone')],
          ['term.field.state', 24, ({ standing }) => translate(language, `joint.claim-standing.${standing}`)],
          [
            'joint.column.hindrance',
            40,
            ({ hindrance }) =>
              hindrance === null ? null : translate(language, `joint.hindrance.${hindrance}`),
          ],
          ['joint.exact-leaves', 50, ({ value }) => value],
        ],
        next: page.value.next,
      }),
    );
  },
});

export const takingsSheet = sheetOperation({
  id: 'exportJointTakings',
  path: '/api/plans/:plan/joint/takings/file',
  tag: 'joint',
  summary: 'What all have agreed and the own register does not hold, as a workbook in the reader’s words',
  access,
  params,
  query: TakingsFilter,
  problems,
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const page = await showTakings(app, actor, { planId, ...registersAsked(query), limit: mostLines });
    if (!page.ok) return page;
    return ok(
      listSheet(language, {
        title: 'taking.title',
        rows: page.value.items.map(({ told, ...item }) => {
          return { ...item, ...tellTold(language, told), summary: '' };
        }),
        columns: [
          ...subjectColumns,
          ['joint.value-own', 50, ({ lines }) => said(lines, 'new')],
          ['joint.value-agreed', 50, ({ lines }) => said(lines, 'gone')],
          [
            'joint.column.hindrance',
            40,
            ({ hindrance }) =>
              hindrance === null ? null : translate(language, `taking.hindrance.${hindrance}`),
          ],
          ['joint.exact', 50, ({ value }) => value],
        ],
        next: page.value.next,
      }),
    );
  },
});
