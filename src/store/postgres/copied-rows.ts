/**
 * Rows of one table as `pg_restore` writes them: the line of COPY names the columns, then one line a row, columns between tabs, up to
 * `\.`. Pieces come as the program writes them; of a row that is not wanted nothing is kept, however long it is.
 */

/** A row's columns by name, as they are written. */
export type CopiedRow = Readonly<Record<string, string>>;

export class CopiedRows {
  readonly #isWanted: (begun: CopiedRow) => boolean;
  readonly #found: (row: CopiedRow) => void;
  #columns: readonly string[] | null = null;
  #line = '';
  /** Of the line under way: null until its first columns are there. */
  #keeps: boolean | null = null;

  /** `isWanted` is asked once all columns but the last are there. */
  constructor(isWanted: (begun: CopiedRow) => boolean, found: (row: CopiedRow) => void) {
    this.#isWanted = isWanted;
    this.#found = found;
  }

  /** Takes what the program has written since. */
  take(piece: string): void {
    for (let at = 0; ; ) {
      const end = piece.indexOf('\n', at);
      this.#lengthen(piece.slice(at, end < 0 ? undefined : end));
      if (end < 0) return;
      this.#end();
      at = end + 1;
    }
  }

  #lengthen(part: string): void {
    if (this.#keeps === false) return;
    this.#line += part;
    if (this.#columns === null || this.#keeps === true) return;
    const cells = this.#line.split('\t');
    if (cells.length === this.#columns.length) this.#keeps = this.#isWanted(this.#rowOf(cells.slice(0, -1)));
    if (this.#keeps === false) this.#line = '';
  }

  #end(): void {
    const line = this.#line;
    if (this.#columns === null) {
      const [, named] = /^COPY [^(]*\(([^)]*)\) FROM stdin;$/.exec(line) ?? [];
      this.#columns = named?.split(', ').map((name) => name.replaceAll('"', '')) ?? null;
    } else if (line === '\\.') this.#columns = null;
    else if (this.#keeps === true) this.#found(this.#rowOf(line.split('\t')));
    this.#line = '';
    this.#keeps = null;
  }

  #rowOf(cells: readonly string[]): CopiedRow {
    const names = this.#columns ?? [];
    return Object.fromEntries(cells.map((cell, at) => [names[at] ?? '', cell]));
  }
}
