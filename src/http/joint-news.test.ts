/** What has come, by the API: in figures that are asked for again and again, one by one, and marked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carry, get, opened, post } from '../../tests/http/joint-sites.ts';
import { ask, join, problemOf } from '../../tests/http/open-site.ts';
import type { JointNews, JointNewsPage, ProposablePage } from './contract/index.ts';

test('HT1180 who holds the figures already is told so without a body, until something has come', async (t) => {
  const { cn, la } = await opened(t);
  const figures = (headers: Record<string, string> = {}) =>
    ask(la.site, `GET ${la.at}/news`, { as: la.site.admin, headers });
  const first = await figures();
  assert.deepEqual(first.json(), { n: 0, isMore: false, parties: [], waiting: 0 });
  const etag = String(first.headers.etag);
  assert.match(etag, /^"[0-9a-f]{64}"$/);
  for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const same = await figures({ 'if-none-match': held });
    assert.deepEqual([same.statusCode, same.body, same.headers.etag], [304, '', etag], held);
  }
  const { items } = await get<ProposablePage>(cn, '/proposables');
  const register = items.find((item) => item.register.endsWith('/title'))?.register ?? assert.fail();
  assert.equal((await post(cn, '/proposals', { registers: [register] })).statusCode, 201);
  await carry(cn, la);
  const next = await figures({ 'if-none-match': etag });
  assert.equal(next.statusCode, 200, next.body);
  const news = next.json<JointNews>();
  assert.deepEqual([news.n, news.waiting, news.parties[0]?.names], [1, 1, { en: 'State cn' }]);

  const { items: came, marks } = await get<JointNewsPage>(la, '/news/entries');
  assert.deepEqual(
    came.map(({ kind, letter, n }) => [kind, letter, n]),
    [['propose', 'a', 1]],
  );
  assert.notEqual(came[0]?.summary, '');
  const marked = await post(la, '/news/seen', marks);
  assert.equal(marked.statusCode, 204, marked.body);
  assert.deepEqual((await get<JointNews>(la, '/news')).n, 0);
  assert.deepEqual((await get<JointNewsPage>(la, '/news/entries')).items, []);
});

test('HT1180 a plan of one party alone has nothing new; marks beyond what is here are refused; readers have none of it', async (t) => {
  const { cn } = await opened(t);
  const beyond = await post(cn, '/news/seen', { sizes: { b: 999 }, drafts: [] });
  assert.deepEqual(
    [problemOf(beyond).code, problemOf(beyond).errors?.[0]?.at],
    ['request-invalid', '/sizes/b'],
  );
  const { cookie } = await join(cn.site, 'reader', ['reader']);
  for (const rest of ['/news', '/news/entries'])
    assert.equal(problemOf(await ask(cn.site, `GET ${cn.at}${rest}`, { as: cookie })).code, 'not-allowed');
});
