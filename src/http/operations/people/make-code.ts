/** POST /api/people/:person/codes: a one-time code for a new password, shown this once. */
import Type from 'typebox';
import { makePasswordCode } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, OneTimeCode } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { codeView } from './person-view.ts';

export const makeCode = operation({
  id: 'makePasswordCode',
  method: 'POST',
  path: '/api/people/:person/codes',
  tag: 'people',
  summary: 'Makes a one-time code for a new password',
  access: 'people.manage',
  params: Type.Object({ person: Id }),
  isSecret: true,
  success: { status: 201, description: 'The code', schema: OneTimeCode },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const made = await makePasswordCode(app, actor, { personId: params.person });
    return made.ok ? ok({ body: codeView(made.value) }) : made;
  },
});
