/** An object's row as a line of a list, and the references in it. */
import { type ObjectType, objectType, RETIRED, refsIn, type Values } from '../../plan/objects/index.ts';
import type { ObjectItem } from '../../views/index.ts';
import type { ListedObject, ProvisionRow } from '../ports/index.ts';

function retiredOf(values: Values): ObjectItem['retired'] {
  const value = values[RETIRED];
  if (typeof value !== 'object' || value === null || !('on' in value)) return null;
  const { on, reason } = value;
  return { on: String(on), reason: typeof reason === 'string' ? reason : null };
}

/** The fields of a declared type, in its order; what only the house uses stays away. */
export function shownValues(type: ObjectType, values: Values): Values {
  const set = Object.keys(type.fields).flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(set);
}

/** A line of a list. `provisions` name the areas. */
export function toItem(row: ListedObject, provisions: ReadonlyMap<string, ProvisionRow>): ObjectItem {
  const type = objectType(row.type);
  return {
    id: row.id,
    type: row.type,
    label: row.label,
    state: row.state,
    ended: row.ended,
    due: row.due,
    date: row.date,
    retired: retiredOf(row.values),
    zone: 'own',
    areas: row.areas.map((id) => provisions.get(id)?.path ?? '').filter((path) => path !== ''),
    version: row.version,
    changedAt: row.changedAt,
    values: type === null ? {} : shownValues(type, row.values),
  };
}

/** Every reference in the rows' fields. */
export function refsOfRows(rows: readonly ListedObject[]): readonly string[] {
  return rows.flatMap((row) => {
    const fields = Object.entries(objectType(row.type)?.fields ?? {});
    return fields.flatMap(([name, field]) => refsIn(field, name, row.values[name]).map(({ ref }) => ref));
  });
}
