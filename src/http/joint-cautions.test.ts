/** What was caught, an exchange that rests, and the settling of a fork, by the API alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bring, carry, get, opened, post } from '../../tests/http/joint-sites.ts';
import { ask, join, problemOf } from '../../tests/http/open-site.ts';
import type { BundleFiles, JointCautions } from './contract/index.ts';

test('HT861 a file that was refused is listed once, in whatever language it was refused', async (t) => {
  const { cn, la } = await opened(t);
  await carry(cn, la);
  assert.deepEqual(await get<JointCautions>(la, '/cautions'), {
    items: [],
    attests: [],
    frozen: [],
    paused: [],
  });
  for (let times = 0; times < 2; times++)
    assert.equal(
      problemOf(await bring(la, '/imports', new TextEncoder().encode('words'))).code,
      'bundle-refused',
    );
  const { items } = await get<JointCautions>(la, '/cautions');
  assert.deepEqual(
    items.map(({ kind, party, count, entries, evidence }) => [kind, party, count, entries, evidence]),
    [['file', '', 1, [], []]],
  );
});

test('HT861 an exchange rests and goes on; a bundle for the party that rests is not made', async (t) => {
  const { cn, la } = await opened(t);
  const { files } = (await post(cn, '/bundles', {})).json<BundleFiles>();
  const bytes = new Uint8Array(Buffer.from(files[0]?.content ?? '', 'base64'));
  const paused = await post(la, '/pauses', { party: 'a', isPaused: true });
  assert.deepEqual(paused.json<JointCautions>().paused, ['a']);
  const refused = problemOf(await bring(la, '/imports', bytes));
  assert.deepEqual([refused.code, refused.status], ['joint-paused', 409]);
  assert.equal(problemOf(await post(la, '/bundles', {})).code, 'joint-paused');
  assert.equal(problemOf(await post(la, '/pauses', { party: 'b', isPaused: true })).code, 'not-found');
  await post(la, '/pauses', { party: 'a', isPaused: false });
  assert.equal((await bring(la, '/imports', bytes)).statusCode, 200);
});

test('HT861 what is no settling is refused, one who has no fork proposes none, and readers do none of it', async (t) => {
  const { cn } = await opened(t);
  const wrong = { file: 'words' };
  assert.equal(problemOf(await post(cn, '/settlings/reading', wrong)).code, 'joint-file-refused');
  assert.equal(
    problemOf(await post(cn, '/settlings/taking', { ...wrong, sign: true })).code,
    'joint-file-refused',
  );
  const none = problemOf(await post(cn, '/settlings', { size: 1, root: 'A'.repeat(43) }));
  assert.deepEqual([none.code, /one history/.test(none.detail)], ['joint-act-refused', true]);
  assert.equal(problemOf(await post(cn, '/settlings', { size: 1, root: 'short' })).code, 'request-invalid');
  const { cookie } = await join(cn.site, 'reader', ['reader']);
  for (const [method, rest, body] of [
    ['GET', '/cautions', undefined],
    ['POST', '/pauses', { party: 'b', isPaused: true }],
    ['POST', '/settlings/reading', wrong],
  ] as const)
    assert.equal(
      problemOf(await ask(cn.site, `${method} ${cn.at}${rest}`, { as: cookie, body })).code,
      'not-allowed',
    );
});
