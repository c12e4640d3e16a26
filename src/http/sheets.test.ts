/** Lists as workbooks: what the filters find, in the reader's words, and nothing that a spreadsheet would calculate. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, join, must, openSite, type Site, seenNow } from '../../tests/http/open-site.ts';
import type { Cell } from '../plan/rounds/index.ts';
import { readTables } from '../readers/index.ts';

async function sheet(site: Site, url: string, language = 'en'): Promise<readonly (readonly Cell[])[]> {
  await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
  const file = await ask(site, `GET ${url}`, { as: site.admin });
  assert.equal(file.statusCode, 200, file.body.slice(0, 300));
  assert.match(String(file.headers['content-disposition']), /^attachment; .*\.xlsx/);
  const { tables } = must(await readTables(new Uint8Array(file.rawPayload)));
  return tables[0]?.rows.map(({ cells }) => cells) ?? [];
}

test('HT821 a list is had as a workbook: what its filters find, references by name, choices and days as such', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const base = `/api/plans/${id}`;
  const make = async (collection: string, body: object): Promise<string> => {
    const made = await ask(site, `POST ${base}/${collection}`, { as: site.admin, body });
    assert.equal(made.statusCode, 201, made.body);
    return made.json<{ id: string }>().id;
  };
  const body = await make('bodies', { name: { zh: '甲国第一局', en: 'First Office' }, side: 'ours' });
  const lead = `body/${body}`;
  await make('tasks', { title: { en: '=2+3' }, state: 'in-hand', due: '2026-05-20', lead });
  await make('tasks', { title: { en: 'Month' }, state: 'in-hand', due: '2026-06' });
  await make('tasks', { title: { en: 'Other' }, state: 'done' });
  const rows = await sheet(site, `${base}/sheets/tasks?state=in-hand&sort=due`);
  assert.equal(rows.length, 3);
  const column = (name: string) => rows.map((cells) => cells[rows[0]?.indexOf(name) ?? -1]);
  assert.deepEqual(column('Due'), ['Due', { day: '2026-05-20' }, '2026-06']);
  assert.match(String(column('Lead body')[1]), /^First Office$/);
  assert.ok(
    column('State')
      .slice(1)
      .every((word) => word === 'In hand'),
  );
  const chinese = await sheet(site, `${base}/sheets/tasks?state=in-hand&sort=due`, 'zh');
  assert.ok(chinese[1]?.includes('甲国第一局'));
  assert.ok(!chinese[0]?.includes('Due'));
  // A name that begins like a formula is text.
  assert.ok(rows[1]?.some((cell) => String(cell).endsWith('=2+3') && typeof cell === 'string'));
});

test('HT1140 the log is narrowed by kind, person and day, and what is found is had as a workbook in the reader’s words', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const log = `/api/plans/${id}/log`;
  await ask(site, `POST /api/plans/${id}/milestones`, {
    as: site.admin,
    body: { title: { en: 'Sample step' }, state: 'planned', due: '2027-01-31' },
  });
  interface Page {
    readonly items: readonly {
      readonly seq: number;
      readonly register: string | null;
      readonly at: string;
    }[];
    readonly size: number;
    readonly people: readonly { readonly by: string; readonly name: string }[];
  }
  const page = async (query: string) => {
    const answer = await ask(site, `GET ${log}?limit=200&${query}`, { as: site.admin });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json<Page>();
  };
  const whole = await page('');
  assert.equal(whole.items.length, whole.size);
  const milestones = await page('register=milestone/');
  assert.ok(milestones.items.length > 0 && milestones.items.length < whole.size);
  assert.ok(milestones.items.every(({ register }) => register?.startsWith('milestone/')));
  // Days are those of the node's calendar.
  const moment = new Date(whole.items[0]?.at ?? '');
  const dayOf = (later: number): string => {
    const day = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + later, 12);
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  };
  const found = async (query: string) => (await page(query)).items.length;
  assert.equal(await found(`from=${dayOf(0)}&to=${dayOf(0)}`), whole.size);
  assert.deepEqual([await found(`to=${dayOf(-1)}`), await found(`from=${dayOf(1)}`)], [0, 0]);
  const [somebody] = whole.people;
  assert.ok(somebody);
  assert.equal(await found('by=nobody-here'), 0);
  const rows = await sheet(site, `${log}/file?register=milestone/`);
  assert.equal(rows.length, 1 + milestones.items.length);
  assert.deepEqual(rows[0]?.slice(0, 5), ['No.', 'What was registered', 'About', 'By', 'When']);
  assert.ok(rows.slice(1).every((cells) => cells[2] === 'Milestone'));
  const chinese = await sheet(site, `${log}/file?register=milestone/`, 'zh');
  assert.ok(chinese.slice(1).every((cells) => cells[2] === '里程碑'));
  assert.equal((await sheet(site, `${log}/file?from=${dayOf(1)}`)).length, 1, 'the head alone');
});

test('HT1141 the people of the node are narrowed by name, role and state, and had as a workbook by those who may keep accounts', async (t) => {
  const site = await openSite(t);
  const add = async (name: string, displayName: string, role: string) => {
    const body = { name, displayName, grants: [{ role, areas: {} }] };
    const made = await ask(site, 'POST /api/people', { as: site.admin, body });
    assert.equal(made.statusCode, 201, made.body);
  };
  await add('somchai', 'ສົມໄຊ ຕົວຢ່າງ', 'reader');
  await add('wang', '=王示例', 'auditor');
  const found = async (query: string) => {
    const answer = await ask(site, `GET /api/people?${query}`, { as: site.admin });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json<{ items: { name: string }[] }>().items.map(({ name }) => name);
  };
  assert.equal((await found('')).length, 3);
  assert.deepEqual(await found('role=reader'), ['somchai']);
  assert.deepEqual(await found(`q=${encodeURIComponent('示例')}`), ['wang']);
  assert.deepEqual(await found('state=closed'), []);
  assert.equal((await ask(site, 'GET /api/people?state=asleep', { as: site.admin })).statusCode, 400);
  const rows = await sheet(site, '/api/people/file?role=auditor&role=reader');
  assert.equal(rows.length, 3);
  const wang = rows.find((cells) => cells[1] === 'wang');
  assert.match(String(wang?.[0]), /^'=王示例$/, 'a name that begins like a formula is text');
  assert.equal(wang?.[5], 'Can sign in');
  const lao = await sheet(site, '/api/people/file?role=reader', 'lo');
  assert.ok(lao[1]?.includes('ສົມໄຊ ຕົວຢ່າງ') && lao[1].includes('ເຂົ້າລະບົບໄດ້'));
});

test('HT821 every kind of thing has its workbook, an empty one too, and how commitments stand has one', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const base = `/api/plans/${id}`;
  for (const collection of ['letters', 'instruments', 'claims', 'indicator-values', 'contacts', 'rounds'])
    assert.equal((await sheet(site, `${base}/sheets/${collection}`)).length, 1, collection);
  await ask(site, `POST ${base}/further-commitments`, {
    as: site.admin,
    body: { title: { en: 'Sample undertaking' }, source: 'minutes', actor: 'both', due: '2027-01-31' },
  });
  const rows = await sheet(site, `${base}/statuses/file?counted=result`);
  assert.equal(rows.length, 2);
  assert.deepEqual(rows[1]?.[5], { day: '2027-01-31' });
  assert.match(String(rows[1]?.[1]), /[Nn]ot reported/);
});

interface Line {
  readonly id?: string;
  readonly seq?: number;
  readonly at: string;
  readonly by: string;
  readonly act: string;
}

async function linesOf(site: Site, url: string): Promise<readonly Line[]> {
  const answer = await ask(site, `GET ${url}`, { as: site.admin });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<{ items: readonly Line[] }>().items;
}

test('HT1170 acts of review come in either order, and what their list finds is had as a workbook in the reader’s words', async (t) => {
  const site = await openSite(t);
  const { id, texts } = await importPlan(site);
  const base = `/api/plans/${id}/review`;
  const act = async (acts: readonly object[]) => {
    const done = await ask(site, `POST ${base}`, {
      as: site.admin,
      body: { acts, seen: await seenNow(site, id) },
    });
    assert.equal(done.statusCode, 200, done.body);
  };
  await act([{ act: 'accept-outline', text: texts[0]?.id }]);
  const queue = await ask(site, `GET ${base}`, { as: site.admin });
  const { provisions } = queue.json<{ provisions: readonly { items: readonly { id: string }[] }[] }>();
  const [first, second] = provisions.flatMap(({ items }) => items.map((item) => item.id));
  await act([{ act: 'accept', items: [first] }]);
  await act([{ act: 'reject', items: [second], reason: '=1+1' }]);
  const newest = (await linesOf(site, `${base}/acts`)).map((line) => line.act);
  assert.deepEqual(newest, ['reject', 'accept', 'accept-outline']);
  assert.deepEqual(
    (await linesOf(site, `${base}/acts?sort=at`)).map((line) => line.act),
    newest.toReversed(),
  );
  assert.deepEqual(
    (await linesOf(site, `${base}/acts?sort=-at`)).map((line) => line.act),
    newest,
  );
  // A cursor leads on in its order alone.
  const page = await ask(site, `GET ${base}/acts?sort=at&limit=1`, { as: site.admin });
  const { next } = page.json<{ next: string }>();
  const rest = await linesOf(site, `${base}/acts?sort=at&cursor=${next}`);
  assert.deepEqual(
    rest.map((line) => line.act),
    ['accept', 'reject'],
  );
  assert.equal((await ask(site, `GET ${base}/acts?cursor=${next}`, { as: site.admin })).statusCode, 400);
  const rows = await sheet(site, `${base}/acts/file?sort=at`);
  assert.equal(rows.length, 4);
  assert.equal(new Set(rows.slice(1).map((cells) => cells[1])).size, 3, 'each act by its own name');
  assert.match(String(rows[3]?.[6]), /^'?=1\+1$/, 'reasons are text');
  const rejected = await sheet(site, `${base}/acts/file?act=reject`, 'zh');
  assert.equal(rejected.length, 2);
  assert.match(String(rejected[0]?.[6]), /\p{Script=Han}/u);
});

test('HT1170 the log comes in either order, also as a workbook', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const log = `/api/plans/${id}/log`;
  const newest = (await linesOf(site, log)).map(({ seq }) => seq);
  assert.ok(newest.length > 2);
  assert.deepEqual(
    (await linesOf(site, `${log}?sort=at`)).map(({ seq }) => seq),
    newest.toReversed(),
  );
  const rows = await sheet(site, `${log}/file?sort=at`);
  assert.deepEqual(
    rows.slice(1).map(([seq]) => seq),
    newest.toReversed(),
  );
  assert.equal((await ask(site, `GET ${log}?sort=sideways`, { as: site.admin })).statusCode, 400);
});

test('HT1170 the history of accounts is narrowed by account, kind of act, person and days, comes in either order, and is had as a workbook by whoever may read it', async (t) => {
  const site = await openSite(t);
  const body = { name: 'somchai', displayName: 'ສົມໄຊ ຕົວຢ່າງ', grants: [{ role: 'reader', areas: {} }] };
  const made = await ask(site, 'POST /api/people', { as: site.admin, body });
  assert.equal(made.statusCode, 201, made.body);
  const person = made.json<{ person: { id: string } }>().person.id;
  const history = '/api/people/history';
  const acts = async (query: string) => (await linesOf(site, `${history}?${query}`)).map(({ act }) => act);
  const all = await acts('');
  assert.ok(all.includes('set-up') && all.includes('person-added'));
  assert.deepEqual(await acts('sort=at'), all.toReversed());
  assert.deepEqual(await acts('act=set-up'), ['set-up']);
  const theirs = await acts(`person=${person}`);
  assert.ok(theirs.includes('person-added') && !theirs.includes('set-up'));
  assert.deepEqual(await acts('by=nobody-here'), []);
  assert.deepEqual(await acts('to=2000-01-01'), []);
  assert.deepEqual(await acts('from=2000-01-01'), all);
  assert.equal((await ask(site, `GET ${history}?act=asleep`, { as: site.admin })).statusCode, 400);
  const answer = await ask(site, `GET ${history}`, { as: site.admin });
  const { people } = answer.json<{ people: readonly { id: string | null; name: string }[] }>();
  assert.deepEqual(people.find(({ id }) => id === person)?.name, 'ສົມໄຊ ຕົວຢ່າງ');
  assert.equal(people.filter(({ id }) => id === null).length, 1, 'whoever has the machine');
  const rows = await sheet(site, `${history}/file?act=person-added`);
  assert.equal(rows.length, 1 + (await acts('act=person-added')).length);
  assert.ok(rows.some((cells) => String(cells[1]).includes('ສົມໄຊ ຕົວຢ່າງ') && cells[4] === 'ສົມໄຊ ຕົວຢ່າງ'));
  const { cookie: as } = await join(site, 'sample-reader', ['reader']);
  assert.equal((await ask(site, `GET ${history}/file`, { as })).statusCode, 403);
});
