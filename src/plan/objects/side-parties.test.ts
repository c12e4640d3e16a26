/** Whose something is: the words that are kept, what may be chosen, and what a word says. Parties are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideObject, objectType, type SideParty, sideChoices, sideMeaning, type Values } from './index.ts';

const own = { code: 'al', ours: true };
const two = [own, { code: 'ct', ours: false }];
const three = [...two, { code: 'px', ours: false }];

function typeOf(name: string) {
  return objectType(name) ?? assert.fail(name);
}
function fieldOf(type: string, name: string) {
  const field = typeOf(type).fields[name];
  if (field?.kind !== 'choice') return assert.fail(name);
  return field;
}
const side = fieldOf('body', 'side');

function decide(type: string, parties: readonly SideParty[], before: Values | null, patch: Values) {
  return decideObject(typeOf(type), 'x', before, patch, {
    known: () => null,
    next: () => [],
    isTaken: () => false,
    period: () => 'open',
    hasFile: () => false,
    parties,
  });
}
const sideOf = (parties: readonly SideParty[], word: string, before: Values | null = null) => {
  const decided = decide('body', parties, before, { name: { en: 'Sample bureau' }, side: word });
  return decided.ok ? decided.value.values.side : decided.error.map(({ at, fault }) => `${at} ${fault}`);
};

test('OB1850 among more than two parties another is kept by its code, the own one and the only other one by their words', () => {
  assert.equal(sideOf(three, 'px'), 'px');
  assert.equal(sideOf(three, 'al'), 'ours');
  assert.equal(sideOf(two, 'ct'), 'theirs');
  for (const word of ['ours', 'theirs', 'third'])
    for (const parties of [two, three]) assert.equal(sideOf(parties, word), word);
});

test('OB1850 a code that no party of the plan has is refused at its place, and one that stood before stays', () => {
  assert.deepEqual(sideOf(three, 'kh'), ['side choice']);
  assert.deepEqual(sideOf(three, 'THEIRS'), ['side choice']);
  const before = { name: { en: 'Sample bureau' }, side: 'kh' };
  assert.equal(sideOf(three, 'kh', before), 'kh');
  const chairs = [{ side: 'px' }, { side: 'kh' }];
  const decided = decide('mechanism', three, null, { title: { en: 'Sample committee' }, chairs });
  assert.deepEqual(decided.ok ? [] : decided.error.map(({ at, fault }) => [at, fault]), [
    ['chairs/1/side', 'choice'],
  ]);
  const kept = decide('mechanism', two, null, {
    title: { en: 'Sample committee' },
    chairs: [{ side: 'ct' }, { side: 'al' }],
  });
  assert.deepEqual(kept.ok ? kept.value.values.chairs : kept.error, [{ side: 'theirs' }, { side: 'ours' }]);
});

test('OB1850 a body of a party that is named is no body of ours', () => {
  const claim = { period: '2026', progress: 'begun', commitment: 'commitment/x' };
  const about = (word: string) =>
    decideObject(
      typeOf('claim'),
      'x',
      null,
      { ...claim, body: 'body/b' },
      {
        known: () => ({ retired: false, values: { side: word } }),
        next: () => [],
        isTaken: () => false,
        period: () => 'open',
        hasFile: () => false,
        parties: three,
      },
    );
  const faults = (word: string) => {
    const decided = about(word);
    return decided.ok ? [] : decided.error.map(({ at, fault }) => `${at} ${fault}`);
  };
  assert.deepEqual(faults('px'), ['body not-ours']);
  assert.deepEqual(faults('theirs'), ['body not-ours']);
  assert.deepEqual(faults('ours'), []);
});

test('OB1851 what may be chosen names the others among more than two, and keeps an old word only where it stands', () => {
  assert.deepEqual(sideChoices(side, two), ['ours', 'theirs', 'third']);
  assert.deepEqual(sideChoices(side, three), ['ours', 'ct', 'px', 'third']);
  assert.deepEqual(sideChoices(side, three, ['theirs']), ['ours', 'ct', 'px', 'third', 'theirs']);
  const host = fieldOf('mechanism', 'host');
  assert.deepEqual(sideChoices(host, three, ['']), [
    ...['alternating', 'ours', 'ct', 'px', 'rotating', 'by-agreement'],
  ]);
  const form = fieldOf('mechanism', 'form');
  assert.deepEqual(sideChoices(form, three), form.of);
});

test('OB1851 a word says the party, one of the others, all of them or nobody of them; between two it is the word itself', () => {
  assert.deepEqual(sideMeaning(side, three, 'px'), { is: 'party', party: three[2] });
  assert.deepEqual(sideMeaning(side, three, 'theirs'), { is: 'one-of', parties: three.slice(1) });
  assert.deepEqual(sideMeaning(side, three, 'third'), { is: 'outside' });
  assert.deepEqual(sideMeaning(fieldOf('further-commitment', 'actor'), three, 'both'), { is: 'all' });
  for (const word of ['ours', 'theirs', 'third'])
    assert.deepEqual(sideMeaning(side, two, word), { is: 'word' });
  assert.deepEqual(sideMeaning(side, two, 'ct'), { is: 'party', party: two[1] });
});
