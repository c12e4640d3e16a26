/**
 * What a digest holds, in pieces of bounded size: copied from one thread to another whole, that of a large text would hold
 * up whoever receives it for a second.
 */
import type { Digest } from '../app/index.ts';

/** The lists of a digest that grow with its text, each of them by what it is called. */
interface Lists {
  readonly provisions: Digest['extraction']['provisions'];
  readonly commitments: Digest['extraction']['commitments'];
  readonly mentions: Digest['extraction']['mentions'];
  readonly diagnostics: Digest['extraction']['diagnostics'];
  readonly provisionIds: readonly string[];
  readonly commitmentIds: readonly string[];
}
type ListName = keyof Lists;

/** Rows of one of the lists, which follow those that came before. */
export type Piece = { [Name in ListName]: { readonly of: Name; readonly rows: Lists[Name] } }[ListName];

const AT_ONCE = 1_000;

/** The digest without its lists. */
export function headOf(digest: Digest): Digest {
  const { document, extraction, ids } = digest;
  const bare = { ...extraction, provisions: [], commitments: [], mentions: [], diagnostics: [] };
  return { document, extraction: bare, ids: ids && { ...ids, provisions: [], commitments: [] } };
}

/** Its lists in pieces. */
export function* piecesOf({ extraction, ids }: Digest): Generator<Piece, void> {
  const slices = function* <T>(rows: readonly T[]): Generator<readonly T[], void> {
    for (let at = 0; at < rows.length; at += AT_ONCE) yield rows.slice(at, at + AT_ONCE);
  };
  for (const rows of slices(extraction.provisions)) yield { of: 'provisions', rows };
  for (const rows of slices(extraction.commitments)) yield { of: 'commitments', rows };
  for (const rows of slices(extraction.mentions)) yield { of: 'mentions', rows };
  for (const rows of slices(extraction.diagnostics)) yield { of: 'diagnostics', rows };
  for (const rows of slices(ids?.provisions ?? [])) yield { of: 'provisionIds', rows };
  for (const rows of slices(ids?.commitments ?? [])) yield { of: 'commitmentIds', rows };
}

/** Puts a head and the pieces that follow it together again. */
export class Assembly {
  readonly #head: Digest;
  readonly #lists: { -readonly [Name in ListName]: Lists[Name][number][] } = {
    provisions: [],
    commitments: [],
    mentions: [],
    diagnostics: [],
    provisionIds: [],
    commitmentIds: [],
  };

  constructor(head: Digest) {
    this.#head = head;
  }

  add({ of, rows }: Piece): void {
    const list: unknown[] = this.#lists[of];
    for (const row of rows) list.push(row);
  }

  whole(): Digest {
    const { document, extraction, ids } = this.#head;
    const { provisionIds, commitmentIds, ...lists } = this.#lists;
    return {
      document,
      extraction: { ...extraction, ...lists },
      ids: ids && { ...ids, provisions: provisionIds, commitments: commitmentIds },
    };
  }
}
