/** What stands in letters pending, training and visits, a committee's brief and a commitment sheet. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePaper } from '../../src/app/index.ts';
import type { SetLeaf, SetPaper } from '../../src/views/index.ts';
import { codeOf, must } from '../app/test-node.ts';
import { paperOf } from './office.ts';
import { sharedOffice } from './shared-office.ts';

async function setOf(
  asked: Parameters<typeof paperOf>[1],
  main: 'zh' | 'lo' | 'en' = 'en',
): Promise<SetPaper> {
  const office = await sharedOffice();
  const paper = await paperOf(office, asked);
  return must(await office.app.printing.set({ paper, languages: { main, second: null }, zone: 'UTC' }));
}

/** Rows of a table by the names of its columns. */
function rowsOf(
  { parts }: Pick<SetPaper, 'parts'>,
  name: string,
): readonly Readonly<Record<string, string>>[] {
  const table = parts.find((part) => part.is === 'table' && part.name === name);
  if (table?.is !== 'table') return [];
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, i) => [column.name, row[i]?.main ?? ''])),
  );
}

function factsOf({
  parts,
}: {
  readonly parts: readonly SetLeaf[] | SetPaper['parts'];
}): Readonly<Record<string, string>> {
  const fields = parts.flatMap((part) => (part.is === 'facts' ? part.fields : []));
  return Object.fromEntries(fields.map(({ name, value }) => [name, value.main]));
}

test('EX51 letters that wait stand with those who owe the answer, and days are counted', async () => {
  const paper = await setOf({ kind: 'letters-pending' });
  const [sent, ...more] = rowsOf(paper, 'sent');
  assert.deepEqual(more, []);
  assert.equal(sent?.number, '甲办函〔2026〕12号');
  assert.equal(sent?.to, 'Ministry of Industry of State B');
  assert.equal(sent?.due, '15 April 2026');
  // From 5 March to 4 May: 26 days of March, 30 of April, 4 of May.
  assert.equal(sent?.days, '60');
  const received = rowsOf(paper, 'received');
  assert.deepEqual(
    received.map(({ title, from, days }) => [title, from, days]),
    [['On the date of the session', 'Ministry of Industry of State B', '14']],
  );
});

test('EX840 the plan of milestones has dates beside the baseline, the days between, and the agreement', async () => {
  const paper = await setOf({ kind: 'milestone-plan' });
  assert.deepEqual(factsOf(paper), { baseline_name: '2026', baseline_set: '5 January 2026' });
  const rows = rowsOf(paper, 'milestones').map(({ title, due, baseline, slip, rescheduled, waits }) => {
    return { title, due, baseline, slip, rescheduled, waits };
  });
  assert.deepEqual(
    rows.toSorted((a, b) => ((a.title ?? '') < (b.title ?? '') ? -1 : 1)),
    [
      {
        ...{ title: 'Agreement signed', due: '', baseline: '10 March 2026', slip: '10' },
        ...{ rescheduled: '', waits: '' },
      },
      {
        ...{ title: 'Trial run', due: '30 September 2026', baseline: 'June 2026', slip: '92' },
        rescheduled:
          'Rescheduled by agreement from June 2026 to 30 September 2026\n乙贸函7号 · New date of the trial run',
        waits: 'Agreement signed',
      },
    ],
  );
  const office = await sharedOffice();
  const of = await setOf({ kind: 'milestone-plan', about: office.made.committee ?? '' });
  assert.deepEqual(
    rowsOf(of, 'milestones').map(({ title }) => title),
    ['Agreement signed'],
  );
});

test('EX840 the baseline of the plan of milestones is the newest or the one asked for, and one that there is', async () => {
  const older = await setOf({ kind: 'milestone-plan', baseline: '2025' });
  assert.deepEqual(factsOf(older), { baseline_name: '2025', baseline_set: '1 June 2025' });
  const trial = rowsOf(older, 'milestones').find(({ title }) => title === 'Trial run');
  // From 31 March to 30 September: 30, 31, 30, 31, 31 and 30 days.
  assert.deepEqual([trial?.baseline, trial?.slip], ['31 March 2026', '183']);
  const signed = rowsOf(older, 'milestones').find(({ title }) => title === 'Agreement signed');
  assert.deepEqual([signed?.baseline, signed?.slip], ['', ''], 'what was in none has no date in it');
  const { app, who, planId } = await sharedOffice();
  for (const asked of [
    { kind: 'milestone-plan', baseline: '1999' },
    { kind: 'task-list', baseline: '2026' },
  ])
    assert.equal(codeOf(await makePaper(app, who, { planId, ...asked })), 'request-invalid', asked.kind);
});

