/**
 * Canonical JSON (RFC 8785): one value, one byte string. `canonicalize` writes what any finite JSON value holds and
 * throws where there is no canonical form, which is a bug of the caller. What a log may hold is narrower: an object at
 * top, integers within ±(2^53−1), depth at most 16 [LG1]. `ledgerFault` names what breaks that, and `parseCanonical`
 * accepts bytes only if they are exactly the canonical bytes of such an object, so that every reader that accepts them
 * reads the same thing. Unicode is not normalised.
 */
import { fromUtf8, utf8 } from './bytes.ts';
import type { Json, JsonObject } from './json.ts';
import { err, ok, type Result } from './result.ts';

/** Deepest nesting in a log: the top object counts as one. */
export const MAX_DEPTH = 16;

/** Why bytes or a value cannot stand in a log. */
export type CanonicalFault =
  | 'not-utf8'
  | 'not-json'
  | 'not-canonical'
  | 'not-an-object'
  | 'number-not-allowed'
  | 'too-deep'
  | 'lone-surrogate';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** What is written as it stands: most names of members, ids, hashes and times. */
const PLAIN = /^[\w ./:+-]*$/;

function canonicalString(text: string): string {
  if (text.length <= 64 && PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError('no canonical form: lone surrogate');
  return JSON.stringify(text);
}

/** Whether the names stand in the order of RFC 8785: by UTF-16 code units. */
function areInOrder(names: readonly string[]): boolean {
  for (let at = 1; at < names.length; at++) if ((names[at - 1] ?? '') > (names[at] ?? '')) return false;
  return true;
}

/** The canonical text of a JSON value. Throws on what JSON cannot hold. */
export function canonicalText(value: Json): string {
  if (typeof value === 'string') return canonicalString(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('no canonical form: number not finite');
    return JSON.stringify(value);
  }
  if (isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`no canonical form: ${typeof value}`);
  const names = Object.keys(value);
  if (!areInOrder(names)) names.sort();
  let text = '';
  for (const name of names) {
    const member = canonicalText(value[name] as Json); // as: the name is the object's own
    text += `${text === '' ? '{' : ','}${canonicalString(name)}:${member}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** The canonical bytes of a JSON value. Throws on what JSON cannot hold. */
export function canonicalize(value: Json): Uint8Array {
  return utf8(canonicalText(value));
}

/** What keeps a value out of a log, or null where it may stand there. Does not look at size. */
export function ledgerFault(value: Json): CanonicalFault | null {
  return isPlainObject(value) ? faultWithin(value, 1, true) : 'not-an-object';
}

/** Accepts exactly the canonical bytes of an object that may stand in a log. */
export function parseCanonical(bytes: Uint8Array): Result<JsonObject, CanonicalFault> {
  const text = fromUtf8(bytes);
  return text === null ? err('not-utf8') : parseWellFormed(text);
}

/** The same of any value: of what an entry names by its hash instead of holding it. */
export function parseCanonicalValue(bytes: Uint8Array): Result<Json, CanonicalFault> {
  const text = fromUtf8(bytes);
  if (text === null) return err('not-utf8');
  const read = parseJson(text);
  return read.ok ? judged(text, read.value) : read;
}

/** The same of a text that was taken out of bytes already: a note's, or a line of it. */
export function parseCanonicalText(text: string): Result<JsonObject, CanonicalFault> {
  return text.isWellFormed() ? parseWellFormed(text) : err('not-utf8');
}

function parseWellFormed(text: string): Result<JsonObject, CanonicalFault> {
  const read = parseJson(text);
  if (!read.ok) return read;
  return isPlainObject(read.value) ? judged(text, read.value) : err('not-an-object');
}

function parseJson(text: string): Result<Json, CanonicalFault> {
  try {
    const value: Json = JSON.parse(text);
    return ok(value);
  } catch {
    return err('not-json');
  }
}

/** Whether the text is the canonical one of what was read from it, and may stand in a log. */
function judged<T extends Json>(text: string, value: T): Result<T, CanonicalFault> {
  const hasEscapes = text.includes('\\');
  if (endOfCanonical({ text, hasEscapes }, 0, value, 1) === text.length) return ok(value);
  // Well-formed text has no lone surrogate: only an escape can bring one.
  const fault = faultWithin(value, 1, hasEscapes);
  if (fault !== null) return err(fault);
  return canonicalText(value) === text ? ok(value) : err('not-canonical');
}

/** A text out of which a value was read. */
interface ReadText {
  readonly text: string;
  readonly hasEscapes: boolean;
}

const NOT_HERE = -1;

/**
 * Where the value's canonical text ends, if exactly that stands in the text from `at` on and may stand in a log; else −1. It says no too often: of
 * names that look like numbers, which the platform puts first, and of what has to be judged in full to name its fault. Nothing is written
 * anew to be compared.
 *
 * Names are compared one after the other with those that the value has, so a name that comes twice, or stands elsewhere, does not pass; each value
 * is therefore the one that was read from this very place. A string without escapes that begins there ends behind as many characters as it has.
 */
function endOfCanonical(from: ReadText, at: number, value: Json, depth: number): number {
  const { text } = from;
  if (typeof value === 'string') return endOfRead(from, at, value);
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? endOf(text, at, String(value)) : NOT_HERE;
  if (value === null || typeof value === 'boolean') return endOf(text, at, String(value));
  if (depth > MAX_DEPTH) return NOT_HERE;
  return isArray(value) ? endOfArray(from, at, value, depth) : endOfObject(from, at, value, depth);
}

function endOf(text: string, at: number, expected: string): number {
  return text.startsWith(expected, at) ? at + expected.length : NOT_HERE;
}

function endOfRead({ text, hasEscapes }: ReadText, at: number, value: string): number {
  if (hasEscapes) return endOfString(text, at, value);
  return text.charCodeAt(at) === QUOTE ? at + value.length + 2 : NOT_HERE;
}

/** A string that stands in the text as it is has no escape: one that had would be longer there. */
function endOfString(text: string, at: number, value: string): number {
  if (text.charCodeAt(at) !== QUOTE) return NOT_HERE;
  const end = at + 1 + value.length;
  if (text.charCodeAt(end) === QUOTE && text.startsWith(value, at + 1)) return end + 1;
  return value.isWellFormed() ? endOf(text, at, JSON.stringify(value)) : NOT_HERE;
}

function endOfArray(from: ReadText, at: number, items: readonly Json[], depth: number): number {
  const { text } = from;
  if (items.length === 0) return endOf(text, at, '[]');
  let end = at;
  for (const item of items) {
    if (text.charCodeAt(end) !== (end === at ? OPEN_LIST : COMMA)) return NOT_HERE;
    end = endOfCanonical(from, end + 1, item, depth + 1);
    if (end === NOT_HERE) return NOT_HERE;
  }
  return text.charCodeAt(end) === CLOSE_LIST ? end + 1 : NOT_HERE;
}

function endOfObject(from: ReadText, at: number, value: JsonObject, depth: number): number {
  const { text } = from;
  let end = at;
  let before: string | null = null;
  for (const name of Object.keys(value)) {
    if (text.charCodeAt(end) !== (before === null ? OPEN : COMMA)) return NOT_HERE;
    if (before !== null && before > name) return NOT_HERE;
    end = endOfString(text, end + 1, name);
    if (end === NOT_HERE || text.charCodeAt(end) !== COLON) return NOT_HERE;
    end = endOfCanonical(from, end + 1, value[name] ?? null, depth + 1);
    if (end === NOT_HERE) return NOT_HERE;
    before = name;
  }
  if (before === null) return endOf(text, at, '{}');
  return text.charCodeAt(end) === CLOSE ? end + 1 : NOT_HERE;
}

function faultWithin(value: Json, depth: number, maySplit: boolean): CanonicalFault | null {
  if (typeof value === 'string') return !maySplit || value.isWellFormed() ? null : 'lone-surrogate';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? null : 'number-not-allowed';
  if (value === null || typeof value === 'boolean') return null;
  if (depth > MAX_DEPTH) return 'too-deep';
  if (isArray(value)) {
    for (const item of value) {
      const fault = faultWithin(item, depth + 1, maySplit);
      if (fault !== null) return fault;
    }
    return null;
  }
  const names = Object.keys(value);
  if (maySplit && !names.every((name) => name.isWellFormed())) return 'lone-surrogate';
  for (const name of names) {
    const fault = faultWithin(value[name] ?? null, depth + 1, maySplit);
    if (fault !== null) return fault;
  }
  return null;
}

// Array.isArray does not narrow readonly arrays.
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isPlainObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
