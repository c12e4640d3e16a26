/** Packages as another node may have written them: heads that lie, that overlap, that come twice, or that hold what is long. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createObject } from '../../../src/app/index.ts';
import {
  answerPackage,
  listPackages,
  listProposals,
  previewJoint,
  proposePackage,
  showJoint,
  showPackage,
} from '../../../src/app/joint/index.ts';
import { appendJoint, type WordedDraft } from '../../../src/app/joint/joint-act.ts';
import { canonicalize, hex, type Json, ok } from '../../../src/base/index.ts';
import { jointPackageValue, packageRegister } from '../../../src/plan/index.ts';
import { pickOf, seeded } from '../../fuzz/seeded.ts';
import { codeOf, must } from '../test-node.ts';
import { acceptAll, answer, exchange, listed } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const idOf = (n: number) => `01970000-0000-7000-8000-00000000000${n}`;
const value = (entries: number) =>
  jointPackageValue({ title: { en: `Sample of ${entries}` }, occasion: {}, date: null, entries });
const head = (n: number, says: Json): WordedDraft => {
  return { draft: { kind: 'propose', reg: packageRegister(idOf(n)), body: { value: says } }, words: [] };
};

/** Enters these beside each other, whatever they say. */
const enter = async ({ app, planId }: JointNode, drafts: readonly WordedDraft[]) =>
  must(await appendJoint(app, who, planId, async () => ok(drafts)));

async function itemsOf({ app, planId }: JointNode): Promise<readonly WordedDraft[]> {
  const { items } = must(await previewJoint(app, who, { planId, limit: 500 }));
  return items.map(({ register, value: text }) => {
    return { draft: { kind: 'propose', reg: register, body: { value: JSON.parse(text) } }, words: [] };
  });
}
const packages = async ({ app, planId }: JointNode) => must(await listPackages(app, who, { planId })).items;

test('AP961 a head that has not the form of one is no package, and what follows it is answered by itself', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  const [one, two] = await itemsOf(cn);
  assert.ok(one && two);
  const wrong: readonly Json[] = [
    { entries: 2 },
    { title: { en: 'x' }, entries: 0 },
    'a list',
    { title: 'x', entries: 2 },
  ];
  const [first = '', ...more] = wrong;
  await enter(cn, [...more.map((says, n) => head(n + 2, says)), head(1, first), one, two]);
  await exchange(cn);
  assert.deepEqual(await packages(la), []);
  const waiting = await listed(la);
  assert.equal(waiting.length, 2);
  for (const { id } of waiting) must(await answer(la, 'confirm', id));
  // Such a head is counted nowhere, and breaks no page.
  assert.equal(must(await showJoint(la.app, who, { planId: la.planId })).waiting, 0);
  must(await listProposals(la.app, who, { planId: la.planId, which: 'all' }));
});

test('AP961 a head proposed again changes nothing of what the first one holds', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  const [one, two, three] = await itemsOf(cn);
  assert.ok(one && two && three);
  await enter(cn, [head(1, value(2)), one, two]);
  await enter(cn, [head(1, value(1)), three]);
  await exchange(cn);
  const [held, ...others] = await packages(la);
  assert.deepEqual([held?.total, held?.isWhole, others.length], [2, true, 0]);
  must(await answerPackage(la.app, who, { planId: la.planId, package: idOf(1), exceptions: [] }));
  assert.deepEqual((await packages(la))[0]?.counts, { confirmed: 2 });
  assert.deepEqual(
    (await listed(la)).map(({ register }) => register),
    [three.draft.reg],
  );
});

