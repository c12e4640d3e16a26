/** Bundles as files: one form, read strictly, checked with tar and gzip of the machine; and their parts for mail. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { sha256 } from '../../../tests/sync/parties.ts';
import { canonicalize, concat, hex, utf8 } from '../../base/index.ts';
import { nodeCompression } from '../../main/node-compression.ts';
import {
  type Bundle,
  defaultCaps,
  emptyBundle,
  isPart,
  joinParts,
  packBundle,
  readBundle,
  splitIntoParts,
  unpackBundle,
  writeBundle,
} from '../index.ts';
import { tilePath } from './entry-tiles.ts';
import { type ArchiveFile, writeArchive } from './tar.ts';

const created = '2026-11-22T08:00:00Z';
const plan = 'P'.repeat(43);
const entries = (n: number) => Array.from({ length: n }, (_, at) => utf8(`entry ${at}`));
const blob = utf8('a blob');
const raw = '["AAAAAAAAAAAAAAAAAAAAAA", "name", "Möbius"]';
const full: Bundle = {
  ...emptyBundle(plan, 'a', ['b', 'c'], created),
  have: { a: 300, b: 2, c: 0 },
  genesis: utf8('a genesis'),
  statements: [utf8('one'), utf8('two')],
  forks: [utf8('{}')],
  logs: {
    a: {
      checkpoint: utf8('checkpoint'),
      notes: [utf8('older'), utf8('heard')],
      range: { from: 256, entries: entries(300) },
      proofs: [
        { from: 0, to: 300, hashes: [] },
        { from: 7, to: 300, hashes: [sha256(utf8('x')), sha256(utf8('y'))] },
      ],
    },
    b: {
      checkpoint: null,
      notes: [],
      range: { from: 0, entries: [] },
      proofs: [{ from: 1, to: 2, hashes: [] }],
    },
  },
  disclosures: { a: [raw] },
  blobs: { [hex(sha256(blob))]: blob },
  consult: { '017f22e2-79b0-7cc3-98c4-dc0c0c07398f': utf8('{"draft":1}') },
};
const read = (archive: Uint8Array) => {
  const bundle = readBundle(archive, defaultCaps, sha256);
  return bundle.ok ? bundle.value : bundle.error;
};

test('SY1 the same contents give the same bytes, and what was written is read', () => {
  const archive = writeBundle(full, sha256);
  assert.deepEqual(read(archive), full);
  assert.deepEqual(writeBundle(full, sha256), archive);
  const packed = packBundle(full, sha256, nodeCompression);
  assert.deepEqual(unpackBundle(packed, defaultCaps, sha256, nodeCompression), { ok: true, value: full });
  const empty = emptyBundle(plan, 'a', [], created);
  assert.deepEqual(read(writeBundle(empty, sha256)), empty);
});

const folder = mkdtempSync(join(tmpdir(), 'entente-bundle-'));
after(() => rmSync(folder, { recursive: true }));

test('SY1 the machine’s own tar and gzip list and unpack a bundle', () => {
  const file = join(folder, 'sample.entente');
  writeFileSync(file, packBundle(full, sha256, nodeCompression));
  const listed = spawnSync('tar', ['-tzf', file], { encoding: 'utf8' });
  assert.equal(listed.status, 0, listed.stderr);
  const names = listed.stdout.trim().split('\n');
  assert.deepEqual(names, ['bundle.json', ...names.slice(1).sort()]);
  assert.ok(names.includes('logs/a/tile/entries/001') && names.includes('logs/a/tile/entries/002.p/44'));
  assert.equal(spawnSync('tar', ['-xzf', file, '-C', folder]).status, 0);
  assert.equal(readFileSync(join(folder, 'statements/001.note'), 'utf8'), 'two');
});

test('SY2 tiles are named as C2SP tlog-tiles names them', () => {
  // Examples of the specification: tile 1234067 is x001/x234/067; a partial one says its width.
  assert.deepEqual(
    [tilePath(0, 256), tilePath(999, 256), tilePath(1_000, 256), tilePath(1_234_067, 256), tilePath(5, 112)],
    ['000', '999', 'x001/000', 'x001/x234/067', '005.p/112'],
  );
  const entry = new Uint8Array(65_535).fill(7);
  const range = { from: 0, entries: [entry, new Uint8Array(0)] };
  const log = { checkpoint: null, notes: [], range, proofs: [] };
  const back = read(writeBundle({ ...emptyBundle(plan, 'a', [], created), logs: { a: log } }, sha256));
  assert.deepEqual(typeof back === 'string' ? back : back.logs.a, log);
  const late = { ...log, range: { from: 3, entries: [entry] } };
  assert.throws(() => writeBundle({ ...full, logs: { a: late } }, sha256), RangeError);
});

/** A bundle made by hand: the manifest fits the files unless it is given. */
function archiveOf(files: readonly ArchiveFile[], more: object = {}): Uint8Array {
  const listed = files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: hex(sha256(bytes)) }));
  const manifest = { v: 1, plan, from: 'a', to: ['b'], created, have: {}, files: listed, ...more };
  return writeArchive([
    { path: 'bundle.json', bytes: canonicalize(JSON.parse(JSON.stringify(manifest))) },
    ...files,
  ]);
}
const file = (path: string, text = 'x') => ({ path, bytes: utf8(text) });

