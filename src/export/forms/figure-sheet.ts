/**
 * The sheet of a form that asks for figures: indicators with their unit and the last figure, and places in courses by province.
 * Each table carries its own hidden line of plain names, and values are text cells, so that no program rounds or turns them.
 */
import { type FigureColumn, placesColumns, plainName, valueColumns } from '../../plan/rounds/index.ts';
import type { RoundFormFigure, RoundFormView } from '../../views/index.ts';
import { cellsOf, isPrinted } from './figure-cells.ts';
import { namesIn, printedIn } from './form-words.ts';
import { type Cell, heading, heightOf, linesIn, printedCell, text, toFill } from './sheet-cells.ts';

const widths = [9, 46, 20, 20, 20, 24, 14] as const; // of columns
const ACROSS = widths.reduce((sum, width) => sum + width, 0);

/** The name of the sheet. */
export const figureSheetName = (form: RoundFormView): string =>
  printedIn(form, ' ')('round.form.figures').slice(0, 31);

const line = (value: string, more: object = {}): Cell[] => [
  text(value, { columnSpan: widths.length, height: heightOf(linesIn(value, ACROSS)), ...more }),
  ...Array.from({ length: widths.length - 1 }, () => null),
];

function rowOf(form: RoundFormView, figure: RoundFormFigure, columns: readonly FigureColumn[]): Cell[] {
  const cells = cellsOf(form, figure);
  const shown = columns.map((column) => String(cells.get(column) ?? ''));
  const height = heightOf(Math.max(...shown.map((words, i) => linesIn(words, widths[i] ?? 9))));
  return columns.map((column): Cell => {
    const value = cells.get(column) ?? '';
    const style = isPrinted(column, figure) ? printedCell : toFill;
    const more = { ...style, height, ...(column === 'value' ? { format: '@' } : {}) };
    if (typeof value === 'number')
      return { value, type: Number, alignVertical: 'top', fontSize: 10, ...more };
    return value === '' ? { type: String, ...more } : text(value, more);
  });
}

/** One table with its name, how to fill it in, and its two lines of headings. */
function tableOf(
  form: RoundFormView,
  kind: RoundFormFigure['kind'],
): { readonly rows: readonly Cell[][]; readonly hidden: number } | null {
  const figures = form.figures.filter((one) => one.kind === kind);
  if (figures.length === 0) return null;
  const columns = kind === 'value' ? valueColumns : placesColumns;
  const say = printedIn(form);
  const across = printedIn(form, ' / ');
  const named = kind === 'value' ? 'values' : 'places';
  const headings = columns.map((column) =>
    text(say(`round.form.column.${column}`), { ...heading, height: heightOf(form.languages.length + 1) }),
  );
  const above = [
    line(across(`round.form.${named}`), { fontWeight: 'bold', fontSize: 12 }),
    line(say(`round.form.${named}-how`)),
  ];
  const names = columns.map((column) => text(plainName(column)));
  const rows = [...above, names, headings, ...figures.map((figure) => rowOf(form, figure, columns)), []];
  return { rows, hidden: above.length };
}

/** The sheet, and which of its rows are hidden. */
export function figureSheet(form: RoundFormView) {
  const across = printedIn(form, ' / ');
  const data: Cell[][] = [
    line(across('round.form.figures-title'), { fontSize: 14, fontWeight: 'bold', height: 24 }),
    line(namesIn(form, form.body, ' / ')),
    line(`${across('round.form.code')}: ${form.code}`, { fontWeight: 'bold' }),
    line(`${across('round.form.period')}: ${form.period} · ${namesIn(form, form.round, ' / ')}`),
    [],
  ];
  const hidden: number[] = [];
  for (const kind of ['value', 'places'] as const) {
    const table = tableOf(form, kind);
    if (table === null) continue;
    hidden.push(data.length + table.hidden);
    data.push(...table.rows);
  }
  const sheet = {
    data,
    sheet: figureSheetName(form),
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
  };
  return { sheet, hidden };
}
