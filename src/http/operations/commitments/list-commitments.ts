/** GET /api/plans/:plan/commitments: the register. */
import Type from 'typebox';
import { listCommitments } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { CommitmentPage, CommitmentQuery, Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const register = operation({
  id: 'listCommitments',
  method: 'GET',
  path: '/api/plans/:plan/commitments',
  tag: 'commitments',
  summary: 'Commitments and proposals: filtered, searched, sorted, by pages',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: CommitmentQuery,
  success: { status: 200, description: 'A page of the register', schema: CommitmentPage },
  problems: ['not-found', 'cursor-invalid'],
  async handle({ app, actor, params, query, language }) {
    const page = await listCommitments(app, actor, { planId: params.plan, ...query, language });
    return page.ok ? ok({ body: page.value, next: page.value.next }) : page;
  },
});
