/**
 * One line of a task list → what it says of a task: values that stand by themselves, names that are still to be found, and
 * what cannot be read, each at its column. Words are kept in the language that they are written in.
 */
import type { WordsLanguage } from '../objects/index.ts';
import { type Cell, folded, plainText, readDay, readWords } from '../rounds/index.ts';
import type { FoundColumn, TableLine } from './read-columns.ts';
import { readDeadline } from './read-deadline.ts';
import { clearingWords, type TaskColumn, taskStates } from './task-headings.ts';

/** What is wrong with a cell; the message is `problem.field.<fault>`. */
export interface CellFault {
  readonly at: TaskColumn;
  readonly fault: string;
  readonly facts: Readonly<Record<string, string | number>>;
}
/** What a line says. */
export interface TaskRow {
  readonly line: number;
  readonly code: string;
  readonly number: string;
  /** Fields whose values stand by themselves. */
  readonly set: {
    readonly title?: readonly WrittenWords[];
    readonly measure?: readonly WrittenWords[];
    readonly result?: readonly WrittenWords[];
    readonly notes?: readonly WrittenWords[];
    readonly due?: string;
    readonly begun?: string;
    readonly finished?: string;
    readonly state?: string;
  };
  /** Names of other things. */
  readonly named: Readonly<Record<'lead' | 'support' | 'issued' | 'commitments', string>>;
  /** A deadline without an end, as it is written and under its heading: '完成时限：长期'. */
  readonly endless: string | null;
  /** Columns in which the line says that what stands is to be taken away. */
  readonly emptied: readonly TaskColumn[];
  readonly faults: readonly CellFault[];
}

/** The language that words are written in, by their letters. */
export function languageOf(text: string): WordsLanguage {
  if (/\p{Script=Lao}/u.test(text)) return 'lo';
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** Words with the language that they are written in. */
export interface WrittenWords {
  readonly language: WordsLanguage;
  readonly text: string;
}

/** Lines of a cell, those of one language that follow each other together; the whole cell where a language comes twice. */
function blocksOf(text: string): readonly string[] {
  const blocks: { language: WordsLanguage; lines: string[] }[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const language = languageOf(line);
    const last = blocks.at(-1);
    if (last?.language === language) last.lines.push(line);
    else blocks.push({ language, lines: [line] });
  }
  const isClean = new Set(blocks.map(({ language }) => language)).size === blocks.length;
  return isClean ? blocks.map(({ lines }) => lines.join('\n')) : [text];
}

/** What several cells say, each language apart. */
const wordsOf = (texts: readonly string[]): readonly WrittenWords[] =>
  texts.flatMap(blocksOf).map((part) => ({ language: languageOf(part), text: part.trim() }));

const stateOf: ReadonlyMap<string, string> = new Map(
  Object.entries(taskStates).flatMap(([state, words]) => words.map((word) => [folded(word), state] as const)),
);

/** The state that a cell names, in one language or in lines of two. */
function readState(text: string): string | undefined {
  const named = text
    .split(/[\n/|／]/)
    .filter((part) => folded(part) !== '')
    .map((part) => stateOf.get(folded(part)));
  const [first] = named;
  return named.every((one) => one === first) ? first : undefined;
}

const clearing = new Set(clearingWords.map(folded));

/** Whether a cell says, in square brackets, that what stands is to be taken away: '[清空]', '[ລຶບ]', '[clear]'. */
function isClearing(cell: Cell): boolean {
  const [, word = ''] = /^[[【](.+)[\]】]$/u.exec(folded(plainText(cell))) ?? [];
  return clearing.has(word);
}

/** Cells of a line by what their columns are taken for. */
function cellsBy(line: TableLine, columns: readonly FoundColumn[]) {
  const by = new Map<TaskColumn, Cell[]>();
  for (const { at, column } of columns) {
    const cell = line.cells[at] ?? null;
    if (column === null || plainText(cell) === '') continue;
    by.set(column, [...(by.get(column) ?? []), cell]);
  }
  return by;
}

/** A cell as it is written, with its line breaks, without the apostrophe that keeps a spreadsheet from calculating it. */
function text(cell: Cell): string {
  const read = readWords(cell);
  const words = 'fault' in read ? '' : (read.value ?? '');
  return words.replace(/^'(?=[=+\-@])/u, '');
}

type Cells = ReturnType<typeof cellsBy>;

function dates(by: Cells, counts1904: boolean, heading: string) {
  const set: { due?: string; begun?: string; finished?: string } = {};
  const faults: CellFault[] = [];
  let endless: string | null = null;
  for (const at of ['begun', 'finished'] as const) {
    const cell = by.get(at)?.[0] ?? null;
    const read = readDay(cell, counts1904);
    if ('fault' in read) faults.push({ at, fault: read.fault, facts: { given: text(cell) } });
    else if (read.value !== null) set[at] = read.value;
  }
  const cell = by.get('due')?.[0] ?? null;
  const deadline = readDeadline(cell, counts1904);
  if ('fault' in deadline) faults.push({ at: 'due', fault: deadline.fault, facts: { given: text(cell) } });
  else if (deadline.date !== null) set.due = deadline.date;
  else if (deadline.endless) endless = `${heading}${languageOf(heading) === 'zh' ? '：' : ': '}${text(cell)}`;
  return { set, faults, endless };
}

/** Takes cells that only say that a field is to be emptied out of the others. */
function takeEmptied(by: Cells): readonly TaskColumn[] {
  const emptied: TaskColumn[] = [];
  for (const [column, cells] of by) {
    const written = cells.filter((cell) => !isClearing(cell));
    if (written.length === cells.length) continue;
    emptied.push(column);
    if (written.length === 0) by.delete(column);
    else by.set(column, written);
  }
  return emptied;
}

/** Reads a line. */
export function readTaskRow(line: TableLine, columns: readonly FoundColumn[], counts1904: boolean): TaskRow {
  const by = cellsBy(line, columns);
  const emptied = takeEmptied(by);
  const texts = (column: TaskColumn): readonly string[] => (by.get(column) ?? []).map(text);
  const whole = (column: TaskColumn): string => texts(column).join('\n');
  const heading = columns.find(({ column }) => column === 'due')?.heading ?? '';
  const { set, faults, endless } = dates(by, counts1904, heading.replace(/\s+/gu, ' '));
  const words: Partial<Record<'title' | 'measure' | 'result' | 'notes', readonly WrittenWords[]>> = {};
  for (const at of ['title', 'measure', 'result', 'notes'] as const)
    if (by.has(at)) words[at] = wordsOf(texts(at));
  const stated = whole('state');
  const state = stated === '' ? undefined : readState(stated);
  const wrong = stated !== '' && state === undefined;
  return {
    line: line.line,
    code: plainText(by.get('code')?.[0] ?? null),
    number: plainText(by.get('number')?.[0] ?? null).replace(/\s+/gu, ' '),
    set: { ...words, ...set, ...(state === undefined ? {} : { state }) },
    named: {
      lead: whole('lead'),
      support: whole('support'),
      issued: whole('issued'),
      commitments: whole('commitments'),
    },
    endless,
    emptied,
    faults: wrong ? [...faults, { at: 'state', fault: 'state-unknown', facts: { given: stated } }] : faults,
  };
}

/** Whether a line is a task's: it has a title, or two cells and more that are read. Headings between lines are none. */
export function isTaskLine(line: TableLine, columns: readonly FoundColumn[]): boolean {
  const by = cellsBy(line, columns);
  return by.has('title') || by.has('code') || by.size > 1;
}
