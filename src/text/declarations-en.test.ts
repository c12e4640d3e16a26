/** English declarations, resolutions and treaties: lines without a subject, calls, costs, passives, relative clauses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Commitments of one numbered sentence, with what they mean. */
function read(sentence: string): string[] {
  const chars = `DECLARATION\n\n1. ${sentence}\n\n2. The sides met.\n`;
  const points = [...chars];
  return extract(chars).commitments.map(
    ({ start, end, actor, kind, strength }) =>
      `${points.slice(start, end).join('')} {${actor} ${kind} ${strength}}`,
  );
}
const spans = (sentence: string): string[] => read(sentence).map((each) => each.replace(/ \{[^}]*\}$/, ''));

test('TX1022 a line that begins with a verb of promising or speaking undertakes', () => {
  for (const opening of ['COMMIT to', 'Commit to', 'Resolve to', 'Pledge to', 'Agree to'])
    assert.deepEqual(read(`${opening} strengthen the fisheries of the lake;`), [
      `${opening} strengthen the fisheries of the lake {both cooperate effort}`,
    ]);
  assert.deepEqual(read('Commit to advancing digital trade;'), [
    'Commit to advancing digital trade {both cooperate effort}',
  ]);
  assert.deepEqual(read('Reaffirm our commitment to protect the lake;'), [
    'Reaffirm our commitment to protect the lake {both cooperate firm}',
  ]);
});

test('TX1022 a line that begins with recognition undertakes what is promised after it', () => {
  assert.deepEqual(read('Recognize the important role of trade;'), []);
  assert.deepEqual(read('Welcome the results of the talks;'), []);
  assert.deepEqual(spans('Recognize the role of trade, and are committed to growing it through fairs;'), [
    'are committed to growing it through fairs',
  ]);
});

