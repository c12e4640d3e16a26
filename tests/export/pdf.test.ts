/** PDF as it comes out: page, fonts, standard, words and line breaks, read by another library than the one that wrote it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { taskCode } from '../../src/plan/tables/index.ts';
import { paperOf, printed } from './office.ts';
import { programNamed } from './programs.ts';
import { sharedOffice } from './shared-office.ts';

const latin1 = new TextDecoder('latin1');
const languages = [
  { main: 'zh', second: null },
  { main: 'lo', second: null },
  { main: 'en', second: null },
  { main: 'zh', second: 'lo' },
] as const;

/** Names of the fonts of all pages; every one must carry its program. */
function fontsOf(bytes: Uint8Array): { readonly named: readonly string[]; readonly programs: number } {
  const text = latin1.decode(bytes);
  const named = [...text.matchAll(/\/Type\s*\/FontDescriptor[\s\S]*?\/FontName\s*\/([\w+-]+)/g)].map(
    (one) => one[1] ?? '',
  );
  return { named, programs: [...text.matchAll(/\/FontFile[23]? /g)].length };
}

test('EX20 pages are A4, PDF/A-2a, with every font embedded, in every language', async () => {
  const office = await sharedOffice();
  for (const of of languages) {
    const bytes = await printed(
      office,
      { kind: 'committee-brief', about: office.made.committee ?? '' },
      'pdf',
      of,
    );
    const text = latin1.decode(bytes);
    assert.match(text, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/);
    assert.match(text, /<xmp:CreateDate>2026-05-04T/);
    const { named, programs } = fontsOf(bytes);
    assert.ok(named.length > 0 && programs === named.length, `${named.length} fonts, ${programs} programs`);
    for (const name of named) assert.match(name, /^[A-Z]{6}\+(NotoSans(SC|Lao)|Libertinus)/);
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    assert.deepEqual([Math.round(width), Math.round(height)], [595, 842]);
    assert.match(String((await document.getMetadata()).info), /object/i);
  }
});

test('EX20 the task list lies on its side', async () => {
  const office = await sharedOffice();
  const bytes = await printed(office, { kind: 'task-list' }, 'pdf', languages[0]);
  const document = await getDocumentProxy(bytes);
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  assert.deepEqual([Math.round(width), Math.round(height)], [842, 595]);
});

test('EX55 an office’s leader’s page is one page in each language', async () => {
  const office = await sharedOffice();
  for (const of of languages.slice(0, 3)) {
    const bytes = await printed(office, { kind: 'leaders-page' }, 'pdf', of);
    assert.equal((await getDocumentProxy(bytes)).numPages, 1, of.main);
  }
});

test('EX20 the same paper gives the same bytes, as PDF and as DOCX', async () => {
  const office = await sharedOffice();
  const paper = await paperOf(office, { kind: 'letters-pending' });
  for (const format of ['pdf', 'docx'] as const) {
    const order = { paper, languages: languages[3], format, zone: 'UTC', template: null };
    const [first, second] = [await office.app.printing.print(order), await office.app.printing.print(order)];
    assert.ok(first.ok && second.ok);
    assert.deepEqual(Buffer.from(first.value), Buffer.from(second.value), format);
  }
});

test('EX22 what somebody wrote is not read as markup', async () => {
  const office = await sharedOffice();
  const bytes = await printed(office, { kind: 'task-list' }, 'pdf', languages[0]);
  const { text } = await extractText(bytes, { mergePages: true });
  assert.ok(text.replace(/\s/g, '').includes('=HYPERLINK("x")'), text);
});

