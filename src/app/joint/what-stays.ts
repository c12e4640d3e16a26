/**
 * What stays at home of what is worked out alone, though it stands in the own log: evidence that is held and not shown, and the
 * names of things that only this node has, such as letters and tasks, where a value refers to them [AP1323].
 */
import { isJsonObject, type Json } from '../../base/index.ts';
import { type Field, objectType, parseRef } from '../../plan/objects/index.ts';
import type { RegisterRow } from '../ports/index.ts';
import { parseRegister } from '../projections/register-values.ts';

/** Whether a reference leads to a thing that is in no log. */
function isOwnRef(value: Json | undefined): boolean {
  const ref = typeof value === 'string' ? parseRef(value) : null;
  return ref !== null && objectType(ref.type)?.recorded === 'own';
}

const orNothing = (items: readonly Json[]): Json => (items.length === 0 ? null : [...items]);

function withoutRefs(field: Field, value: Json): Json {
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

/** The value without what names own things; null where nothing else is in it. */
export function withoutOwnThings(register: string, value: Json): Json {
  const { type, field } = parseRegister(register);
  const fields = objectType(type)?.fields ?? {};
  const declared = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return declared === undefined ? value : withoutRefs(declared, value);
}

/** Registers of the evidence that is held and not shown, as `evidence/<id>`. */
export function heldEvidence(rows: readonly RegisterRow[]): ReadonlySet<string> {
  const all = new Set<string>();
  const shown = new Set<string>();
  for (const { register, value } of rows) {
    const { type, id, field } = parseRegister(register);
    if (type !== 'evidence') continue;
    all.add(`evidence/${id}`);
    if (field === 'showing' && value === 'shown') shown.add(`evidence/${id}`);
  }
  return new Set([...all].filter((ref) => !shown.has(ref)));
}
