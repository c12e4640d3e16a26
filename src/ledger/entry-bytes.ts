/**
 * Entries as bytes. What is made here is at most 16 KiB, but for notices of forks; what comes from elsewhere is accepted up to the 65,535 bytes that
 * a tile can hold [LG2]. Accepted bytes are the canonical ones, so bytes and entry stand for each other.
 */
import {
  type CanonicalFault,
  canonicalize,
  err,
  fromUtf8,
  invalid,
  type Json,
  ledgerFault,
  ok,
  type Problem,
  parseCanonical,
  problem,
  type Result,
  type Sha256,
} from '../base/index.ts';
import type { Entry, EntryId } from './entry.ts';
import { entryFormFault, hasEntryForm } from './entry-form.ts';
import { entryId } from './entry-id.ts';
import { leafHash } from './tree/hash.ts';

/** Largest entry that is made; larger values become blobs. */
export const ENTRY_SOFT_LIMIT = 16_384;
/** Largest entry there can be: its length stands in 16 bits. */
export const ENTRY_HARD_LIMIT = 65_535;

/** An entry with its bytes, its leaf hash and its id. */
export interface SealedEntry {
  readonly entry: Entry;
  readonly bytes: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly id: EntryId;
}

/** Why bytes are no entry. */
export type EntryFault = CanonicalFault | 'too-large' | 'form';

/**
 * Makes an entry's bytes. A number that is no integer, a lone surrogate, too much depth or a member of wrong form is
 * 'request-invalid'; more than 16 KiB is 'entry-too-large'.
 */
export function sealEntry(entry: Entry, sha256: Sha256): Result<SealedEntry, Problem> {
  const value: { readonly [key: string]: Json } = { ...entry };
  const fault = ledgerFault(value) ?? entryFormFault(value);
  if (fault !== null) return err(invalid('/', fault));
  const bytes = canonicalize(value);
  // What a notice of a fork must carry is not its author's choice.
  const limit = entry.kind === 'fork.notice' ? ENTRY_HARD_LIMIT : ENTRY_SOFT_LIMIT;
  if (bytes.length > limit) return err(problem('entry-too-large', { bytes: bytes.length, limit }));
  const hash = leafHash(bytes, sha256);
  return ok({ entry, bytes, leafHash: hash, id: entryId(entry.log, entry.seq, hash) });
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value that a kept entry says, for lists: it was judged when it was taken in and is when the log is verified, and is not read as
 * strictly once more for each page. Undefined where it says none or cannot be read.
 */
export function keptValue(bytes: Uint8Array): Json | undefined {
  const text = fromUtf8(bytes);
  if (text === null) return undefined;
  try {
    const entry: Json = JSON.parse(text);
    const body = isObject(entry) ? entry.body : undefined;
    return isObject(body) ? body.value : undefined;
  } catch {
    return undefined;
  }
}

/** Reads an entry from exactly its bytes. */
export function acceptEntry(bytes: Uint8Array): Result<Entry, EntryFault> {
  if (bytes.length > ENTRY_HARD_LIMIT) return err('too-large');
  const parsed = parseCanonical(bytes);
  if (!parsed.ok) return parsed;
  return hasEntryForm(parsed.value) ? ok(parsed.value) : err('form');
}
