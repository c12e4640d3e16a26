/**
 * Keeps the rows of objects in step with registers, own tables and commitments. A change goes on to the rows that hang on
 * it — names that are lent, areas that are inherited, what is due next — and no further than they really change.
 */
import type { Json } from '../../base/index.ts';
import {
  type ObjectType,
  objectType,
  objectTypes,
  parseRef,
  refsIn,
  WHOLE,
} from '../../plan/objects/index.ts';
import type {
  CommitmentPlace,
  ListedObject,
  ObjectKey,
  ObjectRow,
  OwnObjectRow,
  RegisterRow,
  StoreReader,
  StoreWriter,
} from '../ports/index.ts';
import { objectRow } from './object-row.ts';
import { type ObjectSource, refOf, StoredWorld, WholeWorld } from './object-world.ts';
import { projectStatuses, refsByEvidence, statusRefs } from './project-statuses.ts';
import { fieldsOfRegister, parseRegister } from './register-values.ts';

/** Fields by which objects of other types hang on one of this type. */
interface Hanging {
  readonly names: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
}

const fieldName = (type: string, field: string): string => `${type} ${field}`;

function pointsAt({ fields }: ObjectType, name: string | undefined, target: string): boolean {
  const field = name === undefined ? undefined : fields[name];
  return (
    field !== undefined && (field.kind === 'link' || field.kind === 'links') && field.to.includes(target)
  );
}

function hangingOn(target: string): Hanging {
  const names = new Set<string>();
  const areas = new Set<string>();
  for (const type of objectTypes) {
    for (const name of [...type.label, type.owner])
      if (name !== undefined && pointsAt(type, name, target)) names.add(fieldName(type.name, name));
    for (const name of [type.commitments, ...(type.inherits ?? [])])
      if (name !== undefined && pointsAt(type, name, target)) areas.add(fieldName(type.name, name));
  }
  return { names, areas };
}

const hanging = new Map(
  [...objectTypes.map(({ name }) => name), 'commitment'].map((name) => [name, hangingOn(name)]),
);

