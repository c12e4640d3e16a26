/** Outlines of resolutions, strategies and treaties as the sites of offices give them: labels alone on lines, bold headings, lost marks. Invented texts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Path, label and heading of each provision, or its first words. */
function outline(chars: string): string[] {
  const [, ...printed] = extract(chars).provisions;
  return printed.map(({ path, label, heading, start }) => {
    const first = [...chars].slice(start, start + 12).join('');
    return `${path} ${[label, heading].filter((each) => each !== null).join(' ') || first}`;
  });
}

const LEAGUE = `Annex
Port Sud Declaration

1.
We, the Ministers of the League, met in Port Sud in May 2031.
2.
We welcome the progress made on the river roads.

I.
Common ground and shared aims
3.
We gather at a time of need.
4.
We recall the League's Charter.

II. Implementation of the Port Sud Programme
of Action for the Rivers
5. We commit ourselves to the full implementation of the Programme.
6. We will open a school.

Partnerships and support
7. We invite banks to lend.
`;

test('TX1480 a label alone above its title heads a section that the numbers of paragraphs run on through', () => {
  assert.deepEqual(
    outline(LEAGUE).map((each) => each.split('\n')[0]),
    [
      '1 Annex Port Sud Declaration',
      '1.1 1.',
      '1.2 2.',
      '1.3 I. Common ground and shared aims',
      '1.3.1 3.',
      '1.3.2 4.',
      '1.4 II. Implementation of the Port Sud Programme',
      '1.4.1 5.',
      '1.4.2 6.',
      '1.4.3 Partnerships and support',
      '1.4.3.1 7.',
    ],
  );
});

test('TX1480 a letter alone on its line above words that end as a sentence does heads nothing', () => {
  const chars =
    '1.\nThe Parties shall meet.\n2.\nThey shall trade.\n\nA.\nThe list is annexed.\n3.\nThey shall report.\n';
  assert.ok(outline(chars).includes('3 3.'));
});

test('TX1481 bold lines between blank lines stand below marked headings, and a numbered heading is no title', () => {
  const chars =
    "# Pillar 1: **Safe rivers**\n\n*Our rivers are safe.*\n\n**What success looks like**\n\nIn 2035 all will swim.\n\n**How we'll get there**\n\nThe Government will:\n\n- clean the rivers;\n- publish maps.\n\n## 1 Clean the rivers\n\n**The problem we face**\n\nThe rivers are dirty.\n\n**How the Government will act**\n\nWe will do more.\n\n1. Build weirs\n\n- The Government will build weirs.\n\n2. Train wardens\n\n- We will train wardens.\n\n## 2 Map the rivers\n\n**The problem we face**\n\nMaps are few.\n";
  assert.deepEqual(outline(chars), [
    '1 Pillar 1: Safe rivers',
    '1.1 What success looks like',
    "1.2 How we'll get there",
    '1.2.1 -',
    '1.2.2 -',
    '1.3 1 Clean the rivers',
    '1.3.1 The problem we face',
    '1.3.2 How the Government will act',
    '1.3.2.1 1. Build weirs',
    '1.3.2.1.1 -',
    '1.3.2.2 2. Train wardens',
    '1.3.2.2.1 -',
    '1.4 2 Map the rivers',
    '1.4.1 The problem we face',
  ]);
});

test('TX1481 a single bold line is no heading, and the only heading without a number is the title', () => {
  const chars =
    '# River plan\n\n## Weirs\n\nThe Ministry will build weirs.\n\n**Not for sale**\n\nIt will map rivers.\n';
  assert.deepEqual(outline(chars), ['1 Weirs']);
});

test('TX1482 numbers without marks are labels below articles in one line', () => {
  const chars =
    '甲国农业部与乙国农业部农业合作谅解备忘录 甲国农业部和乙国农业部（以下简称“双方”），为加强两国在农业领域的合作，达成协议如下： 第一条 双方将依照各自国家的法律执行本谅解备忘录。 第二条 1双方应在以下领域开展合作： 1-1交流农业技术； 1-2交换种子； 1-3专家互访。 2双方鼓励企业开展合资合作。 第三条 双方将设立农业合作委员会，委员会每两年轮流在两国召开3次会议。双方将在2031年前商定计划，每年互派5名专家，为期30天，费用由派遣方负担。 第四条 本谅解备忘录自签字之日起生效。';
  assert.deepEqual(outline(chars), [
    '1 第一条',
    '2 第二条',
    '2.1 1',
    '2.1.1 1-1',
    '2.1.2 1-2',
    '2.1.3 1-3',
    '2.2 2',
    '3 第三条',
    '4 第四条',
  ]);
});

test('TX1482 a number that counts or dates what follows is no label', () => {
  const chars = '第一条 双方互派代表团：\n3名专家赴乙国。\n4名教师赴乙国。\n第二条 双方举办展览。\n';
  assert.deepEqual(outline(chars), ['1 第一条', '2 第二条']);
});

test('TX1482 two strokes close to a word begin an item', () => {
  const chars =
    '第一条 甲方派出、乙方接待下列艺术团组和展览，食宿由乙方负担：\n--艺术团，30人；\n--画展，2人。\n第二条 双方互派教师。\n';
  assert.deepEqual(outline(chars), ['1 第一条', '1.1 --', '1.2 --', '2 第二条']);
});
