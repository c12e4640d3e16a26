/**
 * The acts of the demonstration: both sides open the example plan together; one proposes a few of its values, the other
 * confirms some and returns one. Their words say that they are samples. Played once; a folder that has them is left alone.
 */
import { type App, listPlans, review } from '../app/index.ts';
import {
  answerJoint,
  exportBundle,
  importBundle,
  type JointAnswer,
  joinJoint,
  listProposals,
  openJoint,
  partyFile,
  planFile,
  previewJoint,
  proposeJoint,
  showJoint,
} from '../app/joint/index.ts';
import { sayProblem } from '../cli/index.ts';
import type { Language } from '../i18n/index.ts';
import { claimAndAnswer } from './demo-claims.ts';
import { must, Refused } from './demo-must.ts';
import { sampleWords } from './demo-words.ts';
import { operator } from './operator.ts';

/** One party's node in the demonstration. */
export interface Side {
  readonly app: App;
  readonly planId: string;
  readonly who: ReturnType<typeof operator>;
}

async function sideOf(app: App, language: Language): Promise<Side> {
  const who = operator(language);
  const [plan] = must(await listPlans(app, who, {})).items;
  return { app, who, planId: plan?.id ?? '' };
}

const ACCEPTED = 12;

/** Accepts the outline and the first proposals of the machine, so that there is something to propose. */
async function workOut({ app, who, planId }: Side): Promise<void> {
  const [plan] = must(await listPlans(app, who, {})).items;
  const text = plan?.texts[0]?.id ?? '';
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text }] }));
  const open = await app.store.read((r) => r.own.proposals(planId, { textId: text, state: ['open'] }));
  const items = open.slice(0, ACCEPTED).map(({ proposalId }) => proposalId);
  must(await review(app, who, { planId, acts: [{ act: 'accept', items }] }));
}

/** Bundles there and back, as on a stick, until each holds what the other has. */
async function carry(one: Side, other: Side): Promise<void> {
  for (let trip = 0; trip < 3; trip++)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const files = must(await exportBundle(from.app, from.who, { planId: from.planId }));
      must(await importBundle(to.app, to.who, { planId: to.planId, files: files.map(({ bytes }) => bytes) }));
    }
}

async function openTogether(cn: Side, la: Side): Promise<void> {
  const offers = [must(partyFile(la.app)).bytes];
  const opened = must(await openJoint(cn.app, cn.who, { planId: cn.planId, offers }));
  const { bytes } = await planFile(cn.app, cn.planId, opened);
  const signed = must(await joinJoint(la.app, la.who, { planId: la.planId, bytes, sign: true }));
  const back = (await planFile(la.app, la.planId, signed)).bytes;
  must(await joinJoint(cn.app, cn.who, { planId: cn.planId, bytes: back, sign: false }));
}

async function proposeAndAnswer(cn: Side, la: Side): Promise<void> {
  const { items } = must(await previewJoint(cn.app, cn.who, { planId: cn.planId, onlyNew: true }));
  const all = items.map(({ register }) => register);
  const read = all.filter((register) => register.startsWith('reading/'));
  const others = all.filter((register) => !read.includes(register)).slice(0, 4);
  must(await proposeJoint(cn.app, cn.who, { planId: cn.planId, registers: [...others, ...read] }));
  await carry(cn, la);
  const waiting = must(
    await listProposals(la.app, la.who, { planId: la.planId, which: 'waiting', limit: 500 }),
  );
  const settled = waiting.items.filter(({ register }) => read.slice(6).includes(register));
  const returned = waiting.items.find(({ register }) => register.endsWith('/title'));
  const answers: JointAnswer[] = settled.map(({ id }) => ({ kind: 'confirm', item: id }));
  if (returned !== undefined)
    answers.push({ kind: 'object', item: returned.id, reason: sampleWords.returned });
  must(await answerJoint(la.app, la.who, { planId: la.planId, answers }));
  await carry(cn, la);
}

/** Plays the sample where it has not been played; words for people where it cannot be. */
export async function playSample(cnApp: App, laApp: App, language: Language): Promise<string | null> {
  try {
    const [cn, la] = [await sideOf(cnApp, language), await sideOf(laApp, language)];
    if (must(await showJoint(cn.app, cn.who, { planId: cn.planId })).state === 'live') return null;
    for (const side of [cn, la]) await workOut(side);
    await openTogether(cn, la);
    await carry(cn, la);
    await proposeAndAnswer(cn, la);
    await claimAndAnswer(cn, la, carry);
    return null;
  } catch (error) {
    if (error instanceof Refused) return sayProblem(language, error.problem);
    throw error;
  }
}
