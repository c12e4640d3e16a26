/** What is answered where an act of several steps is kept in part: never that nothing was. On a real store. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openNode } from '../../../tests/app/test-node.ts';
import type { App } from '../../app/index.ts';
import { ok } from '../../base/index.ts';
import { createIdempotency, type Rendered } from './idempotency.ts';

const full: Rendered = { status: 507, headers: {}, body: '{"code":"store-full"}' };
const keep = (app: App, hash: string) =>
  app.store.write('plan', async (w) => {
    await w.blobs.put('plan', hash, new TextEncoder().encode('sample'));
    return ok(null);
  });

test('HT14 where the first step is kept and a later one finds the disk full, the answer says that something was kept', async (t) => {
  const { app } = await openNode(t);
  const { once } = createIdempotency(app);
  const keyed = { personId: 'p', key: 'first', requestHash: 'h' };
  const answered = await once(keyed, false, async (marking) => {
    assert.ok((await keep(marking, 'a')).ok);
    return full;
  });
  assert.equal(answered.ok ? answered.value.status : answered.error.code, 'answer-not-kept');
  // Sent again it is not done a second time.
  const again = await once(keyed, false, async () => assert.fail('done again'));
  assert.equal(again.ok ? again.value.status : again.error.code, 'answer-not-kept');
});

test('HT14 where nothing was kept the refusal goes out as it is, and the key may be used again', async (t) => {
  const { app } = await openNode(t);
  const { once } = createIdempotency(app);
  const keyed = { personId: 'p', key: 'second', requestHash: 'h' };
  const refused = await once(keyed, false, async () => full);
  assert.equal(refused.ok && refused.value.status, 507);
  const done = await once(keyed, false, async (marking) => {
    assert.ok((await keep(marking, 'b')).ok);
    return { status: 201, headers: {}, body: '{}' };
  });
  assert.equal(done.ok && done.value.status, 201);
});
