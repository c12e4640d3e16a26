/**
 * `entente keys rotate|revoke|take-root|return-root`: keys of a joint plan are replaced, and the root key goes to a medium
 * of its own. The root key's file is read for one act and kept nowhere.
 */
import { revokeKey, rotateKey, showJointKeys } from '../../app/joint/index.ts';
import type { Problem, Result } from '../../base/index.ts';
import { type Command, type Context, type ExitCode, type HeldNode, textOption } from '../command.ts';
import { reasonOf, refuseTaken, writeWhole } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { withNode } from '../with-node.ts';
import { onePlan, readFiles } from './joint-plan.ts';

const roles = ['log', 'cosign'] as const;
type Role = (typeof roles)[number];

function roleOf(context: Context, word: string | undefined): Role | null {
  const role = roles.find((one) => one === word);
  if (role === undefined) context.tell(context.say('cli.keys.role'));
  return role ?? null;
}

async function tellKey(context: Context, node: HeldNode, planId: string, role: Role): Promise<ExitCode> {
  const shown = await showJointKeys(node.app, node.who, { planId });
  const own = shown.ok ? shown.value.parties.find(({ isOwn }) => isOwn) : undefined;
  const period = own?.[role].at(-1);
  if (period === undefined) return 1;
  context.out(context.say('cli.keys.now', { key: period.printed }));
  return 0;
}

function settle(context: Context, done: Result<unknown, Problem>): boolean {
  if (!done.ok) context.tell(sayProblem(context.language, done.error));
  return done.ok;
}

export const rotateKeyCommand: Command = {
  name: 'keys rotate',
  usage: 'keys rotate PLAN log|cosign',
  summary: 'cli.keys.rotate.summary',
  more: 'cli.keys.rotate.more',
  words: ['PLAN', 'KEY'],
  options: {},
  run: (context, given) =>
    withNode(context, async (node) => {
      const role = roleOf(context, given.words[1]);
      const plan = role === null ? null : await onePlan(context, node, given.words[0]);
      if (role === null || plan === null) return role === null ? 2 : 1;
      const done = await rotateKey(node.app, node.who, { planId: plan.id, role });
      return settle(context, done) ? tellKey(context, node, plan.id, role) : 1;
    }),
};

export const revokeKeyCommand: Command = {
  name: 'keys revoke',
  usage: 'keys revoke PLAN log|cosign [--root-key FILE]',
  summary: 'cli.keys.revoke.summary',
  more: 'cli.keys.revoke.more',
  words: ['PLAN', 'KEY'],
  options: { 'root-key': { type: 'string' } },
  run: (context, given) =>
    withNode(context, async (node) => {
      const role = roleOf(context, given.words[1]);
      const plan = role === null ? null : await onePlan(context, node, given.words[0]);
      if (role === null || plan === null) return role === null ? 2 : 1;
      const file = textOption(given, 'root-key');
      const read = file === undefined ? [] : readFiles(context, [file]);
      if (read === null) return 1;
      const done = await revokeKey(node.app, node.who, { planId: plan.id, role, rootKey: read[0] ?? null });
      return settle(context, done) ? tellKey(context, node, plan.id, role) : 1;
    }),
};

/** A root key goes into the file that is named, which must not be there yet. */
const intoFile =
  (act: 'take' | 'renew', done: 'cli.keys.taken' | 'cli.keys.renewed'): Command['run'] =>
  (context, given) =>
    withNode(context, async (node) => {
      const [file = ''] = given.words;
      const taken = refuseTaken(context, file);
      if (taken !== null) {
        context.tell(taken);
        return 1;
      }
      try {
        if (!settle(context, node.rootKey[act](file))) return 1;
      } catch (error) {
        context.tell(context.say('cli.file-unwritable', { file, reason: reasonOf(error) }));
        return 1;
      }
      context.out(context.say(done, { file }));
      return 0;
    });

export const takeRootCommand: Command = {
  name: 'keys take-root',
  usage: 'keys take-root FILE',
  summary: 'cli.keys.take-root.summary',
  more: 'cli.keys.take-root.more',
  words: ['FILE'],
  options: {},
  run: intoFile('take', 'cli.keys.taken'),
};

export const renewRootCommand: Command = {
  name: 'keys renew-root',
  usage: 'keys renew-root FILE',
  summary: 'cli.keys.renew-root.summary',
  more: 'cli.keys.renew-root.more',
  words: ['FILE'],
  options: {},
  run: intoFile('renew', 'cli.keys.renewed'),
};

export const returnRootCommand: Command = {
  name: 'keys return-root',
  usage: 'keys return-root FILE',
  summary: 'cli.keys.return-root.summary',
  more: 'cli.keys.return-root.more',
  words: ['FILE'],
  options: {},
  run: (context, given) =>
    withNode(context, async (node) => {
      const read = readFiles(context, [given.words[0] ?? '']);
      if (read?.[0] === undefined) return 1;
      if (!settle(context, node.rootKey.putBack(read[0]))) return 1;
      context.out(context.say('cli.keys.returned'));
      return 0;
    }),
};

export const recoverySheetCommand: Command = {
  name: 'keys sheet',
  usage: 'keys sheet PLAN [--out FILE]',
  summary: 'cli.keys.sheet.summary',
  more: 'cli.keys.sheet.more',
  words: ['PLAN'],
  options: { out: { type: 'string' } },
  run: (context, given) =>
    withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      if (plan === null) return 1;
      const shown = await showJointKeys(node.app, node.who, { planId: plan.id });
      if (!shown.ok) {
        context.tell(sayProblem(context.language, shown.error));
        return 1;
      }
      const { hash, host, parties, isRootHere } = shown.value;
      const own = parties.find(({ isOwn }) => isOwn);
      const names = own?.names ?? {};
      const lines = [
        context.say('keys.sheet.title'),
        names[context.language] ?? names.en ?? host,
        '',
        `${context.say('keys.sheet.node')}: ${host}`,
        context.say('cli.joint.hash', { hash }),
        `${context.say('joint.key.root')}: ${own?.rootKey ?? ''}`,
        `${context.say('joint.key.log')}: ${own?.log.at(-1)?.printed ?? ''}`,
        `${context.say('joint.key.cosign')}: ${own?.cosign.at(-1)?.printed ?? ''}`,
        context.say(isRootHere ? 'keys.sheet.root-here' : 'keys.sheet.root-away'),
        '',
        `${context.say('keys.sheet.root-place')}: ______________________________`,
        `${context.say('keys.sheet.copy-place')}: ______________________________`,
        `${context.say('keys.sheet.people')}: ______________________________`,
        '',
        ...sheetSteps.map((step) => context.say(step)),
      ];
      const text = `${lines.join('\n')}\n`;
      const out = textOption(given, 'out');
      if (out === undefined) {
        context.out(text);
        return 0;
      }
      const taken = refuseTaken(context, out);
      if (taken !== null) {
        context.tell(taken);
        return 1;
      }
      try {
        writeWhole(out, text);
      } catch (error) {
        context.tell(context.say('cli.file-unwritable', { file: out, reason: reasonOf(error) }));
        return 1;
      }
      context.out(context.say('cli.joint.written', { file: out }));
      return 0;
    }),
};

const sheetSteps = [
  'keys.sheet.lost',
  'keys.sheet.stolen',
  'keys.sheet.restored',
  'keys.sheet.moved',
] as const;
