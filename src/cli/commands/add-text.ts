/** `entente text add PLAN FILE`: a further language text of a plan, aligned to the first. */
import { addText, showAlignment } from '../../app/index.ts';
import { isLanguage } from '../../i18n/index.ts';
import { type Command, textOption } from '../command.ts';
import { readWhole } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { standingOption, standings } from '../standing-option.ts';
import { tellProgress } from '../tell-progress.ts';
import { findPlans, titleOf, withNode } from '../with-node.ts';

export const addTextCommand: Command = {
  name: 'text add',
  usage: `text add PLAN FILE [--standing ${standings.join('|')}] [--language zh|lo|en] [--authentic] [--encoding …]`,
  summary: 'cli.text-add.summary',
  more: 'cli.text-add.more',
  words: ['PLAN', 'FILE'],
  options: {
    standing: { type: 'string' },
    language: { type: 'string' },
    authentic: { type: 'boolean' },
    encoding: { type: 'string' },
  },
  async run(context, given) {
    const standing = standingOption(given);
    const language = textOption(given, 'language');
    const wrong =
      (standing === 'unknown' && '--standing') ||
      (language !== undefined && !isLanguage(language) && '--language');
    if (wrong) {
      context.tell(context.say('cli.wrong-arguments', { detail: wrong, usage: this.usage }));
      return 2;
    }
    const file = readWhole(context, given.words[1] ?? '');
    if (!file.ok) {
      context.tell(file.error);
      return 1;
    }
    const encoding = textOption(given, 'encoding');
    return withNode(context, async (node) => {
      const { app, who } = node;
      const plans = await findPlans(context, node, given.words[0]);
      if (!plans.ok) {
        context.tell(plans.error);
        return 1;
      }
      const [plan] = plans.value;
      const planId = plan?.id ?? '';
      const added = await addText(app, who, {
        planId,
        ...file.value,
        watch: tellProgress(context),
        ...(standing !== undefined && standing !== 'unknown' && { standing }),
        ...(language !== undefined && isLanguage(language) && { language }),
        ...(encoding !== undefined && { encoding }),
        authentic: given.values.authentic === true,
      });
      if (!added.ok) {
        context.tell(sayProblem(context.language, added.error));
        return 1;
      }
      const { id, language: lang } = added.value;
      const aligned = await showAlignment(app, who, { planId, textId: id });
      const { groups = [], differences = [] } = aligned.ok ? aligned.value : {};
      const shown = {
        id,
        title: titleOf(context, plan?.title ?? {}),
        language: context.say(`term.language.${lang}`),
        groups: groups.filter(({ first, other }) => first.length > 0 && other.length > 0).length,
        alone: groups.filter(({ first, other }) => first.length === 0 || other.length === 0).length,
        differences: differences.length,
      };
      context.out(context.say('cli.text-add.done', shown));
      return 0;
    });
  },
};
