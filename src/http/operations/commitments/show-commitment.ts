/** GET /api/plans/:plan/commitments/:commitment */
import Type from 'typebox';
import { getCommitment } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { CommitmentDetail, Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

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
  async handle({ app, actor, params }) {
    const found = await getCommitment(app, actor, { planId: params.plan, commitmentId: params.commitment });
    return found.ok ? ok({ body: found.value, version: found.value.version }) : found;
  },
});
