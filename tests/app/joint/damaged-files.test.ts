/** Files that are not what was recorded, as an office meets them: told with what hangs on them, all else usable, put right by any right bytes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addFile,
  createObject,
  getFile,
  getSource,
  noteDamagedFiles,
  overview,
  putFileRight,
} from '../../../src/app/index.ts';
import {
  bringJointFile,
  exchangeByLine,
  exportBundle,
  getJointFile,
  importBundle,
  listDamagedFiles,
  listTransfers,
  previewClaims,
  proposeClaims,
} from '../../../src/app/joint/index.ts';
import { ok, utf8 } from '../../../src/base/index.ts';
import { codeOf, must, smallPlan } from '../test-node.ts';
import { accept, claim } from './agreeing.ts';
import { agreesWithStore, Writes } from './failing-writes.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const scan = utf8('%PDF-1.4\n% a scan of invented minutes\n%%EOF\n');
const other = utf8('%PDF-1.4\n% a scan of other minutes\n%%EOF\n');

/** Other bytes under the name, and the look at the data that finds them. */
async function swap({ app, planId }: JointNode, sha256: string): Promise<void> {
  must(
    await app.store.write(planId, async (w) => {
      await w.blobs.drop(planId, sha256);
      await w.blobs.put(planId, sha256, other);
      return ok(null);
    }),
  );
  must(await noteDamagedFiles(app, [{ planId, sha256 }]));
}

async function claimWithScan(node: JointNode): Promise<string> {
  const { app, planId } = node;
  const commitment = await accept(node, '二十名教师');
  const { sha256, name } = must(await addFile(app, who, { planId, bytes: scan, name: 'minutes.pdf' }));
  const values = { title: { en: 'Sample minutes' }, file: [{ sha256, name }], showing: 'shown' };
  const { id } = must(await createObject(app, who, { planId, type: 'evidence', values }));
  await claim(node, commitment, { evidence: [`evidence/${id}`] });
  const { items } = must(await previewClaims(app, who, { planId }));
  const claims = items.map(({ claim: one, beside }) => ({ claim: one, beside }));
  must(await proposeClaims(app, who, { planId, claims }));
  return sha256;
}

const listOf = async ({ app, planId }: JointNode) => must(await listDamagedFiles(app, who, { planId }));
const damageSaid = async ({ app, planId }: JointNode) =>
  must(await overview(app, who, { planId })).diagnostics.filter(({ code }) => code === 'files-damaged');

test('AP1612 a swapped scan is listed with the evidence and the entry that name it, and only its very bytes put it right', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const sha256 = await claimWithScan(cn);
  assert.deepEqual([await listOf(cn), await damageSaid(cn)], [[], []]);
  await swap(cn, sha256);
  const [one = assert.fail('not listed'), ...more] = await listOf(cn);
  assert.deepEqual([more, one.sha256, one.file?.name, one.isAsked], [[], sha256, 'minutes.pdf', true]);
  assert.deepEqual(one.uses.map(({ kind }) => kind).toSorted(), ['entry', 'object']);
  assert.equal((await damageSaid(cn))[0]?.facts.n, 1);
  // All but the file is usable.
  must(await addFile(app, who, { planId, bytes: other, name: 'other.pdf' }));
  must(await exportBundle(app, who, { planId }));
  const put = (bytes: Uint8Array) => putFileRight(app, who, { planId, sha256, bytes });
  assert.equal(codeOf(await put(other)), 'file-other');
  assert.equal(codeOf(await put(new Uint8Array())), 'file-empty');
  assert.equal(codeOf(await getFile(app, who, { planId, sha256 })), 'file-not-as-named');
  must(await put(scan));
  assert.deepEqual(must(await getFile(app, who, { planId, sha256 })).bytes, scan);
  assert.deepEqual([await listOf(cn), await damageSaid(cn)], [[], []]);
});

test('AP1612 of the original file of a text it is said that it is that, and it is put right from the original', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const { text } = await app.store.read(async (r) => ({ text: (await r.projections.texts(planId))[0] }));
  const { sourceSha256: sha256, textId } = text ?? assert.fail('no text');
  await swap(cn, sha256);
  const [one] = await listOf(cn);
  assert.ok(one?.uses.some(({ kind }) => kind === 'source'));
  await assert.rejects(getSource(app, who, { planId, textId }), /file-not-as-named/);
  must(await overview(app, who, { planId }));
  must(await putFileRight(app, who, { planId, sha256, bytes: smallPlan }));
  assert.deepEqual(must(await getSource(app, who, { planId, textId })).bytes, smallPlan);
  assert.deepEqual(await listOf(cn), []);
});

