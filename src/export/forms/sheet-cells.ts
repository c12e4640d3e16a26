/** Cells of the sheets of a form: text or empty, with the frame and the ground that tell what is to be filled in. */
import type { SheetData } from 'write-excel-file/node';

/** A cell as the library takes it. */
export type Cell = SheetData[number][number];

/** Text as it is, or an empty cell. */
export const text = (value: string, more: object = {}): Cell =>
  value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top', fontSize: 10, ...more };
/** The frame of a cell of the table. */
export const boxed = { borderStyle: 'thin', borderColor: '#9aa0a6' } as const; // words of an option
/** A cell that is to be filled in, and one that is printed. */
export const toFill = { ...boxed, backgroundColor: '#fffdf2' };
export const printedCell = { ...boxed, backgroundColor: '#f1f3f4' };
export const heading = { ...boxed, fontWeight: 'bold', backgroundColor: '#e3e8ee' };

/** Lines that words take in a column: Chinese signs are twice as wide, and programs do not all find the height themselves. */
export function linesIn(words: string, width: number): number {
  const wide = (line: string): number => [...line].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / (width * 0.9))), 0);
}

/** Height in points of so many lines, as far as programs draw a row. */
export const heightOf = (lines: number): number => Math.min(400, lines * 14 + 4);
