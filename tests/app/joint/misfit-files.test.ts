/** A scan inside an exchange file that somebody swapped, took out or put in between export and import. Everything in it is invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { addFile, createObject } from '../../../src/app/index.ts';
import {
  bringJointFile,
  exportBundle,
  getJointFile,
  importBundle,
  listCautions,
  previewClaims,
  previewImport,
  proposeClaims,
} from '../../../src/app/joint/index.ts';
import { hex, utf8 } from '../../../src/base/index.ts';
import { languages, translate } from '../../../src/i18n/index.ts';
import { changed } from '../../sync/hostile-files.ts';
import { codeOf, must } from '../test-node.ts';
import { accept, claim, listed } from './agreeing.ts';
import { agreesWithStore } from './failing-writes.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const scan = utf8('%PDF-1.4\n% a scan of invented minutes\n%%EOF\n');
const other = utf8('%PDF-1.4\n% a scan of swapped minutes\n%%EOF\n');
const title = { zh: '示例纪要', en: 'Sample minutes' };

/** An exchange file with a claim that shows the scan, the hash of the scan, and the receiver as it was. */
async function withScan(cn: JointNode) {
  const { app, planId } = cn;
  const commitment = await accept(cn, '二十名教师');
  const { sha256, name } = must(await addFile(app, who, { planId, bytes: scan, name: 'minutes.pdf' }));
  const values = { title, file: [{ sha256, name }], showing: 'shown' };
  const { id } = must(await createObject(app, who, { planId, type: 'evidence', values }));
  await claim(cn, commitment, { evidence: [`evidence/${id}`] });
  const { items } = must(await previewClaims(app, who, { planId }));
  const claims = items.map(({ claim: one, beside }) => ({ claim: one, beside }));
  must(await proposeClaims(app, who, { planId, claims }));
  const [made] = must(await exportBundle(app, who, { planId, to: ['b'] }));
  return { sha256, file: made?.bytes ?? assert.fail('no exchange file') };
}

/** The archive with bytes in place of others of the same length, its list as it was. */
function swappedInside(file: Uint8Array, before: Uint8Array, after: Uint8Array): Uint8Array {
  const archive = gunzipSync(file);
  const at = archive.indexOf(Buffer.from(before));
  assert.ok(at > 0);
  archive.set(after, at);
  return gzipSync(archive);
}

/** The archive without the file of that name, its list as it was. */
function without(file: Uint8Array, path: string): Uint8Array {
  const archive = gunzipSync(file);
  const at = archive.indexOf(
    `${path}\0`,
    512 + Number.parseInt(archive.subarray(124, 135).toString('latin1'), 8),
  );
  assert.ok(at > 0 && at % 512 === 0);
  const size = Number.parseInt(archive.subarray(at + 124, at + 135).toString('latin1'), 8);
  const end = at + 512 + Math.ceil(size / 512) * 512;
  return gzipSync(Buffer.concat([archive.subarray(0, at), archive.subarray(end)]));
}

/** The archive with the file of another archive that is of the same contents otherwise, under its own old list. */
function withListOf(file: Uint8Array, listed: Uint8Array): Uint8Array {
  const [archive, first] = [gunzipSync(file), gunzipSync(listed)];
  const sizeOf = (bytes: Buffer): number =>
    512 + Math.ceil(Number.parseInt(bytes.subarray(124, 135).toString('latin1'), 8) / 512) * 512;
  return gzipSync(Buffer.concat([first.subarray(0, sizeOf(first)), archive.subarray(sizeOf(archive))]));
}

