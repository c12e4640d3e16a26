/** Claims of both sides in the demonstration, and an answer of each kind. All of it is invented and says so. */
import { type App, createObject } from '../app/index.ts';
import {
  answerJoint,
  type JointAnswer,
  listDisagreements,
  listProposals,
  previewClaims,
  proposeClaims,
  referDisagreement,
  stateInDisagreement,
} from '../app/joint/index.ts';
import type { Side } from './demo-acts.ts';
import { must } from './demo-must.ts';
import { sampleWords } from './demo-words.ts';

type Carry = (one: Side, other: Side) => Promise<void>;

const PERIOD = '2025';

async function commitmentsOf(app: App, planId: string): Promise<readonly string[]> {
  const rows = await app.store.read((r) => r.projections.commitments(planId, { live: true }));
  return rows.map(({ commitmentId }) => commitmentId);
}

async function claim({ app, who, planId }: Side, commitment: string, progress: string): Promise<void> {
  const values = {
    commitment: `commitment/${commitment}`,
    period: PERIOD,
    progress,
    inside: sampleWords.inside,
    shared: sampleWords.told,
    cleared: [{ wording: 'shared', by: 'Sample office', on: '2026-01-15' }],
  };
  must(await createObject(app, who, { planId, type: 'claim', values }));
}

async function proposeAll({ app, who, planId }: Side): Promise<void> {
  const { items } = must(await previewClaims(app, who, { planId, period: PERIOD }));
  const claims = items.map(({ claim: id, beside }) => ({ claim: id, beside }));
  must(await proposeClaims(app, who, { planId, claims }));
}

/** Each side claims; the other confirms, notes, consults on, returns or disputes, one of each. */
export async function claimAndAnswer(cn: Side, la: Side, carry: Carry): Promise<void> {
  const ids = await commitmentsOf(cn.app, cn.planId);
  const words = ['begun', 'substantial', 'complete', 'begun', 'not-begun', 'complete'];
  for (const [n, progress] of words.entries()) await claim(cn, ids[n] ?? '', progress);
  for (const [n, progress] of ['begun', 'begun'].entries()) await claim(la, ids[n] ?? '', progress);
  await proposeAll(cn);
  await proposeAll(la);
  await carry(cn, la);
  const { items } = must(
    await listProposals(la.app, la.who, { planId: la.planId, which: 'waiting', limit: 500 }),
  );
  const claims = items.filter(({ register }) => register.startsWith('status/'));
  const said = [
    { kind: 'confirm' },
    { kind: 'note' },
    { kind: 'consult', reason: sampleWords.consult },
    { kind: 'object', reason: sampleWords.unclear },
    { kind: 'dispute.raise', reason: sampleWords.dispute },
  ] as const;
  const answers = said.flatMap((one, n): readonly JointAnswer[] => {
    const item = claims[n]?.id;
    return item === undefined ? [] : [{ ...one, item }];
  });
  must(await answerJoint(la.app, la.who, { planId: la.planId, answers }));
  await carry(cn, la);
  await disagree(cn, la, carry);
}

/** The proposing side says its view too, and asks that the committee deals with it; the other side has yet to answer that. */
async function disagree(cn: Side, la: Side, carry: Carry): Promise<void> {
  const { items } = must(await listDisagreements(cn.app, cn.who, { planId: cn.planId }));
  for (const { id: dispute } of items) {
    const which = { planId: cn.planId, dispute };
    must(await stateInDisagreement(cn.app, cn.who, { ...which, words: sampleWords.view }));
    must(await referDisagreement(cn.app, cn.who, { ...which, level: 'committee' }));
  }
  await carry(cn, la);
}
