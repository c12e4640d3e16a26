/**
 * What a change of an object leads to: one new value for each field that changes, or all that is wrong with it, each fault
 * at its field. References must lead to something that is there and of the right type; units must fit; dates must follow
 * each other; nothing comes before itself. What other objects say is handed in: nothing is looked up here.
 */
import { err, type Json, type JsonObject, ok, type Result } from '../../base/index.ts';
import { checkValue, type FieldFault, pairFaults } from './check-value.ts';
import { sides } from './declared/every-type.ts';
import type { AmountField, ColumnField, Field } from './field.ts';
import { keptClearances } from './keep-clearances.ts';
import { type ObjectType, parseRef, RETIRED } from './object-type.ts';
import { isTheirs, keptSides, type SideParty } from './sides.ts';

/** Fields that are set. */
export type Values = Readonly<Record<string, Json>>;

/** What a reference leads to, as far as the rules ask. */
export interface Known {
  readonly retired: boolean;
  readonly values: Values;
}

/** What stands around the object. */
export interface Surroundings {
  /** What a reference leads to; null where nothing is there, or nothing that this person may see. */
  known(ref: string): Known | null;
  /** Objects of the same type that `id` refers to by the field. */
  next(field: string, id: string): readonly string[];
  /** Whether another object in use has the same values in all of these fields. */
  isTaken(fields: readonly string[], values: Values): boolean;
  /** Whether the file was brought to this plan. */
  hasFile(sha256: string): boolean;
  /** How the period of reporting stands; null where the plan has no such period. */
  period(key: string): 'open' | 'locked' | null;
  /** The parties of the plan: whose something may be. */
  readonly parties: readonly SideParty[];
}

