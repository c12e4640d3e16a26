/** What values of the joint log name: what of it is here, what hinders taking a value over, and what comes along with it [AP1707]. */
import type { Json } from '../../../base/index.ts';
import { parseReadingMember } from '../../../plan/index.ts';
import { checkField, type Field, objectType, parseRef, refsIn } from '../../../plan/objects/index.ts';
import type { StoreReader } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import { filesNamed } from '../files/named-files.ts';
import type { AgreedValue, TakeableValues } from './agreed-values.ts';

/** Why a value cannot be taken over as it stands. */
export type TakingHindrance =
  /** It is about a commitment that this node does not list. */
  | 'not-listed'
  /** Another node wrote it in a form that is not known here. */
  | 'form'
  /** It names a file that is not here: whoever holds it brings it first [AP1051]. */
  | 'file-missing'
  /** It names a thing that is neither here nor in the joint log. */
  | 'names-missing'
  /** It names a thing that would come along, and what that cannot be without is in a form that is not known here [AP1731]. */
  | 'names-form';

function declaredField(register: string): Field | undefined {
  const { type, field } = parseRegister(register);
  const fields = objectType(type)?.fields ?? {};
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** Things that a value names: `<type>/<id>`. */
export function refsNamed(register: string, value: Json): readonly string[] {
  const { field } = parseRegister(register);
  const declared = declaredField(register);
  return declared === undefined ? [] : refsIn(declared, field, value).map(({ ref }) => ref);
}

/** Commitments, files and things of the programme that are here. */
export interface Here {
  readonly commitments: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

/** Looks up what the values are about and what they name. */
export async function whatIsHere(
  r: StoreReader,
  planId: string,
  values: readonly { readonly register: string; readonly agreed: Json }[],
): Promise<Here> {
  const refs = values.flatMap(({ register, agreed }) => {
    const { type, id } = parseRegister(register);
    return [`${type === 'reading' ? 'commitment' : type}/${id}`, ...refsNamed(register, agreed)];
  });
  const parsed = [...new Set(refs)].flatMap((ref) => parseRef(ref) ?? []);
  const ids = parsed.filter(({ type }) => type === 'commitment').map(({ id }) => id);
  const places = await r.projections.places(planId, ids);
  const rows = await r.objects.many(planId, parsed);
  const named = values.flatMap(({ register, agreed }) => filesNamed(register, agreed));
  const files = await r.objects.files(planId, [...new Set(named.map(({ sha256 }) => sha256))]);
  return {
    commitments: new Set(places.map(({ commitmentId }) => commitmentId)),
    things: new Set(rows.map(({ type, id }) => `${type}/${id}`)),
    files: new Set(files.map(({ sha256 }) => sha256)),
  };
}

/** What hinders it; `comes` are things that would come along. */
export function hindranceOf(
  { register, agreed, put }: Pick<AgreedValue, 'register' | 'agreed' | 'put'>,
  { commitments, files, things }: Here,
  comes: ReadonlySet<string>,
): TakingHindrance | null {
  const { type, id, field } = parseRegister(register);
  if (filesNamed(register, agreed).some(({ sha256 }) => !files.has(sha256))) return 'file-missing';
  if (type === 'reading' && !commitments.has(id)) return 'not-listed';
  if (type === 'reading' && parseReadingMember(field, agreed) === null) return 'form';
  const known = declaredField(register);
  if (known !== undefined && put !== null && checkField(known, put, field).length > 0) return 'form';
  const named = refsNamed(register, agreed).flatMap((ref) => parseRef(ref) ?? []);
  if (named.some((ref) => ref.type === 'commitment' && !commitments.has(ref.id))) return 'not-listed';
  const isThere = (ref: string): boolean => things.has(ref) || comes.has(ref);
  const missing = named.filter((ref) => objectType(ref.type) !== null && !isThere(`${ref.type}/${ref.id}`));
  return missing.length > 0 ? 'names-missing' : null;
}

/** Values by the thing that they are about. */
export function valuesByThing({
  listed,
  along,
}: TakeableValues): ReadonlyMap<string, readonly AgreedValue[]> {
  return Map.groupBy([...listed, ...along], ({ ownRegister }) => {
    const { type, id } = parseRegister(ownRegister);
    return `${type}/${id}`;
  });
}

/** What comes along with values that are taken over. */
export interface ComesAlong {
  readonly values: readonly AgreedValue[];
  /** Of the things that come, values that cannot be taken and that these can be without: they stay where they are [AP1731]. */
  readonly stays: readonly AgreedValue[];
  /** Why the things cannot come: what one of them cannot be without cannot be taken; null where they can. */
  readonly hindrance: TakingHindrance | null;
}

/**
 * What comes along with these values: all that stands of the things which they name and this node has none of, and of the things
 * which those name.
 */
export function valuesNamedBy(
  byThing: ReadonlyMap<string, readonly AgreedValue[]>,
  picked: readonly AgreedValue[],
): ComesAlong {
  const taken = new Set(picked.map(({ register }) => register));
  const [values, stays]: [AgreedValue[], AgreedValue[]] = [[], []];
  let hindrance: TakingHindrance | null = null;
  const queue = [...picked];
  for (let one = queue.shift(); one !== undefined; one = queue.shift())
    for (const ref of refsNamed(one.register, one.agreed))
      for (const value of byThing.get(ref) ?? []) {
        // Of a thing that is here already only what is picked changes.
        if (taken.has(value.register) || value.isHere) continue;
        taken.add(value.register);
        if (value.hindrance === null) {
          values.push(value);
          queue.push(value);
        } else if (declaredField(value.register)?.required === true)
          hindrance ??= value.hindrance === 'form' ? 'names-form' : value.hindrance;
        else stays.push(value);
      }
  return { values, stays, hindrance };
}
