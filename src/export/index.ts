export { type CalendarToWrite, writeCalendar } from './calendar/write-calendar.ts';
export { formMaker } from './forms/form-maker.ts';
export { aboutNotice, noticeLetter } from './notices/notice-letter.ts';
export { checkTemplate, kindOf, type PaperToPrint, printPaper, printTemplate } from './print-paper.ts';
export { setPaper } from './set/set-paper.ts';
export { type SheetCell, type SheetToWrite, writeSheet } from './sheets/write-sheet.ts';
export { sayCell } from './words/index.ts';
