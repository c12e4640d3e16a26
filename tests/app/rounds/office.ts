/** An office that runs rounds: the small plan, bodies with contacts and commitments of their own, an open round. */
import type { TestContext } from 'node:test';
import writeXlsxFile from 'write-excel-file/node';
import {
  bringReturn,
  formFile,
  prepareForms,
  type ReturnView,
  type RoundView,
  showReturn,
  showRound,
} from '../../../src/app/index.ts';
import { type Cell, type Column, columns, plainName } from '../../../src/plan/rounds/index.ts';
import { readTables } from '../../../src/readers/index.ts';
import { make, openProgramme, type Programme } from '../objects/programme.ts';
import { must } from '../test-node.ts';

export interface Office extends Programme {
  /** `body/<id>` of the invented bodies, in order. */
  readonly bodies: readonly string[];
  readonly roundId: string;
}

/** Bodies named in three languages, the first three with a commitment each, all with a contact. */
export async function openOffice(
  t: TestContext,
  {
    bodies: n = 3,
    round = {},
  }: { readonly bodies?: number; readonly round?: Readonly<Record<string, string>> } = {},
): Promise<Office> {
  const programme = await openProgramme(t);
  const bodies: string[] = [];
  for (let i = 1; i <= n; i++) {
    const name = { zh: `甲国第${i}局`, lo: `ກົມທີ ${i}`, en: `Office ${i}` };
    const { id } = await make(programme, 'body', { name, side: 'ours' });
    bodies.push(`body/${id}`);
    const contact = { name: `Contact ${i}`, body: `body/${id}`, mail: `office${i}@bodies.example` };
    await make(programme, 'contact', contact);
    const commitment = programme.commitments[(i - 1) % 4] ?? '';
    const title = { zh: `任务${i}`, en: `Task ${i}` };
    const lead = `body/${id}`;
    await make(programme, 'task', {
      title,
      state: 'in-hand',
      lead,
      commitments: [`commitment/${commitment}`],
    });
  }
  const made = await make(programme, 'round', {
    title: { zh: '2026年度填报', en: 'Reports for 2026' },
    period: '2026',
    due: '2026-06-30',
    state: 'open',
    language: 'en',
    bodies,
    ...round,
  });
  return { ...programme, bodies, roundId: made.id };
}

/** Makes the forms; answers the codes by body. */
export async function makeForms({ app, who, planId, roundId }: Office): Promise<ReadonlyMap<string, string>> {
  must(await prepareForms(app, who, { planId, roundId }));
  const view = must(await showRound(app, who, { planId, roundId }));
  return new Map(view.lines.flatMap(({ body, code }) => (code === null ? [] : [[body, code] as const])));
}

export const showOf = async ({ app, who, planId, roundId }: Office): Promise<RoundView> =>
  must(await showRound(app, who, { planId, roundId }));

/** The rows of a form's table as a person sees them: cells by column, in the form's own order. */
export async function tableOf(
  { app, who, planId }: Pick<Office, 'app' | 'who' | 'planId'>,
  code: string,
): Promise<Cell[][]> {
  const file = must(await formFile(app, who, { planId, code, format: 'xlsx' }));
  const { tables } = must(await readTables(file.bytes));
  return (tables[0]?.rows ?? []).map(({ cells }) => [...cells]);
}

/** A workbook that somebody made with another program: cells as they are, nothing else of the form. */
export async function workbook(rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const data = rows.map((cells) =>
    cells.map((cell) => (cell === null ? null : typeof cell === 'object' ? new Date(cell.day) : cell)),
  );
  return new Uint8Array(await writeXlsxFile(data, { dateFormat: 'yyyy-mm-dd' }).toBuffer());
}

/** Fills in rows by their place in the form, from 0: cells by column. */
export function fillIn(
  table: readonly (readonly Cell[])[],
  answers: Readonly<Record<number, Readonly<Partial<Record<Column, Cell>>>>>,
): Cell[][] {
  // The line of plain names stands above the headings, and the rows below both.
  const heading = table.findIndex((cells) => cells.includes(plainName('key'))) + 1;
  const places = new Map(
    columns.map((column) => [column, table[heading - 1]?.indexOf(plainName(column)) ?? -1]),
  );
  return table.map((cells, i) => {
    const filled = [...cells];
    for (const [column, cell] of Object.entries(answers[i - heading - 1] ?? {}))
      for (const [name, place] of places) if (name === column) filled[place] = cell;
    return filled;
  });
}

/** Brings a file and looks at it. */
export async function bring(
  { app, who, planId }: Pick<Office, 'app' | 'who' | 'planId'>,
  bytes: Uint8Array,
  name = 'return.xlsx',
): Promise<ReturnView> {
  const { returnId } = must(await bringReturn(app, who, { planId, bytes, name, mail: null }));
  return must(await showReturn(app, who, { planId, returnId }));
}
