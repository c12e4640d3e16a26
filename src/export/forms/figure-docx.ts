/** The tables of a Word form that ask for figures: indicators, and places in courses by province. */
import { Paragraph, Table, TableLayoutType, TableRow, WidthType } from 'docx';
import { type FigureColumn, placesColumns, valueColumns } from '../../plan/rounds/index.ts';
import type { RoundFormFigure, RoundFormView } from '../../views/index.ts';
import { cell, paragraphs } from './docx-cells.ts';
import { cellsOf, isPrinted } from './figure-cells.ts';
import { printedIn } from './form-words.ts';

/** Parts of the width, by column. */
const parts: Readonly<Record<RoundFormFigure['kind'], readonly number[]>> = {
  value: [5, 34, 12, 15, 16, 18],
  places: [5, 34, 21, 10, 10, 10, 10],
};

function tableOf(
  form: RoundFormView,
  kind: RoundFormFigure['kind'],
  across: number,
): readonly (Paragraph | Table)[] {
  const figures = form.figures.filter((one) => one.kind === kind);
  if (figures.length === 0) return [];
  const columns: readonly FigureColumn[] = kind === 'value' ? valueColumns : placesColumns;
  const widths = parts[kind].map((part) => Math.round((across * part) / 100));
  const say = printedIn(form);
  const named = kind === 'value' ? 'values' : 'places';
  const headings = columns.map((column, i) =>
    cell(say(`round.form.column.${column}`), { width: widths[i] ?? 0, bold: true, fill: 'E3E8EE' }),
  );
  const rows = figures.map((figure) => {
    const cells = cellsOf(form, figure);
    const children = columns.map((column, i) => {
      const look = { width: widths[i] ?? 0, ...(isPrinted(column, figure) ? { fill: 'F1F3F4' } : {}) };
      return cell(String(cells.get(column) ?? ''), look);
    });
    return new TableRow({ children, cantSplit: true });
  });
  return [
    new Paragraph({ children: [], spacing: { after: 60 } }),
    ...paragraphs(printedIn(form, ' / ')(`round.form.${named}`), {
      bold: true,
      size: 22,
      after: 40,
      keepNext: true,
    }),
    ...paragraphs(say(`round.form.${named}-how`), { after: 60, keepNext: true }),
    new Table({
      width: { size: across, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      rows: [new TableRow({ tableHeader: true, children: headings }), ...rows],
    }),
  ];
}

/** The tables of figures of a form; none where it asks for none. */
export const figureTables = (form: RoundFormView, across: number): readonly (Paragraph | Table)[] => [
  ...tableOf(form, 'value', across),
  ...tableOf(form, 'places', across),
];
