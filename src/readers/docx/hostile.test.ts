/** Packed files from strangers: what unpacks too far, lies about itself or is locked is refused before it costs anything. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docxParts, pack, paragraph } from '../../../tests/readers/make-docx.ts';
import { readDocument } from '../index.ts';

async function problemOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocument(bytes);
  return read.ok ? 'read' : `${read.error.code} ${read.error.facts.what ?? ''}`.trim();
}
const parts = docxParts({ body: paragraph('正文') });

/** Writes a little-endian number at each place where the four bytes of `signature` stand, `offset` further on. */
function rewrite(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + offset + 4 <= copy.length; at++)
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  return copy;
}
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

test('TX164 a part that unpacks beyond the bound is refused, however small it is packed', async () => {
  const bomb = await pack({ ...parts, 'word/document.xml': new Uint8Array(130 * 1024 * 1024) }, { level: 1 });
  assert.ok(bomb.length < 1024 * 1024);
  assert.equal(await problemOf(bomb), 'file-too-complex unpacked');
});

/** A package of so many empty parts, by the form of a ZIP file (APPNOTE 4.3): local headers, directory, its end. */
function emptyParts(count: number): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (let n = 0; n < count; n++) {
    const name = Buffer.from(`x${n}`);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(LOCAL, 0);
    local.writeUInt16LE(name.length, 26);
    name.copy(local, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(CENTRAL, 0);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    name.copy(entry, 46);
    locals.push(local);
    directory.push(entry);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, entries, end]));
}

test('TX164 a package of too many parts is refused', async () => {
  assert.equal(await problemOf(emptyParts(5001)), 'file-too-complex entries');
  assert.equal(await problemOf(emptyParts(50)), 'file-binary');
});

test('TX173 sizes and checksums that lie are damage', async () => {
  const whole = await pack(parts);
  assert.equal(await problemOf(whole), 'read');
  const shorter = rewrite(rewrite(whole, LOCAL, 22, 5), CENTRAL, 24, 5);
  assert.equal(await problemOf(shorter), 'file-damaged');
  const other = rewrite(rewrite(whole, LOCAL, 14, 1), CENTRAL, 16, 1);
  assert.equal(await problemOf(other), 'file-damaged');
});

test('TX173 a package that is cut anywhere is damaged', async () => {
  const whole = await pack(parts);
  for (const part of [0.2, 0.5, 0.9, 0.99])
    assert.equal(
      await problemOf(whole.slice(0, Math.floor(whole.length * part))),
      'file-damaged',
      String(part),
    );
  assert.equal(await problemOf(Uint8Array.from([0x50, 0x4b, 3, 4])), 'file-damaged');
});

test('TX173 a package behind a password is told as such', async () => {
  assert.equal(await problemOf(await pack(parts, { password: 'sample' })), 'file-encrypted');
});

test('TX173 entities in a part are refused', async () => {
  const document = '<!DOCTYPE w [<!ENTITY a "b">]><w:document xmlns:w="w"><w:body/></w:document>';
  assert.equal(await problemOf(await pack({ ...parts, 'word/document.xml': document })), 'file-unsafe');
});

test('TX164 paragraphs nested in boxes without end are refused', async () => {
  const open = '<w:p><w:r><w:pict><w:txbxContent>'.repeat(80);
  const close = '</w:txbxContent></w:pict></w:r></w:p>'.repeat(80);
  const document = `<w:document xmlns:w="w"><w:body>${open}${close}</w:body></w:document>`;
  assert.equal(
    await problemOf(await pack({ ...parts, 'word/document.xml': document })),
    'file-too-complex depth',
  );
});
