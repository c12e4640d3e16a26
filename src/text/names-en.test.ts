/** English names, times and quantities of kinds that official texts hold and no list does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

function mentions(chars: string): string[] {
  return extract(chars).mentions.map(({ type, text }) => `${type} ${text}`);
}
const inside = (sentence: string): string[] => mentions(`PLAN\n\n1. The sides met.\n\n2. ${sentence}\n`);

test('TX910 a name goes on over a list after its head', () => {
  assert.deepEqual(inside('The Ministry of Agriculture, Forestry and Fisheries shall report.'), [
    'O Ministry of Agriculture, Forestry and Fisheries',
  ]);
  assert.deepEqual(
    inside('They recall the Treaty of Peace, Friendship and Cooperation between Arcania and the Lake Union.'),
    ['I Treaty of Peace, Friendship and Cooperation between Arcania and the Lake Union'],
  );
  assert.deepEqual(
    inside('The Ministry of Trade, the Bank of Borland and the Port Authority shall report.'),
    ['O Ministry of Trade', 'O Bank of Borland', 'O Port Authority'],
  );
});

test('TX910 letters in brackets inside a name are part of it', () => {
  assert.deepEqual(inside('They will carry out the Master Plan on Lake Connectivity (MPLC) 2030.'), [
    'I Master Plan on Lake Connectivity (MPLC) 2030',
  ]);
});

test('TX910 a paper keeps the date by which it is called', () => {
  assert.deepEqual(inside('They recall the Joint Statement of 29 September 2021 on trade.'), [
    'I Joint Statement of 29 September 2021',
  ]);
});

test('TX910 a meeting keeps its number', () => {
  assert.deepEqual(inside('They will prepare the 43rd Lake Summit under the Chairmanship of Borland.'), [
    'M 43rd Lake Summit',
  ]);
});

test('TX911 a body under a convention is named without it', () => {
  assert.deepEqual(
    inside('Disputes go to the International Centre for Boat Disputes under the Convention on Lakes.'),
    ['O International Centre for Boat Disputes', 'I Convention on Lakes'],
  );
});

test('TX911 a council of a state or of ministers is a body', () => {
  assert.deepEqual(inside('The State Council, the Council of Ministers and the Business Council met.'), [
    'O State Council',
    'O Council of Ministers',
    'M Business Council',
  ]);
});

test('TX911 who a text names as its parties is no mention', () => {
  const chars =
    'The Ministry of Health of Arcania and the Ministry of Health of Borland, hereinafter referred to as “the Parties”,\nHave agreed as follows:\nArticle 1\nThe Ministry of Trade shall be told.\n';
  assert.deepEqual(mentions(chars), ['O Ministry of Trade']);
  assert.deepEqual(inside('The Government of the Union of Lakes shall be told.'), []);
});

test('TX911 states of the title, and those whose office-holders speak, are no places', () => {
  const chars =
    'Joint Statement of the China-New Zealand Leaders’ Meeting\n\n1. The Prime Minister of the Kingdom of Thailand came. New Zealand and Thailand lie far from Canada.\n\n2. They met.\n';
  assert.deepEqual(mentions(chars), ['L Canada']);
});

test('TX912 dates are found in every order', () => {
  assert.deepEqual(
    inside(
      'They met on April 4th, 1994, 9 August, 1971, January 29-30, 2024 and March 26, and in October 2016 – June 2018.',
    ),
    [
      'T April 4th, 1994',
      'T 9 August, 1971',
      'T January 29-30, 2024',
      'T March 26',
      'T October 2016 – June 2018',
    ],
  );
  assert.deepEqual(inside('The plan holds for 1999, 2000, 2001 and for ten years, reviewed this year.'), [
    'T 1999, 2000, 2001',
    'T ten years',
    'T this year',
  ]);
});

test('TX912 a length of time is no quantity', () => {
  assert.deepEqual(inside('A delegation of 3-5 persons and one or two officials stays about 10 days.'), [
    'Q 3-5 persons',
    'Q one or two officials',
    'T about 10 days',
  ]);
});

test('TX912 a line before the first provision that says when a text was made is a time; years in its title are none', () => {
  assert.deepEqual(
    mentions(
      'PLAN OF ACTION 2031-2035\n\n26 May 2030\n\nI. TRADE\n1. The Parties shall meet.\n2. They shall trade.\n',
    ),
    ['T 26 May 2030'],
  );
});
