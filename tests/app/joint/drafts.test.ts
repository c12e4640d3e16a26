/** Drafts for consultation: shown, remarked on, taken back, expired; in no log, and with nobody for whom they are not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  exchangeByLine,
  exportBundle,
  importBundle,
  listDrafts,
  previewJoint,
  remarkOnDraft,
  showDraft,
  showJoint,
  takeBackDraft,
} from '../../../src/app/joint/index.ts';
import { ok, utf8 } from '../../../src/base/index.ts';
import { defaultCaps, packBundle, unpackBundle } from '../../../src/sync/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { type JointNode, nodeOf, openTogether, twoNodes, who } from './two-nodes.ts';

const DAY = 24 * 3_600_000;
const draftsOf = async ({ app, planId }: JointNode) => must(await listDrafts(app, who, { planId })).items;
const exchange = ({ app, planId }: JointNode, party: string) => exchangeByLine(app, who, { planId, party });

async function titleOf({ app, planId }: JointNode): Promise<string> {
  const { items } = must(await previewJoint(app, who, { planId }));
  return items.find(({ register }) => register.endsWith('/title'))?.register ?? assert.fail('no title');
}

async function show(node: JointNode, given: { to?: string[]; note?: string; days?: number } = {}) {
  const { app, planId } = node;
  return must(await showDraft(app, who, { planId, register: await titleOf(node), ...given }));
}
const heldOf = async ({ app, planId }: JointNode) =>
  must(await showJoint(app, who, { planId })).parties.map(({ held }) => held);

/** Everything that the node keeps of its joint plan's logs, and of its transfers. */
async function keptTexts({ app, planId }: JointNode): Promise<string> {
  return app.store.read(async (r) => {
    const entries = await Promise.all(['a', 'b'].map((log) => r.joint.entries(planId, log, 0, 1_000)));
    const texts = entries.flat().map(({ bytes }) => new TextDecoder().decode(bytes));
    return JSON.stringify([texts, await r.joint.transfers(planId, 1_000, null), await r.joint.plan(planId)]);
  });
}

test('AP870 a draft is seen by the other, remarks come back, and no log has an entry more', async (t) => {
  const { cn, la } = await twoNodes(t);
  await exchange(cn, 'b');
  const before = [await heldOf(cn), await heldOf(la)];
  const id = await show(cn, { note: 'Sample words about the title' });
  assert.deepEqual(
    (await draftsOf(cn)).map((one) => [one.id, one.hasLeft]),
    [[id, false]],
  );
  assert.deepEqual(await draftsOf(la), []);
  must(await exchange(cn, 'b'));
  const [seen] = await draftsOf(la);
  assert.deepEqual(
    [seen?.id, seen?.by, seen?.note, seen?.hasLeft],
    [id, 'a', 'Sample words about the title', true],
  );
  assert.ok((seen?.told.lines.length ?? 0) > 0);
  must(await remarkOnDraft(la.app, who, { planId: la.planId, draft: id, text: 'Sample remark' }));
  must(await exchange(la, 'a'));
  const [own] = await draftsOf(cn);
  assert.deepEqual(
    own?.remarks.map(({ by, text }) => [by, text]),
    [['b', 'Sample remark']],
  );
  assert.deepEqual([await heldOf(cn), await heldOf(la)], before);
  for (const node of [cn, la]) {
    const texts = await keptTexts(node);
    for (const words of ['Sample words', 'Sample remark', id]) assert.ok(!texts.includes(words), words);
  }
});

test('AP870 a draft that is taken back is gone on both sides with its remarks, and an old bundle does not bring it back', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await show(cn);
  const [old] = must(await exportBundle(cn.app, who, { planId: cn.planId }));
  must(await exchange(cn, 'b'));
  must(await remarkOnDraft(la.app, who, { planId: la.planId, draft: id, text: 'Sample remark' }));
  must(await exchange(la, 'a'));
  assert.equal(
    codeOf(await takeBackDraft(la.app, who, { planId: la.planId, draft: id })),
    'joint-act-refused',
  );
  must(await takeBackDraft(cn.app, who, { planId: cn.planId, draft: id }));
  assert.deepEqual(await draftsOf(cn), []);
  must(await exchange(cn, 'b'));
  assert.deepEqual(await draftsOf(la), []);
  const files = [old?.bytes ?? new Uint8Array(0)];
  must(await importBundle(la.app, who, { planId: la.planId, files }));
  assert.deepEqual(await draftsOf(la), []);
  // Of what was taken back only its id stays, until it would have expired.
  const rows = await la.app.store.read((r) => r.joint.drafts(la.planId));
  assert.deepEqual(
    rows.map((row) => [row.id, JSON.parse(row.content).kind]),
    [[id, 'gone']],
  );
  for (const node of [cn, la]) node.clock.now += 31 * DAY;
  must(await exchange(cn, 'b'));
  for (const { app, planId } of [cn, la])
    assert.deepEqual(await app.store.read((r) => r.joint.drafts(planId)), []);
  assert.equal(codeOf(await takeBackDraft(cn.app, who, { planId: cn.planId, draft: id })), 'not-found');
});

test('AP870 one that never left is simply gone', async (t) => {
  const { cn } = await twoNodes(t);
  const draft = await show(cn);
  must(await takeBackDraft(cn.app, who, { planId: cn.planId, draft }));
  assert.deepEqual(await cn.app.store.read((r) => r.joint.drafts(cn.planId)), []);
});

