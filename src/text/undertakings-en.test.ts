/** How English sentences undertake: sentences are invented; what is expected follows the marking rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

function commitmentsOf(chars: string): string[] {
  return extract(chars).commitments.map(
    ({ start, end, actor, kind, strength }) => `${chars.slice(start, end)} {${actor} ${kind} ${strength}}`,
  );
}

/** Commitments of a sentence in a numbered measure. */
function read(sentence: string): string[] {
  return commitmentsOf(`DECLARATION\n\n1. ${sentence}\n2. The two sides note the report.\n`);
}

/** Only the words. */
const spans = (sentence: string): string[] => read(sentence).map((each) => each.replace(/ \{[^}]*\}$/, ''));

test('TX140 a stance ends where something is resolved in the same sentence', () => {
  assert.deepEqual(
    read('We strongly condemn attacks on pilots, and commit ourselves to strengthening airport security.'),
    [
      'We strongly condemn attacks on pilots {both position firm}',
      'commit ourselves to strengthening airport security {both cooperate effort}',
    ],
  );
  assert.deepEqual(spans('We support the rule of law, and intend to train judges.'), [
    'We support the rule of law',
    'intend to train judges',
  ]);
});

test('TX140 after recognition an undertaking begins with what leads up to it', () => {
  assert.deepEqual(
    spans('We underscore the need for calm, and to that end we commit to reopen the hotline.'),
    ['to that end we commit to reopen the hotline'],
  );
  assert.deepEqual(spans('In this regard, we will publish a guide.'), [
    'In this regard, we will publish a guide',
  ]);
});

test('TX140 what is agreed in a clause of its own is undertaken', () => {
  assert.deepEqual(
    read('We agree that the two sides should hold a summit and task our ministers to draft a roadmap.'),
    [
      'the two sides should hold a summit {both exchange firm}',
      'task our ministers to draft a roadmap {both conclude firm}',
    ],
  );
});

test('TX141 shall binds whatever its subject', () => {
  assert.deepEqual(
    read(
      'Shipping companies of either Party shall have access to all ports, and vessels in distress shall be assisted.',
    ),
    [
      'Shipping companies of either Party shall have access to all ports {both cooperate firm}',
      'vessels in distress shall be assisted {both cooperate firm}',
    ],
  );
  assert.deepEqual(
    spans('Disputes which cannot be settled by the experts shall be submitted to a tribunal.'),
    ['Disputes which cannot be settled by the experts shall be submitted to a tribunal'],
  );
});

test('TX141 nothing is bound inside a relative clause', () => {
  assert.deepEqual(
    spans('The experts shall nominate a chairman, who shall be a national of a third State.'),
    ['The experts shall nominate a chairman, who shall be a national of a third State'],
  );
  assert.deepEqual(
    read(
      'The Party in whose territory a claim arises shall give notice of a request by the owner to settle it.',
    ),
    [
      'The Party in whose territory a claim arises shall give notice of a request by the owner to settle it {both provide firm}',
    ],
  );
});

test('TX141 a relative clause in the plural has its verb and what follows it binds', () => {
  assert.deepEqual(spans('Agencies that administer loans should report every month.'), [
    'Agencies that administer loans should report every month',
  ]);
});

test('TX142 of a thing who acted before is the actor, and of the passive who does it', () => {
  const own = (sentence: string): string[] =>
    commitmentsOf(`PLAN\n\n1. ${sentence}\n2. The Department of Roads will meet.\n`)
      .slice(0, -1)
      .map((each) => each.replace(/^.*\{(.*?) \S+ \S+\}$/, '$1'));
  assert.deepEqual(
    own('The Department of Roads will issue guidelines. The guidelines will include a model contract.'),
    ['department of roads', 'department of roads'],
  );
  assert.deepEqual(
    own('The Department of Roads will pilot a tool. Results will be published by the Bureau of Statistics.'),
    ['department of roads', 'bureau of statistics'],
  );
});

const LEADING =
  'Transport\n1. Make Roads Safer\nThe Administration has acted on this. The Administration will keep its data open.';

test('TX143 a titled paragraph that leads to bullets undertakes what it says besides', () => {
  const found = commitmentsOf(
    `${LEADING} In addition to convening drivers, the Administration will:\n● Publish maps;\n● Train wardens.\n`,
  );
  assert.deepEqual(
    found.map((each) => each.replace(/ \{[^}]*\}$/, '')),
    ['The Administration will keep its data open', 'convening drivers', 'Publish maps', 'Train wardens'],
  );
});

