/**
 * Numbers that Word draws, as text. What is expected is what ECMA-376 part 1, 17.9 says of levels, starts and restarts.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definition, list, listed, makeDocx, paragraph } from '../../../tests/readers/make-docx.ts';
import { readDocument } from '../index.ts';

async function linesOf(body: string, numbering: string, styles = ''): Promise<readonly string[]> {
  const read = await readDocument(await makeDocx({ body, numbering, styles }));
  assert.ok(read.ok, JSON.stringify(read));
  return read.value.chars.trimEnd().split('\n');
}
const plain = { format: 'decimal', text: '%1.' };
const chinese = [
  { format: 'chineseCounting', text: '第%1部分', more: '<w:suff w:val="space"/>' },
  { format: 'chineseCountingThousand', text: '%2、', more: '<w:suff w:val="nothing"/>' },
  { format: 'chineseCounting', text: '（%3）', more: '<w:suff w:val="nothing"/>' },
  { format: 'decimal', text: '%4.', more: '<w:suff w:val="nothing"/>' },
  { format: 'decimalEnclosedCircle', text: '%5', more: '<w:suff w:val="nothing"/>' },
];

test('TX171 Chinese levels are drawn as they are printed, and lower levels begin anew', async () => {
  const body = [
    listed('序言', 1, 0),
    listed('领域合作', 1, 0),
    listed('政治', 1, 1),
    listed('甲', 1, 2),
    listed('乙', 1, 2),
    listed('丙', 1, 3),
    listed('丁', 1, 4),
    listed('戊', 1, 4),
    listed('经济', 1, 1),
    listed('己', 1, 2),
  ].join('');
  assert.deepEqual(await linesOf(body, definition(0, chinese) + list(1, 0)), [
    '第一部分 序言',
    '第二部分 领域合作',
    '一、政治',
    '（一）甲',
    '（二）乙',
    '1.丙',
    '①丁',
    '②戊',
    '二、经济',
    '（一）己',
  ]);
});

test('TX171 a level whose definition says so runs on through the higher ones', async () => {
  const levels = [chinese[1] ?? plain, { ...plain, more: '<w:lvlRestart w:val="0"/>', text: '%2.' }];
  const own = levels.map((level, at) => ({ ...level, text: at === 0 ? '%1、' : '%2.' }));
  const body = [
    listed('甲', 1, 0),
    listed('一', 1, 1),
    listed('二', 1, 1),
    listed('乙', 1, 0),
    listed('三', 1, 1),
  ];
  assert.deepEqual(await linesOf(body.join(''), definition(0, own) + list(1, 0)), [
    '一、甲',
    '1. 一',
    '2. 二',
    '二、乙',
    '3. 三',
  ]);
});

test('TX171 a level that begins anew below one level runs on through those between', async () => {
  const three = [
    plain,
    { format: 'lowerLetter', text: '(%2)' },
    { format: 'lowerRoman', text: '%3)', more: '<w:lvlRestart w:val="1"/>' },
  ];
  const body = [[0], [1], [2], [1], [2], [0], [1], [2]].map(([level]) => listed('x', 1, level)).join('');
  assert.deepEqual(await linesOf(body, definition(0, three) + list(1, 0)), [
    '1. x',
    '(a) x',
    'i) x',
    '(b) x',
    'ii) x',
    '2. x',
    '(a) x',
    'i) x',
  ]);
});

test('TX171 numbers of several levels, and our digits where the definition is legal', async () => {
  const levels = [
    { format: 'upperRoman', text: 'Article %1' },
    { format: 'decimal', text: '%1.%2' },
    { format: 'decimal', text: '%1.%2.%3', more: '<w:isLgl/>' },
  ];
  const body = [
    listed('a', 1, 0),
    listed('b', 1, 0),
    listed('c', 1, 1),
    listed('d', 1, 2),
    listed('e', 1, 2),
  ];
  assert.deepEqual(await linesOf(body.join(''), definition(0, levels) + list(1, 0)), [
    'Article I a',
    'Article II b',
    'II.1 c',
    '2.1.1 d',
    '2.1.2 e',
  ]);
});

test('TX171 a lower level that comes first shows the start of the higher one', async () => {
  const levels = [
    { ...plain, start: 4 },
    { format: 'decimal', text: '%1.%2' },
  ];
  const body = listed('a', 1, 1) + listed('b', 1, 0) + listed('c', 1, 1);
  assert.deepEqual(await linesOf(body, definition(0, levels) + list(1, 0)), ['4.1 a', '4. b', '4.1 c']);
});

test('TX171 lists that share a definition count on; one with a start of its own begins there once', async () => {
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const numbering = definition(0, [plain]) + list(1, 0) + list(2, 0) + list(3, 0, restart);
  const body = [1, 1, 2, 3, 3, 1].map((id) => listed('x', id)).join('');
  assert.deepEqual(await linesOf(body, numbering), ['1. x', '2. x', '3. x', '1. x', '2. x', '3. x']);
});

test('TX171 a list may replace a level of its definition', async () => {
  const own =
    '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>';
  assert.deepEqual(await linesOf(listed('x', 1) + listed('y', 1), definition(0, [plain]) + list(1, 0, own)), [
    'G) x',
    'H) y',
  ]);
});

test('TX171 styles put paragraphs in lists, through the styles they are based on', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Part"><w:basedOn w:val="Base"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Bare"><w:basedOn w:val="Base"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>';
  const levels = [
    { format: 'decimal', text: 'ພາກທີ %1', more: '<w:pStyle w:val="Part"/>' },
    { format: 'decimal', text: 'ມາດຕາ %2', more: '<w:pStyle w:val="Article"/>' },
  ];
  const styled = (id: string, text: string): string => paragraph(text, `<w:pStyle w:val="${id}"/>`);
  const body =
    styled('Part', 'ກ') +
    styled('Article', 'ຂ') +
    styled('Article', 'ຄ') +
    styled('Bare', 'ງ') +
    paragraph('ຈ', '<w:pStyle w:val="Part"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
    styled('Part', 'ສ');
  assert.deepEqual(await linesOf(body, definition(0, levels) + list(1, 0), styles), [
    'ພາກທີ 1 ກ',
    'ມາດຕາ 1 ຂ',
    'ມາດຕາ 2 ຄ',
    'ງ',
    'ຈ',
    'ພາກທີ 2 ສ',
  ]);
});

test('TX171 a definition may be that of a numbering style', async () => {
  const styles =
    '<w:style w:type="numbering" w:styleId="Outline"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>';
  const numbering =
    definition(0, [], '<w:numStyleLink w:val="Outline"/>') +
    definition(1, [{ format: 'ideographTraditional', text: '%1、' }], '<w:styleLink w:val="Outline"/>') +
    list(1, 0) +
    list(9, 1);
  assert.deepEqual(await linesOf(listed('x', 1) + listed('y', 1), numbering, styles), ['甲、 x', '乙、 y']);
});

test('TX171 Lao digits by a sample of numbers, also where the format stands in a choice', async () => {
  const lao = '<w:numFmt w:val="custom" w:format="໑, ໒, ໓, ..."/>';
  const choice = `<mc:AlternateContent><mc:Choice Requires="w14">${lao}</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>`;
  for (const format of [lao, choice])
    assert.deepEqual(
      await linesOf(
        listed('ກ', 1) + listed('ຂ', 1),
        definition(0, [{ format, text: 'ຂໍ້ %1.', start: 9 }]) + list(1, 0),
      ),
      ['ຂໍ້ ໙. ກ', 'ຂໍ້ ໑໐. ຂ'],
    );
});

test('TX171 bullets of symbol fonts are bullets, and levels without a number print none', async () => {
  const levels = [
    { format: 'bullet', text: '\uf0b7' },
    { format: 'bullet', text: '——' },
    { format: 'none', text: '' },
  ];
  const body = listed('a', 1, 0) + listed('b', 1, 1) + listed('c', 1, 2);
  assert.deepEqual(await linesOf(body, definition(0, levels) + list(1, 0)), ['• a', '—— b', 'c']);
});

test('TX171 a format that is not known is written in digits and reported', async () => {
  const numbering = definition(0, [{ format: 'bahtText', text: '%1)' }]) + list(1, 0);
  const read = await readDocument(await makeDocx({ body: listed('x', 1), numbering }));
  assert.ok(read.ok);
  assert.equal(read.value.chars, '1) x\n');
  const found = read.value.notes.find(({ code }) => code === 'number-format-unknown');
  assert.deepEqual(found?.facts, { format: 'bahtText' });
});

test('TX171 lists and levels that are not there, and numbers out of all bounds, harm nothing', async () => {
  const numbering =
    definition(0, [{ format: 'lowerLetter', text: '%1.%9', start: 2_000_000_000 }]) +
    list(1, 0) +
    list(2, 77) +
    '<w:num w:numId="3"/>' +
    list(4, 0, '<w:lvlOverride w:ilvl="99"><w:startOverride w:val="x"/></w:lvlOverride>');
  const body = [1, 2, 3, 4, 5].map((id) => listed('x', id)).join('') + listed('y', 1, 44);
  assert.deepEqual(await linesOf(body, numbering), ['2000000000. x', 'x', 'x', '2000000001. x', 'x', 'y']);
});
