/** Exchange files in parts by the API: in any order, doubled, missing, too many. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { get, opened, post, type Side } from '../../tests/http/joint-sites.ts';
import { ask, problemOf } from '../../tests/http/open-site.ts';
import { nodeSha256 } from '../main/node-crypto.ts';
import { splitIntoParts } from '../sync/index.ts';
import type { BundleFiles, BundlePreview, BundleReport, Joint } from './contract/index.ts';

async function partsFrom(side: Side): Promise<readonly Uint8Array[]> {
  const { files } = (await post(side, '/bundles', {})).json<BundleFiles>();
  const bytes = Buffer.from(files[0]?.content ?? assert.fail('no file'), 'base64');
  return splitIntoParts(new Uint8Array(bytes), Math.ceil(bytes.length / 3) + 150, nodeSha256);
}

const bringAll = ({ site, at }: Side, rest: string, file: readonly Uint8Array[]) =>
  ask(site, `POST ${at}${rest}`, { as: site.admin, form: { file } });

test('HT1001 parts in any order, one of them twice, are looked at and taken as the one file that they are', async (t) => {
  const { cn, la } = await opened(t);
  const [first = assert.fail(), second = assert.fail(), third = assert.fail()] = await partsFrom(cn);
  const came = [third, first, second, first];
  const looked = await bringAll(la, '/bundles/reading', came);
  assert.equal(looked.statusCode, 200, looked.body);
  const { entries, twice, logs } = looked.json<BundlePreview>();
  assert.ok(entries.length > 0);
  assert.equal(twice, 1);
  const before = (await get<Joint>(la)).parties.find(({ letter }) => letter === 'a')?.held;
  const taken = await bringAll(la, '/imports', came);
  assert.equal(taken.statusCode, 200, taken.body);
  assert.deepEqual(taken.json<BundleReport>().logs, logs);
  const after = (await get<Joint>(la)).parties.find(({ letter }) => letter === 'a')?.held;
  assert.notEqual(after, before);
});

test('HT1001 a missing part is named, parts of two files are not joined, and nothing is taken', async (t) => {
  const { cn, la } = await opened(t);
  const parts = await partsFrom(cn);
  const others = await partsFrom(la);
  const state = await get<Joint>(la);
  const missing = problemOf(await bringAll(la, '/imports', parts.toSpliced(1, 1)));
  assert.equal(missing.code, 'bundle-refused');
  assert.match(missing.detail, /These parts are missing: 2\./);
  const mixed = problemOf(await bringAll(la, '/bundles/reading', [...parts.slice(0, 2), ...others.slice(2)]));
  assert.match(mixed.detail, /not of one file/);
  assert.deepEqual(await get<Joint>(la), state);
});

test('HT1001 other forms still take one file alone', async (t) => {
  const { la } = await opened(t);
  const two = await bringAll(la, '/answer-files', [new Uint8Array(3), new Uint8Array(4)]);
  assert.equal(problemOf(two).code, 'request-invalid');
  assert.match(two.body, /May have at most 1 item/);
});