test('TX143 a paragraph that heads numbered measures undertakes nothing', () => {
  const chars =
    'PLAN\n\nI. Trade\nThe two sides will deepen trade. They will act as follows:\n1. Sign a protocol.\n2. Hold a fair.\nII. Visits\n1. Exchange visits.\n';
  assert.deepEqual(
    commitmentsOf(chars).map((each) => each.replace(/ \{[^}]*\}$/, '')),
    ['Sign a protocol', 'Hold a fair', 'Exchange visits'],
  );
});

const DASHED = [
  'Vision Statement of the Lake States',
  'WE, the Leaders of the Lake States, met in May.',
  'Protecting Our Shared Waters – We commit to clean the lake. We welcome the report.',
  'Connecting Our Peoples – We will exchange students, and hold a youth forum.',
].join('\n\n');

test('TX144 paragraphs with a title before a dash are provisions where nothing is numbered', () => {
  const { provisions } = extract(DASHED);
  assert.deepEqual(
    provisions.slice(1).map(({ path, heading }) => [path, heading]),
    [
      ['1', 'Protecting Our Shared Waters'],
      ['2', 'Connecting Our Peoples'],
    ],
  );
  assert.deepEqual(
    commitmentsOf(DASHED).map((each) => each.replace(/ \{[^}]*\}$/, '')),
    ['We commit to clean the lake', 'We will exchange students', 'hold a youth forum'],
  );
});

test('TX144 a dash that goes on with a sentence is no label', () => {
  const chars =
    'PLAN\n\n1. The two sides will provide many kinds of services to ports\n– including tools and data – in both countries.\n2. They will meet.\n';
  assert.deepEqual(
    extract(chars)
      .provisions.slice(1)
      .map(({ path }) => path),
    ['1', '2'],
  );
});

test('TX145 verbs before one object are one undertaking, and a verb in a name is none', () => {
  assert.deepEqual(
    spans('The two sides agree to extend the pact; to trace, freeze and confiscate illegal gains.'),
    ['The two sides agree to extend the pact', 'to trace, freeze and confiscate illegal gains'],
  );
  assert.deepEqual(
    spans('The two sides will use the Committee on Labour and Trade Cooperation and repair the locks.'),
    ['The two sides will use the Committee on Labour and Trade Cooperation', 'repair the locks'],
  );
});

test('TX145 gerunds after a commitment are cut as infinitives are', () => {
  assert.deepEqual(
    spans('We are committed to reducing waste, to ending dumping and to restoring wetlands.'),
    ['We are committed to reducing waste', 'to ending dumping', 'to restoring wetlands'],
  );
});

test('TX145 what stands between "and" and its modal goes with what follows', () => {
  assert.deepEqual(spans('The Parties shall admit experts, and to this end shall issue visas.'), [
    'The Parties shall admit experts',
    'to this end shall issue visas',
  ]);
  assert.deepEqual(spans('The Parties shall admit experts and, acting together, shall issue visas.'), [
    'The Parties shall admit experts',
    'acting together, shall issue visas',
  ]);
});

test('TX146 a call counts without whom it is addressed to, and an order is firm', () => {
  assert.deepEqual(read('We encourage wider use of ferries, and strongly urge the release of the crew.'), [
    'We encourage wider use of ferries {both cooperate tentative}',
    'strongly urge the release of the crew {both cooperate effort}',
  ]);
  assert.deepEqual(read('We request the Secretary-General to submit a report.'), [
    'We request the Secretary-General to submit a report {states exchange firm}',
  ]);
});

test('TX1430 who calls on its own governments, or on nobody, is itself called on; who calls on others is not', () => {
  assert.deepEqual(read('The leaders called on their administrations to lower fees.'), [
    'The leaders called on their administrations to lower fees {both cooperate effort}',
  ]);
  assert.deepEqual(read('They directed both sides to hold yearly consultations.'), [
    'They directed both sides to hold yearly consultations {both exchange firm}',
  ]);
  assert.deepEqual(read('The two sides called for closer cooperation on fisheries.'), [
    'The two sides called for closer cooperation on fisheries {both cooperate effort}',
  ]);
  assert.deepEqual(read('The two sides called on Member States to lower fees.'), [
    'The two sides called on Member States to lower fees {states cooperate effort}',
  ]);
});

