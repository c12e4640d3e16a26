/**
 * Makes in the next plan what was chosen of the plan before, within the transaction that accepts the succession. A thing that is
 * there already is not made again: it only takes on the commitments that were accepted since [AP1062].
 */
import {
  err,
  type Json,
  ok,
  type PlacedFault,
  type Problem,
  problemAt,
  type Result,
} from '../../base/index.ts';
import { objectType, parseElsewhere, type Values } from '../../plan/objects/index.ts';
import type { Actor } from '../actor.ts';
import { decideChanges, type SentChange } from '../objects/decide-changes.ts';
import { keepObjects } from '../objects/keep-objects.ts';
import type { Sight } from '../objects/sight.ts';
import type { App, ListedObject, StoreWriter } from '../ports/index.ts';
import {
  amongThemselves,
  type Carried,
  type CarriedType,
  carriedRefs,
  carriedTypes,
  carriedValues,
  idInNext,
  type OldThings,
} from './carried-things.ts';
import type { SuccessionPlans } from './succession-lines.ts';

/** How many things of each type were made. */
export type CarriedCounts = Readonly<Record<CarriedType, number>>;

/** A transaction on the next plan. */
export interface Next {
  readonly app: App;
  readonly w: StoreWriter;
  readonly who: Actor;
  readonly plans: SuccessionPlans;
  readonly sight: Sight;
}

/** Keeps changes of one type, all or none; what is wrong is named by type and place. */
export async function keepAll(
  { app, w, who, plans, sight }: Next,
  name: string,
  sent: readonly SentChange[],
): Promise<Result<null, Problem>> {
  const type = objectType(name);
  if (type === null) throw new Error(`no type ${name}`);
  if (sent.length === 0) return ok(null);
  const outcomes = await decideChanges(app, w, plans.planId, type, sight, sent);
  const faults = outcomes.flatMap((one, i): readonly PlacedFault[] =>
    one.ok ? [] : one.error.map((fault) => ({ ...fault, at: `${name}/${i}/${fault.at}` })),
  );
  if (faults.length > 0) return err(problemAt('rows-invalid', faults, { n: faults.length }));
  const kept = await keepObjects(
    app,
    w,
    who,
    plans.planId,
    type,
    outcomes.flatMap((one) => (one.ok ? [one.value] : [])),
  );
  return kept.ok ? ok(null) : kept;
}

const namesOf = (values: Values): readonly string[] =>
  Object.values(typeof values.name === 'object' && values.name !== null ? values.name : {}).flatMap((name) =>
    typeof name === 'string' ? [name.trim()] : [],
  );

/** Bodies of the next plan that bear a name of the plan before's, of the same side. */
async function knownBodies(
  { w, plans, sight }: Next,
  things: OldThings,
): Promise<ReadonlyMap<string, string>> {
  const there = (await w.objects.ofType(plans.planId, 'body')).filter((row) => sight.sees(row));
  const byName = new Map<string, string>();
  for (const row of there)
    for (const name of namesOf(row.values))
      byName.set(`${String(row.values.side)} ${name}`, `body/${row.id}`);
  return new Map(
    things.body.flatMap((row) => {
      const known = namesOf(row.values).flatMap(
        (name) => byName.get(`${String(row.values.side)} ${name}`) ?? [],
      );
      return known[0] === undefined ? [] : [[`body/${row.id}`, known[0]] as const];
    }),
  );
}

/** Commitments of the plan before → those that go on from them, by every link in use. */
async function successors({ w, plans }: Next): Promise<ReadonlyMap<string, string>> {
  const links = await w.objects.ofType(plans.planId, 'succession');
  return new Map(
    links.flatMap(({ values }) => {
      const { direction, other, commitment } = values;
      const old = typeof other === 'string' ? parseElsewhere(other) : null;
      return direction === 'from-last' && old?.plan === plans.from && typeof commitment === 'string'
        ? [[`commitment/${old.id}`, commitment] as const]
        : [];
    }),
  );
}

/** Accounts that are in use: a person who has left is named by nothing new. */
async function activePeople({ w }: Next, things: OldThings): Promise<ReadonlySet<string>> {
  const named = [...things.task, ...things.contact].flatMap(({ values }) =>
    [values.person, values.account].flatMap((ref) => (typeof ref === 'string' ? [ref] : [])),
  );
  const active = new Set<string>();
  for (const ref of new Set(named))
    if ((await w.accounts.person(ref.slice('person/'.length)))?.active) active.add(ref);
  return active;
}

