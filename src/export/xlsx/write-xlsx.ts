/**
 * A paper as a workbook: one sheet for each table, under its own heading, with the first row kept in sight; numbers are
 * numbers and whole days are dates, so that a sheet can be sorted. Groups become columns. No cell can be taken for a formula
 * [EX30].
 */
import type { Row } from 'write-excel-file/node';
import type { SetLeaf, SetPaper, SetPart, SetText } from '../../views/index.ts';
import { heightOf, linesIn } from '../forms/sheet-cells.ts';
import { fitToWidth } from './fit-to-width.ts';

type Table = Extract<SetLeaf, { is: 'table' }>;
type Column = Table['columns'][number];
interface Grid {
  readonly name: string;
  readonly title: SetText;
  readonly columns: readonly Pick<Column, 'label' | 'width'>[];
  readonly rows: readonly (readonly SetText[])[];
  /** What is said of it: a line above. */
  readonly notes: readonly SetText[];
}

/** Words that a spreadsheet would calculate are written behind an apostrophe, as text. */
export function asText(words: string): string {
  return /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
}

const blank: SetText = { main: '', second: null };

interface Above {
  readonly label: SetText;
  readonly value: SetText;
}

function leafGrid(part: SetLeaf, title: SetText, above: readonly Above[]): Grid {
  const lead = above.map(({ label }) => ({ label, width: 20 }));
  const values = above.map(({ value }) => value);
  const { name } = part;
  const heading = part.heading ?? title;
  switch (part.is) {
    case 'words':
      return {
        ...{ name, title: heading, notes: [] },
        columns: [...lead, { label: heading, width: 80 }],
        rows: [[...values, part.text]],
      };
    case 'facts':
      return {
        ...{ name, title: heading, notes: [] },
        columns: [...lead, ...part.fields.map(({ label }) => ({ label, width: 24 }))],
        rows: [[...values, ...part.fields.map(({ value }) => value)]],
      };
    case 'table': {
      const rows = part.rows.map((row) => [...values, ...row]);
      return { name, title: heading, columns: [...lead, ...part.columns], rows, notes: [] };
    }
  }
}

/** Whether the part is a note about the table before it. */
function isNoteOf(before: SetPart | undefined, part: SetPart): part is Extract<SetLeaf, { is: 'words' }> {
  return part.is === 'words' && part.look === 'note' && part.heading === null && before?.is === 'table';
}

/** Every table of the parts; what a group is called comes before its own columns. */
function gridsOf({ parts, title }: SetPaper): readonly Grid[] {
  return parts.flatMap((part, i): readonly Grid[] => {
    if (isNoteOf(parts[i - 1], part)) return [];
    const next = parts[i + 1];
    const notes = next !== undefined && isNoteOf(part, next) ? [next.text] : [];
    if (part.is !== 'groups') return [{ ...leafGrid(part, title, []), notes }];
    return part.groups.flatMap(({ heading, parts: leaves }) =>
      leaves.map((leaf) => leafGrid(leaf, title, [{ label: blank, value: heading }])),
    );
  });
}

/** Tables of the same name become one sheet. */
function sheetsOf(paper: SetPaper): readonly Grid[] {
  const grids = gridsOf(paper);
  return [...Map.groupBy(grids, ({ name }) => name).values()].flatMap((of) => {
    const [first] = of;
    return first === undefined ? [] : [{ ...first, rows: of.flatMap(({ rows }) => rows) }];
  });
}

/** Columns doubled where any of their cells says something else in the second language. */
function beside({ columns, rows }: Grid): readonly boolean[] {
  return columns.map(({ label }, i) => label.second !== null && rows.some((row) => row[i]?.second != null));
}

const thin = { borderStyle: 'thin', borderColor: '#9a9a9a' } as const;
const look = { wrap: true, alignVertical: 'top', ...thin } as const;

