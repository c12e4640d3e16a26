/**
 * `entente exchange attention|pause` and `entente exchange settle`: what was caught, an exchange that rests, and which history of a
 * forked log stands. Nothing is signed unless it is asked for.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  type Caution,
  handOutEvidence,
  listCautions,
  listEvidence,
  pauseExchange,
  proposeSettling,
  readSettling,
  takeSettling,
} from '../../app/joint/index.ts';
import { problem } from '../../base/index.ts';
import { type Command, type Context, type ExitCode, type HeldNode, textOption } from '../command.ts';
import { reasonOf, writeWhole } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { withNode } from '../with-node.ts';
import { handOut, onePlan, readFiles, readRootKey } from './joint-plan.ts';

function tellCaution(context: Context, { kind, party, count, at, entries }: Caution): void {
  const from = party === '' ? '' : `${party}  `;
  const when = at === null ? '' : `  ${at}`;
  context.out(
    `${from}${context.say(`caution.${kind}.title`)}  ${context.say('caution.times', { n: count })}${when}`,
  );
  context.out(`    ${context.say(`caution.${kind}.help`)}`);
  if (entries.length > 0)
    context.out(`    ${context.say('caution.entries', { entries: entries.join(', ') })}`);
}

async function writeProofs(
  context: Context,
  node: HeldNode,
  planId: string,
  folder: string,
): Promise<ExitCode> {
  const found = await listEvidence(node.app, node.who, { planId });
  if (!found.ok) {
    context.tell(sayProblem(context.language, found.error));
    return 1;
  }
  try {
    mkdirSync(folder, { recursive: true });
    for (const { id, kind, log } of found.value) {
      const handed = await handOutEvidence(node.app, node.who, { planId, evidence: id });
      if (!handed.ok) {
        context.tell(sayProblem(context.language, handed.error));
        return 1;
      }
      const file = path.join(folder, `${kind}-${log}-${id.slice(0, 8)}.proof`);
      writeWhole(file, handed.value.bytes);
      context.out(context.say('cli.joint.written', { file }));
    }
  } catch (error) {
    context.tell(context.say('cli.file-unwritable', { file: folder, reason: reasonOf(error) }));
    return 1;
  }
  return 0;
}

export const attentionCommand: Command = {
  name: 'exchange attention',
  usage: 'exchange attention PLAN [--proofs FOLDER]',
  summary: 'cli.attention.summary',
  more: 'cli.attention.more',
  words: ['PLAN'],
  options: { proofs: { type: 'string' } },
  run: (context, given) =>
    withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      if (plan === null) return 1;
      const found = await listCautions(node.app, node.who, { planId: plan.id });
      if (!found.ok) {
        context.tell(sayProblem(context.language, found.error));
        return 1;
      }
      if (found.value.items.length === 0) context.tell(context.say('caution.none'));
      for (const caution of found.value.items) tellCaution(context, caution);
      for (const name of found.value.paused) context.out(context.say('caution.paused', { name }));
      const folder = textOption(given, 'proofs');
      return folder === undefined ? 0 : writeProofs(context, node, plan.id, folder);
    }),
};

export const pauseCommand: Command = {
  name: 'exchange pause',
  usage: 'exchange pause PLAN PARTY [--end]',
  summary: 'cli.pause.summary',
  more: 'cli.pause.more',
  words: ['PLAN', 'PARTY'],
  options: { end: { type: 'boolean' } },
  run: (context, given) =>
    withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      if (plan === null) return 1;
      const [, party = ''] = given.words;
      const isPaused = given.values.end !== true;
      const done = await pauseExchange(node.app, node.who, { planId: plan.id, party, isPaused });
      if (!done.ok) {
        context.tell(sayProblem(context.language, done.error));
        return 1;
      }
      context.out(context.say(isPaused ? 'caution.paused' : 'caution.going', { name: party }));
      return 0;
    }),
};

async function choose(
  context: Context,
  node: HeldNode,
  planId: string,
  given: Parameters<Command['run']>[1],
): Promise<ExitCode> {
  const found = await listCautions(node.app, node.who, { planId });
  const own = found.ok ? found.value.frozen.find(({ isOwn }) => isOwn) : undefined;
  for (const [at, { size, isRegistered, isHeld }] of (own?.choices ?? []).entries()) {
    const registered = isRegistered ? ` · ${context.say('caution.settle.registered')}` : '';
    const held = isHeld ? '' : ` · ${context.say('caution.settle.not-held')}`;
    context.out(`${at + 1}  ${context.say('caution.settle.choice', { n: size })}${registered}${held}`);
  }
  const number = textOption(given, 'choose');
  if (number === undefined && own === undefined) {
    const isOther = found.ok && found.value.frozen.length > 0;
    const none = problem('joint-act-refused', { reason: 'fork_none' });
    context.tell(isOther ? context.say('caution.settle.other') : sayProblem(context.language, none));
    return 1;
  }
  if (number === undefined) return 0;
  const choice = own?.choices[Number(number) - 1];
  const rootKey = readRootKey(context, given);
  if (rootKey === undefined) return 1;
  const { size, root } = choice ?? { size: 0, root: '' };
  const made = await proposeSettling(node.app, node.who, { planId, size, root, rootKey });
  if (made.ok) return handOut(context, textOption(given, 'out'), made.value);
  context.tell(sayProblem(context.language, made.error));
  return 1;
}

async function take(
  context: Context,
  node: HeldNode,
  planId: string,
  given: Parameters<Command['run']>[1],
): Promise<ExitCode> {
  const files = readFiles(context, [given.words[1] ?? '']);
  const bytes = files?.[0];
  const rootKey = readRootKey(context, given);
  if (bytes === undefined || rootKey === undefined) return 1;
  const read = await readSettling(node.app, node.who, { planId, bytes });
  if (!read.ok) {
    context.tell(sayProblem(context.language, read.error));
    return 1;
  }
  context.out(context.say('caution.settle.says', { log: read.value.log, n: read.value.size }));
  const sign = given.values.sign === true;
  const taken = await takeSettling(node.app, node.who, { planId, bytes, sign, rootKey });
  if (!taken.ok) {
    context.tell(sayProblem(context.language, taken.error));
    return 1;
  }
  const { isSettled, missing, file } = taken.value;
  if (isSettled) context.out(context.say('caution.settle.done'));
  else for (const name of missing) context.out(context.say('joint.has-not-signed', { name }));
  return sign ? handOut(context, textOption(given, 'out'), file) : 0;
}

export const settleCommand: Command = {
  name: 'exchange settle',
  usage: 'exchange settle PLAN [FILE] [--choose N] [--sign] [--root-key FILE] [--out FILE]',
  summary: 'cli.settle.summary',
  more: 'cli.settle.more',
  words: ['PLAN', 'FILE?'],
  options: {
    choose: { type: 'string' },
    sign: { type: 'boolean' },
    'root-key': { type: 'string' },
    out: { type: 'string' },
  },
  run: (context, given) =>
    withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      if (plan === null) return 1;
      const work = given.words[1] === undefined ? choose : take;
      return work(context, node, plan.id, given);
    }),
};
