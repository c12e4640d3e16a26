/** GET /api/plans/:plan/references: what a field may refer to. GET …/backlinks: what refers to a commitment or provision. */
import Type from 'typebox';
import { findRefs, linkedObjects, nameReferences } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { FoundReferences, Id, LinkedObjects, Ref, TargetKind } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const findReferences = operation({
  id: 'findReferences',
  method: 'GET',
  path: '/api/plans/:plan/references',
  tag: 'objects',
  summary: 'Objects, commitments, provisions and people that a field may refer to, found by words',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: Type.Object({
    to: Type.Array(TargetKind, { minItems: 1, maxItems: 30 }),
    q: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
  }),
  success: { status: 200, description: 'References and their names', schema: FoundReferences },
  problems: ['not-found'],
  async handle({ app, actor, params, query }) {
    const found = await findRefs(app, actor, { planId: params.plan, ...query });
    return found.ok ? ok({ body: found.value }) : found;
  },
});

export const nameRefs = operation({
  id: 'nameReferences',
  method: 'GET',
  path: '/api/plans/:plan/reference-names',
  tag: 'objects',
  summary: 'What references are called, as far as the reader may see it',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: Type.Object({ ref: Type.Array(Ref, { minItems: 1, maxItems: 200 }) }),
  success: { status: 200, description: 'The references and their names', schema: FoundReferences },
  problems: ['not-found'],
  async handle({ app, actor, params, query }) {
    const found = await nameReferences(app, actor, { planId: params.plan, refs: query.ref });
    return found.ok ? ok({ body: found.value }) : found;
  },
});

export const showBackLinks = operation({
  id: 'listBackLinks',
  method: 'GET',
  path: '/api/plans/:plan/backlinks',
  tag: 'objects',
  summary: 'What of the programme refers to a commitment, a provision or an object',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: Type.Object({ to: Ref }),
  success: { status: 200, description: 'By type and field, with names', schema: LinkedObjects },
  problems: ['not-found'],
  async handle({ app, actor, params, query }) {
    const found = await linkedObjects(app, actor, { planId: params.plan, ref: query.to });
    return found.ok ? ok({ body: found.value }) : found;
  },
});
