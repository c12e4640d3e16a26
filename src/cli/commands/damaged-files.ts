/**
 * `entente files list [PLAN]` looks at all data and says which files are not what was recorded, and what hangs on them;
 * `entente files put PLAN` puts them right, by their very bytes or from a backup [AP1612].
 */
import { putFileRight } from '../../app/index.ts';
import { type DamagedFileView, listDamagedFiles } from '../../app/joint/index.ts';
import { hex } from '../../base/index.ts';
import { isMessageKey } from '../../i18n/index.ts';
import { type Command, type Context, type ExitCode, type HeldNode, textOption } from '../command.ts';
import { readWhole } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, titleOf, withNode } from '../with-node.ts';
import { manyOf, onePlan } from './joint-plan.ts';

type Use = DamagedFileView['uses'][number];

function sayUse(context: Context, use: Use): string {
  if (use.kind === 'entry') return context.say('damage.use.entry', { name: use.log, seq: use.seq });
  if (use.kind !== 'object') return context.say(`damage.use.${use.kind}`);
  const type = `object.${use.type}.one`;
  return `${isMessageKey(type) ? context.say(type) : use.type}: ${titleOf(context, use.name)}`;
}

const nameOf = ({ sha256, file }: DamagedFileView): string =>
  file === null ? sha256 : `${file.name}  ${sha256}`;

function tellFile(context: Context, one: DamagedFileView): void {
  context.out(context.say('cli.files.still', { file: nameOf(one) }));
  for (const use of one.uses)
    context.out(`    ${sayUse(context, use)}. ${context.say(`damage.meanwhile.${use.kind}`)}`);
  if (one.isAsked) context.out(`    ${context.say('damage.right.asked')}`);
}

/** What the plan has of such files after a look at all data; null after words for people. */
async function damagedOf(
  context: Context,
  node: HeldNode,
  planId: string,
): Promise<readonly DamagedFileView[] | null> {
  const found = await listDamagedFiles(node.app, node.who, { planId });
  if (found.ok) return found.value;
  context.tell(sayProblem(context.language, found.error));
  return null;
}

export const listFilesCommand: Command = {
  name: 'files list',
  usage: 'files list [PLAN]',
  summary: 'cli.files.list.summary',
  more: 'cli.files.list.more',
  words: ['PLAN?'],
  options: {},
  async run(context, given) {
    return withNode(context, async (node) => {
      const plans = await findPlans(context, node, given.words[0]);
      if (!plans.ok) {
        context.tell(plans.error);
        return 1;
      }
      await node.upkeep.checkWhole();
      let n = 0;
      for (const { id } of plans.value) {
        const found = await damagedOf(context, node, id);
        if (found === null) return 1;
        for (const one of found) tellFile(context, one);
        n += found.length;
      }
      if (n === 0) context.out(context.say('cli.files.none'));
      return n === 0 ? 0 : 1;
    });
  },
};

/** The files that were named, by their hash; null after words for people. */
function given(context: Context, names: readonly string[]): ReadonlyMap<string, Uint8Array> | null {
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    const read = readWhole(context, name);
    if (!read.ok) {
      context.tell(read.error);
      return null;
    }
    files.set(hex(context.sha256(read.value.bytes)), read.value.bytes);
  }
  return files;
}

async function putRight(
  context: Context,
  node: HeldNode,
  planId: string,
  from: { readonly names: readonly string[]; readonly backup: string | undefined },
): Promise<ExitCode> {
  await node.upkeep.checkWhole();
  const wanted = await damagedOf(context, node, planId);
  const files = given(context, from.names);
  if (wanted === null || files === null) return 1;
  const hashes = wanted.map(({ sha256 }) => sha256);
  const { backup } = from;
  const kept = backup === undefined ? null : await context.filesOfBackup(backup, { planId, hashes });
  if (kept !== null && !kept.ok) {
    const { error } = kept;
    const isNone = error.code === 'store-corrupt' || error.code === 'store-unwritable';
    context.tell(
      isNone
        ? context.say('cli.files.no-backup', { file: backup ?? '' })
        : sayProblem(context.language, error),
    );
    return 1;
  }
  const all = new Map([...(kept?.value ?? []), ...files]);
  let isAll = true;
  for (const one of wanted) {
    const bytes = all.get(one.sha256);
    const put = bytes && (await putFileRight(node.app, node.who, { planId, sha256: one.sha256, bytes }));
    if (put?.ok === true) context.out(context.say('cli.files.put-right', { file: nameOf(one) }));
    else {
      isAll = false;
      context.tell(context.say('cli.files.still', { file: nameOf(one) }));
      if (put !== undefined) context.tell(sayProblem(context.language, put.error));
    }
  }
  for (const hash of files.keys())
    if (!hashes.includes(hash)) {
      isAll = false;
      context.tell(context.say('cli.files.belongs-nowhere', { file: hash }));
    }
  if (wanted.length === 0) context.out(context.say('cli.files.none'));
  return isAll ? 0 : 1;
}

export const putFilesCommand: Command = {
  name: 'files put',
  usage: 'files put PLAN [--file FILE]… [--backup FILE]',
  summary: 'cli.files.put.summary',
  more: 'cli.files.put.more',
  words: ['PLAN'],
  options: { file: { type: 'string', multiple: true }, backup: { type: 'string' } },
  async run(context, asked) {
    return withNode(context, async (node) => {
      const plan = await onePlan(context, node, asked.words[0]);
      if (plan === null) return 1;
      const from = { names: manyOf(asked, 'file'), backup: textOption(asked, 'backup') };
      return putRight(context, node, plan.id, from);
    });
  },
};
