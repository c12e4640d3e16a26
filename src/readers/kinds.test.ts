/** What a file is, its content says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from './index.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = (offset: number, bytes: Uint8Array): Uint8Array => {
  const all = new Uint8Array(offset + bytes.length).fill(0x20);
  all.set(bytes, offset);
  return all;
};
/** `text` in UTF-16 LE, as the directories of OLE files hold names. */
const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

test('TX160 a text is a text whatever it is called', async () => {
  for (const name of ['plan.pdf', 'plan.docx', 'plan.html', 'plan', 'plan.TXT', '计划.xml']) {
    const read = await readDocument(bytesOf('第一条 双方合作。'), { name });
    assert.equal(read.ok ? read.value.mediaType : read.error.code, 'text/plain', name);
  }
});

test('TX3 files of other kinds are named by what their bytes tell', async () => {
  const kinds: readonly (readonly [string, Uint8Array])[] = [
    ['picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['picture', at(8, bytesOf('WEBP'))],
    ['picture', at(4, bytesOf('ftypheic'))],
    ['archive', Uint8Array.from([0x1f, 0x8b, 8, 0])],
    ['archive', bytesOf('Rar!\u001a\u0007')],
    ['rtf', bytesOf('{\\rtf1\\ansi words}')],
    ['doc', join(ole, new Uint8Array(1000), wide('WordDocument'))],
    ['unknown', join(ole, new Uint8Array(1000))],
    ['unknown', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46])],
    ['mhtml', bytesOf('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n')],
  ];
  for (const [kind, bytes] of kinds) {
    const read = await readDocument(bytes, { name: 'plan.txt' });
    assert.deepEqual(read, { ok: false, error: { code: 'file-binary', facts: { kind } } });
  }
});

test('TX3 a document behind a password is told as such', async () => {
  const read = await readDocument(join(ole, new Uint8Array(1000), wide('EncryptedPackage')));
  assert.equal(read.ok ? '' : read.error.code, 'file-encrypted');
});
