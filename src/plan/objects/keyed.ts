/**
 * Objects that are told apart by fields: `status/<commitment>/<period>/<claimant>` is all of a claim in one register. Its id
 * is the rest of that name with '_' for '/', so that register and object lead to each other without looking anything up.
 */
import type { Values } from './decide-object.ts';
import { type ObjectType, parseRef } from './object-type.ts';
import { objectTypes } from './object-types.ts';

/** Stands for the field where a register holds all fields. */
export const WHOLE = '*';

const byRegister = new Map(
  objectTypes.flatMap(({ name, keyed }) => (keyed === undefined ? [] : [[keyed.register, name] as const])),
);

/** Stands in the name where a field is not set: it is this office that says so. */
const OWN = 'own';

function keyPart(value: Values[string] | undefined): string {
  if (typeof value !== 'string') return OWN;
  return parseRef(value)?.id ?? value;
}

/** The id of an object of a keyed type; null where the type is not keyed. */
export function keyedId({ keyed }: Pick<ObjectType, 'keyed'>, values: Values): string | null {
  return keyed === undefined ? null : keyed.by.map((name) => keyPart(values[name])).join('_');
}

/** The register that holds the object; null where each field has one. */
export function keyedRegister({ keyed }: Pick<ObjectType, 'keyed'>, id: string): string | null {
  return keyed === undefined ? null : `${keyed.register}/${id.replaceAll('_', '/')}`;
}

/** The object that a register holds all of; null where it holds a field, or none. */
export function keyedObject(register: string): { readonly type: string; readonly id: string } | null {
  const [first = '', ...rest] = register.split('/');
  const type = byRegister.get(first);
  return type === undefined ? null : { type, id: rest.join('_') };
}

/** `<type>/<id>/<field>` taken apart; the field is `WHOLE` where the register holds all of an object. */
export interface RegisterName {
  readonly type: string;
  readonly id: string;
  readonly field: string;
}

/** Takes a register's name apart. */
export function parseRegister(register: string): RegisterName {
  const keyed = keyedObject(register);
  if (keyed !== null) return { ...keyed, field: WHOLE };
  const [type = '', id = '', ...field] = register.split('/');
  return { type, id, field: field.join('/') };
}
