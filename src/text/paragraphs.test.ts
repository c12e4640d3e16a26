/** Texts without numbers or headings: declarations and communiqués in plain paragraphs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** First words of each provision, root left out. */
function provisions(chars: string): string[] {
  const points = [...chars];
  return extract(chars)
    .provisions.slice(1)
    .map(({ path, start, end }) => `${path} ${points.slice(start, end).join('').trim().split('\n')[0]}`);
}

const TITLE = 'Port Sud Declaration on Green Growth\n\n';
const PREAMBLE =
  'We, the Leaders of Arcania and Borland, meeting in Port Sud,\n\nRecalling the Charter of the Lake,\n\n';
const ACTS = [
  'Strengthen cooperation in renewable energy;',
  'Promote exchanges between universities;',
  'Establish a Joint Committee on Green Growth.',
];

test('TX1020 paragraphs after the words that enact them are provisions', () => {
  const chars = `${TITLE}${PREAMBLE}Hereby agree to:\n\n${ACTS.join('\n\n')}\n`;
  assert.deepEqual(
    provisions(chars),
    ACTS.map((act, at) => `${at + 1} ${act}`),
  );
  assert.equal(extract(chars).commitments.length, 3);
});

test('TX1020 without such words they begin after title and preamble', () => {
  const said = ['We will hold a fair each year.', 'Both sides agreed to build a bridge.'];
  const chars = `${TITLE}${PREAMBLE}${said.join('\n\n')}\n`;
  assert.deepEqual(
    provisions(chars),
    said.map((each, at) => `${at + 1} ${each}`),
  );
});

test('TX1020 it holds in Chinese and in Lao', () => {
  assert.deepEqual(
    provisions(
      '联合新闻公报\n\n应岚方邀请，泽方代表团访问岚国。\n\n双方将扩大贸易。\n\n双方同意举办展览。\n',
    ),
    ['1 应岚方邀请，泽方代表团访问岚国。', '2 双方将扩大贸易。', '3 双方同意举办展览。']
      .slice(1)
      .map((each, at) => `${at + 1}${each.slice(1)}`),
  );
  const lao = 'ສອງຝ່າຍ ຈະສົ່ງເສີມການຄ້າ.\n\nສອງຝ່າຍ ເຫັນດີຈັດງານວາງສະແດງ.\n';
  assert.deepEqual(provisions(lao).length, 2);
});

test('TX1020 printed lines that go on in each other are one paragraph', () => {
  const chars = `${TITLE}${PREAMBLE}Hereby agree to:\nStrengthen cooperation in renewable energy by\n2030 (LAC) and in\nwater supply;\nPromote exchanges between universities.\n`;
  assert.deepEqual(provisions(chars), [
    '1 Strengthen cooperation in renewable energy by',
    '2 Promote exchanges between universities.',
  ]);
});

test('TX1020 lines of a signature belong to what stands before them', () => {
  const chars = `${TITLE}We will hold a fair each year.\n\nBoth sides agreed to build a bridge.\n\nPort Sud, 3 May 2030\n`;
  const [, first, last] = extract(chars).provisions;
  assert.equal(first?.end, last?.start);
  assert.equal(last?.end, [...chars].length);
});

test('TX1020 where nothing is undertaken the text stays in one piece', () => {
  assert.deepEqual(provisions('The delegations met in May.\n\nThe weather was fine.\n'), []);
  assert.deepEqual(provisions('We will hold a fair each year.\n'), []);
});

test('TX1020 a text with structure is not read so', () => {
  assert.deepEqual(
    provisions('We met.\n\n1. We will hold a fair.\n\nWe will build a bridge.\n\n2. We will report.\n')
      .length,
    2,
  );
});

test('TX32 paragraphs are not taken for numbering', () => {
  const chars = `${TITLE}We will hold a fair each year.\n\nBoth sides agreed to build a bridge.\n`;
  assert.ok(extract(chars).diagnostics.some(({ code }) => code === 'no-numbering'));
});

test('TX1021 a number counts over a gap below a labelled heading', () => {
  assert.deepEqual(
    provisions('I. AIMS\n1. We will trade.\n2. We will meet.\nII. STEPS\n4. We will build roads.\n').map(
      (each) => each.split(' ')[0],
    ),
    ['1', '1.1', '1.2', '2', '2.1'],
  );
});
