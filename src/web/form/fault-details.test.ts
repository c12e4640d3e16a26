/** What is told of files that cannot be used: which one, what was expected, what was found. Sizes and hashes are worked out here by themselves. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { changed } from '../../../tests/sync/hostile-files.ts';
import { nodesOf } from '../../../tests/sync/node.ts';
import { planOf } from '../../../tests/sync/parties.ts';
import { utf8 } from '../../base/index.ts';
import { languages } from '../../i18n/index.ts';
import { formatPlanFile } from '../../ledger/index.ts';
import { nodeCompression } from '../../main/node-compression.ts';
import { nodeSha256 } from '../../main/node-crypto.ts';
import { formatAnswerFile, offeredProposals, packBundle, splitIntoParts } from '../../sync/index.ts';
import type { FaultDetail } from './fault-details.ts';
import { readChosen } from './read-files.ts';
import { sayDetail } from './say-detail.ts';

const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const [first, second] = [utf8('one invented scan'), utf8('another invented scan')];
const place = (bytes: Uint8Array) => `blobs/${sha(bytes)}`;
const plan = planOf(2);
const { file, item } = (() => {
  const [a] = nodesOf(plan);
  if (a === undefined) throw new Error('no node');
  a.act({ kind: 'propose', reg: 'note/1/text', body: { value: 'one' } });
  const blobs = { [sha(first)]: first, [sha(second)]: second };
  const [offered] = offeredProposals(a.send('b'), 'b', nodeSha256);
  const packed = packBundle({ ...a.send('b'), genesis: plan.note, blobs }, nodeSha256, nodeCompression);
  return { file: packed, item: offered?.id ?? assert.fail('no proposal') };
})();

/** The archive's files as blocks of header and content, to be put together otherwise; the manifest stays as it was. */
function rewritten(change: (blocks: Map<string, Buffer>) => void): Uint8Array {
  const archive = gunzipSync(file);
  const blocks = new Map<string, Buffer>();
  for (let at = 0; archive[at] !== 0; ) {
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 135), 8);
    const end = at + 512 + Math.ceil(size / 512) * 512;
    const name = archive.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
    blocks.set(name, archive.subarray(at, end));
    at = end;
  }
  change(blocks);
  return gzipSync(Buffer.concat([...blocks.values(), Buffer.alloc(1024)]));
}

const blockOf = (blocks: ReadonlyMap<string, Buffer>, name: string) =>
  blocks.get(name) ?? assert.fail(`no ${name}`);

async function detailsOf(
  ...chosen: readonly (readonly [string, Uint8Array])[]
): Promise<readonly FaultDetail[]> {
  const read = await readChosen(chosen.map(([name, bytes]) => ({ name, bytes })));
  return read.ok ? assert.fail('it was read') : (read.error.details ?? []);
}

const asItIs = (name: string, bytes: Uint8Array) => ({
  ...{ what: 'found', file: name },
  found: { size: bytes.length, sha256: sha(bytes) },
});

test('SY1874 of a file that was changed inside it is told which, with what was expected and what was found', async () => {
  const other = Buffer.from('one INVENTED scan');
  const bytes = rewritten((blocks) => {
    const block = Buffer.from(blockOf(blocks, place(first)));
    other.copy(block, 512);
    blocks.set(place(first), block);
  });
  assert.deepEqual(await detailsOf(['came.entente', bytes]), [
    {
      ...{ what: 'changed', file: place(first) },
      expected: { size: first.length, sha256: sha(first) },
      found: { size: other.length, sha256: sha(other) },
    },
    asItIs('came.entente', bytes),
  ]);
});

