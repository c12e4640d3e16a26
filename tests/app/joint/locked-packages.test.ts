/** Packages and files of answers that hold claims of a period which all have locked: those stay open, the rest is answered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerJoint,
  answerPackage,
  listPackages,
  type PackageException,
  previewClaims,
  previewJoint,
  proposeLock,
  proposePackage,
  readAnswers,
  showJoint,
  showPackage,
  takeAnswers,
} from '../../../src/app/joint/index.ts';
import { packageState } from '../../../src/app/joint/packages/show-packages.ts';
import { formatAnswerFile } from '../../../src/sync/index.ts';
import { must } from '../test-node.ts';
import { acceptAll, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

/** cn sends four values and one claim as one; then both lock the claim's period. */
async function sent(cn: JointNode) {
  const [first = ''] = await acceptAll(cn);
  const own = await claim(cn, first);
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, limit: 2_000, onlyNew: true }));
  const registers = items.slice(0, 4).map(({ register }) => register);
  const [preview] = must(await previewClaims(cn.app, who, { planId: cn.planId })).items;
  const claims = [{ claim: own, beside: preview?.beside ?? null }];
  const contents = { title: { en: 'Sample list' }, occasion: {}, date: null, registers, claims };
  const id = must(await proposePackage(cn.app, who, { planId: cn.planId, ...contents }));
  await exchange(cn);
  return { id, period: preview?.period ?? '' };
}

async function settleLock(cn: JointNode, la: JointNode, period: string, locked: boolean): Promise<void> {
  must(await proposeLock(cn.app, who, { planId: cn.planId, period, locked }));
  await exchange(cn);
  const lock = (await listed(la)).find(({ register }) => register === `period/${period}/lock`);
  must(await answer(la, 'confirm', lock?.id ?? ''));
  await exchange(la);
}

const settle = ({ app, planId }: JointNode, id: string, exceptions: readonly PackageException[] = []) =>
  answerPackage(app, who, { planId, package: id, exceptions });
const show = async ({ app, planId }: JointNode, id: string) =>
  must(await showPackage(app, who, { planId, package: id }));

test('AP1663 of a package with a claim of a locked period that item is named, and the rest is answered by one act', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { id, period } = await sent(cn);
  assert.deepEqual([(await show(la, id)).waiting, (await show(la, id)).locked], [5, 0]);
  await settleLock(cn, la, period, true);
  const { waiting, locked, awaiting, lockedItems, items } = await show(la, id);
  assert.deepEqual([waiting, locked, awaiting.length], [4, 1, 4]);
  const [item = ''] = lockedItems;
  const at = items.findIndex((one) => one.id === item) + 1;
  assert.equal(items[at - 1]?.isLocked, true);
  // Whoever saw five and confirms five is told which of them it cannot be; nothing is answered.
  const whole = await settle(la, id);
  assert.ok(!whole.ok);
  assert.deepEqual(
    [whole.error.code, whole.error.facts],
    ['joint-step-refused', { reason: 'package_locked', items: String(at), entries: item }],
  );
  const returned = await settle(la, id, [{ item, kind: 'object', reason: 'Sample reason' }]);
  assert.equal(returned.ok ? 'done' : returned.error.facts.items, String(at));
  assert.equal((await show(la, id)).waiting, 4);
  must(await settle(la, id, [{ item, kind: 'open' }]));
  await exchange(la);
  for (const node of [cn, la]) {
    const after = await show(node, id);
    assert.deepEqual(after.counts, { confirmed: 4, registered: 1 });
    assert.deepEqual([after.waiting, after.locked, packageState(after)], [0, 1, 'locked']);
    const { items: found } = must(
      await listPackages(node.app, who, { planId: node.planId, state: 'locked' }),
    );
    assert.deepEqual(
      found.map((one) => one.id),
      [id],
    );
  }
  const rest = await settle(la, id);
  assert.equal(rest.ok ? 'done' : rest.error.facts.reason, 'package_all_locked');
  // Opened again, the item waits as before, and the package is then confirmed throughout.
  await settleLock(cn, la, period, false);
  assert.deepEqual([(await show(la, id)).waiting, packageState(await show(cn, id))], [1, 'awaits-theirs']);
  must(await settle(la, id));
  await exchange(la);
  assert.deepEqual((await show(cn, id)).counts, { confirmed: 5 });
});

test('AP1663 several answers at once name those that are about a locked period; a file of answers leaves them and enters the rest', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [first = ''] = await acceptAll(cn);
  await claim(cn, first);
  const [claimed = ''] = await proposeOwn(cn);
  const [other = ''] = await propose(cn, (register) => register.startsWith('reading/'));
  const period = (await listed(la)).find(({ id }) => id === claimed)?.register.split('/')[2] ?? '';
  await settleLock(cn, la, period, true);
  const { app, planId } = la;
  const answers = [other, claimed].map((item) => ({ kind: 'confirm', item }) as const);
  const both = await answerJoint(app, who, { planId, answers });
  assert.deepEqual(both.ok ? 'done' : both.error.facts, { reason: 'period_locked', entries: claimed });
  const plan = must(await showJoint(app, who, { planId })).hash ?? '';
  const bytes = formatAnswerFile({
    ...{ plan, party: 'b', person: 'Somebody', day: '2026-11-26' },
    answers: answers.map(({ item, kind }) => ({ item, kind, reason: '' })),
  });
  const read = must(await readAnswers(app, who, { planId, bytes }));
  assert.deepEqual(
    read.answers.map(({ item, standing }) => [item, standing]),
    [
      [claimed, 'locked'],
      [other, 'ready'],
    ],
  );
  const { entries, left } = must(await takeAnswers(app, who, { planId, bytes }));
  assert.deepEqual([entries.length, left], [1, [{ item: claimed, standing: 'locked' }]]);
});