test('AP870 an expired draft is shown no more and is deleted with the next exchange on either side', async (t) => {
  const { cn, la } = await twoNodes(t);
  await show(cn, { days: 2 });
  must(await exchange(cn, 'b'));
  assert.equal((await draftsOf(la)).length, 1);
  for (const node of [cn, la]) node.clock.now += 3 * DAY;
  assert.deepEqual([await draftsOf(cn), await draftsOf(la)], [[], []]);
  must(await exchange(cn, 'b'));
  for (const { app, planId } of [cn, la])
    assert.deepEqual(await app.store.read((r) => r.joint.drafts(planId)), []);
});

test('AP870 of three parties only those see a draft for whom it is, and a remark goes to its author alone', async (t) => {
  const all = new Map<string, JointNode>();
  const nodes = [await nodeOf(t, 'cn', all), await nodeOf(t, 'la', all), await nodeOf(t, 'kh', all)];
  const [cn, la, kh] = nodes;
  assert.ok(cn && la && kh);
  await openTogether(nodes);
  const forLa = await show(cn, { to: ['b'] });
  const forBoth = await show(cn);
  for (const party of ['b', 'c']) must(await exchange(cn, party));
  assert.deepEqual((await draftsOf(la)).map(({ id }) => id).sort(), [forLa, forBoth].sort());
  assert.deepEqual(
    (await draftsOf(kh)).map(({ id }) => id),
    [forBoth],
  );
  // A file for both takes along only what both may see.
  const [file] = must(await exportBundle(cn.app, who, { planId: cn.planId }));
  const bundle = unpackBundle(
    file?.bytes ?? new Uint8Array(0),
    defaultCaps,
    cn.app.sha256,
    cn.app.compression,
  );
  assert.deepEqual(bundle.ok && Object.keys(bundle.value.consult), [forBoth]);
  must(await remarkOnDraft(la.app, who, { planId: la.planId, draft: forBoth, text: 'For the author' }));
  must(await exchange(la, 'c'));
  must(await exchange(la, 'a'));
  assert.deepEqual((await draftsOf(kh))[0]?.remarks, []);
  assert.equal((await draftsOf(cn)).find(({ id }) => id === forBoth)?.remarks[0]?.text, 'For the author');
  assert.equal(
    codeOf(await showDraft(cn.app, who, { planId: cn.planId, register: await titleOf(cn), to: ['a'] })),
    'not-found',
  );
});

test('AP870 a sender brings its own drafts alone, and what has not the form is dropped without a word', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await show(cn);
  const [file] = must(await exportBundle(cn.app, who, { planId: cn.planId }));
  const read = unpackBundle(file?.bytes ?? new Uint8Array(0), defaultCaps, cn.app.sha256, cn.app.compression);
  assert.ok(read.ok);
  const good = JSON.parse(new TextDecoder().decode(read.value.consult[id]));
  const canonical = (value: object) =>
    utf8(JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))));
  const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const wrong = [
    { ...good, from: 'b' },
    { ...good, further: 1 },
    { ...good, expires: '2099-01-01T00:00:00Z' },
    { ...good, expires: '2026-01-01T00:00:00Z' },
    { ...good, to: ['c'] },
    { ...good, v: 2 },
    { ...good, note: 'x'.repeat(5_000) },
    { ...good, kind: 'other' },
  ];
  const consult = Object.fromEntries(wrong.map((item, n) => [uuid(n), canonical({ ...item, id: uuid(n) })]));
  const bundle = { ...read.value, consult: { ...consult, [uuid(50)]: utf8('words') } };
  const bytes = packBundle(bundle, cn.app.sha256, cn.app.compression);
  must(await importBundle(la.app, who, { planId: la.planId, files: [bytes] }));
  assert.deepEqual(await la.app.store.read((r) => r.joint.drafts(la.planId)), []);
  const fine = packBundle(read.value, cn.app.sha256, cn.app.compression);
  must(await importBundle(la.app, who, { planId: la.planId, files: [fine] }));
  assert.deepEqual(
    (await draftsOf(la)).map((one) => one.id),
    [id],
  );
});

test('AP870 what is not there, not own, empty or too much is refused, and readers see none of it', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { planId } = cn;
  const register = await titleOf(cn);
  assert.equal(codeOf(await showDraft(cn.app, who, { planId, register: 'plan/x/title' })), 'not-found');
  assert.equal(
    codeOf(await showDraft(cn.app, who, { planId, register: `text/${planId}/record` })),
    'not-found',
  );
  const draft = await show(cn);
  assert.equal(codeOf(await remarkOnDraft(cn.app, who, { planId, draft, text: 'own' })), 'joint-act-refused');
  must(await exchange(cn, 'b'));
  const remark = (text: string, about = draft) =>
    remarkOnDraft(la.app, who, { planId: la.planId, draft: about, text });
  assert.equal(codeOf(await remark(' ')), 'joint-act-refused');
  assert.equal(codeOf(await remark('x', 'unknown')), 'not-found');
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await listDrafts(cn.app, reader, { planId })), 'not-allowed');
  assert.equal(codeOf(await showDraft(cn.app, reader, { planId, register })), 'not-allowed');
  must(
    await cn.app.store.write(planId, async (w) => {
      const [row] = await w.joint.drafts(planId);
      for (let n = 0; n < 200 && row !== undefined; n++)
        await w.joint.putDraft(planId, { ...row, id: `x${n}` });
      return ok(null);
    }),
  );
  assert.equal(codeOf(await showDraft(cn.app, who, { planId, register })), 'joint-act-refused');
});
