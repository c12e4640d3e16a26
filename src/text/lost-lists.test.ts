/** Outlines of lists and labels whose lines were lost or set apart on the way through a page. Invented texts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Path and label, or heading, of each provision. */
function outline(chars: string): string[] {
  const [, ...printed] = extract(chars).provisions;
  return printed.map(({ path, label, heading }) => `${path} ${label ?? heading ?? ''}`);
}

test('TX1650 letters inside a line are labels where their neighbours begin lines', () => {
  const chars =
    '1. The two Governments agree that the Commission shall- (a) study the rivers;\n\n(b) publish its studies; and (c) propose works;\n\n(d) report each year.\n\n2. The Secretariat shall keep the archives, and shall prepare the meetings.\n';
  assert.deepEqual(outline(chars), ['1 1.', '1.1 (a)', '1.2 (b)', '1.3 (c)', '1.4 (d)', '2 2.']);
  const inside =
    '1. The Parties shall: (a) meet each year; and (b) report.\n\n2. As paragraphs (a) and (b) say, they shall publish the minutes; (c) stays as it is.\n';
  assert.deepEqual(outline(inside), ['1 1.', '2 2.']);
});

test('TX1651 a heading of one word in capitals parts from the number that runs on behind it; ARTICLE 3. is a label', () => {
  const chars =
    'The Governments met in Arvik.\n\nRIVERS AND LAKES 1. The Governments protect the rivers.\n\n2. They clean the lakes.\n\nMIGRATION 3. The Governments exchange figures.\n\n4. They meet each year.\n';
  assert.deepEqual(outline(chars), [
    '1 RIVERS AND LAKES',
    '1.1 1.',
    '1.2 2.',
    '2 MIGRATION',
    '2.1 3.',
    '2.2 4.',
  ]);
  assert.deepEqual(outline('ARTICLE 1. The Parties trade.\n\nARTICLE 2. The Parties meet.\n'), [
    '1 ARTICLE 1.',
    '2 ARTICLE 2.',
  ]);
});

test('TX1652 numbers of two and more that run on inside a long line begin lines, and a heading in capitals before them does', () => {
  const chars =
    'Pursuant to the Declaration that they made in Arvik, and with a view to deepening their relations in the next five years, the Parties will pursue the following measures: POLITICAL COOPERATION 1.1 Contacts and Visits 1.1.1 Increase visits at a high level and contacts between ministries. 1.1.2 Hold consultations each year.\n\n1.2 Mechanisms\n\n1.2.1 Strengthen the role of the joint committee.\n';
  assert.deepEqual(outline(chars), [
    '1 POLITICAL COOPERATION',
    '1.1 1.1',
    '1.1.1 1.1.1',
    '1.1.2 1.1.2',
    '1.2 1.2',
    '1.2.1 1.2.1',
  ]);
  const figures =
    'Trade grew by 1.1 Million tonnes in the first year and by 3.4 Million in the second, which the Parties noted with great pleasure, and they will therefore continue to open their ports to the ships of each other as before and thereafter.\n';
  assert.deepEqual(outline(figures), []);
});

test('TX1653 a label may be set over two lines, and numbers may stand alone above the paragraphs that they number', () => {
  const chars =
    'Article\nI\n1\nThe Parties promote technical cooperation on a grant basis.\n2\nEach project is the subject of a separate arrangement.\nArticle\nII\nThe Parties meet each year in one of the two capitals.\n';
  assert.deepEqual(outline(chars), ['1 Article\nI', '1.1 1', '1.2 2', '2 Article\nII']);
  const pages =
    '1. Trade\nThe Parties widen their trade in goods and services.\n12\nThe Parties open two ports for ships of each other.\n2. Rail\nThey build a line.\n';
  assert.deepEqual(outline(pages), ['1 1.', '2 2.']);
});

test('TX1654 articles run on inside lines where no line begins with the first, and a first article may stand at the end of a line', () => {
  const inside =
    'AGREEMENT The Governments of Arvik and Beland have agreed as follows Article 1 The two Governments exchange teachers and members of\nscientific bodies. Article 2 Each Government founds scholarships, as Article 1 says, for students of the\nother. Article 3 They meet each year.\n';
  assert.deepEqual(outline(inside), ['1 Article 1', '2 Article 2', '3 Article 3']);
  const end =
    'The Parties,\nDESIROUS of closer relations,\nHAVE agreed as follows :Article I\nEach Party gives facilities, especially:\n(a) books;\n(b) lectures.\nArticle II\nThe Parties meet each year.\n';
  assert.deepEqual(outline(end), ['1 Article I', '1.1 (a)', '1.2 (b)', '2 Article II']);
});

test('TX1655 a chapter inside a long line begins a line where its first article follows it', () => {
  const chars =
    '甲州自治条例 制定机关: 甲州人民代表大会 公布日期: 2031.08.18 题注: (2031年7月12日甲州人民代表大会常务委员会第二十次会议批准,依照本州的政治、经济和文化特点制定,并由常务委员会公布) 第一章 总则 第一条根据法律的规定,结合本州的特点制定本条例。 第二条本州的首府设在乙市。 本州的行政区域为三县。 第三条本州的自治机关是人民代表大会和人民政府。 第二章 自治机关 第四条自治机关行使自治权。';
  assert.deepEqual(outline(chars), [
    '1 第一章',
    '1.1 第一条',
    '1.2 第二条',
    '1.3 第三条',
    '2 第二章',
    '2.1 第四条',
  ]);
});

test('TX1656 articles, sections, books and contents are known in traditional characters, and » is a bullet', () => {
  const chars =
    '甲縣自治條例\n目 錄\n第一章 總 則\n第二章 附 則\n第一章 總 則\n第一條 本縣實行自治。\n第二條 本縣的首府設在乙鎮。\n第二章 附 則\n第一節 施行\n第三條 本條例自公布之日起施行。\n';
  assert.deepEqual(outline(chars), [
    '1 第一章',
    '1.1 第一條',
    '1.2 第二條',
    '2 第二章',
    '2.1 第一節',
    '2.1.1 第三條',
  ]);
  assert.deepEqual(
    outline('1. The Parties exchange experts in:\n» heritage;\n» museums.\n2. They meet each year.\n'),
    ['1 1.', '1.1 »', '1.2 »', '2 2.'],
  );
});

test('TX1657 nothing above the words that enact a treaty heads a passage', () => {
  const chars = [
    'Arvik Town, 28 May 2031The Government of the Republic of ARVIK',
    'AND',
    'The Government of the BELAND Republic',
    'Inspired by their desire to strengthen the ties of friendship between their peoples, and with a view to develop their cultural',
    'exchanges between the two countries',
    'HAVE decided to sign the present Cultural Agreement, and for that purpose have designated their respective Plenipotentiaries :',
    'HAVE AGREED as follows :',
    'Article 1',
    'The Contracting Parties shall facilitate and encourage cultural cooperation in the fields such as education, art, letters, mass',
    'media of communication, journalism, sports and games.',
    'Article 2',
    'The Contracting Parties shall encourage and facilitate :',
    '(a) reciprocal visits of scholars, writers, artists and professors for delivering lectures, study tours and conducting special',
    'courses;',
    '(b) reciprocal visits of representatives of educational, artistic, literary, journalists, and sports associations and bodies',
    'and participation in congresses, conferences, symposia and seminars.',
    '',
  ].join('\n');
  assert.deepEqual(outline(chars), ['1 Article 1', '2 Article 2', '2.1 (a)', '2.2 (b)']);
});