test('SY3 only paths of the list, sorted, each once', () => {
  for (const path of [
    '../genesis',
    '/genesis',
    'genesis/',
    './genesis',
    'Genesis',
    'logs/a/../b/checkpoint',
    'logs/ab/checkpoint',
    'logs/a/tile/entries/0',
    'logs/a/tile/0/000',
    'logs/a/notes/1',
    'blobs/AB',
    'consult/x.json',
    'statements/0.note',
    'bundle.json',
    'readme',
  ])
    assert.equal(read(archiveOf([file(path)])), 'path-not-allowed', path);
  const [one, two] = [file('statements/000.note'), file('statements/001.note')];
  assert.equal(typeof read(archiveOf([one, two])), 'object');
  assert.equal(read(archiveOf([two, one])), 'path-order');
  assert.equal(read(archiveOf([one, one])), 'path-order');
});

test('SY3 the files must be exactly those of the manifest', () => {
  const sound = file('statements/000.note');
  const listed = { path: sound.path, size: 1, sha256: hex(sha256(sound.bytes)) };
  assert.equal(typeof read(archiveOf([sound], { files: [listed] })), 'object');
  for (const files of [
    [],
    [{ ...listed, size: 2 }],
    [{ ...listed, sha256: '0'.repeat(64) }],
    [{ ...listed, path: 'statements/001.note' }],
    [listed, { ...listed, path: 'statements/001.note' }],
  ])
    assert.equal(read(archiveOf([sound], { files })), 'manifest-disagrees');
  for (const more of [
    { v: 0 },
    { plan: 'x' },
    { from: 'ab' },
    { to: 'b' },
    { to: ['b', 'b'] },
    { to: [1] },
    { created: 'today' },
    { have: [] },
    { have: { a: -1 } },
    { have: { ab: 1 } },
    { files: 1 },
    { files: [{ ...listed, more: 1 }] },
    { files: [{ ...listed, sha256: 'AB' }] },
    { files: [1] },
    { extra: 1 },
  ])
    assert.equal(read(archiveOf([sound], more)), 'manifest-malformed', JSON.stringify(more));
  assert.equal(read(archiveOf([sound], { v: 2 })), 'version-unknown');
  assert.equal(read(writeArchive([sound])), 'manifest-malformed');
  assert.equal(read(writeArchive([file('bundle.json', '{')])), 'manifest-malformed');
  assert.equal(read(writeArchive([])), 'manifest-malformed');
});

