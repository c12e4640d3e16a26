/** Sentences that most English plans, resolutions and statements hold, in words that are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Extraction, extract } from './index.ts';

const planOf = (sentence: string): string =>
  `Plan of Action\n\nI. Cooperation\n1. ${sentence}\n2. The two sides will cooperate.\n`;

function read(sentence: string): Extraction['commitments'] {
  return extract(planOf(sentence)).commitments.filter(({ provision }) => provision === '1.1');
}

const spans = (sentence: string): string[] =>
  read(sentence).map(({ start, end }) => planOf(sentence).slice(start, end));

/** Each sentence is one commitment, whole but for its stop, of this meaning. */
function one(meaning: string, sentences: readonly string[]): void {
  for (const sentence of sentences) {
    assert.deepEqual(spans(sentence), [sentence.slice(0, -1)]);
    assert.deepEqual(
      read(sentence).map(({ kind, strength }) => `${kind} ${strength}`),
      [meaning],
      sentence,
    );
  }
}

test('TX1370 an imperative after what tells how, with whom or what for, and a line that names its action', () => {
  one('exchange firm', [
    'Using the charter on participation, incorporate a feedback loop into each consultation.',
  ]);
  one('conclude firm', [
    'In partnership with industry, develop guidelines on safety.',
    'Development of a framework for sensitive data.',
  ]);
  one('establish firm', ['To improve access, establish a help desk.']);
  one('explore firm', ['Identify concrete steps the Ministry can take to advance this approach.']);
  one('provide firm', ['Publication of a register using existing data.']);
  assert.deepEqual(read('Development of the ports has been rapid.'), [], 'a fact');
});

test('TX1371 what is asked after a pledge is asked by the same; "ask" asks; agreed on the need is agreed', () => {
  assert.deepEqual(
    spans('We commit to facilitate supplies and call on Member States to provide donations.'),
    ['We commit to facilitate supplies', 'call on Member States to provide donations'],
  );
  one('exchange effort', ['We ask the Lake Bank to share with us the results of its surveys.']);
  one('cooperate effort', ['They agreed on the need to improve international institutions.']);
  assert.deepEqual(
    spans('We designated the Forum our premier body, and today we reaffirm our commitment to cooperate.'),
    ['today we reaffirm our commitment to cooperate'],
  );
});

test('TX1372 "including by" and "while aiming" say how; saving clauses and entry into force undertake nothing', () => {
  assert.equal(
    spans(
      'They committed to working together, including by surging aid, responding to needs, and supporting access to vaccines.',
    ).length,
    1,
  );
  assert.equal(
    spans('Urges Member States to provide a response, while aiming to ensure that it is supportive of plans.')
      .length,
    1,
  );
  for (const sentence of [
    'This Agreement shall in no way affect the obligations of either Party.',
    'A suspension shall become effective on the date of receipt.',
    'Amendments shall take effect on the date on which the Parties have notified each other.',
  ])
    assert.deepEqual(read(sentence), [], sentence);
});

test('TX1373 the object tells the kind: resources, officials, works, measures without a name, conclusions', () => {
  one('provide firm', [
    'Secure additional resources for the forum.',
    'Mobilize financial resources for adaptation.',
  ]);
  one('train effort', ['Enhance the capacity of local officials in budget planning.']);
  one('build firm', [
    'Complete a 300-megawatt solar project before 2029.',
    'Build a database of public contracts.',
    'Create new capabilities with the open data service.',
  ]);
  one('cooperate firm', [
    'The Parties shall implement measures to reduce waste.',
    'Reduce emissions by 30 per cent by 2030.',
  ]);
  one('conclude effort', ['Work towards the early conclusion of a taxation treaty.']);
  one('exchange firm', ['Consult with key officers to identify the data needed.']);
  one('implement effort', ['Contribute to the full implementation of the Lakes Convention.']);
});

test('TX1374 items below a call are asked of those who are called, as firmly as the call is', () => {
  const chars =
    'The Assembly,\n\n1. Encourages Member States:\n\n(a) To inform the Secretariat about problems;\n\n(b) To continue to provide it with their views;\n\n2. Requests the Secretary-General, within available resources:\n\nTo circulate a note verbale;\n\nTo report on experiences;\n\n(c) To consult States;\n\n(d) To meet them;\n\n3. Calls upon States:\n\n(a) To provide adequate funding.\n';
  assert.deepEqual(
    extract(chars).commitments.map(
      ({ actor, strength, start, end }) => `${actor} ${strength} ${chars.slice(start, end)}`,
    ),
    [
      'states tentative To inform the Secretariat about problems',
      'states tentative To continue to provide it with their views',
      'states firm To circulate a note verbale',
      'states firm To report on experiences',
      'states firm To consult States',
      'states firm To meet them',
      'states effort To provide adequate funding',
    ],
  );
});

const named = (body: string): string[] =>
  extract(planOf(body)).mentions.map(({ type, text }) => `${type} ${text.replace(/\s+/g, ' ')}`);

test('TX1375 letters that own or act are a body, common ones are none, and addresses of links hold no names', () => {
  assert.deepEqual(named('Publish the KLMP’s plans and the data held by VARC on the use of AI by SMEs.'), [
    'O KLMP',
    'O VARC',
  ]);
  assert.deepEqual(named('Set up a forum at the KLMP. Review the KLMP’s Lake Crimes Task Force.'), [
    'O KLMP',
    'O KLMP',
    'M Lake Crimes Task Force',
  ]);
  assert.deepEqual(
    named('Publish the plan (see https://www.example.org/2031-2035-data/data.gov for more).'),
    [],
  );
});

test('TX1377 seasons, figures of months, times over a line’s end and ranges are found', () => {
  assert.deepEqual(named('Complete the study by winter 2031 and review it twice annually until 5/14/2032.'), [
    'T winter 2031',
    'T twice annually',
    'T 5/14/2032',
  ]);
  assert.deepEqual(named('Reach the goal no later than\n    2035.'), ['T 2035']);
  assert.deepEqual(named('Open 30% to 50% of the archives.'), ['Q 30% to 50% of the archives']);
});

test('TX1378 those who hold the highest offices of both sides act for both', () => {
  for (const sentence of [
    'The President and the Prime Minister agreed to exchange visits.',
    'Both the Premier and the King agreed to exchange visits.',
  ])
    assert.deepEqual(
      read(sentence).map(({ actor }) => actor),
      ['both'],
      sentence,
    );
});
