/** GET /api/plans/:plan/overview */
import Type from 'typebox';
import { overview } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, Overview } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { sayMessage, sayWho } from '../../server/words.ts';
import { tellSummary } from '../log/log-words.ts';

export const showOverview = operation({
  id: 'showOverview',
  method: 'GET',
  path: '/api/plans/:plan/overview',
  tag: 'overview',
  summary: 'How a plan stands, in numbers that lead to what they are made of',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  success: { status: 200, description: 'The overview', schema: Overview },
  problems: ['not-found'],
  async handle({ app, actor, params, language }) {
    const found = await overview(app, actor, { planId: params.plan });
    if (!found.ok) return found;
    const { diagnostics, recent, ...rest } = found.value;
    return ok({
      body: {
        ...rest,
        diagnostics: diagnostics.map(({ code, facts, severity, href }) => {
          return { code, severity, href, message: sayMessage(language, 'diagnostic', { code, facts }) };
        }),
        recent: recent.map((line) => ({
          ...line,
          by: sayWho(language, line.by),
          act: tellSummary(language, line.act),
        })),
      },
    });
  },
});
