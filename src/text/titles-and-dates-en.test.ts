/** English names with their lists, mottos and ordinals, and dates in less usual places; the names are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

const mentionsOf = (chars: string): string[] =>
  extract(chars).mentions.map(({ type, text }) => `${type} ${text}`);
const en = (sentence: string): string[] => mentionsOf(`PLAN\n\n1. The sides met.\n\n2. ${sentence}\n`);

test('TX1250 a title goes on through its list, also over the comma before "and" and over articles', () => {
  assert.deepEqual(en('They will apply the Protocol against the Trade in Nets by Land, Sea and Air.'), [
    'I Protocol against the Trade in Nets by Land, Sea and Air',
  ]);
  assert.deepEqual(
    en(
      'They will apply the Convention on the Abolition of Tolls, the Toll Trade, and Practices Similar to Tolls.',
    ),
    ['I Convention on the Abolition of Tolls, the Toll Trade, and Practices Similar to Tolls'],
  );
  assert.deepEqual(en('The Ministry of Fisheries, Forests, and Lakes will report.'), [
    'O Ministry of Fisheries, Forests, and Lakes',
  ]);
});

test('TX1250 names that stand after one another in a list stay apart', () => {
  assert.deepEqual(
    en('They will apply the Convention on Lake Trade, the Pearl Agreement, and the Toll Protocol.'),
    ['I Convention on Lake Trade', 'I Pearl Agreement', 'I Toll Protocol'],
  );
  assert.deepEqual(
    en('They will support the Agreement on Lakes, the Belt and Road Initiative and the ARF.'),
    ['I Agreement on Lakes', 'F Belt and Road Initiative', 'M ARF'],
  );
});

test('TX1250 a protocol is named with what it supplements, a vision of a year with its motto', () => {
  assert.deepEqual(
    en(
      'They joined the Protocol on Nets, supplementing the Convention against Lake Crime, and will apply it.',
    ),
    ['I Protocol on Nets, supplementing the Convention against Lake Crime'],
  );
  assert.deepEqual(en('They recall the Lakes Vision 2035: Forging Ahead Together (Arvik, 2030).'), [
    'I Lakes Vision 2035: Forging Ahead Together',
    'L Arvik',
    'T 2030',
  ]);
  // a sentence behind the colon
  assert.deepEqual(en('They adopted the Lakes Vision 2035: Both Sides will meet.'), ['I Lakes Vision 2035']);
});

test('TX1250 where and when a thing was made is no part of its name', () => {
  assert.deepEqual(en('They adopted the Declaration on Nets at the 13th Pearl Summit on 29 October 2030.'), [
    'I Declaration on Nets',
    'M 13th Pearl Summit',
    'T 29 October 2030',
  ]);
  assert.deepEqual(en('They will carry out the Master Plan on Roads 2035 with the World Bank.'), [
    'I Master Plan on Roads 2035',
    'O World Bank',
  ]);
  assert.deepEqual(en('They recall the adoption by the General Assembly of the 2035 Lake Agenda.'), [
    'O General Assembly',
    'I 2035 Lake Agenda',
  ]);
});

test('TX1251 ordinals open a name, one or two', () => {
  assert.deepEqual(en('They met at the 44th and 45th Pearl Summits and after the 3rd Lake Forum.'), [
    'M 44th and 45th Pearl Summits',
    'M 3rd Lake Forum',
  ]);
});

test('TX1251 what a name is: an action programme, a council of a body, a fund that is shared, a framework for years', () => {
  assert.deepEqual(en('They will carry out the Arvik Action Programme.'), ['I Arvik Action Programme']);
  assert.deepEqual(en('The President of the Council of the Lake Shipping Organization decides.'), [
    'O Council of the Lake Shipping Organization',
  ]);
  assert.deepEqual(
    en('They will pay into the ASEAN-India Fund, the Flood Response Fund and the Lake Fund.'),
    ['M ASEAN-India Fund', 'M Flood Response Fund', 'O Lake Fund'],
  );
  assert.deepEqual(en('They will apply the Arvik Framework for Flood Safety 2030–2035.'), [
    'I Arvik Framework for Flood Safety 2030–2035',
  ]);
  assert.deepEqual(en('They will apply the Plan of Action for the period 2030-2035.'), [
    'I Plan of Action for the period 2030-2035',
  ]);
});

test('TX1251 a circle around a meeting, a group and its partners, addresses with a state', () => {
  assert.deepEqual(en('They will use the Lake Ministers’ Meeting (LMM) Plus, ASEAN+3 and data.gov.uk.'), [
    'M Lake Ministers’ Meeting (LMM) Plus',
    'M ASEAN+3',
    'J data.gov.uk',
  ]);
});

test('TX1251 a group of states is a body where it is no party', () => {
  const chars =
    'JOINT STATEMENT OF MALAYSIA AND THAILAND\n\n1. Both sides will meet. They reaffirm support for ASEAN and its role.\n';
  assert.deepEqual(mentionsOf(chars), ['O ASEAN']);
  assert.deepEqual(mentionsOf('ASEAN-CANADA PLAN OF ACTION\n\n1. ASEAN and Canada will meet.\n'), []);
});

test('TX1252 "this Plan of Action" is the text itself, and a theme in quotation marks is no name', () => {
  assert.deepEqual(en('They adopted this Lakes Plan of Action.'), []);
  assert.deepEqual(en('They met under the theme of “Lakes Partnership for Peace”.'), []);
});

const BELOW =
  'The two sides condemn the attacks on fishermen, recall what was agreed and will send ships and doctors without asking for any payment.';

test('TX1252 a heading that the outline does not count tells what stands below it', () => {
  const heading = (line: string): string =>
    `PLAN\n\n1. The sides will meet.\n\n${line}\n\n${BELOW} They follow the Lakes Vision 2035.\n`;
  assert.deepEqual(mentionsOf(heading('Support for West Africa')), ['I Lakes Vision 2035']);
  assert.deepEqual(mentionsOf(heading('Lakes Vision 2035')), ['I Lakes Vision 2035']);
});

test('TX1252 a line of a list, and one that a page’s width broke, is no heading', () => {
  assert.deepEqual(mentionsOf('PLAN\n\n1. These will report:\n\nMinistry of Lakes\n\nMinistry of Nets\n'), [
    'O Ministry of Lakes',
    'O Ministry of Nets',
  ]);
  const broken = `PLAN\n\n1. The sides will report what they found to the\nMinistry of Lakes\nand will tell of it whenever they are asked, at the latest before the next talks of the two sides in the capital.\n`;
  assert.deepEqual(mentionsOf(broken), ['O Ministry of Lakes']);
});

test('TX1253 days in a row, months without a year, years in brackets and before a noun', () => {
  assert.deepEqual(en('They met on 5, 11 and 16 September 2030.'), ['T 5, 11 and 16 September 2030']);
  assert.deepEqual(en('The report is due in June, the list by late August.'), ['T June', 'T late August']);
  assert.deepEqual(en('They will raise the 2035 targets and their 2040 goals.'), ['T 2035', 'T 2040']);
  assert.deepEqual(en('Talks were held in 2026 and 2030 and, before, in the 1990s.'), [
    'T 2026',
    'T 2030',
    'T 1990s',
  ]);
  assert.deepEqual(en('It began at the start of 2031, on 5 Sept. 2030.'), ['T 2031', 'T 5 Sept. 2030']);
});

test('TX1253 a month in a sentence is not the verb, and a year that opens a name belongs to it', () => {
  assert.deepEqual(en('The sides may meet and march on.'), []);
  assert.deepEqual(en('They will carry out the 2035 Lake Agenda.'), ['I 2035 Lake Agenda']);
});

test('TX1253 terms counted from a day, times a year, temperatures, and "More than" at a sentence’s beginning', () => {
  assert.deepEqual(en('Talks begin within sixty (60) days of the date of the request.'), [
    'T sixty (60) days',
  ]);
  assert.deepEqual(en('They will meet twice a year and reply within a month.'), [
    'T twice a year',
    'T a month',
  ]);
  assert.deepEqual(en('They will keep warming below 2 degrees Celsius.'), ['Q 2 degrees Celsius']);
  assert.deepEqual(en('More than 100 federal offices will report.'), ['Q More than 100 federal offices']);
  assert.deepEqual(en('They look back on two years of the partnership.'), []);
});
