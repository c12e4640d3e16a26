/** PATCH /api/people/:person */
import Type from 'typebox';
import { changePerson } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Person, PersonPatch } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { personView } from './person-view.ts';

export const patchPerson = operation({
  id: 'changePerson',
  method: 'PATCH',
  path: '/api/people/:person',
  tag: 'people',
  summary: 'Changes an account',
  access: 'people.manage',
  params: Type.Object({ person: Id }),
  body: PersonPatch,
  needsVersion: true,
  success: { status: 200, description: 'The account', schema: Person },
  problems: ['not-found', 'last-administrator'],
  async handle({ app, actor, params, body, version, language }) {
    const changed = await changePerson(app, actor, { personId: params.person, version, change: body });
    if (!changed.ok) return changed;
    return ok({ body: personView(language, changed.value), version: changed.value.person.version });
  },
});
