/**
 * Tar archives of one form only: ustar, regular files, one header that follows from name and size, no owner, no time, two
 * empty blocks at the end and nothing after them. So the same files give the same bytes, and a reader that compares each
 * header with the one it would write has no other form of archive to be fooled by [SY1].
 */
import { concat, equalBytes, err, fromUtf8, ok, type Result, utf8 } from '../../base/index.ts';

/** A file in an archive. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Why bytes are no archive of this form. */
export type ArchiveFault =
  | 'archive-header'
  | 'archive-truncated'
  | 'archive-trailing'
  | 'archive-too-many-files';

const BLOCK = 512;
const MAX_FILE = 0o77777777777;

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}

function octal(value: number, digits: number): string {
  return `${value.toString(8).padStart(digits, '0')}\0`;
}

/** The header of a file. Throws on a path that is not plain ASCII of at most 100 bytes. */
function headerOf(path: string, size: number): Uint8Array {
  if (!/^[\x21-\x7e]{1,100}$/.test(path) || size > MAX_FILE) throw new RangeError('not a file of an archive');
  const header = new Uint8Array(BLOCK);
  const put = (at: number, text: string): void => header.set(utf8(text), at);
  put(0, path);
  put(100, octal(0o644, 7));
  put(108, octal(0, 7));
  put(116, octal(0, 7));
  put(124, octal(size, 11));
  put(136, octal(0, 11));
  put(148, ' '.repeat(8));
  put(156, '0');
  put(257, 'ustar\x0000');
  put(329, octal(0, 7));
  put(337, octal(0, 7));
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, `${octal(sum, 6)} `);
  return header;
}

/** Writes the files in the given order. */
export function writeArchive(files: readonly ArchiveFile[]): Uint8Array {
  const parts = files.flatMap(({ path, bytes }) => [
    headerOf(path, bytes.length),
    bytes,
    new Uint8Array(padded(bytes.length) - bytes.length),
  ]);
  return concat(...parts, new Uint8Array(2 * BLOCK));
}

/** Reads an archive that has this form and at most `maxFiles` files. Paths are not judged here. */
export function readArchive(
  archive: Uint8Array,
  maxFiles: number,
): Result<readonly ArchiveFile[], ArchiveFault> {
  const files: ArchiveFile[] = [];
  let at = 0;
  for (;;) {
    const header = archive.subarray(at, at + BLOCK);
    if (header.length < BLOCK) return err('archive-truncated');
    if (header.every((byte) => byte === 0)) break;
    if (files.length >= maxFiles) return err('archive-too-many-files');
    const read = readHeader(header);
    if (read === null) return err('archive-header');
    const from = at + BLOCK;
    const to = from + read.size;
    at = from + padded(read.size);
    if (archive.length < at) return err('archive-truncated');
    if (!archive.subarray(to, at).every((byte) => byte === 0)) return err('archive-header');
    files.push({ path: read.path, bytes: archive.subarray(from, to) });
  }
  const rest = archive.subarray(at);
  if (rest.length < 2 * BLOCK) return err('archive-truncated');
  return rest.length === 2 * BLOCK && rest.every((byte) => byte === 0) ? ok(files) : err('archive-trailing');
}

function readHeader(header: Uint8Array): { readonly path: string; readonly size: number } | null {
  const end = header.indexOf(0);
  const path = fromUtf8(header.subarray(0, Math.min(end < 0 ? 100 : end, 100)));
  const digits = fromUtf8(header.subarray(124, 135));
  if (path === null || digits === null || !/^[\x21-\x7e]{1,100}$/.test(path) || !/^[0-7]{11}$/.test(digits))
    return null;
  const size = Number.parseInt(digits, 8);
  return equalBytes(header, headerOf(path, size)) ? { path, size } : null;
}
