/** Exchange files as a hostile or unlucky hand leaves them, made of one that is sound: each is refused for another reason. */
import assert from 'node:assert/strict';
import { gunzipSync, gzipSync } from 'node:zlib';
import { concat, utf8 } from '../../src/base/index.ts';
import { nodeCompression } from '../../src/main/node-compression.ts';
import { nodeSha256 } from '../../src/main/node-crypto.ts';
import { type Bundle, defaultCaps, packBundle, unpackBundle } from '../../src/sync/index.ts';

/** The archive with its first file, the manifest, said anew. The header's sum is made again; what follows stays. */
export function withManifest(file: Uint8Array, change: (text: string) => string): Uint8Array {
  const archive = gunzipSync(file);
  const size = Number.parseInt(archive.subarray(124, 135).toString('latin1'), 8);
  const text = utf8(change(archive.subarray(512, 512 + size).toString('utf8')));
  assert.equal(text.length, size, 'a change of the same length needs no other header');
  return gzipSync(concat(archive.subarray(0, 512), text, archive.subarray(512 + size)));
}

/** The archive with another name for its second file. */
export function withName(file: Uint8Array, name: string): Uint8Array {
  const archive = gunzipSync(file);
  const size = Number.parseInt(archive.subarray(124, 135).toString('latin1'), 8);
  const at = 512 + Math.ceil(size / 512) * 512;
  archive.fill(0, at, at + 100).write(name, at, 'latin1');
  archive.fill(' ', at + 148, at + 156);
  const sum = archive.subarray(at, at + 512).reduce((all, byte) => all + byte, 0);
  archive.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148, 'latin1');
  return gzipSync(archive);
}

/** The file with its contents changed, whole and packed as a node packs it. */
export function changed(file: Uint8Array, change: (bundle: Bundle) => Partial<Bundle>): Uint8Array {
  const read = unpackBundle(file, defaultCaps, nodeSha256, nodeCompression);
  const bundle = read.ok ? read.value : assert.fail(read.error);
  return packBundle({ ...bundle, ...change(bundle) }, nodeSha256, nodeCompression);
}

/** The file with other entries in one log. */
export const withEntries = (
  file: Uint8Array,
  log: string,
  change: (entries: readonly Uint8Array[], bundle: Bundle) => readonly Uint8Array[],
): Uint8Array =>
  changed(file, (bundle) => {
    const one = bundle.logs[log] ?? assert.fail(`no log ${log}`);
    const range = { ...one.range, entries: change(one.range.entries, bundle) };
    return { logs: { ...bundle.logs, [log]: { ...one, range } } };
  });

/** Unpacked it is larger than any bundle may be. */
export const bomb = (): Uint8Array => gzipSync(new Uint8Array(defaultCaps.bundleBytes + 1_024));

/** A picture, whatever it is called. */
export const picture = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);
