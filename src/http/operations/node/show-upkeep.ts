/** GET /api/node/upkeep */
import { ok } from '../../../base/index.ts';
import { Upkeep } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { upkeepView } from './upkeep-view.ts';

export const showUpkeep = operation({
  id: 'getUpkeep',
  method: 'GET',
  path: '/api/node/upkeep',
  tag: 'node',
  summary: 'What is known of how sound the data are, and of backups',
  access: 'node.backup',
  success: { status: 200, description: 'As far as it is known', schema: Upkeep },
  problems: [],
  async handle({ app, context, language }) {
    return ok({ body: await upkeepView(app, context.options.upkeep, language) });
  },
});
