/**
 * Puts values into the own register by the same acts as people's: readings by review, objects by their rules, the plan's
 * title and period as its office settles them. All in the caller's transaction, with the rights that each needs [AP984].
 */
import {
  err,
  isJsonObject,
  type Json,
  jsonText,
  ok,
  type Problem,
  problem,
  problemAt,
  type Result,
} from '../../../base/index.ts';
import { decidePlanPatch, parseReadingMember, type ReadingValue } from '../../../plan/index.ts';
import { decideRetirement, type Values } from '../../../plan/objects/index.ts';
import { partOf, require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { commitFacts } from '../../log/commit-facts.ts';
import { timestamp } from '../../log/entry-time.ts';
import { decideChanges } from '../../objects/decide-changes.ts';
import { findType } from '../../objects/find-type.ts';
import { keepObjects } from '../../objects/keep-objects.ts';
import { sightOf } from '../../objects/sight.ts';
import type { App, StoreWriter } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import { reviewIn } from '../../review/review.ts';
import { refsNamed } from './named-things.ts';

/** A value of the own register as it is to be. */
export interface PutValue {
  readonly register: string;
  readonly value: Json;
}

/** Whose act, on which plan. */
export interface Putting {
  readonly app: App;
  readonly w: StoreWriter;
  readonly who: Actor;
  readonly planId: string;
}

type Done = Result<null, Problem>;

async function putReadings({ app, w, who, planId }: Putting, values: readonly PutValue[]): Promise<Done> {
  if (values.length === 0) return ok(null);
  const permitted = require(who, 'review.act', partOf(planId));
  if (!permitted.ok) return permitted;
  const readings = new Map<string, Partial<ReadingValue>>();
  for (const { register, value } of values) {
    const { id, field } = parseRegister(register);
    const member = parseReadingMember(field, value);
    if (member === null) return err(problem('not-found', { register }));
    readings.set(id, { ...readings.get(id), ...member });
  }
  const acts = [...readings].map(([id, reading]) => ({ act: 'reread', items: [id], reading }) as const);
  const done = await reviewIn(app, w, who, { planId, acts });
  return done.ok ? ok(null) : done;
}

async function putObject(
  { app, w, who, planId }: Putting,
  name: string,
  id: string,
  patch: Values,
): Promise<Done> {
  const type = findType(name);
  if (!type.ok) return type;
  const row = await w.objects.get(planId, { type: name, id });
  if (row?.retired) return err(problem('object-retired'));
  const sight = await sightOf(w, who, planId);
  const [outcome] = await decideChanges(app, w, planId, type.value, sight, [{ row, patch, id }]);
  if (outcome === undefined) throw new Error('a change without an outcome');
  if (!outcome.ok) {
    const isElsewhere = outcome.error.some(({ fault }) => fault === 'elsewhere');
    return err(isElsewhere ? problem('not-allowed') : problemAt('object-invalid', outcome.error));
  }
  const kept = await keepObjects(app, w, who, planId, type.value, [outcome.value]);
  return kept.ok ? ok(null) : kept;
}

async function putObjects(putting: Putting, values: readonly PutValue[]): Promise<Done> {
  if (values.length === 0) return ok(null);
  const permitted = require(putting.who, 'programme.act', partOf(putting.planId));
  if (!permitted.ok) return permitted;
  const patches = Map.groupBy(values, ({ register }) => {
    const { type, id } = parseRegister(register);
    return `${type}/${id}`;
  });
  const waiting = [...patches].map(([ref, of]) => ({ ref, of }));
  for (let next = nextToPut(waiting); next !== null; next = nextToPut(waiting)) {
    const { type, id } = parseRegister(`${next.ref}/`);
    const patch = Object.fromEntries(
      next.of.map(({ register, value }) => [parseRegister(register).field, value] as const),
    );
    const done = await putObject(putting, type, id, patch);
    if (!done.ok) return done;
  }
  return ok(null);
}

interface Waiting {
  readonly ref: string;
  readonly of: readonly PutValue[];
}

/**
 * Takes the next thing out of those that wait: one that names none of the others; where each names another, one of them without what
 * names others, which waits for its turn.
 */
function nextToPut(waiting: Waiting[]): Waiting | null {
  const namesOther = (ref: string, { register, value }: PutValue): boolean =>
    refsNamed(register, value).some((named) => named !== ref && waiting.some((one) => one.ref === named));
  const at = waiting.findIndex(({ ref, of }) => !of.some((one) => namesOther(ref, one)));
  const [free] = waiting.splice(at === -1 ? 0 : at, 1);
  if (free === undefined || at !== -1) return free ?? null;
  const later = free.of.filter((one) => namesOther(free.ref, one));
  const now = free.of.filter((one) => !later.includes(one));
  if (now.length === 0) return free;
  waiting.push({ ref: free.ref, of: later });
  return { ref: free.ref, of: now };
}

async function putPlan({ app, w, who, planId }: Putting, values: readonly PutValue[]): Promise<Done> {
  if (values.length === 0) return ok(null);
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  for (const { register, value } of values) {
    const patch =
      parseRegister(register).field === 'title' ? { title: titleOf(value) } : { period: periodOf(value) };
    const facts = decidePlanPatch(planId, patch);
    if (!facts.ok) return facts;
    const done = await commitFacts(app, w, who, planId, facts.value);
    if (!done.ok) return done;
  }
  return ok(null);
}

function titleOf(value: Json): Readonly<Record<string, string>> {
  const held = isJsonObject(value) ? value : {};
  return Object.fromEntries(
    ['zh', 'lo', 'en'].flatMap((language) => {
      const words = jsonText(held[language]);
      return words === null ? [] : [[language, words] as const];
    }),
  );
}

function periodOf(value: Json): { readonly from: string; readonly to: string } | null {
  if (!isJsonObject(value)) return null;
  return { from: jsonText(value.from) ?? '', to: jsonText(value.to) ?? '' };
}

/** Puts the values, all or none. */
export async function putValues(putting: Putting, values: readonly PutValue[]): Promise<Done> {
  const by = Map.groupBy(values, ({ register }) => {
    const { type } = parseRegister(register);
    return type === 'reading' || type === 'plan' ? type : 'object';
  });
  const read = await putReadings(putting, by.get('reading') ?? []);
  if (!read.ok) return read;
  const planned = await putPlan(putting, by.get('plan') ?? []);
  return planned.ok ? putObjects(putting, by.get('object') ?? []) : planned;
}

/** Takes out of use what a taking over had made. */
export async function retireMade({ app, w, who, planId }: Putting, name: string, id: string): Promise<Done> {
  const type = findType(name);
  if (!type.ok) return type;
  const row = await w.objects.get(planId, { type: name, id });
  if (row === null || row.retired) return ok(null);
  if (!(await sightOf(w, who, planId)).mayChange(row.areas)) return err(problem('not-allowed'));
  const on = timestamp(app.clock()).slice(0, 10);
  const { changes, values } = decideRetirement(row.values, { on, reason: null });
  const change = { id, act: 'retired', before: row.values, version: row.version, changes, values } as const;
  const kept = await keepObjects(app, w, who, planId, type.value, [change]);
  return kept.ok ? ok(null) : kept;
}