function cellOf({ main, number, day }: SetText): Row[number] {
  if (number !== undefined) return { value: number, type: Number, align: 'right', ...look };
  if (day !== undefined)
    return { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', align: 'left', ...look };
  return main === '' ? { ...look } : { value: asText(main), type: String, ...look };
}

function doubled(cells: readonly SetText[], doubles: readonly boolean[]): readonly SetText[] {
  return cells.flatMap((cell, i) =>
    doubles[i] ? [cell, { main: cell.second ?? '', second: null }] : [cell],
  );
}

/** A sheet's name: 31 characters, none of those that are not allowed, no name twice. */
function sheetNames(grids: readonly Grid[]): readonly string[] {
  const names: string[] = [];
  for (const { title } of grids) {
    const base =
      title.main
        .replace(/[\\/?*[\]:']/g, ' ')
        .trim()
        .slice(0, 28) || 'Sheet';
    let name = base;
    for (let n = 2; names.includes(name); n++) name = `${base} ${n}`;
    names.push(name);
  }
  return names;
}

/** Letters in a row that no program breaks: of a day, a code, a word. */
const LONGEST = 16;
function unbroken({ main, number, day }: SetText): number {
  if (day !== undefined) return 11;
  if (number !== undefined) return String(number).length;
  return Math.max(0, ...main.split(/[\s\u2e80-\uffef]+/u).map((word) => word.length));
}

/** Shares of a page's width, none narrower than the longest day, code or short word in its column. */
function widthsOf(
  { columns }: Grid,
  doubles: readonly boolean[],
  rows: readonly (readonly SetText[])[],
): readonly number[] {
  const asked = doubled(
    columns.map(({ width }) => ({ ...blank, number: width })),
    doubles,
  );
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return asked.map(({ number = 20 }, i) => {
    const least = Math.max(...rows.map((row) => unbroken(row[i] ?? blank)));
    return Math.max(6, Math.min(LONGEST, least + 2), Math.min(100, Math.round((number / whole) * 130)));
  });
}

/** Not every program finds by itself how high a row must be for all of its words to be seen. */
const heightOfRow = (row: readonly SetText[], widths: readonly number[]): number =>
  heightOf(Math.max(1, ...row.map(({ main, day }, i) => (day ? 1 : linesIn(main, widths[i] ?? 20)))));

function sheetOf(paper: SetPaper, grid: Grid, name: string) {
  const doubles = beside(grid);
  const labels = doubled(
    grid.columns.map(({ label }) => label),
    doubles,
  );
  const heads = [
    paper.title,
    ...(paper.about === null ? [] : [paper.about]),
    paper.plan,
    paper.zone,
    ...paper.standing,
    ...grid.notes,
  ];
  const header: Row[] = heads.map(({ main, second }, i) => [
    {
      value: asText([main, second].filter((words) => words).join(' / ')),
      type: String,
      ...(i === 0 ? { fontWeight: 'bold' as const, fontSize: 14 } : { textColor: '#5c5c5c' }),
    },
  ]);
  const told = grid.rows.map((row) => doubled(row, doubles));
  const widths = widthsOf(grid, doubles, [labels, ...told]);
  const names: Row = labels.map(({ main }) => ({
    value: asText(main),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#eeeeee',
    ...look,
    height: heightOfRow(labels, widths),
  }));
  const rows = told.map((row): Row => {
    const height = heightOfRow(row, widths);
    return row.map((cell) => ({ ...cellOf(cell), height }));
  });
  return {
    data: [...header, [], names, ...rows],
    sheet: name,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: header.length + 2,
  };
}

/** The paper as XLSX. */
export async function writeXlsx(paper: SetPaper): Promise<Uint8Array> {
  const grids = sheetsOf(paper);
  const names = sheetNames(grids);
  const sheets = grids.map((grid, i) => sheetOf(paper, grid, names[i] ?? 'Sheet'));
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return new Uint8Array(
    await writeExcelFile(sheets, {
      fontFamily: 'Noto Sans',
      fontSize: 10,
      features: [fitToWidth],
    }).toBuffer(),
  );
}
