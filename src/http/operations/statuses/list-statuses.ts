/** GET /api/plans/:plan/statuses: how each commitment stands, narrowed to the rows of a figure or in any other way. */
import Type from 'typebox';
import { listStatuses } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Statuses, StatusesQuery } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const statuses = operation({
  id: 'listStatuses',
  method: 'GET',
  path: '/api/plans/:plan/statuses',
  tag: 'status',
  summary:
    'How each commitment stands, now or in a period, with a cell for each period that something was said for',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: StatusesQuery,
  success: { status: 200, description: 'A page of the list', schema: Statuses },
  problems: ['not-found', 'cursor-invalid'],
  async handle({ app, actor, params, query }) {
    const { dueFrom: from, dueTo: to, cursor = null, ...filters } = query;
    const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const due = from === undefined && to === undefined ? {} : { due: days };
    const page = await listStatuses(app, actor, { planId: params.plan, ...filters, ...due, cursor });
    return page.ok ? ok({ body: page.value, next: page.value.next }) : page;
  },
});
