/** The leader's page is one page, whatever a plan holds: as PDF, and as LibreOffice sets the DOCX. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getDocumentProxy } from 'unpdf';
import { showFigures } from '../../src/app/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { make } from '../app/objects/programme.ts';
import { makePaper } from '../app/objects/signed-papers.ts';
import { type Closing, must } from '../app/test-node.ts';
import { type Office, openOffice, paperOf, printed } from './office.ts';
import { officeIsHere, resave } from './office-program.ts';

const pagesOf = async (pdf: Uint8Array): Promise<number> => (await getDocumentProxy(pdf)).numPages;

/** Far more than a page holds: flagships of everything, thirty obstacles, twenty deliverables, thirty late commitments. */
async function fullOffice(t: Closing): Promise<Office> {
  const office = await openOffice(t);
  const visit = office.made.visitAhead ?? '';
  const many = (name: string, n: number) => {
    const long = `${name} ${n} of the year, with bodies of both parties at all levels`;
    return {
      en: long,
      zh: `第${n}项需要各方共同努力推进落实的年度重点工作安排`,
      lo: `ວຽກບຸລິມະສິດທີ ${n} ທີ່ທຸກຝ່າຍຕ້ອງຮ່ວມກັນຈັດຕັ້ງປະຕິບັດໃນປີນີ້`,
    };
  };
  for (let n = 1; n <= 12; n++) {
    const { id } = await make(office, 'further-commitment', {
      title: many('Flagship', n),
      source: 'minutes',
      actor: 'both',
      due: n < 10 ? `2025-0${n}-20` : `2027-${n}-20`,
    });
    const commitment = `further-commitment/${id}`;
    await make(office, 'flagship', { commitment, rank: n + 1 });
    await make(office, 'claim', {
      commitment,
      period: '2026',
      progress: 'begun',
      next: many('Next step', n),
    });
  }
  for (let n = 1; n <= 30; n++)
    await make(office, 'obstacle', {
      title: many('Obstacle', n),
      needed: many('Support', n),
      state: 'open',
      raised: '2026-02-01',
    });
  for (let n = 1; n <= 20; n++)
    await make(office, 'deliverable', {
      title: many('Deliverable', n),
      stage: 'text-agreed',
      occasion: visit,
    });
  return office;
}

test('EX1433 the leader’s page is one page in each language, and says how many more there are', async (t) => {
  const office = await fullOffice(t);
  for (const main of ['zh', 'lo', 'en'] as const) {
    const languages = { main, second: null };
    const pdf = await printed(office, { kind: 'leaders-page' }, 'pdf', languages);
    assert.equal(await pagesOf(pdf), 1, `PDF ${main}`);
  }
  const paper = await paperOf(office, { kind: 'leaders-page' });
  const set = must(
    await office.app.printing.set({ paper, languages: { main: 'en', second: null }, zone: 'UTC' }),
  );
  const rows = (name: string): readonly (readonly string[])[] => {
    const table = set.parts.find((part) => part.name === name);
    assert.ok(table?.is === 'table');
    return table.rows.map((row) => row.map(({ main }) => main));
  };
  // Thirteen flagships: ten and the line for three more; nine are late, of which the oldest come first.
  assert.equal(rows('flagships').length, 11);
  assert.equal(rows('flagships').at(-1)?.[1], '3 more');
  const late = rows('late');
  assert.deepEqual(
    late.slice(0, 3).map((row) => row[2]),
    ['20 January 2025', '20 February 2025', '20 March 2025'],
  );
  assert.equal(late.at(-1)?.[1], `${9 - 3} more`);
  assert.equal(rows('deliverables').at(-1)?.[1], `${21 - 4} more`);
  assert.equal(rows('stuck').at(-1)?.[1], `${31 - 3} more`);
});

test('EX1433 the DOCX is one page in LibreOffice, in each language', async (t) => {
  if (!officeIsHere) return t.skip('LibreOffice is not installed: nothing was opened with it');
  const office = await fullOffice(t);
  for (const main of ['zh', 'lo', 'en'] as const) {
    const docx = await printed(office, { kind: 'leaders-page' }, 'docx', { main, second: null });
    assert.equal(await pagesOf(resave(docx, 'docx', 'pdf')), 1, `DOCX ${main}`);
  }
});

test('EX1670 what signed papers confirm is marked as our record of it beside the progress, and counted, in each language', async (t) => {
  const office = await openOffice(t);
  const second = `commitment/${office.commitments[1]}`;
  await makePaper(office, [{ commitment: second, period: '2026-Q2', progress: 'substantial' }]);
  const shown = must(await showFigures(office.app, office.who, { planId: office.planId }));
  const counted = shown.figures.find(({ id }) => id === 'on-paper');
  assert.ok(counted?.n === 1 && counted.m > 1);
  const paper = await paperOf(office, { kind: 'leaders-page' });
  for (const main of ['zh', 'lo', 'en'] as const) {
    const languages = { main, second: null };
    const set = must(await office.app.printing.set({ paper, languages, zone: 'UTC' }));
    const cells = (name: string) => {
      const table = set.parts.find((part) => part.name === name);
      assert.ok(table?.is === 'table', name);
      return table.rows.map((row) => row.map((cell) => cell.main));
    };
    const progress = `${translate(main, 'term.progress.substantial')}\n${translate(main, 'status.basis.paper')}`;
    assert.ok(
      cells('flagships').some((row) => row.includes(progress)),
      JSON.stringify(cells('flagships')),
    );
    const figure = cells('figures').find(([what]) => what === translate(main, 'status.figure.on-paper'));
    const numbers = (figure?.[1] ?? '')
      .match(/\d+/g)
      ?.map(Number)
      .toSorted((x, y) => x - y);
    assert.deepEqual(numbers, [counted.n, counted.m], main);
  }
});
