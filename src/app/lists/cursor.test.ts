/** Cursors hold one place in one list: any other use is told apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../base/index.ts';
import { nodeSha256 } from '../../main/node-crypto.ts';
import { readCursor, writeCursor } from './cursor.ts';

const node = { party: 'cn', names: {}, host: 'ledger.example' };
const app = { sha256: nodeSha256, node };
const place = fc.oneof(
  fc.maxSafeNat(),
  fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
  fc.array(fc.oneof(fc.integer(), fc.string()), { maxLength: 4 }),
);
const list = fc.record({
  list: fc.constantFrom('log', 'commitments'),
  plan: fc.uuid(),
  kind: fc.array(fc.constantFrom('train', 'build'), { maxLength: 2 }),
});

const isForeign = (
  given: JsonObject,
  cursor: string,
  of: Parameters<typeof readCursor>[0] = app,
): boolean => {
  const read = readCursor(of, given, cursor);
  return !read.ok && read.error.code === 'cursor-invalid' && read.error.facts.at === '/cursor';
};

test('AP34 a cursor gives back its place in its list, whatever the place is', () => {
  fc.assert(
    fc.property(list, place, (where, at) => {
      assert.deepEqual(readCursor(app, where, writeCursor(app, where, at)), { ok: true, value: at });
    }),
  );
  assert.deepEqual(readCursor(app, { list: 'log' }, null), { ok: true, value: null });
  assert.deepEqual(readCursor(app, { list: 'log' }, undefined), { ok: true, value: null });
});

test('AP34 the order of what names a list does not matter; each of its values does', () => {
  const at: Json = [7, 'x'];
  const cursor = writeCursor(app, { list: 'log', plan: 'p', by: 'a-1' }, at);
  assert.deepEqual(readCursor(app, { by: 'a-1', plan: 'p', list: 'log' }, cursor), { ok: true, value: at });
  for (const other of [
    { list: 'log', plan: 'p' },
    { list: 'log', plan: 'p', by: 'a-2' },
    { list: 'log', plan: 'q', by: 'a-1' },
    { list: 'commitments', plan: 'p', by: 'a-1' },
    { list: 'log', plan: 'p', by: 'a-1', register: 'cut/' },
  ])
    assert.ok(isForeign(other, cursor), JSON.stringify(other));
});

test('AP34 a cursor of another node is none of ours', () => {
  const where = { list: 'log', plan: 'p' };
  const cursor = writeCursor({ ...app, node: { ...node, host: 'other.example' } }, where, 7);
  assert.ok(isForeign(where, cursor));
});

test('AP34 whatever is changed, cut off, put on or made up is refused', () => {
  const where = { list: 'log', plan: 'p' };
  const cursor = writeCursor(app, where, 1234);
  fc.assert(
    fc.property(fc.nat(cursor.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
      const changed = `${cursor.slice(0, at)}${letter}${cursor.slice(at + 1)}`;
      assert.ok(changed === cursor || isForeign(where, changed), changed);
      assert.ok(isForeign(where, cursor.slice(0, at)));
      assert.ok(isForeign(where, `${cursor}${letter}`));
    }),
  );
  fc.assert(fc.property(fc.string(), (made) => assert.ok(isForeign(where, made))));
  fc.assert(fc.property(fc.base64String(), (made) => assert.ok(isForeign(where, made))));
});
