/** Who may have what on paper: own matters stay with us, and a reader's paper holds what the reader sees. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePaper } from '../../src/app/index.ts';
import { codeOf, must, person } from '../app/test-node.ts';
import { canaries, paperOf, printed } from './office.ts';
import { paragraphsOf, partNames, partOf, tablesOf } from './read-office-file.ts';
import { sharedOffice } from './shared-office.ts';

test('EX12 a kind that is made of own matters is refused for others', async () => {
  const { app, who, planId, made } = await sharedOffice();
  for (const audience of ['shared', 'public'])
    for (const kind of ['task-list', 'letters-pending', 'training-and-visits', 'committee-brief']) {
      const about = kind === 'committee-brief' ? { about: made.committee ?? '' } : {};
      const refused = await makePaper(app, who, { planId, kind, audience, ...about });
      assert.equal(codeOf(refused), 'paper-own-only', `${kind} ${audience}`);
    }
});

test('EX12 nothing own stands in a commitment sheet for others, in any format', async () => {
  const office = await sharedOffice();
  const en = { main: 'en', second: 'lo' } as const;
  // The canaries are there where they may be: in the sheet for ourselves.
  const own = JSON.stringify(await paperOf(office, { kind: 'commitment-sheet' }));
  assert.ok(own.includes('CANARYOBSTACLE') && own.includes('CANARYLETTER'));
  for (const audience of ['shared', 'public'] as const) {
    const asked = { kind: 'commitment-sheet', audience };
    const model = JSON.stringify(await paperOf(office, asked));
    assert.ok(model.includes('双方将于2027年前召开贸易联委会会议'));
    for (const word of [...canaries, 'strength', 'begun', 'firm', '港口局'])
      assert.ok(!model.includes(word), word);
    for (const format of ['docx', 'xlsx'] as const) {
      const bytes = await printed(office, asked, format, en);
      const whole = partNames(bytes)
        .map((name) => partOf(bytes, name))
        .join('');
      for (const word of canaries) assert.ok(!whole.includes(word), `${format} ${word}`);
    }
  }
});

test('EX12 a report for others has cleared wordings alone, in any format', async () => {
  const office = await sharedOffice();
  const asked = (audience: string) => ({ kind: 'yearly-report', audience, from: '2026' });
  const own = JSON.stringify(await paperOf(office, asked('own')));
  for (const word of ['CANARYINSIDE', 'CANARYELSEWHERE']) assert.ok(own.includes(word), word);
  const shared = JSON.stringify(await paperOf(office, asked('shared')));
  assert.ok(shared.includes('The parties are agreeing on a date.'));
  assert.ok(!shared.includes('Preparations are under way.'));
  for (const audience of ['shared', 'public']) {
    const model = JSON.stringify(await paperOf(office, asked(audience)));
    for (const word of [...canaries, '仍未', 'A study was begun', 'progress'])
      assert.ok(!model.includes(word), `${audience} ${word}`);
    for (const format of ['docx', 'xlsx'] as const) {
      const bytes = await printed(office, asked(audience), format, { main: 'en', second: 'zh' });
      const whole = partNames(bytes)
        .map((name) => partOf(bytes, name))
        .join('');
      for (const word of canaries) assert.ok(!whole.includes(word), `${audience} ${format} ${word}`);
    }
  }
});

test('EX11 who sees one area has a paper of that area, and it says so', async () => {
  const office = await sharedOffice();
  const areas = [office.provisions.get('2') ?? ''];
  const reader = person({ roles: ['reader'], areas });
  const whole = await paperOf(office, { kind: 'commitment-sheet' });
  const part = await paperOf(office, { kind: 'commitment-sheet' }, reader);
  assert.equal(Array.isArray(whole.values.sheets) ? whole.values.sheets.length : 0, 4);
  assert.equal(Array.isArray(part.values.sheets) ? part.values.sheets.length : 0, 1);
  assert.deepEqual(part.standing.areas, ['2']);
  assert.equal(whole.standing.areas, null);
  const order = {
    paper: part,
    languages: { main: 'en', second: null },
    format: 'docx',
    zone: 'UTC',
    template: null,
  } as const;
  const bytes = must(await office.app.printing.print(order));
  assert.ok(paragraphsOf(bytes).some((line) => line.includes('Holds only the areas open to its reader: 2.')));
  const text = tablesOf(bytes).flat(2).join('\n');
  assert.ok(text.includes('甲方为乙方培训二十名教师') && !text.includes('贸易联委会'));
});

test('EX11 EX13 what a reader may not see is not there to make a paper about', async () => {
  const { app, planId, provisions, commitments, made } = await sharedOffice();
  const reader = person({ roles: ['reader'], areas: [provisions.get('2') ?? ''] });
  const sheet = (id: string | undefined) =>
    makePaper(app, reader, { planId, kind: 'commitment-sheet', about: `commitment/${id}` });
  assert.equal(codeOf(await sheet(commitments[0])), 'not-found');
  assert.equal(codeOf(await sheet(commitments[3])), 'no problem');
  const brief = { planId, kind: 'committee-brief', about: made.committee ?? '' };
  assert.equal(codeOf(await makePaper(app, reader, brief)), 'not-found');
  const stranger = person({ roles: ['reader'], areas: [] });
  assert.equal(codeOf(await makePaper(app, stranger, { planId, kind: 'task-list' })), 'not-found');
});

test('EX13 what is asked of a paper is checked', async () => {
  const { app, who, planId, made } = await sharedOffice();
  const ask = async (asked: object) =>
    codeOf(await makePaper(app, who, { planId, kind: 'task-list', ...asked }));
  assert.equal(await ask({ kind: 'novel' }), 'not-found');
  assert.equal(await ask({ about: made.committee }), 'request-invalid');
  assert.equal(await ask({ kind: 'committee-brief' }), 'request-invalid');
  assert.equal(await ask({ kind: 'training-and-visits', from: '2026-13' }), 'request-invalid');
  assert.equal(await ask({ audience: 'everybody' }), 'request-invalid');
  assert.equal(await ask({ planId: '01960000-0000-7000-8000-000000000000' }), 'not-found');
});
