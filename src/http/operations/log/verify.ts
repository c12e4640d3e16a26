/** POST /api/plans/:plan/log/verification: works everything out again from the logs alone. */
import Type from 'typebox';
import { verifyPlan } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Verification } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { tellVerification } from './log-words.ts';

export const verify = operation({
  id: 'verifyLog',
  method: 'POST',
  path: '/api/plans/:plan/log/verification',
  tag: 'log',
  summary: 'Verifies the log, the state and what is shown of it',
  access: 'log.verify',
  params: Type.Object({ plan: Id }),
  success: { status: 200, description: 'What was checked and found', schema: Verification },
  problems: ['not-found', 'log-inconsistent'],
  async handle({ app, actor, params, language }) {
    const found = await verifyPlan(app, actor, { planId: params.plan });
    return found.ok ? ok({ body: tellVerification(language, found.value) }) : found;
  },
});
