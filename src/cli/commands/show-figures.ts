/** `entente figures PLAN [--period P] [--joint] [--json]`: how the plan stands as n of m, now or in a period; ours, or what the parties say together. */
import { showFigures } from '../../app/index.ts';
import { type JointFiguresView, showJoint, showJointFigures } from '../../app/joint/index.ts';
import { formatDate, formatPeriod } from '../../i18n/index.ts';
import type { ProgressFigure } from '../../views/index.ts';
import { type Command, type Context, type ExitCode, textOption } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, titleOf, withNode } from '../with-node.ts';

function tellLines(context: Context, figures: readonly ProgressFigure[], before = ''): void {
  for (const { id, n, m } of figures)
    context.out(`${before}${context.say(`status.figure.${id}`)}\t${n}/${m}`);
}

/** Joint figures, whose answers are waited for, and the periods that all have locked, with since when and by which entry [AP1664]. */
function tellJoint(
  context: Context,
  { me, figures, awaits, locks }: JointFiguresView,
  parties: readonly { readonly letter: string; readonly names: Readonly<Record<string, string>> }[],
): ExitCode {
  if (me === null) {
    context.tell(context.say('joint.annex.none'));
    return 1;
  }
  for (const { id, n, m } of figures) context.out(`${context.say(`joint.figure.${id}`)}\t${n}/${m}`);
  for (const { period, since, entry } of locks) {
    const [log = '', seq = ''] = entry.split(':');
    context.out(
      [
        context.say('cli.figures.locked', { period: formatPeriod(context.language, period) }),
        formatDate(context.language, since.slice(0, 10)),
        `${log} ${Number(seq) + 1}`,
      ].join('\t'),
    );
  }
  for (const whose of ['ours', 'theirs'] as const)
    context.tell(context.say(`joint.awaits-${whose}`, { n: awaits[whose] }));
  const waited = Object.entries(awaits.of).filter(([, n]) => n > 0);
  if (parties.length > 2)
    for (const [letter, n] of waited) {
      const name = titleOf(context, parties.find((one) => one.letter === letter)?.names ?? {});
      context.tell(`  ${context.say('joint.awaits-of', { name, n })}`);
    }
  return 0;
}

export const figuresCommand: Command = {
  name: 'figures',
  usage: 'figures PLAN [--period 2026] [--joint] [--json]',
  summary: 'cli.figures.summary',
  more: 'cli.figures.more',
  words: ['PLAN'],
  options: { period: { type: 'string' }, joint: { type: 'boolean' }, json: { type: 'boolean' } },
  run: (context, given) =>
    withNode(context, async (node) => {
      const plans = await findPlans(context, node, given.words[0]);
      if (!plans.ok) {
        context.tell(plans.error);
        return 1;
      }
      const [plan] = plans.value;
      const period = textOption(given, 'period') ?? '';
      const asked = { planId: plan?.id ?? '', period };
      if (given.values.joint === true) {
        const joint = await showJointFigures(node.app, node.who, asked);
        if (!joint.ok) {
          context.tell(sayProblem(context.language, joint.error));
          return 1;
        }
        if (given.values.json !== true) {
          const opened = await showJoint(node.app, node.who, { planId: asked.planId });
          return tellJoint(context, joint.value, opened.ok ? opened.value.parties : []);
        }
        context.out(JSON.stringify(joint.value));
        return 0;
      }
      const shown = await showFigures(node.app, node.who, asked);
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