test('TX1022 what is acknowledged is no undertaking', () => {
  assert.deepEqual(
    read('We acknowledge that the gaps between the Plan and its application by the states should be closed.'),
    [],
  );
  assert.deepEqual(
    spans('We thus recognize the importance of data and will enhance cooperation to this end.'),
    ['will enhance cooperation to this end'],
  );
  assert.match(
    read('We thus recognize the importance of data and will enhance cooperation.')[0] ?? '',
    /\{both /,
  );
});

test('TX1023 a commitment to a thing is a stance', () => {
  assert.deepEqual(read('We reaffirm our commitment to the rule of law.'), [
    'We reaffirm our commitment to the rule of law {both position firm}',
  ]);
});

test('TX1023 what a call is for belongs to it', () => {
  assert.deepEqual(
    spans('We call for the strengthening of capacity to investigate crimes, and seize the evidence.'),
    ['We call for the strengthening of capacity to investigate crimes, and seize the evidence'],
  );
  assert.deepEqual(spans('We urge the banks to regularly disclose and provide information.'), [
    'We urge the banks to regularly disclose and provide information',
  ]);
});

test('TX1023 recognition by the same ends a call', () => {
  assert.deepEqual(spans('We encourage the development of policies, we underline the role of the press.'), [
    'We encourage the development of policies',
  ]);
});

test('TX1024 what something is for stands before its subject', () => {
  const chars =
    'ARTICLE 1\nJoint activities will be undertaken as follows:\n1.1 To further promote trade, both Parties shall hold fairs.\n1.2 To hold courses.\n';
  const points = [...chars];
  assert.deepEqual(
    extract(chars).commitments.map(({ start, end }) => points.slice(start, end).join('')),
    ['To further promote trade, both Parties shall hold fairs', 'To hold courses'],
  );
});

test('TX1024 costs are provided, by each who bears them', () => {
  assert.deepEqual(
    read(
      'Expenses for travel shall be borne by the sending Party, while expenses for lodging shall be borne by the receiving Party.',
    ),
    [
      'Expenses for travel shall be borne by the sending Party {both provide firm}',
      'expenses for lodging shall be borne by the receiving Party {both provide firm}',
    ],
  );
  assert.match(read('Each Party shall bear the costs of its experts.')[0] ?? '', /provide firm/);
  assert.match(read('Each Party shall bear the marks of its flag.')[0] ?? '', /cooperate firm/);
});

test('TX1024 what is made, or agreed on, tells the kind of a passive', () => {
  assert.match(read('A Joint Working Group is hereby created.')[0] ?? '', /establish firm/);
  assert.match(read('A work plan shall be prepared by the Parties.')[0] ?? '', /conclude firm/);
  assert.match(read('The terms shall be determined by common accord.')[0] ?? '', /conclude firm/);
});

test('TX1024 what is only to be better has no end point', () => {
  assert.match(read('We will build stronger health systems.')[0] ?? '', /cooperate effort/);
  assert.match(read('We will build a hospital.')[0] ?? '', /build firm/);
});

test('TX1024 an opening is told by what is opened', () => {
  assert.match(read('The two sides will open the Lake bridge.')[0] ?? '', /build firm/);
  assert.match(read('The two sides will open consulates in Norburg.')[0] ?? '', /establish firm/);
  assert.match(read('The two sides will open their markets.')[0] ?? '', /provide firm/);
});

test('TX1025 a relative clause keeps its verbs', () => {
  assert.deepEqual(
    spans(
      'The Contracting Party in the territory of which a national makes or intends to make an investment, shall assent to his demand.',
    ),
    [
      'The Contracting Party in the territory of which a national makes or intends to make an investment, shall assent to his demand',
    ],
  );
  assert.equal(
    spans('Nationals whose investments suffer losses shall be accorded fair treatment.').length,
    1,
  );
});

test('TX1025 what was, a noun, and the number of a note', () => {
  assert.deepEqual(read('The agencies may have had a stake in the lake.'), []);
  assert.deepEqual(spans('We evince our political will to end the trade.'), [
    'We evince our political will to end the trade',
  ]);
  assert.deepEqual(spans('They recall the Lake Principles. 13 We will promote fairs.'), [
    'We will promote fairs',
  ]);
});

test('TX1025 an item after a right may begin with any verb', () => {
  const chars =
    'Article 1\nThe airlines designated shall enjoy the following rights:\n(a) to fly across the territory;\n(b) to make stops in the territory.\n';
  assert.equal(extract(chars).commitments.length, 2);
});

test('TX1025 what stands between a duty and its verb', () => {
  assert.match(
    read(
      'The other Party shall, subject to this Article, without delay grant the permit to the airline.',
    )[0] ?? '',
    /provide firm/,
  );
});

const names = (sentence: string): string[] =>
  extract(`PLAN\n\n1. The sides met.\n\n2. ${sentence}\n`).mentions.map(
    ({ type, text }) => `${type} ${text}`,
  );

test('TX1026 a list after a head is over at a second "and" or at an owner', () => {
  assert.deepEqual(names('The Sud Chamber of Commerce and Industry and Arcania’s Export Bank will meet.'), [
    'O Sud Chamber of Commerce and Industry',
    'O Arcania’s Export Bank',
  ]);
});

test('TX1026 names that begin before "of", hold a number, or letters with a digit', () => {
  assert.deepEqual(names('They will apply the Freedom of Information Act.'), [
    'I Freedom of Information Act',
  ]);
  assert.deepEqual(names('They will build the Nam Sai 3 Hydropower Plant.'), [
    'J Nam Sai 3 Hydropower Plant',
  ]);
  assert.deepEqual(names('They carry out the Expanded Lake Engagement (E3) Workplan.').length, 1);
  assert.deepEqual(
    names('They support the Office of the United Nations High Commissioner for Human Rights.'),
    ['O Office of the United Nations High Commissioner for Human Rights'],
  );
  assert.deepEqual(names('They read the Global Report on Trafficking in Persons.'), [
    'I Global Report on Trafficking in Persons',
  ]);
});

test('TX1026 a plural and one word more before a head are one body', () => {
  assert.deepEqual(names('The National Archives and Records Administration will publish the list.'), [
    'O National Archives and Records Administration',
  ]);
  assert.deepEqual(names('The Lake Archives and the Bank of Borland will meet.'), [
    'O Lake Archives',
    'O Bank of Borland',
  ]);
});

test('TX1026 a sentence’s first word is no name that goes on in small letters', () => {
  assert.deepEqual(names('Consultations on the third plan began with a fair.'), []);
  assert.deepEqual(names('They joined the Convention on the settlement of disputes.'), [
    'I Convention on the settlement of disputes',
  ]);
});

test('TX1026 a text is no mention of itself', () => {
  assert.deepEqual(names('They adopt the present Political Declaration.'), []);
  assert.deepEqual(names('They adopt the Political Declaration.'), ['I Political Declaration']);
});

test('TX1026 a place inside a name that nothing explains is none', () => {
  assert.deepEqual(names('They will join the Digital Silk Road.'), []);
});

test('TX912 meetings every so many years', () => {
  assert.deepEqual(names('They will prepare the quadrennial review.'), ['T quadrennial']);
});

test('TX912 parts of years, spans of years, and lengths with their figure', () => {
  assert.deepEqual(
    names('They will meet by the end of the first quarter of 2027 and between 2028 and 2030.'),
    ['T end of the first quarter of 2027', 'T 2028 and 2030'],
  );
  assert.deepEqual(names('It lasts for a period of three (3) years.'), ['T three (3) years']);
  assert.deepEqual(names('They support safe and regular migration.'), []);
  assert.deepEqual(names('They will finish 35 per cent of the Lake Railway.'), [
    'Q 35 per cent',
    'J Lake Railway',
  ]);
});
