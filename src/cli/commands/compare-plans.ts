/** `entente compare A B`: two editions of a plan, as files or as plans of the node. Stores nothing. */
import { existsSync } from 'node:fs';
import { compareDigests, comparePlans, type Digest } from '../../app/index.ts';
import { err, ok, type Result } from '../../base/index.ts';
import { isLanguage } from '../../i18n/index.ts';
import type { ComparedChange, ComparisonView } from '../../views/index.ts';
import { type Command, type Context, type ExitCode, textOption } from '../command.ts';
import { readWhole } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { tellProgress } from '../tell-progress.ts';
import { findPlans, withNode } from '../with-node.ts';

const verdicts = ['new', 'gone', 'sharpened', 'weakened', 'mixed', 'reworded', 'kept'] as const;

async function digest(context: Context, name: string): Promise<Result<Digest, string>> {
  const file = readWhole(context, name);
  if (!file.ok) return file;
  const digested = await context.digesting.digest(file.value, tellProgress(context));
  return digested.ok ? digested : err(sayProblem(context.language, digested.error));
}

async function compareFiles(context: Context, a: string, b: string): Promise<Result<ComparisonView, string>> {
  const [old, now] = [await digest(context, a), await digest(context, b)];
  if (!old.ok) return old;
  if (!now.ok) return now;
  const compared = compareDigests(old.value, now.value);
  return compared.ok ? compared : err(sayProblem(context.language, compared.error));
}

/** Where a change stands: in the old edition, in the new one, or from the one to the other. */
function placeOf({ old, now }: ComparedChange): string {
  const [before, after] = [old?.provision.path, now?.provision.path];
  if (before === undefined || after === undefined) return before ?? after ?? '';
  return before === after ? before : `${before} → ${after}`;
}

const marks = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;

function tellChange(context: Context, change: ComparedChange): string {
  const words = change.diff.map(({ kind, text }) => marks[kind].join(text)).join('');
  const moved = change.isMoved ? ` (${context.say('compare.moved')})` : '';
  return `${placeOf(change)}${moved}\t${words.replace(/\s+/g, ' ')}`;
}

function tell(context: Context, { counts, changes }: ComparisonView): void {
  for (const verdict of verdicts) {
    const found = changes.filter((change) => change.verdict === verdict);
    context.out(
      context.say('cli.compare.head', {
        verdict: context.say(`compare.verdict.${verdict}`),
        n: found.length,
      }),
    );
    // What is kept is counted; its words are in the texts.
    if (verdict !== 'kept') for (const change of found) context.out(`  ${tellChange(context, change)}`);
  }
  context.out(context.say('cli.compare.moved', { n: counts.moved }));
}

function show(context: Context, isJson: boolean, compared: Result<ComparisonView, string>): ExitCode {
  if (!compared.ok) {
    context.tell(compared.error);
    return 1;
  }
  if (isJson) context.out(JSON.stringify(compared.value, null, 2));
  else tell(context, compared.value);
  return 0;
}

export const compareCommand: Command = {
  name: 'compare',
  usage: 'compare OLD NEW [--json] [--language zh|lo|en]',
  summary: 'cli.compare.summary',
  more: 'cli.compare.more',
  words: ['OLD', 'NEW'],
  options: { json: { type: 'boolean' }, language: { type: 'string' } },
  async run(context, given) {
    const [a = '', b = ''] = given.words;
    const language = textOption(given, 'language');
    if (language !== undefined && !isLanguage(language)) {
      context.tell(context.say('cli.wrong-arguments', { detail: '--language', usage: this.usage }));
      return 2;
    }
    const isJson = given.values.json === true;
    if (existsSync(a) || existsSync(b)) return show(context, isJson, await compareFiles(context, a, b));
    return withNode(context, async (node) => {
      const [old, now] = [await findPlans(context, node, a), await findPlans(context, node, b)];
      if (!old.ok) return show(context, isJson, old);
      if (!now.ok) return show(context, isJson, now);
      const compared = await comparePlans(node.app, node.who, {
        planId: now.value[0]?.id ?? '',
        withPlan: old.value[0]?.id ?? '',
        ...(language === undefined ? {} : { language }),
      });
      return show(
        context,
        isJson,
        compared.ok ? ok(compared.value) : err(sayProblem(context.language, compared.error)),
      );
    });
  },
};
