/** GET /api/plans/:plan/texts/:text/reader */
import Type from 'typebox';
import { readText } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Reader } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { tellReader } from './tell-diagnostics.ts';

export const read = operation({
  id: 'readText',
  method: 'GET',
  path: '/api/plans/:plan/texts/:text/reader',
  tag: 'texts',
  summary: 'The text as signed, with its outline and what is marked in it',
  access: 'signed-in',
  params: Type.Object({ plan: Id, text: Id }),
  success: { status: 200, description: 'The text', schema: Reader },
  problems: ['not-found'],
  async handle({ app, actor, params, language }) {
    const found = await readText(app, actor, { planId: params.plan, textId: params.text });
    if (!found.ok) return found;
    return ok({ body: tellReader(language, found.value) });
  },
});
