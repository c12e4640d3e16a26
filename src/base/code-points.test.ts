import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mapCodePoints } from './code-points.ts';

test('TX50 a text of the basic plane has the same offsets in both units', () => {
  const map = mapCodePoints('中老铁路ລາວ');
  assert.equal(map.codePoints, 7);
  assert.equal(map.unitToCodePoint(5), 5);
  assert.equal(map.codePointToUnit(7), 7);
});

test('TX50 a character beyond the basic plane is one code point and two units', () => {
  // 𠀀 is U+20000: D840 DC00.
  const map = mapCodePoints('a𠀀b𠀀');
  assert.equal(map.codePoints, 4);
  assert.equal(map.units, 6);
  assert.deepEqual([0, 1, 3, 4, 6].map(map.unitToCodePoint), [0, 1, 2, 3, 4]);
  assert.deepEqual([0, 1, 2, 3, 4].map(map.codePointToUnit), [0, 1, 3, 4, 6]);
});

test('TX50 an offset inside a pair counts as the start of the pair', () => {
  assert.equal(mapCodePoints('a𠀀b').unitToCodePoint(2), 1);
});

test('TX50 a lone surrogate is a code point of its own', () => {
  const map = mapCodePoints('a\ud840b');
  assert.equal(map.codePoints, 3);
  assert.equal(map.unitToCodePoint(2), 2);
});

test('TX50 the map agrees with walking the string, for every string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (chars) => {
      const map = mapCodePoints(chars);
      let unit = 0;
      [...chars].forEach((char, codePoint) => {
        assert.equal(map.codePointToUnit(codePoint), unit);
        assert.equal(map.unitToCodePoint(unit), codePoint);
        unit += char.length;
      });
      assert.equal(map.codePoints, [...chars].length);
    }),
  );
});
