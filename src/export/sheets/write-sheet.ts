/** A list as a workbook of one sheet, for whoever goes on working with it: numbers are numbers, whole days are dates, nothing calculates [EX820]. */
import type { Row } from 'write-excel-file/node';
import { heightOf, linesIn } from '../forms/sheet-cells.ts';
import { fitToWidth } from '../xlsx/fit-to-width.ts';
import { asText } from '../xlsx/write-xlsx.ts';

/** A cell: words, a number, a whole day, or nothing. */
export type SheetCell = string | number | { readonly day: string } | null;
/** A list. */
export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

function cellOf(cell: SheetCell): Row[number] {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string')
    return { value: asText(cell), type: String, wrap: true, alignVertical: 'top' };
  if (!wholeDay.test(cell.day)) return { value: asText(cell.day), type: String };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', align: 'left' };
}

/** A row as high as its longest words need: not every program finds that by itself. */
function rowOf(row: readonly SheetCell[], columns: SheetToWrite['columns']): Row {
  const lines = row.map((cell, i) => (typeof cell === 'string' ? linesIn(cell, columns[i]?.width ?? 20) : 1));
  const height = heightOf(Math.max(1, ...lines));
  return row.map((cell) => {
    const written = cellOf(cell);
    return written === null ? null : { ...Object(written), height };
  });
}

/** The bytes of the workbook. */
export async function writeSheet({ name, columns, rows }: SheetToWrite): Promise<Uint8Array> {
  const head: Row = columns.map((column) => ({
    value: asText(column.name),
    type: String,
    fontWeight: 'bold',
  }));
  const sheet =
    name
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet';
  const data: Row[] = [head, ...rows.map((row): Row => rowOf(row, columns))];
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const written = {
    ...{ data, sheet, stickyRowsCount: 1, orientation: 'landscape' as const },
    columns: columns.map(({ width }) => ({ width })),
  };
  const manner = { fontFamily: 'Noto Sans', fontSize: 10, features: [fitToWidth] };
  return new Uint8Array(await writeExcelFile([written], manner).toBuffer());
}
