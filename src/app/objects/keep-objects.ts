/**
 * Keeps decided changes of one type's objects, all or none: logged types by entries on `<type>/<id>/<field>`, keyed ones by
 * one entry for the whole object, the others in own tables with a line of history each; and the rows that lists read, in the same transaction.
 */
import { type Json, ok, type Problem, type Result, uuidV7 } from '../../base/index.ts';
import type { Fact } from '../../plan/index.ts';
import { type FieldChange, keyedRegister, type ObjectType, type Values } from '../../plan/objects/index.ts';
import type { EntryRef } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { commitFacts } from '../log/commit-facts.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App, OwnHistoryRow, StoreWriter } from '../ports/index.ts';
import type { ObjectSource } from '../projections/object-world.ts';
import { projectObjects } from '../projections/project-objects.ts';

/** What was done to an object. */
export type ObjectAct = 'made' | 'changed' | 'retired' | 'restored';

/** A change that was decided and may be kept. */
export interface DecidedChange {
  readonly id: string;
  readonly act: ObjectAct;
  readonly before: Values | null;
  /** 0 for a new object. */
  readonly version: number;
  readonly changes: readonly FieldChange[];
  readonly values: Values;
}

/** The object's values as its row will have them, for what must be known before anything is kept. */
export function sourceOf(type: ObjectType, { id, version, values }: DecidedChange, at: string): ObjectSource {
  return { type: type.name, id, values, version: version + 1, changedAt: at };
}

/** Keeps the changes, in order; answers the entries where the type is logged. */
export async function keepObjects(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  type: ObjectType,
  decided: readonly DecidedChange[],
): Promise<Result<readonly EntryRef[], Problem>> {
  const real = decided.filter(({ changes }) => changes.length > 0);
  if (real.length === 0) return ok([]);
  return type.recorded === 'own'
    ? keepOwn(app, w, who, planId, type, real)
    : keepLogged(app, w, who, planId, type, real);
}

async function keepLogged(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  type: ObjectType,
  decided: readonly DecidedChange[],
): Promise<Result<readonly EntryRef[], Problem>> {
  const facts = decided.flatMap(({ id, changes, values }): readonly Fact[] => {
    const whole = keyedRegister(type, id);
    if (whole !== null) return [{ register: whole, value: { ...values } }];
    return changes.map(({ field, value }): Fact => {
      const register = `${type.name}/${id}/${field}`;
      return type.recorded === 'report' ? { register, value, reports: true } : { register, value };
    });
  });
  const committed = await commitFacts(app, w, who, planId, facts);
  return committed.ok ? ok(committed.value.entries) : committed;
}

async function keepOwn(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  type: ObjectType,
  decided: readonly DecidedChange[],
): Promise<Result<readonly EntryRef[], Problem>> {
  const now = app.clock();
  const at = timestamp(now);
  const sources = decided.map((one) => sourceOf(type, one, at));
  const history = decided.map((one): OwnHistoryRow => {
    const changes = one.changes.map(({ field, value }): Json => {
      return { field, before: one.before?.[field] ?? null, after: value };
    });
    const subject = `${type.name}/${one.id}`;
    return { id: uuidV7(now, app.random), at, by: who.pseudonym, act: one.act, subject, detail: { changes } };
  });
  await w.objects.putOwn(planId, sources);
  await w.own.addHistory(planId, history);
  await projectObjects(w, planId, sources);
  return ok([]);
}
