/**
 * The register: accepted commitments and open proposals, filtered, searched, sorted, by the page. The store lists and counts
 * them by their lines: a page costs what it shows, not what the plan holds.
 */
import { type Json, type JsonObject, ok, type Problem, type Result } from '../../base/index.ts';
import {
  type CommitmentPage,
  type PlaceInOrder,
  type RegisterItem,
  type RegisterQuery,
  searchTerms,
} from '../../views/index.ts';
import { may, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { foreign, readCursor, writeCursor } from '../lists/cursor.ts';
import { readScope } from '../plans/read-scope.ts';
import type { App } from '../ports/index.ts';
import { furtherWords } from '../texts/parallel/further-words.ts';
import { readRegister } from './read-register.ts';

/** Which page of the register is asked for. */
export interface ListCommitments extends RegisterQuery {
  readonly planId: string;
  readonly limit?: number;
  /** `next` of the page before, of the same filters and order. */
  readonly cursor?: string | null;
  /** The reader's language: words of a further text in it are told beside those of the first. */
  readonly language?: string;
}
/** A page, and the cursor of the next one. */
export interface ListedCommitments extends Omit<CommitmentPage, 'next' | 'items'> {
  readonly items: readonly RegisterItem[];
  readonly next: string | null;
}

function toPlace(place: Json): PlaceInOrder | null {
  const isPlace = (one: Json): one is string | number => typeof one === 'string' || typeof one === 'number';
  return Array.isArray(place) && place.every(isPlace) ? place : null;
}

/** A page of the register. */
export async function listCommitments(
  app: App,
  who: Actor,
  { planId, cursor, limit = 50, language, ...query }: ListCommitments,
): Promise<Result<ListedCommitments, Problem>> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const list: JsonObject = { list: 'commitments', plan: planId, ...Object.fromEntries(given) };
  const read = readCursor(app, list, cursor);
  if (!read.ok) return read;
  const after = toPlace(read.value);
  if (after === null && read.value !== null) return foreign();
  return app.store.read(async (r) => {
    const page = (open: ReadonlySet<string> | null) => readRegister(r, planId, { query, limit, after, open });
    // Whoever sees all of the plan is not asked about first: everything goes to the store on one way.
    const whole = may(who, 'read', wholePlan(planId)) ? page(null) : null;
    const scope = await readScope(r, who, planId);
    const { next, ...shown } = await (whole ?? page(scope.ok ? scope.value.open : new Set()));
    if (!scope.ok) return scope;
    const further = await furtherWords(r, {
      ...{ planId, language: language ?? '', texts: scope.value.texts },
      commitments: shown.items.filter(({ what }) => what === 'commitment').map(({ id }) => id),
      terms: searchTerms(query.q ?? ''),
    });
    if (!further.ok) return further;
    const items = shown.items.map((item) => ({ ...item, further: further.value.get(item.id) ?? [] }));
    return ok({ ...shown, items, next: next === null ? null : writeCursor(app, list, [...next]) });
  });
}
