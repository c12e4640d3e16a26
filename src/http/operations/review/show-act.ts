/** GET /api/plans/:plan/review/acts/:act: one act, and what taking it back would do now. */
import Type from 'typebox';
import { showAct } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, ReviewActPreview } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { problemBody } from '../../server/problem-reply.ts';
import { sayWho } from '../../server/words.ts';
import { tellAct } from './act-words.ts';

export const showReviewAct = operation({
  id: 'showReviewAct',
  method: 'GET',
  path: '/api/plans/:plan/review/acts/:act',
  tag: 'review',
  summary: 'One act of review, and what taking it back would do',
  access: 'signed-in',
  params: Type.Object({ plan: Id, act: Id }),
  success: { status: 200, description: 'The act', schema: ReviewActPreview },
  problems: ['not-found'],
  async handle({ app, actor, params, language }) {
    const shown = await showAct(app, actor, { planId: params.plan, actId: params.act });
    if (!shown.ok) return shown;
    const { refusal, ...act } = shown.value;
    const body = tellAct(act, (name) => sayWho(language, name));
    return ok({ body: { ...body, refusal: refusal === null ? null : problemBody(language, refusal, '') } });
  },
});
