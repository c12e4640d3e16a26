/** Codes on forms and keys of rows, as people and programs write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findCodes, makeCode, readKey, rowKey } from './code.ts';

const bytes = fc.uint8Array({ minLength: 7, maxLength: 7 });

test('RD1 a code is found in any text, in small and wide letters, with any dash or blanks', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = makeCode(random);
      assert.match(code, /^F-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      const [, first = '', second = ''] = code.split('-');
      const wide = [...code]
        .map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
        .join('');
      for (const written of [
        code,
        code.toLowerCase(),
        wide,
        `F–${first}—${second}`,
        `f − ${first} ‐ ${second}`,
        `代码:${code}。`,
        `(${code.replaceAll('0', 'O')})`,
      ])
        assert.deepEqual(findCodes(written), { codes: [code], damaged: [] }, written);
    }),
    { numRuns: 200 },
  );
});

test('RD1 one sign that was misread and two that changed places are noticed', () => {
  const signs = '023456789ABCDEFGHJKMNPQRSTVWXYZ';
  fc.assert(
    fc.property(bytes, fc.nat(7), fc.nat(30), (random, at, other) => {
      const code = makeCode(random);
      const whole = code.replaceAll('-', '').slice(1);
      const joined = (text: string): string => `F-${text.slice(0, 4)}-${text.slice(4)}`;
      const sign = signs[other] ?? '';
      if (sign !== whole[at]) {
        const misread = joined(whole.slice(0, at) + sign + whole.slice(at + 1));
        assert.deepEqual(findCodes(misread).codes, [], `${code} ${misread}`);
      }
      const [a, b] = [whole[at], whole[at + 1]];
      if (a !== undefined && b !== undefined && a !== b) {
        const swapped = joined(whole.slice(0, at) + b + a + whole.slice(at + 2));
        assert.deepEqual(findCodes(swapped).codes, [], `${code} ${swapped}`);
      }
    }),
    { numRuns: 500 },
  );
});

test('RD1 several codes in one file are all named; words that look like none are not', () => {
  const [one, two] = [makeCode(new Uint8Array([1, 2, 3, 4, 5, 6, 7])), makeCode(new Uint8Array(7))];
  assert.deepEqual(findCodes(`${one} … ${two} ${one}`).codes, [one, two]);
  assert.deepEqual(findCodes('F-LIST-NOTE, PDF-2026-2027, REF-1234-5678'), { codes: [], damaged: [] });
});

test('RD2 keys of a form differ, come back from how they are written, and do not fit another form', () => {
  const [one, two] = [makeCode(new Uint8Array(7)), makeCode(new Uint8Array([9, 8, 7, 6, 5, 4, 3]))];
  const numbers = Array.from({ length: 300 }, (_, i) => i + 1);
  const keys = numbers.map((number) => rowKey(one, number));
  assert.equal(new Set(keys).size, 300);
  for (const key of keys) {
    assert.equal(readKey(key), key);
    assert.equal(readKey(` ${key.toLowerCase()} `), key);
    assert.equal(readKey(key.replace(/^0/, '')), key);
    assert.ok(Number.isNaN(Number(key)) && Number.isNaN(Date.parse(key)), key);
  }
  assert.equal(numbers.filter((number) => rowKey(two, number) === rowKey(one, number)).length, 0);
  for (const none of ['', '07', 'AB', '07A', '07-2026', '合计', '07ABC'])
    assert.equal(readKey(none), null, none);
});
