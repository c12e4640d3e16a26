/** Packages between two nodes: a list goes over as one, is answered by one act with exceptions, and counts alike on both sides. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createObject } from '../../../src/app/index.ts';
import {
  answerPackage,
  listPackages,
  type PackageException,
  previewClaims,
  previewJoint,
  proposePackage,
  showJoint,
  showPackage,
} from '../../../src/app/joint/index.ts';
import { appendJoint } from '../../../src/app/joint/joint-act.ts';
import { ok } from '../../../src/base/index.ts';
import { jointPackageValue, packageRegister } from '../../../src/plan/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { acceptAll, answer, claim, exchange, listed } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const reasonOf = (result: { ok: boolean; error?: { facts: Record<string, unknown> } }) =>
  result.ok ? 'done' : result.error?.facts.reason;
const head = {
  title: { en: 'Sample readings', zh: '示例要素' },
  occasion: { en: 'Sample session' },
  date: '2026-11-20',
};

/** Mechanisms of an invented programme, for lists that are long. */
async function addMechanisms({ app, planId }: JointNode, n: number): Promise<void> {
  for (let i = 0; i < n; i++) {
    const values = { title: { en: `Sample committee ${i}` }, form: 'committee' };
    must(await createObject(app, who, { planId, type: 'mechanism', values }));
  }
}

/** A package of so many own values that nobody has proposed. */
async function packageOf({ app, planId }: JointNode, n: number, claims: readonly string[] = []) {
  const { items } = must(await previewJoint(app, who, { planId, limit: 2_000, onlyNew: true }));
  const registers = items.slice(0, n).map(({ register }) => register);
  assert.equal(registers.length, n, 'not enough values');
  const previews = must(await previewClaims(app, who, { planId })).items;
  const meant = previews.filter((one) => claims.includes(one.claim));
  const asked = meant.map(({ claim: id, beside }) => ({ claim: id, beside }));
  return must(await proposePackage(app, who, { planId, ...head, registers, claims: asked }));
}
const show = async ({ app, planId }: JointNode, id: string, from = 0, limit = 50) =>
  must(await showPackage(app, who, { planId, package: id, from, limit }));
const settle = ({ app, planId }: JointNode, id: string, exceptions: readonly PackageException[] = []) =>
  answerPackage(app, who, { planId, package: id, exceptions });

test('AP960 a list of values and claims goes over as one thing with its title, date and occasion', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [first = ''] = await acceptAll(cn);
  const own = await claim(cn, first);
  const id = await packageOf(cn, 4, [own]);
  await exchange(cn);
  const [here] = must(await listPackages(la.app, who, { planId: la.planId })).items;
  assert.deepEqual(
    [here?.id, here?.by, here?.title, here?.occasion, here?.date, here?.isWhole, here?.total, here?.waiting],
    [id, 'a', head.title, head.occasion, '2026-11-20', true, 5, 5],
  );
  const { items } = await show(la, id);
  assert.equal(items.at(-1)?.register, `status/${first}/2026/a`);
  // The head is no proposal about the programme, and is counted nowhere among them.
  assert.equal((await listed(la)).length, 5);
  assert.equal(must(await showJoint(la.app, who, { planId: la.planId })).waiting, 5);
});

test('AP960 what cannot be proposed by itself cannot go in a package, and an empty one does not go', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  await acceptAll(cn);
  const send = (registers: readonly string[], title: Record<string, string> = head.title) =>
    proposePackage(app, who, { planId, ...head, title, registers, claims: [] });
  assert.equal(reasonOf(await send([])), 'package_empty');
  assert.equal(codeOf(await send(['text/x/record'])), 'not-found');
  const [one] = must(await previewJoint(app, who, { planId })).items;
  assert.equal(codeOf(await send([one?.register ?? ''], {})), 'request-invalid');
  assert.equal(codeOf(await send([one?.register ?? ''], { en: ' ' })), 'request-invalid');
  const reader = person({ roles: ['reader'] });
  const refused = await proposePackage(app, reader, { planId, ...head, registers: [], claims: [] });
  assert.equal(codeOf(refused), 'not-allowed');
  const inOneArea = person({ roles: ['coordinator'], areas: ['none-of-it'] });
  const narrow = await proposePackage(app, inOneArea, { planId, ...head, registers: [], claims: [] });
  assert.equal(codeOf(narrow), 'not-allowed');
  assert.deepEqual(await listed(cn, 'all'), []);
});

