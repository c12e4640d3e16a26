/** Answers, addresses, writes and their keys. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, addresses } from './addresses.ts';
import { toAnswer, unreachable } from './answer.ts';
import { newKey, read, requestOf } from './client.ts';
import { type Act, keyFor, nameOf } from './use-act.ts';

const act: Act = {
  method: 'POST',
  address: '/api/plans/a/review',
  body: { acts: [{ act: 'accept', items: ['x'] }] },
};

test('DK5 the same act without an answer keeps its key, another act has its own', () => {
  const unsettled = { act: nameOf(act), key: 'k1' };
  assert.equal(keyFor(unsettled, { ...act }), 'k1');
  assert.notEqual(keyFor(unsettled, { ...act, body: { acts: [] } }), 'k1');
  assert.notEqual(keyFor(unsettled, { ...act, version: 2 }), 'k1');
  assert.notEqual(keyFor(null, act), keyFor(null, act));
});

test('DK5 a key is 128 bits in hex', () => {
  assert.match(newKey(), /^[0-9a-f]{32}$/);
});

test('DK5 a write carries key, language, version and its body as JSON', () => {
  const request = requestOf({ ...act, version: 14, key: 'k', language: 'lo' });
  assert.deepEqual(request.headers, {
    accept: 'application/json',
    'accept-language': 'lo',
    'idempotency-key': 'k',
    'if-match': '"14"',
    'content-type': 'application/json',
  });
  assert.equal(request.body, '{"acts":[{"act":"accept","items":["x"]}]}');
  assert.equal(
    requestOf({ method: 'DELETE', address: '/api/session', key: 'k', language: 'zh' }).headers[
      'content-type'
    ],
    undefined,
  );
});

test("DK6 a problem is a value in the server's own words", () => {
  const body = {
    type: 'about:blank',
    title: '未找到',
    status: 404,
    detail: '…',
    code: 'not-found',
    facts: {},
  };
  assert.deepEqual(toAnswer(404, body), { ok: false, problem: body });
  assert.deepEqual(toAnswer(200, { items: [] }), { ok: true, value: { items: [] } });
  const odd = toAnswer(502, '<html>');
  assert.ok(!odd.ok && odd.problem.status === 502 && odd.problem.code === 'internal');
});

test('DK6 a server that cannot be reached is a problem, not an exception', async () => {
  // Nothing listens on port 9 of this machine: a real refusal.
  assert.deepEqual(await read('http://127.0.0.1:9/api/plans', 'zh'), { ok: false, problem: unreachable });
});

test('DK9 an address is escaped, repeats lists and leaves empty values out', () => {
  assert.equal(
    address(['api', 'plans', 'a/b'], { q: '铁 路', kind: ['build', 'train'], by: '', cursor: null }),
    '/api/plans/a%2Fb?q=%E9%93%81+%E8%B7%AF&kind=build&kind=train',
  );
  assert.equal(addresses.entry('p', 3), '/api/plans/p/log/3');
  assert.equal(addresses.log('p'), '/api/plans/p/log');
});
