/** The register, plans, a person's things and proposals through the API: narrowed, ordered, and had as workbooks. All names are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carry, get, opened, post } from '../../tests/http/joint-sites.ts';
import {
  ask,
  importPlan,
  must,
  openSite,
  problemOf,
  type Site,
  smallPlan,
} from '../../tests/http/open-site.ts';
import type { Cell } from '../plan/rounds/index.ts';
import { readTables } from '../readers/index.ts';
import type { Holdings, JointProposalPage, ProposablePage } from './contract/index.ts';

async function rowsOf(site: Site, url: string, language = 'en'): Promise<readonly (readonly Cell[])[]> {
  await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
  const file = await ask(site, `GET ${url}`, { as: site.admin });
  assert.equal(file.statusCode, 200, file.body.slice(0, 300));
  const { tables } = must(await readTables(new Uint8Array(file.rawPayload)));
  return tables[0]?.rows.map(({ cells }) => cells) ?? [];
}

test('HT1172 what is somebody’s is narrowed by kind, ordered by kind or by name, and had as a workbook', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const base = `/api/plans/${id}`;
  const make = async (collection: string, body: object): Promise<string> => {
    const made = await ask(site, `POST ${base}/${collection}`, { as: site.admin, body });
    assert.equal(made.statusCode, 201, made.body);
    return made.json<{ id: string }>().id;
  };
  const from = `body/${await make('bodies', { name: { zh: '甲国第一局', en: 'First Office' }, side: 'ours' })}`;
  await make('milestones', { title: { en: 'B step' }, state: 'planned', due: '2027-01-31', owner: from });
  for (const title of ['C task', 'A task'])
    await make('tasks', { title: { en: title }, state: 'in-hand', lead: from });
  const held = async (query: string) => {
    const answer = await ask(site, `GET ${base}/handover?from=${from}${query}`, { as: site.admin });
    assert.equal(answer.statusCode, 200, answer.body);
    const { things, refs } = answer.json<Holdings>();
    return things.map(({ ref }) => refs[ref]?.label.en);
  };
  const byKind = await held('');
  assert.deepEqual(byKind.toSorted(), ['A task', 'B step', 'C task']);
  // Within a kind by name; kinds stand together.
  assert.ok(byKind.indexOf('C task') === byKind.indexOf('A task') + 1, byKind.join());
  assert.deepEqual(await held('&sort=name'), ['A task', 'B step', 'C task']);
  assert.deepEqual(await held('&sort=-name'), ['C task', 'B step', 'A task']);
  assert.deepEqual(await held('&type=milestone'), ['B step']);
  assert.deepEqual(await held('&type=letter'), []);
  const [head, ...rows] = await rowsOf(site, `${base}/handover/file?from=${from}&type=task&sort=name`);
  assert.deepEqual(head, ['Thing', 'Kind', 'From']);
  assert.deepEqual(rows, [
    ['A task', 'Task', 'First Office'],
    ['C task', 'Task', 'First Office'],
  ]);
});

test('HT1172 proposals are narrowed to those of a party, come in either order, and are had as a workbook with both wordings and the answers', async (t) => {
  const { cn, la } = await opened(t);
  for (const [from, to] of [
    [cn, la],
    [la, cn],
    [cn, la],
  ] as const)
    await carry(from, to);
  const registers = (await get<ProposablePage>(cn, '/proposables')).items.map(({ register }) => register);
  assert.ok(registers.length > 1);
  for (const register of registers.slice(0, 2)) {
    cn.site.clock.now += 60_000;
    assert.equal((await post(cn, '/proposals', { registers: [register] })).statusCode, 201);
  }
  await carry(cn, la);
  const list = async (query: string) =>
    (await get<JointProposalPage>(la, `/proposals?which=all${query}`)).items.map(({ register }) => register);
  const newest = await list('');
  assert.equal(newest.length, 2);
  assert.deepEqual(await list('&sort=at'), newest.toReversed());
  assert.deepEqual(await list('&by=a'), newest);
  assert.deepEqual(await list('&by=b'), []);
  const { items } = await get<JointProposalPage>(la, '/proposals?which=all&sort=at');
  la.site.clock.now += 600_000;
  const answers = [{ kind: 'note', item: items[0]?.id, reason: 'Sample words' }];
  const noted = await post(la, '/answers', { answers });
  assert.equal(noted.statusCode, 201, noted.body);
  const [head, ...rows] = await rowsOf(la.site, `${la.at}/proposals/file?which=all&sort=at`);
  assert.equal(head?.length, 10);
  assert.deepEqual(
    rows.map((cells) => cells[6]),
    ['State cn', 'State cn'],
  );
  assert.match(String(rows[0]?.[9]), /^State la .*Sample words$/);
  assert.ok(
    rows.every((cells) => String(cells[5]).length > 0),
    'each says what is proposed',
  );
  assert.equal((await rowsOf(la.site, `${la.at}/proposals/file?which=own`)).length, 1, 'the head alone');
  const closed = await openSite(t);
  const { id } = await importPlan(closed);
  const refused = await ask(closed, `GET /api/plans/${id}/joint/proposals/file`, { as: closed.admin });
  assert.match(problemOf(refused).code, /^joint-not-open|not-found$/);
});

test('HT1171 the register is had as a workbook: what its filters find, in its order, with who acts and what it means in words', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const register = `/api/plans/${id}/commitments`;
  interface Item {
    readonly words: string;
    readonly reading: { readonly kind: string };
    readonly provision: { readonly path: string };
  }
  const list = async (query: string) => {
    const answer = await ask(site, `GET ${register}?limit=200&${query}`, { as: site.admin });
    return answer.json<{ items: readonly Item[] }>().items;
  };
  const all = await list('');
  const kind = all[0]?.reading.kind ?? '';
  for (const query of ['', 'sort=-place', `kind=${kind}`, 'state=rejected']) {
    const items = await list(query);
    const [, ...rows] = await rowsOf(site, `${register}/file?${query}`);
    assert.deepEqual(
      rows.map(([path, , words]) => [path, words]),
      items.map((item) => [item.provision.path, item.words]),
      query,
    );
  }
  const [head, line] = await rowsOf(site, `${register}/file`);
  assert.deepEqual(head?.slice(0, 3), ['Provision', 'No.', 'Exact words']);
  assert.ok(line?.includes('Proposed') && line.includes('Not reported yet'));
  const chinese = await rowsOf(site, `${register}/file`, 'zh');
  assert.ok(
    chinese[0]?.includes('责任方') || chinese[0]?.every((cell) => /\p{Script=Han}/u.test(String(cell))),
  );
  const none = await ask(site, 'GET /api/plans/none/commitments/file', { as: site.admin });
  assert.equal(none.statusCode, 404);
});

test('HT1171 the plans are found, ordered and paged by the API, and had as a workbook', async (t) => {
  const site = await openSite(t);
  await importPlan(site);
  const named = async (title: string) => {
    site.clock.now += 1_000;
    const form = { file: smallPlan, titleEn: title, force: 'true' };
    const made = await ask(site, 'POST /api/plans', { as: site.admin, form });
    assert.equal(made.statusCode, 201, made.body);
  };
  for (const title of ['Omega B', 'Omega A', '=Omega C']) await named(title);
  interface Listed {
    readonly items: readonly { readonly title: { readonly en?: string } }[];
    readonly next: string | null;
  }
  const page = async (query: string) =>
    (await ask(site, `GET /api/plans?${query}`, { as: site.admin })).json<Listed>();
  const titles = ({ items }: Listed) => items.map(({ title }) => title.en ?? '');
  await ask(site, 'PATCH /api/session', { as: site.admin, body: { language: 'en' } });
  assert.deepEqual(titles(await page('q=omega&sort=title')), ['=Omega C', 'Omega A', 'Omega B']);
  assert.deepEqual(titles(await page('q=OMEGA')), ['Omega B', 'Omega A', '=Omega C']);
  assert.deepEqual((await page('q=omega&state=adopted')).items, []);
  const walked: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const found: Listed = await page(`q=omega&sort=-added&limit=1${next === '' ? '' : `&cursor=${next}`}`);
    walked.push(...titles(found));
    next = found.next;
  }
  assert.deepEqual(walked, ['=Omega C', 'Omega A', 'Omega B']);
  const rows = await rowsOf(site, '/api/plans/file?q=omega&sort=title');
  assert.deepEqual(
    rows.slice(1).map(([title]) => title),
    ["'=Omega C", 'Omega A', 'Omega B'],
  );
  assert.equal(rows[0]?.[0], 'Title');
  assert.ok(
    rows.slice(1).every((cells) => typeof cells[6] === 'number'),
    'counts are numbers',
  );
});
