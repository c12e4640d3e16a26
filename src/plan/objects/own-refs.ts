/**
 * References that lead to things which are in no log, such as letters and tasks: only this node has these, so their names stay out of whatever
 * is for others, on the line and on paper alike [AP1323].
 */
import { isJsonObject, type Json } from '../../base/index.ts';
import type { Field } from './field.ts';
import { parseRef } from './object-type.ts';
import { objectType } from './object-types.ts';

/** Whether a reference leads to a thing that is in no log. */
function isOwnRef(value: Json | undefined): boolean {
  const ref = typeof value === 'string' ? parseRef(value) : null;
  return ref !== null && objectType(ref.type)?.recorded === 'own';
}

const orNothing = (items: readonly Json[]): Json => (items.length === 0 ? null : [...items]);

/** The value of a field without what names own things; null where nothing else is in it. */
export function withoutOwnRefs(field: Field, value: Json): Json {
  // A plan's own id is each node's own: what stands in another plan is known by its words and place there [AP1734].
  if (field.kind === 'line' && field.form === 'elsewhere') return null;
  if (field.kind === 'link') return isOwnRef(value) ? null : value;
  if (!Array.isArray(value)) return value;
  if (field.kind === 'links') return orNothing(value.filter((ref: Json) => !isOwnRef(ref)));
  if (field.kind !== 'rows') return value;
  const links = Object.keys(field.columns).filter((name) => field.columns[name]?.kind === 'link');
  return value.map((row: Json) => {
    if (!isJsonObject(row)) return row;
    return Object.fromEntries(
      Object.entries(row).filter(([name, cell]) => !(links.includes(name) && isOwnRef(cell))),
    );
  });
}
