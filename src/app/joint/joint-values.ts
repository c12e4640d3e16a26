/** Values of the joint log: texts by the hash of their characters, blobs by theirs, and what is agreed at present [AP82]. */
import { type Json, parseCanonicalValue } from '../../base/index.ts';
import { agreedContent, type Content } from '../../ledger/index.ts';
import type { StoreReader } from '../ports/index.ts';
import type { JointBook } from './joint-book.ts';

/** The value with each text of the node named as the genesis names it: by the hash of its characters. */
export function withSharedTexts(value: Json, charsByText: ReadonlyMap<string, string>): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((one) => withSharedTexts(one, charsByText));
  const members = Object.entries(value).map(([name, one]) => {
    return [charsByText.get(name) ?? name, withSharedTexts(one, charsByText)] as const;
  });
  return Object.fromEntries(members);
}

// Array.isArray does not narrow readonly arrays.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** What is agreed in a register; null where nothing is, or two values stand beside each other. */
export async function agreedValue(r: StoreReader, book: JointBook, register: string): Promise<Json> {
  const state = book.state.registers[register];
  return state === undefined ? null : jointValue(r, book.planId, agreedContent(state));
}

/** Largest value that is read out of a blob: a line on the map has some 600,000 bytes at most. */
export const LARGEST_VALUE = 1_048_576;

/** The value that a blob is; null where it is none: a log names whatever bytes its author likes. */
export function valueIn(bytes: Uint8Array): { readonly value: Json } | null {
  const read = bytes.length > LARGEST_VALUE ? null : parseCanonicalValue(bytes);
  return read?.ok === true ? { value: read.value } : null;
}

/**
 * The value behind the content of a proposal; null where its blob has not come. Bytes that are no value, or a larger one than is read,
 * stand as what the entry says of them: their hash and how many they are [AP1771].
 */
export async function jointValue(r: StoreReader, planId: string, content: Content | null): Promise<Json> {
  if (content === null) return null;
  const { blob, value = null } = content;
  if (typeof blob !== 'string') return value;
  const bytes = await r.blobs.get(planId, blob);
  return bytes === null ? null : (valueIn(bytes) ?? { value: content }).value;
}
