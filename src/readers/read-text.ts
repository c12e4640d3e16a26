/**
 * Bytes of a plain text file → characters, as they are: the byte order mark is dropped, line ends are kept, nothing
 * is normalised. What cannot be read is refused with a problem that says why. [TX1]–[TX6]
 */
import { err, ok, problem, type Result } from '../base/index.ts';
import {
  binaryKind,
  cutTail,
  decodeStrict,
  type Encoding,
  encodingOf,
  hasControls,
  looksGb18030,
  markedEncoding,
  sniffUtf16,
} from './encodings.ts';

/** Most bytes of a file that is read. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** Most characters of a line: a text whose line ends were lost is read; a file of one endless line is none. */
export const MAX_LINE = 2_000_000;

/** A file's characters, and how they were come by. */
export interface ReadText {
  readonly encoding: Encoding;
  readonly mediaType: string;
  /** What turned bytes into characters: with the bytes, this reproduces the characters. */
  readonly converter: { readonly name: string; readonly version: string };
  readonly chars: string;
  /** Bytes at the end that do not make a whole character, because the file was cut. */
  readonly droppedBytes: number;
}

const CONVERTER = { name: 'entente-plain-text', version: '1' } as const;

/** Length and number of the longest line. */
function longestLine(chars: string): { line: number; characters: number } {
  let longest = { line: 1, characters: 0 };
  let line = 1;
  let start = 0;
  while (start <= chars.length) {
    const feed = chars.indexOf('\n', start);
    const end = feed < 0 ? chars.length : feed;
    if (end - start > longest.characters) longest = { line, characters: end - start };
    start = end + 1;
    line++;
  }
  return longest;
}

function decode(bytes: Uint8Array): { encoding: Encoding; chars: string; droppedBytes: number } | null {
  const marked = markedEncoding(bytes);
  if (marked) {
    const rest = bytes.subarray(marked.length);
    const dropped = marked.encoding === 'utf-8' ? cutTail(rest) : rest.length % 2;
    const chars = decodeStrict(rest.subarray(0, rest.length - dropped), marked.encoding);
    return chars === null ? null : { encoding: marked.encoding, chars, droppedBytes: dropped };
  }
  const dropped = cutTail(bytes);
  const utf8 = decodeStrict(bytes.subarray(0, bytes.length - dropped), 'utf-8');
  if (utf8 !== null && !hasControls(utf8)) return { encoding: 'utf-8', chars: utf8, droppedBytes: dropped };
  const utf16 = sniffUtf16(bytes);
  if (utf16) {
    const chars = decodeStrict(bytes, utf16);
    if (chars !== null) return { encoding: utf16, chars, droppedBytes: 0 };
  }
  if (looksGb18030(bytes)) {
    const chars = decodeStrict(bytes, 'gb18030');
    if (chars !== null && !hasControls(chars)) return { encoding: 'gb18030', chars, droppedBytes: 0 };
  }
  return null;
}

/** In the encoding that a person named, or not at all: a mark that names another is not overruled. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): ReturnType<typeof decode> {
  const marked = markedEncoding(bytes);
  if (marked !== null && marked.encoding !== encoding) return null;
  const rest = bytes.subarray(marked?.length ?? 0);
  const dropped = encoding === 'utf-8' ? cutTail(rest) : encoding === 'gb18030' ? 0 : rest.length % 2;
  const chars = decodeStrict(rest.subarray(0, rest.length - dropped), encoding);
  return chars === null || hasControls(chars) ? null : { encoding, chars, droppedBytes: dropped };
}

function decodeNamed(bytes: Uint8Array, name: string | undefined): ReturnType<typeof decode> {
  if (name === undefined || name === '') return decode(bytes);
  const encoding = encodingOf(name);
  return encoding === null ? null : decodeAs(bytes, encoding);
}

function looksBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 8192);
  let controls = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return true;
    if (byte < 32 && !(byte >= 9 && byte <= 13)) controls++;
  }
  return controls * 20 > end;
}

/** Reads a plain text file; `encoding` is one that a person named instead of having it recognised. */
export function readText(bytes: Uint8Array, encoding?: string): Result<ReadText> {
  if (bytes.length === 0) return err(problem('file-empty'));
  if (bytes.length > MAX_BYTES)
    return err(problem('file-too-large', { bytes: bytes.length, limit: MAX_BYTES }));
  const kind = binaryKind(bytes);
  if (kind) return err(problem('file-binary', { kind }));
  const decoded = decodeNamed(bytes, encoding);
  if (!decoded)
    return err(problem(looksBinary(bytes) ? 'file-binary' : 'file-encoding-unknown', { kind: 'unknown' }));
  // Beyond the sample that is looked at for the encoding: no text has NUL, and PostgreSQL's text columns keep none.
  if (decoded.chars.includes('\u0000')) return err(problem('file-binary', { kind: 'unknown' }));
  if (decoded.chars.trim() === '') return err(problem('file-empty'));
  const longest = longestLine(decoded.chars);
  if (longest.characters > MAX_LINE) return err(problem('line-too-long', { ...longest, limit: MAX_LINE }));
  return ok({ ...decoded, mediaType: 'text/plain', converter: CONVERTER });
}
