/** What resolutions, treaties and statements of summits undertake in English; the sentences are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

function commitmentsOf(chars: string): string[] {
  return extract(chars).commitments.map(
    ({ start, end, actor, kind, strength }) => `${chars.slice(start, end)} {${actor} ${kind} ${strength}}`,
  );
}

/** Commitments of a sentence in a numbered measure of a text of two sides. */
function read(sentence: string): string[] {
  return commitmentsOf(`DECLARATION\n\n1. ${sentence}\n2. The two sides noted the report.\n`);
}

/** Only the words. */
const spans = (sentence: string): string[] => read(sentence).map((each) => each.replace(/ \{[^}]*\}$/, ''));

test('TX1116 each thing that a resolution asks of the same body is a commitment', () => {
  assert.deepEqual(
    spans(
      'Urges States to ratify the Lake Convention and to contribute to the fund, and requests the Secretary-General to develop guidelines and to report to the Assembly;',
    ),
    [
      'Urges States to ratify the Lake Convention',
      'to contribute to the fund',
      'requests the Secretary-General to develop guidelines',
      'to report to the Assembly',
    ],
  );
});

test('TX1116 who is asked may be a long list of bodies, or a pronoun', () => {
  assert.deepEqual(
    spans(
      'Invites the Lake Office on Drugs and Crime, the Economic and Social Commission for the Lakes, the Food and Forestry Organization of the Lakes and all other relevant entities and funds to increase their cooperation;',
    ).length,
    1,
  );
  assert.deepEqual(read('Takes note of the report, and requests him to continue to consult States;'), [
    'requests him to continue to consult States {states exchange firm}',
  ]);
});

test('TX1116 what is proposed or recommended in a clause with "that" is asked for', () => {
  assert.deepEqual(
    read(
      'Stresses the need for dialogue, and proposes that the Secretary-General, for this purpose, continue to hold regular consultations;',
    ),
    [
      'proposes that the Secretary-General, for this purpose, continue to hold regular consultations {states exchange effort}',
    ],
  );
  assert.deepEqual(read('Recommends that States consider developing national strategies;'), [
    'Recommends that States consider developing national strategies {states explore tentative}',
  ]);
});

test('TX1116 what a resolution does by saying it is done', () => {
  assert.deepEqual(read('Establishes a fund for mountain villages;'), [
    'Establishes a fund for mountain villages {both establish firm}',
  ]);
  assert.deepEqual(read('Decides to proclaim 21 February the International Day of Ferries;'), [
    'Decides to proclaim 21 February the International Day of Ferries {both establish firm}',
  ]);
});

test('TX1117 who recognized something goes on to undertake', () => {
  assert.deepEqual(
    read(
      'The two leaders underscored the need to deepen relations, and will promote exchanges of delegations.',
    ),
    ['will promote exchanges of delegations {both exchange effort}'],
  );
  assert.deepEqual(
    read(
      'We emphasise the need to strengthen supply chains, and to that end will establish a working group.',
    ),
    ['to that end will establish a working group {both establish firm}'],
  );
});

test('TX1117 plans that were announced with what they are to do bind; respect that was said to matter is a noun', () => {
  assert.deepEqual(read('The two leaders announced concrete plans to train pilots.'), [
    'The two leaders announced concrete plans to train pilots {both train firm}',
  ]);
  assert.deepEqual(read('The leaders acknowledged the importance of respect for labour rights.'), []);
});

test('TX1117 what is announced as new begins with its being said, what was announced before is told', () => {
  assert.deepEqual(read('We are pleased to announce the Lake Ports Partnership.'), [
    'We are pleased to announce the Lake Ports Partnership {both establish firm}',
  ]);
  assert.deepEqual(read('In 2023, we announced the Lake Ports Partnership.'), []);
  assert.deepEqual(read('We announced that the talks were over.'), []);
});

test('TX1117 a commitment to a list of doings is one for each', () => {
  assert.deepEqual(
    spans(
      'The two sides affirmed a commitment to completion of the bridge, expanding ferry services, training pilots, and maintaining the buoys.',
    ),
    [
      'The two sides affirmed a commitment to completion of the bridge',
      'expanding ferry services',
      'training pilots',
      'maintaining the buoys',
    ],
  );
  assert.deepEqual(
    spans(
      'We reaffirm our commitment to the development of ports, including building piers and dredging canals.',
    ).length,
    1,
  );
});

test('TX1117 states whose leaders speak in a text are several parties', () => {
  const chars =
    'JOINT STATEMENT\n\nToday, we, Prime Minister Ana Sol of Norway and President Jon Bek of Chile, met in Oslo.\n\n1. Norway will train pilots.\n2. Chile will build a pier.\n';
  assert.deepEqual(
    extract(chars).commitments.map(({ actor }) => actor),
    ['no', 'cl'],
  );
});

