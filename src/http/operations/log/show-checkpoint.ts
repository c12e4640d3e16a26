/** GET /api/plans/:plan/log/checkpoint: the signed note's exact bytes. */
import Type from 'typebox';
import { checkpoint } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const showCheckpoint = operation({
  id: 'getCheckpoint',
  method: 'GET',
  path: '/api/plans/:plan/log/checkpoint',
  tag: 'log',
  summary: 'The newest signed checkpoint',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  success: { status: 200, description: 'A C2SP signed note', mediaType: 'text/plain' },
  problems: ['not-found', 'log-inconsistent'],
  async handle({ app, actor, params }) {
    const signed = await checkpoint(app, actor, { planId: params.plan });
    if (!signed.ok) return signed;
    return ok({ bytes: signed.value.note, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  },
});