const kinds: readonly (readonly [sentence: string, kind: string, strength: string])[] = [
  ['The two sides will speed up negotiation of a fisheries treaty.', 'conclude', 'effort'],
  ['The two sides will develop resources for schools.', 'cooperate', 'firm'],
  ['The two sides will halve road deaths.', 'cooperate', 'firm'],
  ['The two sides will regularly review the progress of this plan.', 'exchange', 'firm'],
  ['The two sides will coordinate with banks to draft guidelines.', 'conclude', 'firm'],
  ['The two sides will identify and evaluate new fuels.', 'explore', 'firm'],
  ['The two sides will alleviate rural poverty.', 'cooperate', 'effort'],
  ['The two sides will erect a lighthouse.', 'build', 'firm'],
];
for (const [sentence, kind, strength] of kinds)
  test(`TX27 the verb that counts tells the kind: ${sentence}`, () => {
    assert.match(read(sentence)[0] ?? '', new RegExp(`\\{both ${kind} ${strength}\\}$`));
  });

test('TX141 a sentence of a treaty counts although it leaves other rules as they are', () => {
  assert.deepEqual(
    spans('Without prejudice to their laws, the Parties shall allow nationals to open branches.'),
    ['Without prejudice to their laws, the Parties shall allow nationals to open branches'],
  );
  assert.deepEqual(spans('The provisions of this Agreement shall not apply to customs unions.'), []);
  assert.deepEqual(spans('This Agreement may be amended by consent.'), []);
  assert.deepEqual(spans('Licences may be renewed by consent of the Parties.'), [
    'Licences may be renewed by consent of the Parties',
  ]);
});

test('TX141 those who suffer are bound to by the verb of the main clause', () => {
  assert.deepEqual(spans('Nationals who suffer losses shall be accorded the same treatment.'), [
    'Nationals who suffer losses shall be accorded the same treatment',
  ]);
});

test('TX145 a refusal after "and" is an undertaking, and three verbs with a last comma are one', () => {
  assert.deepEqual(spans('Each Party shall admit experts and shall not impair their work.'), [
    'Each Party shall admit experts',
    'shall not impair their work',
  ]);
  assert.deepEqual(spans('The agencies will identify, inventory, and publish their maps.'), [
    'The agencies will identify, inventory, and publish their maps',
  ]);
});

test('TX140 what tells when goes with the clause after it', () => {
  assert.deepEqual(
    spans('By May 2030, all agencies will publish maps, and by June 2031, all agencies will train staff.'),
    ['By May 2030, all agencies will publish maps', 'by June 2031, all agencies will train staff'],
  );
});

test('TX27 support for a stance is one, support for work is work', () => {
  assert.deepEqual(read('We support the sovereignty of all states.'), [
    'We support the sovereignty of all states {both position firm}',
  ]);
  assert.deepEqual(read('We support efforts to conserve fish.'), [
    'We support efforts to conserve fish {both cooperate effort}',
  ]);
});

test('TX143 a lead-in over conditions undertakes something, and so does what an item adds', () => {
  const chars =
    'TREATY\n\nArticle 1\nNeither Party shall seize ships unless the following conditions are met:\n(a) a court has so ruled;\n(b) payment is offered. Such payment shall be made at once.\n\nArticle 2\nThe Parties shall meet.\n';
  assert.deepEqual(
    commitmentsOf(chars).map((each) => each.replace(/ \{[^}]*\}$/, '')),
    [
      'Neither Party shall seize ships unless the following conditions are met',
      'Such payment shall be made at once',
      'The Parties shall meet',
    ],
  );
});

function leadsOf(measure: string): readonly (readonly string[])[] {
  return extract(`PLAN\n\n1. ${measure}\n2. The two sides will meet.\n`)
    .commitments.filter((each) => each.provision === '1')
    .map(({ leads }) => leads);
}

test('TX154 a bracket names the lead bodies and stands outside the commitment', () => {
  const measure = 'Open a ferry line (Lead: Ministry of Ports, Harbour Board; Support: Customs).';
  assert.deepEqual(spans(measure), ['Open a ferry line']);
  assert.deepEqual(leadsOf(measure), [['Ministry of Ports', 'Harbour Board']]);
});

test('TX154 a line that says who leads holds for what its measure undertakes', () => {
  assert.deepEqual(leadsOf('Open a ferry line. Train crews.\nLead agency: Harbour Board'), [
    ['Harbour Board'],
    ['Harbour Board'],
  ]);
});

test('TX154 a table with columns of action, lead and deadline gives both', () => {
  const chars =
    'PLAN\n\n1. Ferries\n\n| Action | Lead | Deadline |\n|---|---|---|\n| Open a ferry line | Harbour Board, Customs* | 30 June 2027 |\n| Train crews | Harbour Board | as soon as possible |\n\n2. Roads\nThe two sides will meet.\n';
  assert.deepEqual(
    extract(chars)
      .commitments.filter((each) => each.provision === '1')
      .map(({ leads, due }) => [leads, due?.date, due?.origin]),
    [
      [['Harbour Board', 'Customs'], '2027-06-30', 'stated'],
      [['Harbour Board'], null, 'soft'],
    ],
  );
});

