/** What stands on a page stays together there: lines of standing, rows, quotes, sheets; looked at with other programs than the one that set them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { extractText } from 'unpdf';
import type { Paper, PaperLanguages } from '../../src/views/index.ts';
import { type Office, paperOf, printed } from './office.ts';
import { officeIsHere, resave } from './office-program.ts';
import { programNamed } from './programs.ts';
import { sheetsOf } from './read-office-file.ts';
import { sharedOffice } from './shared-office.ts';

const english = { main: 'en', second: null } as const;
const withChinese = { main: 'zh', second: 'en' } as const;

async function setAsPdf(office: Office, paper: Paper, languages: PaperLanguages): Promise<Uint8Array> {
  const order = { paper, languages, format: 'pdf', zone: 'UTC', template: null } as const;
  const answer = await office.app.printing.print(order);
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value;
}

const pagesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await extractText(new Uint8Array(bytes), { mergePages: false })).text;

/** A paper of one table with so many rows, each of so many lines. */
async function tableOf(office: Office, rows: number, lines: number): Promise<Paper> {
  const paper = await paperOf(office, { kind: 'commitment-sheet' });
  const column = { name: 'what', label: 'field.title', width: 100 } as const;
  const row = (i: number) => ({
    what: {
      is: 'words' as const,
      words: { en: Array.from({ length: lines }, (_, n) => `row${i} line${n}`).join('\n') },
    },
  });
  return {
    ...paper,
    parts: [{ is: 'table', name: 'told', columns: [column] }],
    values: { told: Array.from({ length: rows }, (_, i) => row(i)) },
  };
}

test('EX1510 a curly quote in words below Chinese ones takes its own width', async (t) => {
  const reader = programNamed('pdftotext');
  if (reader === null) return t.skip('pdftotext is not installed: widths of quotes were not looked at');
  const office = await sharedOffice();
  // Of the same letters, in lines of the same height: as wide below Chinese words as in a paper of English alone.
  const widthOf = async (languages: PaperLanguages): Promise<number> => {
    const bytes = await printed(office, { kind: 'leaders-page' }, 'pdf', languages);
    const { stdout } = spawnSync(reader, ['-bbox', '-', '-'], { input: bytes, encoding: 'utf8' });
    const found = /xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">Leader’s</.exec(stdout);
    const [left = 0, top = 0, right = 0, bottom = 0] = (found ?? []).slice(1).map(Number);
    assert.ok(bottom > top, stdout.slice(0, 1_000));
    return (right - left) / (bottom - top);
  };
  const [alone, below] = [await widthOf(english), await widthOf(withChinese)];
  assert.ok(below < alone * 1.05, `${below.toFixed(2)} heights of a line wide, alone ${alone.toFixed(2)}`);
});

test('EX1511 as of when stands on the last page that something else stands on, however full it is', async () => {
  const office = await sharedOffice();
  for (const languages of [english, withChinese] as const)
    for (const rows of [22, 24, 26, 28, 30, 31, 32, 33, 34, 35, 36]) {
      const pages = await pagesOf(await setAsPdf(office, await tableOf(office, rows, 1), languages));
      const last = pages.at(-1) ?? '';
      assert.match(last, /row\d+ line0/, `${rows} rows, page ${pages.length}: ${last}`);
      assert.match(last, languages.main === 'en' ? /As of 4 May 2026/ : /截至/);
      for (const page of pages.slice(0, -1)) assert.doesNotMatch(page, /As of 4 May 2026|截至/);
    }
});

test('EX1512 a row stands on one page, and one that is longer than a page goes on overleaf', async () => {
  const office = await sharedOffice();
  const pages = await pagesOf(await setAsPdf(office, await tableOf(office, 12, 7), english));
  assert.ok(pages.length > 1, 'one page');
  for (let i = 0; i < 12; i++) {
    const on = pages.filter((page) => new RegExp(`row${i} line`).test(page));
    assert.equal(on.length, 1, `row ${i} is on ${on.length} pages`);
    assert.equal(on[0]?.match(new RegExp(`row${i} line`, 'g'))?.length, 7);
  }
  const long = await pagesOf(await setAsPdf(office, await tableOf(office, 1, 90), english));
  assert.equal(long.join('\n').match(/row0 line/g)?.length, 90);
});

const letters = (text: string): string => text.replace(/\s/g, '');

test('EX1513 a sheet prints as wide as a page, and its rows are as high as their words', async (t) => {
  if (!officeIsHere) return t.skip('LibreOffice is not installed: no sheet was printed');
  const office = await sharedOffice();
  for (const main of ['zh', 'lo', 'en'] as const) {
    const bytes = await printed(office, { kind: 'task-list' }, 'xlsx', { main, second: null });
    const sheets = sheetsOf(bytes);
    const pages = await pagesOf(resave(bytes, 'xlsx', 'pdf'));
    assert.equal(pages.length, sheets.size, `${main}: ${sheets.size} sheets on ${pages.length} pages`);
    // Marks of Lao come out of a page in another order than they went in: what is cut is looked for in the other two.
    if (main === 'lo') continue;
    // Each code on a line of its own that nothing breaks; words of a cell that are cut off would not be in the pages.
    const said = letters(pages.join('\n'));
    for (const cell of [...sheets.values()].flat(2))
      if (typeof cell === 'string') assert.ok(said.includes(letters(cell)), `${main}: ${cell}`);
  }
});
