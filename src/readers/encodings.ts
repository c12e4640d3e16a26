/**
 * Which encoding bytes are in: by mark, else by what decodes without a fault and reads like a text. Nothing is
 * guessed between two that both fit: UTF-8 is strict enough to be believed, UTF-16 shows in its units, GB18030 in
 * its pairs; anything else is unknown.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

/** The encoding of a name that a person chose, in any case; null for names that are not known. */
export function encodingOf(name: string): Encoding | null {
  return encodings.find((one) => one === name.toLowerCase()) ?? null;
}

const SAMPLE = 64 * 1024;

/** The encoding that a byte order mark names, and the mark's length. */
export function markedEncoding(
  bytes: Uint8Array,
): { readonly encoding: Encoding; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
];

/** What kind of binary file the first bytes announce. */
export function binaryKind(bytes: Uint8Array): string | null {
  return SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

/** Decodes without a fault, or not at all. */
export function decodeStrict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether control characters that no text holds are in the sample. */
export function hasControls(chars: string): boolean {
  const end = Math.min(chars.length, SAMPLE);
  let controls = 0;
  for (let at = 0; at < end; at++) {
    const code = chars.charCodeAt(at);
    if (code === 0) return true;
    if (code < 32 && !(code >= 9 && code <= 13) && code !== 27) controls++;
  }
  return controls * 100 > end;
}

function isUsual(unit: number): boolean {
  return (
    (unit >= 32 && unit < 127) ||
    (unit >= 9 && unit <= 13) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x0e80 && unit <= 0x0eff) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xff65) ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0xa0 && unit <= 0x17f)
  );
}

/** Line ends, spaces and punctuation: pairs of bytes in other encodings seldom look like these. */
function isMark(unit: number): boolean {
  return (
    unit === 10 ||
    unit === 32 ||
    (unit >= 0x3000 && unit <= 0x3002) ||
    unit === 0xff0c ||
    unit === 44 ||
    unit === 46
  );
}

/** UTF-16 without a mark: nearly every unit is one that texts hold, in one byte order and not in the other. */
export function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = Math.min(bytes.length, SAMPLE) >> 1;
  if (bytes.length % 2 !== 0 || units < 2) return null;
  let little = 0;
  let big = 0;
  let littleMarks = 0;
  let bigMarks = 0;
  for (let at = 0; at < units; at++) {
    const first = bytes[at * 2] ?? 0;
    const second = bytes[at * 2 + 1] ?? 0;
    if (isUsual(first | (second << 8))) little++;
    if (isUsual(second | (first << 8))) big++;
    if (isMark(first | (second << 8))) littleMarks++;
    if (isMark(second | (first << 8))) bigMarks++;
  }
  if (little > units * 0.95 && little > big && littleMarks > 0) return 'utf-16le';
  return big > units * 0.95 && big > little && bigMarks > 0 ? 'utf-16be' : null;
}

/** Whether bytes pair up as Chinese text in GB18030 does: nearly all pairs lie in the plane of GB 2312. */
export function looksGb18030(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length - 1, SAMPLE);
  let pairs = 0;
  let usual = 0;
  for (let at = 0; at < end; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    pairs++;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) usual++;
    at++;
  }
  return pairs > 1 && usual >= pairs * 0.9;
}

/** Bytes at the end that begin a UTF-8 character and do not finish it: the file was cut. */
export function cutTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < wanted ? back : 0;
    }
    if (byte < 0x80) return 0;
  }
  return 0;
}