test('AP1732 a scan that was swapped, taken out or put in on the way is named in three languages, and nothing changes', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { sha256, file } = await withScan(cn);
  const held = await agreesWithStore(la);
  const same = utf8('%PDF-1.4\n% a scan of INVENTED minutes\n%%EOF\n');
  const added = hex(la.app.sha256(other));
  const cases = [
    ['file_changed', sha256, swappedInside(file, scan, same)],
    ['file_misnamed', sha256, changed(file, () => ({ blobs: { [sha256]: other } }))],
    ['file_missing', sha256, without(file, `blobs/${sha256}`)],
    [
      'file_unlisted',
      added,
      withListOf(
        changed(file, ({ blobs }) => ({ blobs: { ...blobs, [added]: other } })),
        file,
      ),
    ],
  ] as const;
  for (const [reason, hash, bytes] of cases) {
    for (const bring of [previewImport, importBundle]) {
      const refused = await bring(la.app, who, { planId: la.planId, files: [bytes] });
      assert.equal(codeOf(refused), 'bundle-refused', reason);
      const facts = refused.ok ? {} : refused.error.facts;
      assert.equal(Reflect.get(facts, 'reason'), reason);
      const named = String(Reflect.get(facts, 'file'));
      assert.ok(named.includes(hash.slice(0, 12)), named);
      // It is called as the words beside its entry call it; what was put in nobody has named.
      assert.equal(named.includes('示例纪要') && named.includes('Sample minutes'), hash === sha256, named);
      for (const language of languages) {
        const said = translate(language, 'problem.bundle-refused.advice', { reason, file: named });
        assert.ok(said.includes(named), `${language}: ${said}`);
        assert.notEqual(said, translate(language, 'problem.bundle-refused.advice', { reason: 'other' }));
      }
    }
    assert.deepEqual(await agreesWithStore(la), held, reason);
    assert.deepEqual(await listed(la), []);
    assert.equal(codeOf(await getJointFile(la.app, who, { planId: la.planId, sha256 })), 'not-found');
  }
  const noticed = must(await listCautions(la.app, who, { planId: la.planId })).items;
  assert.deepEqual(
    noticed.map(({ kind }) => kind),
    ['disagrees'],
  );
  // The file as it was made is taken all the same.
  must(await importBundle(la.app, who, { planId: la.planId, files: [file] }));
  assert.deepEqual(must(await getJointFile(la.app, who, { planId: la.planId, sha256 })).bytes, scan);
});

test('AP1732 an exchange file made without a scan that a claim shows says which, before and after; the very scan is added later', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { sha256, file } = await withScan(cn);
  const bare = changed(file, () => ({ blobs: {} }));
  const expected = [{ sha256, title: { is: 'words', words: title } }];
  const asked = { planId: la.planId, files: [bare] };
  assert.deepEqual(must(await previewImport(la.app, who, asked)).absent, expected);
  assert.deepEqual(must(await importBundle(la.app, who, asked)).absent, expected);
  assert.equal((await listed(la)).length, 1, 'its claim is read all the same');
  // Another scan of the same name does not stand for it.
  const bring = (bytes: Uint8Array) => bringJointFile(la.app, who, { planId: la.planId, sha256, bytes });
  const refused = await bring(other);
  assert.equal(refused.ok ? 'kept' : refused.error.facts.reason, 'file_other');
  must(await bring(scan));
  const again = must(await previewImport(la.app, who, asked));
  assert.deepEqual([again.absent, again.unnamed], [[], []]);
});

test('AP1732 a scan under another hash, in a file that is sound in form, is told as named by no entry and is not kept', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { sha256, file } = await withScan(cn);
  const hash = hex(la.app.sha256(other));
  const swapped = changed(file, () => ({ blobs: { [hash]: other } }));
  const asked = { planId: la.planId, files: [swapped] };
  const shown = must(await previewImport(la.app, who, asked));
  assert.deepEqual(shown.unnamed, [{ sha256: hash, bytes: other.length }]);
  assert.deepEqual(
    shown.absent.map((one) => one.sha256),
    [sha256],
  );
  const done = must(await importBundle(la.app, who, asked));
  assert.deepEqual([done.unnamed, done.absent], [shown.unnamed, shown.absent]);
  assert.deepEqual(await la.app.store.read((r) => r.objects.files(la.planId, [hash, sha256])), []);
  assert.equal(await la.app.store.read((r) => r.blobs.get(la.planId, hash)), null);
});
