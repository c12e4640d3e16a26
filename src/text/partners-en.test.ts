/** English texts whose parties speak together or as a group, and the names of bodies, funds and laws in them; invented names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

const mentionsOf = (chars: string): string[] =>
  extract(chars).mentions.map(({ type, text }) => `${type} ${text}`);
const en = (sentence: string): string[] => mentionsOf(`PLAN\n\n1. The sides met.\n\n2. ${sentence}\n`);

test('TX1254 those who speak behind a dash are parties, and members of a group that is a party are no places', () => {
  assert.deepEqual(
    mentionsOf(
      'We—the governments of Fiji, Samoa and Tonga—meet in Apia.\n\n1. We will meet again in Samoa.\n',
    ),
    ['L Apia'],
  );
  const group = (place: string): string =>
    `ASEAN-CANADA PLAN OF ACTION\n\n1. ASEAN and Canada will hold talks in ${place}.\n`;
  assert.deepEqual(mentionsOf(group('Cambodia')), []);
  assert.deepEqual(mentionsOf(group('Peru')), ['L Peru']);
});

test('TX1254 member states of a group are no body', () => {
  assert.deepEqual(en('The plan was adopted by ASEAN Member States.'), []);
});

test('TX1255 a fund is named with its purpose, a programme of the United Nations is a body', () => {
  assert.deepEqual(en('They will pay into the Global Fund to Fight Floods, Fires and Storms.'), [
    'O Global Fund to Fight Floods, Fires and Storms',
  ]);
  assert.deepEqual(en('They will ask the Joint United Nations Programme on HIV/AIDS.'), [
    'O Joint United Nations Programme on HIV/AIDS',
  ]);
});

test('TX1255 laws are named with who made them, or by what they found', () => {
  assert.deepEqual(
    en('They will apply Regulation (EU) No 31/2030 of the European Parliament and of the Council.'),
    ['I Regulation (EU) No 31/2030 of the European Parliament and of the Council'],
  );
  assert.deepEqual(en('They will apply the Foundations for Good Lake Rules Act of 2030.'), [
    'I Foundations for Good Lake Rules Act of 2030',
  ]);
  assert.deepEqual(en('They will apply the Agreement on Fishing in Areas beyond National Jurisdiction.'), [
    'I Agreement on Fishing in Areas beyond National Jurisdiction',
  ]);
});

test('TX1255 what the public builds on is a work where its name ends so', () => {
  assert.deepEqual(en('They will extend the Lake Public Infrastructure.'), ['J Lake Public Infrastructure']);
  assert.deepEqual(en('They will join the Partnership for Public Infrastructure and Investment.'), [
    'F Partnership for Public Infrastructure and Investment',
  ]);
});

test('TX1254 a group that is named at every turn is one of those who speak', () => {
  const chars = `JOINT STATEMENT\n\n1. The sides met.\n2. They will use the ASEAN-Lakeland Fund, the ASEAN-Lakeland Forum, the ASEAN-Lakeland Dialogue, the ASEAN-Lakeland Summit and the ASEAN-Lakeland Council, and support the role of ASEAN.\n`;
  assert.ok(!mentionsOf(chars).includes('O ASEAN'));
});

test('TX1254 a town is named with its province', () => {
  assert.deepEqual(en('They met in Wilmington, Delaware, and in Arvik, Canada.').slice(0, 2), [
    'L Wilmington, Delaware',
    'L Arvik',
  ]);
});

test('TX1256 states of a list act together, and what a state has is no act of it', () => {
  const joint = (sentence: string): string[] =>
    mentionsOf(`JOINT FACTS\n\n1. The sides met.\n\n2. ${sentence}\n`);
  assert.deepEqual(joint('Today, Japan, the Philippines, and the United States announced talks.'), []);
  assert.deepEqual(joint('They trade with Japan, the Philippines, and Peru.'), [
    'L Japan',
    'L Philippines',
    'L Peru',
  ]);
  assert.deepEqual(joint('They condemn North Korea’s launches.'), ['L North Korea']);
});

test('TX1256 a resolution may be told by number and date alone, a year of a date opens no name', () => {
  assert.deepEqual(
    en('They recall resolution 60/251 of 15 March 2006, by which it was set up, and 65/281 of 17 June 2011.'),
    ['I resolution 60/251', 'T 15 March 2006', 'I 65/281', 'T 17 June 2011'],
  );
  assert.deepEqual(en('They will abide by the July 12, 2030 Fishing Award.').slice(0, 1), [
    'T July 12, 2030',
  ]);
});

test('TX1256 a state after "in" is where a meeting is held, security councils are bodies, accords papers', () => {
  assert.deepEqual(en('They will hold the Lake Investor Forum in Singapore.'), [
    'M Lake Investor Forum',
    'L Singapore',
  ]);
  assert.deepEqual(en('They will apply UN Security Council resolutions and the Pearl Accords.'), [
    'O UN Security Council',
    'I Pearl Accords',
  ]);
});

test('TX1254 what a small word says of a name counts before the body that it begins with', () => {
  assert.deepEqual(en('They will join the ASEAN Smart Lakes initiative and the World Bank initiative.'), [
    'F ASEAN Smart Lakes',
    'O World Bank',
  ]);
});
