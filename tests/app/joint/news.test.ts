/** What has come from the other side and was not looked at yet, told to each person by themselves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../../src/app/index.ts';
import {
  answerPackage,
  countNews,
  listNews,
  markNews,
  previewJoint,
  proposePackage,
  remarkOnDraft,
  showDraft,
} from '../../../src/app/joint/index.ts';
import { must, person } from '../test-node.ts';
import { accept, acceptAll, answer, exchange, propose } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const colleague: Actor = { ...person(), personId: 'p2', displayName: 'Second Sample Person' };

const count = async ({ app, planId }: JointNode, by: Actor = who) =>
  must(await countNews(app, by, { planId }));
const list = async ({ app, planId }: JointNode, by: Actor = who) => must(await listNews(app, by, { planId }));
const kinds = async (node: JointNode): Promise<readonly string[]> =>
  (await list(node)).items.map(({ kind }) => kind).toSorted();

/** Marks all that the list shows as looked at. */
async function look(node: JointNode, by: Actor = who): Promise<void> {
  const { app, planId } = node;
  must(await markNews(app, by, { planId, ...(await list(node, by)).marks }));
}

const register = async ({ app, planId }: JointNode): Promise<string> => {
  const { items } = must(await previewJoint(app, who, { planId, limit: 2_000 }));
  return items.find((one) => one.register.endsWith('/title'))?.register ?? assert.fail();
};

test('AP1180 what people of the other side sent is counted; what its node does by itself is not', async (t) => {
  const { cn, la } = await twoNodes(t);
  // Both logs were begun, and receipts have gone to and fro.
  assert.deepEqual(await count(la), { n: 0, isMore: false, parties: [], waiting: 0 });
  await acceptAll(cn);
  const [first = '', second = ''] = await propose(cn, (name) => /^reading\/.*\/kind$/.test(name));
  const made = (await list(la)).items;
  assert.ok(made.length > 1);
  assert.deepEqual([...new Set(made.map(({ kind }) => kind))], ['propose']);
  const counted = await count(la);
  assert.deepEqual(
    [counted.n, counted.waiting, counted.parties],
    [made.length, made.length, [{ letter: 'a', names: { en: 'State cn' }, n: made.length }]],
  );
  // The party that proposed has nothing new, however often it exchanges.
  await exchange(cn);
  assert.equal((await count(cn)).n, 0);
  // What was answered is no longer new to whoever answered; the answers are to the other side.
  must(await answer(la, 'confirm', first));
  must(await answer(la, 'object', second, 'Sample reasons'));
  assert.deepEqual([(await count(la)).n, (await count(la)).waiting], [made.length - 2, made.length - 2]);
  await exchange(la);
  assert.deepEqual(await kinds(cn), ['confirm', 'object']);
  const [confirmed] = (await list(cn)).items.filter(({ kind }) => kind === 'confirm');
  assert.deepEqual([confirmed?.about, confirmed?.letter], [first, 'b']);
  assert.ok(confirmed?.register?.startsWith('reading/') && confirmed.summary !== null);
});

test('AP1181 what somebody has looked at is no longer new to them, and is to their colleague; what came after the list stays new', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  await propose(cn, (name) => /^reading\/.*\/kind$/.test(name));
  const { items, marks } = await list(la);
  await propose(cn, (name) => name.endsWith('/title'));
  const { app, planId } = la;
  must(await markNews(app, who, { planId, ...marks }));
  assert.deepEqual([(await count(la)).n, (await count(la, colleague)).n], [1, items.length + 1]);
  // What waits goes on waiting, whoever has looked.
  assert.equal((await count(la)).waiting, items.length + 1);
  // A mark never goes back, and none lies beyond what is here.
  must(await markNews(app, who, { planId, sizes: { a: 1 }, drafts: [] }));
  assert.equal((await count(la)).n, 1);
  for (const sizes of [{ a: 9_999 }, { b: 1 }, { z: 0 }]) {
    const refused = await markNews(app, who, { planId, sizes, drafts: [] });
    assert.equal(refused.ok ? '' : refused.error.code, 'request-invalid');
  }
  await look(la);
  assert.equal((await count(la)).n, 0);
});

test('AP1180 a list counts once, and so do the answers to it; drafts and remarks count as long as they are here', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  const { app, planId } = cn;
  const { items } = must(await previewJoint(app, who, { planId, limit: 2_000 }));
  const registers = items.map((one) => one.register).slice(0, 5);
  const head = { title: { en: 'Sample list' }, occasion: {}, date: null };
  const id = must(await proposePackage(app, who, { planId, ...head, registers, claims: [] }));
  await exchange(cn);
  const [came] = (await list(la)).items;
  assert.deepEqual([(await count(la)).n, came?.kind, came?.about], [1, 'package', id]);
  assert.equal((await count(la)).waiting, 5);
  must(await answerPackage(la.app, who, { planId: la.planId, package: id, exceptions: [] }));
  assert.equal((await count(la)).n, 0);
  await exchange(la);
  const [back, ...more] = (await list(cn)).items;
  assert.deepEqual([back?.kind, back?.isOfList, back?.about, back?.n, more], ['confirm', true, id, 5, []]);
  await look(cn);

  const draft = must(await showDraft(app, who, { planId, register: await register(cn), days: 3 }));
  await exchange(cn);
  assert.deepEqual(await kinds(la), ['draft']);
  await look(la);
  assert.equal((await count(la)).n, 0);
  must(await remarkOnDraft(la.app, who, { planId: la.planId, draft, text: 'Sample remark' }));
  await exchange(la);
  const [remark] = (await list(cn)).items;
  assert.deepEqual([remark?.kind, remark?.about, remark?.letter], ['remark', draft, 'b']);
  cn.clock.now += 4 * 86_400_000;
  assert.equal((await count(cn)).n, 0);
});

test('AP1180 a proposal that was withdrawn before anybody looked is told by its withdrawal alone', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [item = ''] = await propose(cn, (name) => name.endsWith('/title'));
  must(await answer(cn, 'withdraw', item));
  await exchange(cn);
  assert.deepEqual(await kinds(la), ['withdraw']);
});

test('AP1180 whoever coordinates a part of the plan is told of that part; a reader of nothing', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [commitment, other] = [await accept(cn, '二十名教师'), await accept(cn, '港口')];
  await accept(la, '二十名教师');
  await accept(la, '港口');
  await propose(
    cn,
    (name) => name.startsWith(`reading/${commitment}/`) || name.startsWith(`reading/${other}/`),
  );
  await propose(cn, (name) => name.endsWith('/title'));
  const { app, planId } = la;
  const provisionOf = async (id: string): Promise<string> => {
    const [place] = await app.store.read((r) => r.projections.places(planId, [id]));
    return place?.provisionId ?? assert.fail('no place');
  };
  const mine = await provisionOf(commitment);
  assert.notEqual(mine, await provisionOf(other));
  const partial: Actor = { ...person({ roles: ['coordinator'], areas: [mine] }), personId: 'p3' };
  const { items } = must(await listNews(app, partial, { planId }));
  assert.ok(items.length > 0 && items.length < (await count(la)).n);
  assert.ok(items.every(({ register: about }) => about?.startsWith(`reading/${commitment}/`)));
  const counted = await count(la, partial);
  assert.deepEqual([counted.n, counted.waiting], [items.length, items.length]);
  const reader = await countNews(app, person({ roles: ['reader'] }), { planId });
  assert.equal(reader.ok ? '' : reader.error.code, 'not-allowed');
});