test('AP961 a package of twenty is answered by one act with three exceptions, and counts alike on both sides', async (t) => {
  const { cn, la } = await twoNodes(t);
  await addMechanisms(cn, 10);
  const id = await packageOf(cn, 20);
  await exchange(cn);
  const { awaiting } = await show(la, id);
  assert.equal(awaiting.length, 20);
  const [returned = '', consulted = '', open = ''] = [awaiting[3], awaiting[7], awaiting[19]];
  const made = must(
    await settle(la, id, [
      { item: returned, kind: 'object', reason: 'Sample reason: another date' },
      { item: consulted, kind: 'consult' },
      { item: open, kind: 'open' },
    ]),
  );
  // Seventeen confirmations, one return, one consultation, and note taken of the list: one transaction.
  assert.equal(made.length, 20);
  await exchange(la);
  const counts = { confirmed: 17, returned: 1, consultation: 1, registered: 1 };
  for (const node of [cn, la]) {
    const [one] = must(await listPackages(node.app, who, { planId: node.planId })).items;
    assert.deepEqual(one?.counts, counts);
  }
  assert.equal((await show(la, id)).waiting, 1);
  const told = (await show(cn, id)).items.find((item) => item.id === returned);
  assert.equal(told?.answers[0]?.words, 'Sample reason: another date');
  must(await settle(la, id));
  must(await answer(la, 'confirm', consulted));
  assert.equal((await show(la, id)).counts.confirmed, 19);
});

test('AP961 a list of more than fifty is paged, and one act answers all of it', async (t) => {
  const { cn, la } = await twoNodes(t);
  await addMechanisms(cn, 30);
  const id = await packageOf(cn, 60);
  await exchange(cn);
  const [one, two] = [await show(la, id), await show(la, id, 50)];
  assert.deepEqual([one.items.length, one.next, two.items.length, two.next], [50, 50, 10, null]);
  const ids = [...one.items, ...two.items].map((item) => item.id);
  assert.deepEqual(ids, one.awaiting);
  must(await settle(la, id));
  await exchange(la);
  assert.deepEqual((await show(cn, id)).counts, { confirmed: 60 });
});

test('AP962 of a package that has come in part nothing is answered, neither as one nor item by item', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, limit: 10 }));
  const id = '01970000-0000-7000-8000-000000000001';
  const value = jointPackageValue({ title: { en: 'Sample' }, occasion: {}, date: null, entries: 3 });
  const entry = (n: number) => {
    const body = { value: JSON.parse(items[n]?.value ?? 'null') };
    return { draft: { kind: 'propose', reg: items[n]?.register ?? '', body }, words: [] } as const;
  };
  const cutOff = [
    { draft: { kind: 'propose', reg: packageRegister(id), body: { value } }, words: [] } as const,
  ];
  must(await appendJoint(cn.app, who, cn.planId, async () => ok([...cutOff, entry(0), entry(1)])));
  await exchange(cn);
  const part = await show(la, id);
  assert.deepEqual([part.isWhole, part.total], [false, 2]);
  assert.equal(reasonOf(await settle(la, id)), 'package_partial');
  assert.equal(reasonOf(await answer(la, 'confirm', part.awaiting[0] ?? '')), 'package_partial');
  assert.equal(reasonOf(await answer(la, 'confirm', part.entry)), 'package_head');
  assert.deepEqual((await show(la, id)).counts, { registered: 2 });
  must(await appendJoint(cn.app, who, cn.planId, async () => ok([entry(2)])));
  await exchange(cn);
  assert.equal((await show(la, id)).isWhole, true);
  must(await settle(la, id));
  assert.deepEqual((await show(la, id)).counts, { confirmed: 3 });
});

test('AP962 an answer to one’s own package, to what was withdrawn, twice, or about something else changes nothing', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  const id = await packageOf(cn, 3);
  await exchange(cn);
  const { awaiting } = await show(la, id);
  const [one = '', two = '', three = ''] = awaiting;
  assert.equal(reasonOf(await settle(cn, id)), 'own');
  assert.equal(codeOf(await settle(la, id, [{ item: 'b:0:nothing', kind: 'note' }])), 'not-found');
  assert.equal(reasonOf(await settle(la, id, [{ item: one, kind: 'object' }])), 'words_missing');
  const twice = [{ item: one, kind: 'note' } as const, { item: one, kind: 'consult' } as const];
  assert.equal(reasonOf(await settle(la, id, twice)), 'exception_twice');
  const all = awaiting.map((item) => ({ item, kind: 'open' as const }));
  assert.equal(reasonOf(await settle(la, id, all)), 'package_nothing');
  assert.deepEqual((await show(la, id)).counts, { registered: 3 });
  must(await answer(cn, 'withdraw', two));
  await exchange(cn);
  assert.equal(reasonOf(await settle(la, id, [{ item: two, kind: 'note' }])), 'exception_answered');
  must(await settle(la, id));
  assert.deepEqual((await show(la, id)).counts, { confirmed: 2, withdrawn: 1 });
  assert.equal(reasonOf(await settle(la, id)), 'package_answered');
  assert.equal(codeOf(await answer(la, 'object', three, 'late')), 'joint-act-refused');
});
