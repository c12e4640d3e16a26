/**
 * Which areas of the plan registers of the joint log belong to: so that whoever coordinates an area answers there, commerce
 * what is commerce's, and nowhere else [AP985]. What belongs to none, or is not known here, is the plan's as a whole.
 */
import { jsonList, jsonText, ok, type Problem, type Result } from '../../base/index.ts';
import { parseJointClaim } from '../../plan/index.ts';
import { type AreaTree, areaTree, inAreas, may, type Place, require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { INTERNAL } from '../log/open-log.ts';
import type { ProvisionRow, StoreReader } from '../ports/index.ts';
import { parseRegister } from '../projections/register-values.ts';
import { disagreementOf } from './disagreements/disagreement-state.ts';
import type { JointBook } from './joint-book.ts';
import type { Placing } from './register-index.ts';
import { reportOf } from './stated/stated-registers.ts';
import { jointPlaces } from './told/joint-names.ts';

/** The commitment that a register is about; null where it is about none. */
function commitmentOf(register: string): string | null {
  const { type, id } = parseRegister(register);
  return type === 'reading' ? id : (parseJointClaim(register)?.commitment ?? null);
}

/** The register that decides whose matter it is: a disagreement is where its subject is. */
function meant(book: JointBook, register: string): string {
  const { type, id } = parseRegister(register);
  return type === 'dispute' ? (disagreementOf(book.state, id)?.subject?.register ?? register) : register;
}

/** Areas by register; none: the plan as a whole. */
async function areasOf(
  r: StoreReader,
  book: JointBook,
  registers: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { planId } = book;
  const named = new Map(registers.map((register) => [register, meant(book, register)]));
  const keys = [...named.values()]
    .filter((register) => commitmentOf(register) === null)
    .map((register) => parseRegister(register));
  const rows = new Map((await r.objects.many(planId, keys)).map((row) => [`${row.type}/${row.id}`, row]));
  const stated = new Map(
    keys
      .map(({ type, id }) => `${type}/${id}`)
      .filter((ref) => !rows.has(ref))
      .map((ref) => [ref, statedScope(book, ref)] as const),
  );
  const commitments = [
    ...[...named.values()].flatMap((register) => commitmentOf(register) ?? []),
    ...[...stated.values()].flatMap((scope) => scope.commitments),
  ];
  const here = new Map(
    (await r.projections.places(planId, commitments)).map((row) => [row.commitmentId, row]),
  );
  const joint = await jointPlaces(r, book);
  const placeOf = (commitment: string): readonly string[] => {
    const provision = here.get(commitment)?.provisionId ?? joint.get(commitment)?.provision;
    return provision === undefined ? [] : [provision];
  };
  const areaOf = (register: string): readonly string[] => {
    const commitment = commitmentOf(register);
    if (commitment !== null) return placeOf(commitment);
    const { type, id } = parseRegister(register);
    if (type === 'cut') return [id];
    const scope = stated.get(`${type}/${id}`);
    if (scope === undefined) return rows.get(`${type}/${id}`)?.areas ?? [];
    return [...new Set([...scope.areas, ...scope.commitments.flatMap(placeOf)])];
  };
  return new Map([...named].map(([register, of]) => [register, areaOf(of)]));
}

interface Scope {
  readonly areas: readonly string[];
  readonly commitments: readonly string[];
}

/** Of a thing that is not here, what its party states of where it belongs: areas, and commitments that it serves. */
function statedScope({ state, x }: JointBook, ref: string): Scope {
  const said = (field: string): readonly string[] => {
    const register = state.registers[`${ref}/${field}`];
    if (register === undefined) return [];
    const values = x.letters.map((letter) => reportOf(register, letter)?.content.value);
    return values.flatMap((value) => jsonList(value).flatMap((one) => jsonText(one)?.split('/')[1] ?? []));
  };
  return { areas: said('areas'), commitments: said('commitments') };
}

async function treeOf(r: StoreReader, planId: string): Promise<AreaTree> {
  const rows: ProvisionRow[] = [];
  for (const { textId } of await r.projections.texts(planId))
    rows.push(...(await r.projections.provisions(planId, textId)));
  return areaTree(rows);
}

/** Where an act on each of the registers is done, for the question who may. */
export async function placesOfRegisters(
  r: StoreReader,
  book: JointBook,
  registers: readonly string[],
): Promise<(register: string) => Place> {
  const areas = await areasOf(r, book, [...new Set(registers)]);
  const tree = await treeOf(r, book.planId);
  return (register) => {
    const of = areas.get(register) ?? [];
    return of.length === 0 ? wholePlan(book.planId) : inAreas(book.planId, of, tree);
  };
}

/** Refuses where one of the registers lies in areas that are not this person's to act in. */
export async function requireRegisters(
  r: StoreReader,
  who: Actor,
  book: JointBook,
  registers: readonly string[],
): Promise<Result<null, Problem>> {
  if (may(who, 'plan.edit', wholePlan(book.planId))) return ok(null);
  const placeOf = await placesOfRegisters(r, book, registers);
  for (const register of registers) {
    const permitted = require(who, 'plan.edit', placeOf(register));
    if (!permitted.ok) return permitted;
  }
  return ok(null);
}

async function whereMay<T extends { readonly register: string }>(
  right: 'plan.edit' | 'read',
  r: StoreReader,
  who: Actor,
  book: JointBook,
  items: readonly T[],
): Promise<readonly T[]> {
  if (may(who, right, wholePlan(book.planId))) return items;
  const placeOf = await placesOfRegisters(
    r,
    book,
    items.map(({ register }) => register),
  );
  return items.filter(({ register }) => may(who, right, placeOf(register)));
}

/** Of these, what lies in areas in which this person may act. */
export function actable<T extends { readonly register: string }>(
  r: StoreReader,
  who: Actor,
  book: JointBook,
  items: readonly T[],
): Promise<readonly T[]> {
  return whereMay('plan.edit', r, who, book, items);
}

/** Of these, what the person may read: all of it, or what is in areas of theirs. */
export function readable<T extends { readonly register: string }>(
  r: StoreReader,
  who: Actor,
  book: JointBook,
  items: readonly T[],
): Promise<readonly T[]> {
  return whereMay('read', r, who, book, items);
}

/** How many of a list lie where, as the plan stood when its own log had this size. */
interface PlacedList {
  readonly size: number;
  readonly places: readonly { readonly place: Place; readonly n: number }[];
}

/** Lists are worked out once, and are the same object for as long as nothing in them changes, nor where they lie. */
const placedLists = new WeakMap<readonly { readonly register: string }[], PlacedList>();

/** Where registers lie, as long as the own log has this size and nothing is said of cuts: a further entry adds its own. */
const knownPlaces = new WeakMap<Placing, { readonly size: number; readonly places: Map<string, Place> }>();

async function placesIn(
  r: StoreReader,
  book: JointBook,
  items: readonly { readonly register: string }[],
): Promise<PlacedList['places']> {
  // Where things are in the plan changes by entries of its own log alone.
  const size = (await r.logs.head(book.planId, INTERNAL))?.size ?? 0;
  const known = placedLists.get(items);
  if (known?.size === size) return known.places;
  const { placing } = book.index;
  const held = knownPlaces.get(placing);
  const placed = held?.size === size ? held.places : new Map<string, Place>();
  knownPlaces.set(placing, { size, places: placed });
  const further = items.flatMap(({ register }) => (placed.has(register) ? [] : [register]));
  if (further.length > 0) {
    const placeOf = await placesOfRegisters(r, book, further);
    for (const register of further) placed.set(register, placeOf(register));
  }
  const alike = Map.groupBy(
    items.map(({ register }) => placed.get(register) ?? wholePlan(book.planId)),
    (place) => (place.at === 'areas' ? place.areas.join(' ') : place.at),
  );
  const places = [...alike.values()].flatMap(([place, ...more]) =>
    place === undefined ? [] : [{ place, n: more.length + 1 }],
  );
  placedLists.set(items, { size, places });
  return places;
}

/** How many of these lie in areas in which this person may act. The list must not change while it is kept [AP1216]. */
export async function countActable(
  r: StoreReader,
  who: Actor,
  book: JointBook,
  items: readonly { readonly register: string }[],
): Promise<number> {
  if (may(who, 'plan.edit', wholePlan(book.planId))) return items.length;
  const places = await placesIn(r, book, items);
  return places.reduce((sum, { place, n }) => (may(who, 'plan.edit', place) ? sum + n : sum), 0);
}