test('EX52 places are summed by province, and a number that nobody gave is none', async () => {
  const paper = await setOf({ kind: 'training-and-visits' });
  assert.deepEqual(
    rowsOf(paper, 'provinces').map(({ province, offered, allocated, used, women }) => [
      province,
      offered,
      allocated,
      used,
      women,
    ]),
    [
      // The same province, once under its Lao name alone: 12 + 5 offered, allocated and women said of the first course only.
      ['Luang Prabang', '17', '12', '15', '7'],
      ['Savannakhet', '8', '8', '8', '4'],
      ['Total', '25', '20', '23', '11'],
    ],
  );
  const early = rowsOf(paper, 'quotas')[0];
  assert.deepEqual([early?.offered, early?.allocated, early?.women], ['5', '', '']);
  assert.deepEqual(
    rowsOf(paper, 'visits').map(({ title, level }) => [title, level]),
    [['Visit of the Vice-Minister', 'Vice-ministers']],
  );
});

test('EX52 a span of time has what any of its days may belong to', async () => {
  const titles = async (from: string, to: string) => {
    const paper = await setOf({ kind: 'training-and-visits', from, to });
    return [...rowsOf(paper, 'courses'), ...rowsOf(paper, 'visits')].map(({ title }) => title);
  };
  assert.deepEqual(await titles('2026', '2026'), [
    'Course for primary teachers',
    'Visit of the Vice-Minister',
  ]);
  assert.deepEqual(await titles('2025-10-15', '2025'), ['Course for railway staff']);
  assert.deepEqual(await titles('2026-04-12', '2026-04-12'), ['Visit of the Vice-Minister']);
  assert.deepEqual(await titles('2024', '2025-09'), []);
});

test('EX53 the brief is about the next session, with what is open around it', async () => {
  const { made } = await sharedOffice();
  const paper = await setOf({ kind: 'committee-brief', about: made.committee ?? '' });
  const facts = factsOf(paper);
  assert.equal(facts.meeting, 'Seventh session');
  assert.equal(facts.date, '15 September 2026');
  assert.equal(facts.last, '10 September 2025');
  assert.equal(facts.next, 'September 2026');
  assert.match(facts.cadence ?? '', /^Every year, from September 2026$/);
  assert.match(facts.chairs ?? '', /^Ours, Ministry of Trade of State A, Vice-Minister$/m);
  assert.deepEqual(
    rowsOf(paper, 'agenda').map(({ n, item, about, stands }) => [n, item, about, stands]),
    [
      ['1', 'Statistics', 'Freight figures differ CANARYOBSTACLE', 'Open'],
      ['2', 'Work next year', '', ''],
    ],
  );
  assert.deepEqual(
    rowsOf(paper, 'decisions').map(({ number, lead }) => [number, lead]),
    [['6-2', 'Ministry of Trade of State A']],
  );
  assert.deepEqual(
    rowsOf(paper, 'commitments').map(({ place, words }) => [place, words]),
    [['1.1–1', '双方将于2027年前召开贸易联委会会议']],
  );
  assert.equal(rowsOf(paper, 'letters').length, 2);
  assert.deepEqual(
    rowsOf(paper, 'deliverables').map(({ title }) => title),
    ['Signing of the port plan'],
  );
});

