/** POST /api/people/:person/deputies: somebody who acts for this person from one day to another. */
import Type from 'typebox';
import { nameDeputy } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { DeputyNew, Id, Person } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { personView } from './person-view.ts';

export const addDeputy = operation({
  id: 'nameDeputy',
  method: 'POST',
  path: '/api/people/:person/deputies',
  tag: 'people',
  summary: 'Names a deputy for a period: the own one, or another person’s',
  access: 'signed-in',
  params: Type.Object({ person: Id }),
  body: DeputyNew,
  needsVersion: true,
  success: { status: 201, description: 'The account with its deputies', schema: Person },
  problems: ['not-allowed', 'not-found', 'needs-another'],
  async handle({ app, actor, params, body, version, language }) {
    const named = await nameDeputy(app, actor, { person: params.person, version, ...body });
    if (!named.ok) return named;
    return ok({ body: personView(language, named.value), version: named.value.person.version });
  },
});
