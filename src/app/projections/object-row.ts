/**
 * An object's row from its own values and the world around it: names that others lend, areas that it has or inherits, what
 * is due next. A pure function of both [AP3].
 */
import { placeName } from '../../base/index.ts';
import type { LocalName } from '../../plan/index.ts';
import {
  derivedDue,
  describeObject,
  joinLabel,
  labelParts,
  type ObjectType,
  objectType,
  parseRef,
  placingOf,
} from '../../plan/objects/index.ts';
import { foldForSearch, nameKey } from '../../views/index.ts';
import type { NameKeys, ObjectRow, Placed } from '../ports/index.ts';
import { type ObjectSource, type ObjectWorld, refOf } from './object-world.ts';

/** How deep names are lent: a value of an indicator is named by the indicator, no further. */
const LENT = 3;

/** The name of what a reference leads to: an object's own, or a commitment's place. */
export async function labelOfRef(world: ObjectWorld, ref: string, depth = 0): Promise<LocalName> {
  const parsed = parseRef(ref);
  if (parsed?.type === 'commitment') {
    const place = await world.place(parsed.id);
    const words = place === null ? '' : placeName({ number: place.path }, place.ordinal);
    return words === '' ? {} : { zh: words, lo: words, en: words };
  }
  const source = depth < LENT ? await world.source(ref) : null;
  return source === null ? {} : labelOf(world, source, depth);
}

async function labelOf(world: ObjectWorld, source: ObjectSource, depth = 0): Promise<LocalName> {
  const type = objectType(source.type);
  if (type === null) return {};
  const parts: LocalName[] = [];
  for (const part of labelParts(type, source.values))
    parts.push('words' in part ? part.words : await labelOfRef(world, part.ref, depth + 1));
  return joinLabel(parts);
}

/**
 * Areas: the object's own, or while it names none those of the nearest objects that it inherits from and that name some.
 * Objects that inherit from each other in a circle come to the same set from wherever one begins.
 */
export async function areasOf(world: ObjectWorld, source: ObjectSource): Promise<readonly string[]> {
  const areas = new Set<string>();
  const seen = new Set([refOf(source)]);
  const waiting: ObjectSource[] = [source];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const type = objectType(at.type);
    if (type === null) continue;
    const { provisions, commitments, inherits } = placingOf(type, at.values);
    const own = new Set(provisions);
    for (const id of commitments) {
      const place = await world.place(id);
      if (place !== null) own.add(place.provisionId);
    }
    for (const area of own) areas.add(area);
    if (own.size > 0) continue;
    for (const ref of inherits) {
      if (seen.has(ref)) continue;
      seen.add(ref);
      const parent = await world.source(ref);
      if (parent !== null) waiting.push(parent);
    }
  }
  return [...areas].sort();
}

async function dueOf(
  world: ObjectWorld,
  type: ObjectType,
  source: ObjectSource,
  stated: string | null,
): Promise<string | null> {
  if (typeof type.due !== 'object') return stated;
  const { by } = type.due;
  const children = await world.referrers(refOf(source), by.type, by.link);
  const child = objectType(by.type);
  const held = children.flatMap(({ values }) => {
    const date = values[by.date];
    const described = child === null ? null : describeObject(child, values);
    const counts = described !== null && !described.retired && by.states.includes(described.state ?? '');
    return counts && typeof date === 'string' ? [date] : [];
  });
  return derivedDue(type, source.values, held);
}

const fold = (text: string): string => foldForSearch(text).text;

function keysOf(name: LocalName): NameKeys {
  return { zh: nameKey('zh', name), lo: nameKey('lo', name), en: nameKey('en', name) };
}

/** The row of an object; `type` is its declaration. */
export async function objectRow(
  world: ObjectWorld,
  type: ObjectType,
  source: ObjectSource,
): Promise<ObjectRow> {
  const described = describeObject(type, source.values);
  const label = await labelOf(world, source);
  const areas = await areasOf(world, source);
  const unplaced: Placed = type.unplaced;
  const owner = described.owner === null ? {} : await labelOfRef(world, described.owner);
  const texts = [...Object.values(label), ...described.texts];
  const links = [...described.links].sort((a, b) =>
    a.field === b.field ? (a.target < b.target ? -1 : 1) : a.field < b.field ? -1 : 1,
  );
  return {
    type: type.name,
    id: source.id,
    values: source.values,
    label,
    state: described.state,
    ended: described.ended,
    due: await dueOf(world, type, source, described.due),
    date: described.date,
    owner: described.owner,
    retired: described.retired,
    placed: areas.length > 0 ? 'areas' : unplaced,
    areas,
    version: source.version,
    changedAt: source.changedAt,
    labelKeys: keysOf(label),
    ownerKeys: keysOf(owner),
    words: [...new Set(texts.map(fold))].join('\n'),
    links,
  };
}
