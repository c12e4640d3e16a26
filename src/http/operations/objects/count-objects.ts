/** GET /api/plans/:plan/objects: which types there are, and how many of each are in use. */
import Type from 'typebox';
import { countObjects } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import { Id, ObjectCounts } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const showObjectCounts = operation({
  id: 'countObjects',
  method: 'GET',
  path: '/api/plans/:plan/objects',
  tag: 'objects',
  summary: 'The kinds of things in a programme, and how many of each are in use',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  success: { status: 200, description: 'Types and counts', schema: ObjectCounts },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const found = await countObjects(app, actor, { planId: params.plan });
    if (!found.ok) return found;
    const types = found.value.map(({ type, count }) => {
      return { type, count, collection: objectType(type)?.collection ?? type };
    });
    return ok({ body: { types } });
  },
});
