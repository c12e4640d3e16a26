/** GET /api/plans/:plan/texts/:text/alignment: a further text beside the first. */
import Type from 'typebox';
import { showAlignment } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Parallel } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { tellReader } from './tell-diagnostics.ts';

export const alignment = operation({
  id: 'getAlignment',
  method: 'GET',
  path: '/api/plans/:plan/texts/:text/alignment',
  tag: 'texts',
  summary: 'A further text beside the first: provisions that say the same, and what differs',
  access: 'signed-in',
  params: Type.Object({ plan: Id, text: Id }),
  success: { status: 200, description: 'Both texts', schema: Parallel },
  problems: ['not-found'],
  async handle({ app, actor, params, language }) {
    const found = await showAlignment(app, actor, { planId: params.plan, textId: params.text });
    if (!found.ok) return found;
    const { first, other, version, ...rest } = found.value;
    const texts = { first: tellReader(language, first), other: tellReader(language, other) };
    return ok({ body: { ...rest, ...texts, version }, version });
  },
});
