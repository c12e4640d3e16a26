/** Claims of a period that both have locked: what stands stays as it is until both have opened the period again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposeLock, showJointFigures, takeSilence } from '../../../src/app/joint/index.ts';
import type { Problem, Result } from '../../../src/base/index.ts';
import { must } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, proposeOwn } from './agreeing.ts';
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
