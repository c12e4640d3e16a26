/** Markdown as it reads when rendered, and the lines of the file that its words came from. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPlaces, type ReadDocument, readDocument } from '../index.ts';

const read = (chars: string, name = 'plan.md') => readDocument(new TextEncoder().encode(chars), { name });
async function readMarked(chars: string): Promise<ReadDocument> {
  const document = await read(chars);
  assert.ok(document.ok, JSON.stringify(document));
  return document.value;
}
const charsOf = async (chars: string): Promise<string> => (await readMarked(chars)).chars;
const facts = ({ notes }: ReadDocument): Readonly<Record<string, unknown>> =>
  Object.fromEntries(notes.map((one) => [one.code, one.facts]));

test('TX177 marks are taken away, words and line ends inside paragraphs stay', async () => {
  assert.equal(
    await charsOf('# 行动计划\n\n第一部分 **序言**\n下一行\n'),
    '行动计划\n第一部分 序言\n下一行\n',
  );
  assert.equal(
    await charsOf('计划\n===\n\n> *引* `码` [链](x) a\\*b &amp; &#20013;'),
    '计划\n引 码 链 a*b & 中\n',
  );
  assert.equal(await charsOf('    代码 1\n    代码 2\n\n```\n第三行\n```\n'), '代码 1\n代码 2\n第三行\n');
});

test('TX177 numbers of lists go on as Markdown counts them, with the mark of the file', async () => {
  assert.equal(await charsOf('3. 甲\n1. 乙\n\n\n丙\n\n1) 丁\n'), '3. 甲\n4. 乙\n丙\n1) 丁\n');
  assert.equal(
    await charsOf('1. 甲\n\n   续段\n\n   - 子\n     - [ ] 丑\n     - [x] 寅\n2. 乙'),
    '1. 甲\n续段\n• 子\n☐ 丑\n☑ 寅\n2. 乙\n',
  );
});

test('TX177 labels that Markdown does not know stay as they are', async () => {
  const text = '一、政治\n（一）甲\n1.乙\n1．丙\n第一条 丁\n① 戊\nມາດຕາ 1. ກ\n(a) b\n';
  assert.equal(await charsOf(text), text);
});

test('TX177 tables are rows between bars; notes stand at the end under their marks', async () => {
  assert.equal(await charsOf('| 序号 | 任务 |\n|--|--|\n| 1 | 贸易 |\n'), '| 序号 | 任务 |\n| 1 | 贸易 |\n');
  const document = await readMarked('甲[^b]乙[^a]丙[^b]\n\n[^a]: 后注\n[^b]: 先注[^a]\n[^c]: 无人引用\n');
  assert.equal(document.chars, '甲¹乙²丙¹\n¹ 先注²\n² 后注\n');
  assert.deepEqual(facts(document), { 'notes-moved': { count: 2 } });
});

test('TX177 metadata, pictures, struck words, comments and programs are left out and reported', async () => {
  const document = await readMarked(
    '---\ntitle: x\n---\n\n甲<br>乙 ~~丙~~ ![图](p.png)<!-- 丁 --><u>戊</u>\n\n<script>run()</script>\n\n<div>己</div>\n',
  );
  assert.equal(document.chars, '甲\n乙  戊\n己\n');
  assert.deepEqual(facts(document), {
    'tracked-changes': { inserted: 0, deleted: 1 },
    'page-chrome-left-out': { characters: 13 },
    'active-content-left-out': { count: 1 },
    'pictures-left-out': { count: 1 },
  });
});

test('TX161 words lead to the line of the file, below metadata and inside blocks too', async () => {
  const { chars, map } = await readMarked(
    '---\nx: y\n---\n# 标题\n\n第一行\n第二行\n\n```\n代码\n```\n\n- 甲\n  - 乙\n',
  );
  const lineOf = (word: string): unknown => {
    const start = chars.indexOf(word);
    return findPlaces(map, chars, { start, end: start + 1 }).map(({ place }) =>
      'line' in place ? place.line : 0,
    );
  };
  assert.deepEqual(['标题', '第一行', '第二行', '代码', '甲', '乙'].map(lineOf), [
    [4],
    [6],
    [7],
    [10],
    [13],
    [14],
  ]);
});

test('TX160 Markdown is known by name or media type; the same bytes are plain text else', async () => {
  const bytes = new TextEncoder().encode('# 标题');
  const byType = await readDocument(bytes, { mediaType: 'text/markdown' });
  assert.equal(byType.ok ? byType.value.chars : '', '标题\n');
  const plain = await readDocument(bytes, { name: 'plan.txt' });
  assert.equal(plain.ok ? plain.value.chars : '', '# 标题');
});

test('TX164 what opens without end is refused before it costs time', async () => {
  const cases = {
    quotations: '> '.repeat(5000),
    lists: Array.from({ length: 300 }, (_, n) => `${' '.repeat(n * 2)}- a`).join('\n'),
    brackets: '['.repeat(50_000),
    links: '[a]('.repeat(50_000),
    backticks: Array.from({ length: 3000 }, (_, n) => '`'.repeat((n % 40) + 1)).join(' a\n'),
    tags: '<a '.repeat(50_000),
    stars: '*a '.repeat(50_000),
  };
  for (const [name, chars] of Object.entries(cases)) {
    const document = await read(chars);
    assert.equal(document.ok ? 'read' : document.error.code, 'file-too-complex', name);
  }
});

test('TX1 a Markdown file without words is empty', async () => {
  for (const chars of ['![图](x.png)', '---\ntitle: x\n---\n', '***\n']) {
    const document = await read(chars);
    assert.equal(document.ok ? 'read' : document.error.code, 'file-empty', chars);
  }
});