test('TX1118 a treaty sets up a body by saying that it is established, and binds it by telling what it does', () => {
  assert.deepEqual(read('To further these aims, a Joint Commission, composed of experts, is established.'), [
    'To further these aims, a Joint Commission, composed of experts, is established {both establish firm}',
  ]);
  assert.deepEqual(read('The school that is established in the capital is open.'), []);
  assert.match(read('The Joint Commission convenes annually in Arvik.').join(), /exchange firm\}$/);
  assert.deepEqual(read('The sending Party bears travel costs.'), [
    'The sending Party bears travel costs {both provide firm}',
  ]);
});

test('TX1118 the parties may be named straight before the verb without a comma', () => {
  assert.deepEqual(
    spans('Proceeding from the aims of this Agreement the Parties will encourage direct contacts.'),
    ['Proceeding from the aims of this Agreement the Parties will encourage direct contacts'],
  );
});

test('TX1118 a line that names the lead agency undertakes nothing, and a named measure is a heading above it', () => {
  const chars =
    'PLAN\n\nCommitment 1: Make spending open\n\nLead implementing agency: Ministry of Finance\n\nThe Government will publish contracts.\n\nCommitment 2: Open the courts\n\nThe courts will publish rulings.\n';
  assert.deepEqual(
    commitmentsOf(chars).map((each) => each.replace(/ \{.*$/, '')),
    ['The Government will publish contracts', 'The courts will publish rulings'],
  );
});

test('TX1117 of a list of what was agreed each clause is a commitment', () => {
  assert.deepEqual(
    spans(
      'The two sides agreed that the ferry should be rebuilt, and that the harbour should be operated well.',
    ),
    ['the ferry should be rebuilt', 'the harbour should be operated well'],
  );
});

test('TX1117 what somebody said that it will do, or would do, is its own', () => {
  assert.deepEqual(read('China reaffirmed that it will support the divers.'), [
    'it will support the divers {cn cooperate effort}',
  ]);
  assert.match(
    read('Norway stated that it would protect the divers.').join(),
    /^it would protect the divers \{no /,
  );
});

test('TX1117 commitments made before are upheld by being repeated', () => {
  assert.deepEqual(read('We reiterate the commitments of our last summit.'), [
    'We reiterate the commitments of our last summit {both position firm}',
  ]);
});

test('TX1118 the High Contracting Parties are both, also where a bracket and an adverb stand before the verb', () => {
  assert.deepEqual(
    read(
      'The High Contracting Parties, inspired by these ideals, solemnly declare that there shall be lasting peace between them.',
    ),
    [
      'The High Contracting Parties, inspired by these ideals, solemnly declare that there shall be lasting peace between them {both position firm}',
    ],
  );
});

test('TX1119 numbers in brackets part what is done in one sentence', () => {
  assert.deepEqual(
    spans(
      'The two sides will (1) adopt new rules; (2) engage the public in testing them; and (3) explore new ports.',
    ),
    ['The two sides will (1) adopt new rules', 'engage the public in testing them', 'explore new ports'],
  );
});

test('TX1119 who acted goes on after "and it"', () => {
  assert.deepEqual(spans('China will share its reports, and it plans to launch a portal.'), [
    'China will share its reports',
    'it plans to launch a portal',
  ]);
});

test('TX1119 a line that recognizes is left out before what it supports, and remaining steadfast in something is undertaken', () => {
  assert.deepEqual(
    spans('Underline the importance of a quick response, and support the establishment of the Lake Fund;'),
    ['support the establishment of the Lake Fund'],
  );
  assert.deepEqual(spans('Remain steadfast in strengthening our solidarity;'), [
    'Remain steadfast in strengthening our solidarity',
  ]);
  assert.deepEqual(spans('Task the Council to follow up on this Statement and report to the Summit;'), [
    'Task the Council to follow up on this Statement',
    'report to the Summit',
  ]);
});

test('TX1119 efforts that are supported are for all that follows "to"', () => {
  assert.equal(
    spans('The two sides will support efforts to restore the reefs, and to plant trees.').length,
    1,
  );
});

test('TX1119 a commitment to a thing is a stance whatever it is called', () => {
  assert.deepEqual(read('The two sides share a commitment to democratic governance and the rule of law.'), [
    'The two sides share a commitment to democratic governance and the rule of law {both position firm}',
  ]);
});

test('TX1117 what an announced thing is for belongs to it, and "today" is no part of who announces', () => {
  assert.deepEqual(
    read(
      'Today we are announcing a new training initiative to help partners to watch their waters, enforce their laws, and deter poachers.',
    ),
    [
      'Today we are announcing a new training initiative to help partners to watch their waters, enforce their laws, and deter poachers {both establish firm}',
    ],
  );
});

test('TX1117 an adjective beside another is no verb', () => {
  assert.equal(
    spans('We reiterate our commitment to enhancing cooperation in support of a free and open Lake Region.')
      .length,
    1,
  );
});