test('AP962 a head that announces more than ever comes holds back what follows it, and nothing before it', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  const [one, two] = await itemsOf(cn);
  assert.ok(one && two);
  await enter(cn, [one]);
  await enter(cn, [head(1, value(4_000)), two]);
  await exchange(cn);
  const waiting = await listed(la);
  const idAt = (register: string | undefined) => waiting.find((item) => item.register === register)?.id ?? '';
  must(await answer(la, 'confirm', idAt(one.draft.reg)));
  assert.equal(codeOf(await answer(la, 'confirm', idAt(two.draft.reg))), 'joint-step-refused');
  assert.deepEqual(
    (await packages(la)).map(({ total, isWhole }) => [total, isWhole]),
    [[1, false]],
  );
  // Its author may still take it back.
  const [own] = (await listed(cn, 'own')).filter(({ register }) => register === two.draft.reg);
  must(await answer(cn, 'withdraw', own?.id ?? ''));
});

test('AP962 a package with a long value is answered only once that value has come too', async (t) => {
  const { cn, la } = await twoNodes(t);
  const bytes = canonicalize({ en: 'Sample words. '.repeat(1_000) });
  const hash = hex(la.app.sha256(bytes));
  const long: WordedDraft = {
    draft: { kind: 'propose', reg: 'instrument/i/subject', body: { blob: hash, size: bytes.length } },
    words: [],
  };
  await enter(cn, [head(1, value(1)), long]);
  await exchange(cn);
  const settle = () => answerPackage(la.app, who, { planId: la.planId, package: idOf(1), exceptions: [] });
  const show = async () => must(await showPackage(la.app, who, { planId: la.planId, package: idOf(1) }));
  const before = await show();
  assert.deepEqual([before.isWhole, before.total, before.items[0]?.value], [false, 1, null]);
  assert.equal(codeOf(await settle()), 'joint-step-refused');
  must(
    await la.app.store.write(la.planId, async (w) => {
      await w.blobs.put(la.planId, hash, bytes);
      return ok(null);
    }),
  );
  const after = await show();
  assert.deepEqual([after.isWhole, after.items[0]?.value?.length], [true, bytes.length]);
  must(await settle());
  assert.deepEqual((await show()).counts, { confirmed: 1 });
});

test('AP961 a long list counts the same on both sides after any run of answers', async (t) => {
  const { cn, la } = await twoNodes(t);
  for (let i = 0; i < 12; i++) {
    const values = { title: { en: `Sample committee ${i}` }, form: 'committee' };
    must(await createObject(cn.app, who, { planId: cn.planId, type: 'mechanism', values }));
  }
  const registers = (await itemsOf(cn)).map(({ draft }) => draft.reg ?? '');
  const contents = { title: { en: 'Sample' }, occasion: {}, date: null, registers, claims: [] };
  const id = must(await proposePackage(cn.app, who, { planId: cn.planId, ...contents }));
  await exchange(cn);
  const random = seeded(960);
  const pick = <T>(list: readonly [T, ...T[]]): T => pickOf(random, list);
  for (let round = 0; round < 6; round++) {
    const { awaiting } = must(await showPackage(la.app, who, { planId: la.planId, package: id }));
    const marked = awaiting.filter(() => pick([true, true, false]));
    const exceptions = marked.map((item) => {
      return { item, kind: pick(['object', 'consult', 'note', 'open'] as const), reason: 'Sample reason' };
    });
    const answered = await answerPackage(la.app, who, { planId: la.planId, package: id, exceptions });
    if (!answered.ok) assert.equal(answered.error.code, 'joint-step-refused');
    const [own] = (await listed(cn, 'own')).filter(({ status }) => status === 'open');
    if (own !== undefined && round % 2 === 1) must(await answer(cn, 'withdraw', own.id));
    await exchange(pick([cn, la]));
    await exchange(pick([cn, la]));
    const counts = await Promise.all([cn, la].map(async (node) => (await packages(node))[0]?.counts));
    assert.deepEqual(counts[0], counts[1], `round ${round}`);
    const sum = Object.values(counts[0] ?? {}).reduce((n, each) => n + each, 0);
    assert.equal(sum, registers.length);
  }
});
