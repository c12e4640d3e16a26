/** The task list in all formats and languages, read back from the real files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractText } from 'unpdf';
import { taskCode } from '../../src/plan/tables/index.ts';
import { paperOf, printed } from './office.ts';
import { paragraphsOf, partOf, runsOf, sheetsOf, tablesOf } from './read-office-file.ts';
import { sharedOffice } from './shared-office.ts';

const zh = { main: 'zh', second: null } as const;
const lo = { main: 'lo', second: null } as const;

test('EX50 EX1 the task list has a line for each task, in Chinese', async () => {
  const office = await sharedOffice();
  const bytes = await printed(office, { kind: 'task-list' }, 'docx', zh);
  const [table = []] = tablesOf(bytes);
  assert.deepEqual(table[0], [
    '序号',
    '编号',
    '名称',
    '牵头单位',
    '配合单位',
    '期限',
    '状态',
    '下达依据',
    '所涉承诺事项',
    '完成标准',
    '代码',
  ]);
  assert.deepEqual(table[1], [
    '1',
    '2026-01',
    '起草港口合作规划',
    '甲国交通运输部港口局',
    '甲国商务部',
    '2026年6月30日',
    '办理中',
    '甲办〔2026〕3号',
    '1.1–2',
    '规划稿送双方会签',
    taskCode(office.made.task?.slice('task/'.length) ?? '', 1),
  ]);
  assert.equal(table.length, 3);
  assert.ok(paragraphsOf(bytes).includes('任务清单'));
});

test('EX1 words that were never written in a language stand in one in which they were', async () => {
  const office = await sharedOffice();
  const [table = []] = tablesOf(await printed(office, { kind: 'task-list' }, 'docx', lo));
  assert.equal(table[1]?.[3], 'ກົມທ່າເຮືອ ກະຊວງຄົມມະນາຄົມ ປະເທດ ກ');
  assert.equal(table[1]?.[5], '30 ມິຖຸນາ 2026');
  // The second task has no Lao title; its Chinese one stands there, and none is made up.
  assert.equal(table[2]?.[2], '=HYPERLINK("x")');
});

test('EX50 the list of one body has what it leads and what it supports', async () => {
  const office = await sharedOffice();
  const of = async (about: string) => {
    const { values } = await paperOf(office, { kind: 'task-list', about });
    return Array.isArray(values.tasks) ? values.tasks.length : -1;
  };
  assert.equal(await of(office.made.ports ?? ''), 1);
  assert.equal(await of(office.made.trade ?? ''), 2);
  assert.equal(await of(office.made.theirs ?? ''), 0);
});

test('EX3 Lao runs are complex script in Lao, Chinese ones take the East Asian font', async () => {
  const office = await sharedOffice();
  const runs = runsOf(await printed(office, { kind: 'task-list' }, 'docx', { main: 'zh', second: 'lo' }));
  const lao = runs.filter(({ text }) => /\p{Script=Lao}/u.test(text));
  const han = runs.filter(({ text }) => /\p{Script=Han}/u.test(text));
  assert.ok(lao.length > 10 && han.length > 10);
  for (const { text, properties } of lao) {
    assert.match(properties, /<w:cs\/><w:lang w:bidi="lo-LA"\/><\/w:rPr>$/, text);
    assert.doesNotMatch(text, /\p{Script=Han}/u);
    assert.match(properties, /<w:szCs w:val="\d+"\/>/);
  }
  for (const { properties } of han) assert.match(properties, /<w:rFonts w:hint="eastAsia"/);
});

test('EX2 a bilingual list has both languages in each cell, and what is the same stands once', async () => {
  const office = await sharedOffice();
  const [table = []] = tablesOf(
    await printed(office, { kind: 'task-list' }, 'docx', { main: 'zh', second: 'lo' }),
  );
  assert.equal(table[1]?.[2], '起草港口合作规划\nຮ່າງແຜນຮ່ວມມືດ້ານທ່າເຮືອ');
  assert.equal(table[1]?.[1], '2026-01');
});

test('EX10 the paper says as of when, from which entry and under which mark', async () => {
  const office = await sharedOffice();
  const head = await office.app.store.read((r) => r.logs.head(office.planId, 'a'));
  const mark = Buffer.from(head?.root ?? [])
    .toString('hex')
    .slice(0, 16);
  const said = `截至2026年5月4日 15:00（Asia/Vientiane），依据内部记录簿至第${head?.size}条，核对码 ${mark}。`;
  const bytes = await printed(office, { kind: 'task-list' }, 'docx', zh);
  assert.ok(paragraphsOf(bytes).includes(said), paragraphsOf(bytes).join('\n'));
});

test('EX30 EX22 a sheet has numbers and dates, and nothing that calculates', async () => {
  const office = await sharedOffice();
  const bytes = await printed(office, { kind: 'task-list' }, 'xlsx', { main: 'zh', second: 'lo' });
  const rows = sheetsOf(bytes).get('任务清单') ?? [];
  const at = rows.findIndex((row) => row[0] === '序号');
  // Columns whose words differ stand twice.
  assert.deepEqual(rows[at]?.slice(0, 5), ['序号', '编号', '名称', 'ຊື່', '牵头单位']);
  const [first, second] = rows.slice(at + 1);
  assert.equal(first?.[0], 1);
  assert.deepEqual(first?.slice(2, 4), ['起草港口合作规划', 'ຮ່າງແຜນຮ່ວມມືດ້ານທ່າເຮືອ']);
  // 30 June 2026 counted in days from the end of 1899, as sheets do.
  assert.ok(first?.includes(46_203), JSON.stringify(first));
  assert.equal(second?.[2], `'=HYPERLINK("x")`);
  assert.doesNotMatch(partOf(bytes, 'xl/worksheets/sheet1.xml'), /<f[ >]/);
});

test('EX1061 the list’s sheet and document say how to fill it in and how a cell is emptied; its pages do not', async () => {
  const office = await sharedOffice();
  const words = { zh: '[清空]', lo: '[ລຶບ]', en: '[clear]' } as const;
  for (const main of ['zh', 'lo', 'en'] as const) {
    const of = { main, second: null };
    const sheets = [...sheetsOf(await printed(office, { kind: 'task-list' }, 'xlsx', of)).values()];
    assert.equal(sheets.length, 2);
    assert.ok(JSON.stringify(sheets[1]).includes(words[main]), main);
    const document = await printed(office, { kind: 'task-list' }, 'docx', of);
    assert.ok(paragraphsOf(document).join(' ').includes(words[main]), main);
    const { text } = await extractText(await printed(office, { kind: 'task-list' }, 'pdf', of), {
      mergePages: true,
    });
    assert.ok(text.length > 0 && !text.includes(words[main]), main);
  }
});
