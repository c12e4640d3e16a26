import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import canonicalizeElsewhere from 'canonicalize';
import fc from 'fast-check';
import { canonicalize, canonicalText, fromHex, parseCanonical, utf8 } from './index.ts';

const vectors = new URL('../../fixtures/vectors/', import.meta.url);
const at = (path: string) => readFileSync(new URL(path, vectors));

for (const name of readdirSync(new URL('jcs-rfc8785/input/', vectors)))
  test(`LG1 canonical bytes of the RFC 8785 vector ${name}`, () => {
    const expected = at(`jcs-rfc8785/output/${name}`).toString('utf8').trimEnd();
    assert.equal(canonicalText(JSON.parse(at(`jcs-rfc8785/input/${name}`).toString('utf8'))), expected);
  });

test('LG1 numbers are written as RFC 8785 appendix B lists them', () => {
  const table: readonly (readonly [string, string])[] = [
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555555', '333333333.3333333'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
  ];
  for (const [bits, text] of table)
    assert.equal(canonicalText(Buffer.from(bits, 'hex').readDoubleBE()), text);
});

test('LG1 what has no canonical form is a bug and throws', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800'])
    assert.throws(() => canonicalize(value));
});

test('LG1 every refused vector is refused for its reason', () => {
  const { cases } = JSON.parse(at('entry-json-refused.json').toString('utf8'));
  for (const { why, hex, fault } of cases)
    assert.deepEqual(parseCanonical(fromHex(hex) ?? utf8('?')), { ok: false, error: fault }, why);
});

test('LG1 agrees with another implementation, and accepts exactly what it writes', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('tree')), fc.dictionary(fc.string(), tie('tree'))),
  }));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), tree), (object) => {
      const value = JSON.parse(JSON.stringify(object));
      const bytes = canonicalize(value);
      assert.equal(Buffer.from(bytes).toString('utf8'), canonicalizeElsewhere(value));
      assert.deepEqual(parseCanonical(bytes), { ok: true, value });
    }),
  );
});

test('LG1171 members stand in the order of code units at every depth, names that look like numbers too', () => {
  const accepted = [
    '{"":1,"1":2,"10":3,"9":4,"a":5}',
    '{"a":{"10":0,"2":0},"b":[{"100":[],"20":{}}]}',
    '{"__proto__":1,"a":"\\"\\\\\\n","€":2}',
    '{"\u{1f600}":1,"\ufb33":2}',
  ];
  for (const text of accepted) {
    const read = parseCanonical(utf8(text));
    assert.ok(read.ok, text);
    assert.equal(canonicalText(read.value), text);
  }
  const refused = [
    '{"10":1,"1":2}',
    '{"9":1,"10":2}',
    '{"a":{"2":0,"10":0}}',
    '{"b":1,"a":2}',
    '{"a":[{"c":0,"b":0}]}',
    '{"\ufb33":2,"\u{1f600}":1}',
    '{"a":1,"a":1}',
    '{"a":"\\u0041"}',
    '{"a":"\\/"}',
    '{"a": 1}',
    '{"a":1e2}',
  ];
  for (const text of refused)
    assert.deepEqual(parseCanonical(utf8(text)), { ok: false, error: 'not-canonical' }, text);
  assert.equal(parseCanonical(utf8('{"a":"\\ud800"}')).ok, false);
  assert.equal(parseCanonical(utf8('{"\\udc00":1}')).ok, false);
});
