/** States at vectors, worked out by going on from the furthest one: as a fold of exactly these entries has them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchangeAll, nodesOf, type TestNode } from '../../../tests/sync/node.ts';
import { planOf, sha256 } from '../../../tests/sync/parties.ts';
import { foldPlan, type PlacedEntry, type PlanFoldPorts, stateDigest } from '../../ledger/index.ts';
import { AttestedStates, type StatedVector } from './attested-states.ts';

const plan = planOf(3);

/** Three nodes that have proposed, answered and exchanged. */
function played(): readonly TestNode[] {
  const nodes = nodesOf(plan);
  const [a, b, c] = nodes;
  assert.ok(a && b && c);
  exchangeAll(nodes);
  for (const n of [1, 2, 3]) {
    a.act({ kind: 'propose', reg: 'plan/p/title', body: { value: n } });
    const item = a.newestId;
    exchangeAll(nodes);
    b.act({ kind: 'confirm', reg: 'plan/p/title', item });
    c.act({ kind: n === 2 ? 'object' : 'confirm', reg: 'plan/p/title', item });
    exchangeAll(nodes);
  }
  return nodes;
}

/** The states of a node, and how many entries were read for them. */
function statesOf(node: TestNode) {
  const placed = node.placed();
  const ofLog = (log: string): readonly PlacedEntry[] => placed.filter((entry) => entry.log === log);
  const ports: PlanFoldPorts = {
    sha256,
    trees: {
      citedRootAt: (log, size) => node.x.log(log).tree.citedRootAt(size),
      leafAt: (log, seq) => node.x.log(log).tree.leafAt(seq),
    },
  };
  const read = { entries: 0 };
  const states = new AttestedStates(plan.opened, ports, (log, from, to) => {
    read.entries += to - from;
    return ofLog(log).slice(from, to);
  });
  const batch = (vector: StatedVector): string => {
    const within = placed.filter(({ log, seq }) => seq < (vector[log] ?? 0));
    return stateDigest(foldPlan(plan.opened, ports, () => within).state(), sha256);
  };
  const sizes = Object.fromEntries(node.x.letters.map((log) => [log, ofLog(log).length]));
  return { states, batch, read, sizes };
}

test('LG28 the hash at a vector is that of a fold of exactly its entries, whichever vectors were asked before', () => {
  const [a] = played();
  const { states, batch, sizes } = statesOf(a ?? assert.fail());
  const sized = (share: number, skew = 0): StatedVector =>
    Object.fromEntries(
      Object.entries(sizes).map(([log, n], at) => [
        log,
        Math.max(0, Math.min(n, Math.floor(n * share) + skew * at)),
      ]),
    );
  // Further and further, back again, and two of which neither holds the other.
  for (const vector of [
    sized(0.2),
    sized(0.5),
    sized(0.5, -1),
    sized(0.3),
    sized(0.8, 1),
    sized(1),
    sized(0.1),
    sized(1),
  ])
    assert.equal(states.digestAt(vector), batch(vector), JSON.stringify(vector));
});

test('LG28 what was worked out is not worked out again, and a further vector reads what came since alone', () => {
  const [a] = played();
  const { states, read, sizes } = statesOf(a ?? assert.fail());
  const all = Object.values(sizes).reduce((n, size) => n + size, 0);
  const before = { ...sizes, a: (sizes.a ?? 0) - 2 };
  states.digestAt(before);
  assert.equal(read.entries, all - 2);
  states.digestAt(before);
  assert.equal(read.entries, all - 2);
  states.digestAt(sizes);
  assert.equal(read.entries, all);
});
