export { type DecidedTaskRow, decideTaskRow, type KnownTask, type TaskWorld } from './decide-task-row.ts';
export { findNames, type NameIndex } from './find-names.ts';
export {
  columnNamed,
  type FoundColumn,
  type FoundTable,
  findTable,
  type SourceTable,
  shownText,
  type TableWish,
} from './read-columns.ts';
export { type CellFault, isTaskLine, languageOf, readTaskRow, type TaskRow } from './read-task-row.ts';
export { taskCode, taskSigns } from './task-code.ts';
export { type TaskColumn, taskColumns, taskHeadings, taskStates } from './task-headings.ts';
