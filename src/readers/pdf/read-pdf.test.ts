/** PDF with text: lines put together, furniture, columns and notes told from the text, and what is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesAt, makePdf, type PdfGiven, type Words } from '../../../tests/readers/make-pdf.ts';
import { findPlaces, type ReadDocument, readDocument } from '../index.ts';

async function readPages(...pages: readonly (readonly Words[])[]): Promise<ReadDocument> {
  const read = await readDocument(makePdf({ pages }));
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}
const problemOf = async (given: PdfGiven): Promise<string> => {
  const read = await readDocument(makePdf(given));
  return read.ok ? read.value.chars : read.error.code;
};
const facts = ({ notes }: ReadDocument): Readonly<Record<string, unknown>> =>
  Object.fromEntries(notes.map((one) => [one.code, one.facts]));

/** Seven lines that fill a measure of 451 points in Helvetica 12 and go on in each other. */
const running = [
  'The Parties shall strengthen their cooperation in trade, investment and transport, and shall',
  'promote the timely completion of the projects listed in the annex to the benefit of the peoples',
  'of both countries, in accordance with the laws and regulations of each Party and with the rules',
];
const last = 'that they have agreed upon.';

test('TX179 lines that are full go on, a line with room left ends its paragraph', async () => {
  const { chars } = await readPages([
    ...linesAt(72, 760, ['Chapter I Cooperation']),
    ...linesAt(72, 730, [...running, last, 'Second paragraph.']),
  ]);
  assert.equal(chars, `Chapter I Cooperation\n${[...running, last].join(' ')}\nSecond paragraph.\n`);
});

test('TX179 a wider gap, an indent and a label begin a paragraph where lines are full', async () => {
  const [first = '', second = ''] = running;
  const gap = await readPages([
    ...linesAt(72, 760, [first]),
    ...linesAt(72, 730, [second]),
    ...linesAt(72, 715, running),
  ]);
  assert.equal(gap.chars.split('\n')[0], first);
  const indent = await readPages([
    ...linesAt(72, 760, running),
    ...linesAt(96, 715, [second.slice(0, 80)]),
    ...linesAt(72, 700, running),
  ]);
  assert.deepEqual(
    indent.chars
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, 9)),
    ['The Parti', 'promote t', 'The Parti'],
  );
  const full = `${second.slice(0, -12)}peoples of it.`;
  const label = await readPages([...linesAt(72, 760, [first, full, `2. ${first.slice(4)}`, ...running])]);
  assert.deepEqual(
    label.chars
      .split('\n')
      .slice(0, 2)
      .map((line) => line.slice(0, 6)),
    ['The Pa', '2. Par'],
  );
});

test('TX179 a paragraph goes on across a page, without the furniture between', async () => {
  const page = (n: number, lines: readonly string[]): readonly Words[] => [
    { text: 'Action Plan 2025', x: 250, y: 800, size: 9 },
    ...linesAt(72, 760, lines),
    { text: `- ${n} -`, x: 290, y: 30, size: 9 },
  ];
  const document = await readPages(page(1, running), page(2, [last, 'Another.']), page(3, ['Third page.']));
  assert.equal(document.chars, `${[...running, last].join(' ')}\nAnother.\nThird page.\n`);
  assert.deepEqual(facts(document), { 'page-furniture-left-out': { lines: 6 } });
});

test('TX179 a number inside the page and words that repeat in the text are no furniture', async () => {
  const { chars } = await readPages(
    linesAt(72, 700, ['Targets', '2025', 'Trade grows.']),
    linesAt(72, 500, ['Trade grows.', '2026', 'End.']),
  );
  assert.equal(chars, 'Targets\n2025\nTrade grows.\nTrade grows.\n2026\nEnd.\n');
});

test('TX179 columns are read one after the other, between the lines that cross them', async () => {
  const left = Array.from({ length: 8 }, (_, n) => `left column line number ${n} with words`);
  const right = Array.from({ length: 8 }, (_, n) => `right column line number ${n} and words`);
  const document = await readPages([
    { text: 'A heading that runs across both of the columns of this page and further', x: 72, y: 780 },
    ...linesAt(72, 740, left),
    ...linesAt(310, 740, right),
  ]);
  const words = document.chars.replace(/\s+/g, ' ');
  assert.ok(words.indexOf('left column line number 7') < words.indexOf('right column line number 0'));
  assert.ok(words.startsWith('A heading'));
  assert.deepEqual(facts(document)['columns-read'], { pages: '1' });
});

test('TX179 cells of a table are no columns: they stay on their line', async () => {
  const rows = Array.from({ length: 8 }, (_, n) => [
    { text: `${n + 1}`, x: 72, y: 740 - n * 16 },
    { text: `Task number ${n + 1}`, x: 130, y: 740 - n * 16 },
  ]).flat();
  const { chars } = await readPages(rows);
  assert.equal(chars.split('\n')[0], '1\tTask number 1');
  assert.equal(chars.trimEnd().split('\n').length, 8);
});

test('TX179 words divided at a line end are put together by what the text shows elsewhere', async () => {
  const filler = 'of the agreed measures in the annex that both sides have signed and sealed for coop-';
  const known = 'of the agreed measures in the annex that both sides have signed for the joint well-';
  const document = await readPages([
    ...linesAt(72, 760, [
      'Their cooperation and the well-being of all are agreed, and the work of the parties goes forward.',
    ]),
    ...linesAt(72, 730, [filler, 'eration goes on.']),
    ...linesAt(72, 680, [known, 'being goes on.']),
  ]);
  assert.ok(document.chars.includes('for cooperation goes on.'), document.chars);
  assert.ok(document.chars.includes('joint well-being goes on.'), document.chars);
  assert.deepEqual(facts(document), { 'hyphens-removed': { count: 1 } });
});

