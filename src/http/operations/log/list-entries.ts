/** GET /api/plans/:plan/log: entries, newest first or oldest first. */
import Type from 'typebox';
import { logPage } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, LogPage, LogQuery } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { sayWho } from '../../server/words.ts';
import { entriesOf } from './entry-days.ts';
import { tellLine } from './log-words.ts';

export const listEntries = operation({
  id: 'listEntries',
  method: 'GET',
  path: '/api/plans/:plan/log',
  tag: 'log',
  summary: 'Entries of the internal log, newest first unless the other order is asked for',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: LogQuery,
  success: { status: 200, description: 'A page of the log', schema: LogPage },
  problems: ['not-found', 'cursor-invalid'],
  async handle({ app, actor, params, query, language }) {
    const page = await logPage(app, actor, { planId: params.plan, ...entriesOf(query) });
    if (!page.ok) return page;
    const items = page.value.items.map((line) => tellLine(language, line));
    const people = page.value.people.map(({ by, name }) => ({ by, name: sayWho(language, name) }));
    return ok({ body: { ...page.value, items, people }, next: page.value.next });
  },
});
