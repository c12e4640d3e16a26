/**
 * Accepts lines of a succession, singly or many at once: an entry in the next plan's log and one in the log of the plan before,
 * under one id, both in one transaction. A line of which one plan alone holds its part, as earlier versions could leave it, is
 * shown so and completed by accepting again. A person needs the right in both plans, and accepts what was seen [AP1061].
 */
import {
  err,
  ok,
  type PlacedFault,
  type Problem,
  problem,
  problemAt,
  type Result,
} from '../../base/index.ts';
import { successionValues } from '../../plan/index.ts';
import { decideRetirement, objectType } from '../../plan/objects/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import type { SentChange } from '../objects/decide-changes.ts';
import { type DecidedChange, keepObjects } from '../objects/keep-objects.ts';
import { sightOf } from '../objects/sight.ts';
import type { App, ListedObject, StoreWriter } from '../ports/index.ts';
import { type CarriedKind, loadOldThings } from './carried-things.ts';
import { type CarriedCounts, carryThings, keepAll } from './carry-things.ts';
import { type FoundLine, type SuccessionPlans, successionLines } from './succession-lines.ts';

/** Which lines, by their id, each from the versions that were seen; null where a plan has no side of it. */
export interface AcceptSuccession extends SuccessionPlans {
  readonly picks: readonly {
    readonly id: string;
    readonly old: number | null;
    readonly now: number | null;
  }[];
  /** What of the plan before goes along. */
  readonly carry: readonly CarriedKind[];
}
/** What came of it. */
export interface AcceptedSuccession {
  readonly accepted: number;
  readonly carried: CarriedCounts;
}
/** Lines that were accepted and are no more. */
export interface EndSuccession extends SuccessionPlans {
  readonly picks: readonly { readonly id: string }[];
}

const none: CarriedCounts = { body: 0, contact: 0, indicator: 0, milestone: 0, task: 0 };

function mayIn(who: Actor, { planId, from }: SuccessionPlans): Result<null, Problem> {
  const here = require(who, 'programme.act', partOf(planId));
  return here.ok ? require(who, 'programme.act', partOf(from)) : here;
}

/** The lines that were picked, as they are now; refused where one is not as it was seen. */
function seenLines(
  lines: readonly FoundLine[],
  picks: AcceptSuccession['picks'],
): Result<readonly FoundLine[], Problem> {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const found: FoundLine[] = [];
  const faults: PlacedFault[] = [];
  for (const [i, { id, old, now }] of picks.entries()) {
    const line = byId.get(id);
    if (line === undefined) return err(problem('precondition-failed', { version: id, current: '' }));
    const current = [line.old?.version ?? null, line.now?.version ?? null];
    if (current[0] !== old || current[1] !== now)
      return err(
        problem('precondition-failed', { version: `${old} ${now}`, current: `${current[0]} ${current[1]}` }),
      );
    if (line.state === 'unsettled') faults.push({ at: `picks/${i}`, fault: 'not-accepted', facts: {} });
    found.push(line);
  }
  return faults.length > 0 ? err(problemAt('object-invalid', faults)) : ok(found);
}

type Side = 'before' | 'after';

/** Puts the links of one plan: new ones are made, what was taken back is put back, what stands is left. */
async function putLinks(
  app: App,
  w: StoreWriter,
  who: Actor,
  plans: SuccessionPlans,
  lines: readonly FoundLine[],
  side: Side,
): Promise<Result<null, Problem>> {
  const planId = side === 'after' ? plans.planId : plans.from;
  const sight = await sightOf(w, who, planId);
  const there = await linksThere(
    w,
    planId,
    lines.map(({ id, held }) => held[side] ?? id),
  );
  const sent = lines.flatMap(({ id, held, link }): readonly SentChange[] => {
    const values = successionValues(link, side);
    return values === null || there.has(held[side] ?? id) ? [] : [{ row: null, patch: values, id }];
  });
  const made = await keepAll({ app, w, who, plans: { ...plans, planId }, sight }, 'succession', sent);
  if (!made.ok) return made;
  const back = [...there.values()].filter((row) => row.retired);
  return turn(app, w, who, planId, back, false);
}

