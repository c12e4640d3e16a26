/** What every reader of tables gives: rows of cells as the file has them, and the words that stand outside of tables. */

/** A cell: text, a number, a truth value, a day that the file marks as one; null where it is empty. */
export type TableCell = string | number | boolean | { readonly day: string } | null;
/** A sheet, or a table of a document. */
export interface ReadTable {
  readonly name: string;
  /** Rows that hold anything, with their number as the program shows it. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly TableCell[] }[];
  /** Days are counted from 1904. */
  readonly counts1904: boolean;
}
/** The tables of a file. */
export interface ReadTables {
  readonly mediaType: string;
  readonly tables: readonly ReadTable[];
  readonly loose: readonly string[];
}

/** Most rows of a file that are read, and most cells of a row: beyond lies what somebody filled by a slip of the hand. */
export const MOST_ROWS = 50_000;
export const MOST_CELLS = 200;

/** A number that its cell shows as a share of a hundred, as it is shown: 0.978 is '97.8%'. */
export const percentText = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;
