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
