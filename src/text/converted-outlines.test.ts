/** Outlines of texts in the forms that converters give: Markdown from PDF and from Word, text from pages, lost labels. Invented texts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Path, label and heading of each provision. */
function outline(chars: string): string[] {
  const [, ...printed] = extract(chars).provisions;
  return printed.map(({ path, label, heading, start }) => {
    const first = [...chars].slice(start, start + 12).join('');
    return `${path} ${[label, heading].filter((each) => each !== null).join(' ') || (first.split('\n')[0] ?? '')}`;
  });
}

/** Role of each provision. */
function roles(chars: string): string[] {
  return extract(chars)
    .provisions.slice(1)
    .map(({ path, role }) => `${path} ${role}`);
}

test('TX1400 headings that are all marked alike stand below each other as their numbers say', () => {
  const chars =
    '## 1\n\nRivers are shared.\n\n## Goals for 2031-2035\n\n- 1. Build a dam.\n\n## Goals by area\n\n## Farms:\n\n- 1. Plant hedges.\n\n## Towns:\n\n- 1. Mend drains.\n\n## 2 AREAS OF WORK\n\nMuch is to be done.\n\n## 2.1. Research\n\nLittle is known.\n\n## The Government will:\n\n- carry out surveys\n- publish maps\n\n## EXAMPLE\n\nA town did so.\n\n## The Government will:\n\n- build a gauge\n\n## 2.2. Schools\n\nPupils ask.\n\n## Teachers\n\nThey are few.\n\n## The Government will:\n\n- train teachers\n- print books\n';
  assert.deepEqual(outline(chars), [
    '1 1',
    '1.1 Goals for 2031-2035',
    '1.1.1 1.',
    '1.2 Goals by area',
    '1.2.1 Farms:',
    '1.2.1.1 1.',
    '1.2.2 Towns:',
    '1.2.2.1 1.',
    '2 2 AREAS OF WORK',
    '2.1 2.1. Research',
    '2.1.1 The Government will:',
    '2.1.1.1 -',
    '2.1.1.2 -',
    '2.1.2 EXAMPLE',
    '2.1.3 The Government will:',
    '2.1.3.1 -',
    '2.2 2.2. Schools',
    '2.2.1 Teachers',
    '2.2.1.1 The Government will:',
    '2.2.1.1.1 -',
    '2.2.1.1.2 -',
  ]);
});

test('TX1400 an unlabelled heading right above numbers that run on heads them, and one that closes stands at the top', () => {
  const chars =
    '# Plan\n\n## Trade\n\n## 1. Ports\n\nOpen two ports.\n\n## 2. Fairs\n\nHold a fair.\n\n## Health\n\n## 3. Clinics\n\nBuild a clinic.\n\n## Conclusion\n\nThe states met.\n';
  assert.deepEqual(outline(chars), [
    '1 Trade',
    '1.1 1. Ports',
    '1.2 2. Fairs',
    '2 Health',
    '2.1 3. Clinics',
    '3 Conclusion',
  ]);
});

test('TX1400 headings whose marks differ in depth, or that say nothing of their place, stay as they are marked', () => {
  const chars =
    '# Plan\n\n## Trade\n\nOpen a port.\n\n## Health\n\nBuild a clinic.\n\n## Schools\n\nTrain teachers.\n';
  assert.deepEqual(outline(chars), ['1 Trade', '2 Health', '3 Schools']);
  const marked =
    '# Plan\n\n## 1 Trade\n\n### Ports\n\nOpen a port.\n\n## 2 Health\n\nBuild a clinic.\n\n## Notes\n\nNone.\n';
  assert.deepEqual(outline(marked), ['1 1 Trade', '1.1 Ports', '2 2 Health', '3 Notes']);
});

test('TX1401 a dash that a converter set before a printed label is no label of its own', () => {
  const chars =
    'Plan\n\n- 1. Build a dam.\n- (a) Draw the design.\n- (b) Find the funds.\n- 2. Train officers.\n- · in spring\n- 20 schools\n';
  assert.deepEqual(outline(chars), ['1 1.', '1.1 (a)', '1.2 (b)', '2 2.', '2.1 ·', '2.2 -']);
});

