/**
 * Seeded histories of two to four nodes that open one plan anew again and again (`opening-lives.ts`). However files and signatures cross: no opening
 * has two numbers or two contents, no log two histories, nothing that was acknowledged is gone, nothing goes on that has ended; people
 * can always bring all parties into one opening again, and then all have one state. A sample here, 400 under `npm run prove`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyPlan } from '../../../src/app/index.ts';
import { exchangeByLine, showJoint } from '../../../src/app/joint/index.ts';
import { stateDigest } from '../../../src/ledger/index.ts';
import { seeded } from '../../fuzz/seeded.ts';
import { tellProgress } from '../../progress.ts';
import { type Closing, must } from '../test-node.ts';
import { Writes } from './failing-writes.ts';
import { foldOfLogs } from './fold-of-logs.ts';
import { type Life, OpeningLives } from './opening-lives.ts';
import { type JointNode, nodeOf, openTogether, who } from './two-nodes.ts';

const all = process.env.PROVE ? 400 : 3;
/** Histories that one set of nodes goes through: each continues where the last one ended. */
const oneSet = all < 10 ? 1 : 10;
const steps = 30;

async function nodesFor(t: Closing, n: number): Promise<[Life, ...Life[]]> {
  const known = new Map<string, JointNode>();
  const nodes: JointNode[] = [];
  for (const code of ['cn', 'la', 'kh', 'vn'].slice(0, n)) nodes.push(await nodeOf(t, code, known));
  const [cn, la] = nodes;
  assert.ok(cn && la);
  await openTogether([cn, la]);
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  const [first, ...others] = nodes.map((node): Life => {
    return { node, writes: new Writes(node), kept: new Map() };
  });
  assert.ok(first);
  return [first, ...others];
}

/** Every entry of every opening that a node holds, by genesis and log. */
async function everything({ app, planId }: JointNode): Promise<ReadonlyMap<string, readonly string[]>> {
  return app.store.read(async (r) => {
    const found = new Map<string, readonly string[]>();
    const earlier = (await r.joint.earlier(planId)).map(({ number }) => r.joint.opening(number));
    for (const record of [r.joint, ...earlier]) {
      const row = await record.plan(planId);
      if (row === null) continue;
      for (const { log, fork } of await record.logs(planId)) {
        assert.equal(fork, null);
        const rows = await record.entries(planId, log, 0, 1_000_000);
        found.set(
          `${row.hash} ${log}`,
          rows.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
        );
      }
    }
    return found;
  });
}

/** What any two nodes hold of one log of one opening is one history. */
function areOneHistory(held: readonly ReadonlyMap<string, readonly string[]>[], seed: number): void {
  for (const [n, one] of held.entries())
    for (const other of held.slice(n + 1))
      for (const [name, entries] of one) {
        const others = other.get(name) ?? [];
        const both = Math.min(entries.length, others.length);
        assert.deepEqual(entries.slice(0, both), others.slice(0, both), `seed ${seed}: ${name}`);
      }
}

test(`AP1346 ${all} seeded histories of openings that cross: one history of each log, nothing lost, and all can always be brought together again`, async (t) => {
  const counts: Record<string, number> = {};
  for (let first = 0; first < all; first += oneSet) {
    const lives = await nodesFor(t, 2 + ((first / oneSet) % 3));
    const nodes = lives.map(({ node }) => node);
    let files: readonly Uint8Array[] = [];
    for (let seed = first; seed < Math.min(all, first + oneSet); seed++) {
      const life = new OpeningLives(lives, seeded(seed), files);
      for (let step = 0; step < steps; step++) await life.step();
      await life.gather();
      const shown = await Promise.all(nodes.map(async (node) => must(await showJoint(node.app, who, node))));
      assert.deepEqual(
        shown.map(({ state, hash }) => [state, hash]),
        shown.map(() => ['live', shown[0]?.hash]),
        `seed ${seed}`,
      );
      areOneHistory(await Promise.all(nodes.map(everything)), seed);
      const digests = await Promise.all(
        nodes.map(async (node) => stateDigest(await foldOfLogs(node), node.app.sha256)),
      );
      assert.equal(new Set(digests).size, 1, `seed ${seed}`);
      for (const { app, planId } of nodes) {
        const { joint, earlier } = must(await verifyPlan(app, who, { planId }));
        assert.deepEqual(joint?.findings, [], `seed ${seed}`);
        assert.deepEqual(
          (earlier ?? []).flatMap(({ findings, logs }) => [
            ...findings,
            ...logs.flatMap((log) => log.findings),
          ]),
          [],
          `seed ${seed}`,
        );
      }
      files = life.files;
      for (const [name, n] of Object.entries(life.counts)) counts[name] = (counts[name] ?? 0) + n;
      tellProgress('histories of openings', seed + 1, all);
    }
  }
  t.diagnostic(JSON.stringify(counts));
});
