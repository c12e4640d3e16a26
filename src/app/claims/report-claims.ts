/**
 * What a body says about its commitments in a period, entered on its behalf, or the office's own assessment. Each row is a
 * claim by commitment; which claim that is follows from commitment, period and body, so that nobody who fills in a form needs
 * to know of ids. A claim that is there already changes only from the version that the sender had seen [OB52].
 */
import { type Json, type JsonObject, ok, type Problem, type Result } from '../../base/index.ts';
import { keyedId, parseRef } from '../../plan/objects/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { findType, requirePlan } from '../objects/find-type.ts';
import { sightOf } from '../objects/sight.ts';
import { type WrittenRows, writeRowsWithin } from '../objects/write-rows.ts';
import type { App, ListedObject, StoreWriter } from '../ports/index.ts';

/** Claims of one body, or of the office where no body is named, for one period. */
export interface ReportClaims {
  readonly planId: string;
  /** 'body/<id>'; null is the office itself. */
  readonly body: string | null;
  readonly period: string;
  /** What holds for each row unless the row says otherwise: how it came, by which letter. */
  readonly shared?: JsonObject;
  /**
   * Fields of a claim, with `commitment`; and `version`, that of the claim that the sender had before them, 0 or absent where
   * there was none. A row that says nothing new is skipped whatever its version.
   */
  readonly rows: readonly JsonObject[];
  readonly dryRun: boolean;
}

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The row as one that names the claim that is there; unchanged, it is a row on its present version. */
function withClaim(row: JsonObject, found: ListedObject | undefined): JsonObject {
  const { version, ...patch } = row;
  if (found === undefined) return patch;
  const { id } = found;
  const isSaid = Object.entries(patch).every(([name, value]) => same(found.values[name], value));
  return { ...patch, id, version: isSaid ? found.version : (version ?? 0) };
}

/** Writes the claims, all or none, within the caller's transaction. */
export async function reportClaimsWithin(
  app: App,
  w: StoreWriter,
  who: Actor,
  { planId, body, period, shared = {}, rows, dryRun }: ReportClaims,
): Promise<Result<WrittenRows, Problem>> {
  const type = findType('claim');
  if (!type.ok) return type;
  const whole = rows.map((row) => ({ ...shared, ...row, period, ...(body === null ? {} : { body }) }));
  const ids = whole.map((row) => keyedId(type.value, row) ?? '');
  const isKey = (id: string): boolean => parseRef(`claim/${id}`) !== null;
  const found = await w.objects.many(
    planId,
    ids.filter(isKey).map((id) => ({ type: type.value.name, id })),
  );
  const there = new Map(found.map((row) => [row.id, row]));
  const named = whole.map((row, i) => withClaim(row, there.get(ids[i] ?? '')));
  const sight = await sightOf(w, who, planId);
  return writeRowsWithin(app, w, who, { planId, type: type.value, sight, rows: named, dryRun });
}

/** Writes the claims, all or none. */
export async function reportClaims(
  app: App,
  who: Actor,
  input: ReportClaims,
): Promise<Result<WrittenRows, Problem>> {
  const permitted = require(who, 'programme.act', partOf(input.planId));
  if (!permitted.ok) return permitted;
  return app.store.write<WrittenRows>(input.planId, async (w) => {
    const there = await requirePlan(w, input.planId);
    if (!there.ok) return there;
    const done = await reportClaimsWithin(app, w, who, input);
    return done.ok ? ok(done.value) : done;
  });
}
