/** GET /api/plans/:plan/suggestions: what the text names and no object stands for yet. */
import Type from 'typebox';
import { suggestObjects } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, SuggestedKind, Suggestions } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const showSuggestions = operation({
  id: 'listSuggestions',
  method: 'GET',
  path: '/api/plans/:plan/suggestions',
  tag: 'objects',
  summary: 'Instruments, mechanisms, projects and bodies that the text names, ready to be taken',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  query: Type.Object({ type: SuggestedKind }),
  success: { status: 200, description: 'The most named first', schema: Suggestions },
  problems: ['not-found'],
  async handle({ app, actor, params, query }) {
    const found = await suggestObjects(app, actor, { planId: params.plan, type: query.type });
    return found.ok ? ok({ body: found.value }) : found;
  },
});
