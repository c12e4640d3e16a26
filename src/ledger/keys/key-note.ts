/**
 * Statement notes about keys. A rotation is signed by the old key and the new one; a revocation, after a theft, by the
 * root key and the new one; a resumption, after a fork, by the root keys of all parties. Each says up to which size of
 * which log the old key counts: what stood before stays [LG30]. Their first line is no origin, so none can pass for a
 * checkpoint.
 */
import {
  canonicalText,
  err,
  type Json,
  type JsonObject,
  ok,
  parseCanonicalText,
  type Result,
} from '../../base/index.ts';
import type { NoteSigner } from '../note/note-key.ts';
import { parseNote, signNote } from '../note/signed-note.ts';

/** Keys that can be replaced; a root key only by a new genesis. */
export type KeyRole = 'log' | 'cosign';

/** The end of one key and the beginning of the next. */
export type KeyChange = {
  readonly v: 1;
  /** Genesis hash. */
  readonly plan: string;
  readonly party: string;
  readonly role: KeyRole;
  /** Printed verifier keys. */
  readonly oldKey: string;
  readonly newKey: string;
  /** Largest size of each log on which the old key counts; a log that is not named: none. */
  readonly until: Readonly<Record<string, number>>;
};

/** How a forked log goes on: which of its histories stands, and under which origin and key it continues. */
export type Resumption = {
  readonly v: 1;
  readonly plan: string;
  readonly log: string;
  /** Origin that ends here. */
  readonly origin: string;
  readonly size: number;
  /** Root at that size, base64url. */
  readonly root: string;
  readonly newOrigin: string;
  readonly newKey: string;
};

/** A statement note, read and not yet verified. */
export type KeyStatement =
  | { readonly statement: 'rotate' | 'revoke'; readonly change: KeyChange }
  | { readonly statement: 'resume'; readonly resumption: Resumption };

const firstLines = {
  rotate: 'entente-rotate/v1',
  revoke: 'entente-revoke/v1',
  resume: 'entente-resume/v1',
} as const;

/** The note of a key's end and the next one's beginning. Rotation: old and new key sign; revocation: root and new key. */
export function signKeyChange(
  statement: 'rotate' | 'revoke',
  change: KeyChange,
  signers: readonly NoteSigner[],
): Uint8Array {
  return sign(firstLines[statement], change, signers);
}

/** The note by which a forked log goes on. All root keys sign, and the new log key. */
export function signResumption(resumption: Resumption, signers: readonly NoteSigner[]): Uint8Array {
  return sign(firstLines.resume, resumption, signers);
}

function sign(first: string, said: KeyChange | Resumption, signers: readonly NoteSigner[]): Uint8Array {
  const value: { readonly [member: string]: Json } = { ...said };
  return signNote(`${first}\n${canonicalText(value)}\n`, signers);
}

/** Reads a statement note about keys. Nothing is verified yet. */
export function readKeyStatement(note: Uint8Array): Result<KeyStatement, 'statement-malformed'> {
  const parsed = parseNote(note);
  const text = parsed.ok ? parsed.value.text : '';
  const cut = text.indexOf('\n');
  const read = parseCanonicalText(text.slice(cut + 1, -1));
  if (!read.ok) return err('statement-malformed');
  const first = text.slice(0, cut);
  if (first === firstLines.resume && isResumption(read.value))
    return ok({ statement: 'resume', resumption: read.value });
  if ((first === firstLines.rotate || first === firstLines.revoke) && isKeyChange(read.value))
    return ok({ statement: first === firstLines.rotate ? 'rotate' : 'revoke', change: read.value });
  return err('statement-malformed');
}

/** Those of the statements that may say which key follows the party's key of this use: all that is needed to follow it. */
export function statementsAbout(
  statements: readonly Uint8Array[],
  party: string,
  role: KeyRole,
): readonly Uint8Array[] {
  return statements.filter((note) => {
    const read = readKeyStatement(note);
    if (!read.ok) return false;
    return read.value.statement === 'resume'
      ? role === 'log' && read.value.resumption.log === party
      : read.value.change.party === party && read.value.change.role === role;
  });
}

const HASH = /^[A-Za-z0-9_-]{43}$/;
const LETTER = /^[a-z]$/;
const isText = (value: Json | undefined): value is string => typeof value === 'string' && value !== '';
const isSize = (value: Json | undefined): boolean => typeof value === 'number' && value >= 0;

function hasMembers(value: JsonObject, names: string): boolean {
  return Object.keys(value).sort().join() === names;
}

function isKeyChange(value: JsonObject): value is JsonObject & KeyChange {
  const { v, plan, party, role, oldKey, newKey, until } = value;
  if (!hasMembers(value, 'newKey,oldKey,party,plan,role,until,v') || v !== 1) return false;
  if (!isText(plan) || !HASH.test(plan) || !isText(party) || !LETTER.test(party)) return false;
  if ((role !== 'log' && role !== 'cosign') || !isText(oldKey) || !isText(newKey)) return false;
  if (typeof until !== 'object' || until === null || Array.isArray(until)) return false;
  return Object.entries(until).every(([letter, size]) => LETTER.test(letter) && isSize(size));
}

function isResumption(value: JsonObject): value is JsonObject & Resumption {
  const { v, plan, log, origin, size, root, newOrigin, newKey } = value;
  if (!hasMembers(value, 'log,newKey,newOrigin,origin,plan,root,size,v') || v !== 1) return false;
  if (!isText(plan) || !HASH.test(plan) || !isText(log) || !LETTER.test(log)) return false;
  if (!isText(root) || !HASH.test(root) || !isSize(size)) return false;
  return isText(origin) && isText(newOrigin) && isText(newKey);
}
