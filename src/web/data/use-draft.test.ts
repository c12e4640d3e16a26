/** What is typed and not yet sent is kept, found again, and forgotten when it is sent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DraftStore, keepDraft, readDraft } from './use-draft.ts';

/** The browser's storage as the standard says it behaves. */
function storage(): NonNullable<DraftStore> & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('DK106 a draft is found again under its key, and under no other', () => {
  const store = storage();
  keepDraft(store, 'reading p c1', { kind: 'build', leads: ['甲部'] });
  assert.deepEqual(readDraft(store, 'reading p c1'), { kind: 'build', leads: ['甲部'] });
  assert.equal(readDraft(store, 'reading p c2'), null);
});

test('DK106 a draft that was sent or dropped is forgotten', () => {
  const store = storage();
  keepDraft(store, 'k', 'typed');
  keepDraft(store, 'k', null);
  assert.equal(readDraft(store, 'k'), null);
  assert.equal(store.kept.size, 0);
});

test('DK106 a browser that keeps nothing, or something that is no draft, takes nothing from the page', () => {
  assert.equal(readDraft(null, 'k'), null);
  keepDraft(null, 'k', 'typed');
  const full: DraftStore = {
    getItem: () => '{broken',
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
    removeItem: () => {},
  };
  keepDraft(full, 'k', 'typed');
  assert.equal(readDraft(full, 'k'), null);
});
