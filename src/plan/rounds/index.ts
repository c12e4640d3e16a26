export { CODE_BYTES, findCodes, makeCode, rowKey } from './code.ts';
export { type Asked, decideReturn, decideRow, keyOf, leftOut, type ReturnRow } from './decide-return.ts';
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
  type FilledForm,
  type FilledRow,
  type FormWords,
  plainName,
  readForm,
  type Table,
  type Tables,
} from './read-form.ts';
