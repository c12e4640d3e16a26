/** POST /api/node/upkeep/check: begins the whole look at the data, and does not wait for its end. */
import { ok } from '../../../base/index.ts';
import { Upkeep } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { upkeepView } from './upkeep-view.ts';

export const checkData = operation({
  id: 'checkData',
  method: 'POST',
  path: '/api/node/upkeep/check',
  tag: 'node',
  summary: 'Begins a check of all data; what it finds shows in the upkeep',
  access: 'node.backup',
  success: { status: 200, description: 'It has begun, or was under way already', schema: Upkeep },
  problems: [],
  async handle({ app, context, language }) {
    const { upkeep, log } = context.options;
    upkeep?.checkWhole().catch((fault: unknown) => log?.(JSON.stringify({ fault: String(fault) })));
    return ok({ body: await upkeepView(app, upkeep, language) });
  },
});
