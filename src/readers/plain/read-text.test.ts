import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MAX_BYTES, MAX_LINE, readDocument } from '../index.ts';

const words = '第一条 双方加强合作。\r\n第二条 本协定自签署之日起生效。\n';
/** `words` in GB 18030, by the code table of GB 2312 rows 16–87. */
const gbkBytes = Uint8Array.from(
  Buffer.from(
    'b5dad2bbccf520cbabb7bdbcd3c7bfbacfd7f7a1a30d0a' +
      'b5dab6feccf520b1bed0adb6a8d7d4c7a9caf0d6aec8d5c6f0c9fad0a7a1a30a',
    'hex',
  ),
);

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = (mark ? '\ufeff' : '') + text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), little);
  return bytes;
}

async function charsOf(bytes: Uint8Array): Promise<{ encoding: string; chars: string }> {
  const read = await readDocument(bytes);
  assert.ok(read.ok, JSON.stringify(read));
  return { encoding: read.value.encoding, chars: read.value.chars };
}

async function problemOf(
  bytes: Uint8Array,
): Promise<{ code: string; facts: Readonly<Record<string, string | number>> }> {
  const read = await readDocument(bytes);
  assert.ok(!read.ok);
  return read.error;
}

test('TX1 a file of no bytes, or of white space alone, is empty', async () => {
  assert.equal((await problemOf(new Uint8Array())).code, 'file-empty');
  assert.equal((await problemOf(Buffer.from('\ufeff'))).code, 'file-empty');
  assert.equal((await problemOf(Buffer.from(' \r\n\u3000\n'))).code, 'file-empty');
});

test('TX2 UTF-8 is read with and without a mark, the mark is dropped and line ends are kept', async () => {
  assert.deepEqual(await charsOf(Buffer.from(words)), { encoding: 'utf-8', chars: words });
  assert.deepEqual(await charsOf(Buffer.from(`\ufeff${words}`)), { encoding: 'utf-8', chars: words });
});

test('TX2 UTF-16 is read by its mark and by its units, in both byte orders', async () => {
  for (const mark of [true, false]) {
    assert.deepEqual(await charsOf(utf16(words, true, mark)), { encoding: 'utf-16le', chars: words });
    assert.deepEqual(await charsOf(utf16(words, false, mark)), { encoding: 'utf-16be', chars: words });
  }
});

test('TX2 Lao in UTF-16 without a mark is read', async () => {
  const lao = 'ມາດຕາ 1. ທັງສອງຝ່າຍຈະຮ່ວມມືກັນ.\n';
  assert.deepEqual(await charsOf(utf16(lao, true, false)), { encoding: 'utf-16le', chars: lao });
});

test('TX2 bytes in GB18030 are read by their pairs', async () => {
  assert.deepEqual(await charsOf(gbkBytes), { encoding: 'gb18030', chars: words });
});

test('TX2 the example plan is read as UTF-8, each byte accounted for', async () => {
  const bytes = readFileSync(new URL('../../../fixtures/plans/china-laos-2024-2028.zh.txt', import.meta.url));
  const { encoding, chars } = await charsOf(bytes);
  assert.equal(encoding, 'utf-8');
  assert.deepEqual(Buffer.from(chars), bytes);
});

test('TX3 a file of another kind is refused and its kind is named', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
  assert.deepEqual(await problemOf(png), { code: 'file-binary', facts: { kind: 'picture' } });
  assert.equal((await problemOf(Buffer.from('{\\rtf1 words}'))).facts.kind, 'rtf');
  assert.equal((await problemOf(Uint8Array.from([0, 1, 2, 3, 0, 0, 0, 200, 1]))).code, 'file-binary');
});

test('TX3 a text with a NUL anywhere is none, in every encoding', async () => {
  const chars = `${'第一条 双方合作。\n'.repeat(20_000)}\u0000\n`;
  assert.equal((await problemOf(Buffer.from(chars))).code, 'file-binary');
  assert.equal((await problemOf(Buffer.from(`\ufeff${chars}`, 'utf16le'))).code, 'file-binary');
});

test('TX4 an encoding that cannot be told is refused, not guessed', async () => {
  // Bytes of no text in any encoding: runs of each high byte.
  const bytes = Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 128));
  assert.equal((await problemOf(bytes)).code, 'file-encoding-unknown');
});

test('TX5 a file over the limit is refused before it is decoded', async () => {
  const problem = await problemOf(new Uint8Array(MAX_BYTES + 1));
  assert.deepEqual(problem, { code: 'file-too-large', facts: { bytes: MAX_BYTES + 1, limit: MAX_BYTES } });
});

test('TX6 fifty million characters in one line are refused, and the line is named', async () => {
  const bytes = new Uint8Array(50_000_000).fill(0x61);
  bytes[3] = 10;
  const problem = await problemOf(bytes);
  assert.deepEqual(problem, {
    code: 'line-too-long',
    facts: { line: 2, characters: 49_999_996, limit: MAX_LINE },
  });
});

test('TX6 a line of the greatest length is read', async () => {
  assert.equal((await charsOf(new Uint8Array(MAX_LINE).fill(0x61))).chars.length, MAX_LINE);
});

test('TX7 a file that was cut inside a character keeps the whole ones and counts the bytes dropped', async () => {
  const whole = Buffer.from('双方加强合作');
  const read = await readDocument(whole.subarray(0, whole.length - 1));
  assert.ok(read.ok);
  assert.equal(read.value.chars, '双方加强合');
  assert.deepEqual(
    read.value.notes.map(({ code, facts, start }) => [code, facts.count, start]),
    [['bytes-dropped', 2, 5]],
  );
});

test('TX7 bytes that are wrong in the middle are no cut', async () => {
  const bytes = Buffer.from('双方加强合作');
  bytes[4] = 0x20;
  assert.ok(!(await readDocument(bytes)).ok);
});