test('AP1612 the next exchange brings a swapped file again, by file and by line, of the own log and of the other’s', async (t) => {
  const { cn, la } = await twoNodes(t);
  const sha256 = await claimWithScan(cn);
  const by = async (from: JointNode, to: JointNode) => {
    const [file] = must(await exportBundle(from.app, who, { planId: from.planId }));
    const files = [file?.bytes ?? assert.fail('no file')];
    must(await importBundle(to.app, who, { planId: to.planId, files }));
  };
  await by(cn, la);
  await by(la, cn);
  const held = [await agreesWithStore(cn), await agreesWithStore(la)];
  // The receiver's copy: what it hands out asks, and what comes back brings the file.
  await swap(la, sha256);
  await by(la, cn);
  await by(cn, la);
  const read = (node: JointNode) => getJointFile(node.app, who, { planId: node.planId, sha256 });
  assert.deepEqual(must(await read(la)).bytes, scan);
  assert.deepEqual(await listOf(la), []);
  // The author's own, by line.
  await swap(cn, sha256);
  assert.equal(codeOf(await read(cn)), 'file-not-as-named');
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  assert.deepEqual(must(await read(cn)).bytes, scan);
  const after = [await agreesWithStore(cn), await agreesWithStore(la)];
  for (const [at, sizes] of after.entries()) assert.ok(sizes.every((n, log) => n >= (held[at]?.[log] ?? 0)));
});

test('AP1773 a file that nobody has is asked for by line three times within an hour, and again after it; an exchange file always asks', async (t) => {
  const { cn, la } = await twoNodes(t);
  const sha256 = await claimWithScan(cn);
  const call = async () => must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  await call();
  await call();
  // The one has it no more, the other has something else in its place.
  await swap(cn, sha256);
  await swap(la, sha256);
  assert.equal(codeOf(await getJointFile(cn.app, who, { planId: cn.planId, sha256 })), 'file-not-as-named');
  assert.equal((await listOf(cn)).length, 1);
  const listed = async () =>
    must(await listTransfers(cn.app, who, { planId: cn.planId, limit: 200 })).items.length;
  const added = async (calls: number): Promise<number> => {
    const before = await listed();
    for (let n = 0; n < calls; n++) await call();
    return (await listed()) - before;
  };
  const first = await added(12);
  assert.ok(first > 0, 'it was not asked for');
  assert.equal(await added(12), 0);
  cn.clock.now += 61 * 60_000;
  la.clock.now += 61 * 60_000;
  assert.equal(await added(12), first);
  // The very file comes to the other side: the next time that is asked for brings it.
  must(await bringJointFile(la.app, who, { planId: la.planId, sha256, bytes: scan }));
  assert.equal(await added(1), 0);
  const carry = async (from: JointNode, to: JointNode) => {
    const [file] = must(await exportBundle(from.app, who, { planId: from.planId }));
    const files = [file?.bytes ?? assert.fail('no file')];
    must(await importBundle(to.app, who, { planId: to.planId, files }));
  };
  await carry(cn, la);
  await carry(la, cn);
  assert.deepEqual(await listOf(cn), []);
});

for (const fault of ['not-kept', 'kept'] as const)
  test(`AP1612 a write of the right bytes that failed, ${fault}, leaves the file as the store has it, and the same again puts it right`, async (t) => {
    const { cn } = await twoNodes(t);
    const { app, planId } = cn;
    const { sha256 } = must(await addFile(app, who, { planId, bytes: scan, name: 'minutes.pdf' }));
    await swap(cn, sha256);
    const writes = new Writes(cn);
    writes.failAt(0, fault);
    const put = () => putFileRight(cn.app, who, { planId, sha256, bytes: scan });
    assert.deepEqual([codeOf(await put()), writes.hit], ['outcome-unknown', true]);
    assert.equal((await listOf(cn)).length, fault === 'kept' ? 0 : 1);
    must(await put());
    assert.deepEqual(await listOf(cn), []);
  });
