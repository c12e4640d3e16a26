/** DELETE /api/people/:person/deputies/:deputy */
import Type from 'typebox';
import { endDeputy } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const removeDeputy = operation({
  id: 'endDeputy',
  method: 'DELETE',
  path: '/api/people/:person/deputies/:deputy',
  tag: 'people',
  summary: "Ends a deputy's period",
  access: 'people.manage',
  params: Type.Object({ person: Id, deputy: Id }),
  success: { status: 204, description: 'Ended' },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const ended = await endDeputy(app, actor, { person: params.person, deputyId: params.deputy });
    return ended.ok ? ok({}) : ended;
  },
});
