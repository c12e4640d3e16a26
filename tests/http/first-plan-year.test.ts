/**
 * A year of the first plan as an office lives it, over HTTP with the sign-in of each person, on the signed text: from a meeting that
 * was missed to the yearly report. The people, bodies, letters and figures are invented; the clock is the test's.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { seedPlan } from '../app/test-node.ts';
import { ask, importPlan, join, openSite, problemOf, seenNow } from './open-site.ts';

const site = await openSite({ after });
site.clock.now = Date.parse('2025-07-05T08:00:00Z');
const plan = await importPlan(site, seedPlan);
const base = `/api/plans/${plan.id}`;

async function get<T>(address: string, as = site.admin): Promise<T> {
  const answer = await ask(site, `GET ${base}/${address}`, { as });
  assert.equal(answer.statusCode, 200, `${address}: ${answer.body.slice(0, 300)}`);
  return answer.json<T>();
}
async function post(address: string, body: object, status = 201): Promise<{ readonly id: string }> {
  const answer = await ask(site, `POST ${base}/${address}`, { as: site.admin, body });
  assert.equal(answer.statusCode, status, `${address}: ${answer.body.slice(0, 400)}`);
  return answer.json<{ id: string }>();
}
const named = (zh: string) => ({ title: { zh: `${zh}（示例）` } });
const make = async (collection: string, body: object, type = collection.slice(0, -1)): Promise<string> =>
  `${type}/${(await post(collection, body)).id}`;
const makeBody = (zh: string, side: string, more: object = {}) =>
  make('bodies', { name: { zh: `${zh}（示例）` }, side, ...more }, 'body');

interface Queue {
  readonly text: string;
  readonly provisions: readonly {
    readonly id: string;
    readonly path: string;
    readonly items: readonly { readonly id: string }[];
  }[];
}
interface List {
  readonly total: number;
  readonly items: readonly { readonly label: Readonly<Record<string, string>> }[];
}

/** Everything that was proposed is accepted; by path the first commitment and the provision. */
async function settle() {
  const review = async (acts: readonly object[]) =>
    post('review', { acts, seen: await seenNow(site, plan.id) }, 200);
  const { text } = await get<Queue>('review');
  await review([{ act: 'accept-outline', text }]);
  const { provisions } = await get<Queue>('review');
  await review([{ act: 'accept', items: provisions.flatMap(({ items }) => items.map(({ id }) => id)) }]);
  const { provisions: outline } = await get<{ provisions: readonly { id: string; path: string }[] }>(
    `texts/${text}/reader`,
  );
  const places = new Map(outline.map(({ path, id }) => [path, id]));
  const byPath = new Map(provisions.map((one) => [one.path, one]));
  const at = (path: string) => byPath.get(path) ?? assert.fail(path);
  return {
    review,
    commitment: (path: string) => `commitment/${at(path).items[0]?.id ?? assert.fail(path)}`,
    provision: (path: string) => places.get(path) ?? assert.fail(path),
  };
}
const { review, commitment, provision } = await settle();
const names = async (address: string, as?: string) =>
  (await get<List>(address, as)).items.map(({ label }) => label.zh?.replace('（示例）', ''));
const department = await makeBody('党对外联络部', 'ours');
const ministry = await makeBody('商务部', 'ours');
const theirs = await makeBody('对方外交部', 'theirs');

test('OB1061 a measure that is cut off in the text is told beside it', async () => {
  const [text] = plan.texts;
  type Reader = { diagnostics: { code: string; message: string }[] };
  const { diagnostics } = await get<Reader>(`texts/${text?.id}/reader`);
  assert.match(diagnostics.find(({ code }) => code === 'breaks-off')?.message ?? '', /2\.2\.4/);
});

