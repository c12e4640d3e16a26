/** Goals, works and stances that no modal binds, what is asked twice, and what the object tells, in English. Invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** What the second provision of a text of two sides undertakes: words, kind, strength. */
function read(sentence: string): string[] {
  const chars = `Joint Statement\n\nThe two sides met. They agreed on much.\n\n1. The two sides will hold a meeting.\n\n2. ${sentence}\n`;
  return extract(chars)
    .commitments.filter(({ provision }) => provision === '2')
    .map(
      ({ start, end, kind, strength }) => `${[...chars].slice(start, end).join('')} {${kind} ${strength}}`,
    );
}

test('TX1421 a goal that is told, and a figure that will be reached, are undertaken', () => {
  assert.deepEqual(read('Our goal is to halve losses by 2035.'), [
    'Our goal is to halve losses by 2035 {cooperate effort}',
  ]);
  assert.deepEqual(read('Total emissions in 2030 will be at the level of 1990 or lower.'), [
    'Total emissions in 2030 will be at the level of 1990 or lower {cooperate firm}',
  ]);
  assert.deepEqual(read('The number of accidents will not exceed 100 a year.'), [
    'The number of accidents will not exceed 100 a year {cooperate firm}',
  ]);
  assert.deepEqual(read('This will be a long road.'), []);
});

test('TX1421 an item below a heading of goals is one, whatever its words', () => {
  const chars =
    '# Strategy\n\n## Goals for 2031-2035\n\n- 1. More careful use of water.\n- 2. Be a driver of fair trade.\n\n## Notes\n\n- 1. More careful use of words.\n';
  assert.deepEqual(
    extract(chars).commitments.map(
      ({ start, end, kind, strength }) => `${[...chars].slice(start, end).join('')} {${kind} ${strength}}`,
    ),
    ['More careful use of water {cooperate effort}', 'Be a driver of fair trade {cooperate effort}'],
  );
});

test('TX1422 what is launched, announced with its purpose, or pledged is undertaken; what was set up before is told', () => {
  assert.deepEqual(read('The two leaders launched a strategy to protect supply chains.'), [
    'The two leaders launched a strategy to protect supply chains {conclude firm}',
  ]);
  assert.deepEqual(read('The two countries announced joint initiatives to train pilots.'), [
    'The two countries announced joint initiatives to train pilots {train firm}',
  ]);
  assert.deepEqual(read('Canada pledged $5 million for flood relief.'), [
    'Canada pledged $5 million for flood relief {provide firm}',
  ]);
  assert.deepEqual(read('The President affirmed the goal of a clean power sector by 2035.'), [
    'The President affirmed the goal of a clean power sector by 2035 {cooperate firm}',
  ]);
  assert.deepEqual(read('In 2029 the two countries launched a strategy.'), []);
});

test('TX1423 what is so stands before what is undertaken; "and to" opens a further aim', () => {
  assert.deepEqual(read('As the flood has hurt farmers, the two sides agreed to build dams.'), [
    'the two sides agreed to build dams {build firm}',
  ]);
  assert.deepEqual(read('Given the size of the market, the two sides agreed to build dams.'), [
    'the two sides agreed to build dams {build firm}',
  ]);
  assert.deepEqual(read('As appropriate, the two sides will build dams.'), [
    'As appropriate, the two sides will build dams {build firm}',
  ]);
  assert.equal(read('They agreed to cooperate on reefs, and to advancing the repair of coasts.').length, 2);
});

test('TX1424 what somebody is asked goes on where "to" is said again; not where both are what efforts are for', () => {
  const asked = (words: string): number => read(words).length;
  assert.equal(
    asked(
      'Requests the Director to carry out a review of steps taken to build capacity and to include his findings in a report.',
    ),
    2,
  );
  assert.equal(
    asked(
      'Encourages the community to support programmes aimed at early warning and to support systems for flood risk.',
    ),
    2,
  );
  assert.equal(
    asked(
      'Requests the Director to lead the work of the office on efforts to prevent floods and to fight fires.',
    ),
    1,
  );
  assert.deepEqual(read('Recommends the guidelines to all Member States for implementation.'), [
    'Recommends the guidelines to all Member States for implementation {implement tentative}',
  ]);
});

test('TX1425 it is essential to uphold, and what is inadmissible, are stances', () => {
  assert.deepEqual(read('It is essential to uphold international law.'), [
    'It is essential to uphold international law {position firm}',
  ]);
  assert.deepEqual(read('The use of force is inadmissible.'), [
    'The use of force is inadmissible {position firm}',
  ]);
  assert.deepEqual(read('It is essential to note the date.'), []);
});

test('TX1426 a study that is to be done explores, access to records is given, recommendations are told', () => {
  assert.deepEqual(read('Mapping of wetlands will be carried out.'), [
    'Mapping of wetlands will be carried out {explore firm}',
  ]);
  assert.deepEqual(read('Studies will be initiated on the effects of salt.'), [
    'Studies will be initiated on the effects of salt {explore firm}',
  ]);
  assert.deepEqual(read('The two sides will ensure that studies are carried out on floods.'), [
    'The two sides will ensure that studies are carried out on floods {explore firm}',
  ]);
  assert.deepEqual(read('The two sides will remove access barriers to archives.'), [
    'The two sides will remove access barriers to archives {provide firm}',
  ]);
  assert.deepEqual(read('The two sides will make recommendations to ministers on tolls.'), [
    'The two sides will make recommendations to ministers on tolls {exchange firm}',
  ]);
});
