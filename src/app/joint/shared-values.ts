/**
 * An own value as the joint log writes it, and back: texts by the hash of their characters, without what names own things, and whose
 * something is by the party's code, since 'ours' of one node is 'theirs' of the other [AP1323, AP1704].
 */
import type { Json } from '../../base/index.ts';
import { objectType, withSides } from '../../plan/objects/index.ts';
import { parseRegister } from '../projections/register-values.ts';
import type { JointBook } from './joint-book.ts';
import { withSharedTexts } from './joint-values.ts';
import { withoutOwnThings } from './what-stays.ts';

function mapSides(register: string, value: Json, map: (side: string) => string): Json {
  const { type, field } = parseRegister(register);
  const fields = objectType(type)?.fields ?? {};
  const declared = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return declared === undefined ? value : withSides(declared, value, map);
}

type Parties = Pick<JointBook, 'opened' | 'x'>;

/** What the joint log would say in place of the own value; null where nothing of it goes. */
export function toShared(
  { opened, x }: Parties,
  charsByText: ReadonlyMap<string, string>,
  { register, value }: { readonly register: string; readonly value: Json },
): Json {
  const own = opened.genesis.parties.find(({ letter }) => letter === x.me);
  const [other, ...more] = opened.genesis.parties.filter(({ letter }) => letter !== x.me);
  const code = (side: string): string => {
    if (side === 'ours') return own?.code ?? side;
    // Among more than two it says of nobody in particular that it is theirs, and stays as it is.
    return side === 'theirs' && other !== undefined && more.length === 0 ? other.code : side;
  };
  return withSharedTexts(mapSides(register, withoutOwnThings(register, value), code), charsByText);
}

/** What the own register would hold of a value of the joint log. */
export function fromShared({ opened, x }: Parties, register: string, value: Json): Json {
  const side = (code: string): string => {
    const party = opened.genesis.parties.find((one) => one.code === code);
    if (party === undefined) return code;
    return party.letter === x.me ? 'ours' : 'theirs';
  };
  return mapSides(register, value, side);
}