test('OB1061 the cooperation plan runs out before its successor is there: announced, then past, with the stage of what is to come', async () => {
  const old = await make('instruments', {
    ...named('两党合作规划2021-2025'),
    ...{ stage: 'in-force', force: '2021', expires: '2025-12-31', lead: department },
    commitments: [commitment('2.1.2')],
  });
  await make('instruments', { ...named('两党合作规划2026-2030'), stage: 'proposed', renews: old });
  type Ladder = { items: { left: number; windows: { days: number; open: boolean }[]; successor: object }[] };
  const [soon] = (await get<Ladder>('instrument-ladder')).items;
  assert.equal(soon?.left, 179);
  assert.deepEqual(
    soon.windows.map(({ days, open }) => [days, open]),
    [
      [180, true],
      [90, false],
      [30, false],
    ],
  );
  site.clock.now = Date.parse('2026-02-01T08:00:00Z');
  const [past] = (await get<Ladder>('instrument-ladder')).items;
  assert.equal(past?.left, -32);
  assert.match(JSON.stringify(past.successor), /"stage":"proposed"/);
});

test('OB1061 a yearly meeting that was missed shows on the schedule and in the work that is overdue', async () => {
  const mechanism = await make('mechanisms', {
    ...{ ...named('部长级年度会晤'), form: 'ministers', cadence: { rule: 'FREQ=YEARLY', from: '2024-11' } },
    commitments: [commitment('2.1.2')],
  });
  const held = { ...named('2024年会晤'), mechanism, date: '2024-11-20', state: 'held' };
  await make('meetings', held);
  const [line] = (await get<{ items: { next: object }[] }>('meeting-schedule')).items;
  assert.deepEqual(line?.next, { date: '2025-11', host: null, overdue: true });
  assert.match(JSON.stringify(await get('work')), new RegExp(`"overdue"[^]*${mechanism}`));
});

test('OB1061 places of courses stand by province in the paper of training, and no more are given than offered', async () => {
  const quota = (zh: string, offered: number, allocated: number, used: number, women: number) => {
    return { province: { zh }, offered, allocated, used, women };
  };
  const course = { ...named('干部研修班'), form: 'course', date: '2025-09', lead: department };
  const quotas = [quota('北省', 40, 38, 30, 12), quota('南省', 20, 20, 15, 8)];
  await make('activities', { ...course, commitments: [commitment('2.1.2')], quotas }, 'activity');
  const over = { ...course, quotas: [quota('北省', 40, 41, 30, 12)] };
  const refused = await ask(site, `POST ${base}/activities`, { as: site.admin, body: over });
  assert.deepEqual(
    problemOf(refused).errors?.map(({ at }) => at),
    ['/quotas/0/allocated'],
  );
  const paper = JSON.stringify(await get('papers/training-and-visits?language=zh'));
  for (const sum of ['60', '58', '45', '20']) assert.ok(paper.includes(`"main":"${sum}"`), sum);
});

test('OB1061 an answer comes by letter and is recorded as ours, with the letter', async () => {
  const out = { ...named('请告落实情况'), direction: 'out', from: ministry, to: theirs };
  const asked = await make('letters', {
    ...{ ...out, number: '商函〔2025〕8号', date: '2025-12-01', due: '2026-01-15', state: 'reply-expected' },
    commitments: [commitment('2.1.5')],
  });
  assert.match(JSON.stringify(await get('papers/letters-pending?language=zh')), /商函〔2025〕8号/);
  const letter = await make('letters', {
    ...{ ...named('复函'), number: 'MFA-77', direction: 'in', from: theirs, date: '2026-01-20' },
    ...{ state: 'closed', replies: asked, official: true, commitments: [commitment('2.1.5')] },
  });
  const row = { commitment: commitment('2.1.5'), progress: 'substantial', via: 'letter', letter };
  await post('reports', { body: theirs, period: '2025', rows: [row] }, 200);
  const claims = await get<{ items: { zone: string; values: Record<string, unknown> }[] }>('claims');
  const claim = claims.items.find(({ values }) => values.body === theirs);
  assert.deepEqual([claim?.zone, claim?.values.letter], ['own', letter]);
});