test('EX21 Lao breaks between words only', async (t) => {
  const reader = programNamed('pdftotext');
  if (reader === null) return t.skip('pdftotext is not installed: line breaks of Lao were not looked at');
  const office = await sharedOffice();
  const long =
    'ສອງຝ່າຍໄດ້ຕົກລົງເຫັນດີຮ່ວມກັນພັດທະນາການຮ່ວມມືດ້ານການຄ້າການລົງທຶນແລະການເຊື່ອມຕໍ່ທາງລົດໄຟເພື່ອຍົກລະດັບຊີວິດການເປັນຢູ່ຂອງປະຊາຊົນໃຫ້ດີຂຶ້ນເທື່ອລະກ້າວຕາມແຜນທີ່ໄດ້ວາງໄວ້'.repeat(
      3,
    );
  const paper = await paperOf(office, { kind: 'commitment-sheet' });
  const words = { is: 'words', words: { lo: long } } as const;
  const told = { ...paper, parts: [{ is: 'words', name: 'told' } as const], values: { told: words } };
  const order = { paper: told, languages: languages[1], format: 'pdf', zone: 'UTC', template: null } as const;
  const answer = await office.app.printing.print(order);
  assert.ok(answer.ok, JSON.stringify(answer));
  const { stdout } = spawnSync(reader, ['-layout', '-', '-'], { input: answer.value });
  const read = stdout
    .toString('utf8')
    .split('\n')
    .map((line) => line.replace(/\s/g, ''));
  const lines = read.filter((line) => line.length > 10 && long.includes(line));
  assert.ok(lines.length >= 4, read.join('\n'));
  assert.equal(lines.join(''), long);
  const segments = [...new Intl.Segmenter('lo', { granularity: 'word' }).segment(long)];
  const ends = new Set(segments.map(({ index }) => index));
  let at = 0;
  for (const line of lines) {
    assert.ok(ends.has(at), `a line begins inside a word: ${line.slice(0, 12)}`);
    at += line.length;
  }
});

test('EX941 a curly quote beside Latin letters takes its own width, not that of a Chinese sign', async (t) => {
  const reader = programNamed('pdftotext');
  if (reader === null) return t.skip('pdftotext is not installed: widths of quotes were not looked at');
  const office = await sharedOffice();
  const bytes = await printed(office, { kind: 'leaders-page' }, 'pdf', { main: 'en', second: null });
  const { stdout } = spawnSync(reader, ['-bbox', '-', '-'], { input: bytes, encoding: 'utf8' });
  const sizeOf = (word: string): { wide: number; high: number } => {
    const found = new RegExp(`xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">${word}<`).exec(stdout);
    const [left = 0, top = 0, right = 0, bottom = 0] = (found ?? []).slice(1).map(Number);
    return { wide: right - left, high: bottom - top };
  };
  const [title, plain] = [sizeOf('Leader’s'), sizeOf('Leaders')];
  assert.ok(title.high > 0 && plain.high > 0, stdout.slice(0, 2_000));
  // Bold letters are at most a tenth wider than others; what remains is the quote, in parts of the letters' height.
  const quote = title.wide / title.high - (plain.wide / plain.high) * 1.1;
  assert.ok(quote < 0.3, `the quote is ${quote.toFixed(2)} of the height of a line wide`);
});

test('EX1060 a day, a code and a short word stand on one line in the tables of a page', async (t) => {
  const reader = programNamed('pdftotext');
  if (reader === null) return t.skip('pdftotext is not installed: lines were not looked at');
  const office = await sharedOffice();
  const linesOf = async (main: 'zh' | 'en'): Promise<string> => {
    const bytes = await printed(office, { kind: 'task-list' }, 'pdf', { main, second: null });
    const { stdout } = spawnSync(reader, ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' });
    return main === 'zh' ? stdout.replace(/ /g, '') : stdout;
  };
  const chinese = await linesOf('zh');
  assert.match(chinese, /2026年6月30日/);
  assert.match(chinese, /所涉承诺事项/);
  assert.match(chinese, /办理中/);
  const code = taskCode(office.made.task?.slice('task/'.length) ?? '', 1);
  assert.ok(chinese.includes(code), chinese);
  assert.match(await linesOf('en'), /30 June 2026/);
});
