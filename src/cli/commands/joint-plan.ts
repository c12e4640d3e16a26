/**
 * `entente plan offer|open|join`: a plan is opened together by files that go from hand to hand. Nothing is signed unless it
 * is asked for: `plan join FILE` says what the file holds, and signs it with --sign.
 */
import {
  type HandedFile,
  joinJoint,
  openAnew,
  openJoint,
  partyFile,
  planFile,
  planWithTexts,
  type ReadPlanFile,
  readPlanFile,
  takeTexts,
} from '../../app/joint/index.ts';
import type { PlanView } from '../../views/index.ts';
import {
  type Command,
  type Context,
  type ExitCode,
  type Given,
  type HeldNode,
  textOption,
} from '../command.ts';
import { readWhole, reasonOf, refuseTaken, writeWhole } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, withNewNode, withNode } from '../with-node.ts';

/** Writes a file that is handed out; an existing one is never touched. */
export function handOut(context: Context, path: string | undefined, file: HandedFile): ExitCode {
  const target = path ?? file.name;
  const taken = refuseTaken(context, target);
  if (taken !== null) {
    context.tell(taken);
    return 1;
  }
  try {
    writeWhole(target, file.bytes);
  } catch (error) {
    context.tell(context.say('cli.file-unwritable', { file: target, reason: reasonOf(error) }));
    return 1;
  }
  context.out(context.say('cli.joint.written', { file: target }));
  return 0;
}

/** The one plan that is named, or words for people. */
export async function onePlan(
  context: Context,
  node: HeldNode,
  start: string | undefined,
): Promise<PlanView | null> {
  const plans = await findPlans(context, node, start);
  const [plan, second] = plans.ok ? plans.value : [];
  if (plan !== undefined && second === undefined) return plan;
  const none = context.say(second === undefined ? 'cli.plans.none' : 'cli.plan-ambiguous', {
    id: start ?? '',
  });
  context.tell(plans.ok ? none : plans.error);
  return null;
}

/** A command about the plan that its first word names: run with the node, or ended with words for people. */
export function onPlan(
  work: (context: Context, node: HeldNode, planId: string, given: Given) => Promise<ExitCode>,
): Command['run'] {
  return (context, given) =>
    withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      return plan === null ? 1 : work(context, node, plan.id, given);
    });
}

/** Every value of an option that may be given several times. */
export function manyOf(given: Given, name: string): readonly string[] {
  const value = given.values[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** The files, or null after words for people. */
export function readFiles(context: Context, files: readonly string[]): readonly Uint8Array[] | null {
  const read: Uint8Array[] = [];
  for (const file of files) {
    const one = readWhole(context, file);
    if (!one.ok) {
      context.tell(one.error);
      return null;
    }
    read.push(one.value.bytes);
  }
  return read;
}

/** The root key's file where one is named; null: none is; undefined: it could not be read, and that was said. */
export function readRootKey(context: Context, given: Given): Uint8Array | null | undefined {
  const file = textOption(given, 'root-key');
  if (file === undefined) return null;
  return readFiles(context, [file])?.[0];
}

export const offerCommand: Command = {
  name: 'plan offer',
  usage: 'plan offer [--root-key FILE] [--out FILE]',
  summary: 'cli.joint.offer.summary',
  more: 'cli.joint.offer.more',
  words: [],
  options: { 'root-key': { type: 'string' }, out: { type: 'string' } },
  run: (context, given) =>
    withNewNode(context, async ({ app }) => {
      const rootKey = readRootKey(context, given);
      if (rootKey === undefined) return 1;
      const file = partyFile(app, rootKey);
      if (file.ok) return handOut(context, textOption(given, 'out'), file.value);
      context.tell(sayProblem(context.language, file.error));
      return 1;
    }),
};

export const openCommand: Command = {
  name: 'plan open',
  usage: 'plan open PLAN --with FILE… [--anew [--without CODE…]] [--root-key FILE] [--out FILE]',
  summary: 'cli.joint.open.summary',
  more: 'cli.joint.open.more',
  words: ['PLAN'],
  options: {
    with: { type: 'string', multiple: true },
    anew: { type: 'boolean' },
    without: { type: 'string', multiple: true },
    'root-key': { type: 'string' },
    out: { type: 'string' },
  },
  run: (context, given) =>
    withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      const offers = plan === null ? null : readFiles(context, manyOf(given, 'with'));
      const rootKey = readRootKey(context, given);
      if (plan === null || offers === null || rootKey === undefined) return 1;
      const asked = { planId: plan.id, offers, rootKey };
      const without = manyOf(given, 'without');
      const opened =
        given.values.anew === true || without.length > 0
          ? await openAnew(node.app, node.who, { ...asked, without })
          : await openJoint(node.app, node.who, asked);
      if (!opened.ok) {
        context.tell(sayProblem(context.language, opened.error));
        return 1;
      }
      context.tell(context.say('cli.joint.opened', { hash: opened.value.hash }));
      return handOut(context, textOption(given, 'out'), await planFile(node.app, plan.id, opened.value));
    }),
};