test('TX140 what stands between commas does not part a promise from what is promised', () => {
  assert.deepEqual(spans('We resolve, by 2030, to end dumping, and, to that end, to inspect all harbours.'), [
    'We resolve, by 2030, to end dumping',
    'to that end, to inspect all harbours',
  ]);
  assert.deepEqual(spans('We pledge that every school will have safe water.'), [
    'every school will have safe water',
  ]);
  assert.deepEqual(read('We urge all owners to refrain from dumping, and condemn any such act.'), [
    'We urge all owners to refrain from dumping {states cooperate effort}',
    'condemn any such act {both position firm}',
  ]);
});

test('TX145 an aside after "and" hides no further verb', () => {
  assert.deepEqual(
    spans('The Ministry of Roads will fund schools, hire staff, and, where feasible, inspect bridges.'),
    ['The Ministry of Roads will fund schools', 'hire staff', 'where feasible, inspect bridges'],
  );
});

test('TX142 with whom a subject works is told between commas; a project works for its party', () => {
  const chars =
    'PLAN\n\n1. The Administration, working with unions and civil society, will publish a guide. The project will train 50 pilots.\n2. The Department of Roads will meet.\n';
  assert.deepEqual(
    extract(chars)
      .commitments.slice(0, 2)
      .map(({ actor, kind }) => `${actor} ${kind}`),
    ['both provide', 'both train'],
  );
  assert.deepEqual(spans('The project will reduce delays.'), []);
});

test('TX140 what is hereby done, and what is intended in a clause of its own, is undertaken', () => {
  assert.deepEqual(read('A Sub-Committee on Customs is hereby established. It shall meet once a year.'), [
    'A Sub-Committee on Customs is hereby established {both establish firm}',
    'It shall meet once a year {both exchange firm}',
  ]);
  assert.deepEqual(spans('The Participants intend that joint courses should be run for curators.'), [
    'joint courses should be run for curators',
  ]);
});

test('TX142 of a subject with an aside who acts is named first', () => {
  assert.match(
    read('The Ministry of Finance, the lead body for debt, must draft a law.')[0] ?? '',
    /\{ministry of finance conclude firm\}$/,
  );
  assert.match(read('Financial support shall be provided by Malaysia.')[0] ?? '', /\{my provide firm\}$/);
});

test('TX146 an imperative may ask others', () => {
  assert.deepEqual(read('TASK the Senior Officials’ Meeting to draft a plan.'), [
    'TASK the Senior Officials’ Meeting to draft a plan {states conclude firm}',
  ]);
});

test('TX27 steps with something in view are of its kind', () => {
  assert.match(
    read('The two sides will take steps with a view to ratifying the pact.')[0] ?? '',
    /\{both conclude effort\}$/,
  );
});

test('TX24 a care taken meanwhile stays with the action', () => {
  assert.deepEqual(spans('The two sides will inspect ships, while ensuring respect for national laws.'), [
    'The two sides will inspect ships, while ensuring respect for national laws',
  ]);
});

test('TX140 a communiqué in the past tense undertakes what it says was decided, and recognizes the rest', () => {
  assert.deepEqual(
    spans('Both Presidents instructed their ministries to finalise the pact and welcomed the fair.'),
    ['Both Presidents instructed their ministries to finalise the pact'],
  );
  assert.deepEqual(read('The two sides noted the delay and decided that a joint working group be set up.'), [
    'a joint working group be set up {both establish firm}',
  ]);
  assert.deepEqual(spans('They looked forward to the fair, and pledged to support each other.'), [
    'pledged to support each other',
  ]);
  assert.deepEqual(read('The leaders tasked agencies with drawing up a roadmap.'), [
    'The leaders tasked agencies with drawing up a roadmap {states conclude firm}',
  ]);
});

test('TX23 how an action is done is not cut from it', () => {
  assert.deepEqual(
    spans('We commit to combating fraud by strengthening the courts and training the police.'),
    ['We commit to combating fraud by strengthening the courts and training the police'],
  );
});

test('TX24 what supported efforts are for stays with the support', () => {
  assert.deepEqual(spans('We support efforts to restore reefs, plant trees, and train divers.'), [
    'We support efforts to restore reefs, plant trees, and train divers',
  ]);
});