test('SY3 tiles, proofs, disclosures and blobs of other form are refused', () => {
  const tile = (...lengths: number[]) =>
    concat(
      ...lengths.map((length) => concat(Uint8Array.of(length >> 8, length & 255), new Uint8Array(length))),
    );
  const tiles = 'logs/a/tile/entries';
  const at = (path: string, bytes: Uint8Array) => ({ path, bytes });
  const fullTile = tile(...Array.from({ length: 256 }, () => 1));
  assert.equal(
    typeof read(archiveOf([at(`${tiles}/000`, fullTile), at(`${tiles}/001.p/2`, tile(1, 1))])),
    'object',
  );
  for (const files of [
    [at(`${tiles}/000`, tile(1, 1))],
    [at(`${tiles}/000.p/3`, tile(1, 1))],
    [at(`${tiles}/000.p/2`, concat(tile(1, 1), Uint8Array.of(0)))],
    [at(`${tiles}/000.p/2`, tile(1, 1).subarray(0, 5))],
    [at(`${tiles}/000.p/256`, fullTile)],
    [at(`${tiles}/000`, fullTile), at(`${tiles}/002.p/1`, tile(1))],
    [at(`${tiles}/000.p/1`, tile(1)), at(`${tiles}/001.p/1`, tile(1))],
    [at(`${tiles}/x000/001.p/1`, tile(1))],
  ])
    assert.equal(read(archiveOf(files)), 'tiles-malformed', files.map(({ path }) => path).join());
  const hash = Buffer.from(sha256(utf8('x'))).toString('base64');
  assert.equal(typeof read(archiveOf([file('logs/a/consistency', `old 1\nnew 2\n${hash}\n\n`)])), 'object');
  for (const text of [
    '',
    'old 1\nnew 2\n',
    'new 2\nold 1\n\n',
    'old 3\nnew 2\n\n',
    'old 01\nnew 2\n\n',
    'old 1\nnew 9007199254740992\n\n',
    `old 1\nnew 2\n${hash.slice(4)}\n\n`,
    `old 1\nnew 2\n${`${hash}\n`.repeat(64)}\n`,
  ])
    assert.equal(
      read(archiveOf([file('logs/a/consistency', text)])),
      'proofs-malformed',
      JSON.stringify(text),
    );
  for (const text of ['', raw, `${raw}\n\n`, '[]\n'])
    assert.equal(read(archiveOf([file('disclosures/a.jsonl', text)])), 'disclosure-malformed');
  assert.equal(read(archiveOf([file(`blobs/${'0'.repeat(64)}`)])), 'blob-misnamed');
  assert.throws(() => writeBundle({ ...full, disclosures: { a: ['[\n]'] } }, sha256), RangeError);
});

