/** `entente figures PLAN [--period P] [--json]`: how the plan stands as n of m, now or in a period. */
import { showFigures } from '../../app/index.ts';
import { formatDate } from '../../i18n/index.ts';
import type { ProgressFigure } from '../../views/index.ts';
import { type Command, type Context, textOption } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, withNode } from '../with-node.ts';

function tellLines(context: Context, figures: readonly ProgressFigure[], before = ''): void {
  for (const { id, n, m } of figures)
    context.out(`${before}${context.say(`status.figure.${id}`)}\t${n}/${m}`);
}

export const figuresCommand: Command = {
  name: 'figures',
  usage: 'figures PLAN [--period 2026] [--json]',
  summary: 'cli.figures.summary',
  more: 'cli.figures.more',
  words: ['PLAN'],
  options: { period: { type: 'string' }, json: { type: 'boolean' } },
  run: (context, given) =>
    withNode(context, async (node) => {
      const plans = await findPlans(context, node, given.words[0]);
      if (!plans.ok) {
        context.tell(plans.error);
        return 1;
      }
      const [plan] = plans.value;
      const period = textOption(given, 'period') ?? '';
      const shown = await showFigures(node.app, node.who, { planId: plan?.id ?? '', period });
      if (!shown.ok) {
        context.tell(sayProblem(context.language, shown.error));
        return 1;
      }
      if (given.values.json === true) {
        context.out(JSON.stringify(shown.value));
        return 0;
      }
      const { asOf, figures, flagships } = shown.value;
      tellLines(context, figures);
      tellLines(context, flagships, `${context.say('status.flagships')}\t`);
      context.tell(context.say('cli.figures.as-of', { date: formatDate(context.language, asOf) }));
      return 0;
    }),
};
