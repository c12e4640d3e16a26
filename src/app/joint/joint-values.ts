/** Values of the joint log: texts by the hash of their characters, blobs by theirs, and what is agreed at present [AP82]. */
import type { Json } from '../../base/index.ts';
import { agreedContent, type Content } from '../../ledger/index.ts';
import { contentValue } from '../log/append-entries.ts';
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

/** The value behind the content of a proposal; null where its blob has not come. */
export async function jointValue(r: StoreReader, planId: string, content: Content | null): Promise<Json> {
  const blob = content?.blob;
  if (typeof blob === 'string' && (await r.blobs.get(planId, blob)) === null) return null;
  return contentValue(content, r.blobs, planId);
}
