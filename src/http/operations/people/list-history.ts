/** GET /api/people/history: what was done to accounts, newest first. */
import { listHistory } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { AccountHistory, HistoryQuery } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { lineView } from './history-words.ts';

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
    const page = await listHistory(app, actor, query);
    if (!page.ok) return page;
    const items = page.value.lines.map((line) => lineView(language, line, page.value));
    return ok({ body: { items, next: page.value.next }, next: page.value.next });
  },
});
