/** GET /api/plans/:plan/texts/:text/source: the bytes as they were brought, always as a download. */
import Type from 'typebox';
import { getSource } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const source = operation({
  id: 'getSource',
  method: 'GET',
  path: '/api/plans/:plan/texts/:text/source',
  tag: 'texts',
  summary: 'The original file of a text',
  access: 'signed-in',
  params: Type.Object({ plan: Id, text: Id }),
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const found = await getSource(app, actor, { planId: params.plan, textId: params.text });
    if (!found.ok) return found;
    const headers = {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${found.value.sha256}"`,
    };
    return ok({ bytes: found.value.bytes, headers });
  },
});
