/** The map from characters to places: built while writing, asked by span. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findPlaces, lineMap, type Place } from '../index.ts';
import { CharacterWriter } from './character-writer.ts';

const paragraph = (n: number): Place => ({ kind: 'paragraph', part: 'body', paragraph: n });

test('TX161 pieces are counted in code points, and neighbours from one place are one span', () => {
  const writer = new CharacterWriter();
  const first = paragraph(1);
  writer.write('甲𠮷', first);
  writer.write('乙', first);
  writer.endLine();
  writer.endLine();
  writer.write('丙', paragraph(2));
  const { chars, map } = writer.finish();
  assert.equal(chars, '甲𠮷乙\n丙');
  assert.deepEqual(map.spans, [
    { start: 0, end: 3, place: first },
    { start: 4, end: 5, place: paragraph(2) },
  ]);
});

test('TX161 a span finds the places that it touches, in order', () => {
  const writer = new CharacterWriter();
  for (let n = 1; n <= 50; n++) {
    writer.write('一二三', paragraph(n));
    writer.write('\n');
  }
  const { chars, map } = writer.finish();
  const numbers = (start: number, end: number): readonly number[] =>
    findPlaces(map, chars, { start, end }).map(({ place }) => ('paragraph' in place ? place.paragraph : 0));
  assert.deepEqual(numbers(0, 1), [1]);
  assert.deepEqual(numbers(3, 4), []);
  assert.deepEqual(numbers(2, 9), [1, 2, 3]);
  assert.deepEqual(numbers(198, 199), [50]);
  assert.deepEqual(numbers(0, 200).length, 50);
  assert.equal(findPlaces(map, chars, { start: 0, end: 200 }, 7).length, 7);
});

test('TX161 lines of a plain text are counted, in code points, whatever ends them', () => {
  const chars = '𠮷野\r\n第二行\n\n第四行';
  const lines = (start: number, end: number): readonly unknown[] =>
    findPlaces(lineMap, chars, { start, end }).map((one) => [
      one.start,
      one.end,
      'line' in one.place ? one.place.line : 0,
    ]);
  assert.deepEqual(lines(0, 1), [[0, 4, 1]]);
  assert.deepEqual(lines(4, 5), [[4, 8, 2]]);
  assert.deepEqual(lines(9, 12), [[9, 12, 4]]);
  assert.deepEqual(lines(3, 10), [
    [0, 4, 1],
    [4, 8, 2],
    [8, 9, 3],
    [9, 12, 4],
  ]);
});

test('TX161 whatever is written, spans are in order, apart, and hold what was written there', () => {
  const piece = fc.tuple(fc.string({ unit: 'binary', maxLength: 5 }), fc.option(fc.nat(4)));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const writer = new CharacterWriter();
      const places = Array.from({ length: 5 }, (_, n) => paragraph(n));
      for (const [chars, at] of pieces) writer.write(chars, at === null ? null : (places[at] ?? null));
      const { chars, map } = writer.finish();
      const points = Array.from(chars);
      assert.equal(writer.codePoints, points.length);
      let end = 0;
      let placed = '';
      for (const span of map.spans) {
        assert.ok(span.start >= end && span.end > span.start);
        end = span.end;
        placed += points.slice(span.start, span.end).join('');
      }
      assert.equal(placed, pieces.map(([words, at]) => (at === null ? '' : words)).join(''));
    }),
  );
});