function tellFile(context: Context, { draft, me }: ReadPlanFile): void {
  const { genesis, hash, signed } = draft;
  context.out(context.say('cli.joint.hash', { hash }));
  for (const { letter, names, code, origin, rootKey } of genesis.parties) {
    const name = names[context.language] ?? names.en ?? code;
    const state = context.say(signed.includes(letter) ? 'cli.joint.signed' : 'cli.joint.unsigned');
    const own = letter === me ? context.say('cli.joint.own') : '';
    context.out(`  ${letter}  ${name} ${own}  ${state}\n     ${origin}\n     ${rootKey}`);
  }
  for (const text of genesis.texts) context.out(context.say('cli.joint.text', { text }));
}

/** The plan that is named; else the one that has the file's texts; else one that is made from them. */
async function planToJoin(
  context: Context,
  node: HeldNode,
  given: Given,
  read: ReadPlanFile,
): Promise<string | null> {
  const named = textOption(given, 'plan');
  if (named !== undefined) return (await onePlan(context, node, named))?.id ?? null;
  const { texts } = read.draft.genesis;
  const known = await node.app.store.read((r) => planWithTexts(r, texts));
  if (known !== null || given.values.sign !== true || read.texts.size === 0)
    return known ?? (await onePlan(context, node, undefined))?.id ?? null;
  const made = await takeTexts(node.app, node.who, read);
  if (!made.ok) {
    context.tell(sayProblem(context.language, made.error));
    return null;
  }
  context.tell(context.say('cli.joint.made', { plan: made.value }));
  return made.value;
}

export const joinCommand: Command = {
  name: 'plan join',
  usage: 'plan join FILE [--plan PLAN] [--sign] [--all-the-same] [--root-key FILE] [--out FILE]',
  summary: 'cli.joint.join.summary',
  more: 'cli.joint.join.more',
  words: ['FILE'],
  options: {
    plan: { type: 'string' },
    sign: { type: 'boolean' },
    'all-the-same': { type: 'boolean' },
    'root-key': { type: 'string' },
    out: { type: 'string' },
  },
  run: (context, given) =>
    withNewNode(context, async (node) => {
      const files = readFiles(context, [given.words[0] ?? '']);
      const bytes = files?.[0];
      if (bytes === undefined) return 1;
      const read = readPlanFile(node.app, bytes);
      if (!read.ok) {
        context.tell(sayProblem(context.language, read.error));
        return 1;
      }
      tellFile(context, read.value);
      const sign = given.values.sign === true;
      const rootKey = readRootKey(context, given);
      const planId = rootKey === undefined ? null : await planToJoin(context, node, given, read.value);
      if (planId === null || rootKey === undefined) return 1;
      const goesBack = given.values['all-the-same'] === true;
      const joined = await joinJoint(node.app, node.who, { planId, bytes, sign, goesBack, rootKey });
      if (!joined.ok) {
        // Looking at a file that nobody has signed here is what was asked for.
        if (!sign && joined.error.code === 'joint-not-signed') {
          context.tell(context.say('cli.joint.look'));
          return 0;
        }
        context.tell(sayProblem(context.language, joined.error));
        return 1;
      }
      context.tell(context.say(sign ? 'cli.joint.joined' : 'cli.joint.taken'));
      const out = textOption(given, 'out');
      return sign || out !== undefined
        ? handOut(context, out, await planFile(node.app, planId, joined.value))
        : 0;
    }),
};
