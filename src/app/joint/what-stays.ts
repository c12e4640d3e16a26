/**
 * What stays at home of what is worked out alone, though it stands in the own log: evidence that is held and not shown, and the
 * names of things that only this node has, such as letters and tasks, where a value refers to them [AP1323].
 */
import type { Json } from '../../base/index.ts';
import { objectType, withoutOwnRefs } from '../../plan/objects/index.ts';
import type { RegisterRow } from '../ports/index.ts';
import { parseRegister } from '../projections/register-values.ts';

/** The value without what names own things; null where nothing else is in it. */
export function withoutOwnThings(register: string, value: Json): Json {
  const { type, field } = parseRegister(register);
  const fields = objectType(type)?.fields ?? {};
  const declared = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return declared === undefined ? value : withoutOwnRefs(declared, value);
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
