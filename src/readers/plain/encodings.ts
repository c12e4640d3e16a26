/**
 * The encodings that browsers know, by the labels of the WHATWG Encoding Standard, decoded exactly as it says: the
 * platform's own decoder differs from the standard in Big5, EUC-JP, EUC-KR and Shift_JIS, and with its version.
 */
import { labelToName, TextDecoder } from '@exodus/bytes/encoding.js';

/** Every encoding that is read, by its WHATWG name in lower case; the more usual of a family come first. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'windows-1254',
  'windows-1258',
  'windows-1250',
  'windows-1257',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-16',
  'windows-874',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'iso-8859-5',
  'x-mac-cyrillic',
  'windows-1253',
  'iso-8859-7',
  'windows-1255',
  'iso-8859-8',
  'iso-8859-8-i',
  'windows-1256',
  'iso-8859-6',
] as const;

/** An encoding by its WHATWG name. */
export type Encoding = (typeof encodings)[number];

/** The encoding of a label in any case ('GBK', 'latin1', 'tis-620'); null for labels that no browser knows. */
export function encodingOf(label: string): Encoding | null {
  const name = labelToName(label)?.toLowerCase() ?? null;
  // GBK and GB18030 are decoded alike; the wider name says more.
  if (name === 'gbk') return 'gb18030';
  return encodings.find((one) => one === name) ?? null;
}

/** The encoding that a byte order mark names, and the mark's length. */
export function markedEncoding(
  bytes: Uint8Array,
): { readonly encoding: Encoding; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** Decodes without a fault, or not at all. */
export function decodeStrict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes at the end that begin a character and do not finish it: the file was cut. */
export function cutTail(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return bytes.length % 2;
  if (encoding !== 'utf-8') return 0;
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
