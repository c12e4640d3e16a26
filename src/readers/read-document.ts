/**
 * A file of any kind that is read → characters with the map back. What the file is, its content says. Every refusal is a
 * problem of the one table; nothing else is thrown but faults of ours. The reader of a format is loaded with its first file.
 */
import { ok, type Result } from '../base/index.ts';
import { type ReadDocument, type ReadOptions, Refusal, refused } from './document.ts';
import { sniff, textKind } from './kinds.ts';
import { MAX_BYTES } from './limits.ts';
import { declaredEncoding } from './plain/declared-encoding.ts';
import { encodingOf } from './plain/encodings.ts';
import { decodeBytes, readPlainText } from './plain/read-text.ts';
import { type Decoded, decodeIn } from './plain/recognise.ts';

/** A page or XML file is believed where it states its encoding and the bytes are in it; a person's word goes before. */
function decodeStated(bytes: Uint8Array, named: string | undefined): Decoded {
  const stated = named === undefined || named === '' ? declaredEncoding(bytes) : null;
  const encoding = stated === null ? null : encodingOf(stated);
  const decoded = encoding === null ? null : decodeIn(bytes, encoding);
  return decoded ?? decodeBytes(bytes, named);
}

/** Reads a file that holds characters. */
async function readCharacters(bytes: Uint8Array, options: ReadOptions): Promise<ReadDocument> {
  const decoded = decodeStated(bytes, options.encoding);
  switch (textKind(decoded.chars, options.name, options.mediaType)) {
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(decoded);
    case 'tagged':
      return (await import('./html/read-html.ts')).readHtml(decoded, true);
    case 'xml':
      return (await import('./akn/read-akn.ts')).readAkn(decoded);
    case 'markdown':
      return (await import('./markdown/read-markdown.ts')).readMarkdown(decoded);
    default:
      return readPlainText(decoded);
  }
}

async function read(bytes: Uint8Array, options: ReadOptions): Promise<ReadDocument> {
  if (bytes.length === 0) throw new Refusal('file-empty');
  if (bytes.length > MAX_BYTES)
    throw new Refusal('file-too-large', { bytes: bytes.length, limit: MAX_BYTES });
  const sniffed = sniff(bytes);
  if ('unread' in sniffed && sniffed.unread === 'encrypted') throw new Refusal('file-encrypted');
  if ('unread' in sniffed) throw new Refusal('file-binary', { kind: sniffed.unread });
  if (sniffed.kind === 'text') return readCharacters(bytes, options);
  if (sniffed.kind === 'zip') return (await import('./read-package.ts')).readPackage(bytes);
  return (await import('./pdf/read-pdf.ts')).readPdf(bytes, options.progress);
}

/** Reads a file. */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<ReadDocument>> {
  try {
    return ok(await read(bytes, options));
  } catch (error) {
    return refused(error);
  }
}

/** Plain text of this size is read in a few milliseconds: not worth a worker. */
const QUICK_BYTES = 64 * 1024;

/** Whether reading this costs next to nothing. */
export function isQuickToRead(bytes: Uint8Array): boolean {
  if (bytes.length > QUICK_BYTES) return false;
  const sniffed = sniff(bytes);
  return 'unread' in sniffed || sniffed.kind === 'text';
}
