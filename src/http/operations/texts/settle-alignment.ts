/** POST /api/plans/:plan/texts/:text/alignment: settles which provisions say the same, and where commitments stand. */
import Type from 'typebox';
import { settleAlignment } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { AlignmentRequest, AlignmentResult, Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const settle = operation({
  id: 'settleAlignment',
  method: 'POST',
  path: '/api/plans/:plan/texts/:text/alignment',
  tag: 'texts',
  summary:
    'Settles which provisions of two texts say the same, and where commitments stand in the further one',
  access: 'review.act',
  params: Type.Object({ plan: Id, text: Id }),
  body: AlignmentRequest,
  needsVersion: true,
  success: { status: 200, description: 'What was written', schema: AlignmentResult },
  problems: [
    'not-found',
    'outline-not-accepted',
    'outline-invalid',
    'alignment-invalid',
    'span-invalid',
    'spans-overlap',
    'entry-too-large',
    'clock-went-back',
  ],
  async handle({ app, actor, params, body, version }) {
    const input = { planId: params.plan, textId: params.text, version, acts: body.acts };
    const done = await settleAlignment(app, actor, input);
    return done.ok ? ok({ body: done.value, version: done.value.version }) : done;
  },
});
