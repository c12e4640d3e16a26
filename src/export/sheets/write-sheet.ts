/** A list as a workbook of one sheet, for whoever goes on working with it: numbers are numbers, whole days are dates, nothing calculates [EX820]. */
import type { Row } from 'write-excel-file/node';
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
  const data: Row[] = [head, ...rows.map((row): Row => row.map(cellOf))];
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const file = writeExcelFile(data, {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });
  return new Uint8Array(await file.toBuffer());
}
