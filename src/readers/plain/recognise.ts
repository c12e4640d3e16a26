/**
 * Which encoding bytes are in. A mark decides; UTF-8 is strict enough to be believed; UTF-16 shows in its units. Any
 * other encoding is recognised where it alone gives characters that read like a text. Two that give the same characters
 * are one; two that give different ones are both named, and a person decides [TX4].
 */
import { concat } from '../../base/index.ts';
import { cutTail, decodeStrict, type Encoding, encodings, markedEncoding } from './encodings.ts';
import { isEastAsian, weigh } from './evidence.ts';

const SAMPLE = 64 * 1024;
/** Less of a text than this is none. */
const LEAST = 0.3;
/** A rival that weighs so much less than the best is no rival. */
const RIVAL = 0.6;
const MOST_CANDIDATES = 6;
/** Bytes beyond ASCII that a text in Chinese, Japanese or Korean shows at least. */
const LEAST_FOREIGN = 6;
/** Bytes of lines that hold more than ASCII: so many are looked at. */
const EVIDENCE = 1024 * 1024;

/** Characters and the encoding they were in. */
export interface Decoded {
  readonly encoding: Encoding;
  readonly chars: string;
  /** Bytes at the end that do not make a whole character, because the file was cut. */
  readonly droppedBytes: number;
}
/** What the bytes tell: one encoding, several that differ, or none. */
export type Recognised = { readonly decoded: Decoded } | { readonly candidates: readonly Encoding[] };

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
function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = Math.min(bytes.length, SAMPLE) >> 1;
  if (bytes.length % 2 !== 0 || units < 2) return null;
  const usual = { little: 0, big: 0 };
  const marks = { little: 0, big: 0 };
  for (let at = 0; at < units; at++) {
    const first = bytes[at * 2] ?? 0;
    const second = bytes[at * 2 + 1] ?? 0;
    const [little, big] = [first | (second << 8), second | (first << 8)];
    if (isUsual(little)) usual.little++;
    if (isUsual(big)) usual.big++;
    if (isMark(little)) marks.little++;
    if (isMark(big)) marks.big++;
  }
  if (usual.little > units * 0.95 && usual.little > usual.big && marks.little > 0) return 'utf-16le';
  return usual.big > units * 0.95 && usual.big > usual.little && marks.big > 0 ? 'utf-16be' : null;
}

/** Decodes in the encoding, without a mark and without the bytes that a cut left at the end. */
export function decodeIn(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const marked = markedEncoding(bytes);
  if (marked !== null && marked.encoding !== encoding) return null;
  const rest = bytes.subarray(marked?.length ?? 0);
  const droppedBytes = cutTail(rest, encoding);
  const chars = decodeStrict(rest.subarray(0, rest.length - droppedBytes), encoding);
  return chars === null ? null : { encoding, chars, droppedBytes };
}

/**
 * The lines that hold more than ASCII, up to a bound: what all one-byte and two-byte encodings agree on tells nothing.
 * A line feed is never part of a character in them.
 */
function foreignLines(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let size = 0;
  for (let start = 0; start < bytes.length && size < EVIDENCE; ) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte > 0x7f)) {
      lines.push(line);
      size += line.length;
    }
    start = end;
  }
  return concat(...lines);
}

/** By the weight of what they give, heaviest first; encodings that give the same are represented by the first. */
function byEvidence(bytes: Uint8Array): Recognised {
  const sample = foreignLines(bytes);
  const seen = new Set<string>();
  const found: { readonly encoding: Encoding; readonly weight: number }[] = [];
  for (const encoding of encodings) {
    if (encoding.startsWith('utf-')) continue;
    const chars = decodeStrict(sample, encoding);
    if (chars === null || seen.has(chars) || hasControls(chars)) continue;
    seen.add(chars);
    const weight = weigh(encoding, chars);
    if (weight >= LEAST) found.push({ encoding, weight });
  }
  found.sort((a, b) => b.weight - a.weight);
  const [best] = found;
  if (best === undefined) return { candidates: [] };
  // So few bytes fit some other encoding by chance.
  if (sample.filter((byte) => byte > 0x7f).length < LEAST_FOREIGN && isEastAsian(best.encoding))
    return { candidates: [] };
  const rivals = found.filter(({ weight }) => weight >= best.weight * RIVAL);
  const decoded = rivals.length === 1 ? decodeIn(bytes, best.encoding) : null;
  return decoded === null
    ? { candidates: rivals.slice(0, MOST_CANDIDATES).map(({ encoding }) => encoding) }
    : { decoded };
}

/** The escape sequences of ISO-2022-JP, whose bytes are otherwise ASCII. */
function hasJapaneseEscapes(chars: string): boolean {
  const sample = chars.slice(0, SAMPLE);
  return sample.includes('\u001b$B') || sample.includes('\u001b$@');
}

/** What the bytes tell of their encoding. */
export function recognise(bytes: Uint8Array): Recognised {
  const marked = markedEncoding(bytes);
  if (marked !== null) {
    const decoded = decodeIn(bytes, marked.encoding);
    return decoded === null ? { candidates: [] } : { decoded };
  }
  const utf8 = decodeIn(bytes, 'utf-8');
  // Bytes at the end that could be a cut character say nothing where no other is beyond ASCII.
  const isAscii = utf8 !== null && utf8.droppedBytes > 0 && !/[\u0080-\uffff]/.test(utf8.chars);
  if (utf8 !== null && !isAscii && !hasControls(utf8.chars)) {
    const japanese = hasJapaneseEscapes(utf8.chars) ? decodeIn(bytes, 'iso-2022-jp') : null;
    return { decoded: japanese ?? utf8 };
  }
  const utf16 = sniffUtf16(bytes);
  const wide = utf16 === null ? null : decodeIn(bytes, utf16);
  return wide === null ? byEvidence(bytes) : { decoded: wide };
}