test('EX1435 the brief says of each commitment how far it is, and of each chair side, body and post apart', async () => {
  const { made } = await sharedOffice();
  const paper = await setOf({ kind: 'committee-brief', about: made.committee ?? '' });
  assert.deepEqual(
    rowsOf(paper, 'commitments').map(({ place, progress, leads }) => [place, progress, leads]),
    [['1.1–1', 'Begun', '']],
  );
  // The task of the second commitment, which a deliverable of the session before was about, is led by a body.
  const held = await setOf({ kind: 'committee-brief', about: made.portsMeeting ?? '' });
  assert.deepEqual(
    rowsOf(held, 'commitments').map(({ place, leads }) => [place, leads]),
    [['1.1–2', 'Ports Office of State A']],
  );
  assert.equal(
    factsOf(paper).chairs,
    'Ours, Ministry of Trade of State A, Vice-Minister\nTheirs, Ministry of Industry of State B, Vice-Minister',
  );
});

test('EX53 about a meeting, the brief is of that meeting', async () => {
  const { made } = await sharedOffice();
  const paper = await setOf({ kind: 'committee-brief', about: made.held ?? '' });
  assert.equal(factsOf(paper).meeting, 'Sixth session');
  assert.equal(factsOf(paper).last, '');
  assert.deepEqual(rowsOf(paper, 'agenda'), []);
});

test('EX54 a sheet has the words, the reading and what serves the commitment, and no empty lists', async () => {
  const { commitments } = await sharedOffice();
  const paper = await setOf({ kind: 'commitment-sheet', about: `commitment/${commitments[1]}` });
  const [groups] = paper.parts;
  assert.ok(groups?.is === 'groups' && groups.groups.length === 1);
  const [sheet] = groups.groups;
  assert.ok(sheet);
  assert.match(sheet.heading.main, /^1\.1–2/);
  const tables = sheet.parts.flatMap((part) => (part.is === 'table' ? [part.name] : []));
  assert.deepEqual(tables, ['texts', 'tasks', 'deliverables']);
  assert.equal(factsOf(sheet).actor, 'Both parties');
  const words = sheet.parts.find((part) => part.is === 'table' && part.name === 'texts');
  assert.ok(words?.is === 'table');
  assert.deepEqual(
    words.rows.map((row) => row.map(({ main }) => main)),
    [['Chinese', '双方共同编制港口合作规划']],
  );
});

test('EX55 the leader’s page has flagships first, the next visit, what is stuck, and figures last', async () => {
  const paper = await setOf({ kind: 'leaders-page' });
  assert.deepEqual(
    paper.parts.map(({ name }) => name),
    ['flagships', 'visit', 'deliverables', 'stuck', 'late', 'figures'],
  );
  assert.deepEqual(
    rowsOf(paper, 'flagships').map(({ n, what, progress }) => [n, what, progress]),
    [['1', '1.1–2 双方共同编制港口合作规划', 'Not reported yet']],
  );
  assert.equal(factsOf(paper).visit, 'Visit of the President of State A');
  assert.deepEqual(
    rowsOf(paper, 'deliverables').map(({ title, stage }) => [title, stage]),
    [['Port plan signed', 'Text agreed']],
  );
  assert.equal(rowsOf(paper, 'stuck').length, 1);
  const figures = rowsOf(paper, 'figures');
  // One milestone of one was reached; three of the five commitments that count were reported.
  assert.deepEqual(
    figures.slice(0, 3).map(({ what, count, share }) => [what, count, share]),
    [
      ['Results', '0 of 5', '0%'],
      ['Steps', '1 of 2', '50%'],
      ['Reported', '3 of 5', '60%'],
    ],
  );
});

/** Headings of a report's areas with what is told in each. */
async function reportOf(audience: 'own' | 'shared' | 'public', main: 'zh' | 'lo' | 'en' = 'en') {
  const paper = await setOf({ kind: 'yearly-report', audience, from: '2026', to: '2026' }, main);
  const [areas] = paper.parts;
  assert.ok(areas?.is === 'groups');
  const told = areas.groups.map(({ heading, parts }) => {
    const rows = rowsOf({ parts }, 'told');
    return [heading.main, ...rows.map((row) => row.told)];
  });
  return { paper, told };
}

