/** Words beside entries and the comparison of what was worked out, by the API alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carry, get, opened, post, type Side } from '../../tests/http/joint-sites.ts';
import { ask, join, problemOf } from '../../tests/http/open-site.ts';
import type { JointCautions, JointWords, ProposablePage } from './contract/index.ts';

async function both(cn: Side, la: Side): Promise<void> {
  for (const [from, to] of [
    [cn, la],
    [la, cn],
  ] as const)
    await carry(from, to);
}

test('HT863 words are listed, erased, and erased and acknowledged by the other side', async (t) => {
  const { cn, la } = await opened(t);
  await both(cn, la);
  const [first] = (await get<ProposablePage>(cn, '/proposables')).items;
  const made = await post(cn, '/proposals', { registers: [first?.register] });
  const [item = ''] = made.json<{ entries: string[] }>().entries;
  await carry(cn, la);
  const answers = [{ kind: 'object', item, reason: 'Sample words' }];
  assert.equal((await post(la, '/answers', { answers })).statusCode, 201);
  await carry(la, cn);
  const [seen] = (await get<JointWords>(cn, '/words')).items;
  assert.deepEqual(
    [seen?.text, seen?.isOwn, seen?.state, seen?.acknowledged],
    ['Sample words', false, 'held', null],
  );
  const digest = seen?.digest ?? '';
  assert.equal(problemOf(await post(cn, '/words/erasures', { digest })).code, 'joint-act-refused');
  assert.equal((await post(la, '/words/erasures', { digest })).statusCode, 201);
  const twice = problemOf(await post(la, '/words/erasures', { digest }));
  assert.deepEqual([twice.code, /erased already/.test(twice.detail)], ['joint-act-refused', true]);
  await carry(la, cn);
  await carry(cn, la);
  for (const side of [cn, la]) {
    const [one] = (await get<JointWords>(side, '/words')).items;
    assert.deepEqual([one?.text, one?.state, one?.acknowledged], [null, 'erased', ['a']]);
  }
  assert.equal(problemOf(await post(la, '/words/erasures', { digest: 'short' })).code, 'request-invalid');
});

test('HT863 what was worked out is stated and compared, and readers see neither', async (t) => {
  const { cn, la } = await opened(t);
  await both(cn, la);
  const made = await ask(cn.site, `POST ${cn.at}/attests`, { as: cn.site.admin });
  assert.equal(made.statusCode, 201, made.body);
  await both(cn, la);
  const { attests } = await get<JointCautions>(la, '/cautions');
  assert.deepEqual(
    attests.map(({ party, result }) => [party, result]),
    [['a', 'same']],
  );
  const { cookie } = await join(cn.site, 'reader', ['reader']);
  for (const request of [`GET ${cn.at}/words`, `POST ${cn.at}/attests`])
    assert.equal(problemOf(await ask(cn.site, request, { as: cookie })).code, 'not-allowed', request);
});