async function linksThere(w: StoreWriter, planId: string, ids: readonly string[]) {
  const rows = await w.objects.many(
    planId,
    ids.map((id) => ({ type: 'succession', id })),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Takes links out of use, or puts them back. */
async function turn(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  rows: readonly ListedObject[],
  retired: boolean,
): Promise<Result<null, Problem>> {
  const type = objectType('succession');
  if (type === null) throw new Error('no type succession');
  const sight = await sightOf(w, who, planId);
  if (rows.some(({ areas }) => !sight.mayChange(areas))) return err(problem('not-allowed'));
  const on = timestamp(app.clock()).slice(0, 10);
  const changes = rows.map(({ id, values: before, version }): DecidedChange => {
    const { changes: made, values } = decideRetirement(before, retired ? { on, reason: null } : null);
    return { id, act: retired ? 'retired' : 'restored', before, version, changes: made, values };
  });
  const kept = await keepObjects(app, w, who, planId, type, changes);
  return kept.ok ? ok(null) : kept;
}

/** Accepts the lines, and carries over what goes along. */
export async function acceptSuccession(
  app: App,
  who: Actor,
  given: AcceptSuccession,
): Promise<Result<AcceptedSuccession, Problem>> {
  const permitted = mayIn(who, given);
  if (!permitted.ok) return permitted;
  const found = await successionLines(app, who, given);
  if (!found.ok) return found;
  const lines = seenLines(found.value.lines, given.picks);
  if (!lines.ok) return lines;
  const goesOn = lines.value.filter(({ old, now }) => old !== null && now !== null);
  const old = goesOn.flatMap(({ link }) => link.before.side?.id ?? []).map((id) => `commitment/${id}`);
  const things = await app.store.read((r) => loadOldThings(app, r, who, given.from, old, given.carry));
  return app.store.write<AcceptedSuccession>([given.planId, given.from], async (w) => {
    for (const side of ['after', 'before'] as const) {
      const put = await putLinks(app, w, who, given, lines.value, side);
      if (!put.ok) return put;
    }
    const accepted = lines.value.length;
    if (given.carry.length === 0) return ok({ accepted, carried: none });
    const sight = await sightOf(w, who, given.planId);
    const carried = await carryThings({ app, w, who, plans: given, sight }, things);
    return carried.ok ? ok({ accepted, carried: carried.value }) : carried;
  });
}

/** Takes accepted lines back in both plans; what was carried over stays. */
export async function endSuccession(
  app: App,
  who: Actor,
  given: EndSuccession,
): Promise<Result<{ readonly ended: number }, Problem>> {
  const permitted = mayIn(who, given);
  if (!permitted.ok) return permitted;
  const found = await successionLines(app, who, given);
  if (!found.ok) return found;
  // A line that was taken over from another party stands under the id that this one gave it.
  const byId = new Map(found.value.lines.map(({ id, held }) => [id, held]));
  return app.store.write<{ readonly ended: number }>([given.planId, given.from], async (w) => {
    const ended = new Set<string>();
    for (const [planId, side] of [
      [given.planId, 'after'],
      [given.from, 'before'],
    ] as const) {
      const of = new Map(given.picks.map(({ id }) => [byId.get(id)?.[side] ?? id, id]));
      const there = await linksThere(w, planId, [...of.keys()]);
      const rows = [...there.values()].filter((row) => !row.retired);
      for (const { id } of rows) ended.add(of.get(id) ?? id);
      const done = await turn(app, w, who, planId, rows, true);
      if (!done.ok) return done;
    }
    return ended.size === 0
      ? err(problem('not-found', { item: given.picks[0]?.id ?? '' }))
      : ok({ ended: ended.size });
  });
}
