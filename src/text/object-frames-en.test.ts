/** Kinds by the frame of verb and object, and names of resolutions and their borders. Invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Kind of the only commitment of a sentence. */
function kindOf(sentence: string): string {
  const found = extract(`1. Work\n\n1.1 ${sentence}\n\n1.2 Nothing.\n`).commitments;
  return found.map(({ kind }) => kind).join(' + ');
}

function mentions(chars: string): string[] {
  return extract(chars).mentions.map(({ type, text }) => `${type} ${text.replace(/\s{1,3}/g, ' ')}`);
}

const RESOLUTION = `General Assembly

Resolution adopted by the General Assembly on 5 May 2031

The General Assembly,

Recalling the twenty-ninth session of the Conference of the Parties to the Lakes Convention, held in Baku, Azerbaijan, and the
sixth session of the Conference of the Parties serving as the Meeting of the Parties to the Rivers Protocol,

1. Invites the United Nations system and the United Nations country teams in Mongolia to share the work of its five priority areas;

2. Welcomes the Convention on Springs in Victoria Falls, Zimbabwe, and the Lakes Framework Convention on Water Change6 in Geneva.
`;

test('TX1487 sessions of conferences, parties and bodies of a resolution', () => {
  const found = mentions(RESOLUTION);
  for (const wanted of [
    'O General Assembly',
    'M twenty-ninth session of the Conference of the Parties to the Lakes Convention',
    'M sixth session of the Conference of the Parties serving as the Meeting of the Parties to the Rivers Protocol',
    'L Baku',
    'O United Nations system',
    'O United Nations country teams',
  ])
    assert.ok(found.includes(wanted), `${wanted} of ${found.join(' | ')}`);
  assert.ok(found.filter((each) => each === 'O General Assembly').length >= 2);
  for (const state of ['Azerbaijan', 'Mongolia', 'Zimbabwe']) assert.ok(!found.includes(`L ${state}`), state);
  const treaty = mentions('1. Ports\n\n1.1 The two sides will meet in Mongolia in 2031.\n');
  assert.ok(treaty.includes('L Mongolia'), treaty.join(' | '));
});

test('TX1488 names end before a town and its state, and go on behind a colon with a gerund', () => {
  const found = mentions(RESOLUTION);
  for (const wanted of [
    'I Convention on Springs',
    'L Victoria Falls',
    'I Lakes Framework Convention on Water Change',
  ])
    assert.ok(found.includes(wanted), `${wanted} of ${found.join(' | ')}`);
  const others = mentions(
    '1. Space\n\n1.1 They will train at the Halden Space Center in Portton, Utland, under Operation Heron and carry out the Lakes Programme of Action: Addressing the Needs of Valleys.\n',
  );
  for (const wanted of [
    'O Halden Space Center',
    'J Operation Heron',
    'I Lakes Programme of Action: Addressing the Needs of Valleys',
  ])
    assert.ok(others.includes(wanted), `${wanted} of ${others.join(' | ')}`);
});

test('TX1489 what was named is named again by its head, and what is counted is a quantity', () => {
  const found = mentions(
    '1. Lakes\n\n1.1 They will hold the Lakes Leaders’ Summit in 2031. They will report before the Summit in the six official languages to First Nations communities.\n',
  );
  assert.ok(found.includes('M Summit'), found.join(' | '));
  assert.ok(found.includes('Q six official languages'), found.join(' | '));
  assert.ok(!found.some((each) => each.endsWith('First Nations')));
  assert.ok(mentions(RESOLUTION).includes('Q five priority areas'));
});

test('TX1490 named plans, campaigns, agendas, steps and work tell the kind', () => {
  assert.equal(
    kindOf('The leaders agreed to strengthen the Lakeland-Arvia Action Plan on Opioids.'),
    'implement',
  );
  assert.equal(kindOf('The Government will continue the national river awareness campaign.'), 'implement');
  assert.equal(
    kindOf(
      'Decides to include in the provisional agenda of its ninetieth session the item entitled “Rivers”.',
    ),
    'exchange',
  );
  assert.equal(
    kindOf('Requests the Secretary-General to include his findings in his report to the Assembly.'),
    'exchange',
  );
  assert.equal(kindOf('The Ministry will identify concrete steps.'), 'explore');
  assert.equal(kindOf('The Government will coordinate this work with other related areas.'), 'cooperate');
  assert.equal(kindOf('The Parties shall coordinate their positions.'), 'exchange');
});

test('TX1491 investment, supplies, capacity, students, programmes and stances tell the kind', () => {
  assert.equal(kindOf('They will unlock further investments for developing countries.'), 'provide');
  assert.equal(kindOf('They will facilitate humanitarian supplies to those in need.'), 'provide');
  assert.equal(kindOf('They will improve stakeholders’ capacity along the river.'), 'train');
  assert.equal(kindOf('They will increase support for Arvia in the training of a workforce.'), 'train');
  assert.equal(kindOf('The Government will create a river-check program for towns.'), 'establish');
  assert.equal(
    kindOf('We will continue to advocate for global legal frameworks that protect human rights.'),
    'position',
  );
  assert.equal(kindOf('The United States supports India’s leadership as Chair of the Forum.'), 'position');
  assert.equal(kindOf('The Ministry will put in place a data road map.'), 'conclude');
});

test('TX1492 what somebody is encouraged to do tells the kind', () => {
  assert.equal(
    kindOf('The sides will encourage universities to accept a greater number of students.'),
    'train',
  );
  assert.equal(
    kindOf('The Ministry will encourage branches to consider whether their work is of use.'),
    'explore',
  );
  assert.equal(
    kindOf('The sides will encourage companies to voluntarily provide assistance to farmers.'),
    'provide',
  );
  assert.equal(
    kindOf('The Council will invite all stakeholders to implement the actions agreed upon in the Programme.'),
    'implement',
  );
});
