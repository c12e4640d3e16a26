/** The register: accepted commitments and open proposals, filtered, searched, sorted, by the page. */
import { type Json, type JsonObject, ok, type Problem, type Result } from '../../base/index.ts';
import {
  type CommitmentPage,
  type PlaceInOrder,
  placeOrder,
  type RegisterQuery,
  registerPage,
} from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { foreign, readCursor, writeCursor } from '../lists/cursor.ts';
import { loadPicture } from '../plans/plan-picture.ts';
import type { App } from '../ports/index.ts';

/** Which page of the register is asked for. */
export interface ListCommitments extends Omit<RegisterQuery, 'after'> {
  readonly planId: string;
  /** `next` of the page before, of the same filters and order. */
  readonly cursor?: string | null;
}
/** A page, and the cursor of the next one. */
export interface ListedCommitments extends Omit<CommitmentPage, 'next'> {
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
  { planId, cursor, limit, ...query }: ListCommitments,
): Promise<Result<ListedCommitments, Problem>> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const list: JsonObject = { list: 'commitments', plan: planId, ...Object.fromEntries(given) };
  const read = readCursor(app, list, cursor);
  if (!read.ok) return read;
  const after = toPlace(read.value);
  if (after === null && read.value !== null) return foreign();
  return app.store.read(async (r) => {
    const picture = await loadPicture(r, who, planId);
    if (!picture.ok) return picture;
    const { items, rejected, tree } = picture.value;
    const lines = [...items, ...rejected].sort(placeOrder(tree));
    const asked = { ...query, after, ...(limit === undefined ? {} : { limit }) };
    const { next, ...page } = registerPage(lines, asked, tree);
    return ok({ ...page, next: next === null ? null : writeCursor(app, list, [...next]) });
  });
}