test('TX179 notes at the foot of a page stand at the end, and do not cut a paragraph in two', async () => {
  const document = await readPages(
    [
      ...linesAt(72, 200, running),
      { text: '1', x: 573, y: 175, size: 7 },
      ...linesAt(72, 90, ['1 A note in small letters', 'that takes two lines.'], 11, 8),
    ],
    linesAt(72, 760, [last]),
  );
  const lines = document.chars.trimEnd().split('\n');
  assert.match(lines[0] ?? '', /the rules\s?¹ that they have agreed upon\.$/);
  assert.match(lines.slice(1).join(' '), /^1 A note in small letters that takes two lines\.$/);
  assert.deepEqual(facts(document)['notes-moved'], { count: 1 });
});

test('TX179 what is drawn out of order is read in order; what is drawn twice is read once', async () => {
  const document = await readPages([
    { text: 'joint', x: 110, y: 700 },
    { text: 'The', x: 72, y: 700 },
    { text: 'The', x: 72.4, y: 700 },
    { text: 'plan', x: 150, y: 700 },
  ]);
  assert.equal(document.chars, 'The joint plan\n');
});

test('TX179 raised figures are figures apart, and words at an angle are left out and reported', async () => {
  const document = await readPages([
    { text: '5 km', x: 72, y: 700 },
    { text: '2', x: 97, y: 705, size: 7 },
    { text: 'DRAFT', x: 200, y: 300, turn: 45, size: 60 },
  ]);
  assert.equal(document.chars.trim(), '5 km²');
  assert.deepEqual(facts(document), { 'turned-text-left-out': { count: 5 } });
});

test('TX179 a page that lies on its side is read upright, whichever way it was turned', async () => {
  for (const turn of [90, -90]) {
    const at = turn === 90 ? { x: 200, y: 100 } : { x: 400, y: 700 };
    const document = await readPages([
      { text: 'First line', ...at, turn },
      { text: 'Second line', x: at.x + (turn === 90 ? 40 : -40), y: at.y, turn },
    ]);
    assert.equal(document.chars, 'First line\nSecond line\n', String(turn));
    assert.deepEqual(document.map.pages, [[842, 595]]);
  }
  const rotated = await readDocument(
    makePdf({ pages: [[{ text: 'Upright', x: 200, y: 100, turn: 90 }]], rotate: 90 }),
  );
  assert.equal(rotated.ok ? rotated.value.chars : '', 'Upright\n');
});

test('TX161 words lead to page and box, measured from the upper left corner', async () => {
  const { chars, map } = await readPages(
    linesAt(72, 742, ['One page.']),
    linesAt(72, 742, ['Another page.']),
  );
  const start = chars.indexOf('Another');
  const [found] = findPlaces(map, chars, { start, end: start + 7 });
  assert.ok(found?.place.kind === 'page');
  assert.equal(found.place.page, 2);
  const [box] = found.place.boxes;
  assert.ok(
    box && Math.abs(box[0] - 72) < 0.5 && box[1] > 85 && box[1] < 95 && box[3] > 100 && box[3] < 106,
    String(box),
  );
  assert.deepEqual(map.pages, [
    [595, 842],
    [595, 842],
  ]);
});

test('TX180 a PDF without text is refused as scanned, pages without text are named', async () => {
  const picture = '0.5 g 50 50 500 700 re f';
  assert.equal(await problemOf({ pages: [[], []], drawing: picture }), 'file-scanned');
  const document = await readPages(linesAt(72, 700, ['Words.']), [], [], linesAt(72, 700, ['More.']), []);
  assert.deepEqual(facts(document)['pages-without-text'], { pages: '2–3, 5' });
});

test('TX180 words behind a picture are read and marked as recognised by a program', async () => {
  const document = await readPages([{ text: 'Recognised words', x: 72, y: 700, mode: 3 }]);
  assert.equal(document.chars, 'Recognised words\n');
  assert.deepEqual(facts(document), { 'recognised-text': { pages: '1' } });
});

test('TX180 a font that does not tell its characters is refused, not guessed', async () => {
  const descendant =
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 >> >>';
  const font = `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [${descendant}] >>`;
  assert.equal(
    await problemOf({ pages: [[{ text: 'ABABAB', x: 72, y: 700 }]], font }),
    'file-characters-hidden',
  );
});

test('TX180 programs and forms in a PDF are counted, and nothing of them is run', async () => {
  const catalogue = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>';
  const read = await readDocument(makePdf({ pages: [linesAt(72, 700, ['Words.'])], catalogue }));
  assert.ok(read.ok);
  assert.deepEqual(facts(read.value), { 'active-content-left-out': { count: 1 } });
});

test('TX180 damage is told as such', async () => {
  const whole = makePdf({ pages: [linesAt(72, 700, ['Words.'])] });
  for (const bytes of [whole.slice(0, 40), new TextEncoder().encode('%PDF-1.7\nnothing more\n')]) {
    const read = await readDocument(bytes);
    assert.equal(read.ok ? 'read' : read.error.code, 'file-damaged');
  }
});

test('TX164 a PDF of too many pages is refused', async () => {
  const pages = Array.from({ length: 3001 }, () => []);
  const read = await readDocument(makePdf({ pages }));
  assert.deepEqual(read.ok ? null : read.error.facts, { what: 'pages', limit: 3000 });
});

test('TX162 progress is told page by page', async () => {
  const heard: number[] = [];
  const pages = Array.from({ length: 4 }, () => linesAt(72, 700, ['Words.']));
  await readDocument(makePdf({ pages }), { progress: (part) => heard.push(part) });
  assert.deepEqual(heard, [0.25, 0.5, 0.75, 1]);
});
