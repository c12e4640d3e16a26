/** Lists of values between parties: which are meant, and in which order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePlaces, kindsOf, type ListedRegister, pageOf, registersAsked } from './narrow-registers.ts';

const value = (register: string, path: string, n = 0, text = '""'): ListedRegister => ({
  register,
  summary: { code: 'x', facts: path === '' ? {} : { path, n, 'name-lo': 'ທາງລົດໄຟ' } },
  value: text,
});
const items = [
  value('reading/c/kind', '2.1.10', 1, '"build"'),
  value('reading/a/kind', '2.1.9', 2, '"Train"'),
  value('reading/b/kind', '2.1.9', 1, '"train"'),
  value('body/a/name', '', 0, '{"zh":"第一局"}'),
];
const names = (found: readonly ListedRegister[]): readonly string[] => found.map(({ register }) => register);

test('AP1302 values come by kind, or in the order of the text with numbers as numbers; what has no place in it comes last', () => {
  const byKind = ['body/a/name', 'reading/a/kind', 'reading/b/kind', 'reading/c/kind'];
  assert.deepEqual(names(registersAsked(items, {})), byKind);
  const inText = ['reading/b/kind', 'reading/a/kind', 'reading/c/kind', 'body/a/name'];
  assert.deepEqual(names(registersAsked(items, { order: 'place' })), inText);
  assert.deepEqual(names(registersAsked(items, { order: '-place' })), inText.toReversed());
  assert.ok(comparePlaces({ path: '', n: 0 }, { path: '9', n: 9 }) > 0);
});

test('AP1302 values are found by kind and by words of their text, place or name, whatever their case and width', () => {
  assert.deepEqual(names(registersAsked(items, { kinds: ['body'] })), ['body/a/name']);
  assert.deepEqual(names(registersAsked(items, { q: ' ＴＲＡＩＮ ' })), ['reading/a/kind', 'reading/b/kind']);
  assert.deepEqual(names(registersAsked(items, { q: '2.1.10' })), ['reading/c/kind']);
  assert.deepEqual(names(registersAsked(items, { q: '第一' })), ['body/a/name']);
  assert.equal(registersAsked(items, { q: 'ລົດໄຟ' }).length, 3);
  assert.deepEqual(registersAsked(items, { q: 'nothing' }), []);
});

test('AP1302 kinds are told with how many there are, and a page says where the next begins', () => {
  assert.deepEqual(kindsOf(items), [
    { kind: 'body', n: 1 },
    { kind: 'reading', n: 3 },
  ]);
  assert.deepEqual(pageOf([1, 2, 3], { limit: 2 }), { items: [1, 2], total: 3, next: 2 });
  assert.deepEqual(pageOf([1, 2, 3], { from: 2, limit: 2 }), { items: [3], total: 3, next: null });
  assert.deepEqual(pageOf([1, 2], { from: 0, limit: 2 }), { items: [1, 2], total: 2, next: null });
});
