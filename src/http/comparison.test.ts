/** Two plans compared through the API, and what is carried over from the one to the other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, join, openSite, problemOf, type Site } from '../../tests/http/open-site.ts';
import { planChars } from '../../tests/text/sample-texts.ts';
import type { Comparison, ReviewQueue, ReviewResult, Succession } from './contract/index.ts';

const utf8 = (chars: string): Uint8Array => new TextEncoder().encode(chars);

interface Two {
  readonly old: string;
  readonly now: string;
}

async function bring(site: Site): Promise<Two> {
  const old = await importPlan(site, utf8(planChars('en', 2025)));
  const now = await importPlan(site, utf8(planChars('en', 2030)));
  return { old: old.id, now: now.id };
}

const comparison = ({ old, now }: Two, more = ''): string =>
  `/api/plans/${now}/comparison?with=${old}${more}`;

async function show(site: Site, two: Two): Promise<Comparison> {
  const answer = await ask(site, `GET ${comparison(two)}`, { as: site.admin });
  assert.equal(answer.statusCode, 200, answer.body.slice(0, 400));
  return answer.json<Comparison>();
}

const changeOf = ({ changes }: Comparison, words: string) =>
  changes.find(({ old, now }) => (now ?? old)?.words.includes(words)) ?? assert.fail(words);

async function actOn(site: Site, plan: string, acts: readonly unknown[], seen: readonly unknown[] = []) {
  const body = { acts, seen };
  const done = await ask(site, `POST /api/plans/${plan}/review`, { as: site.admin, body });
  assert.equal(done.statusCode, 200, done.body);
}

test('HT93 a plan against an earlier one: each change with its places, words and effects', async (t) => {
  const site = await openSite(t);
  const two = await bring(site);
  const found = await show(site, two);
  assert.deepEqual([found.language, found.years], ['en', 5]);
  const { verdict, old, now, effects, diff, carries } = changeOf(found, '98% of tariff lines');
  assert.deepEqual(
    [verdict, old?.provision.path, now?.provision.path, carries],
    ['sharpened', '2.2.5', '2.2.5', null],
  );
  assert.deepEqual(effects, [{ what: 'number', direction: 'sharpened', from: '97%', to: '98%' }]);
  const joined = (without: string): string =>
    diff.map(({ kind, text }) => (kind === without ? '' : text)).join('');
  assert.deepEqual([joined('new'), joined('gone')], [old?.words, now?.words]);
  assert.equal(found.changes.filter((change) => change.verdict === 'new').length, found.counts.new);
});

test('HT93 what cannot be compared is refused, and strangers are', async (t) => {
  const site = await openSite(t);
  const two = await bring(site);
  const get = (address: string) => ask(site, `GET ${address}`, { as: site.admin });
  assert.equal(problemOf(await get(comparison(two, '&language=lo'))).code, 'no-common-language');
  assert.equal(problemOf(await get(comparison(two, '&language=fr'))).code, 'request-invalid');
  assert.equal(problemOf(await get(comparison({ ...two, old: 'none' }))).code, 'not-found');
  assert.equal(problemOf(await get(`/api/plans/${two.now}/comparison`)).code, 'request-invalid');
  assert.equal((await ask(site, `GET ${comparison(two)}`)).statusCode, 401);
});

test('HT93 what was picked is carried over on the versions that were seen, once', async (t) => {
  const site = await openSite(t);
  const two = await bring(site);
  for (const plan of [two.old, two.now]) {
    const queue = await ask(site, `GET /api/plans/${plan}/review`, { as: site.admin });
    await actOn(site, plan, [{ act: 'accept-outline', text: queue.json<ReviewQueue>().text }]);
  }
  const { old } = changeOf(await show(site, two), '98% of tariff lines');
  const reading = { leads: ['Sample Customs Office'], done: 'in force for every line' };
  await actOn(
    site,
    two.old,
    [{ act: 'reread', items: [old?.item], reading }],
    [{ id: old?.item, version: old?.version }],
  );
  const { now, carries } = changeOf(await show(site, two), '98% of tariff lines');
  assert.deepEqual(carries, reading);
  const pick = { old: old?.item, now: now?.item, version: now?.version };
  const post = (picks: readonly unknown[], as = site.admin) =>
    ask(site, `POST /api/plans/${two.now}/carry-over`, { as, body: { from: two.old, picks } });
  assert.equal(problemOf(await post([])).code, 'request-invalid');
  assert.equal(problemOf(await post([{ ...pick, version: 1 }])).code, 'review-changed');
  const reader = await join(site, 'reader', ['reader']);
  assert.equal(problemOf(await post([pick], reader.cookie)).code, 'not-allowed');
  const done = await post([pick]);
  assert.equal(done.statusCode, 200, done.body);
  const { items } = done.json<ReviewResult>();
  assert.deepEqual(
    items.map((item) => [item.id, item.reading.leads, item.reading.done]),
    [[now?.item, reading.leads, reading.done]],
  );
  assert.equal(problemOf(await post([pick])).code, 'review-changed');
  assert.equal(changeOf(await show(site, two), '98% of tariff lines').carries, null);
});

test('HT1060 the succession is had page by page and as a workbook; lines are accepted as they were seen, and taken back', async (t) => {
  const site = await openSite(t);
  const two = await bring(site);
  for (const plan of [two.old, two.now]) {
    const queue = await ask(site, `GET /api/plans/${plan}/review`, { as: site.admin });
    const { text, provisions } = queue.json<ReviewQueue>();
    await actOn(site, plan, [{ act: 'accept-outline', text }]);
    const items = provisions.filter(({ path }) => path === '2.2.5').flatMap((one) => one.items);
    const seen = items.map(({ id, version }) => ({ id, version }));
    await actOn(site, plan, [{ act: 'accept', items: items.map(({ id }) => id) }], seen);
  }
  const where = `/api/plans/${two.now}/succession`;
  const get = (more: string, as = site.admin) => ask(site, `GET ${where}${more}`, { as });
  const open = (await get(`?from=${two.old}&state=open&limit=1`)).json<Succession>();
  assert.deepEqual([open.items.length, open.next], [1, open.total > 1 ? 1 : null]);
  const line = open.items[0] ?? assert.fail('nothing is open');
  const pick = { id: line.id, old: line.old?.version ?? null, now: line.now?.version ?? null };
  const post = (address: string, body: unknown, as = site.admin) =>
    ask(site, `POST ${where}${address}`, { as, body });
  const reader = await join(site, 'reader', ['reader']);
  const given = { from: two.old, picks: [pick], carry: ['task'] };
  assert.equal(problemOf(await post('', given, reader.cookie)).code, 'not-allowed');
  assert.equal(problemOf(await post('', { ...given, picks: [] })).code, 'request-invalid');
  assert.equal(problemOf(await post('', { ...given, carry: ['letter'] })).code, 'request-invalid');
  assert.equal(
    problemOf(await post('', { ...given, picks: [{ ...pick, now: 1 }] })).code,
    'precondition-failed',
  );
  const done = await post('', given);
  assert.equal(done.statusCode, 200, done.body);
  assert.deepEqual(done.json(), {
    accepted: 1,
    carried: { body: 0, contact: 0, indicator: 0, milestone: 0, task: 0 },
  });
  const accepted = (await get(`?from=${two.old}&state=accepted`, reader.cookie)).json<Succession>();
  assert.deepEqual(
    accepted.items.map(({ id }) => id),
    [line.id],
  );
  const file = await get(`/file?from=${two.old}&kind=sharpened`);
  assert.equal(file.statusCode, 200);
  assert.equal(file.rawPayload.subarray(0, 2).toString(), 'PK');
  assert.equal(
    (await post('/endings', { from: two.old, picks: [{ id: line.id }] })).json<{ ended: number }>().ended,
    1,
  );
  assert.equal(problemOf(await get(`?from=${two.now}`)).code, 'not-found');
  assert.equal(problemOf(await get('?from=none')).code, 'not-found');
});
