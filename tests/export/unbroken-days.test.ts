/** LibreOffice sets our documents: no day breaks within itself, in each language and in two; no word of Lao either. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { columnWidths } from '../../src/export/docx/column-widths.ts';
import { printed } from './office.ts';
import { officeIsHere, resave } from './office-program.ts';
import { programNamed } from './programs.ts';
import { sharedOffice } from './shared-office.ts';

type Language = 'zh' | 'lo' | 'en';
const pairs: readonly (readonly [Language, Language | null])[] = [
  ['zh', null],
  ['lo', null],
  ['en', null],
  ['zh', 'lo'],
  ['en', 'lo'],
];
/** A day of each paper, as each language writes it. */
const days = {
  'task-list': { zh: '2026年6月30日', lo: '30 ມິຖຸນາ 2026', en: '30 June 2026' },
  'letters-pending': { zh: '2026年4月15日', lo: '15 ເມສາ 2026', en: '15 April 2026' },
} as const;

test('EX1594 a day stands on one line in the tables of a document, as LibreOffice sets it', async (t) => {
  const reader = programNamed('pdftotext');
  if (!officeIsHere || reader === null)
    return t.skip('LibreOffice or pdftotext is not installed: lines were not looked at');
  const office = await sharedOffice();
  for (const kind of ['task-list', 'letters-pending'] as const)
    for (const [main, second] of pairs) {
      const docx = await printed(office, { kind }, 'docx', { main, second });
      const input = resave(docx, 'docx', 'pdf');
      const { stdout } = spawnSync(reader, ['-layout', '-', '-'], { input, encoding: 'utf8' });
      const lines = stdout.split('\n').map((line) => line.replace(/\s+/g, ''));
      for (const language of second === null ? [main] : [main, second]) {
        const day = days[kind][language].replace(/\s+/g, '');
        assert.ok(
          lines.some((line) => line.includes(day)),
          `${kind} ${main} ${second} ${day}\n${stdout}`,
        );
      }
    }
});

test('EX1594 a column has room for a day, for the widest word in it and for its label, and all of them fill the table', () => {
  const manner = { languages: { main: 'zh', second: null }, width: 10_000, size: 20 } as const;
  const columns = [
    { name: 'title', label: 'field.title', width: 80 },
    { name: 'due', label: 'field.due', width: 5, day: true },
    { name: 'lead', label: 'field.lead', width: 15 },
  ] as const;
  const text = (main: string) => ({ main, second: null });
  const empty = columnWidths(columns, manner);
  // Eleven signs, of which eight are half as wide as the others, in letters of ten points.
  assert.ok((empty[1] ?? 0) >= 7 * 200, String(empty));
  const word = 'ກະຊວງປ້ອງກັນຄວາມສະຫງົບ';
  const filled = columnWidths(columns, manner, [[text('A')], [text('B')], [text('C'), text(word)]]);
  assert.ok((filled[2] ?? 0) > (empty[2] ?? 0), String(filled));
  assert.ok((filled[1] ?? 0) >= 7 * 200, String(filled));
  for (const widths of [empty, filled])
    assert.ok(Math.abs(widths.reduce((sum, one) => sum + one, 0) - 10_000) <= columns.length, String(widths));
});
