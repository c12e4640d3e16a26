/** GET /api/plans/:plan/log/:seq: the exact bytes of an entry, and the proof that the newest checkpoint covers it. */
import Type from 'typebox';
import { logEntry } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, LogEntryDetail } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { tellLine } from './log-words.ts';

export const showEntry = operation({
  id: 'getEntry',
  method: 'GET',
  path: '/api/plans/:plan/log/:seq',
  tag: 'log',
  summary: 'One entry with its exact bytes and proof',
  access: 'signed-in',
  params: Type.Object({ plan: Id, seq: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }) }),
  success: { status: 200, description: 'The entry', schema: LogEntryDetail },
  problems: ['not-found', 'log-inconsistent'],
  async handle({ app, actor, params, language }) {
    const found = await logEntry(app, actor, { planId: params.plan, seq: params.seq });
    return found.ok ? ok({ body: tellLine(language, found.value) }) : found;
  },
});
