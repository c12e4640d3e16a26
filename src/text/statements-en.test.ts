/** What English statements undertake: told in the past, resolved, coordinated, said with insertions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Commitments of one numbered sentence, with what they mean. */
function read(sentence: string): string[] {
  const chars = `JOINT STATEMENT\n\n1. ${sentence}\n\n2. The sides met.\n`;
  const points = [...chars];
  return extract(chars).commitments.map(
    ({ start, end, actor, kind, strength }) =>
      `${points.slice(start, end).join('')} {${actor} ${kind} ${strength}}`,
  );
}
const spans = (sentence: string): string[] => read(sentence).map((each) => each.replace(/ \{[^}]*\}$/, ''));

test('TX904 a verb of promising undertakes in each of its forms', () => {
  for (const verb of [
    'agree',
    'agreed',
    'have agreed',
    'vowed',
    'undertook',
    'recommitted',
    'decided',
    'pledged',
  ])
    assert.deepEqual(spans(`The two sides ${verb} to hold a fair.`), [
      `The two sides ${verb} to hold a fair`,
    ]);
  for (const bound of ['are committed', 'remain determined', 'remained resolved', 'stand ready'])
    assert.deepEqual(spans(`They ${bound} to train drivers.`), [`They ${bound} to train drivers`]);
});

test('TX904 what is promised not to be done is undertaken', () => {
  assert.deepEqual(read('Each Party undertakes not to levy duties on students’ books.'), [
    'Each Party undertakes not to levy duties on students’ books {both cooperate firm}',
  ]);
});

test('TX904 stances and calls count as told', () => {
  assert.deepEqual(read('The two leaders condemned piracy in all its forms.'), [
    'The two leaders condemned piracy in all its forms {both position firm}',
  ]);
  assert.deepEqual(read('We fully support the renewal of the ferry.'), [
    'We fully support the renewal of the ferry {both cooperate effort}',
  ]);
  assert.deepEqual(read('They called upon the banks to lend more.'), [
    'They called upon the banks to lend more {states provide effort}',
  ]);
});

test('TX904 what is done for somebody is no stance of theirs', () => {
  assert.deepEqual(spans('The two countries supported by the Fund have met.'), []);
});

test('TX905 a list of what was resolved is cut at each', () => {
  assert.deepEqual(
    spans('The two sides agreed to open a port, decided to hold a fair, and pledged to train drivers.'),
    ['The two sides agreed to open a port', 'decided to hold a fair', 'pledged to train drivers'],
  );
});

test('TX905 recognition in a list ends what was undertaken before it', () => {
  assert.deepEqual(
    spans('We remain committed to closing the gap, welcome the report, and thank the experts.'),
    ['We remain committed to closing the gap'],
  );
  assert.deepEqual(
    spans('We reviewed the progress made and reaffirmed our commitment to strengthen the ferry.'),
    ['reaffirmed our commitment to strengthen the ferry'],
  );
});

test('TX905 thanks and importance are recognition', () => {
  assert.deepEqual(spans('We express our gratitude to and support for nurses.'), []);
  assert.deepEqual(spans('They reaffirmed the importance of the principles of the Charter.'), []);
});

test('TX905 what is reaffirmed as a value, or a commitment to a policy, is a stance', () => {
  assert.deepEqual(read('We reaffirmed our common values and principles.'), [
    'We reaffirmed our common values and principles {both position firm}',
  ]);
  assert.deepEqual(read('Borland reaffirmed its commitment to its one-lake policy.'), [
    'Borland reaffirmed its commitment to its one-lake policy {borland position firm}',
  ]);
});

test('TX906 what is agreed on is told by its noun', () => {
  assert.deepEqual(read('They decided on a Water Quality Initiative to share measurements.'), [
    'They decided on a Water Quality Initiative to share measurements {both establish firm}',
  ]);
  assert.deepEqual(read('They agreed on a joint plan for the harbour.'), [
    'They agreed on a joint plan for the harbour {both conclude firm}',
  ]);
});