test('SY1874 files that changed places are told with the place where each belongs', async () => {
  const swapped = (block: Buffer, name: string) => {
    const header = Buffer.from(block);
    header.fill(0, 0, 100).write(name, 0, 'latin1');
    header.fill(' ', 148, 156);
    const sum = header.subarray(0, 512).reduce((all, byte) => all + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return header;
  };
  const bytes = rewritten((blocks) => {
    const [one, two] = [blockOf(blocks, place(first)), blockOf(blocks, place(second))];
    blocks.set(place(first), swapped(two, place(first)));
    blocks.set(place(second), swapped(one, place(second)));
  });
  const [one, two, whole] = await detailsOf(['came.entente', bytes]);
  const told = new Map([one, two].map((detail) => [detail?.file, [detail?.what, detail?.other]]));
  assert.deepEqual(told.get(place(first)), ['swapped', place(second)]);
  assert.deepEqual(told.get(place(second)), ['swapped', place(first)]);
  assert.equal(whole?.what, 'found');
});

test('SY1874 a file that is missing is told with what was expected, and one that is not listed with what it is', async () => {
  const bytes = rewritten((blocks) => blocks.delete(place(second)));
  assert.deepEqual((await detailsOf(['came.entente', bytes]))[0], {
    ...{ what: 'missing', file: place(second) },
    expected: { size: second.length, sha256: sha(second) },
  });
});

test('SY1874 a genesis of another plan, and files of another plan, are told with both hashes', async () => {
  const elsewhere = planOf(3);
  const bytes = changed(file, () => ({ genesis: elsewhere.note }));
  assert.deepEqual((await detailsOf(['came.entente', bytes]))[0], {
    ...{ what: 'genesis', file: 'genesis' },
    expected: { sha256: plan.opened.hash },
    found: { sha256: elsewhere.opened.hash },
  });
  const texts = [{ language: 'zh' as const, characters: '示例文本。' }];
  const planFile = formatPlanFile({ genesis: elsewhere.note, offers: [], texts });
  const ofOther = { expected: { sha256: plan.opened.hash }, found: { sha256: elsewhere.opened.hash } };
  assert.deepEqual(await detailsOf(['came.entente', file], ['other.entente-plan', planFile]), [
    { what: 'plan', file: 'other.entente-plan', ...ofOther },
  ]);
  const answers = formatAnswerFile({
    ...{ plan: elsewhere.opened.hash, party: 'b', person: 'Somebody Invented', day: '2026-11-26' },
    answers: [{ item, kind: 'note', reason: '' }],
  });
  assert.deepEqual(await detailsOf(['came.entente', file], ['mine', answers]), [
    { what: 'plan', file: 'mine', ...ofOther },
  ]);
});

test('SY1874 of parts it is told which do not fit: of another file, too short, or twice and different', async () => {
  const cut = (bytes: Uint8Array) => splitIntoParts(bytes, Math.ceil(bytes.length / 3) + 200, nodeSha256);
  const [one = first, two = first, three = first] = cut(file);
  const other = Uint8Array.from(file);
  other[20] = (other[20] ?? 0) ^ 1;
  const mixed = await detailsOf(['1', one], ['2', cut(other)[1] ?? first]);
  assert.deepEqual(mixed, [
    { what: 'part', file: '1', n: 1, found: { size: file.length, sha256: sha(file) } },
    { what: 'part', file: '2', n: 2, found: { size: file.length, sha256: sha(other) } },
  ]);
  const headOf = (bytes: Uint8Array) => bytes.indexOf(0x0a) + 1;
  const short = two.subarray(0, two.length - 4);
  const [size, whole] = await detailsOf(['1', one], ['2', short], ['3', three]);
  assert.deepEqual(size, {
    ...{ what: 'part-size', file: '2', n: 2 },
    expected: { size: two.length - headOf(two), sha256: '' },
    found: { size: short.length - headOf(two), sha256: '' },
  });
  assert.deepEqual(whole?.expected, { size: file.length, sha256: sha(file) });
  const flipped = Uint8Array.from(three);
  flipped[three.length - 1] = (flipped[three.length - 1] ?? 0) ^ 1;
  assert.deepEqual(await detailsOf(['1', one], ['2', two], ['3', three], ['again', flipped]), [
    { what: 'part-twice', file: 'again', other: '3', n: 3 },
  ]);
});

test('SY1874 of a file that was broken off or changed as a whole it is told how it is on this device', async () => {
  const short = file.subarray(0, file.length - 9);
  assert.deepEqual(await detailsOf(['short.entente', short]), [asItIs('short.entente', short)]);
});

test('SY1874 each detail has words in every language, which name the file, the size and the beginning of the hash', () => {
  const detail: FaultDetail = {
    what: 'changed',
    file: 'blobs/x',
    expected: { size: 12_345, sha256: 'abcdef0123456789' },
    found: { size: 12_346, sha256: 'fedcba9876543210' },
  };
  const said = languages.map((language) => sayDetail(language, detail));
  for (const words of said)
    for (const part of ['blobs/x', 'abcdef012345', 'fedcba987654', '12', '345', '346'])
      assert.ok(words.includes(part), words);
  assert.ok(
    said.every((words) => !words.includes('abcdef0123456')),
    'no more than its beginning',
  );
  assert.equal(new Set(said).size, 3);
});
