import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeSha256 } from '../main/node-crypto.ts';
import {
  base64,
  base64url,
  comparePartialDates,
  fromBase64,
  fromBase64url,
  fromHex,
  fromUtf8,
  hex,
  isPartialDate,
  isUuidV7,
  partialDateBounds,
  utf8,
  uuidV7,
} from './index.ts';

test('LG20 each byte string has one accepted text form', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const plain = Buffer.from(bytes);
      assert.equal(base64(bytes), plain.toString('base64'));
      assert.equal(base64url(bytes), plain.toString('base64url'));
      assert.equal(hex(bytes), plain.toString('hex'));
      assert.deepEqual(
        [fromBase64(base64(bytes)), fromBase64url(base64url(bytes)), fromHex(hex(bytes))],
        [bytes, bytes, bytes],
      );
    }),
  );
  // Long ones are written piece by piece.
  for (const length of [3_071, 3_072, 3_073, 6_145, 10_000]) {
    const long = Uint8Array.from({ length }, (_, at) => (at * 151 + (at >> 8)) & 255);
    assert.equal(base64url(long), Buffer.from(long).toString('base64url'));
    assert.deepEqual(fromBase64(base64(long)), long);
  }
  for (const text of ['A', 'A===', 'AB==', 'AAA', 'AA=A', 'AA==\n', 'AA-_'])
    assert.equal(fromBase64(text), null, text);
  for (const text of ['A', 'AB', 'AA==', 'AA+/']) assert.equal(fromBase64url(text), null, text);
  for (const text of ['0', 'AB', '0g']) assert.equal(fromHex(text), null, text);
  assert.equal(fromUtf8(Uint8Array.of(0xed, 0xa0, 0x80)), null);
  assert.equal(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf)), '\ufeff');
  assert.equal(
    hex(nodeSha256(utf8('abc'))),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('LG20 a UUIDv7 has the form of the example in RFC 9562 appendix A.6', () => {
  const random = () => Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
  assert.equal(uuidV7(0x017f22e279b0, random), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  assert.equal(isUuidV7('017f22e2-79b0-7cc3-98c4-dc0c0c07398f'), true);
  assert.equal(isUuidV7('017f22e2-79b0-4cc3-98c4-dc0c0c07398f'), false);
});

test('PL8 a partial date means the days of its year, month or day, and nothing else is one', () => {
  assert.deepEqual(partialDateBounds('2024-02'), { first: '2024-02-01', last: '2024-02-29' });
  assert.deepEqual(partialDateBounds('1900-02'), { first: '1900-02-01', last: '1900-02-28' });
  assert.deepEqual(partialDateBounds('2026'), { first: '2026-01-01', last: '2026-12-31' });
  for (const text of [
    '',
    '0000',
    '2026-13',
    '2026-00',
    '2025-02-29',
    '2026-04-31',
    '26',
    '2026-1',
    '2026-01-01Z',
  ])
    assert.equal(isPartialDate(text), false, text);
  assert.equal(comparePartialDates('2026', '2026-12-31'), -1);
  assert.equal(comparePartialDates('2026-03', '2026-03-30'), 1);
  assert.equal(comparePartialDates('2026', '2026'), 0);
});
