/**
 * Texts that are nearly canonical: whatever is accepted must be exactly what would be written. The reader compares where things
 * stand and not each character, so that here all that could shift one place against another is tried.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CanonicalFault, canonicalText, type Json, ledgerFault, parseCanonical, utf8 } from './index.ts';

/** What the rule says of a text: written anew it must be the same, and nothing in it may be barred from a log. */
function verdictOf(text: string): 'accepted' | 'refused' {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    return 'refused';
  }
  const fault: CanonicalFault | null = ledgerFault(value);
  return fault === null && canonicalText(value) === text ? 'accepted' : 'refused';
}

const read = (text: string) => (parseCanonical(utf8(text)).ok ? 'accepted' : 'refused');

test('LG1 of all small objects, with names twice, out of order and like numbers, those are accepted that are canonical', () => {
  const names = ['""', '"a"', '"b"', '"ab"', '"1"', '","', '":"', '"}"'];
  const values = ['""', '"a"', '","', '"}"', '1', '10', 'null', '[]', '{}', '["a"]', '{"a":","}'];
  const members = names.flatMap((name) => values.map((value) => `${name}:${value}`));
  const all = [
    '{}',
    ...members.map((one) => `{${one}}`),
    ...members.flatMap((one) => members.map((other) => `{${one},${other}}`)),
  ];
  let accepted = 0;
  for (const text of all) {
    assert.equal(read(text), verdictOf(text), text);
    if (read(text) === 'accepted') accepted++;
  }
  assert.ok(accepted > 1_000 && accepted < all.length / 2, `${accepted} of ${all.length}`);
});

test('LG1 a canonical text into which blanks, quotes, names or members were put is accepted only where it is canonical', () => {
  const texts = [
    '{"a":"b","c":["d","e"],"f":{"g":"h,","i":"}"}}',
    '{"!":"x,",",":"x,","-":"x,,"}',
    '{"a":["",",","\\"",":"],"b":"\\\\","c":-1}',
  ];
  const pieces = [
    ' ',
    '  ',
    '   ',
    '\t',
    '"',
    '""',
    ',',
    ':',
    '"a":"b",',
    ',"c":"d"',
    '1',
    'e1',
    '.0',
    '-',
    '\\',
  ];
  for (const text of texts) {
    assert.equal(read(text), 'accepted');
    for (let at = 0; at <= text.length; at++)
      for (const piece of pieces)
        for (let cut = 0; cut <= 3; cut++) {
          const changed = text.slice(0, at) + piece + text.slice(at + cut);
          assert.equal(read(changed), verdictOf(changed), changed);
        }
  }
});

test('LG1 blanks anywhere between what any object holds are refused', () => {
  const blanks = fc.constantFrom(' ', '  ', '   ', '    ', '\n', '\t ');
  const word = fc.string({
    unit: fc.constantFrom('a', ',', ':', '}', ']', '{', '[', ' ', '字'),
    maxLength: 4,
  });
  const object = fc.dictionary(
    word,
    fc.oneof(word, fc.array(word, { maxLength: 3 }), fc.dictionary(word, word)),
    {
      maxKeys: 4,
    },
  );
  fc.assert(
    fc.property(object, fc.array(fc.tuple(fc.nat(), blanks), { maxLength: 3 }), (value, put) => {
      const text = canonicalText(value);
      assert.equal(read(text), 'accepted');
      let changed = text;
      for (const [at, blank] of put) {
        const place = at % (changed.length + 1);
        changed = changed.slice(0, place) + blank + changed.slice(place);
      }
      assert.equal(read(changed), verdictOf(changed), changed);
    }),
    { numRuns: 3_000 },
  );
});
