/**
 * What a file is, by its content; its name decides only between formats that content cannot tell apart. Kinds that are
 * not read are named, so that the refusal can say what to do.
 */

import { isTagged } from './html/tagged.ts';

/** Kinds of file that are read. */
export type Kind = 'pdf' | 'zip' | 'text';

/** What the first bytes tell: a kind that is read, or the name of one that is not. */
export type Sniffed = { readonly kind: Kind } | { readonly unread: string };

const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[], offset?: number])[] = [
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['picture', [0x57, 0x45, 0x42, 0x50], 8],
  ['picture', [0x66, 0x74, 0x79, 0x70], 4],
  ['archive', [0x1f, 0x8b, 0x08]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['unknown', [0x7f, 0x45, 0x4c, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
/** Where a PDF may begin: programs put a few bytes before it. */
const PDF_WITHIN = 1024;

function startsWith(bytes: Uint8Array, wanted: readonly number[], offset = 0): boolean {
  return wanted.every((byte, at) => bytes[offset + at] === byte);
}

function holds(bytes: Uint8Array, words: string, within: number): boolean {
  let text = '';
  for (const byte of bytes.subarray(0, within)) text += String.fromCharCode(byte);
  return text.includes(words);
}

/** Programs that keep documents in OLE files name their streams in UTF-16. */
function oleKind(bytes: Uint8Array): string {
  const spread = (name: string): string => Array.from(name, (char) => `${char}\u0000`).join('');
  const within = Math.min(bytes.length, 4 * 1024 * 1024);
  if (holds(bytes, spread('EncryptedPackage'), within)) return 'encrypted';
  if (holds(bytes, spread('WordDocument'), within)) return 'doc';
  return 'unknown';
}

/** What the file is. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return { kind: 'zip' };
  if (holds(bytes, '%PDF-', PDF_WITHIN)) return { kind: 'pdf' };
  const known = SIGNATURES.find(([, signature, offset]) => startsWith(bytes, signature, offset));
  if (known !== undefined) return { unread: known[0] === 'ole' ? oleKind(bytes) : known[0] };
  if (/^(?:[\w-]+: .*\r?\n)*?MIME-Version: /i.test(latin(bytes))) return { unread: 'mhtml' };
  return { kind: 'text' };
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, 2048)) text += String.fromCharCode(byte);
  return text;
}

/** Formats of characters; `tagged` is a text that holds the tags of a page. */
export type TextKind = 'plain' | 'html' | 'tagged' | 'xml' | 'markdown';

const HEAD = 4096;

/** Words before the first tag that no format counts: a mark, white space, comments, a declaration, a document type. */
function withoutPrologue(chars: string): string {
  let rest = chars.slice(0, HEAD).replace(/^\ufeff/, '');
  for (;;) {
    const next = rest
      .replace(/^\s+/, '')
      .replace(/^<!--[\s\S]*?-->/, '')
      .replace(/^<\?[\s\S]*?\?>/, '');
    if (next === rest) return rest;
    rest = next;
  }
}

/** Which format of characters this is; `name` tells Markdown, which any text could be. */
export function textKind(chars: string, name: string | undefined, mediaType: string | undefined): TextKind {
  const start = withoutPrologue(chars);
  if (/^<!doctype\s+html\b/i.test(start) || /^<(?:html|head|body)\b/i.test(start)) return 'html';
  if (/^\s*<\?xml\s/.test(chars.replace(/^\ufeff/, '')) || /^<[\w:-]*akomaNtoso\b/.test(start)) return 'xml';
  const ending = /\.([a-z]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  if (/^(?:md|markdown|mdown)$/.test(ending) || mediaType === 'text/markdown') return 'markdown';
  const isNamedHtml = /^x?html?$/.test(ending) || mediaType === 'text/html';
  if (isNamedHtml && /<\/?[a-z][^<>]*>/i.test(chars)) return 'html';
  return isTagged(chars) ? 'tagged' : 'plain';
}
