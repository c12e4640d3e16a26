/** GET /api/plans/:plan/log/file: the log as a workbook: all that the list's filters find in its order, up to a bound that it tells. */
import Type from 'typebox';
import { logPage } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, LogFilter } from '../../contract/index.ts';
import { listSheet, mostLines, sheetOperation } from '../../sheet-operation.ts';
import { entriesOf } from './entry-days.ts';
import { aboutWords, tellLine } from './log-words.ts';

export const logSheet = sheetOperation({
  id: 'exportLog',
  path: '/api/plans/:plan/log/file',
  tag: 'log',
  summary: 'Entries of the internal log, as a workbook in the reader’s words',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: LogFilter,
  problems: ['not-found'],
  async find({ app, actor, params, query, language }) {
    const page = await logPage(app, actor, { planId: params.plan, ...entriesOf(query), limit: mostLines });
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok(
      listSheet(language, {
        title: 'frame.place.log',
        rows: items.map((line) => tellLine(language, line)),
        columns: [
          ['log.column.seq', 10, ({ seq }) => seq],
          ['log.column.what', 60, ({ summary }) => summary],
          ['log.column.about', 24, ({ register }) => aboutWords(language, register)],
          ['log.column.by', 24, ({ byName }) => byName],
          ['log.column.at', 24, ({ at }) => at],
          ['log.entry.id', 40, ({ id }) => id],
        ],
        next,
      }),
    );
  },
});
