/** GET /api/readings/:key: how far a file is that this person has sent and that is being read. */
import Type from 'typebox';
import { err, ok, problem } from '../../../base/index.ts';
import { ReadingProgress } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const showReading = operation({
  id: 'getReading',
  method: 'GET',
  path: '/api/readings/:key',
  tag: 'texts',
  summary: 'How far a file is that is being read; the key is the Idempotency-Key it was sent with',
  access: 'signed-in',
  params: Type.Object({ key: Type.String({ minLength: 1, maxLength: 200 }) }),
  success: { status: 200, description: 'The stage, and which part of it is done', schema: ReadingProgress },
  problems: ['not-found'],
  async handle({ context, actor, params }) {
    const found = context.readings.look(actor.personId, params.key);
    return found === null ? err(problem('not-found')) : ok({ body: found });
  },
});
