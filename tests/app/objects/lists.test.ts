/** Lists, search, pages, and many objects as rows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countObjects, exportRows, listObjects, retireObject, writeRows } from '../../../src/app/index.ts';
import type { Json } from '../../../src/base/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { change, entriesOf, findings, list, make, namesOf, openProgramme } from './programme.ts';

test('OB20 a list narrows by the fields that its type offers, by days and by what is referred to', async (t) => {
  const office = await openProgramme(t);
  const [first = '', , , third = ''] = office.commitments;
  const rail = await make(office, 'body', { name: { en: 'Rail' }, side: 'ours' });
  const port = await make(office, 'body', { name: { en: 'Port' }, side: 'ours' });
  const task = (en: string, more: Readonly<Record<string, Json>>) =>
    make(office, 'task', { title: { en }, state: 'planned', ...more });
  await task('a', { lead: `body/${rail.id}`, due: '2026-06', commitments: [`commitment/${first}`] });
  await task('b', { lead: `body/${port.id}`, due: '2026-05-20', state: 'in-hand' });
  await task('c', { support: [`body/${rail.id}`], state: 'done', commitments: [`commitment/${third}`] });
  const names = async (filters: Parameters<typeof list>[2]) => namesOf(await list(office, 'task', filters));
  assert.deepEqual(await names({ fields: { lead: [`body/${rail.id}`] } }), ['a']);
  assert.deepEqual(await names({ linked: [`body/${rail.id}`] }), ['a', 'c']);
  assert.deepEqual(await names({ fields: { state: ['planned', 'done'] } }), ['a', 'c']);
  assert.deepEqual(await names({ fields: { state: ['planned', 'done'], lead: [`body/${rail.id}`] } }), ['a']);
  assert.deepEqual(await names({ ended: false }), ['b', 'a'], 'by due date');
  assert.deepEqual(await names({ dueTo: '2026-05-31' }), ['b']);
  assert.deepEqual(
    await names({ area: [office.provisions.get('1') ?? ''] }),
    ['a'],
    'an area is all below it',
  );
  assert.deepEqual(await names({ sort: '-label' }), ['c', 'b', 'a']);
  assert.deepEqual(await names({ sort: 'owner' }), ['b', 'a', 'c'], 'by the name of whose it is');
});

test('OB20 pages hold each object once, and a cursor leads on in its own list alone', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const rows = Array.from({ length: 25 }, (_, i) => ({ title: { en: `t${i % 7}` }, state: 'planned' }));
  must(await writeRows(app, who, { planId, type: 'task', rows, dryRun: false }));
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(office, 'task', {
      limit: 10,
      sort: 'label',
      cursor,
    });
    assert.equal(page.total, 25);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  assert.equal(new Set(seen).size, 25);
  const { next } = await list(office, 'task', { limit: 10, sort: 'label' });
  const elsewhere = { planId, type: 'task', limit: 10, sort: 'due', cursor: next } as const;
  assert.equal(codeOf(await listObjects(app, who, elsewhere)), 'cursor-invalid');
});

test('AP1873 lists and sheets stand in the order of the reader’s language, and a cursor leads on in that language alone', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const names = [
    { zh: '安全', lo: 'ຂາ', en: 'Harbour' },
    { zh: '北京', lo: 'ແກ້ວ', en: 'east' },
    { zh: '中国', lo: 'ກາງ', en: 'Gate 10' },
    { zh: '外交', lo: 'ນາ', en: 'Gate 9' },
  ];
  const rows = names.map((name) => ({ name, side: 'ours' }));
  must(await writeRows(app, who, { planId, type: 'body', rows, dryRun: false }));
  // an, bei, wai, zhong; ກ before ແກ້ (its vowel counts after), ຂ, ນ; E, G 9, G 10, H.
  const orders = {
    zh: ['Harbour', 'east', 'Gate 9', 'Gate 10'],
    lo: ['Gate 10', 'east', 'Harbour', 'Gate 9'],
    en: ['east', 'Gate 9', 'Gate 10', 'Harbour'],
  };
  for (const language of ['zh', 'lo', 'en'] as const) {
    const as = { ...who, language };
    const first = await list(office, 'body', { sort: 'label', limit: 3 }, as);
    const rest = await list(office, 'body', { sort: 'label', limit: 3, cursor: first.next }, as);
    assert.deepEqual([...namesOf(first), ...namesOf(rest)], orders[language], language);
    assert.deepEqual(
      namesOf(await list(office, 'body', { sort: '-label' }, as)),
      orders[language].toReversed(),
    );
    const sheet = must(await exportRows(app, as, { planId, type: 'body', sort: 'label' }));
    const expected = orders[language].map((en) => names.find((one) => one.en === en));
    assert.deepEqual(
      sheet.map(({ name }) => name),
      expected,
    );
    const other = { ...who, language: language === 'zh' ? ('lo' as const) : ('zh' as const) };
    const elsewhere = { planId, type: 'body', sort: 'label', limit: 3, cursor: first.next } as const;
    assert.equal(codeOf(await listObjects(app, other, elsewhere)), 'cursor-invalid');
  }
});

test('OB21 search finds every word in any language, whatever width, case and encoding', async (t) => {
  const office = await openProgramme(t);
  await make(office, 'task', {
    title: { zh: '召开贸易联委会第５次会议', en: 'Trade COMMITTEE' },
    state: 'planned',
  });
  await make(office, 'task', {
    title: { lo: 'ກອງປະຊຸມຄະນະກຳມະການ' },
    state: 'planned',
    number: '外函〔2026〕7号',
  });
  const found = async (q: string) => (await list(office, 'task', { q })).total;
  assert.equal(await found('联委会 committee'), 1);
  assert.equal(await found('第5次'), 1);
  assert.equal(await found('ｔｒａｄｅ'), 1);
  assert.equal(await found('ກໍາມະການ'), 1, 'the two encodings of ຳ are one');
  assert.equal(await found('2026 7号'), 1);
  assert.equal(await found('联委会 missing'), 0);
  assert.equal(await found('%'), 0);
});

test('OB20 what is out of use has a list of its own', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const made = await make(office, 'term', { name: { zh: '承诺事项' }, state: 'agreed' });
  must(
    await retireObject(app, who, { planId, type: 'term', id: made.id, version: made.version, retired: true }),
  );
  assert.equal((await list(office, 'term')).total, 0);
  assert.equal((await list(office, 'term', { retired: true })).total, 1);
  const counts = must(await countObjects(app, who, { planId }));
  assert.equal(counts.find(({ type }) => type === 'term')?.count, 0);
});

const good = (n: number): Json => ({ title: { en: `task ${n}` }, state: 'planned', due: '2026' });

test('OB12 a dry run says what becomes of each row and keeps nothing', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const kept = await make(office, 'task', { title: { en: 'kept' }, state: 'planned' });
  const { id, version } = kept;
  const rows: readonly Json[] = [
    good(1),
    { id, version, state: 'done' },
    { id: 'none', version: 1, state: 'done' },
    { id, version, title: { en: 'twice' } },
    { title: { en: 'x' }, state: 'planned', due: '2026-02-30', lead: 'body/none' },
    'not a row',
  ];
  const dry = must(await writeRows(app, who, { planId, type: 'task', rows, dryRun: true }));
  assert.equal(dry.kept, false);
  assert.deepEqual(dry.counts, { add: 1, change: 1, skip: 0, error: 4 });
  assert.deepEqual(
    dry.rows.map(({ outcome, faults }) => [outcome, ...faults.map(({ at, fault }) => `${at} ${fault}`)]),
    [
      ['add'],
      ['change'],
      ['error', 'id not-there'],
      ['error', 'id twice'],
      ['error', 'due date', 'lead not-there'],
      ['error', ' form'],
    ],
  );
  assert.equal((await list(office, 'task')).total, 1);
});

test('OB12 with one wrong row nothing is kept, and each wrong row is named', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const before = await entriesOf(office);
  const rows = Array.from(
    { length: 100 },
    (_, i): Json =>
      i % 10 === 9 ? { name: { en: '' }, side: 'moon' } : { name: { en: `Body ${i}` }, side: 'ours' },
  );
  const written = await writeRows(app, who, { planId, type: 'body', rows, dryRun: false });
  assert.ok(!written.ok && written.error.code === 'rows-invalid');
  assert.equal(written.error.facts.n, 10);
  const places = (written.error.faults ?? []).map(({ at, fault }) => `${at} ${fault}`);
  assert.deepEqual(places.slice(0, 2), ['rows/9/side choice', 'rows/9/name missing']);
  assert.equal(places.length, 20);
  assert.equal(await entriesOf(office), before);
  assert.deepEqual(await findings(office), []);
});

test('OB12 a row made from an older version is wrong; one that says nothing new is skipped', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const made = await make(office, 'task', { title: { en: 'a' }, state: 'planned' });
  const now = await change(office, made, { state: 'in-hand' });
  const write = async (row: Json) =>
    must(await writeRows(app, who, { planId, type: 'task', rows: [row], dryRun: true })).rows[0];
  assert.deepEqual((await write({ id: made.id, version: made.version, state: 'done' }))?.faults, [
    { at: 'version', fault: 'changed-meanwhile', facts: {} },
  ]);
  assert.equal(
    (await write({ id: made.id, state: 'done' }))?.outcome,
    'error',
    'no version is no version seen',
  );
  assert.equal((await write({ id: made.id, version: now.version, state: 'in-hand' }))?.outcome, 'skip');
});

test('OB12 rows are checked against each other: nothing is there twice, no circle closes', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const [first = ''] = office.commitments;
  const flagship = { commitment: `commitment/${first}` };
  const twice = { planId, type: 'flagship', rows: [flagship, flagship], dryRun: true };
  assert.deepEqual(
    must(await writeRows(app, who, twice)).rows.map(({ outcome }) => outcome),
    ['add', 'error'],
  );
  const a = await make(office, 'body', { name: { en: 'a' }, side: 'ours' });
  const b = await make(office, 'body', { name: { en: 'b' }, side: 'ours' });
  const circle = [
    { id: a.id, version: a.version, parent: `body/${b.id}` },
    { id: b.id, version: b.version, parent: `body/${a.id}` },
  ];
  const outcome = must(await writeRows(app, who, { planId, type: 'body', rows: circle, dryRun: true }));
  assert.deepEqual(
    outcome.rows.map(({ faults }) => faults.map(({ fault }) => fault)),
    [[], ['cycle']],
  );
});

test('OB12 rows of other people’s areas are wrong rows', async (t) => {
  const office = await openProgramme(t);
  const { app, planId } = office;
  const [first = ''] = office.commitments;
  const trade = person({ areas: [office.provisions.get('1') ?? ''] });
  const rows = [
    { title: { en: 'mine' }, state: 'planned', commitments: [`commitment/${first}`] },
    { title: { en: 'nobody’s' }, state: 'planned' },
  ];
  const dry = must(await writeRows(app, trade, { planId, type: 'task', rows, dryRun: true }));
  assert.deepEqual(
    dry.rows.map(({ outcome, faults }) => [outcome, ...faults.map(({ fault }) => fault)]),
    [['add'], ['error', 'elsewhere']],
  );
});

test('OB17 what is had as rows and sent back changes nothing', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const [first = ''] = office.commitments;
  const rail = await make(office, 'body', { name: { en: 'Rail', zh: '铁路' }, side: 'ours' });
  await make(office, 'project', {
    title: { zh: '铁路' },
    stage: 'building',
    lead: `body/${rail.id}`,
    place: '{"type":"LineString","coordinates":[[101.1,21.2],[102.6,18]]}',
    partners: [{ side: 'third', country: 'TH', role: { en: 'link' } }],
    funding: [{ source: { en: 'loan' }, form: 'loan', amount: { amount: '5965000000', unit: 'USD' } }],
    commitments: [`commitment/${first}`],
  });
  for (const type of ['body', 'project']) {
    const rows = must(await exportRows(app, who, { planId, type }));
    assert.equal(rows.length, 1);
    const back = must(await writeRows(app, who, { planId, type, rows, dryRun: false }));
    assert.deepEqual(back.counts, { add: 0, change: 0, skip: 1, error: 0 }, type);
  }
});
