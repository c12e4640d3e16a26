/**
 * Bytes and the text forms of bytes. Decoders are strict: one byte string has exactly one accepted text form, so that
 * nothing can be varied without changing what is signed. Malformed input gives null, never a best guess.
 */

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 of the text. Lone surrogates must have been refused before: here they would become U+FFFD. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text, or null where the bytes are not well-formed UTF-8. A byte order mark is kept as U+FEFF. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return null;
  }
}

/** One byte string out of several. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Whether both hold the same bytes. For public values only: it stops at the first difference. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hex. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hexPairs[byte];
  return text;
}

/** Bytes of lower-case hex, or null. */
export function fromHex(text: string): Uint8Array | null {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
  );
}

const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const urlSafe = `${standard.slice(0, 62)}-_`;

/** Bytes that become digits at once: a text made of few pieces is quicker than one put together of many. */
const PIECE = 3_072;

function digitsOf(bytes: Uint8Array, alphabet: string): string {
  const codes = new Array<number>(Math.ceil((bytes.length * 4) / 3));
  let n = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let shift = 18; shift >= 0 && n < codes.length; shift -= 6)
      codes[n++] = alphabet.charCodeAt((three >> shift) & 63);
  }
  return String.fromCharCode(...codes);
}

function encode64(bytes: Uint8Array, alphabet: string): string {
  if (bytes.length <= PIECE) return digitsOf(bytes, alphabet);
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += digitsOf(bytes.subarray(at, at + PIECE), alphabet);
  return text;
}

const NO_DIGIT = 255;

/** Value of each character below 128 as a digit. */
function digitValues(alphabet: string): Uint8Array {
  const values = new Uint8Array(128).fill(NO_DIGIT);
  for (let at = 0; at < alphabet.length; at++) values[alphabet.charCodeAt(at)] = at;
  return values;
}

const standardValues = digitValues(standard);
const urlSafeValues = digitValues(urlSafe);

function decode64(digits: string, values: Uint8Array): Uint8Array | null {
  if (digits.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < digits.length; i++) {
    const value = values[digits.charCodeAt(i)] ?? NO_DIGIT;
    if (value === NO_DIGIT) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
    }
  }
  // Left-over bits must be zero, or two texts would stand for the same bytes.
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}

/** Base64 with padding (RFC 4648 §4). */
export function base64(bytes: Uint8Array): string {
  const digits = encode64(bytes, standard);
  return digits.padEnd(Math.ceil(digits.length / 4) * 4, '=');
}

/** Bytes of padded Base64, or null. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const digits = text.replace(/={1,2}$/, '');
  return decode64(digits, standardValues);
}

/** Base64url without padding (RFC 4648 §5). */
export function base64url(bytes: Uint8Array): string {
  return encode64(bytes, urlSafe);
}

/** Bytes of unpadded Base64url, or null. */
export function fromBase64url(text: string): Uint8Array | null {
  return decode64(text, urlSafeValues);
}
