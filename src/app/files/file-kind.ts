/**
 * What a file is, by its content, for files that are kept as evidence and scans. Only kinds that an office needs and that
 * nobody's program runs are taken: web pages, drawings with script, programs and archives are not, whatever they are called.
 */
import { fromUtf8 } from '../../base/index.ts';

/** A kind of file that is taken. */
export interface FileKind {
  readonly name: string;
  readonly mediaType: string;
  /** Endings that such a file goes by; none: any ending that no other kind has. */
  readonly endings: readonly string[];
}

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

const kinds = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe'] },
  gif: { mediaType: 'image/gif', endings: ['gif'] },
  tiff: { mediaType: 'image/tiff', endings: ['tif', 'tiff'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  docx: { mediaType: `${office}.wordprocessingml.document`, endings: ['docx'] },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, endings: ['xlsx'] },
  pptx: { mediaType: `${office}.presentationml.presentation`, endings: ['pptx'] },
  odt: { mediaType: `${open}.text`, endings: ['odt'] },
  ods: { mediaType: `${open}.spreadsheet`, endings: ['ods'] },
  odp: { mediaType: `${open}.presentation`, endings: ['odp'] },
  ole: { mediaType: 'application/x-ole-storage', endings: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps', 'msg'] },
  text: { mediaType: 'text/plain', endings: ['txt', 'csv', 'md', 'eml', 'geojson', 'json', 'ics'] },
} as const;

type KindName = keyof typeof kinds;

const signatures: readonly (readonly [KindName, readonly number[], number])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], 0],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 0],
  ['jpeg', [0xff, 0xd8, 0xff], 0],
  ['gif', [0x47, 0x49, 0x46, 0x38], 0],
  ['tiff', [0x49, 0x49, 0x2a, 0x00], 0],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a], 0],
  ['webp', [0x57, 0x45, 0x42, 0x50], 8],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 0],
];

const startsWith = (bytes: Uint8Array, wanted: readonly number[], at: number): boolean =>
  wanted.every((byte, i) => bytes[at + i] === byte);

/** Whether the letters stand anywhere in the bytes. */
function holds(bytes: Uint8Array, letters: string): boolean {
  const wanted = Array.from(letters, (letter) => letter.charCodeAt(0));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, wanted, at)) return true;
  return false;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Array.from(bytes.subarray(from, to), (byte) => String.fromCharCode(byte)).join('');
}

/** The kind of a package: what an office program put together; other archives are none, and none is with macros. */
function packageKind(bytes: Uint8Array): KindName | null {
  // OpenDocument names its type in the first, uncompressed part.
  if (latin(bytes, 30, 38) === 'mimetype') {
    const type = latin(bytes, 38, 38 + 80);
    const found = (['odt', 'ods', 'odp'] as const).find((name) => type.startsWith(kinds[name].mediaType));
    return found ?? null;
  }
  if (!holds(bytes, '[Content_Types].xml') || holds(bytes, 'vbaProject.bin')) return null;
  if (holds(bytes, 'word/document.xml')) return 'docx';
  if (holds(bytes, 'xl/workbook.xml')) return 'xlsx';
  return holds(bytes, 'ppt/presentation.xml') ? 'pptx' : null;
}

/** Plain text: no control characters, and nothing that a browser would take for a page. */
function isPlainText(bytes: Uint8Array): boolean {
  const text = fromUtf8(bytes);
  if (text === null || hasControls(text)) return false;
  const start = text
    .slice(0, 4_096)
    .replace(/^\ufeff/, '')
    .trimStart();
  return (
    !/^<(?:!doctype|html|head|body|script|svg|\?xml|!--)/i.test(start) &&
    !/<(?:html|script|svg)[\s>]/i.test(start)
  );
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return true;
  }
  return false;
}

function sniffKind(bytes: Uint8Array): KindName | null {
  const known = signatures.find(([, wanted, at]) => startsWith(bytes, wanted, at));
  if (known !== undefined) return known[0];
  if (startsWith(bytes, [0x50, 0x4b, 3, 4], 0)) return packageKind(bytes);
  return isPlainText(bytes) ? 'text' : null;
}

/** What the file is; null where it is nothing that is taken. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  const name = sniffKind(bytes);
  return name === null ? null : { name, ...kinds[name] };
}

/** The ending of a file's name, in lower case; '' where it has none. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

/** Whether a file of this kind may go by this name: with its own ending, or with none. */
export function fitsName(kind: FileKind, name: string): boolean {
  const ending = endingOf(name);
  return ending === '' || kind.endings.includes(ending);
}
