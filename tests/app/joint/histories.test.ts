/**
 * Seeded histories of acts between two nodes: claims, corrections, answers of every kind, withdrawals, locks, disagreements, exchange now and
 * then. After each, figures and state are the same on both nodes, from the database and from a fold of the entries alone; and
 * what was said inside is in nothing that left. A sample here, 2,000 under `npm run prove`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, createObject, getObject } from '../../../src/app/index.ts';
import { jointFacts } from '../../../src/app/joint/claims/joint-facts.ts';
import {
  type AnswerAct,
  type DisagreementView,
  endDisagreement,
  listDisagreements,
  listTransfers,
  proposeLock,
  referDisagreement,
  showJointFigures,
  showTransfer,
  stateInDisagreement,
  takeBackDisagreement,
} from '../../../src/app/joint/index.ts';
import {
  foldPlan,
  LogTree,
  leafHash,
  openGenesis,
  type PlacedEntry,
  type PlanState,
  placeEntry,
  stateDigest,
} from '../../../src/ledger/index.ts';
import { jointFigures } from '../../../src/views/index.ts';
import { pickOf, seeded } from '../../fuzz/seeded.ts';
import { tellProgress } from '../../progress.ts';
import { must } from '../test-node.ts';
import { acceptAll, answer, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const all = process.env.PROVE ? 2_000 : 4;
/** Histories that one pair of nodes goes through: each continues where the last one ended. */
const onePair = 40;
const steps = 6;
const inside = 'Kept4Inside7Only';

interface Side {
  readonly node: JointNode;
  readonly commitments: readonly string[];
}

/** Folds what a node keeps of all logs, from nothing but genesis and entries. */
async function foldOfLogs({ app, planId }: JointNode): Promise<PlanState> {
  const row = (await app.store.read((r) => r.joint.plan(planId))) ?? assert.fail('no joint plan');
  const opened = openGenesis(row.genesis, app.verifyEd25519, app.sha256);
  assert.ok(opened.ok);
  const { genesis, hash } = opened.value;
  const placed: PlacedEntry[] = [];
  const trees = new Map<string, LogTree>();
  for (const { letter: log } of genesis.parties) {
    const tree = new LogTree(app.sha256);
    trees.set(log, tree);
    for (const { bytes, seq } of await app.store.read((r) => r.joint.entries(planId, log, 0, 100_000))) {
      tree.append(leafHash(bytes, app.sha256));
      const slot = { plan: hash, entryBytes: genesis.quotas.entryBytes, log, seq };
      placed.push(placeEntry(bytes, slot, app.sha256));
    }
  }
  const treeOf = (log: string): LogTree => trees.get(log) ?? assert.fail(log);
  const ports = {
    sha256: app.sha256,
    trees: {
      citedRootAt: (log: string, size: number) => treeOf(log).citedRootAt(size),
      leafAt: (log: string, seq: number) => treeOf(log).leafAt(seq),
    },
  };
  return foldPlan(opened.value, ports, () => placed).state();
}

const words = ['begun', 'substantial', 'complete', 'suspended', 'superseded'] as const;

/** Says something else in an own claim, or makes one, and proposes it as its preview shows it. */
async function claimOne({ node, commitments }: Side, random: () => number): Promise<void> {
  const { app, planId } = node;
  const commitment = commitments[Math.floor(random() * commitments.length)] ?? '';
  const period = pickOf(random, ['2026', '2027']);
  const progress = pickOf(random, [...words]);
  const said = { progress, shared: { en: `Sample ${Math.floor(random() * 1e6)}` } };
  const id = `${commitment}_${period}_own`;
  const there = await getObject(app, who, { planId, type: 'claim', id });
  if (there.ok) {
    const { version } = there.value;
    must(await changeObject(app, who, { planId, type: 'claim', id, version, patch: said }));
  } else {
    const rest = { inside: { en: inside }, cleared: [{ wording: 'shared', on: '2026-05-01' }] };
    const values = { commitment: `commitment/${commitment}`, period, ...said, ...rest };
    must(await createObject(app, who, { planId, type: 'claim', values }));
  }
  await proposeOwn(node, [id]).catch(refusedOnly);
}

/** A locked period refuses; anything else is a fault. */
function refusedOnly(error: unknown): void {
  assert.match(String(error), /joint-act-refused/);
}

/** Answers, withdraws or disputes one proposal, as it comes. */
async function answerOne({ node }: Side, random: () => number): Promise<void> {
  const [first, ...rest] = await listed(node, 'all');
  if (first === undefined) return;
  const one = pickOf(random, [first, ...rest]);
  const kind = pickOf<AnswerAct>(random, [
    'confirm',
    'confirm',
    'note',
    'consult',
    'object',
    'withdraw',
    'dispute.raise',
  ]);
  const done = await answer(node, kind, one.id, 'Sample reasons');
  if (!done.ok) assert.equal(done.error.code, 'joint-act-refused');
}

