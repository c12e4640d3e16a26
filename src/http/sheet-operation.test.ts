/** How lists become sheets: each column's head with its cells, and what is said where lines are left. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/index.ts';
import { listSheet } from './sheet-operation.ts';

interface Line {
  readonly at: string;
  readonly n: number;
}
const rows: readonly Line[] = [
  { at: '2026-05-01', n: 3 },
  { at: '2026-05-02', n: 4 },
];
const list = {
  title: 'frame.place.log',
  rows,
  columns: [
    ['log.column.at', 24, ({ at }: Line) => ({ day: at })],
    [{ words: '2026' }, 10, ({ n }: Line) => n],
  ],
} as const; // as: keys of messages

test('HT1300 a sheet has each column’s head over its cells, in the reader’s words, row by row in the list’s order', () => {
  const names = { zh: ['记录簿', '时间'], lo: ['ປຶ້ມບັນທຶກ', 'ເວລາ'], en: ['Log', 'When'] };
  for (const language of languages) {
    const { name, columns, rows: cells } = listSheet(language, list);
    assert.deepEqual([name, columns[0]?.name], names[language], language);
    assert.deepEqual(columns[1], { name: '2026', width: 10 });
    assert.deepEqual(cells, [
      [{ day: '2026-05-01' }, 3],
      [{ day: '2026-05-02' }, 4],
    ]);
  }
});

test('HT1300 where the list goes on the last line of its sheet says how many stand in it, and nothing does where it ends', () => {
  for (const language of languages) {
    for (const next of ['cursor', 2]) {
      const last = listSheet(language, { ...list, next }).rows.at(-1);
      assert.equal(last?.[0], null);
      assert.match(String(last?.[1]), /\b2|前2条|2 ລາຍການ/, language);
    }
    assert.equal(listSheet(language, { ...list, next: null }).rows.length, rows.length);
    assert.equal(listSheet(language, list).rows.length, rows.length);
  }
});
