/** Headings without a label, run-in titles, and labels that stand unusually, in English texts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Paths with label and heading: "2.1 3." for a label without one, "2 Trade" for a heading without a label. */
function outline(chars: string): string[] {
  return extract(chars)
    .provisions.slice(1)
    .map(({ path, label, heading }) => [path, label, heading].filter((each) => each !== null).join(' '));
}

const HEADS = ['Trade and Transport', 'Protecting the Lake', 'Youth'];
const SAID = [
  'We will expand trade. We take note of the work done.',
  'We are committed to keeping the lake clean.',
  'We intend to hold a youth forum.',
];
const OPENING = 'We, the Leaders of the Lake States, met in Port Sud.\n\n';
const written = (write: (head: string, said: string, at: number) => string): string =>
  HEADS.map((head, at) => write(head, SAID[at] ?? '', at)).join('');

test('TX900 headings inside a numbering that runs on are sections', () => {
  const chars =
    'JOINT STATEMENT\n\n1. The leaders met.\n\n2. They will meet again.\n\nTrade and Transport\n\n3. They will trade.\n\n4. They will build roads.\n\nYouth\n\n5. They will exchange students.\n';
  assert.deepEqual(outline(chars), [
    '1 1.',
    '2 2.',
    '3 Trade and Transport',
    '3.1 3.',
    '3.2 4.',
    '4 Youth',
    '4.1 5.',
  ]);
});

test('TX900 one such heading counts where a letter or blank lines set it off', () => {
  assert.deepEqual(
    outline(
      'Declaration\n\n1. We met.\n\nA. Rising to the Challenge\n\n2. We will act.\n\n3. We will report.\n',
    ),
    ['1 1.', '2 A. Rising to the Challenge', '2.1 2.', '2.2 3.'],
  );
});

test('TX900 an item of a list is no heading although the numbers go on after it', () => {
  assert.deepEqual(
    outline(
      '1. We will discuss:\n(a) Rules of Origin\n(b) Customs Duties\n2. We will report.\n3. We will meet.\n',
    ),
    ['1 1.', '1.1 (a)', '1.2 (b)', '2 2.', '3 3.'],
  );
});

test('TX900 of two headings in a row the second is a part, and so is what looks like it', () => {
  const chars =
    'COMMUNIQUÉ\n\n1. We met.\n\nCOMMUNITY BUILDING\n\nCommunity Vision 2030\n\n2. We will act.\n\nPlan of Work\n\n3. We will report.\n\nEXTERNAL RELATIONS\n\n4. We will meet others.\n';
  assert.deepEqual(outline(chars), [
    '1 1.',
    '2 COMMUNITY BUILDING',
    '2.1 Community Vision 2030',
    '2.1.1 2.',
    '2.2 Plan of Work',
    '2.2.1 3.',
    '3 EXTERNAL RELATIONS',
    '3.1 4.',
  ]);
});

const LINES: readonly (readonly [how: string, write: (head: string, said: string) => string])[] = [
  ['between blank lines', (head, said) => `${head}\n\n${said}\n\n`],
  ['above their paragraph', (head, said) => `${head}\n${said}\n\n`],
  ['in capitals', (head, said) => `${head.toUpperCase()}\n\n${said}\n\n`],
  ['in bold', (head, said) => `**${head}**\n\n${said}\n\n`],
  ['with a colon', (head, said) => `${head} of the Lake:\n\n${said}\n\n`],
];
for (const [how, write] of LINES)
  test(`TX901 headings of prose ${how} are provisions`, () => {
    for (const before of ['', OPENING, `Joint Vision Statement\n\n${OPENING}`, 'Joint Vision Statement\n\n'])
      assert.deepEqual(
        extract(before + written(write))
          .provisions.slice(1)
          .map(({ path, heading }) => [path, (heading ?? '').toLowerCase().slice(0, 5)]),
        HEADS.map((head, at) => [`${at + 1}`, head.toLowerCase().slice(0, 5)]),
        JSON.stringify(before),
      );
  });

test('TX901 a heading that names a kind of paper is one where others are written as it is', () => {
  assert.deepEqual(outline(`${OPENING}Trade Agreement\n\n${SAID[0]}\n\nYouth Exchange\n\n${SAID[2]}\n`), [
    '1 Trade Agreement',
    '2 Youth Exchange',
  ]);
});

test('TX901 a title above prose is no heading', () => {
  assert.deepEqual(
    outline(
      'ARCANIA AND BORLAND: PARTNERSHIP FOR A BETTER LAKE\n\nPresident A and President B met in May.\n\nKEEPING THE LAKE CLEAN\n\nThey will act.\n',
    ),
    ['1 KEEPING THE LAKE CLEAN'],
  );
});

const RUN_INS: readonly (readonly [how: string, mark: string])[] = [
  ['a dash', ' – '],
  ['a dash without spaces', '—'],
  ['a colon', ': '],
  ['a point', '. '],
];
for (const [how, mark] of RUN_INS)
  test(`TX902 titles before ${how} open provisions where nothing is numbered`, () => {
    const heads = ['Trade and Transport', 'Protecting the Lake', 'Youth Exchange'];
    const chars = OPENING + heads.map((head, at) => `${head}${mark}${SAID[at]}\n\n`).join('');
    assert.deepEqual(outline(chars), ['1 Trade and Transport', '2 Protecting the Lake', '3 Youth Exchange']);
  });

test('TX902 a colon or a point in few paragraphs is a sentence’s', () => {
  const chars = `${OPENING}The Lake States: We agree.\n\nAnother: We met.\n\n${SAID.join('\n\n')}\n\n${SAID.join('\n\n')}\n`;
  assert.deepEqual(
    extract(chars).provisions.filter(({ heading }) => heading !== null),
    [],
  );
});

test('TX903 numbers without a mark are labels straight below a label or a colon', () => {
  assert.deepEqual(
    outline(
      'Article 1\nOBJECTIVES\nThe objectives are to:\n1 Hold fairs;\n2 Train drivers.\nArticle 2\nThe Parties shall meet.\n',
    ),
    ['1 Article 1 OBJECTIVES', '1.1 1', '1.2 2', '2 Article 2'],
  );
});

test('TX903 notes at the foot of a page are no labels', () => {
  assert.deepEqual(outline('1. We will act.\n\n1 See document A.\n\n2 Ibid.\n\n2. We will report.\n'), [
    '1 1.',
    '2 2.',
  ]);
});

test('TX903 articles may have two numbers and begin anywhere', () => {
  assert.deepEqual(
    outline(
      'Article 2.6. Transfers\n1. Each Party shall permit transfers.\nArticle 2.7. Claims\nThe Parties shall meet.\nArticle 3.1. Roads\nThe Parties shall build roads.\n',
    ),
    ['1 Article 2.6. Transfers', '1.1 1.', '2 Article 2.7. Claims', '3 Article 3.1. Roads'],
  );
});

test('TX903 a labelled heading on the first line opens a passage at any number', () => {
  assert.deepEqual(
    outline('Commitment 4: Open Data\n\nWe will act.\n• Publish the plan.\n• Hold a fair.\n').slice(0, 1),
    ['1 Commitment 4: Open Data'],
  );
});
