/** PATCH /api/plans/:plan/commitments/:commitment: its reading, from the version that the editor saw. */
import Type from 'typebox';
import { getCommitment, review } from '../../../app/index.ts';
import { err, ok, problem } from '../../../base/index.ts';
import { CommitmentDetail, Id, Reading } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const changeReading = operation({
  id: 'changeReading',
  method: 'PATCH',
  path: '/api/plans/:plan/commitments/:commitment',
  tag: 'commitments',
  summary: 'Reads a commitment anew',
  access: 'review.act',
  params: Type.Object({ plan: Id, commitment: Id }),
  body: Type.Partial(Reading),
  needsVersion: true,
  success: { status: 200, description: 'The commitment', schema: CommitmentDetail },
  problems: ['not-found'],
  async handle({ app, actor, params, body, version }) {
    const which = { planId: params.plan, commitmentId: params.commitment };
    const before = await getCommitment(app, actor, which);
    if (!before.ok) return before;
    if (before.value.version !== version) return err(problem('precondition-failed'));
    const act = { act: 'reread', items: [params.commitment], reading: body } as const;
    const done = await review(app, actor, { planId: params.plan, acts: [act] });
    if (!done.ok) return done;
    const after = await getCommitment(app, actor, which);
    return after.ok ? ok({ body: after.value, version: after.value.version }) : after;
  },
});
