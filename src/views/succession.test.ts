/** Which lines of a succession a page shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SuccessionLine, type SuccessionState, successionView } from './succession.ts';

const side = (path: string, words: string): SuccessionLine['now'] => ({
  item: path,
  version: 1,
  provision: { id: path, path, label: null, heading: 'ຫົວຂໍ້' },
  words,
  strength: 'firm',
});
const line = (
  id: string,
  verdict: SuccessionLine['verdict'],
  state: SuccessionState,
  more: Partial<SuccessionLine> = {},
): SuccessionLine => ({
  ...{ id, verdict, state, isMoved: false, effects: [], carries: null, diff: [] },
  ...{ old: side(id, `words of ${id}`), now: side(id, `words of ${id}`) },
  ...more,
});
const all = [
  line('a', 'new', 'unsettled', { old: null }),
  line('b', 'kept', 'open', { isMoved: true }),
  line('c', 'sharpened', 'accepted'),
  line('d', 'kept', 'open'),
  line('e', 'gone', 'half', { now: null }),
];
const ids = (asked: Partial<Parameters<typeof successionView>[2]>) =>
  successionView({ language: 'en', years: 5, further: null }, all, {
    start: 0,
    limit: 50,
    ...asked,
  }).items.map(({ id }) => id);

test('AP1060 lines narrow by kind, by state and by words in any of the two plans', () => {
  assert.deepEqual(ids({}), ['a', 'b', 'c', 'd', 'e']);
  assert.deepEqual(ids({ kind: 'kept' }), ['b', 'd']);
  assert.deepEqual(ids({ kind: 'moved' }), ['b']);
  assert.deepEqual(ids({ state: 'half' }), ['e']);
  assert.deepEqual(ids({ kind: 'kept', state: 'accepted' }), []);
  assert.deepEqual(ids({ q: 'OF e' }), ['e']);
  assert.deepEqual(ids({ q: 'ຫົວຂໍ້ of c' }), ['c']);
});

test('AP1060 a filter by one narrows the counts of the other, and counts what choosing it shows', () => {
  const asked = { start: 0, limit: 50, kind: 'kept', state: 'open' } as const;
  const { kinds, states, total } = successionView({ language: 'en', years: 0, further: null }, all, asked);
  assert.deepEqual([kinds.kept, kinds.moved, kinds.sharpened, total], [2, 1, 0, 2]);
  assert.deepEqual(states, { open: 2, half: 0, accepted: 0, unsettled: 0 });
});

test('AP1060 orders keep the text’s order among equals; pages show each line once', () => {
  assert.deepEqual(ids({ order: 'kind' }), ['b', 'd', 'c', 'e', 'a']);
  assert.deepEqual(ids({ order: 'state' }), ['b', 'd', 'e', 'c', 'a']);
  const first = successionView({ language: 'en', years: 0, further: null }, all, { start: 0, limit: 2 });
  const last = successionView({ language: 'en', years: 0, further: null }, all, { start: 4, limit: 2 });
  assert.deepEqual([first.items.length, first.next, first.total], [2, 2, 5]);
  assert.deepEqual([last.items.map(({ id }) => id), last.next], [['e'], null]);
});
