/** Undertakings for others and by things that act, and borders of names beside owners, partners and numbers. Invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Commitments of a sentence with kind and strength. */
function undertaken(sentence: string): string[] {
  const text = `1. Work\n\n1.1 ${sentence}\n\n1.2 Nothing.\n`;
  const chars = [...text];
  return extract(text).commitments.map(
    ({ start, end, kind, strength }) => `${chars.slice(start, end).join('')} {${kind} ${strength}}`,
  );
}

function mentions(sentence: string): string[] {
  return extract(`1. Work\n\n1.1 ${sentence}\n`).mentions.map(({ type, text }) => `${type} ${text}`);
}

test('TX1493 who commits others or himself undertakes, and so does who is continuing to', () => {
  for (const [sentence, meaning] of [
    ['The leaders committed their governments to working closely to support the project', 'cooperate effort'],
    [
      'The leaders recommitted the two countries to fostering a secure technology ecosystem',
      'cooperate effort',
    ],
    ['The Government is also continuing to provide grants to farmers', 'provide firm'],
  ])
    assert.deepEqual(undertaken(`${sentence}.`), [`${sentence} {${meaning}}`]);
});

test('TX1493 a project called by a name of its own acts, and a programme supports', () => {
  const [called] = undertaken('Project Heron will strengthen river defence.');
  assert.ok(called?.startsWith('Project Heron will strengthen river defence'), called);
  assert.equal(undertaken('The health check program will support small businesses.').length, 1);
});

test('TX1494 what is asked whether to do is one question, and a resolution that endorses takes a stance', () => {
  const question =
    'The Ministry will assess whether to expand the register, establish a data base, and develop regulations';
  assert.deepEqual(undertaken(`${question}.`), [`${question} {explore tentative}`]);
  const endorsed = 'Endorses the Port Sud Declaration, which is contained in the annex';
  assert.deepEqual(undertaken(`${endorsed}.`), [`${endorsed} {position firm}`]);
});

test('TX1495 an owner is named by itself, a partner in general is none, and numbers of parts count nothing', () => {
  const owned = mentions(
    'The Department of Lakes’s Water Force signed a Master Repair Agreement with Lakish shipyards.',
  );
  assert.ok(owned.includes('O Department of Lakes'), owned.join(' | '));
  assert.ok(owned.includes('I Master Repair Agreement'), owned.join(' | '));
  const others = mentions(
    'Exhibit 6 maps show F-414 engines in West and Central Africa built by Halden Motors Inc in 2031.',
  );
  assert.ok(!others.some((each) => /^Q|F-414/.test(each)), others.join(' | '));
  assert.ok(others.includes('L West and Central Africa'), others.join(' | '));
  assert.ok(others.includes('O Halden Motors Inc'), others.join(' | '));
});

test('TX1496 a line of up to eighty letters above a blank line is its number’s title', () => {
  const chars =
    '1. Offer advice and guidance to support small and medium businesses\n\n- We will open a desk.\n\n2. Build resilience and provide support when an incident occurs\n\n- We will train wardens.\n';
  assert.deepEqual(
    extract(chars).commitments.map(({ start, end }) => [...chars].slice(start, end).join('')),
    ['We will open a desk', 'We will train wardens'],
  );
});

test('TX1499 a side whose state is written with points is that state', () => {
  const chars =
    'Joint Statement of the United States and India\n\nOn 5 May 2031 President Rose of the United States and Prime Minister Lal of India met in Delhi.\n\n1. Trade\n\n1.1 The U.S. side pledged to support the centre.\n\n1.2 The Indian side will open a port.\n';
  assert.deepEqual(
    extract(chars).commitments.map(({ actor }) => actor),
    ['us', 'in'],
  );
});