test('TX1402 an indent inside a long line ends a heading and begins a paragraph with its own title', () => {
  const more =
    '鼓励各地建立养护队伍，支持村民参加养护，定期检查道路和桥梁的安全状况，及时修复损坏的路面。'.repeat(3);
  const chars = `道路计划　  一、建设任务　  （一）改善村道。　  硬化路面。硬化村道2万公里。${more}　  加固桥梁。改造危桥300座。${more}　  二、养护任务　  （二）加强养护。建立养护制度。`;
  assert.deepEqual(outline(chars), [
    '1 一、 建设任务',
    '1.1 （一） 改善村道',
    '1.1.1 硬化路面',
    '1.1.2 加固桥梁',
    '2 二、 养护任务',
    '2.1 （二） 加强养护',
  ]);
});

test('TX1403 a heading that names goals beside what undertakes nothing heads what undertakes something', () => {
  const chars =
    '一、指导思想、基本原则和主要目标\n（一）指导思想。以安全为本。\n（二）主要目标。到2035年，新建桥梁300座。\n二、指导思想\n以安全为本，建设桥梁。\n';
  assert.deepEqual(roles(chars), ['1 heading', '1.1 preamble', '1.2 operative', '2 preamble']);
  assert.deepEqual(
    extract(chars).commitments.map(({ provision }) => provision),
    ['1.2'],
  );
});

test('TX1404 paragraphs below a lead-in that each end with a semicolon are items whose labels were lost', () => {
  const chars =
    '1. Calls upon States to mend roads;\n\n2. Requests the Secretary-General:\n\nTo convene a meeting of experts in 2031;\n\nTo publish a map;\n\n(c) To report on the roads;\n\n3. Encourages States:\n\nTo train engineers;\n\n4 A/85/2.\n\nTo share their plans;\n\n4. Decides to meet in 2032.\n';
  assert.deepEqual(outline(chars), [
    '1 1.',
    '2 2.',
    '2.1 To convene a',
    '2.2 To publish a',
    '2.3 (c)',
    '3 3.',
    '3.1 To train eng',
    '3.2 To share the',
    '4 4.',
  ]);
});

test('TX1404 a single sentence below a colon, or recitals above all labels, are no items', () => {
  const chars =
    'The Parties:\n\nRecalling their treaty;\n\nDesiring to trade;\n\n1. The Parties agree:\n\nThey will trade.\n\n2. They will meet.\n';
  assert.deepEqual(outline(chars), ['1 1.', '2 2.']);
});

test('TX1405 labels that go on from a table’s note are none', () => {
  const chars =
    '一、目标\n建桥300座。\n注：①包括村桥。\n②包括便桥。\n③不包括涵洞。\n二、任务\n①建桥。\n②修路。\n';
  assert.deepEqual(outline(chars), ['1 一、 目标', '2 二、 任务', '2.1 ①', '2.2 ②']);
});

test('TX1406 labels inside marks of emphasis, and with a stroke before their mark, are labels', () => {
  const bold =
    '# 计划\n\n**一、经贸**\n\n**（一）扩大贸易。**双方举办博览会。\n\n**（二）便利通关。**双方开通绿色通道。\n\n**二、人文**\n\n**（一）教育。**中方提供50个名额。\n';
  assert.deepEqual(outline(bold), [
    '1 一、 经贸',
    '1.1 （一） 扩大贸易',
    '1.2 （二） 便利通关',
    '2 二、 人文',
    '2.1 （一） 教育',
  ]);
  const stroke =
    '# Plan\n\n**1\\. Trade**\n\n1\\.1 The sides will open a port.\n\n1\\.2 They will hold a fair.\n\n\\- in 2031\n\n\\- in 2032\n';
  assert.deepEqual(outline(stroke), ['1 1\\. Trade', '1.1 1\\.1', '1.2 1\\.2', '1.2.1 -', '1.2.2 -']);
});

test('TX1407 letters and signs that a list font left behind are bullets where white space follows', () => {
  const chars =
    '1. The provinces shall:\n•\tmend roads;\no\tin winter;\no\tin spring;\nØ\tby hand;\n2. Under this law,\n§ 3 of the Act holds.\n';
  assert.deepEqual(outline(chars), ['1 1.', '1.1 •', '1.1.1 o', '1.1.2 o', '1.1.2.1 Ø', '2 2.']);
});

