/** What was said before, in the language of who is asked; and what becomes of its translations when it is said again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formFile, keepReturn, reportClaims, showForm } from '../../../src/app/index.ts';
import { list, make } from '../objects/programme.ts';
import { openAnswering, pageOf, sayFirst } from '../own/answering.ts';
import { must } from '../test-node.ts';
import { bring, fillIn, makeForms, openOffice, tableOf, workbook } from './office.ts';

const done = { zh: '已选址。', lo: 'ເລືອກສະຖານທີ່ແລ້ວ.', en: 'The site was chosen.' };
const next = { zh: '办理用地手续', lo: 'ດຳເນີນເລື່ອງທີ່ດິນ', en: 'Settle the land' };

test('RD1434 a form says what was said last in its own language, and unchanged words keep their translations', async (t) => {
  const office = await openOffice(t, { bodies: 1, round: { language: 'lo', second: 'en' } });
  const { app, who, planId, commitments } = office;
  const [body = ''] = office.bodies;
  const [first = ''] = commitments;
  const claim = { commitment: `commitment/${first}`, progress: 'begun', inside: done, next };
  must(await reportClaims(app, who, { planId, body, period: '2026', rows: [claim], dryRun: false }));
  const indicator = await make(office, 'indicator', {
    title: { en: 'Lines at zero' },
    unit: 'percent',
    comparator: 'at-least',
    aggregation: 'latest',
    lead: body,
  });
  const source = { zh: '海关统计', lo: 'ສະຖິຕິພາສີ', en: 'Customs' };
  await make(office, 'indicator-value', {
    ...{ indicator: `indicator/${indicator.id}`, period: '2026', side: 'ours', body, source },
    value: { amount: '97.5', unit: 'percent' },
  });
  const [code = ''] = (await makeForms(office)).values();
  const form = must(await showForm(app, who, { planId, code }));
  assert.equal(form.items[0]?.last?.done, done.lo);
  assert.equal(form.items[0]?.last?.next, next.lo);
  assert.equal(form.figures[0]?.printed?.source, source.lo);
  // The body says how far it is and what comes next; what was done stays as it was printed.
  const table = await tableOf(office, code);
  const filled = fillIn(table, { 0: { progress: 'substantial', next: 'ຮັບມອບທີ່ດິນ' } });
  const brought = await bring(office, await workbook(filled));
  must(await keepReturn(app, who, { planId, returnId: brought.record.returnId, tag: brought.tag }));
  const { items } = await list(office, 'claim');
  assert.deepEqual(items[0]?.values.inside, done, 'translations stay with words that nobody changed');
  assert.deepEqual(items[0]?.values.next, { lo: 'ຮັບມອບທີ່ດິນ' }, 'new words are in the language they are in');
  assert.equal(items[0]?.values.progress, 'substantial');
  assert.ok(must(await formFile(app, who, { planId, code, format: 'docx' })).bytes.length > 0);
});

test('RD1434 the own page says what was said last in the reader’s language, and keeps its translations', async (t) => {
  const office = await openAnswering(t);
  const { app, who, planId, noy } = office;
  const [body = ''] = office.bodies;
  const [first = ''] = office.commitments;
  const claim = { commitment: `commitment/${first}`, progress: 'begun', inside: done };
  must(await reportClaims(app, who, { planId, body, period: '2026', rows: [claim], dryRun: false }));
  for (const language of ['zh', 'lo', 'en'] as const) {
    const page = await pageOf(office, { ...noy, language });
    assert.equal(page.items[0]?.said?.done, done[language]);
  }
  must(await sayFirst(office, { ...noy, language: 'lo' }, { progress: 'substantial', done: done.lo }));
  const [kept] = (await list(office, 'claim')).items;
  assert.deepEqual([kept?.values.progress, kept?.values.inside], ['substantial', done]);
});
