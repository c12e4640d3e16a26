/** The Lao sign of repetition and the letter that it follows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from './repeats.ts';

const held = (words: string) => piecesOf(words).flatMap((piece) => (piece.held ? [piece.text] : []));

test('DK133 the sign of repetition is held to the letter before it, with its vowels and tones', () => {
  assert.deepEqual(held('ກົນໄກອື່ນໆ, ດ້ານຕ່າງໆ'), ['ນໆ', 'ງໆ']);
  assert.deepEqual(held('ຄ່ອຍໆ ຊ້າໆ'), ['ຍໆ', 'ຊ້າໆ']);
  assert.deepEqual(held('ທຸກ ໆ ປີ'), ['ກ ໆ']);
});

test('DK133 nothing is held where there is no repetition, and no character is changed', () => {
  for (const words of ['', 'ສອງຝ່າຍ', '铁路', 'ໆ', 'ໆໆ', 'ອື່ນໆ ແລະ ອື່ນໆ.'])
    assert.equal(
      piecesOf(words)
        .map(({ text }) => text)
        .join(''),
      words,
    );
  assert.deepEqual(held('双方将加强合作'), []);
  assert.deepEqual(held('ໆ'), []);
});
