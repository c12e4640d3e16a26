/** English names, times and quantities, in invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

const mentionsOf = (chars: string): string[] =>
  extract(chars).mentions.map((each) => `${each.type} ${each.text}`);
const en = (sentence: string): string[] => mentionsOf(`PLAN\n\n1. ${sentence}\n2. Both sides will meet.\n`);

test('TX41 an abbreviation in brackets stands for its name from there on', () => {
  assert.deepEqual(
    en(
      'The Treaty of Amity and Trade (TAT) and the Code of Conduct (COC) remain; the two sides will apply the COC.',
    ),
    ['I Treaty of Amity and Trade', 'I TAT', 'I Code of Conduct', 'I COC', 'I COC'],
  );
  assert.deepEqual(en('The Pearl Defence Ministers’ Meeting-Plus (PDMM-Plus) will convene.'), [
    'M Pearl Defence Ministers’ Meeting-Plus',
    'M PDMM-Plus',
  ]);
});

test('TX41 people in the middle of a name belong to it, after a body they do not', () => {
  assert.deepEqual(en('They will use the Senior Officials’ Meeting on Energy.'), [
    'M Senior Officials’ Meeting on Energy',
  ]);
  assert.deepEqual(en('They will tell the Bureau of Statistics Director.'), ['O Bureau of Statistics']);
});

test('TX41 years close the name of a paper', () => {
  assert.deepEqual(en('They will carry out the Plan of Action 2026-2030.'), ['I Plan of Action 2026-2030']);
  assert.deepEqual(en('They will carry out the Forest Action Plan (2026–2030).'), [
    'I Forest Action Plan (2026–2030)',
  ]);
  assert.deepEqual(en('They will apply Security Council resolution 1325 (2000).'), [
    'I Security Council resolution 1325 (2000)',
  ]);
});

test('TX41 a joint commission and a trust fund are ways of working together', () => {
  assert.deepEqual(en('The Joint Commission for Water will manage the Norland Trust Fund.'), [
    'M Joint Commission for Water',
    'M Norland Trust Fund',
  ]);
});

test('TX41 two names joined by "and" are two', () => {
  assert.deepEqual(en('The Department of Trade and USAID will meet.'), ['O Department of Trade', 'O USAID']);
  assert.deepEqual(en('The Ministry of Roads and Bureau of Ports will meet.'), [
    'O Ministry of Roads',
    'O Bureau of Ports',
  ]);
  assert.deepEqual(en('The Institute of Standards and Technology will meet.'), [
    'O Institute of Standards and Technology',
  ]);
});

test('TX41 a paper between two governments is named with both', () => {
  assert.deepEqual(
    en(
      'They will apply the Agreement between the Government of Norland and the Government of Sudria on Visas.',
    ),
    ['I Agreement between the Government of Norland and the Government of Sudria on Visas'],
  );
});

test('TX147 a title goes on in small letters to where the sentence takes over', () => {
  assert.deepEqual(
    en(
      'Claims go to conciliation under the Convention on the settlement of fishing claims signed at Muscat.',
    ),
    ['I Convention on the settlement of fishing claims', 'L Muscat'],
  );
  assert.deepEqual(en('The Joint Committee on economic relations will meet.'), [
    'M Joint Committee on economic relations',
  ]);
});

test('TX147 what follows a head by chance is no title', () => {
  assert.deepEqual(en('They will act under the Convention on the basis of trust.'), []);
  assert.deepEqual(en('They will apply this Agreement on equal terms.'), []);
});

test('TX147 the small word after a run says what it is', () => {
  assert.deepEqual(en('They will join the Clean Rivers for Growing Towns initiative.'), [
    'F Clean Rivers for Growing Towns',
  ]);
});

test('TX148 states that are no party are places, parties are none', () => {
  const chars =
    'AGREEMENT BETWEEN MALAYSIA AND THAILAND\n\n1. Malaysia will build a port. It will carry goods from Thailand to Colombia and West Africa.\n2. The Government of Peru is informed.\n';
  assert.deepEqual(mentionsOf(chars), ['L Colombia', 'L West Africa']);
});

test('TX148 a town after "in" is a place', () => {
  assert.deepEqual(en('A fair will be held in Arvik, and talks in English.'), ['L Arvik']);
  assert.deepEqual(en('The seat is in Washington, D.C.'), ['L Washington, D.C.']);
});

test('TX42 halves and quarters of years, units, and large numbers', () => {
  assert.deepEqual(en('They will plant one million trees along 60 km of road in the first half of 2026.'), [
    'Q one million trees',
    'Q 60 km of road',
    'T first half of 2026',
  ]);
  assert.deepEqual(en('They will spend 2.5 per cent of GDP in fiscal years 2025 and 2026.'), [
    'Q 2.5 per cent of GDP',
    'T fiscal years 2025 and 2026',
  ]);
});

function dueOf(sentence: string): unknown {
  return extract(`PLAN\n\n1. ${sentence}\n2. Both sides will meet.\n`).commitments[0]?.due?.date ?? null;
}

test('TX29 a date of what was done, or of a paper, is no due date', () => {
  assert.equal(dueOf('They will apply the Convention of 18 March 1965.'), null);
  assert.equal(dueOf('They will carry out the plan adopted in 2021.'), null);
  assert.equal(dueOf('The bridge will be completed in 2027.'), '2027');
  assert.equal(dueOf('They will sign the protocol before the end of 2028.'), '2028');
});

test('TX41 initials with points may stand in a pair of partners', () => {
  assert.deepEqual(
    en('They will join the Pearl-U.S. Strategic Partnership and the U.S.-Pearl Partnership.'),
    ['F Pearl-U.S. Strategic Partnership', 'F U.S.-Pearl Partnership'],
  );
});

test('TX42 days joined by a hyphen, and dates written out', () => {
  assert.deepEqual(en('Talks will be held at Arvik on 12-13 May 2027.'), ['L Arvik', 'T 12-13 May 2027']);
  assert.deepEqual(
    en('They will apply the text of the sixteenth day of May, nineteen hundred and seventy-two.'),
    ['T sixteenth day of May, nineteen hundred and seventy-two'],
  );
});
