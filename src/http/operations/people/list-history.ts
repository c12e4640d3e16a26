/** GET /api/people/history: what was done to accounts, newest first or oldest first; and all of it as a workbook. */
import { listHistory } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { AccountHistory, HistoryFilter, HistoryQuery } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { listSheet, mostLines, sheetOperation } from '../../sheet-operation.ts';
import { entriesOf } from '../log/entry-days.ts';
import { changeWords, lineView, whoActs } from './history-words.ts';

export const showHistory = operation({
  id: 'listAccountHistory',
  method: 'GET',
  path: '/api/people/history',
  tag: 'people',
  summary: 'The history of accounts',
  access: 'people.history',
  query: HistoryQuery,
  success: { status: 200, description: 'A page of the history', schema: AccountHistory },
  problems: ['cursor-invalid'],
  async handle({ app, actor, query, language }) {
    const page = await listHistory(app, actor, entriesOf(query));
    if (!page.ok) return page;
    const items = page.value.lines.map((line) => lineView(language, line, page.value));
    const people = whoActs(language, page.value.people);
    return ok({ body: { items, next: page.value.next, people }, next: page.value.next });
  },
});

export const historySheet = sheetOperation({
  id: 'exportAccountHistory',
  path: '/api/people/history/file',
  tag: 'people',
  summary: 'The history of accounts, as a workbook in the reader’s words',
  access: 'people.history',
  query: HistoryFilter,
  problems: [],
  async find({ app, actor, query, language }) {
    const page = await listHistory(app, actor, { ...entriesOf(query), limit: mostLines });
    if (!page.ok) return page;
    const { lines, next } = page.value;
    return ok(
      listSheet(language, {
        title: 'people.history-title',
        rows: lines.map((line) => lineView(language, line, page.value)),
        columns: [
          ['log.column.at', 24, ({ at }) => at],
          ['people.history-what', 60, ({ summary }) => summary],
          ['people.history-changes', 60, ({ changes }) => changeWords(language, changes)],
          ['log.column.by', 24, ({ by }) => by],
          ['people.history-account', 24, ({ person }) => person?.displayName ?? null],
        ],
        next,
      }),
    );
  },
});
