/** GET /api/people/history: what was done to accounts, newest first or oldest first; and all of it as a workbook. */
import { listHistory } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { writeSheet } from '../../../export/index.ts';
import { translate } from '../../../i18n/index.ts';
import { AccountHistory, HistoryFilter, HistoryQuery } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { entriesOf } from '../log/entry-days.ts';
import { mostLines, restLine, sheetHeaders } from '../objects/sheet-operations.ts';
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

export const historySheet = operation({
  id: 'exportAccountHistory',
  method: 'GET',
  path: '/api/people/history/file',
  tag: 'people',
  summary: 'The history of accounts, as a workbook in the reader’s words',
  access: 'people.history',
  query: HistoryFilter,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: [],
  async handle({ app, actor, query, language }) {
    const page = await listHistory(app, actor, { ...entriesOf(query), limit: mostLines });
    if (!page.ok) return page;
    const name = translate(language, 'people.history-title');
    const bytes = await writeSheet({
      name,
      columns: [
        { name: translate(language, 'log.column.at'), width: 24 },
        { name: translate(language, 'people.history-what'), width: 60 },
        { name: translate(language, 'people.history-changes'), width: 60 },
        { name: translate(language, 'log.column.by'), width: 24 },
        { name: translate(language, 'people.history-account'), width: 24 },
      ],
      rows: [
        ...page.value.lines.map((line) => {
          const { at, by, person, summary, changes } = lineView(language, line, page.value);
          return [at, summary, changeWords(language, changes), by, person?.displayName ?? null];
        }),
        ...restLine(language, page.value.next),
      ],
    });
    return ok({ bytes, headers: sheetHeaders(name) });
  },
});
