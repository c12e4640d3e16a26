/** What a report on a span says of the span, which figures it has, and by which areas it goes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePaper } from '../../src/app/index.ts';
import { type PaperArea, reportAreas, type SetPaper, spanCell } from '../../src/views/index.ts';
import { make } from '../app/objects/programme.ts';
import { codeOf, must } from '../app/test-node.ts';
import { openOffice, paperOf } from './office.ts';
import { sharedOffice } from './shared-office.ts';

type Asked = Parameters<typeof paperOf>[1];
type Office = Awaited<ReturnType<typeof sharedOffice>>;

async function setOf(office: Office, asked: Asked, main: 'zh' | 'lo' | 'en' = 'en'): Promise<SetPaper> {
  const paper = await paperOf(office, asked);
  return must(await office.app.printing.set({ paper, languages: { main, second: null }, zone: 'UTC' }));
}

function figuresOf({ parts }: SetPaper): Readonly<Record<string, string>> {
  const table = parts.find(({ name }) => name === 'figures');
  assert.ok(table?.is === 'table');
  return Object.fromEntries(table.rows.map((row) => [row[0]?.main ?? '', row[1]?.main ?? '']));
}
function noteOf({ parts }: SetPaper): string {
  const note = parts.find(({ name }) => name === 'counted');
  assert.ok(note?.is === 'words');
  return note.text.main;
}

test('EX1430 a report says which year, month or span it tells of, in each language', async () => {
  const office = await sharedOffice();
  const about = async (kind: string, from?: string, to?: string, main: 'zh' | 'lo' | 'en' = 'en') => {
    const span = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return (await setOf(office, { kind, ...span }, main)).about?.main;
  };
  assert.equal(await about('yearly-report', '2026', '2026'), '2026');
  assert.equal(await about('yearly-report', '2026', '2026', 'zh'), '2026年');
  assert.equal(await about('yearly-report', '2026-03', '2026-03'), 'March 2026');
  assert.equal(await about('training-and-visits', '2025', '2026-06-30'), '2025 to 30 June 2026');
  assert.equal(await about('training-and-visits', '2025', '2026', 'lo'), '2025 ຫາ 2026');
  // An end that nobody named is the plan's own.
  const period = { from: '2024', to: '2028' };
  const facts = (from: string | null, to: string | null) => {
    const cell = spanCell({ period }, { from, to });
    return cell.is === 'say' ? cell.facts : cell;
  };
  const [first, last] = [
    { is: 'date', date: '2024' },
    { is: 'date', date: '2028' },
  ];
  assert.deepEqual(facts(null, null), { from: first, to: last });
  assert.deepEqual(facts('2026', null), { from: { is: 'date', date: '2026' }, to: last });
});

test('EX1430 a span that ends before it begins is refused at its end', async () => {
  const { app, who, planId } = await sharedOffice();
  const refused = await makePaper(app, who, { planId, kind: 'yearly-report', from: '2026', to: '2025-12' });
  assert.equal(codeOf(refused), 'request-invalid');
  assert.ok(!refused.ok);
  assert.deepEqual(
    refused.error.faults?.map(({ at, fault }) => [at, fault]),
    [['/to', 'order']],
  );
  const sameDays = await makePaper(app, who, { planId, kind: 'yearly-report', from: '2026', to: '2026-01' });
  assert.ok(sameDays.ok);
});

test('EX1431 figures of a report count what was reported for its span, and say so', async (t) => {
  const office = await openOffice(t);
  const of = (from: string, to: string) => setOf(office, { kind: 'yearly-report', from, to });
  // Three commitments were reported on for 2026 and none for its first quarter; one is reported complete for that now.
  const [, second = ''] = office.commitments;
  await make(office, 'claim', {
    commitment: `commitment/${second}`,
    period: '2026-Q1',
    progress: 'complete',
  });
  const [quarter, year] = [await of('2026-01', '2026-03-31'), await of('2026', '2026')];
  assert.deepEqual([figuresOf(quarter).Reported, figuresOf(quarter).Results], ['1 of 5', '1 of 5']);
  // A year holds its quarters.
  assert.deepEqual([figuresOf(year).Reported, figuresOf(year).Results], ['4 of 5', '1 of 5']);
  assert.match(noteOf(quarter), /reported for (the )?first quarter of 2026, as of 31 March 2026/);
  // The year is not over: as of the day on which it is made.
  assert.match(noteOf(year), /reported for 2026, as of 4 May 2026/);
  // Two years are no period of reporting: all of it, as it stands.
  const both = await of('2026', '2027');
  assert.equal(figuresOf(both).Reported, '4 of 5');
  assert.match(noteOf(both), /all stands as of 4 May 2026/);
  const written = await office.app.printing.print({
    ...{ paper: await paperOf(office, { kind: 'yearly-report', from: '2026', to: '2026' }), zone: 'UTC' },
    ...{ languages: { main: 'en', second: null }, format: 'xlsx', template: null },
  });
  assert.ok(written.ok);
});

const heading = (path: string, depth: number, words: string | null = `Heading ${path}`): PaperArea => {
  return { id: `p${path}`, path, label: path, heading: words, language: 'en', others: [], depth };
};

test('EX1432 a report goes by the areas of a part, and by a part that has none', () => {
  const areas = [
    heading('', 0, null),
    heading('1', 1, 'Preamble'),
    heading('2', 1, 'Areas'),
    heading('2.1', 2, 'Political cooperation'),
    heading('2.1.1', 3, null),
    heading('2.2', 2, 'Trade'),
    heading('2.2.1', 3, 'Ports'),
    heading('2.2.1.1', 4, null),
    heading('3', 1, 'Implementation'),
    heading('3.1', 2, null),
    heading('3.2', 2, 'A headed measure'),
  ];
  assert.deepEqual(
    reportAreas({ areas }).map(({ area, apart }) => [area.path, apart.map(({ path }) => path)]),
    [
      ['1', []],
      ['2', ['2.1', '2.2']],
      ['2.1', []],
      ['2.2', []],
      ['3', []],
    ],
  );
});

test('EX1432 what took place stands in the order of its days', async (t) => {
  const office = await openOffice(t);
  const [, , , teachers = ''] = office.commitments;
  for (const [title, date] of [
    ['Later', '2026-04-02'],
    ['Earlier', '2026-01-15'],
  ])
    await make(office, 'activity', {
      title: { en: title ?? '' },
      form: 'seminar',
      date: date ?? '',
      commitments: [`commitment/${teachers}`],
    });
  const paper = await setOf(office, { kind: 'yearly-report', from: '2026', to: '2026' });
  const [areas] = paper.parts;
  assert.ok(areas?.is === 'groups');
  const held = areas.groups.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.is === 'table' && part.name === 'activities' ? part.rows : [])),
  );
  assert.deepEqual(
    held.map((row) => row[1]?.main),
    ['Earlier', 'Course for primary teachers', 'Later'],
  );
});
