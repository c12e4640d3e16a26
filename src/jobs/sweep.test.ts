/** What is dropped by itself, and what stays: on the real store, with a clock that the test moves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openNode } from '../../tests/app/test-node.ts';
import { ok } from '../base/index.ts';
import { sweep } from './sweep.ts';

const day = 24 * 60 * 60_000;

test('AC21 an answer under a key is kept for a week to the moment, whoever it was given to', async (t) => {
  const { app, clock } = await openNode(t);
  const answer = (personId: string, createdAt: number) => {
    return { personId, key: 'k', requestHash: 'h', status: 201, body: '{}', createdAt };
  };
  const kept = async () => {
    const rows = await app.store.read((r) =>
      Promise.all(['a', 'b'].map((id) => r.node.idempotency(id, 'k'))),
    );
    return rows.map((row) => row !== null);
  };
  await app.store.write('node', async (w) => {
    await w.node.putIdempotency(answer('a', clock.now));
    await w.node.putIdempotency(answer('b', clock.now + day));
    return ok(null);
  });
  clock.now += 7 * day;
  await sweep(app);
  assert.deepEqual(await kept(), [true, true]);
  clock.now += 1;
  await sweep(app);
  assert.deepEqual(await kept(), [false, true]);
});

test('AC21 where the store cannot drop, the job is told so', async (t) => {
  const { app } = await openNode(t, (store) => ({
    kind: store.kind,
    read: (work) => store.read(work),
    backup: (path) => store.backup(path),
    close: () => store.close(),
    // A full disk as the store answers it.
    write: async () => ({ ok: false, error: { code: 'store-full', facts: {} } }),
  }));
  await assert.rejects(sweep(app), /store-full/);
});
