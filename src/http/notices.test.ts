/** Notices through the API: listed, marked, taken as a sheet, chosen by mail; each person's own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, join, must, openSite, problemOf, type Site } from '../../tests/http/open-site.ts';
import { readTables } from '../readers/index.ts';

interface Page {
  readonly items: readonly { readonly key: string; readonly kind: string; readonly read: boolean }[];
  readonly unread: number;
  readonly next: string | null;
}

async function prepare(site: Site): Promise<string> {
  const { id } = await importPlan(site);
  const base = `/api/plans/${id}`;
  for (const [title, due] of [
    ['=1+1', '2026-05-20'],
    ['Later', '2026-07-20'],
  ]) {
    const body = { title: { en: title }, due, state: 'planned' };
    const made = await ask(site, `POST ${base}/milestones`, { as: site.admin, body });
    assert.equal(made.statusCode, 201, made.body);
  }
  return base;
}

test('OB831 a mark is one’s own; the list narrows and goes by pages', async (t) => {
  const site = await openSite(t);
  const base = await prepare(site);
  const noy = await join(site, 'noy', ['coordinator']);
  const list = async (query = '', as = site.admin) =>
    (await ask(site, `GET ${base}/notices${query}`, { as })).json<Page>();
  const [first, second] = (await list()).items;
  assert.deepEqual([first?.kind, second?.kind], ['due-30', 'due-90']);
  const marked = await ask(site, `POST ${base}/notices/marks`, {
    as: site.admin,
    body: { keys: [first?.key], read: true },
  });
  assert.deepEqual(marked.json(), { unread: 1 });
  assert.deepEqual(
    (await list('?unread=true')).items.map(({ kind }) => kind),
    ['due-90'],
  );
  assert.deepEqual(
    (await list('?kind=due-30')).items.map(({ read }) => read),
    [true],
  );
  assert.equal((await list('', noy.cookie)).unread, 2);
  const page = await list('?limit=1');
  assert.equal((await list(`?limit=1&cursor=${page.next}`)).items[0]?.key, second?.key);
  assert.equal(
    problemOf(await ask(site, `GET ${base}/notices?kind=weather`, { as: site.admin })).code,
    'request-invalid',
  );
});

test('EX820 notices are a sheet that holds all that was asked for and calculates nothing', async (t) => {
  const site = await openSite(t);
  const base = await prepare(site);
  const file = await ask(site, `GET ${base}/notices/file?kind=due-30`, { as: site.admin });
  assert.equal(file.statusCode, 200);
  const { tables } = must(await readTables(new Uint8Array(file.rawPayload)));
  const rows = tables[0]?.rows.map(({ cells }) => cells) ?? [];
  assert.deepEqual(rows[0], ['About', 'What', 'Date', 'Read']);
  assert.equal(rows.length, 2);
  assert.deepEqual(rows[1]?.[2], { day: '2026-05-20' });
  assert.match(String(rows[1]?.[0]), /1\+1$/);
});

test('OB832 the choice of mail is each person’s own; one that cannot work is refused at its field', async (t) => {
  const site = await openSite(t);
  const noy = await join(site, 'noy', ['reader']);
  const choose = (body: object, as = noy.cookie) => ask(site, 'PATCH /api/notices/settings', { as, body });
  const wrong = problemOf(await choose({ every: 'daily', mail: 'nobody' }));
  assert.deepEqual([wrong.code, wrong.errors?.[0]?.at], ['request-invalid', '/mail']);
  assert.equal((await choose({ every: 'weekly', mail: 'noy@office.example' })).statusCode, 200);
  const shown = async (as: string) => (await ask(site, 'GET /api/notices/settings', { as })).json();
  assert.deepEqual(await shown(noy.cookie), { every: 'weekly', mail: 'noy@office.example', canMail: false });
  assert.deepEqual(await shown(site.admin), { every: 'none', mail: '', canMail: false });
});
