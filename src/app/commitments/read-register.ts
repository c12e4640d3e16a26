/** A page of the register from the store's lines: the rows that it shows, and the counts of its total and its facets. */
import {
  type CommitmentPage,
  type PlaceInOrder,
  type RegisterQuery,
  registerPage,
  searchTerms,
  usualStates,
} from '../../views/index.ts';
import type { LineQuery, StoreReader } from '../ports/index.ts';

/** Which page. */
export interface AskedPage {
  readonly query: RegisterQuery;
  readonly limit: number;
  /** The place of the last line of the page before. */
  readonly after: PlaceInOrder | null;
  /** Provisions that are open to the reader; null: all. */
  readonly open: ReadonlySet<string> | null;
}

/** True or false where only one of two words is asked for. */
function oneOf<T extends string>(asked: readonly T[] | undefined, yes: T): { is?: boolean } {
  const words = new Set(asked);
  return words.size === 1 ? { is: words.has(yes) } : {};
}

/** What narrows all counts: everything but area, actor, kind, strength and state. */
function always(query: RegisterQuery, terms: readonly string[], open: LineQuery['open']): LineQuery {
  const [dated, led] = [oneOf(query.due, 'dated').is, oneOf(query.lead, 'named').is];
  const reported = oneOf(query.progress, 'reported').is;
  return {
    terms,
    open,
    ...(dated === undefined ? {} : { dated }),
    ...(led === undefined ? {} : { led }),
    ...(reported === undefined ? {} : { reported }),
  };
}

/** The words that lines are told apart by; an absent filter is left away. */
function told({ actor, kind, strength, state }: RegisterQuery): Omit<LineQuery, 'open'> {
  return {
    ...(actor === undefined ? {} : { actor }),
    ...(kind === undefined ? {} : { kind }),
    ...(strength === undefined ? {} : { strength }),
    states: state?.length ? state : usualStates,
  };
}

/** Reads it. */
export async function readRegister(
  r: Pick<StoreReader, 'lines'>,
  planId: string,
  { query, limit, after, open }: AskedPage,
): Promise<CommitmentPage> {
  const terms = searchTerms(query.q ?? '');
  const counted = always(query, terms, open);
  const within = { ...counted, ...(query.area === undefined ? {} : { areas: query.area }) };
  const byWords = told(query);
  const [page, tallies, places] = await Promise.all([
    r.lines.page(planId, { ...within, ...byWords }, { order: query.sort ?? 'place', limit, after }),
    r.lines.counts(planId, within),
    r.lines.countsByPlace(planId, { ...counted, ...byWords }),
  ]);
  return registerPage({ query, terms, ...page, tallies, places });
}
