/** GET /api/plans/:plan/texts/:text/characters: the stored characters that all offsets count in. */
import Type from 'typebox';
import { getCharacters } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const characters = operation({
  id: 'getCharacters',
  method: 'GET',
  path: '/api/plans/:plan/texts/:text/characters',
  tag: 'texts',
  summary: 'The characters of a text',
  access: 'signed-in',
  params: Type.Object({ plan: Id, text: Id }),
  success: { status: 200, description: 'The characters, UTF-8', mediaType: 'text/plain' },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const found = await getCharacters(app, actor, { planId: params.plan, textId: params.text });
    if (!found.ok) return found;
    return ok({ bytes: found.value.bytes, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  },
});
