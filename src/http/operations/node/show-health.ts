/** GET /api/health: the server answers, its store can be read, and no damage to it is known. */
import Type from 'typebox';
import { err, ok, problem } from '../../../base/index.ts';
import { openOperation } from '../../operation.ts';

export const showHealth = openOperation({
  id: 'getHealth',
  method: 'GET',
  path: '/api/health',
  tag: 'node',
  summary: 'Whether the server can do its work',
  success: { status: 200, description: 'It can', schema: Type.Object({ healthy: Type.Literal(true) }) },
  problems: [],
  async handle({ app, context }) {
    if (context.options.upkeep?.health().state === 'damaged')
      return err(problem('store-corrupt', { reason: 'damage-known' }));
    await app.store.read((r) => r.node.setting('health'));
    return ok({ body: { healthy: true as const } }); // the schema's literal
  },
});
