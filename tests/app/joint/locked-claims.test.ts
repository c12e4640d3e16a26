/** Claims of a period that both have locked: what stands stays as it is until both have opened the period again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposeLock, showJoint, showJointFigures, takeSilence } from '../../../src/app/joint/index.ts';
import { appendJoint, type WordedDraft } from '../../../src/app/joint/joint-act.ts';
import { ok, type Problem, type Result } from '../../../src/base/index.ts';
import { stateDigest } from '../../../src/ledger/index.ts';
import { must } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, proposeOwn } from './agreeing.ts';
import { foldOfLogs } from './fold-of-logs.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const reasonOf = (result: Result<unknown, Problem>): unknown =>
  result.ok ? 'no problem' : result.error.facts.reason;

/** Both settle that the period is locked, or open. */
async function settleLock(cn: JointNode, la: JointNode, period: string, locked: boolean): Promise<void> {
  must(await proposeLock(cn.app, who, { planId: cn.planId, period, locked }));
  await exchange(cn);
  const lock = (await listed(la)).find(({ register }) => register === `period/${period}/lock`);
  must(await answer(la, 'confirm', lock?.id ?? ''));
  await exchange(la);
}

test('AP1451 a claim of a locked period is neither answered nor withdrawn nor taken as accepted, and both sides say so', async (t) => {
  const { cn, la } = await twoNodes(t);
  await claim(cn, await accept(cn, '二十名教师'));
  const [item = ''] = await proposeOwn(cn);
  await exchange(cn);
  const claimed = async (node: JointNode) => (await listed(node, 'all')).find(({ id }) => id === item);
  const period = (await claimed(la))?.register.split('/')[2] ?? '';
  assert.equal((await claimed(la))?.isLocked, false);
  await settleLock(cn, la, period, true);
  const figures = async (node: JointNode) =>
    must(await showJointFigures(node.app, who, { planId: node.planId })).figures;
  const before = [await figures(cn), await figures(la)];
  for (const kind of ['confirm', 'note', 'consult', 'object'] as const)
    assert.equal(reasonOf(await answer(la, kind, item, 'Sample reason')), 'period_locked', kind);
  assert.equal(reasonOf(await answer(cn, 'withdraw', item)), 'period_locked');
  assert.equal(
    reasonOf(await takeSilence(cn.app, who, { planId: cn.planId, items: [item] })),
    'period_locked',
  );
  await exchange(la);
  assert.deepEqual([await figures(cn), await figures(la)], before);
  for (const node of [cn, la])
    assert.deepEqual(
      [(await claimed(node))?.isLocked, (await claimed(node))?.standing],
      [true, 'registered'],
    );
  await settleLock(cn, la, period, false);
  must(await answer(la, 'confirm', item));
  await exchange(la);
  assert.equal((await claimed(cn))?.standing, 'confirmed');
});

test('AP1451 that it disputes a claim of a locked period a party may say', async (t) => {
  const { cn, la } = await twoNodes(t);
  await claim(cn, await accept(cn, '二十名教师'));
  const [item = ''] = await proposeOwn(cn);
  await exchange(cn);
  const period = (await listed(la)).find(({ id }) => id === item)?.register.split('/')[2] ?? '';
  await settleLock(cn, la, period, true);
  must(await answer(la, 'dispute.raise', item, 'Sample view of la'));
  await exchange(la);
  assert.equal((await listed(cn, 'all')).find(({ id }) => id === item)?.standing, 'disputed');
});

/** What another program might enter: the entry alone, asked nothing. */
function enter(node: JointNode, draft: WordedDraft['draft']): Promise<Result<readonly string[], Problem>> {
  return appendJoint(node.app, who, node.planId, async () => ok([{ draft, words: [] }]));
}

test('AP1661 what another program enters about a claim of a locked period counts for nothing, on either node', async (t) => {
  const { cn, la } = await twoNodes(t);
  await claim(cn, await accept(cn, '二十名教师'));
  const [item = ''] = await proposeOwn(cn);
  await exchange(cn);
  const claimed = async (node: JointNode) => (await listed(node, 'all')).find(({ id }) => id === item);
  const reg = (await claimed(la))?.register ?? '';
  await settleLock(cn, la, reg.split('/')[2] ?? '', true);
  const figures = async (node: JointNode) =>
    must(await showJointFigures(node.app, who, { planId: node.planId })).figures;
  const before = await figures(cn);
  const entries = [
    ...must(await enter(la, { kind: 'confirm', item, reg })),
    ...must(await enter(cn, { kind: 'withdraw', item, reg })),
  ];
  await exchange(la);
  for (const node of [cn, la]) {
    const { voids, registers } = await foldOfLogs(node);
    for (const entry of entries)
      assert.equal(voids[entry.split(':').slice(0, 2).join(':')], 'register-closed');
    assert.deepEqual(registers[reg]?.proposals[item]?.answers, {});
    assert.deepEqual(await figures(node), before);
    assert.equal((await claimed(node))?.standing, 'registered');
  }
  const states = await Promise.all(
    [cn, la].map(async (node) => stateDigest(await foldOfLogs(node), cn.app.sha256)),
  );
  assert.equal(states[0], states[1]);
});

test('AP1661 an answer that crossed with the lock stands on both nodes', async (t) => {
  const { cn, la } = await twoNodes(t);
  await claim(cn, await accept(cn, '二十名教师'));
  const [item = ''] = await proposeOwn(cn);
  await exchange(cn);
  const period = (await listed(la)).find(({ id }) => id === item)?.register.split('/')[2] ?? '';
  // la proposes the lock and cn confirms it; before la hears of that, it answers.
  must(await proposeLock(la.app, who, { planId: la.planId, period, locked: true }));
  await exchange(la);
  const lock = (await listed(cn)).find(({ register }) => register === `period/${period}/lock`);
  must(await answer(cn, 'confirm', lock?.id ?? ''));
  must(await answer(la, 'confirm', item));
  await exchange(la);
  for (const node of [cn, la]) {
    const found = (await listed(node, 'all')).find(({ id }) => id === item);
    assert.deepEqual([found?.isLocked, found?.standing], [true, 'confirmed']);
  }
});

test('AP1662 a claim of a locked period waits for nobody, on neither side, until all have opened it again', async (t) => {
  const { cn, la } = await twoNodes(t);
  await claim(cn, await accept(cn, '二十名教师'));
  const [item = ''] = await proposeOwn(cn);
  await exchange(cn);
  const period = (await listed(la)).find(({ id }) => id === item)?.register.split('/')[2] ?? '';
  const waits = async () => {
    const shown = await Promise.all([cn, la].map(({ app, planId }) => showJoint(app, who, { planId })));
    const [ofCn, ofLa] = await Promise.all(
      [cn, la].map(async ({ app, planId }) => must(await showJointFigures(app, who, { planId })).awaits),
    );
    return {
      listed: (await listed(la)).some(({ id }) => id === item),
      waiting: shown.map((one) => must(one).waiting),
      theirs: ofCn?.theirs,
      ours: ofLa?.ours,
    };
  };
  assert.deepEqual(await waits(), { listed: true, waiting: [0, 1], theirs: 1, ours: 1 });
  await settleLock(cn, la, period, true);
  assert.deepEqual(await waits(), { listed: false, waiting: [0, 0], theirs: 0, ours: 0 });
  await settleLock(cn, la, period, false);
  assert.deepEqual(await waits(), { listed: true, waiting: [0, 1], theirs: 1, ours: 1 });
});
