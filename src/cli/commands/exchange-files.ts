/**
 * `entente bundle export|import`: the exchange on a stick, a disc or in mail. With --look nothing is written or kept: the
 * exact entries that would leave, or come, are listed.
 */
import {
  type BundleReport,
  beginHandOut,
  endHandOut,
  importBundle,
  type MadeFiles,
  previewExport,
  previewImport,
  type ShownEntry,
  showJointKeys,
} from '../../app/joint/index.ts';
import { sayCell } from '../../export/words/index.ts';
import { type Command, type Context, type HeldNode, textOption } from '../command.ts';
import { writeAll } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { titleOf, withNode } from '../with-node.ts';
import { manyOf, onePlan, readFiles } from './joint-plan.ts';

function tellEntries(context: Context, entries: readonly ShownEntry[]): void {
  if (entries.length === 0) context.tell(context.say('cli.bundle.none'));
  for (const { log, seq, text, words } of entries) {
    context.out(`${log}:${seq}  ${text}`);
    for (const one of words) context.out(`    ${one.name}: ${one.text}`);
  }
}

function tellReport(context: Context, { from, created, logs, absent, unnamed }: BundleReport): boolean {
  context.tell(context.say('cli.bundle.from', { party: from, created }));
  for (const { log, outcome, kind, from: first, to } of logs) {
    const n = to - first;
    if (outcome === 'take') context.tell(context.say('cli.bundle.taken', { log, n, first, last: to - 1 }));
    else if (outcome === 'forked') context.tell(context.say('cli.bundle.forked', { log }));
    else if (kind !== null)
      context.tell(context.say('cli.bundle.refused', { log, reason: context.say(`caution.${kind}.title`) }));
  }
  for (const { sha256, title } of absent) {
    const name = [sayCell(context.language, title), sha256].filter((part) => part !== '').join(' ');
    context.tell(context.say('cli.bundle.absent', { name }));
  }
  for (const { sha256 } of unnamed) context.tell(context.say('cli.bundle.unnamed', { name: sha256 }));
  const isGood = logs.every(({ outcome }) => outcome !== 'refused' && outcome !== 'forked');
  if (isGood && logs.every(({ outcome }) => outcome !== 'take'))
    context.tell(context.say('cli.bundle.nothing-new'));
  return isGood;
}

function sizeOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const size = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return size >= 10 ? size * 1_000 : Number.NaN;
}

export const bundleExportCommand: Command = {
  name: 'bundle export',
  usage: 'bundle export PLAN [--to PARTY]… [--out FOLDER] [--part-size KB] [--look]',
  summary: 'cli.bundle.export.summary',
  more: 'cli.bundle.export.more',
  words: ['PLAN'],
  options: {
    to: { type: 'string', multiple: true },
    out: { type: 'string' },
    'part-size': { type: 'string' },
    look: { type: 'boolean' },
  },
  async run(context, given) {
    const part = sizeOf(textOption(given, 'part-size'));
    if (Number.isNaN(part)) {
      context.tell(context.say('cli.wrong-arguments', { detail: '--part-size', usage: this.usage }));
      return 2;
    }
    return withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      if (plan === null) return 1;
      const planId = plan.id;
      if (given.values.look === true) {
        const leaving = await previewExport(node.app, node.who, { planId });
        if (leaving.ok) tellEntries(context, leaving.value.entries);
        else context.tell(sayProblem(context.language, leaving.error));
        return leaving.ok ? 0 : 1;
      }
      const made = await beginHandOut(node.app, node.who, {
        planId,
        to: manyOf(given, 'to'),
        ...(part === null ? {} : { partBytes: part }),
      });
      if (!made.ok) {
        context.tell(sayProblem(context.language, made.error));
        return 1;
      }
      return carryOut(context, node, textOption(given, 'out') ?? '.', { planId, ...made.value });
    });
  },
};

/** Writes the files and notes what became of them: only what is whole on the medium was handed out [AP1210]. */
async function carryOut(
  context: Context,
  { app, who }: HeldNode,
  folder: string,
  { planId, files, leaving }: MadeFiles & { readonly planId: string },
): Promise<0 | 1> {
  const written = writeAll(context, folder, files);
  if (!written.ok) context.tell(written.error.said);
  // Where some of it may be on a medium that is gone, it stays noted as made.
  if (!written.ok && written.error.mayRemain) {
    context.tell(context.say('cli.bundle.may-remain'));
    return 1;
  }
  const outcome = written.ok ? 'handed-out' : 'not-left';
  const noted = await endHandOut(app, who, { planId, leaving, outcome });
  if (!noted.ok) context.tell(sayProblem(context.language, noted.error));
  else if (!written.ok) context.tell(context.say('cli.bundle.not-written'));
  if (written.ok) for (const file of written.value) context.out(context.say('cli.joint.written', { file }));
  return written.ok && noted.ok ? 0 : 1;
}

/** That a restored node still waits, for whom, and why a file that came may not have been enough [AP1616]. */
async function tellGuard(context: Context, node: HeldNode, planId: string): Promise<void> {
  const keys = await showJointKeys(node.app, node.who, { planId });
  const guard = keys.ok ? keys.value.guard : null;
  if (!keys.ok || guard === null) return;
  context.tell(context.say('keys.guard.title'));
  context.tell(context.say('keys.guard.lead'));
  if (guard.since !== null) context.tell(`${context.say('keys.guard.since')}: ${guard.since}`);
  for (const { letter, size } of guard.heard) {
    const names = keys.value.parties.find((one) => one.letter === letter)?.names ?? {};
    const name = titleOf(context, names);
    context.tell(
      `${context.say('keys.guard.heard', { name })}: ${size ?? context.say('keys.guard.unheard')}`,
    );
  }
}

export const bundleImportCommand: Command = {
  name: 'bundle import',
  usage: 'bundle import PLAN FILE [--part FILE]… [--look]',
  summary: 'cli.bundle.import.summary',
  more: 'cli.bundle.import.more',
  words: ['PLAN', 'FILE'],
  options: { part: { type: 'string', multiple: true }, look: { type: 'boolean' } },
  run: (context, given) =>
    withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      const files =
        plan === null ? null : readFiles(context, [given.words[1] ?? '', ...manyOf(given, 'part')]);
      if (plan === null || files === null) return 1;
      const planId = plan.id;
      const isLook = given.values.look === true;
      const shown = isLook ? await previewImport(node.app, node.who, { planId, files }) : null;
      if (shown?.ok === true) tellEntries(context, shown.value.entries);
      const done = shown ?? (await importBundle(node.app, node.who, { planId, files }));
      if (!done.ok) {
        context.tell(sayProblem(context.language, done.error));
        return 1;
      }
      const isGood = tellReport(context, done.value);
      if (!isLook) await tellGuard(context, node, planId);
      return isGood ? 0 : 1;
    }),
};