test('EX56 the yearly report tells by area in the wordings that were cleared for its readers', async () => {
  const own = await reportOf('own', 'zh');
  assert.deepEqual(own.told[0]?.slice(0, 2), ['一、经济领域', '会期仍未商定。']);
  assert.equal(own.told[1]?.[0], '二、人文领域');
  const [areas] = own.paper.parts;
  assert.ok(areas?.is === 'groups');
  assert.deepEqual(
    rowsOf({ parts: areas.groups[0]?.parts ?? [] }, 'milestones').map(({ title }) => title),
    ['协定签署'],
  );
  assert.deepEqual(
    own.paper.parts.slice(-2).map(({ name }) => name),
    ['figures', 'counted'],
  );
  assert.deepEqual((await reportOf('shared')).told, [
    ['一、经济领域', 'The parties are agreeing on a date.'],
  ]);
  assert.deepEqual((await reportOf('public')).told, [['一、经济领域', 'Preparations are under way.']]);
  // Nothing was cleared for the year after.
  const later = await setOf({ kind: 'yearly-report', audience: 'public', from: '2027', to: '2027' });
  assert.ok(later.parts[0]?.is === 'groups' && later.parts[0].groups.length === 0);
});

test('EX57 a letter is drafted from what was entered of it, and its notes stay out', async () => {
  const { made } = await sharedOffice();
  const paper = await setOf({ kind: 'letter', about: made.letterOut ?? '' }, 'zh');
  assert.equal(paper.zone.main, '草稿');
  assert.equal(factsOf(paper).number, '甲办函〔2026〕12号');
  assert.equal(factsOf(paper).to, '乙国工贸部');
  const said = paper.parts.flatMap((part) => (part.is === 'words' ? [part.text.main] : []));
  assert.ok(said.includes('请于2026年4月15日前函复为盼。'), said.join('\n'));
  assert.deepEqual(
    rowsOf(paper, 'commitments').map(({ what }) => what),
    ['1.1–1 双方将于2027年前召开贸易联委会会议'],
  );
});

test('EX843 a reminder names the letter that it recalls by number, date and the answer that was hoped for', async () => {
  const { made } = await sharedOffice();
  const paper = await setOf({ kind: 'letter-reminder', about: made.letterOut ?? '' });
  assert.equal(paper.zone.main, 'Draft');
  const { number, to, date } = factsOf(paper);
  assert.deepEqual([number, to, date], ['', 'Ministry of Industry of State B', '4 May 2026']);
  const said = paper.parts.flatMap((part) => (part.is === 'words' ? [part.text.main] : []));
  const lead = said.find((text) => text.startsWith('We refer to our letter'));
  assert.match(
    lead ?? '',
    /^We refer to our letter 甲办函〔2026〕12号 of 5 March 2026 on “.+”, for which an answer was hoped for by 15 April 2026\.$/,
  );
  assert.ok(said.some((text) => text.includes('please disregard this letter')));
  assert.equal(rowsOf(paper, 'commitments').length, 1);
});

test('EX843 a reply turns sender and addressee round, and names what it answers by number and date', async () => {
  const { made } = await sharedOffice();
  const paper = await setOf({ kind: 'letter-reply', about: made.letterIn ?? '' }, 'zh');
  assert.equal(factsOf(paper).to, '乙国工贸部');
  const said = paper.parts.flatMap((part) => (part.is === 'words' ? [part.text.main] : []));
  assert.ok(
    said.some((text) => text.startsWith('贵方2026年') && text.endsWith('收悉，现答复如下。')),
    said.join('\n'),
  );
});

test('EX843 an invitation has the meeting’s day, place and agenda; a transmittal lists what is enclosed', async () => {
  const { made } = await sharedOffice();
  const invitation = await setOf({ kind: 'letter-invitation', about: made.meeting ?? '' });
  const { title, date, venue } = factsOf(invitation);
  assert.deepEqual([title, date, venue], ['Seventh session', '15 September 2026', 'Capital of State A']);
  assert.deepEqual(
    rowsOf(invitation, 'agenda').map(({ item }) => item),
    ['Statistics', 'Work next year'],
  );
  const transmittal = await setOf({ kind: 'letter-transmittal', about: made.transmittal ?? '' });
  assert.deepEqual(
    rowsOf(transmittal, 'enclosures').map(({ n, what }) => `${n} ${what}`),
    ['1 Seventh session'],
  );
});
