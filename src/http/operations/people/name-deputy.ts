/** POST /api/people/:person/deputies: somebody who acts for this person from one day to another. */
import Type from 'typebox';
import { getPerson, nameDeputy } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { DeputyNew, Id, Person } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { personView } from './person-view.ts';

export const addDeputy = operation({
  id: 'nameDeputy',
  method: 'POST',
  path: '/api/people/:person/deputies',
  tag: 'people',
  summary: 'Names a deputy for a period',
  access: 'people.manage',
  params: Type.Object({ person: Id }),
  body: DeputyNew,
  success: { status: 201, description: 'The account with its deputies', schema: Person },
  problems: ['not-found'],
  async handle({ app, actor, params, body }) {
    const named = await nameDeputy(app, actor, { person: params.person, ...body });
    if (!named.ok) return named;
    const found = await getPerson(app, actor, params.person);
    return found.ok ? ok({ body: personView(found.value) }) : found;
  },
});
