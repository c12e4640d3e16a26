export { CODE_BYTES, findCodes, makeCode, rowKey } from './code.ts';
export { type AskedFigures, decideFigure } from './decide-figure.ts';
export { type Asked, decideReturn, decideRow, keyOf, leftOut, type ReturnRow } from './decide-return.ts';
export {
  countColumns,
  type FigureColumn,
  type FigureItem,
  type Figures,
  placesColumns,
  valueColumns,
} from './figure.ts';
export {
  type Column,
  columns,
  type FormItem,
  type HeadLine,
  headLines,
  isSameStatement,
  type Stage,
  type Statement,
  stages,
} from './form.ts';
export {
  type Cell,
  folded,
  plainText,
  readDay,
  readWords,
  type StageWords,
  serialDay,
} from './read-cell.ts';
export {
  type CellName,
  cellNames,
  type FilledForm,
  type FilledRow,
  type FormWords,
  plainName,
  readForm,
  type Table,
  type Tables,
} from './read-form.ts';
