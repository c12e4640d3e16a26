/** Annexes below a covering letter that lists them, and options of a text under negotiation. All texts are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

function outline(text: string): string[] {
  return extract(text).provisions.flatMap(({ path, label, heading }) =>
    path === '' ? [] : [[path, label ?? '', heading ?? ''].join('|')],
  );
}

const LETTER =
  'THE MINISTER FOR TRADE\n\nPort Arlen, 6 July 2031\n\nYour Excellency,\n\nI have the honour to confirm the understandings set out in the following annexes:\n\nAnnex A – Notes on tariffs\nAnnex B – Notes on fisheries\nAnnex C – Agreed minutes\n\nI avail myself of this opportunity to renew to Your Excellency the assurances of my highest consideration.\n\nMinister for Trade\n\n';
const ANNEXES =
  'ANNEX A\nNOTES ON TARIFFS\n\n1. The Government of Arlen shall reduce its tariffs on grain.\n\n2. The Government of Beland shall publish its tariff schedule.\n\nANNEX B\nNOTES ON FISHERIES\n\n1. The two Governments shall exchange data on catches.\n\nANNEX C\nAGREED MINUTES\n\n1. The delegations agreed to establish a working group.\n';

test('TX1797 a letter that lists its annexes opens none of them, and who signs it heads none', () => {
  assert.deepEqual(outline(`${LETTER}${ANNEXES}`), [
    '1|ANNEX A|NOTES ON TARIFFS',
    '1.1|1.|',
    '1.2|2.|',
    '2|ANNEX B|NOTES ON FISHERIES',
    '2.1|1.|',
    '3|ANNEX C|AGREED MINUTES',
    '3.1|1.|',
  ]);
});

test('TX1797 a list of annexes in Chinese opens none of them either', () => {
  const text =
    '关于两国贸易安排的换文\n\n阁下：\n\n我谨确认下列附件所载的谅解：\n\n附件一　关税说明\n附件二　渔业说明\n\n顺致最崇高的敬意。\n\n附件一　关税说明\n1. 甲国政府降低粮食关税。\n2. 乙国政府公布税则。\n附件二　渔业说明\n1. 两国政府交换渔获数据。\n2. 两国政府每年会晤一次。\n';
  assert.deepEqual(
    outline(text).map((line) => line.split('|').slice(0, 2).join(' ')),
    ['1 附件一', '1.1 1.', '1.2 2.', '2 附件二', '2.1 1.', '2.2 2.'],
  );
});

test('TX1797 annexes that are listed and do not follow, and annexes of one line each, are provisions', () => {
  assert.deepEqual(
    outline(
      'Agreement\n\nArticle 1\nThe Parties shall cooperate.\n\nArticle 2\nThe Parties shall meet once a year.\n\nAnnex A – List of ports\nAnnex B – List of roads\n',
    ).map((line) => line.split('|')[1]),
    ['Article 1', 'Article 2', 'Annex A', 'Annex B'],
  );
});

test('TX1798 options stand below the paragraph or the article that they are options of, each with numbers of its own', () => {
  const text =
    'DRAFT AGREEMENT\n\nArticle 2\nPurpose\n\n1. Option 1: The purpose of this Agreement is to strengthen the response.\n\nOption 2: The Parties shall cooperate on research.\n\n2. The Parties shall report on their actions.\n\nArticle 3\nMitigation\n\nOption 1:\n\n1. Each Party shall prepare a contribution.\n\n2. Each Party shall communicate it.\n\nOption 2:\n\n1. Each Party should prepare a plan.\n\n2. The Parties shall provide finance.\n\nArticle 4\nFinance\n\n1. The Parties shall mobilise resources.\n\n2. The Parties shall review them in 2035.\n';
  assert.deepEqual(
    outline(text).map((line) => line.split('|').slice(0, 2).join(' ')),
    [
      '1 Article 2',
      '1.1 1.',
      '1.1.1 Option 1:',
      '1.1.2 Option 2:',
      '1.2 2.',
      '2 Article 3',
      '2.1 Option 1:',
      '2.1.1 1.',
      '2.1.2 2.',
      '2.2 Option 2:',
      '2.2.1 1.',
      '2.2.2 2.',
      '3 Article 4',
      '3.1 1.',
      '3.2 2.',
    ],
  );
  const actors = extract(text).commitments.map(({ actor }) => actor);
  assert.ok(!actors.some((actor) => actor.includes('option')), actors.join('; '));
});

test('TX1798 an option that a sentence speaks of is none', () => {
  const text =
    'Plan\n\n1. The Ministry will choose between two ways.\nOption 1 is preferred by the Ministry.\n\n2. The Ministry will publish the choice.\n';
  assert.deepEqual(
    outline(text).map((line) => line.split('|')[1]),
    ['1.', '2.'],
  );
});
