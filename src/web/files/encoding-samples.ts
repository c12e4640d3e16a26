/**
 * What a file's words would be in one encoding or another, for a person to choose by: computed in the browser, from the
 * first line that shows a difference. Nothing of the file leaves the machine for it.
 */

/** An encoding and how it would read the file's first telling words. */
export interface EncodingSample {
  readonly encoding: string;
  readonly words: string;
}

/** Encodings that are offered where the server could tell none. */
const USUAL = ['gb18030', 'big5', 'windows-1252', 'windows-874', 'shift_jis', 'euc-kr'];
/** Bytes of a file that are looked at. */
export const SAMPLE_BYTES = 64 * 1024;
const MOST_WORDS = 44;
const AROUND = 8;

/** The encodings that a problem names, or the usual ones. */
export function candidatesOf(facts: Readonly<Record<string, string | number>>): readonly string[] {
  const named = String(facts.candidates ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return named.length === 0 ? USUAL : named;
}

/** The first line with more than ASCII in it, from a little before it. */
function tellingBytes(bytes: Uint8Array): Uint8Array {
  const at = bytes.findIndex((byte) => byte > 0x7f);
  if (at < 0) return bytes.subarray(0, MOST_WORDS);
  const feed = bytes.lastIndexOf(10, at);
  const next = bytes.indexOf(10, at);
  return bytes.subarray(feed + 1, next < 0 ? bytes.length : next);
}

/** The words around the first character that is not ASCII. */
function tellingWords(chars: string): string {
  const points = Array.from(chars.replace(/\s+/g, ' ').trim());
  const at = Math.max(0, points.findIndex((point) => point > '\u007f') - AROUND);
  const words = points.slice(at, at + MOST_WORDS).join('');
  return `${at > 0 ? '…' : ''}${words}${points.length > at + MOST_WORDS ? '…' : ''}`;
}

/** How each encoding would read the file; one that the browser does not know is left out. */
export function encodingSamples(bytes: Uint8Array, candidates: readonly string[]): readonly EncodingSample[] {
  const line = tellingBytes(bytes);
  return candidates.flatMap((encoding): readonly EncodingSample[] => {
    try {
      return [{ encoding, words: tellingWords(new TextDecoder(encoding).decode(line)) }];
    } catch {
      return [];
    }
  });
}
