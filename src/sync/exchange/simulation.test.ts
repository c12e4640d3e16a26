/**
 * Random lives of two to five nodes with cuts, losses, repeats and crashes. `npm run prove` lives 10,000 of them. A seed
 * that fails becomes a test by its number.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupOf } from '../../../tests/sync/forking.ts';
import { cheapPorts } from '../../../tests/sync/model.ts';
import { exchangeAll, nodesOf, TestNode } from '../../../tests/sync/node.ts';
import { planOf, sha256, type TestPlan } from '../../../tests/sync/parties.ts';
import { Simulation } from '../../../tests/sync/simulation.ts';
import { foldPlan, noticeReader, stateDigest } from '../../ledger/index.ts';

const lives = process.env.PROVE === '1' ? 10_000 : 60;
const plans: readonly TestPlan[] = [2, 3, 4, 5].map((n) => planOf(n));
const planFor = (seed: number): TestPlan => plans[seed % plans.length] ?? assert.fail();

/** The state as a node without history works it out: from what is kept, log by log. */
function batchDigest(node: TestNode): string {
  const trees = {
    citedRootAt: (log: string, size: number) => node.x.log(log).tree.citedRootAt(size),
    leafAt: (log: string, seq: number) => node.x.log(log).tree.leafAt(seq),
  };
  const ports = { sha256, trees, readNotice: noticeReader(node.plan.opened, node.ports) };
  return stateDigest(foldPlan(node.plan.opened, ports, () => node.placed()).state(), sha256);
}

function live(seed: number, isCheap: boolean, restores = false): Simulation {
  const plan = planFor(seed);
  const nodes = isCheap
    ? plan.parties.map(({ letter }) => {
        const node = new TestNode(plan, letter, { ports: cheapPorts(plan, letter) });
        node.open();
        return node;
      })
    : nodesOf(plan);
  const simulation = new Simulation(seed, nodes, { restores });
  simulation.run(45);
  simulation.rest();
  // A signed head is known of which nobody has the entries any more: people must settle that, and it is told elsewhere [SY14].
  if (simulation.counts.hopeless > 0) return simulation;
  const [first, ...others] = nodes.map(({ state }) => stateDigest(state, sha256));
  for (const other of others) assert.equal(other, first, `seed ${seed}: states differ`);
  for (const node of nodes) {
    assert.equal(batchDigest(node), first, `seed ${seed}: ${node.letter} one by one is not as at once`);
    assert.deepEqual(simulation.lost(node), [], `seed ${seed}: ${node.letter}`);
    assert.ok(
      node.x.letters.every((letter) => node.x.log(letter).fork === null),
      `seed ${seed}: a fork`,
    );
    assert.ok(node.x.isLive, `seed ${seed}: not live`);
  }
  return simulation;
}

test('SY9 random lives with cuts, repeats, losses and crashes: one state on all nodes, nothing acknowledged lost', (t) => {
  const sums = { bundles: 0, cut: 0, refused: 0, crashes: 0, acts: 0 };
  for (let seed = 1; seed <= lives; seed++) {
    const { counts } = live(seed, true);
    for (const name of ['bundles', 'cut', 'refused', 'crashes', 'acts'] as const) sums[name] += counts[name];
  }
  t.diagnostic(JSON.stringify(sums));
  assert.ok(sums.crashes > lives / 4 && sums.cut > lives / 10);
});

test('SY9 the same with true signatures', () => {
  for (let seed = 1; seed <= Math.min(8, lives); seed++) live(seed, false);
});

test('SY14 random lives with nodes put back to older backups: what others held comes back, no second history, one state', (t) => {
  const sums = { restores: 0, guarded: 0, lifted: 0, hopeless: 0, acts: 0 };
  for (let seed = 1; seed <= lives; seed++) {
    const { counts } = live(seed, true, true);
    for (const name of ['restores', 'guarded', 'lifted', 'hopeless', 'acts'] as const)
      sums[name] += counts[name];
  }
  t.diagnostic(JSON.stringify(sums));
  assert.ok(
    sums.restores > lives / 4 && sums.guarded > lives / 10 && sums.lifted > 0 && sums.hopeless < lives / 20,
  );
});

/** One party goes on from a backup without noticing; what it did since is undone and other things done instead. */
function liveWithFork(seed: number): number {
  const plan = planFor(seed);
  const nodes = nodesOf(plan);
  const [liar, ...honest] = nodes;
  if (liar === undefined) return 0;
  const simulation = new Simulation(seed, nodes);
  simulation.run(15);
  const back = backupOf(liar);
  simulation.run(15);
  back();
  simulation.run(15);
  // The others meet until they rest; the liar may have shown each of them something else.
  for (let round = 0; round < 3; round++) {
    for (const node of honest) if (liar.x.own.fork === null) node.receive(liar.send(node.letter));
    exchangeAll(honest);
  }
  const frozen = honest.filter(({ x }) => x.log(liar.letter).fork !== null).length;
  assert.ok(frozen === 0 || frozen === honest.length, `seed ${seed}: ${frozen} of ${honest.length} know`);
  const digests = honest.map(({ state }) => {
    // How much of a frozen log somebody holds differs, and counts for nothing.
    const { held, waiting, ...rest } = state;
    const others = Object.entries(waiting).filter(([letter]) => letter !== liar.letter);
    const heldOthers = Object.entries(held).filter(([letter]) => frozen === 0 || letter !== liar.letter);
    return stateDigest(
      { ...rest, held: Object.fromEntries(heldOthers), waiting: Object.fromEntries(others) },
      sha256,
    );
  });
  assert.equal(new Set(digests).size, 1, `seed ${seed}: honest states differ`);
  return frozen;
}

test('SY13 random lives with a party that goes on from a backup: all others know, and agree on one state', (t) => {
  let frozen = 0;
  for (let seed = 1; seed <= lives / 5; seed++) frozen += liveWithFork(seed) > 0 ? 1 : 0;
  t.diagnostic(`${frozen} forks found`);
  assert.ok(frozen > 0);
});