test('OB1061 the share of tariff lines has each side’s value in its unit; another unit is refused', async () => {
  const indicator = await make('indicators', {
    ...{ ...named('零关税税目占比'), unit: 'percent', comparator: 'at-least', aggregation: 'latest' },
    targets: [{ period: '2025', target: { amount: '98' } }],
    commitments: [commitment('2.2.3')],
    lead: ministry,
  });
  const value = (amount: string, side: string, more: object = {}) => {
    return { indicator, period: '2025', value: { amount, ...more }, side };
  };
  await make('indicator-values', value('96.4', 'ours'));
  await make('indicator-values', value('98.1', 'theirs'));
  const refused = await ask(site, `POST ${base}/indicator-values`, {
    as: site.admin,
    body: { ...value('3', 'theirs', { unit: 'km' }), period: '2026' },
  });
  assert.equal(problemOf(refused).code, 'object-invalid');
  assert.equal((await get<List>(`indicator-values?indicator=${indicator}`)).total, 2);
});

test('OB1061 a project with a third country, and a soft date that is no date', async () => {
  const railway = await makeBody('第三国铁路公司', 'third', { country: 'TH' });
  await make('projects', {
    ...{ ...named('三方铁路联通'), form: 'railway', stage: 'preparing' },
    partners: [{ side: 'third', body: railway, country: 'TH' }],
    commitments: [commitment('2.2.2')],
  });
  assert.deepEqual(await names(`projects?linked=${railway}`), ['三方铁路联通']);
  const items = [commitment('2.2.2').slice('commitment/'.length)];
  const due = { date: null, origin: 'soft', words: '早日' };
  await review([{ act: 'reread', items, reading: { due } }]);
  type Statuses = { items: { commitment: string; timing: string }[] };
  const { items: found } = await get<Statuses>(`statuses?area=${provision('2.2.2')}&limit=200`);
  assert.equal(found.find((one) => one.commitment === commitment('2.2.2'))?.timing, 'no-date');
});

test('OB1061 who works on trade sees neither the restricted detail nor a trace of it in lists, figures and papers', async () => {
  const trade = await join(site, 'trade', ['contributor'], { areas: { [plan.id]: [provision('2.2')] } });
  const place = { areas: [`provision/${provision('2.1.3')}`] };
  await make('mechanisms', { ...named('铁路廉洁机制'), form: 'integrity', ...place });
  const row = { commitment: commitment('2.1.3'), progress: 'begun', inside: { zh: '内部案情' } };
  await post('reports', { period: '2025', rows: [row] }, 200);
  assert.ok((await names('mechanisms')).includes('铁路廉洁机制'));
  assert.ok(!(await names('mechanisms', trade.cookie)).includes('铁路廉洁机制'));
  const figures = async (as?: string) => (await get<{ total: number }>('figures', as)).total;
  assert.ok((await figures(trade.cookie)) < (await figures()));
  for (const address of ['claims', 'statuses?limit=200', 'papers/yearly-report?language=zh', 'work'])
    assert.doesNotMatch(JSON.stringify(await get(address, trade.cookie)), /内部案情|铁路廉洁机制/, address);
});

test('OB1061 the yearly report at the end tells what was cleared, counts n of m, and is had as files', async () => {
  const cleared = [{ wording: 'inside', by: '示例主任', on: '2026-01-31' }];
  const told = {
    commitment: commitment('2.2.3'),
    progress: 'substantial',
    inside: { zh: '税目清单已商定。' },
  };
  await post('reports', { body: ministry, period: '2025', rows: [{ ...told, cleared }] }, 200);
  const span = 'language=zh&from=2025-01-01&to=2025-12-31';
  const report = JSON.stringify(await get(`papers/yearly-report?${span}`));
  assert.match(report, /税目清单已商定。/);
  assert.match(report, /干部研修班（示例）/);
  // What nobody cleared is in no report, not even in our own.
  assert.doesNotMatch(report, /内部案情/);
  assert.match(report, /\d+ 项中的 \d+ 项/);
  const shared = await get(`papers/yearly-report?${span}&audience=shared`);
  assert.doesNotMatch(JSON.stringify(shared), /税目清单已商定。|干部研修班/);
  for (const format of ['pdf', 'docx', 'xlsx']) {
    const file = await ask(site, `GET ${base}/papers/yearly-report/file?${span}&format=${format}`, {
      as: site.admin,
    });
    assert.equal(file.statusCode, 200, format);
    assert.ok(file.rawPayload.length > 1_000, format);
  }
});
