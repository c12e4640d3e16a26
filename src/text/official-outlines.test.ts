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

const FOUNDATIONS = `## 1.  Lay the foundations

### 1.1  Rivers and locks

The valley should hold these works:

- Locks that the state owns. They serve all.

- Locks that towns own.

The state will work with others. The Ministry should:

1. Set out a plan for the locks within 6 months. This should be reviewed.

2. Build a weir. The Ministry will report on it.

### 1.2  Mills

Mills matter to the valley.

3. Map the mills. A map will be printed.
`;

test('TX1550 numbered items below headings with a number of the same form are parts of them, and run on', () => {
  assert.deepEqual(outline(FOUNDATIONS), [
    '1 1. Lay the foundations',
    '1.1 1.1 Rivers and locks',
    '1.1.1 -',
    '1.1.2 -',
    '1.1.3 1.',
    '1.1.4 2.',
    '1.2 1.2 Mills',
    '1.2.1 3.',
  ]);
});

test('TX1550 marked headings whose numbering a line without mark takes up stand beside it', () => {
  const chars =
    '## 1. Rivers\n\nThe Ministry will map rivers.\n\n## 2. Mills\n\nThe Ministry will map mills.\n\n3. Roads\n\nThe Ministry will map roads.\n';
  assert.deepEqual(
    outline(chars).map((each) => each.split(' ')[0]),
    ['1', '2', '3'],
  );
});

test('TX1551 a letter printed twice takes the place of the missing one, and is told', () => {
  const chars =
    'Article 1\nThe Parties shall assist each other in:\na. exchanging books;\nb. exchanging films;\nb. holding fairs;\nc. training guides.\nArticle 2\nThe Parties shall meet.\n';
  assert.deepEqual(outline(chars), ['1 Article 1', '1.1 a.', '1.2 b.', '1.3 b.', '1.4 c.', '2 Article 2']);
  const told = extract(chars).diagnostics.filter(({ code }) => code === 'numbering-gap');
  assert.deepEqual(
    told.map(({ facts }) => [facts.expected, facts.found]),
    [[3, 2]],
  );
});

test('TX1552 a heading in bold that was broken over lines is one heading', () => {
  const chars = `Joint Statement of Aland and Beland

The two leaders met in Port Sud on 3 May 2031 and looked back on ten years of
work along the river that both share.

**<u>Promoting Growth along the River through Locks, Better
Weirs, and Public Health</u>**

The two sides plan to build a lock at Port Nord. They will train its keepers
and will report each year on what was done.

**<u>Powering the Mills</u>**

The two sides will exchange data on the water of the river, and will hold a
meeting on mills each spring in one of the two countries.
`;
  assert.deepEqual(
    outline(chars).map((each) => each.replaceAll('\n', ' ')),
    [
      '1 Promoting Growth along the River through Locks, Better Weirs, and Public Health',
      '2 Powering the Mills',
    ],
  );
});

test('TX1553 bracketed numbers inside a treaty that stands in one line begin items, anew below each article', () => {
  const chars =
    '甲国政府和乙国政府（以下简称“双方”），为发展两国在卫生领域的合作，达成下列谅解备忘录。 第一条 双方将促进卫生领域的合作。 第二条 双方主要的合作领域如下： (一)传染病的预防和控制； (二)初级卫生保健； (三)人员培训。 第三条 双方合作将主要以下列方式进行： (一)互派专家进行考察； (二)鼓励专家参加在对方举行的学术会议； (三)双方同意的其他形式。 第四条 本备忘录自签字之日起生效，有效期为五年，期满前六个月如任何一方未书面通知另一方要求终止，则自动延长五年。';
  assert.deepEqual(outline(chars), [
    '1 第一条',
    '2 第二条',
    '2.1 (一)',
    '2.2 (二)',
    '2.3 (三)',
    '3 第三条',
    '3.1 (一)',
    '3.2 (二)',
    '3.3 (三)',
    '4 第四条',
  ]);
});

test('TX1498 a section with no more than a box beside it undertakes what it says, and a box of figures nothing', () => {
  const chars =
    '一、主要目标\n到2035年，河道监管能力明显增强；水质大幅提高。\n专栏1：河湖保护主要指标\n优良断面比例由55%提高到70%。\n二、任务\n（一）建桥。新建桥梁300座。\n（二）修路。改造公路20公里。\n';
  const { provisions, commitments } = extract(chars);
  const points = [...chars];
  assert.deepEqual(
    provisions.slice(1, 3).map(({ path, role }) => `${path} ${role}`),
    ['1 operative', '1.1 preamble'],
  );
  assert.deepEqual(
    commitments.slice(0, 2).map(({ start, end }) => points.slice(start, end).join('')),
    ['到2035年，河道监管能力明显增强', '水质大幅提高'],
  );
});
