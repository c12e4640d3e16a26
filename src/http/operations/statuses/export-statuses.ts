/** GET /api/plans/:plan/statuses/file: how each commitment stands, as a workbook: all that the list's filters find. */
import Type from 'typebox';
import { listStatuses } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { formatPeriod, translate } from '../../../i18n/index.ts';
import { Id, StatusesQuery } from '../../contract/index.ts';
import { refIn } from '../../server/words.ts';
import { listSheet, mostThings, sheetOperation } from '../../sheet-operation.ts';

const query = Type.Omit(StatusesQuery, ['limit', 'cursor']);

export const statusesSheet = sheetOperation({
  id: 'exportStatuses',
  path: '/api/plans/:plan/statuses/file',
  tag: 'status',
  summary: 'How each commitment stands, as a workbook in the reader’s words',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query,
  problems: ['not-found'],
  async find({ app, actor, params, query: { dueFrom: from, dueTo: to, ...filters }, language }) {
    const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const due = from === undefined && to === undefined ? {} : { due: days };
    const asked = { planId: params.plan, ...filters, ...due, limit: mostThings, cursor: null };
    const found = await listStatuses(app, actor, asked);
    if (!found.ok) return found;
    const { items, refs, next } = found.value;
    return ok(
      listSheet(language, {
        title: 'frame.place.status',
        rows: items,
        columns: [
          ['field.commitment', 70, ({ commitment }) => refIn(language, commitment, refs)],
          ['status.axis.progress', 20, ({ progress }) => translate(language, `term.progress.${progress}`)],
          ['status.axis.basis', 20, ({ basis }) => translate(language, `status.basis.${basis}`)],
          ['field.period', 18, ({ saidFor }) => (saidFor === '' ? null : formatPeriod(language, saidFor))],
          ['status.axis.timing', 20, ({ timing }) => translate(language, `status.timing.${timing}`)],
          ['field.due', 14, ({ due: date }) => (date === null ? null : { day: date })],
          ['status.axis.evidence', 20, ({ evidence }) => translate(language, `status.evidence.${evidence}`)],
        ],
        next,
      }),
    );
  },
});
