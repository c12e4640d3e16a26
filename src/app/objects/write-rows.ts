/**
 * Many objects of one type at once, as rows: each row is added, changed, skipped because it says nothing new, or wrong, and
 * says so. With a single wrong row nothing is kept; a dry run keeps nothing anyhow. A row that names an object names the
 * version that it was made from: nothing is overwritten that its author had not seen [OB12].
 */
import {
  err,
  type Json,
  type JsonObject,
  ok,
  type PlacedFault,
  type Problem,
  problemAt,
  type Result,
} from '../../base/index.ts';
import type { ObjectType } from '../../plan/objects/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App, ListedObject, StoreWriter } from '../ports/index.ts';
import { decideChanges, type Outcome, type SentChange } from './decide-changes.ts';
import { findType, requirePlan } from './find-type.ts';
import { keepObjects } from './keep-objects.ts';
import { settleAnswered } from './settle-answered.ts';
import { type Sight, sightOf } from './sight.ts';

/** Rows as they were sent: fields, and for an object that is there its `id` and `version`. */
export interface WriteRows {
  readonly planId: string;
  readonly type: string;
  readonly rows: readonly Json[];
  readonly dryRun: boolean;
}
/** What becomes of a row. */
export interface RowOutcome {
  readonly row: number;
  readonly outcome: 'add' | 'change' | 'skip' | 'error';
  readonly id: string | null;
  readonly faults: readonly PlacedFault[];
}
/** What becomes of all of them, and how many entries that made. */
export interface WrittenRows {
  readonly kept: boolean;
  readonly counts: Readonly<Record<RowOutcome['outcome'], number>>;
  readonly rows: readonly RowOutcome[];
}

/** Rows of one request. */
export const MOST_ROWS = 10_000;

interface ReadRow {
  readonly sent: SentChange | null;
  readonly faults: readonly PlacedFault[];
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readRow(row: Json, known: ReadonlyMap<string, ListedObject>, seen: Set<string>): ReadRow {
  const wrong = (at: string, fault: string): ReadRow => ({ sent: null, faults: [{ at, fault, facts: {} }] });
  if (!isObject(row)) return wrong('', 'form');
  const { id, version, ...patch } = row;
  if (id === undefined || id === null || id === '') return { sent: { row: null, patch }, faults: [] };
  const found = typeof id === 'string' ? known.get(id) : undefined;
  if (found === undefined || typeof id !== 'string') return wrong('id', 'not-there');
  if (seen.has(id)) return wrong('id', 'twice');
  seen.add(id);
  if (version !== found.version) return wrong('version', 'changed-meanwhile');
  return found.retired ? wrong('id', 'retired') : { sent: { row: found, patch }, faults: [] };
}

async function readRows(
  w: StoreWriter,
  planId: string,
  type: ObjectType,
  sight: Sight,
  rows: readonly Json[],
): Promise<readonly ReadRow[]> {
  const ids = rows.flatMap((row) => (isObject(row) && typeof row.id === 'string' ? [row.id] : []));
  const found = await w.objects.many(
    planId,
    ids.map((id) => ({ type: type.name, id })),
  );
  const known = new Map(found.filter((row) => sight.sees(row)).map((row) => [row.id, row]));
  const seen = new Set<string>();
  return rows.map((row) => readRow(row, known, seen));
}

function toOutcome(row: number, faults: readonly PlacedFault[], decided: Outcome | undefined): RowOutcome {
  if (decided === undefined) return { row, outcome: 'error', id: null, faults };
  if (!decided.ok) return { row, outcome: 'error', id: null, faults: decided.error };
  const { act, id, changes } = decided.value;
  const outcome = changes.length === 0 ? 'skip' : act === 'made' ? 'add' : 'change';
  return { row, outcome, id: act === 'made' ? null : id, faults: [] };
}

function countOutcomes(rows: readonly RowOutcome[]): WrittenRows['counts'] {
  const counts = { add: 0, change: 0, skip: 0, error: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  return counts;
}

/** Faults of all rows, each with the number of its row. */
function rowFaults(rows: readonly RowOutcome[]): readonly PlacedFault[] {
  return rows.flatMap(({ row, faults }) =>
    faults.map((fault) => ({ ...fault, at: fault.at === '' ? `rows/${row}` : `rows/${row}/${fault.at}` })),
  );
}

/** Writes the rows, all or none. */
export async function writeRows(
  app: App,
  who: Actor,
  { planId, type: name, rows, dryRun }: WriteRows,
): Promise<Result<WrittenRows, Problem>> {
  const type = findType(name);
  if (!type.ok) return type;
  const permitted = require(who, 'programme.act', partOf(planId));
  if (!permitted.ok) return permitted;
  return app.store.write<WrittenRows>(planId, async (w) => {
    const there = await requirePlan(w, planId);
    if (!there.ok) return there;
    const sight = await sightOf(w, who, planId);
    return writeRowsWithin(app, w, who, { planId, type: type.value, sight, rows, dryRun });
  });
}

/** Rows of a transaction that does more than write them. */
export interface WriteRowsWithin extends Omit<WriteRows, 'type'> {
  readonly type: ObjectType;
  readonly sight: Sight;
}

/** Writes the rows, all or none, within the caller's transaction; who may has been asked, where areas are asked here. */
export async function writeRowsWithin(
  app: App,
  w: StoreWriter,
  who: Actor,
  { planId, type, sight, rows, dryRun }: WriteRowsWithin,
): Promise<Result<WrittenRows, Problem>> {
  const read = await readRows(w, planId, type, sight, rows);
  const sent = read.flatMap((one) => one.sent ?? []);
  const decided = await decideChanges(app, w, planId, type, sight, sent);
  let next = 0;
  const outcomes = read.map(({ sent: change, faults }, i) =>
    toOutcome(i, faults, change === null ? undefined : decided[next++]),
  );
  const counts = countOutcomes(outcomes);
  if (dryRun) return ok({ kept: false, counts, rows: outcomes });
  if (counts.error > 0) return err(problemAt('rows-invalid', rowFaults(outcomes), { n: counts.error }));
  const changes = decided.flatMap((one) => (one.ok ? [one.value] : []));
  const kept = await keepObjects(app, w, who, planId, type, changes);
  if (!kept.ok) return kept;
  const settled = await settleAnswered(app, w, who, planId, type, sight, changes);
  if (!settled.ok) return settled;
  const named = outcomes.map((one, i) => ({ ...one, id: changes[i]?.id ?? one.id }));
  return ok({ kept: true, counts, rows: named });
}
