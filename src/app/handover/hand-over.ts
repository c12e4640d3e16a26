/**
 * Hands over what refers to somebody, or to a body, to another: everything that is named, in one transaction, each thing from the
 * version that was seen [OB68]. What leads there and is not named stays as it is; nothing of the history changes.
 */
import {
  err,
  type Json,
  ok,
  type PlacedFault,
  type Problem,
  problem,
  problemAt,
  type Result,
} from '../../base/index.ts';
import { objectType, parseRef, type Values } from '../../plan/objects/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { requirePlan } from '../objects/find-type.ts';
import { type Sight, sightOf } from '../objects/sight.ts';
import { writeRowsWithin } from '../objects/write-rows.ts';
import type { App, ListedObject, StoreWriter } from '../ports/index.ts';
import { staysTheirs } from './what-stays.ts';

/** What to hand over, and to whom. */
export interface HandOver {
  readonly planId: string;
  /** 'person/…', 'contact/…' or 'body/…'. */
  readonly from: string;
  readonly to: string;
  /** Things by `<type>/<id>`, with the version that was seen. */
  readonly things: readonly { readonly ref: string; readonly version: number }[];
}
/** How many things lead elsewhere now. */
export interface HandedOver {
  readonly changed: number;
}

/** The value with the reference replaced; lists hold each reference once. */
function replaced(value: Json, from: string, to: string): Json {
  if (value === from) return to;
  if (Array.isArray(value)) {
    const all = value.map((one: Json) => replaced(one, from, to));
    return all.filter((one, i) => typeof one !== 'string' || all.indexOf(one) === i);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, replaced(one ?? null, from, to)]),
  );
}

function patchOf({ type, values }: ListedObject, from: string, to: string): Values {
  const changes = Object.entries(values).flatMap(([name, value]) => {
    if (staysTheirs({ type, field: name })) return [];
    const after = replaced(value, from, to);
    return JSON.stringify(after) === JSON.stringify(value) ? [] : [[name, after] as const];
  });
  return Object.fromEntries(changes);
}

function asked({ from, to }: HandOver): Problem | null {
  const [a, b] = [parseRef(from), parseRef(to)];
  const kinds = ['person', 'contact', 'body'];
  if (a === null || !kinds.includes(a.type))
    return problemAt('request-invalid', [{ at: '/from', fault: 'form', facts: {} }]);
  if (b === null || b.type !== a.type || to === from)
    return problemAt('request-invalid', [{ at: '/to', fault: 'wrong-kind', facts: {} }]);
  return null;
}

/** Changes the things of one type. */
async function handOverType(
  app: App,
  w: StoreWriter,
  who: Actor,
  input: HandOver,
  sight: Sight,
  name: string,
): Promise<Result<number, Problem>> {
  const { planId, from, to } = input;
  const type = objectType(name);
  if (type === null) return err(problem('not-found', { type: name }));
  const things = input.things.filter(({ ref }) => parseRef(ref)?.type === name);
  const rows = await w.objects.many(
    planId,
    things.flatMap(({ ref }) => parseRef(ref) ?? []),
  );
  const byRef = new Map(rows.filter((row) => sight.sees(row)).map((row) => [`${name}/${row.id}`, row]));
  const sent = things.map(({ ref, version }) => {
    const row = byRef.get(ref);
    const patch = row === undefined ? {} : patchOf(row, from, to);
    return { id: parseRef(ref)?.id ?? '', version, ...patch };
  });
  const done = await writeRowsWithin(app, w, who, { planId, type, sight, rows: sent, dryRun: false });
  if (done.ok) return ok(done.value.counts.change);
  const faults = (done.error.faults ?? []).map((fault): PlacedFault => {
    const [, row = '', ...rest] = fault.at.split('/');
    return { ...fault, at: ['things', things[Number(row)]?.ref ?? row, ...rest].join('/') };
  });
  return err({ ...done.error, faults });
}

/** Hands over, all or none. */
export async function handOver(app: App, who: Actor, input: HandOver): Promise<Result<HandedOver, Problem>> {
  const permitted = require(who, 'programme.act', partOf(input.planId));
  if (!permitted.ok) return permitted;
  const wrong = asked(input);
  if (wrong !== null) return err(wrong);
  return app.store.write<HandedOver>(input.planId, async (w) => {
    const there = await requirePlan(w, input.planId);
    if (!there.ok) return there;
    const sight = await sightOf(w, who, input.planId);
    let changed = 0;
    for (const name of new Set(input.things.map(({ ref }) => parseRef(ref)?.type ?? ''))) {
      const done = await handOverType(app, w, who, input, sight, name);
      if (!done.ok) return done;
      changed += done.value;
    }
    return ok({ changed });
  });
}
