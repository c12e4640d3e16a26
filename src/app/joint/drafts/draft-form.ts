/**
 * What travels beside the logs for consultation: a draft value, a remark about one, or the mark that one was taken back. It is
 * unsigned, says until when it may be kept, and is judged strictly: what has not this form is dropped and said nowhere [AP870].
 */
import { canonicalText, type Json, type JsonObject, parseCanonical, utf8 } from '../../../base/index.ts';

/** A draft value shown to others. */
export interface DraftShown {
  readonly kind: 'draft';
  readonly id: string;
  readonly from: string;
  /** Letters of those who may see it. */
  readonly to: readonly string[];
  readonly register: string;
  readonly value: Json;
  readonly note: string;
  readonly at: string;
  readonly expires: string;
}

/** What a party says of another's draft. */
export interface DraftRemark {
  readonly kind: 'remark';
  readonly id: string;
  readonly from: string;
  readonly draft: string;
  readonly text: string;
  readonly at: string;
  readonly expires: string;
}

/** A draft or remark was taken back: whoever has it deletes it. */
export interface DraftGone {
  readonly kind: 'gone';
  readonly id: string;
  readonly from: string;
  readonly expires: string;
}

/** One of them. */
export type DraftItem = DraftShown | DraftRemark | DraftGone;

/** Longest draft as it travels. */
export const MOST_DRAFT_BYTES = 65_536;
const DAY = 24 * 60 * 60 * 1_000;
/** Longest time a draft may be kept. */
export const MOST_DRAFT_DAYS = 90;

/** As it travels. */
export function formatDraft(item: DraftItem): string {
  const { kind, ...rest } = item;
  const value: { readonly [member: string]: Json } = { ...rest, kind, v: 1 };
  return canonicalText(value);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const members = {
  draft: 'at,expires,from,id,kind,note,register,to,v,value',
  remark: 'at,draft,expires,from,id,kind,text,v',
  gone: 'expires,from,id,kind,v',
} as const;

const isText = (value: Json | undefined, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
const isTime = (value: Json | undefined): value is string =>
  isText(value, 20) && TIME.test(value) && !Number.isNaN(Date.parse(value));
const isId = (value: Json | undefined): value is string => isText(value, 36) && UUID.test(value);

function readShown(value: JsonObject, head: Pick<DraftGone, 'id' | 'from' | 'expires'>): DraftShown | null {
  const { to, register, note, at, value: shown } = value;
  if (!Array.isArray(to) || !to.every((letter) => isText(letter, 1))) return null;
  const isWhole = isText(register, 300) && register !== '' && isText(note, 4_000) && isTime(at);
  if (!isWhole || shown === undefined) return null;
  return { ...head, kind: 'draft', to: to.map(String), register, note, at, value: shown };
}

/** Reads what came; null where it is none of them. `now` bounds how long it may be kept. */
export function readDraft(bytes: Uint8Array, now: number): DraftItem | null {
  if (bytes.length > MOST_DRAFT_BYTES) return null;
  const read = parseCanonical(bytes);
  if (!read.ok) return null;
  const { kind, v, id, from, expires, draft, text, at } = read.value;
  const named = kind === 'draft' || kind === 'remark' || kind === 'gone' ? members[kind] : null;
  if (v !== 1 || named === null || Object.keys(read.value).sort().join() !== named) return null;
  if (!isId(id) || !isText(from, 1) || !isTime(expires)) return null;
  if (Date.parse(expires) > now + (MOST_DRAFT_DAYS + 1) * DAY) return null;
  const head = { id, from, expires };
  if (kind === 'gone') return { ...head, kind };
  if (kind === 'draft') return readShown(read.value, head);
  return isId(draft) && isText(text, 4_000) && isTime(at)
    ? { ...head, kind: 'remark', draft, text, at }
    : null;
}

/** Reads what is kept. */
export function keptDraft(content: string): DraftItem {
  const item = readDraft(utf8(content), Number.MAX_SAFE_INTEGER / 2);
  if (item === null) throw new Error('a kept draft does not read');
  return item;
}
