/** What becomes of a clearance when the wording that it was given for is changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../base/index.ts';
import { decideObject, objectType, type Surroundings, type Values } from './index.ts';

const around: Surroundings = {
  known: () => ({ retired: false, values: {} }),
  next: () => [],
  isTaken: () => false,
  period: () => 'open',
  hasFile: () => false,
  parties: [],
};
const shared = { wording: 'shared', by: 'Sample head of office', on: '2026-01-15' };
const open = { wording: 'public', by: 'Sample head of office', on: '2026-01-15' };
const before: Values = {
  commitment: 'commitment/c0ffee',
  period: '2026',
  progress: 'begun',
  shared: { en: 'Talks go on.', lo: 'ພວມເຈລະຈາ.' },
  public: { en: 'In preparation.' },
  cleared: [shared, open],
};

function clearedAfter(patch: Values): Json | undefined {
  const type = objectType('claim');
  assert.ok(type !== null);
  const decided = decideObject(type, 'x', before, patch, around);
  assert.ok(decided.ok, JSON.stringify(decided));
  const change = decided.value.changes.find(({ field }) => field === 'cleared');
  const stands = decided.value.values.cleared ?? null;
  assert.deepEqual(change === undefined ? before.cleared : change.value, stands);
  return decided.value.values.cleared;
}

test('OB1437 a clearance falls with the words that it was given for, and no other', () => {
  assert.deepEqual(clearedAfter({ shared: { en: 'Talks have ended.', lo: 'ພວມເຈລະຈາ.' } }), [open]);
  assert.deepEqual(clearedAfter({ shared: { en: 'Talks go on.' } }), [open], 'a language was taken away');
  assert.deepEqual(clearedAfter({ shared: null }), [open]);
  assert.equal(clearedAfter({ shared: null, public: null }), undefined);
});

test('OB1437 what is said beside, a further language and another wording leave it', () => {
  assert.deepEqual(clearedAfter({ progress: 'substantial', inside: { en: 'Slow.' } }), [shared, open]);
  const more = { en: 'Talks go on.', lo: 'ພວມເຈລະຈາ.', zh: '商谈正在进行。' };
  assert.deepEqual(clearedAfter({ shared: more }), [shared, open]);
});

test('OB1437 a row that clears the new words stands; sending the old row again does not clear them', () => {
  const words = { shared: { en: 'Talks have ended.' } };
  const anew = { ...shared, on: '2026-02-01' };
  assert.deepEqual(clearedAfter({ ...words, cleared: [anew, open] }), [anew, open]);
  assert.deepEqual(clearedAfter({ ...words, cleared: [shared, open] }), [open]);
});

test('OB1590 a row that is marked as given anew clears the words of this save, and the mark is not kept', () => {
  const words = { shared: { en: 'Talks have ended.' } };
  const anew = { ...shared, anew: true };
  assert.deepEqual(clearedAfter({ ...words, cleared: [anew, open] }), [shared, open]);
  const both = { ...words, public: { en: 'Ended.' } };
  assert.deepEqual(clearedAfter({ ...both, cleared: [anew, open] }), [shared], 'each row speaks for itself');
  assert.deepEqual(clearedAfter({ cleared: [anew, open] }), [shared, open], 'no words changed');
});

test('OB1590 a mark on a new claim is not kept either', () => {
  const type = objectType('claim');
  assert.ok(type !== null);
  const made = decideObject(type, 'x', null, { ...before, cleared: [{ ...shared, anew: true }] }, around);
  assert.ok(made.ok, JSON.stringify(made));
  assert.deepEqual(made.value.values.cleared, [shared]);
  const change = made.value.changes.find(({ field }) => field === 'cleared');
  assert.deepEqual(change?.value, [shared], 'what is written says the same');
});
