/** GET /api/people/:person */
import Type from 'typebox';
import { getPerson } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Person } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { personView } from './person-view.ts';

export const showPerson = operation({
  id: 'getPerson',
  method: 'GET',
  path: '/api/people/:person',
  tag: 'people',
  summary: 'One account',
  access: 'people.manage',
  params: Type.Object({ person: Id }),
  success: { status: 200, description: 'The account', schema: Person },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const found = await getPerson(app, actor, params.person);
    return found.ok ? ok({ body: personView(found.value), version: found.value.person.version }) : found;
  },
});
