/** Entry ids: `<letter>:<seq>:<leaf hash, base64url>`. The number finds the entry, the hash binds its content [LG4]. */
import { base64url } from '../base/index.ts';
import type { EntryId } from './entry.ts';

/** Where an entry stands, and the hash that binds what it says. */
export interface EntryPlace {
  readonly log: string;
  readonly seq: number;
  /** Leaf hash, base64url. */
  readonly hash: string;
}

/** The id of the entry at this place. */
export function entryId(log: string, seq: number, leafHash: Uint8Array): EntryId {
  return `${log}:${seq}:${base64url(leafHash)}`;
}

/** Takes an id apart, or null where the text is none. */
export function parseEntryId(text: string): EntryPlace | null {
  const [, log, digits, hash] = /^([a-z]):(0|[1-9]\d{0,15}):([A-Za-z0-9_-]{43})$/.exec(text) ?? [];
  const seq = Number(digits);
  if (log === undefined || hash === undefined || !Number.isSafeInteger(seq)) return null;
  return { log, seq, hash };
}
