/**
 * Makes, changes, retires and restores one object. A change is made from the version that was seen, or not at all [AP4];
 * every fault of it is named at its field [OB10].
 */
import { err, ok, type Problem, problem, problemAt, type Result } from '../../base/index.ts';
import {
  decideRetirement,
  type ObjectDecision,
  type ObjectType,
  periodFaults,
  type Values,
} from '../../plan/objects/index.ts';
import type { ObjectDetailView } from '../../views/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { loadReporting, stateOf } from '../periods/reporting.ts';
import type { App, ListedObject, StoreWriter } from '../ports/index.ts';
import { decideChanges } from './decide-changes.ts';
import { findObject, findType, requirePlan } from './find-type.ts';
import { detailOf, type GetObject } from './get-object.ts';
import { type DecidedChange, keepObjects } from './keep-objects.ts';
import { settleAnswered } from './settle-answered.ts';
import { type Sight, sightOf } from './sight.ts';

type Detail = Result<ObjectDetailView, Problem>;

/** A new object. */
export interface CreateObject {
  readonly planId: string;
  readonly type: string;
  readonly values: Values;
}
/** A change from a version that was seen; null takes a field away. */
export interface ChangeObject extends GetObject {
  readonly version: number;
  readonly patch: Values;
}
/** Taking out of use, or back into it. */
export interface RetireObject extends GetObject {
  readonly version: number;
  readonly retired: boolean;
  readonly reason?: string | null;
}

async function inPlan(
  app: App,
  who: Actor,
  planId: string,
  name: string,
  work: (w: StoreWriter, type: ObjectType, sight: Sight) => Promise<Detail>,
): Promise<Detail> {
  const type = findType(name);
  if (!type.ok) return type;
  const permitted = require(who, 'programme.act', partOf(planId));
  if (!permitted.ok) return permitted;
  return app.store.write(planId, async (w) => {
    const there = await requirePlan(w, planId);
    return there.ok ? work(w, type.value, await sightOf(w, who, planId)) : there;
  });
}

async function keepOne(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  type: ObjectType,
  sight: Sight,
  change: DecidedChange,
): Promise<Detail> {
  const kept = await keepObjects(app, w, who, planId, type, [change]);
  if (!kept.ok) return kept;
  const settled = await settleAnswered(app, w, who, planId, type, sight, [change]);
  if (!settled.ok) return settled;
  const row = await w.objects.get(planId, { type: type.name, id: change.id });
  const detail = row === null ? null : await detailOf(w, planId, type, row, sight);
  if (detail === null) throw new Error('an object that was kept is not there');
  return ok(detail);
}

async function decideOne(
  app: App,
  w: StoreWriter,
  planId: string,
  type: ObjectType,
  sight: Sight,
  row: ListedObject | null,
  patch: Values,
): Promise<Result<DecidedChange, Problem>> {
  const [outcome] = await decideChanges(app, w, planId, type, sight, [{ row, patch }]);
  if (outcome === undefined) throw new Error('a change without an outcome');
  if (outcome.ok) return outcome;
  const isElsewhere = outcome.error.some(({ fault }) => fault === 'elsewhere');
  return err(isElsewhere ? problem('not-allowed') : problemAt('object-invalid', outcome.error));
}

/** Makes an object. */
export function createObject(app: App, who: Actor, input: CreateObject): Promise<Detail> {
  const { planId, values } = input;
  return inPlan(app, who, planId, input.type, async (w, type, sight) => {
    const decided = await decideOne(app, w, planId, type, sight, null, values);
    return decided.ok ? keepOne(app, w, who, planId, type, sight, decided.value) : decided;
  });
}

async function findVersion(
  w: StoreWriter,
  type: ObjectType,
  sight: Sight,
  { planId, id, version }: GetObject & { readonly version: number },
): Promise<Result<ListedObject, Problem>> {
  const found = await findObject(w, planId, type, id, sight);
  if (!found.ok) return found;
  if (found.value.version !== version)
    return err(problem('precondition-failed', { version, current: found.value.version }));
  return found;
}

/** Changes an object. */
export function changeObject(app: App, who: Actor, input: ChangeObject): Promise<Detail> {
  const { planId, patch } = input;
  return inPlan(app, who, planId, input.type, async (w, type, sight) => {
    const found = await findVersion(w, type, sight, input);
    if (!found.ok) return found;
    if (found.value.retired) return err(problem('object-retired'));
    const decided = await decideOne(app, w, planId, type, sight, found.value, patch);
    return decided.ok ? keepOne(app, w, who, planId, type, sight, decided.value) : decided;
  });
}

/** What keeps an object of a locked period as it is; nothing where its type knows no periods. */
async function closedPeriod(w: StoreWriter, planId: string, type: ObjectType, values: Values) {
  if (type.rules?.period === undefined) return [];
  const reporting = await loadReporting(w, planId);
  return periodFaults(type, values, { period: (key) => stateOf(reporting, key) });
}

/** Takes an object out of use, or puts it back. */
export function retireObject(app: App, who: Actor, input: RetireObject): Promise<Detail> {
  const { planId, id, retired, reason = null } = input;
  return inPlan(app, who, planId, input.type, async (w, type, sight) => {
    const found = await findVersion(w, type, sight, input);
    if (!found.ok) return found;
    const row = found.value;
    if (!sight.mayChange(row.areas)) return err(problem('not-allowed'));
    const closed = await closedPeriod(w, planId, type, row.values);
    if (closed.length > 0) return err(problemAt('object-invalid', closed));
    const on = timestamp(app.clock()).slice(0, 10);
    const words = reason === null || reason.trim() === '' ? null : reason.trim();
    const decision: ObjectDecision = decideRetirement(row.values, retired ? { on, reason: words } : null);
    const { changes, values } = decision;
    const act = retired ? 'retired' : 'restored';
    const change: DecidedChange = { id, act, before: row.values, version: row.version, changes, values };
    return keepOne(app, w, who, planId, type, sight, change);
  });
}
