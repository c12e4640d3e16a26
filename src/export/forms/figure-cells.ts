/** The cells of a row of figures, whatever file they go into: what is printed, and what may be filled in. */
import { countColumns, type FigureColumn } from '../../plan/rounds/index.ts';
import type { RoundFormFigure, RoundFormView } from '../../views/index.ts';
import { amountIn, courseIn, namesIn, unitPrinted } from './form-words.ts';

/** Cells of a row by column: what is printed, and what may be filled in. */
export function cellsOf(
  form: RoundFormView,
  figure: RoundFormFigure,
): ReadonlyMap<FigureColumn, string | number> {
  const { key, kind, title, province, printed } = figure;
  if (kind === 'value')
    return new Map<FigureColumn, string | number>([
      ['key', key],
      ['indicator', namesIn(form, title)],
      ['unit', unitPrinted(form, figure)],
      ['before', amountIn(form, figure)],
      ['value', printed?.amount ?? ''],
      ['source', printed?.source ?? ''],
    ]);
  return new Map<FigureColumn, string | number>([
    ['key', key],
    ['course', courseIn(form, figure)],
    ['province', namesIn(form, province)],
    ...countColumns.map((name) => [name, printed?.[name] ?? ''] as const),
  ]);
}

/** Whether a cell says what the row is about, and is not to be filled in. */
export const isPrinted = (column: FigureColumn, { kind, provinces }: RoundFormFigure): boolean =>
  column === 'key' ||
  (kind === 'value'
    ? column === 'indicator' || column === 'unit' || column === 'before'
    : column === 'course' || (column === 'province' && provinces.length > 0));
