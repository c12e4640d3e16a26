/**
 * `entente verify [PLAN]`: derives tree, signature and state from the log alone and says what differs.
 * `entente verify FILE.zip…` checks statements instead, `entente verify FILE.proof` a proof of two histories.
 */
import { verifyPlan } from '../../app/index.ts';
import { isMessageKey } from '../../i18n/index.ts';
import type { JointVerification, Message } from '../../views/index.ts';
import type { Command, Context, HeldNode } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, titleOf, withNode } from '../with-node.ts';
import { checkProofFile, isProofFile } from './verify-fork.ts';
import { checkStatementFiles, isStatementFile } from './verify-statement.ts';

async function checkData(context: Context, { upkeep }: HeldNode): Promise<boolean> {
  const { state, milliseconds, findings, files } = await upkeep.checkWhole();
  const isSound = state !== 'damaged' && state !== 'files-damaged';
  if (state === 'files-damaged') context.out(context.say('cli.data.files-damaged', { n: files.length }));
  else if (isSound)
    context.out(context.say('cli.data.sound', { seconds: Math.ceil((milliseconds ?? 0) / 1000) }));
  else context.out(context.say('cli.data.damaged', { findings: findings.join('\n') }));
  return isSound;
}

/** A line for each log of the joint record, and one for what belongs to none of them where something is wrong with it. */
function tellJoint(context: Context, { findings, logs }: JointVerification): void {
  const words = (found: readonly Message[]): string =>
    found.map(({ code, facts }) => sayFinding(context, code, facts)).join('; ');
  if (findings.length > 0) context.out(context.say('cli.verify.joint-whole', { findings: words(findings) }));
  for (const { log, names, entries: n, signed, registered, findings: found } of logs) {
    const name = titleOf(context, names);
    if (found.length === 0)
      context.out(context.say('cli.verify.joint-sound', { log, name, n, signed, registered }));
    else context.out(context.say('cli.verify.joint-unsound', { log, name, findings: words(found) }));
  }
}

/** Whether nothing is wrong but that more had been signed than is here, as after a restore: the others give it back [AP1615]. */
function isOnlyBehind(joint: JointVerification | null): boolean {
  const found = joint === null ? [] : [...joint.findings, ...joint.logs.flatMap(({ findings }) => findings)];
  return found.length > 0 && found.every(({ code }) => code === 'signed-beyond');
}

function sayFinding(context: Context, code: string, facts: Message['facts']): string {
  const key = `log.finding.${code}`;
  return isMessageKey(key)
    ? context.say(key, facts)
    : context.say('log.finding.other', { code, at: facts.at ?? '' });
}

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify [PLAN] | verify FILE.zip… [--genesis HASH] | verify FILE.proof [--genesis HASH]',
  summary: 'cli.verify.summary',
  more: 'cli.verify.more',
  words: ['PLAN?', 'FILE…'],
  options: { genesis: { type: 'string' } },
  async run(context, given) {
    const [word, ...further] = given.words;
    // Several go together only where all are statements.
    const stray = isStatementFile(word) ? further.find((each) => !isStatementFile(each)) : further[0];
    if (stray !== undefined) {
      const detail = context.say('cli.extra-argument', { name: stray });
      context.tell(context.say('cli.wrong-arguments', { detail, usage: verifyCommand.usage }));
      return 2;
    }
    if (isProofFile(word)) return checkProofFile(context, given, word);
    if (isStatementFile(word)) return checkStatementFiles(context, given, given.words);
    return withNode(context, async (node) => {
      const plans = await findPlans(context, node, given.words[0]);
      if (!plans.ok) {
        context.tell(plans.error);
        return 1;
      }
      if (plans.value.length === 0) context.tell(context.say('cli.plans.none'));
      // A plan alone is looked at for its own sake; without one everything is, down to the pages of the data.
      let isSound = given.words[0] !== undefined || (await checkData(context, node));
      for (const plan of plans.value) {
        const title = titleOf(context, plan.title);
        const checked = await verifyPlan(node.app, node.who, { planId: plan.id });
        if (!checked.ok) {
          isSound = false;
          context.tell(sayProblem(context.language, checked.error));
          continue;
        }
        const { sound, entries, root, checks, joint, earlier } = checked.value;
        isSound &&= sound;
        const wrong = checks.filter((check) => !check.sound).map((check) => check.name);
        if (sound) context.out(context.say('cli.verify.sound', { title, entries, root }));
        else if (wrong.length > 0)
          context.out(context.say('cli.verify.unsound', { title, checks: wrong.join(', ') }));
        else {
          const key = isOnlyBehind(joint) ? 'cli.verify.behind-joint' : 'cli.verify.unsound-joint';
          context.out(context.say(key, { title, entries, root }));
        }
        if (joint !== null) tellJoint(context, joint);
        for (const opening of earlier) {
          context.out(context.say('cli.verify.opening', { number: opening.number }));
          tellJoint(context, opening);
        }
      }
      return isSound ? 0 : 1;
    });
  },
};
