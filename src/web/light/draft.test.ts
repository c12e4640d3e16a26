/** Drafts of light pages, on a shelf that works, one that is full and one that holds nonsense. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDraft, isSameContent, type KeptDraft, keepDraft, type Shelf } from './draft.ts';

function shelf(held = new Map<string, string>()): Shelf {
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => held.set(name, value),
    removeItem: (name) => held.delete(name),
  };
}
const full: Shelf = {
  ...shelf(),
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};
const draft: KeptDraft = {
  entries: [
    ['key', 'k1'],
    ['0.done', 'ຄຳ 话'],
  ],
  sent: true,
  files: false,
};

test('DK822 a draft is found as it was kept, under its own name alone, and not once it was dropped', () => {
  const on = shelf();
  keepDraft(on, 'p1 plan body/1 2026', draft);
  assert.deepEqual(findDraft(on, 'p1 plan body/1 2026'), draft);
  assert.equal(findDraft(on, 'p2 plan body/1 2026'), null);
  keepDraft(on, 'p1 plan body/1 2026', null);
  assert.equal(findDraft(on, 'p1 plan body/1 2026'), null);
});

test('DK822 where nothing can be kept or read the page goes on without', () => {
  keepDraft(full, 'a', draft);
  keepDraft(null, 'a', draft);
  assert.equal(findDraft(null, 'a'), null);
  assert.equal(findDraft(shelf(new Map([['entente:own:a', '{nonsense']])), 'a'), null);
});

test('DK822 two drawings of a form say the same when all but their keys agree', () => {
  const other = [
    ['key', 'k2'],
    ['0.done', 'ຄຳ 话'],
  ] as const; // pairs
  assert.equal(isSameContent(draft.entries, other), true);
  assert.equal(isSameContent(draft.entries, [['key', 'k1']]), false);
  assert.equal(isSameContent(draft.entries, [...other, ['0.same', 'on']]), false);
});
