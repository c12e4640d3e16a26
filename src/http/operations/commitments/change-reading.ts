/** PATCH /api/plans/:plan/commitments/:commitment: its reading, from the version that the editor saw. */
import Type from 'typebox';
import { getCommitment, review } from '../../../app/index.ts';
import { atOtherPlace, err, ok } from '../../../base/index.ts';
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
  problems: ['not-found', 'proposal-settled', 'review-changed', 'entry-too-large', 'clock-went-back'],
  async handle({ app, actor, params, body, version }) {
    const planId = params.plan;
    const id = params.commitment;
    const act = { act: 'reread', items: [id], reading: body } as const;
    const done = await review(app, actor, { planId, acts: [act], seen: new Map([[id, version]]) });
    if (!done.ok) return err(atOtherPlace(done.error, '/acts/0/reading/', '/'));
    const after = await getCommitment(app, actor, { planId, commitmentId: id });
    return after.ok ? ok({ body: after.value, version: after.value.version }) : after;
  },
});