/** Types whose due date follows from objects of this type, and the reference by which. */
function dueParents(type: string): readonly { readonly link: string }[] {
  return objectTypes.flatMap(({ due }) =>
    typeof due === 'object' && due.by.type === type ? [{ link: due.by.link }] : [],
  );
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** References whose rows hang on this change. */
function touchedParents(
  type: ObjectType,
  before: ListedObject | undefined,
  now: ObjectSource,
): readonly string[] {
  return dueParents(type.name).flatMap(({ link }) => {
    const field = type.fields[link];
    if (field === undefined) return [];
    const refs = [before?.values[link], now.values[link]].flatMap((value) => refsIn(field, link, value));
    return refs.map(({ ref }) => ref);
  });
}

async function nextWave(
  w: StoreReader,
  planId: string,
  rows: readonly ObjectRow[],
  before: ReadonlyMap<string, ListedObject>,
): Promise<readonly string[]> {
  const names = new Set<string>();
  const areas = new Set<string>();
  const wave = new Set<string>();
  for (const row of rows) {
    const ref = refOf(row);
    const was = before.get(ref);
    const type = objectType(row.type);
    if (type !== null && !isSame(was?.values, row.values))
      for (const parent of touchedParents(type, was, row)) wave.add(parent);
    // Nothing refers yet to what was not there before.
    if (was === undefined) continue;
    if (!isSame(was.label, row.label)) names.add(ref);
    if (!isSame(was.areas, row.areas)) areas.add(ref);
  }
  for (const link of await w.objects.linksTo(planId, [...new Set([...names, ...areas])])) {
    const on = hanging.get(parseRef(link.target)?.type ?? '');
    const by = fieldName(link.type, link.field);
    const isTouched =
      (names.has(link.target) && on?.names.has(by)) || (areas.has(link.target) && on?.areas.has(by));
    if (isTouched) wave.add(refOf(link));
  }
  return [...wave];
}

function refsAround({ type: name, values }: ObjectSource): readonly string[] {
  const type = objectType(name);
  if (type === null) return [];
  const fields = [...type.label, type.owner, type.commitments, ...(type.inherits ?? [])];
  return fields.flatMap((field) => {
    const declared = field === undefined ? undefined : type.fields[field];
    return field === undefined || declared === undefined
      ? []
      : refsIn(declared, field, values[field]).map(({ ref }) => ref);
  });
}

const toKeys = (refs: readonly string[]): readonly ObjectKey[] => refs.flatMap((ref) => parseRef(ref) ?? []);

/** Puts the rows of the objects that changed, and of those that hang on them. */
export async function projectObjects(
  w: StoreWriter,
  planId: string,
  changed: readonly ObjectSource[],
): Promise<void> {
  const world = new StoredWorld(w, planId, changed);
  const touched = new Set<string>();
  let wave = changed;
  while (wave.length > 0) {
    const rows = await rowsOf(world, wave);
    const known = await w.objects.many(planId, rows);
    await w.objects.put(planId, rows);
    for (const row of [...known, ...rows]) for (const ref of statusRefs(row)) touched.add(ref);
    const refs = await nextWave(w, planId, rows, new Map(known.map((row) => [refOf(row), row])));
    const laid = new Map(changed.map((source) => [refOf(source), source]));
    const stored = await w.objects.many(planId, toKeys(refs.filter((ref) => !laid.has(ref))));
    wave = [...refs.flatMap((ref) => laid.get(ref) ?? []), ...stored];
  }
  const evidence = changed.filter(({ type }) => type === 'evidence').map(refOf);
  for (const ref of await refsByEvidence(w, planId, evidence)) touched.add(ref);
  await projectStatuses(w, planId, [...touched]);
}

async function rowsOf(world: StoredWorld, sources: readonly ObjectSource[]): Promise<readonly ObjectRow[]> {
  await world.prepare(sources.flatMap(refsAround));
  const rows: ObjectRow[] = [];
  for (const source of sources) {
    const type = objectType(source.type);
    if (type !== null) rows.push(await objectRow(world, type, source));
  }
  return rows;
}

/** Puts rows anew whose names a version without keys by language has kept; nothing that hangs on them changes. */
export async function keyNames(w: StoreWriter, planId: string, keys: readonly ObjectKey[]): Promise<void> {
  const sources = await w.objects.many(planId, keys);
  await w.objects.put(planId, await rowsOf(new StoredWorld(w, planId, sources), sources));
}

/** The rows that the objects would have, without keeping them. */
export async function previewObjects(
  r: StoreReader,
  planId: string,
  changed: readonly ObjectSource[],
): Promise<readonly ObjectRow[]> {
  return rowsOf(new StoredWorld(r, planId, changed), changed);
}

/** Puts anew the rows that hang on commitments which moved. */
export async function projectAroundCommitments(
  w: StoreWriter,
  planId: string,
  commitmentIds: readonly string[],
): Promise<void> {
  const links = await w.objects.linksTo(
    planId,
    commitmentIds.map((id) => `commitment/${id}`),
  );
  const on = hanging.get('commitment');
  const names = links
    .filter((link) => {
      const by = fieldName(link.type, link.field);
      return on?.names.has(by) || on?.areas.has(by);
    })
    .map((link) => ({ type: link.type, id: link.id }));
  const once = [...new Map(names.map((key) => [refOf(key), key])).values()];
  await projectObjects(w, planId, await w.objects.many(planId, once));
  await projectStatuses(
    w,
    planId,
    commitmentIds.map((id) => `commitment/${id}`),
  );
}

/** Registers of one object: their values that are set. */
function valuesOf(rows: readonly RegisterRow[]): Readonly<Record<string, Json>> {
  const set = rows.filter(({ value }) => value !== null);
  return Object.assign({}, ...set.map(fieldsOfRegister));
}

/** Every object of a plan as registers and own tables have it. `changedAt` is told by reference. */
export function objectSources(
  registers: readonly RegisterRow[],
  own: readonly OwnObjectRow[],
  changedAt: ReadonlyMap<string, string>,
): readonly ObjectSource[] {
  const byObject = Map.groupBy(
    registers.filter(({ register }) => isLogged(parseRegister(register).type)),
    ({ register }) => refOf(parseRegister(register)),
  );
  const logged = [...byObject].map(([ref, rows]): ObjectSource => {
    const { type, id } = parseRegister(rows[0]?.register ?? '');
    const version = Math.max(...rows.map(({ seq }) => seq)) + 1;
    return { type, id, values: valuesOf(rows), version, changedAt: changedAt.get(ref) ?? '' };
  });
  return [...logged, ...own.filter(({ type }) => objectType(type)?.recorded === 'own')];
}

/** Whether objects of the type stand in the log. */
export function isLogged(type: string): boolean {
  const declared = objectType(type);
  return declared !== null && declared.recorded !== 'own';
}

/** All rows of a plan's objects, from nothing but their sources. */
export async function deriveObjects(
  sources: readonly ObjectSource[],
  places: readonly CommitmentPlace[],
): Promise<readonly ObjectRow[]> {
  const world = new WholeWorld(sources, places);
  const rows: ObjectRow[] = [];
  for (const source of sources) {
    const type = objectType(source.type);
    if (type !== null) rows.push(await objectRow(world, type, source));
  }
  return rows;
}

/** Brings the rows in step with registers of objects that just changed, at the time that their entries claim. */
export async function projectRegisters(
  w: StoreWriter,
  planId: string,
  changed: readonly RegisterRow[],
  at: string,
): Promise<void> {
  const byObject = Map.groupBy(
    changed.filter(({ register }) => isLogged(parseRegister(register).type)),
    ({ register }) => refOf(parseRegister(register)),
  );
  const known = await w.objects.many(planId, toKeys([...byObject.keys()]));
  const before = new Map(known.map((row) => [refOf(row), row]));
  const sources = [...byObject].map(([ref, rows]): ObjectSource => {
    const { type, id } = parseRegister(rows[0]?.register ?? '');
    const isWhole = rows.some(({ register }) => parseRegister(register).field === WHOLE);
    const values: Record<string, Json> = isWhole ? {} : { ...before.get(ref)?.values };
    for (const [field, value] of rows.flatMap((row) => Object.entries(fieldsOfRegister(row))))
      if (value === null) delete values[field];
      else values[field] = value;
    return { type, id, values, version: Math.max(...rows.map(({ seq }) => seq)) + 1, changedAt: at };
  });
  await projectObjects(w, planId, sources);
}
