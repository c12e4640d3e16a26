/**
 * An own value as the joint log writes it, and back: texts by the hash of their characters, without what names own things, and whose
 * something is by the party's code, since 'ours' of one node is 'theirs' of the other [AP1323, AP1704].
 */
import { isJsonObject, type Json } from '../../base/index.ts';
import { objectType, withSides } from '../../plan/objects/index.ts';
import type { StoreReader } from '../ports/index.ts';
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

/** What others know things by that have ids of our own, and what they could not know of them. */
export interface SharedNames {
  /** Hash of a text's characters by the id that this node has for it. */
  readonly charsByText: ReadonlyMap<string, string>;
  /** Places of passages in the outline that was accepted here, by the passage's id: a cut says where it is, so that all number it alike [EX1837]. */
  readonly places: ReadonlyMap<string, string>;
}

/** Places of the passages that these registers cut. */
export async function placesOfCuts(
  r: StoreReader,
  planId: string,
  registers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const cut = registers.map(parseRegister).flatMap(({ type, id }) => (type === 'cut' ? [id] : []));
  const rows = cut.length === 0 ? [] : await r.projections.provisionsById(planId, cut);
  return new Map(rows.map(({ id, path }) => [id, path]));
}

/** A cut with the place of its passage. */
function withPlace(places: SharedNames['places'], register: string, value: Json): Json {
  const { type, id } = parseRegister(register);
  const place = type === 'cut' ? (places.get(id) ?? '') : '';
  return place === '' || !isJsonObject(value) ? value : { ...value, place };
}

/** What the joint log would say in place of the own value; null where nothing of it goes. */
export function toShared(
  { opened, x }: Parties,
  { charsByText, places }: SharedNames,
  { register, value }: { readonly register: string; readonly value: Json },
): Json {
  const own = opened.genesis.parties.find(({ letter }) => letter === x.me);
  const [other, ...more] = opened.genesis.parties.filter(({ letter }) => letter !== x.me);
  const code = (side: string): string => {
    if (side === 'ours') return own?.code ?? side;
    // Among more than two it says of nobody in particular that it is theirs, and stays as it is.
    return side === 'theirs' && other !== undefined && more.length === 0 ? other.code : side;
  };
  const shared = withSharedTexts(mapSides(register, withoutOwnThings(register, value), code), charsByText);
  return withPlace(places, register, shared);
}

/** What the own register would hold of a value of the joint log. */
export function fromShared({ opened, x }: Parties, register: string, value: Json): Json {
  const side = (code: string): string => {
    const party = opened.genesis.parties.find((one) => one.code === code);
    if (party === undefined) return code;
    if (party.letter === x.me) return 'ours';
    // Among more than two the code says whose it is, here as there.
    return opened.genesis.parties.length > 2 ? code : 'theirs';
  };
  return mapSides(register, value, side);
}
