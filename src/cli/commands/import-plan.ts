/** `entente import FILE`: a text file becomes a plan, with what the machine proposes in it. */
import { importPlan, readText } from '../../app/index.ts';
import { isLanguage } from '../../i18n/index.ts';
import { type Command, type Given, textOption } from '../command.ts';
import { readWhole } from '../files.ts';
import { sayNote, sayProblem } from '../say-problem.ts';
import { standingOption } from '../standing-option.ts';
import { tellProgress } from '../tell-progress.ts';
import { titleOf, withNewNode } from '../with-node.ts';

function titlesOf(given: Given): { zh?: string; lo?: string; en?: string } {
  const [zh, lo, en] = ['zh', 'lo', 'en'].map((language) => textOption(given, `title-${language}`));
  return { ...(zh && { zh }), ...(lo && { lo }), ...(en && { en }) };
}

export const importCommand: Command = {
  name: 'import',
  usage:
    'import FILE [--standing STANDING] [--language zh|lo|en] [--title-zh …] [--title-lo …] [--title-en …] [--encoding …] [--force]',
  summary: 'cli.import.summary',
  more: 'cli.import.more',
  words: ['FILE'],
  options: {
    standing: { type: 'string' },
    language: { type: 'string' },
    'title-zh': { type: 'string' },
    'title-lo': { type: 'string' },
    'title-en': { type: 'string' },
    encoding: { type: 'string' },
    force: { type: 'boolean' },
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
    const file = readWhole(context, given.words[0] ?? '');
    if (!file.ok) {
      context.tell(file.error);
      return 1;
    }
    const encoding = textOption(given, 'encoding');
    const title = titlesOf(given);
    return withNewNode(context, async ({ app, who }) => {
      const imported = await importPlan(app, who, {
        ...file.value,
        watch: tellProgress(context),
        ...(standing !== undefined && standing !== 'unknown' && { standing }),
        ...(language !== undefined && isLanguage(language) && { language }),
        ...(encoding !== undefined && { encoding }),
        ...(Object.keys(title).length > 0 && { title }),
        force: given.values.force === true,
      });
      if (!imported.ok) {
        context.tell(sayProblem(context.language, imported.error));
        return 1;
      }
      const { id, counts, texts } = imported.value;
      const shown = { id, provisions: counts.provisions, proposals: counts.proposalsOpen };
      context.out(
        context.say('cli.import.done', { ...shown, title: titleOf(context, imported.value.title) }),
      );
      const read = await readText(app, who, { planId: id, textId: texts[0]?.id ?? '' });
      // Nothing is refused for being odd; whoever imports is told what is [TX6].
      for (const one of read.ok ? read.value.diagnostics : []) context.tell(sayNote(context, one));
      return 0;
    });
  },
};