test('SY3 an archive of any other form is refused: links, folders, owners, cut or longer', () => {
  const sound = archiveOf([file('statements/000.note')]);
  const changed = (at: number, byte: number, sums = true) => {
    const bytes = Uint8Array.from(sound);
    bytes[512 * 2 + at] = byte;
    if (!sums) return bytes;
    // A checksum that fits, so that only the change itself can be what is refused.
    const header = bytes.subarray(1_024, 1_536);
    header.fill(32, 148, 156);
    const sum = header.reduce((total, each) => total + each, 0);
    header.set(utf8(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    return bytes;
  };
  assert.deepEqual(changed(0, 's'.charCodeAt(0)), sound);
  for (const [at, byte] of [
    [156, 49], // a hard link
    [156, 50], // a symbolic link
    [156, 53], // a folder
    [156, 120], // an extended header
    [157, 47], // the name of a link
    [106, 55], // other rights
    [110, 49], // an owner
    [140, 49], // a time
    [265, 114], // an owner's name
    [345, 97], // a prefix of the path
    [500, 1],
    [99, 97],
    [135, 32],
  ] as const)
    assert.equal(read(changed(at, byte)), 'archive-header', `byte ${at}`);
  assert.equal(read(changed(0, 'z'.charCodeAt(0), false)), 'archive-header');
  assert.equal(read(sound.subarray(0, -512)), 'archive-truncated');
  assert.equal(read(sound.subarray(0, 700)), 'archive-truncated');
  assert.equal(read(concat(sound, new Uint8Array(512))), 'archive-trailing');
  assert.equal(read(new Uint8Array(0)), 'archive-truncated');
  const few = readBundle(sound, { bundleBytes: 1_000_000, files: 1 }, sha256);
  assert.deepEqual(few, { ok: false, error: 'archive-too-many-files' });
});

test('SY3 a small file that unpacks into a large one is stopped at the bound', () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const caps = { packedBytes: 1_000_000, bundleBytes: 1_000_000, files: 10 };
  const refusal = (packed: Uint8Array) => unpackBundle(packed, caps, sha256, nodeCompression);
  assert.ok(bomb.length < caps.packedBytes);
  assert.deepEqual(refusal(bomb), { ok: false, error: 'bundle-too-large' });
  assert.deepEqual(refusal(new Uint8Array(1_000_001)), { ok: false, error: 'bundle-too-large' });
  assert.deepEqual(refusal(utf8('no gzip')), { ok: false, error: 'bundle-damaged' });
  const packed = packBundle(full, sha256, nodeCompression);
  assert.deepEqual(refusal(packed.subarray(0, -9)), { ok: false, error: 'bundle-damaged' });
  const archive = writeBundle(full, sha256);
  const tight = readBundle(archive, { bundleBytes: archive.length - 1, files: 99 }, sha256);
  assert.deepEqual(tight, { ok: false, error: 'bundle-too-large' });
});

test('SY3 no byte of an unpacked bundle can be changed without its being refused or read as something else', () => {
  const archive = writeBundle({ ...full, logs: {} }, sha256);
  for (let at = 0; at < archive.length; at++) {
    const bundle = read(archive.with(at, (archive[at] ?? 0) ^ 1));
    // The manifest's own words are nobody's signature: they may be read differently, never as the same bundle.
    assert.notDeepEqual(bundle, { ...full, logs: {} }, `byte ${at}`);
  }
});

test('SY4 a bundle in parts is put together in any order, each part once or twice, and only whole', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 3_000 }),
      fc.integer({ min: 200, max: 900 }),
      fc.integer(),
      (bytes, size, salt) => {
        const parts = splitIntoParts(bytes, size, sha256);
        assert.ok(parts.every((part) => part.length <= size && isPart(part)));
        const shuffled = [...parts, ...parts.slice(0, 1)].sort((one, other) =>
          hex(sha256(concat(one, utf8(String(salt))))) < hex(sha256(concat(other, utf8(String(salt)))))
            ? -1
            : 1,
        );
        assert.deepEqual(joinParts(shuffled, 3_000, sha256), { ok: true, value: bytes });
      },
    ),
    { numRuns: 50 },
  );
});

test('SY4 missing, mixed, altered and oversized parts are named', () => {
  const bytes = new Uint8Array(1_000).map((_, at) => at % 251);
  const parts = splitIntoParts(bytes, 400, sha256);
  const problem = (files: readonly Uint8Array[], limit = 1_000) => {
    const joined = joinParts(files, limit, sha256);
    return joined.ok ? 'ok' : joined.error;
  };
  assert.ok(parts.length > 2);
  assert.equal(problem(parts), 'ok');
  assert.deepEqual(problem(parts.slice(1)), { fault: 'parts-missing', missing: [1] });
  assert.deepEqual(problem([]), { fault: 'parts-missing', missing: [] });
  const others = splitIntoParts(bytes.with(0, 9), 400, sha256);
  assert.deepEqual(problem([...parts.slice(1), others[0] ?? bytes]), { fault: 'parts-mixed', missing: [] });
  const last = parts[0] ?? bytes;
  const altered = last.with(last.length - 1, 255);
  assert.deepEqual(problem([altered, ...parts]), { fault: 'parts-differ', missing: [] });
  assert.deepEqual(problem([altered, ...parts.slice(1)]), { fault: 'parts-differ', missing: [] });
  assert.deepEqual(problem(parts, 999), { fault: 'parts-too-large', missing: [] });
  for (const head of [
    'entente-part/v2',
    `entente-part/v1 ${'0'.repeat(64)} 2 1 5`,
    `entente-part/v1 ${'0'.repeat(64)} 0 1 5`,
  ])
    assert.deepEqual(problem([utf8(`${head}\nx`)]), { fault: 'part-malformed', missing: [] });
  assert.equal(isPart(utf8('words')), false);
  assert.throws(() => splitIntoParts(bytes, 90, sha256), RangeError);
});