test('TX1408 numbers above the words that adopt a regulation are recitals', () => {
  const chars =
    'REGULATION OF THE COUNCIL\n\nWhereas:\n\n(1)\n\nThe lakes are shared.\n\n(2)\n\nStocks have fallen.\n\nHAS ADOPTED THIS REGULATION:\n\nArticle 1\n\nSubject\n\n1. Members shall report.\n\n2. Members shall:\n\n(a)\n\nkeep a register;\n\n(b)\n\ncount boats.\n';
  assert.deepEqual(outline(chars), ['1 Article 1 Subject', '1.1 1.', '1.2 2.', '1.2.1 (a)', '1.2.2 (b)']);
});

test('TX1409 areas, outcomes, outputs and activities are labels, and stand below each other', () => {
  const chars =
    'Framework\n\nPriority Area 1: Energy\n\nOutcome 1: More sun\n\nOutput 1.1: Roofs bear panels\n\nActivity 1.1.1: Install 500 panels.\n\nActivity 1.1.2: Train 100 workers.\n\nOutput 1.2: Lamps are new\n\nActivity 1.2.1: Replace lamps.\n\nPriority Area 2: Forests\n\nOutcome 2: More trees\n\nOutput 2.1: Nurseries grow\n\nActivity 2.1.1: Plant trees.\n';
  assert.deepEqual(
    outline(chars).map((line) => line.split(':')[0]),
    [
      '1 Priority Area 1',
      '1.1 Outcome 1',
      '1.1.1 Output 1.1',
      '1.1.1.1 Activity 1.1.1',
      '1.1.1.2 Activity 1.1.2',
      '1.1.2 Output 1.2',
      '1.1.2.1 Activity 1.2.1',
      '2 Priority Area 2',
      '2.1 Outcome 2',
      '2.1.1 Output 2.1',
      '2.1.1.1 Activity 2.1.1',
    ],
  );
});

test('TX1410 a line that comes again with the number of each page heads nothing', () => {
  const chars =
    'WATER STRATEGY\n\n1   WELLS\n\nThe Government will drill wells.\n\nRepublic of Arvenia      Page 2\n\n2   PIPES\n\nThe Government will mend pipes.\n\nRepublic of Arvenia      Page 3\n\n3   REPORTS\n\nThe Government will report.\n';
  assert.deepEqual(outline(chars), ['1 1 WELLS', '2 2 PIPES', '3 3 REPORTS']);
});

test('TX1411 a letter before numbers, a Lao letter and a numeral alone on its line are labels', () => {
  assert.deepEqual(
    outline(
      'PLAN\n\nA.1 Fish\n\nA.1.1 Ban nets.\n\nA.1.2 Count fish.\n\nA.2 Ports\n\nA.2.1 Dredge.\n\nB.1 Trails\n\nB.1.1 Mark trails.\n',
    ),
    ['1 A.1 Fish', '1.1 A.1.1', '1.2 A.1.2', '2 A.2 Ports', '2.1 A.2.1', '3 B.1 Trails', '3.1 B.1.1'],
  );
  assert.deepEqual(outline('ແຜນ\n\n1. ການຄ້າ\nກ. ເປີດຕະຫຼາດ.\nຂ. ຈັດງານ.\n2. ການສຶກສາ\nກ. ຝຶກຄູ.\n'), [
    '1 1. ການຄ້າ',
    '1.1 ກ.',
    '1.2 ຂ.',
    '2 2. ການສຶກສາ',
    '2.1 ກ.',
  ]);
  assert.deepEqual(outline('联合声明\n\n两国元首举行会谈。\n\n一\n\n双方将修路。\n\n二\n\n双方将建桥。\n'), [
    '1 一',
    '2 二',
  ]);
});

test('TX1412 a kind of paper on the first line is the title, and a line in italics may head', () => {
  assert.deepEqual(
    outline(
      'JOINT DECLARATION\n\nHEREBY DECLARE TO:\n\n1.\tPROMOTE trade by:\n\n1.1.\topening ports;\n\n1.2.\tcutting tariffs;\n\n2.\tMEET in 2032.\n',
    ),
    ['1 1.', '1.1 1.1.', '1.2 1.2.', '2 2.'],
  );
  assert.deepEqual(
    outline(
      'FACT SHEET\n\nOn May 3, 2031, the two leaders met.\n\n*Clean Energy*\n\n-   They will build a wind farm.\n\n*Public Health*\n\n-   They will train doctors.\n',
    ),
    ['1 Clean Energy', '1.1 -', '2 Public Health', '2.1 -'],
  );
});
