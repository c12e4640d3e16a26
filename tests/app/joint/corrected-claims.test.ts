/** A claim that came back: it goes again once it is corrected, and what was returned or withdrawn is answered no more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, getObject } from '../../../src/app/index.ts';
import { answerJoint, previewClaims, proposeClaims } from '../../../src/app/joint/index.ts';
import { must } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, proposeOwn } from './agreeing.ts';
import { twoNodes, who } from './two-nodes.ts';

test('AP1667 a returned claim is told as returned, goes again once corrected, and is confirmed; the one before is answered no more', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { app, planId } = cn;
  const id = await claim(cn, await accept(cn, '二十名教师'), { progress: 'substantial' });
  const standing = async () => must(await previewClaims(app, who, { planId })).items[0]?.standing;
  const go = () => proposeClaims(app, who, { planId, claims: [{ claim: id, beside: null }] });
  assert.equal(await standing(), 'not-proposed');
  const [first = ''] = await proposeOwn(cn);
  await exchange(cn);
  assert.equal(await standing(), 'proposed');
  must(await answer(la, 'object', first, 'Sample reason'));
  await exchange(la);
  assert.equal(await standing(), 'returned');
  const { total } = must(await previewClaims(app, who, { planId, standing: ['returned'], can: false }));
  assert.equal(total, 1);
  const same = await go();
  assert.equal(same.ok ? 'done' : same.error.facts.reason, 'claim_returned');
  const { version } = must(await getObject(app, who, { planId, type: 'claim', id }));
  const patch = { progress: 'begun', cleared: [{ wording: 'shared', on: '2026-05-02' }] };
  must(await changeObject(app, who, { planId, type: 'claim', id, version, patch }));
  assert.equal(await standing(), 'differs');
  const entries = must(await go());
  await exchange(cn);
  const late = await answerJoint(la.app, who, {
    planId: la.planId,
    answers: [{ kind: 'confirm', item: first }],
  });
  assert.equal(late.ok ? 'done' : late.error.facts.reason, 'withdrawn');
  must(await answer(la, 'confirm', entries.at(-1) ?? ''));
  await exchange(la);
  assert.equal(await standing(), 'agreed');
  assert.deepEqual(
    (await listed(cn, 'all'))
      .filter(({ register }) => register.startsWith('status/'))
      .map((one) => one.standing),
    ['confirmed', 'withdrawn'],
  );
});

test('AP1667 a claim of which the proposal was withdrawn is told as not proposed, and may go again as it is', async (t) => {
  const { cn } = await twoNodes(t);
  await claim(cn, await accept(cn, '二十名教师'));
  const [item = ''] = await proposeOwn(cn);
  must(await answer(cn, 'withdraw', item));
  const [preview] = must(await previewClaims(cn.app, who, { planId: cn.planId })).items;
  assert.equal(preview?.standing, 'not-proposed');
  assert.equal((await proposeOwn(cn)).length, 1);
});