/** A field's new value; null takes it away. */
export interface FieldChange {
  readonly field: string;
  readonly value: Json;
}
/** What changes, and what comes of it. */
export interface ObjectDecision {
  readonly changes: readonly FieldChange[];
  /** All fields as they stand after it. */
  readonly values: Values;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Decides on `patch`, which names the fields to change; `before` is null for a new object. */
export function decideObject(
  type: ObjectType,
  id: string,
  before: Values | null,
  patch: Values,
  around: Surroundings,
): Result<ObjectDecision, readonly FieldFault[]> {
  const faults: FieldFault[] = [];
  const values: Record<string, Json> = { ...before };
  const changed = new Set<string>();
  for (const [name, given] of Object.entries(patch)) {
    const field = fieldOf(type, name);
    if (field === null) {
      faults.push({ at: name, fault: 'form', facts: {} });
      continue;
    }
    const whole = given === null ? null : withUnit(field, given, { ...before, ...patch }, around);
    const checked = whole === null ? ({ ok: true, value: null } as const) : checkValue(field, whole, name);
    if (!checked.ok) {
      faults.push(...checked.faults);
      continue;
    }
    const sided = keptSides(field, around.parties, checked.value, name);
    // What stood before may stay, even where its party has left.
    const isNew = !isSame(before?.[name], sided.value);
    if (isNew) faults.push(...sided.unknown.map((at) => ({ at, fault: 'choice' as const, facts: {} })));
    if (isNew) changed.add(name);
    if (sided.value === null) delete values[name];
    else values[name] = sided.value;
  }
  keepClearances(type, before ?? {}, values, changed);
  const bad = new Set(faults.map(({ at }) => at.split('/')[0] ?? ''));
  for (const [name, field] of Object.entries(type.fields))
    if (field.required && values[name] === undefined && !bad.has(name))
      faults.push({ at: name, fault: 'missing', facts: {} });
  for (const name of changed)
    faults.push(...referenceFaults(type, name, values[name], before?.[name], around));
  faults.push(...unitFaults(type, values, changed, around));
  faults.push(...ruleFaults(type, id, values, before, changed, around));
  if (faults.length > 0) return err(faults);
  const changes = [...changed].map((field) => ({ field, value: values[field] ?? null }));
  return ok({ changes, values });
}

/** Takes an object out of use, or back into it; nothing of it is lost. */
export function decideRetirement(
  before: Values,
  retired: { readonly on: string; readonly reason: string | null } | null,
): ObjectDecision {
  const { [RETIRED]: was, ...values } = before;
  if ((was === undefined) === (retired === null)) return { changes: [], values: before };
  if (retired === null) return { changes: [{ field: RETIRED, value: null }], values };
  const value = { on: retired.on, reason: retired.reason };
  return { changes: [{ field: RETIRED, value }], values: { ...values, [RETIRED]: value } };
}

/** Lets clearances fall with the words that they were given for, and takes the marks off those given anew. */
function keepClearances(
  { rules }: ObjectType,
  before: Values,
  values: Record<string, Json>,
  changed: Set<string>,
): void {
  if (rules?.clears === undefined) return;
  const { rows } = rules.clears;
  const kept = keptClearances(rules.clears, before, values);
  if (kept.length === 0) delete values[rows];
  else values[rows] = [...kept];
  if (isSame(before[rows], values[rows])) changed.delete(rows);
  else changed.add(rows);
}

function fieldOf(type: ObjectType, name: string): Field | null {
  return Object.hasOwn(type.fields, name) ? (type.fields[name] ?? null) : null;
}

/** The unit that an amount must have, where a declaration ties it to another field; null where that is not set. */
function boundUnit(field: AmountField, values: Values, around: Surroundings): string | null {
  if (field.unitOf === undefined) return null;
  const { link, field: name } = field.unitOf;
  const ref = values[link];
  const source = link === '' ? values : typeof ref === 'string' ? (around.known(ref)?.values ?? {}) : {};
  const unit = source[name];
  return typeof unit === 'string' ? unit.trim() : null;
}

/** Fills in the unit that is bound, where an amount names none. */
function withUnit(field: Field, given: Json, values: Values, around: Surroundings): Json {
  const fill = (column: Field | ColumnField, value: Json): Json => {
    if (column.kind !== 'amount' || !isObject(value) || (value.amount ?? '') === '') return value;
    if (value.unit !== undefined && value.unit !== null && value.unit !== '') return value;
    const unit = boundUnit(column, values, around);
    return unit === null ? value : { ...value, unit };
  };
  if (field.kind !== 'rows' || !Array.isArray(given)) return fill(field, given);
  return given.map((row: Json) => {
    if (!isObject(row)) return row;
    const filled = Object.entries(row).map(([name, value]) => {
      const column = field.columns[name];
      return [name, column === undefined ? value : fill(column, value)] as const;
    });
    return Object.fromEntries(filled);
  });
}

interface AmountPlace {
  readonly at: string;
  readonly field: AmountField;
  readonly value: JsonObject;
}

function amountsOf(type: ObjectType, values: Values): readonly AmountPlace[] {
  return Object.entries(type.fields).flatMap(([name, field]): readonly AmountPlace[] => {
    const value = values[name];
    if (field.kind === 'amount') return isObject(value) ? [{ at: name, field, value }] : [];
    if (field.kind !== 'rows' || !Array.isArray(value)) return [];
    return value.flatMap((row: Json, i: number) =>
      Object.entries(field.columns).flatMap(([column, of]) => {
        const cell = isObject(row) ? row[column] : undefined;
        return of.kind === 'amount' && isObject(cell)
          ? [{ at: `${name}/${i}/${column}`, field: of, value: cell }]
          : [];
      }),
    );
  });
}

/** Amounts whose unit is not the bound one, where they, the unit or what it hangs on changed. */
function unitFaults(
  type: ObjectType,
  values: Values,
  changed: ReadonlySet<string>,
  around: Surroundings,
): readonly FieldFault[] {
  return amountsOf(type, values).flatMap(({ at, field, value }): readonly FieldFault[] => {
    const { unitOf } = field;
    if (unitOf === undefined) return [];
    const source = unitOf.link === '' ? unitOf.field : unitOf.link;
    if (!changed.has(at.split('/')[0] ?? '') && !changed.has(source)) return [];
    const unit = boundUnit(field, values, around);
    return unit === null || unit === value.unit ? [] : [{ at, fault: 'unit', facts: { unit } }];
  });
}

interface RefPlace {
  readonly at: string;
  readonly ref: string;
}

/** References in a field's value, each with its place. */
export function refsIn(field: Field, name: string, value: Json | undefined): readonly RefPlace[] {
  if (field.kind === 'link') return typeof value === 'string' ? [{ at: name, ref: value }] : [];
  if (field.kind !== 'links' && field.kind !== 'rows') return [];
  if (!Array.isArray(value)) return [];
  if (field.kind === 'links')
    return value.flatMap((ref: Json, i: number) =>
      typeof ref === 'string' ? [{ at: `${name}/${i}`, ref }] : [],
    );
  return value.flatMap((row: Json, i: number) =>
    Object.entries(field.columns).flatMap(([column, { kind }]) => {
      const cell = isObject(row) ? row[column] : undefined;
      return kind === 'link' && typeof cell === 'string' ? [{ at: `${name}/${i}/${column}`, ref: cell }] : [];
    }),
  );
}

/** New references that lead nowhere, or to what is no longer used; files that were never brought. */
function referenceFaults(
  type: ObjectType,
  name: string,
  value: Json | undefined,
  before: Json | undefined,
  around: Surroundings,
): readonly FieldFault[] {
  const field = fieldOf(type, name);
  if (field === null) return [];
  const kept = new Set(refsIn(field, name, before).map(({ ref }) => ref));
  const faults = refsIn(field, name, value).flatMap(({ at, ref }): readonly FieldFault[] => {
    if (kept.has(ref)) return [];
    const known = around.known(ref);
    if (known === null) return [{ at, fault: 'not-there', facts: {} }];
    return known.retired ? [{ at, fault: 'retired', facts: {} }] : [];
  });
  if (field.kind !== 'files' || !Array.isArray(value)) return faults;
  const unknown = value.flatMap((file: Json, i: number): readonly FieldFault[] => {
    const isThere = isObject(file) && typeof file.sha256 === 'string' && around.hasFile(file.sha256);
    return isThere ? [] : [{ at: `${name}/${i}`, fault: 'file-unknown', facts: {} }];
  });
  return [...faults, ...unknown];
}

function ruleFaults(
  type: ObjectType,
  id: string,
  values: Values,
  before: Values | null,
  changed: ReadonlySet<string>,
  around: Surroundings,
): readonly FieldFault[] {
  const { order = [], atMost = [], oneOf = [], differ = [], acyclic = [], unique = [] } = type.rules ?? {};
  const faults: FieldFault[] = [...pairFaults(values, '', order, atMost)];
  for (const names of oneOf)
    if (names.every((name) => values[name] === undefined))
      faults.push({ at: names[0] ?? '', fault: 'one-of', facts: {} });
  for (const [first, second] of differ)
    if (values[first] !== undefined && isSame(values[first], values[second]))
      faults.push({ at: second, fault: 'same', facts: {} });
  for (const name of acyclic) {
    const path = changed.has(name) ? comesBack(type, name, id, values, around) : null;
    if (path !== null) faults.push({ at: name, fault: 'cycle', facts: { path: path.join(' ') } });
  }
  faults.push(...documentFaults(type, values, changed));
  for (const names of unique) {
    const isTouched = before === null || names.some((name) => changed.has(name));
    if (isTouched && around.isTaken(names, values))
      faults.push({ at: names[0] ?? '', fault: 'twice', facts: {} });
  }
  if (before !== null)
    for (const name of type.keyed?.by ?? [])
      if (changed.has(name)) faults.push({ at: name, fault: 'fixed', facts: {} });
  faults.push(...sideFaults(type, values, changed, around));
  if (before === null || changed.size > 0) faults.push(...periodFaults(type, values, around));
  return faults;
}

/** Bodies of another party where ours are asked for; what stood before may stay. */
function sideFaults(
  { rules }: ObjectType,
  values: Values,
  changed: ReadonlySet<string>,
  around: Pick<Surroundings, 'known'>,
): readonly FieldFault[] {
  return (rules?.ours ?? []).flatMap(({ field, unless }) => {
    if (!changed.has(field) && (unless === undefined || !changed.has(unless.field))) return [];
    const word = unless === undefined ? undefined : values[unless.field];
    if (typeof word === 'string' && unless?.of.includes(word)) return [];
    return [values[field] ?? []].flat().flatMap((ref, i) => {
      const at = Array.isArray(values[field]) ? `${field}/${i}` : field;
      const side = typeof ref === 'string' ? around.known(ref)?.values.side : undefined;
      const isOfOthers = typeof side === 'string' && isTheirs(sides, side);
      return isOfOthers ? [{ at, fault: 'not-ours' as const, facts: {} }] : [];
    });
  });
}

/** Why nothing may be said of the object's period: the plan has none like it, or it is locked. */
export function periodFaults(
  { rules }: ObjectType,
  values: Values,
  around: Pick<Surroundings, 'period'>,
): readonly FieldFault[] {
  const at = rules?.period;
  const key = at === undefined ? undefined : values[at];
  if (at === undefined || typeof key !== 'string') return [];
  const state = around.period(key);
  if (state === 'open') return [];
  return [{ at, fault: state === null ? 'period-outside' : 'period-locked', facts: { period: key } }];
}

/** A state that was agreed on without the document that says so. */
function documentFaults(
  { rules }: ObjectType,
  values: Values,
  changed: ReadonlySet<string>,
): readonly FieldFault[] {
  return (rules?.documented ?? []).flatMap(({ field, word, rows, column }): readonly FieldFault[] => {
    if (values[field] !== word || !(changed.has(field) || changed.has(rows))) return [];
    const list = values[rows];
    const last = Array.isArray(list) ? list.at(-1) : undefined;
    if (!isObject(last)) return [{ at: rows, fault: 'missing', facts: {} }];
    const at = `${rows}/${Array.isArray(list) ? list.length - 1 : 0}/${column}`;
    return last[column] === undefined ? [{ at, fault: 'missing', facts: {} }] : [];
  });
}

/** The way by which following the field from what `values` refers to leads back to `id`; null where it does not. */
function comesBack(
  type: ObjectType,
  name: string,
  id: string,
  values: Values,
  around: Surroundings,
): readonly string[] | null {
  const field = fieldOf(type, name);
  if (field === null) return null;
  const first = refsIn(field, name, values[name]).flatMap(({ ref }) => parseRef(ref)?.id ?? []);
  const from = new Map<string, string>(first.map((one) => [one, id]));
  const waiting = [...from.keys()];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (at === id) return wayTo(id, from);
    for (const next of around.next(name, at)) {
      if (from.has(next)) continue;
      from.set(next, at);
      waiting.push(next);
    }
  }
  return null;
}

/** From the object over those that lead on to it, and back. */
function wayTo(id: string, from: ReadonlyMap<string, string>): readonly string[] {
  const way = [id];
  for (let at = from.get(id); at !== undefined && at !== id; at = from.get(at)) way.unshift(at);
  return [id, ...way];
}
