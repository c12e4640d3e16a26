/**
 * Every write of an exchange fails once as one that was not kept and once as one that was, on either side: proposing, handing out,
 * taking in, receipts, signatures, answers with words, answers of the line. What the node then holds is what its store holds; the
 * same act and the next exchange go on from there, nothing is entered twice, and no log has two histories [SY1074].
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getPlan, patchPlan } from '../../../src/app/index.ts';
import {
  answerJoint,
  exchangeByLine,
  exportBundle,
  importBundle,
  listCautions,
  listProposals,
  previewJoint,
  proposeJoint,
  showJoint,
} from '../../../src/app/joint/index.ts';
import type { Problem, Result } from '../../../src/base/index.ts';
import { must } from '../test-node.ts';
import { agreesWithStore, Writes } from './failing-writes.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

/** Every write with PROVE=1, one in four in `npm test`. */
const step = process.env.PROVE === '1' ? 1 : 4;

/** Does it, and once more where it is not known whether it was kept. A second time it may be refused: then it was. */
async function insist<T>(act: () => Promise<Result<T, Problem>>): Promise<void> {
  const first = await act();
  if (first.ok) return;
  assert.equal(first.error.code, 'outcome-unknown');
  const second = await act();
  assert.ok(second.ok || second.error.code === 'joint-act-refused', JSON.stringify(second));
}

const exchange = (node: JointNode, party: string) =>
  exchangeByLine(node.app, who, { planId: node.planId, party });

/** One round: another title is proposed, carried as a file and by line, returned with words, and the answer comes back. */
async function round(cn: JointNode, la: JointNode, title: string): Promise<void> {
  const { planId } = cn;
  await insist(async () => {
    const { version } = must(await getPlan(cn.app, who, { planId }));
    return patchPlan(cn.app, who, { planId, version, patch: { title: { en: title } } });
  });
  const register = must(await previewJoint(cn.app, who, { planId })).items.find((one) =>
    one.register.endsWith('/title'),
  )?.register;
  await insist(() => proposeJoint(cn.app, who, { planId, registers: [register ?? ''] }));
  await agreesWithStore(cn);
  await insist(async () => {
    const made = await exportBundle(cn.app, who, { planId });
    if (!made.ok) return made;
    return importBundle(la.app, who, { planId: la.planId, files: made.value.map(({ bytes }) => bytes) });
  });
  await agreesWithStore(la);
  const { items } = must(await listProposals(la.app, who, { planId: la.planId, which: 'waiting' }));
  const item = items.find(({ value }) => value?.includes(title))?.id;
  assert.ok(item !== undefined, `${title} has not come`);
  const answers = [{ kind: 'object' as const, item, reason: 'Sample words' }]; // One of the kinds.
  await insist(() => answerJoint(la.app, who, { planId: la.planId, answers }));
  await agreesWithStore(la);
  // A line that broke off is taken up by the next exchange, whichever side begins it.
  for (const [node, party] of [
    [la, 'a'],
    [cn, 'b'],
    [la, 'a'],
    [cn, 'b'],
  ] as const)
    await exchange(node, party);
  assert.deepEqual(await agreesWithStore(cn), await agreesWithStore(la), title);
  for (const node of [cn, la]) {
    const mine = must(
      await listProposals(node.app, who, { planId: node.planId, which: 'all', limit: 5_000 }),
    ).items;
    const named = mine.filter(({ value }) => value?.includes(title));
    assert.deepEqual(
      named.map(({ answers: given }) => given.map(({ kind, words }) => `${kind} ${words}`)),
      [['object Sample words']],
      title,
    );
    const view = must(await showJoint(node.app, who, { planId: node.planId }));
    assert.deepEqual(
      [view.evidence, view.isGuarded, view.parties.some(({ isForked }) => isForked)],
      [0, false, false],
    );
    assert.deepEqual(must(await listCautions(node.app, who, { planId: node.planId })).items, []);
  }
}

for (const fault of ['not-kept', 'kept'] as const)
  test(`SY1074 each write of an exchange that fails and was ${fault === 'kept' ? '' : 'not '}kept is gone on from, on either side`, async (t) => {
    const { cn, la } = await twoNodes(t);
    const sides = [new Writes(cn), new Writes(la)] as const;
    for (const [side, writes] of sides.entries()) {
      let n = 0;
      for (; ; n += step) {
        for (const each of sides) each.failAt(-1, fault);
        writes.failAt(n, fault);
        await round(cn, la, `Sample title ${side} ${n} of them`);
        if (!writes.hit) break;
      }
      t.diagnostic(`${n} writes on side ${side}`);
      assert.ok(n >= 6, `only ${n} writes`);
    }
    if (fault === 'not-kept' || step > 1) return;
    const seen = new Set(sides.flatMap(({ rows }) => [...rows]));
    for (const table of ['putPlan', 'putLogs', 'addEntries', 'putDisclosures', 'addTransfer'])
      assert.ok(seen.has(table), `${table} never failed: ${[...seen].join()}`);
  });
