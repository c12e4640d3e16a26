/** GET /api/health: the server answers, its store can be read, and no damage to it is known. */
import Type from 'typebox';
import { stillDamaged } from '../../../app/index.ts';
import { err, ok, problem } from '../../../base/index.ts';
import { openOperation } from '../../operation.ts';

const Health = Type.Object({
  healthy: Type.Literal(true),
  /** How many files are not what was recorded, where there are any: all else works. */
  damagedFiles: Type.Optional(Type.Integer({ minimum: 1 })),
});

export const showHealth = openOperation({
  id: 'getHealth',
  method: 'GET',
  path: '/api/health',
  tag: 'node',
  summary: 'Whether the server can do its work',
  success: { status: 200, description: 'It can', schema: Health },
  problems: [],
  async handle({ app, context }) {
    if (context.options.upkeep?.health().state === 'damaged')
      return err(problem('store-corrupt', { reason: 'damage-known' }));
    await app.store.read((r) => r.node.setting('health'));
    const known = context.options.upkeep?.health().files ?? [];
    const { length: damagedFiles } = await app.store.read((r) => stillDamaged(app, r, known));
    // as const: the schema's literal
    return ok({ body: { healthy: true as const, ...(damagedFiles === 0 ? {} : { damagedFiles }) } });
  },
});
