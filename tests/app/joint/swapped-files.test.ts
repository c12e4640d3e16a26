/** A file that is not what its hash says: swapped in the store of a node, it is handed to nobody, and the very file puts it right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addFile, createObject, getFile } from '../../../src/app/index.ts';
import {
  bringJointFile,
  exportBundle,
  getJointFile,
  importBundle,
  previewClaims,
  proposeClaims,
} from '../../../src/app/joint/index.ts';
import { ok, utf8 } from '../../../src/base/index.ts';
import { codeOf, must } from '../test-node.ts';
import { accept, claim } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const scan = utf8('%PDF-1.4\n% a scan of invented minutes\n%%EOF\n');
const other = utf8('%PDF-1.4\n% a scan of other minutes\n%%EOF\n');

/** Other bytes under the name of the file, as a hand in the database or a failing disk leaves them. */
async function swap({ app, planId }: JointNode, sha256: string): Promise<void> {
  must(
    await app.store.write(planId, async (w) => {
      await w.blobs.drop(planId, sha256);
      await w.blobs.put(planId, sha256, other);
      return ok(null);
    }),
  );
}

/** A claim that shows the scan, proposed to the others. */
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

test('AP1466 a scan that was swapped in the store is handed to nobody, and bringing the very scan puts it right', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const sha256 = await claimWithScan(cn);
  const file = { planId, sha256 };
  await swap(cn, sha256);
  assert.equal(codeOf(await getFile(app, who, file)), 'file-not-as-named');
  assert.equal(codeOf(await getJointFile(app, who, file)), 'file-not-as-named');
  must(await addFile(app, who, { planId, bytes: scan, name: 'minutes.pdf' }));
  assert.deepEqual(must(await getFile(app, who, file)).bytes, scan);
  await swap(cn, sha256);
  assert.equal(codeOf(await bringJointFile(app, who, { ...file, bytes: other })), 'joint-act-refused');
  assert.equal(codeOf(await getJointFile(app, who, file)), 'file-not-as-named');
  must(await bringJointFile(app, who, { ...file, bytes: scan }));
  assert.deepEqual(must(await getJointFile(app, who, file)).bytes, scan);
});

test('AP1466 what was swapped goes with no exchange file, and its entries go all the same', async (t) => {
  const { cn, la } = await twoNodes(t);
  const sha256 = await claimWithScan(cn);
  await swap(cn, sha256);
  const made = async () => {
    const [file] = must(await exportBundle(cn.app, who, { planId: cn.planId }));
    const files = [file?.bytes ?? assert.fail('no file')];
    return must(await importBundle(la.app, who, { planId: la.planId, files })).logs;
  };
  const logs = await made();
  assert.deepEqual(
    logs.filter(({ log }) => log === 'a').map(({ outcome, kind }) => [outcome, kind]),
    [['take', null]],
  );
  const file = { planId: la.planId, sha256 };
  assert.equal(codeOf(await getJointFile(la.app, who, file)), 'not-found');
  // The other side was handed the scan on paper, and adds it.
  must(await bringJointFile(la.app, who, { ...file, bytes: scan }));
  assert.deepEqual(must(await getJointFile(la.app, who, file)).bytes, scan);
});
