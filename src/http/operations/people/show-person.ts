/** GET /api/people/:person: the own account, or another's for whoever keeps them. */
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
  access: 'signed-in',
  params: Type.Object({ person: Id }),
  success: { status: 200, description: 'The account', schema: Person },
  problems: ['not-found'],
  async handle({ app, actor, params, language }) {
    const found = await getPerson(app, actor, params.person);
    if (!found.ok) return found;
    return ok({ body: personView(language, found.value), version: found.value.person.version });
  },
});
