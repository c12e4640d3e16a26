/** PATCH /api/plans/:plan/commitments/:commitment: its reading, from the version that the editor saw. */
import Type from 'typebox';
import { getCommitment, review } from '../../../app/index.ts';
import { err, ok, problem } from '../../../base/index.ts';
import { CommitmentDetail, Id, Reading } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { onlyWhile } from '../../server/only-while.ts';

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
    const unchanged = onlyWhile(app, params.plan, async (w) => {
      const now = await w.projections.commitment(params.plan, params.commitment);
      return now === null || now.version === version;
    });
    const done = await review(unchanged, actor, { planId: params.plan, acts: [act] });
    if (!done.ok) return done;
    const after = await getCommitment(app, actor, which);
    return after.ok ? ok({ body: after.value, version: after.value.version }) : after;
  },
});
