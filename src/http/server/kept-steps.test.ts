/** An act of several steps of which a later one finds no room: whether it is noted as kept, and what is said of the rest. On a real store. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openNode } from '../../../tests/app/test-node.ts';
import type { App } from '../../app/index.ts';
import { err, ok, problem } from '../../base/index.ts';
import { followSteps, saidOfRest, saidOfThrown } from './kept-steps.ts';

class Full extends Error {
  readonly problem = problem('store-full');
}

const put = (app: App, hash: string, finds: 'room' | 'none') =>
  app.store.write('plan', async (w) => {
    await w.blobs.put('plan', hash, new TextEncoder().encode('sample'));
    return finds === 'room' ? ok(null) : err(problem('store-full'));
  });

test('HT14 an act is noted as kept from its first kept step on, whatever comes of the next', async (t) => {
  const { app } = await openNode(t);
  const act = followSteps(app);
  assert.equal((await put(act.app, 'a', 'none')).ok, false);
  assert.equal(act.hasKept(), false);
  assert.equal((await put(act.app, 'a', 'room')).ok, true);
  assert.equal((await put(act.app, 'b', 'none')).ok, false);
  assert.equal(act.hasKept(), true);
  // Another act of the same server has kept nothing yet.
  assert.equal(followSteps(app).hasKept(), false);
});

test('HT14 what failed after something was kept is said as kept; a refusal keeps its own reason', () => {
  assert.equal(saidOfRest('store-full')?.code, 'answer-not-kept');
  assert.equal(saidOfRest('not-found'), null);
  assert.equal(saidOfThrown(new Full('read')).code, 'answer-not-kept');
  assert.throws(() => saidOfThrown(new RangeError('a fault of the program')), RangeError);
});
