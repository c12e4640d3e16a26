/** When one asks again for what is watched. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAnswer, unreachable } from './answer.ts';
import { waitAfter, watchEvery } from './use-watched.ts';

const good = toAnswer(200, { n: 1 });
const problem = (status: number) => toAnswer(status, { code: 'x', title: '', detail: '', status, facts: {} });

test('DK1181 one asks again after less than a minute, and more seldom where the line is down, slow or to be spared', () => {
  assert.ok(watchEvery.usual < 60_000 && watchEvery.sparing > watchEvery.usual);
  assert.equal(waitAfter(good, false, {}), watchEvery.usual);
  assert.equal(waitAfter(undefined, false, { effectiveType: '4g', saveData: false }), watchEvery.usual);
  assert.equal(waitAfter(good, true, {}), watchEvery.sparing);
  assert.equal(waitAfter({ ok: false, problem: unreachable }, true, {}), watchEvery.sparing);
  for (const line of [{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }])
    assert.equal(waitAfter(good, false, line), watchEvery.sparing);
});

test('DK1181 who may not, or is not signed in any more, asks no more; a server in trouble is asked again', () => {
  for (const status of [401, 403, 404]) assert.equal(waitAfter(problem(status), false, {}), null);
  assert.equal(waitAfter(problem(503), true, {}), watchEvery.sparing);
});