test('TX906 each of the parties, and two governments whoever they are, are both', () => {
  assert.deepEqual(read('Each of the Contracting Parties may charge fees.'), [
    'Each of the Contracting Parties may charge fees {both cooperate tentative}',
  ]);
  assert.deepEqual(
    read(
      'The Government of the Lake Union and the Government of the Hill Republic hereby establish a council.',
    ),
    [
      'The Government of the Lake Union and the Government of the Hill Republic hereby establish a council {both establish firm}',
    ],
  );
  assert.deepEqual(read('The chairman shall be appointed by the Government concerned.'), [
    'The chairman shall be appointed by the Government concerned {both establish firm}',
  ]);
});

test('TX906 whoever a passive names is named without place and time', () => {
  assert.deepEqual(read('The fair shall be organised by the Contracting Parties for a period of ten days.'), [
    'The fair shall be organised by the Contracting Parties for a period of ten days {both exchange firm}',
  ]);
});

test('TX906 an insertion between a verb and its clause is passed over', () => {
  assert.deepEqual(spans('The Parties agree, however, that fees shall be equal.'), ['fees shall be equal']);
});

test('TX907 lines that tell about a measure undertake nothing and end it', () => {
  const chars =
    'Commitment 4: Open Data\n\n• Publish the action plan\nStart date: May 2030 End date: June 2030\n\n• Hold a fair in every harbour\nStatus: new\n';
  const points = [...chars];
  assert.deepEqual(
    extract(chars).commitments.map(({ start, end }) => points.slice(start, end).join('')),
    ['Publish the action plan', 'Hold a fair in every harbour'],
  );
});

test('TX908 manner stays with its action', () => {
  const told =
    'They undertook to deepen cooperation, while continuing to manage differences and build greater understanding';
  assert.deepEqual(spans(`${told}.`), [told]);
});

test('TX908 a purpose told by gerunds ends where a verb in another form begins', () => {
  assert.deepEqual(
    spans(
      'The Parties shall review the annexes, with a view to improving them and if appropriate, make recommendations to the ministers.',
    ),
    [
      'The Parties shall review the annexes, with a view to improving them',
      'if appropriate, make recommendations to the ministers',
    ],
  );
});

test('TX908 as well as joins a further action', () => {
  assert.deepEqual(spans('The Parties agree to finalise the map, as well as to settle other questions.'), [
    'The Parties agree to finalise the map',
    'to settle other questions',
  ]);
});

test('TX909 the noun of the object, or of what is done, tells the kind', () => {
  const kind = (sentence: string): string => /\{\S+ (\S+) /.exec(read(sentence)[0] ?? '')?.[1] ?? '';
  assert.equal(kind('The Parties shall send delegations to each other’s festivals.'), 'exchange');
  assert.equal(kind('An exhibition of crafts shall be mounted by the Parties.'), 'exchange');
  assert.equal(kind('The Commission shall consist of ten members.'), 'establish');
  assert.equal(kind('Deliveries shall be carried out in accordance with contracts.'), 'implement');
  assert.equal(kind('The Parties shall consider matters arising from the plan.'), 'exchange');
  assert.equal(kind('The Parties shall provide favourable conditions for the fair.'), 'cooperate');
  assert.equal(kind('Licences shall be recognised as valid by the other Party.'), 'cooperate');
});

test('TX904 in a text that does not tell what was said, past forms are facts', () => {
  const found = (said: string): string[] => {
    const chars = `ACTION PLAN\n\n1. ${said}\n\n2. The Administration will publish a guide.\n`;
    const points = [...chars];
    return extract(chars).commitments.map(({ start, end }) => points.slice(start, end).join(''));
  };
  const guide = 'The Administration will publish a guide';
  assert.deepEqual(found('Agencies planned to build a portal. The agencies called for comments.'), [guide]);
  assert.deepEqual(
    found('The leaders welcomed the report. The leaders called for comments by agencies.').length,
    2,
  );
});
