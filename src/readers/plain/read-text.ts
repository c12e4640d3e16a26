/**
 * Bytes of a plain text file → characters, as they are: the byte order mark is dropped, line ends are kept, nothing
 * is normalised. What cannot be read is refused with a problem that says why. [TX1]–[TX8]
 */
import { note, type ReadDocument, Refusal } from '../document.ts';
import { MAX_LINE } from '../limits.ts';
import { lineMap } from '../places/place.ts';
import { encodingOf } from './encodings.ts';
import { type Decoded, decodeIn, hasControls, recognise } from './recognise.ts';

const CONVERTER = { name: 'entente-plain-text', version: '2' } as const;

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

/** Refuses characters that no text may have: none at all, NUL, an endless line. */
export function checkCharacters(chars: string): void {
  // No text has NUL, and PostgreSQL's text columns keep none.
  if (chars.includes('\u0000')) throw new Refusal('file-binary', { kind: 'unknown' });
  if (chars.trim() === '') throw new Refusal('file-empty');
  const longest = longestLine(chars);
  if (longest.characters > MAX_LINE) throw new Refusal('line-too-long', { ...longest, limit: MAX_LINE });
}

/** Many bytes that no encoding of text uses. */
function looksBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 8192);
  let controls = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return true;
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls++;
  }
  return controls * 20 > end;
}

/** In the encoding that a person named, or not at all: a mark that names another is not overruled [TX8]. */
function decodeNamed(bytes: Uint8Array, label: string): Decoded {
  const encoding = encodingOf(label);
  const decoded = encoding === null ? null : decodeIn(bytes, encoding);
  if (decoded === null || hasControls(decoded.chars))
    throw new Refusal(looksBinary(bytes) ? 'file-binary' : 'file-encoding-unknown', { kind: 'unknown' });
  return decoded;
}

/** The characters of bytes in the encoding that is named, or that the bytes tell. */
export function decodeBytes(bytes: Uint8Array, label: string | undefined): Decoded {
  if (label !== undefined && label !== '') return decodeNamed(bytes, label);
  const recognised = recognise(bytes);
  if ('decoded' in recognised) return recognised.decoded;
  if (looksBinary(bytes)) throw new Refusal('file-binary', { kind: 'unknown' });
  const { candidates } = recognised;
  if (candidates.length === 0) throw new Refusal('file-encoding-unknown', { kind: 'unknown' });
  throw new Refusal('file-encoding-ambiguous', { candidates: candidates.join(', ') });
}

/** What was lost at a cut end of the file [TX7]. */
export function droppedNote({ droppedBytes, chars }: Decoded): ReadDocument['notes'] {
  if (droppedBytes === 0) return [];
  const end = Array.from(chars).length;
  return [note('bytes-dropped', 'warning', { count: droppedBytes }, { start: end, end })];
}

/** Reads a plain text file. */
export function readPlainText(decoded: Decoded): ReadDocument {
  checkCharacters(decoded.chars);
  return {
    mediaType: 'text/plain',
    encoding: decoded.encoding,
    converter: CONVERTER,
    chars: decoded.chars,
    map: lineMap,
    notes: droppedNote(decoded),
  };
}
