/** DELETE /api/people/:person/deputies/:deputy */
import Type from 'typebox';
import { endDeputy } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Person } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { personView } from './person-view.ts';

export const removeDeputy = operation({
  id: 'endDeputy',
  method: 'DELETE',
  path: '/api/people/:person/deputies/:deputy',
  tag: 'people',
  summary: "Ends a deputy's period, or takes back one that waits",
  access: 'signed-in',
  params: Type.Object({ person: Id, deputy: Id }),
  needsVersion: true,
  success: { status: 200, description: 'The account with its deputies', schema: Person },
  problems: ['not-allowed', 'not-found'],
  async handle({ app, actor, params, version, language }) {
    const which = { person: params.person, version, deputyId: params.deputy };
    const ended = await endDeputy(app, actor, which);
    if (!ended.ok) return ended;
    return ok({ body: personView(language, ended.value), version: ended.value.person.version });
  },
});
