/** What an act rests on, and what takes acts back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seenBy, undoActs } from './seen.ts';

const shown = ['a', 'b', 'c', 'p'].map((id, n) => ({ id, version: n + 10 }));

test('DK100 an act is sent with the versions of what it names, and of nothing else', () => {
  assert.deepEqual(seenBy([{ act: 'accept', items: ['a', 'c'] }], shown), [
    { id: 'a', version: 10 },
    { id: 'c', version: 12 },
  ]);
  assert.deepEqual(seenBy([{ act: 'split', item: 'b', parts: [] }], shown), [{ id: 'b', version: 11 }]);
  assert.deepEqual(seenBy([{ act: 'holds-none', provisions: ['p'] }], shown), [{ id: 'p', version: 13 }]);
  assert.deepEqual(seenBy([{ act: 'undo', of: 'a' }], shown), [], 'an undo names an act, not an item');
});

test('DK100 what is named twice is sent once, and what is not on the screen not at all', () => {
  const acts = [
    { act: 'reread' as const, items: ['a', 'gone'], reading: {} },
    { act: 'accept' as const, items: ['a'] },
  ];
  assert.deepEqual(seenBy(acts, [...shown, ...shown]), [{ id: 'a', version: 10 }]);
});

test('DK69 acts are undone by their ids, the last one first', () => {
  const done = [
    { id: 'first', act: 'split' },
    { id: 'second', act: 'accept' },
  ];
  assert.deepEqual(undoActs(done), [
    { act: 'undo', of: 'second' },
    { act: 'undo', of: 'first' },
  ]);
});
