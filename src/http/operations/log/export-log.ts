/** GET /api/plans/:plan/log/file: the log as a workbook: all that the list's filters find in its order, up to a bound that it tells. */
import Type from 'typebox';
import { logPage } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { writeSheet } from '../../../export/index.ts';
import { translate } from '../../../i18n/index.ts';
import { Id, LogFilter } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { mostLines, restLine, sheetHeaders } from '../objects/sheet-operations.ts';
import { entriesOf } from './entry-days.ts';
import { aboutWords, tellLine } from './log-words.ts';

export const logSheet = operation({
  id: 'exportLog',
  method: 'GET',
  path: '/api/plans/:plan/log/file',
  tag: 'log',
  summary: 'Entries of the internal log, as a workbook in the reader’s words',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: LogFilter,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found'],
  async handle({ app, actor, params, query, language }) {
    const page = await logPage(app, actor, { planId: params.plan, ...entriesOf(query), limit: mostLines });
    if (!page.ok) return page;
    const name = translate(language, 'frame.place.log');
    const lines = page.value.items.map((line) => tellLine(language, line));
    const bytes = await writeSheet({
      name,
      columns: [
        { name: translate(language, 'log.column.seq'), width: 10 },
        { name: translate(language, 'log.column.what'), width: 60 },
        { name: translate(language, 'log.column.about'), width: 24 },
        { name: translate(language, 'log.column.by'), width: 24 },
        { name: translate(language, 'log.column.at'), width: 24 },
        { name: translate(language, 'log.entry.id'), width: 40 },
      ],
      rows: [
        ...lines.map(({ seq, summary, register, byName, at, id }) => [
          ...[seq, summary, aboutWords(language, register), byName, at, id],
        ]),
        ...restLine(language, page.value.next),
      ],
    });
    return ok({ bytes, headers: sheetHeaders(name) });
  },
});
