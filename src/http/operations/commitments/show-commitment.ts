/** GET /api/plans/:plan/commitments/:commitment */
import Type from 'typebox';
import { getCommitment } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { CommitmentDetail, Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { sayWho } from '../../server/words.ts';

export const showCommitment = operation({
  id: 'getCommitment',
  method: 'GET',
  path: '/api/plans/:plan/commitments/:commitment',
  tag: 'commitments',
  summary: 'One commitment, or one proposal, with its history',
  access: 'signed-in',
  params: Type.Object({ plan: Id, commitment: Id }),
  success: { status: 200, description: 'The commitment', schema: CommitmentDetail },
  problems: ['not-found'],
  async handle({ app, actor, params, language }) {
    const found = await getCommitment(app, actor, { planId: params.plan, commitmentId: params.commitment });
    if (!found.ok) return found;
    const history = found.value.history.map((line) => ({ ...line, by: sayWho(language, line.by) }));
    return ok({ body: { ...found.value, history }, version: found.value.version });
  },
});
