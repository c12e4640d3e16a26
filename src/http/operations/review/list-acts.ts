/** GET /api/plans/:plan/review/acts: who did what, newest first or oldest first. */
import Type from 'typebox';
import { listActs } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, ReviewActPage, ReviewActQuery } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { sayWho } from '../../server/words.ts';
import { entriesOf } from '../log/entry-days.ts';
import { tellAct } from './act-words.ts';

export const listReviewActs = operation({
  id: 'listReviewActs',
  method: 'GET',
  path: '/api/plans/:plan/review/acts',
  tag: 'review',
  summary: 'Acts of review, newest first unless the other order is asked for',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: ReviewActQuery,
  success: { status: 200, description: 'A page of the acts', schema: ReviewActPage },
  problems: ['not-found', 'cursor-invalid'],
  async handle({ app, actor, params, query, language }) {
    const page = await listActs(app, actor, { planId: params.plan, ...entriesOf(query) });
    if (!page.ok) return page;
    const items = page.value.items.map((line) => tellAct(line, (name) => sayWho(language, name)));
    const people = page.value.people.map(({ by, name }) => ({ by, name: sayWho(language, name) }));
    return ok({ body: { items, next: page.value.next, people }, next: page.value.next });
  },
});
