/** POST and DELETE /api/people/:person/confirmation: a second person confirms the roles that wait, or declines them. */
import Type from 'typebox';
import { confirmGrants, declineGrants } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Person } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { personView } from './person-view.ts';

const shared = {
  path: '/api/people/:person/confirmation',
  tag: 'people',
  access: 'people.confirm',
  params: Type.Object({ person: Id }),
  needsVersion: true,
  success: { status: 200, description: 'The account', schema: Person },
} as const; // an operation's words

export const confirm = operation({
  ...shared,
  id: 'confirmGrants',
  method: 'POST',
  summary: 'Confirms roles that somebody else has asked for',
  problems: ['not-found', 'needs-another', 'account-unused', 'last-administrator'],
  async handle({ app, actor, params, version, language }) {
    const done = await confirmGrants(app, actor, { personId: params.person, version });
    if (!done.ok) return done;
    return ok({ body: personView(language, done.value), version: done.value.person.version });
  },
});

export const decline = operation({
  ...shared,
  id: 'declineGrants',
  method: 'DELETE',
  summary: 'Declines roles that were asked for; the present ones stay',
  problems: ['not-found'],
  async handle({ app, actor, params, version, language }) {
    const done = await declineGrants(app, actor, { personId: params.person, version });
    if (!done.ok) return done;
    return ok({ body: personView(language, done.value), version: done.value.person.version });
  },
});
