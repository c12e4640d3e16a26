/** `entente figures --joint` as a person types it: what the parties say together, and the periods that all have locked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposeLock, showJointFigures } from '../../src/app/joint/index.ts';
import { accept, answer, claim, exchange, listed, proposeOwn } from '../app/joint/agreeing.ts';
import { twoNodes, who } from '../app/joint/two-nodes.ts';
import { must } from '../app/test-node.ts';
import { entente, ententeIn } from './entente.ts';

test('AP1664 the command line tells joint figures with the locked periods, since when and by which entry, in each language', async (t) => {
  const { cn, la } = await twoNodes(t);
  const alone = await entente(cn, 'figures', cn.planId);
  assert.doesNotMatch(alone.out, /Locked/);
  await claim(cn, await accept(cn, '二十名教师'));
  const [item = ''] = await proposeOwn(cn);
  await exchange(cn);
  const open = await entente(la, 'figures', la.planId, '--joint');
  assert.match(open.told, /1 claim waits for our answer/);
  must(await proposeLock(cn.app, who, { planId: cn.planId, period: '2026', locked: true }));
  await exchange(cn);
  const lock = (await listed(la)).find(({ register }) => register === 'period/2026/lock');
  must(await answer(la, 'confirm', lock?.id ?? ''));
  await exchange(la);
  const seq = Number(lock?.id.split(':')[1]) + 1;
  for (const node of [cn, la]) {
    const { code, out, told } = await entente(node, 'figures', node.planId, '--joint');
    assert.equal(code, 0, told);
    assert.ok(out.includes(`Locked: 2026\t4 May 2026\ta ${seq}\n`), out);
    assert.match(out, /^Claims confirmed by all\t0\/1$/m);
    assert.match(told, /None waits for our answer/);
    const json = await entente(node, 'figures', node.planId, '--joint', '--json');
    const shown = must(await showJointFigures(node.app, who, { planId: node.planId }));
    assert.deepEqual(JSON.parse(json.out).locks, shown.locks);
  }
  assert.ok((await ententeIn('zh', cn, 'figures', cn.planId, '--joint')).out.includes('已锁定：2026年'));
  assert.ok((await ententeIn('lo', la, 'figures', la.planId, '--joint')).out.includes('ປິດແລ້ວ: 2026'));
  assert.ok(item !== '');
});