/** Rows of one type that are there already, by the id under which they would be made. */
async function madeBefore(next: Next, type: CarriedType, rows: readonly ListedObject[]) {
  const { app, w, plans } = next;
  const ids = rows.map(({ id }) => ({ type, id: idInNext(app, plans, `${type}/${id}`) }));
  return new Map((await w.objects.many(plans.planId, ids)).map((row) => [row.id, row]));
}

function withCommitments(row: ListedObject, value: Json | undefined): SentChange | null {
  const before = Array.isArray(row.values.commitments) ? row.values.commitments : [];
  const further = Array.isArray(value) ? value.filter((ref: Json) => !before.includes(ref)) : [];
  return row.retired || further.length === 0
    ? null
    : { row, patch: { commitments: [...before, ...further] } };
}

/** Focal points that the next plan has not: the same person for the same body is nobody new. */
async function newContacts(
  { w, plans }: Next,
  rows: readonly ListedObject[],
  carried: Carried,
): Promise<readonly ListedObject[]> {
  const keyOf = (name: Json | undefined, body: Json | null | undefined) => JSON.stringify([name, body]);
  const there = await w.objects.ofType(plans.planId, 'contact');
  const known = new Set(there.map(({ values }) => keyOf(values.name, values.body)));
  return rows.filter(({ values }) => {
    const body = typeof values.body === 'string' ? carried(values.body) : null;
    return body !== null && !known.has(keyOf(values.name, body));
  });
}

async function makeType(
  next: Next,
  type: CarriedType,
  rows: readonly ListedObject[],
  carried: Carried,
  from: string | null,
): Promise<Result<readonly string[], Problem>> {
  const { app, plans } = next;
  const there = await madeBefore(next, type, rows);
  const sent: SentChange[] = [];
  const made: string[] = [];
  for (const row of rows) {
    const id = idInNext(app, plans, `${type}/${row.id}`);
    const patch = carriedValues(type, row, carried, from);
    const known = there.get(id);
    const change = known === undefined ? { row: null, patch, id } : withCommitments(known, patch.commitments);
    if (change !== null) sent.push(change);
    if (known === undefined) made.push(id);
  }
  const kept = await keepAll(next, type, sent);
  return kept.ok ? ok(made) : kept;
}

/** What refers to its like — a parent, a deputy, what is waited for — once all of them are there. */
async function tieTogether(
  next: Next,
  type: CarriedType,
  rows: readonly ListedObject[],
  made: readonly string[],
  carried: Carried,
): Promise<Result<null, Problem>> {
  const field = amongThemselves[type];
  if (field === undefined || made.length === 0) return ok(null);
  const there = await madeBefore(next, type, rows);
  const sent = rows.flatMap((old): readonly SentChange[] => {
    const row = there.get(idInNext(next.app, next.plans, `${type}/${old.id}`));
    const value = carriedRefs(old.values[field], carried);
    return row === undefined || value === undefined || !made.includes(row.id)
      ? []
      : [{ row, patch: { [field]: value } }];
  });
  return keepAll(next, type, sent);
}

/** Makes the things; answers how many of each type. */
export async function carryThings(next: Next, things: OldThings): Promise<Result<CarriedCounts, Problem>> {
  const { app, w, plans } = next;
  const [known, goesOn] = [await knownBodies(next, things), await successors(next)];
  const active = await activePeople(next, things);
  const plan = await w.projections.plan(plans.planId);
  const missing = { ...things, body: things.body.filter(({ id }) => !known.has(`body/${id}`)) };
  // Only what is there in use, or is made now, may be referred to.
  const there = new Map<string, string>();
  for (const type of carriedTypes)
    for (const row of (await madeBefore(next, type, missing[type])).values())
      if (row.retired) there.set(`${type}/${row.id}`, '');
  const ours = new Set(carriedTypes.flatMap((type) => missing[type].map(({ id }) => `${type}/${id}`)));
  const carried: Carried = (ref) => {
    if (ref.startsWith('person/')) return active.has(ref) ? ref : null;
    if (ref.startsWith('commitment/')) return goesOn.get(ref) ?? null;
    if (known.has(ref)) return known.get(ref) ?? null;
    if (!ours.has(ref)) return null;
    const made = `${ref.slice(0, ref.indexOf('/'))}/${idInNext(app, plans, ref)}`;
    return there.has(made) ? null : made;
  };
  const counts = { body: 0, contact: 0, indicator: 0, milestone: 0, task: 0 };
  for (const type of carriedTypes) {
    const rows = type === 'contact' ? await newContacts(next, missing.contact, carried) : missing[type];
    const made = await makeType(next, type, rows, carried, plan?.period?.from ?? null);
    if (!made.ok) return made;
    counts[type] = made.value.length;
    const tied = await tieTogether(next, type, rows, made.value, carried);
    if (!tied.ok) return tied;
  }
  return ok(counts);
}
