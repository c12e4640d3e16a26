/** POST /api/people/:person/deputies/:deputy/confirmation: a deputy who waits acts from now on. */
import Type from 'typebox';
import { confirmDeputy } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Person } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { personView } from './person-view.ts';

export const settleDeputy = operation({
  id: 'confirmDeputy',
  method: 'POST',
  path: '/api/people/:person/deputies/:deputy/confirmation',
  tag: 'people',
  summary: 'Confirms a deputy whom somebody else has named',
  access: 'signed-in',
  params: Type.Object({ person: Id, deputy: Id }),
  needsVersion: true,
  success: { status: 200, description: 'The account with its deputies', schema: Person },
  problems: ['not-allowed', 'not-found', 'needs-another'],
  async handle({ app, actor, params, version, language }) {
    const which = { person: params.person, version, deputyId: params.deputy };
    const confirmed = await confirmDeputy(app, actor, which);
    if (!confirmed.ok) return confirmed;
    return ok({ body: personView(language, confirmed.value), version: confirmed.value.person.version });
  },
});
