/** Plans of recommendations and joint statements in English, in words that are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

const planOf = (sentence: string): string =>
  `Plan of Action\n\nI. Cooperation\n1. ${sentence}\n2. The Government should cooperate.\n`;

/** Each commitment of the sentence, with what it means. */
function read(sentence: string): string[] {
  const text = planOf(sentence);
  return extract(text)
    .commitments.filter(({ provision }) => provision === '1.1')
    .map(({ start, end, kind, strength }) => `${text.slice(start, end)} {${kind} ${strength}}`);
}

const meanings = (sentence: string): string[] => read(sentence).map((each) => each.replace(/^.*\{|\}$/g, ''));

const mentions = (text: string): string[] =>
  extract(text).mentions.map(({ type, start, end }) => `${type} ${[...text].slice(start, end).join('')}`);

test('TX1560 what should be done is as firm as its verb', () => {
  assert.deepEqual(meanings('The Government should nominate a growth zone.'), ['establish firm']);
  assert.deepEqual(meanings('The Government should promote rural trade.'), ['cooperate effort']);
  assert.deepEqual(meanings('The Government should look to promote rural trade.'), ['cooperate tentative']);
  assert.deepEqual(meanings('The Government should explore ways to store seeds.'), ['explore tentative']);
});

test('TX1560 where a text gives advice, what could be done is tentative', () => {
  assert.deepEqual(meanings('The Seed Library could introduce a lending scheme.').length, 1);
  assert.match(meanings('The Seed Library could introduce a lending scheme.')[0] ?? '', /tentative$/);
  assert.deepEqual(meanings('This could introduce a lending scheme.'), []);
  const told = 'Plan\n\n1. The Seed Library could introduce a lending scheme.\n2. The two sides will meet.\n';
  assert.equal(extract(told).commitments.filter(({ provision }) => provision === '1').length, 0);
});

test('TX1561 what is worked for together is an effort', () => {
  assert.deepEqual(meanings('The two leaders agreed to work together to share best practices.'), [
    'exchange effort',
  ]);
  assert.match(
    meanings('The Government will collaborate with farmers to develop a guide.')[0] ?? '',
    /effort$/,
  );
  assert.deepEqual(meanings('The two leaders agreed to share best practices.'), ['exchange firm']);
});

test('TX1562 what one looks forward to doing is undertaken, an event is not', () => {
  assert.deepEqual(read('The leaders look forward to fostering greater collaboration on lakes.'), [
    'The leaders look forward to fostering greater collaboration on lakes {cooperate effort}',
  ]);
  assert.deepEqual(read('The leaders look forward to meeting again next year.'), []);
  assert.deepEqual(read('The leaders look forward to further progress on lakes.'), []);
  assert.deepEqual(meanings('The two leaders expressed firm intent to support market reforms.'), [
    'cooperate effort',
  ]);
});

test('TX1563 what is done besides begins anew, what is done meanwhile does not', () => {
  assert.deepEqual(
    read('We should deepen these ties, while also taking an active role in the River Forum.').map((each) =>
      each.replace(/ \{.*/, ''),
    ),
    ['We should deepen these ties', 'taking an active role in the River Forum'],
  );
  assert.equal(
    read('The Government should reduce the risks of dams, while positioning the country to sell power.')
      .length,
    1,
  );
  assert.equal(
    read(
      'The work should focus on building ties with neighbours, as well as expanding trade with old partners.',
    ).length,
    2,
  );
});

test('TX1563 what a purpose, a relative clause or one object goes on with is no action of its own', () => {
  assert.equal(
    read(
      'We will continue to strengthen the River Market System as a warning tool, to enhance transparency, reduce uncertainties, and support coordinated responses.',
    ).length,
    1,
  );
  assert.equal(
    read(
      'We ask the River Bank to share with us the results of its surveys, which will be published by experts, and will provide a review of floods.',
    ).length,
    1,
  );
  assert.equal(
    read(
      'They commit to develop a seed plan that covers all of these efforts and seeks to increase investment.',
    ).length,
    1,
  );
  assert.equal(
    read('We invite the funds to contribute to the Seed Programme and to integrate it into their work.')
      .length,
    1,
  );
});

test('TX1564 what verb and object together are', () => {
  assert.deepEqual(meanings('Set out, within 6 months, a long-term plan for the harbours.'), [
    'conclude firm',
  ]);
  assert.deepEqual(meanings('The Government should identify how public data will be collected.'), [
    'explore firm',
  ]);
  assert.deepEqual(meanings('The Government should mitigate the risks of harbour infrastructure.'), [
    'cooperate effort',
  ]);
  assert.match(
    meanings('The leaders pledge to continue strengthening an open and rules-based trading system.')[0] ?? '',
    /^position/,
  );
  assert.deepEqual(meanings('The Committee shall take its decisions by consensus.'), ['exchange firm']);
  assert.deepEqual(meanings('The Government will deliver Project Halo to all towns.'), ['implement firm']);
  assert.match(meanings('We will advance all commitments of the Lake Declaration.')[0] ?? '', /^implement/);
  assert.match(meanings('We reiterate our commitment to achieve carbon neutrality.')[0] ?? '', /^cooperate/);
  assert.deepEqual(meanings('We should develop these partnerships.'), ['cooperate effort']);
});

test('TX1565 a name that its letters explain, a paper named in small letters', () => {
  assert.deepEqual(
    mentions('Plan\n\n1. We will expand the River Data Resource (RDR). We will open the RDR.\n'),
    ['J River Data Resource', 'J RDR', 'J RDR'],
  );
  assert.deepEqual(mentions('Plan\n\n1. We will inform the Chief Harbour Officer (CHO).\n'), []);
  assert.deepEqual(mentions('Plan\n\n1. They signed a new lake and forest conservation agreement.\n'), [
    'I lake and forest conservation agreement',
  ]);
  assert.deepEqual(mentions('Plan\n\n1. They signed a new agreement and a trade agreement.\n'), []);
  assert.deepEqual(
    mentions('Plan\n\n1. We recall the Lake Declaration on Water and Agenda 30.\n')[0],
    'I Lake Declaration on Water',
  );
});

test('TX1566 lengths, haste and counts', () => {
  assert.deepEqual(mentions('Plan\n\n1. They plan a five-year renewal of their ties.\n'), ['T five-year']);
  assert.deepEqual(
    mentions('Plan\n\n1. The Government should quickly nominate a zone that can move quickly.\n'),
    ['T quickly'],
  );
  assert.deepEqual(mentions('Plan\n\n1. Costs rose from mid-2030 to mid-2031.\n'), [
    'T mid-2030 to mid-2031',
  ]);
  assert.deepEqual(mentions('Plan\n\n1. Expand the capacity by at least 20x by 2030.\n'), [
    'Q at least 20x',
    'T 2030',
  ]);
});
