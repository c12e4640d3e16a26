/**
 * The operations that hand out a list as a workbook of one sheet, in the reader's words: all that the list's filters find, in its
 * order. Each names its columns with their cells; reply, headers and what is said of lines that are left are the same for all [HT1300].
 */
import type { Static, TObject, TSchema } from 'typebox';
import type { Actor } from '../app/index.ts';
import { ok, type Problem, type Result } from '../base/index.ts';
import { type SheetCell, type SheetToWrite, writeSheet } from '../export/index.ts';
import { type Language, type MessageKey, translate } from '../i18n/index.ts';
import { type Call, type Definition, type Operation, operation } from './operation.ts';
import { attachment } from './server/disposition.ts';

/** A column: its head as a message or in words, how wide it is in characters, and what stands in it. */
export type SheetColumn<Row> = readonly [
  head: MessageKey | { readonly words: string },
  width: number,
  cell: (row: Row) => SheetCell,
];

/** A list that is to become a sheet. */
export interface ListSheet<Row> {
  readonly title: MessageKey | { readonly words: string };
  readonly rows: readonly Row[];
  readonly columns: readonly SheetColumn<Row>[];
  /** Where the list goes on; the last line says that lines are left. */
  readonly next?: string | number | null;
}

/** More lines than anybody reads in a sheet: lists of what was done end there. */
export const mostLines = 20_000;
/** Lists of things end here. */
export const mostThings = 100_000;

/** The list in the language's words. */
export function listSheet<Row>(
  language: Language,
  { title, rows, columns, next = null }: ListSheet<Row>,
): SheetToWrite {
  const say = (words: ListSheet<Row>['title']) =>
    typeof words === 'string' ? translate(language, words) : words.words;
  const left = [null, translate(language, 'log.sheet-left', { n: rows.length })];
  return {
    name: say(title),
    columns: columns.map(([head, width]) => ({ name: say(head), width })),
    rows: [...rows.map((row) => columns.map(([, , cell]) => cell(row))), ...(next === null ? [] : [left])],
  };
}

interface SheetDefinition<P extends TSchema, Q extends TSchema>
  extends Pick<
    Definition<P, Q, TObject, TObject>,
    'id' | 'path' | 'tag' | 'summary' | 'access' | 'problems'
  > {
  readonly params?: P;
  readonly query?: Q;
  find(call: Call<Static<P>, Static<Q>, Static<TObject>, Actor>): Promise<Result<SheetToWrite, Problem>>;
}

/** The operation. The workbook is saved under the sheet's name and interpreted by no browser. */
export function sheetOperation<P extends TSchema = TObject, Q extends TSchema = TObject>({
  find,
  ...described
}: SheetDefinition<P, Q>): Operation {
  return operation({
    ...described,
    method: 'GET',
    success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
    async handle(call) {
      const sheet = await find(call);
      if (!sheet.ok) return sheet;
      const headers = attachment(`${sheet.value.name}.xlsx`);
      return ok({ bytes: await writeSheet(sheet.value), headers });
    },
  });
}
