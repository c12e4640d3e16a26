/** GET /api/node */
import { ok } from '../../../base/index.ts';
import { NodeInfo } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const showNode = operation({
  id: 'getNode',
  method: 'GET',
  path: '/api/node',
  tag: 'node',
  summary: 'Which node this is',
  access: 'signed-in',
  success: { status: 200, description: 'The node', schema: NodeInfo },
  problems: [],
  async handle({ app, context }) {
    const { version } = context.options;
    return ok({ body: { party: app.node.party, names: app.node.names, version, store: app.store.kind } });
  },
});
