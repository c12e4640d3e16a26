/** GET /api/plans/:plan/statuses/file: how each commitment stands, as a workbook: all that the list's filters find. */
import Type from 'typebox';
import { listStatuses } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { writeSheet } from '../../../export/index.ts';
import { formatPeriod, translate } from '../../../i18n/index.ts';
import { Id, StatusesQuery } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { refIn, sheetHeaders } from '../objects/sheet-operations.ts';

const query = Type.Omit(StatusesQuery, ['limit', 'cursor']);

export const statusesSheet = operation({
  id: 'exportStatuses',
  method: 'GET',
  path: '/api/plans/:plan/statuses/file',
  tag: 'status',
  summary: 'How each commitment stands, as a workbook in the reader’s words',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found'],
  async handle({ app, actor, params, query: { dueFrom: from, dueTo: to, ...filters }, language }) {
    const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const due = from === undefined && to === undefined ? {} : { due: days };
    const asked = { planId: params.plan, ...filters, ...due, limit: 100_000, cursor: null };
    const found = await listStatuses(app, actor, asked);
    if (!found.ok) return found;
    const { items, refs } = found.value;
    const name = translate(language, 'frame.place.status');
    const bytes = await writeSheet({
      name,
      columns: [
        { name: translate(language, 'field.commitment'), width: 70 },
        { name: translate(language, 'status.axis.progress'), width: 20 },
        { name: translate(language, 'status.axis.basis'), width: 20 },
        { name: translate(language, 'field.period'), width: 18 },
        { name: translate(language, 'status.axis.timing'), width: 20 },
        { name: translate(language, 'field.due'), width: 14 },
        { name: translate(language, 'status.axis.evidence'), width: 20 },
      ],
      rows: items.map((line) => [
        refIn(language, line.commitment, refs),
        translate(language, `term.progress.${line.progress}`),
        translate(language, `status.basis.${line.basis}`),
        line.saidFor === '' ? null : formatPeriod(language, line.saidFor),
        translate(language, `status.timing.${line.timing}`),
        line.due === null ? null : { day: line.due },
        translate(language, `status.evidence.${line.evidence}`),
      ]),
    });
    return ok({ bytes, headers: sheetHeaders(name) });
  },
});