async function lockOne({ node: { app, planId } }: Side, random: () => number): Promise<void> {
  const asked = { planId, period: pickOf(random, ['2026', '2027']), locked: random() < 0.4 };
  const done = await proposeLock(app, who, asked);
  if (!done.ok) assert.equal(done.error.code, 'joint-act-refused');
}

const disagreementsAt = async ({ app, planId }: JointNode): Promise<readonly DisagreementView[]> =>
  must(await listDisagreements(app, who, { planId })).items;

/** States a view, proposes a level or an end, or takes back, as it comes. */
async function disagreeOne({ node }: Side, random: () => number): Promise<void> {
  const [first, ...rest] = await disagreementsAt(node);
  if (first === undefined) return;
  const { app, planId } = node;
  const which = { planId, dispute: pickOf(random, [first, ...rest]).id };
  const words = `Sample view ${Math.floor(random() * 1e6)}`;
  const acts = [
    () => stateInDisagreement(app, who, { ...which, words }),
    () => referDisagreement(app, who, { ...which, level: pickOf(random, ['committee', 'ministers']) }),
    () => endDisagreement(app, who, { ...which, outcome: 'settled', words }),
    () => endDisagreement(app, who, { ...which, outcome: 'standing' }),
    () => takeBackDisagreement(app, who, which),
  ];
  const done = await pickOf(random, [acts[0] ?? assert.fail(), ...acts])();
  if (!done.ok) assert.equal(done.error.code, 'joint-act-refused');
}

async function act(side: Side, random: () => number): Promise<void> {
  const chance = random();
  if (chance < 0.3) return claimOne(side, random);
  if (chance < 0.65) return answerOne(side, random);
  if (chance < 0.75) return disagreeOne(side, random);
  return chance < 0.85 ? lockOne(side, random) : exchange(side.node);
}

/** What both nodes must tell alike: by the database of each, and by a fold of the entries of each. */
async function agree(cn: JointNode, la: JointNode, seed: number): Promise<void> {
  const states = [await foldOfLogs(cn), await foldOfLogs(la)] as const;
  assert.equal(stateDigest(states[0], cn.app.sha256), stateDigest(states[1], la.app.sha256), `seed ${seed}`);
  for (const [n, { app, planId }] of [cn, la].entries()) {
    const shown = must(await showJointFigures(app, who, { planId }));
    const folded = jointFigures(jointFacts(states[n] ?? states[0]), '');
    assert.deepEqual(shown.figures, folded, `seed ${seed}`);
  }
  const views = [await disagreementsAt(cn), await disagreementsAt(la)].map((list) =>
    list.map(({ id, standing, level, statements, steps }) => {
      const stepped = steps.map(({ entry, status, words: said }) => [entry, status, said]);
      return { id, standing, level, statements, stepped };
    }),
  );
  assert.deepEqual(views[0], views[1], `seed ${seed}`);
}

/** Every exact entry that left, with the words beside it. */
async function everythingThatLeft({ app, planId }: JointNode): Promise<string> {
  const { items } = must(await listTransfers(app, who, { planId, limit: 500 }));
  const left = items.filter(({ direction }) => direction === 'out');
  const whole: string[] = [];
  for (const { id } of left)
    whole.push(JSON.stringify(must(await showTransfer(app, who, { planId, transfer: id }))));
  return whole.join('\n');
}

test(`AP884 AP980 figures, state and disagreements are the same on both nodes after ${all} seeded histories, and nothing inside left`, async (t) => {
  for (let first = 0; first < all; first += onePair) {
    const { cn, la } = await twoNodes(t);
    const sides: [Side, Side] = [
      { node: cn, commitments: (await acceptAll(cn)).slice(0, 3) },
      { node: la, commitments: (await acceptAll(la)).slice(0, 3) },
    ];
    const made = await propose(cn, (register) => /^reading\/.*\/kind$/.test(register));
    for (const item of made) must(await answer(la, 'confirm', item));
    for (let seed = first; seed < Math.min(all, first + onePair); seed++) {
      const random = seeded(seed);
      for (let step = 0; step < steps; step++) await act(pickOf(random, sides), random);
      await exchange(cn);
      await agree(cn, la, seed);
      tellProgress('histories of agreeing', seed + 1, all);
    }
    const left = `${await everythingThatLeft(cn)}${await everythingThatLeft(la)}`;
    assert.ok(left.includes('propose') && !left.includes(inside));
  }
});
