/**
 * Reads the zip files that statements are: stored files, each named once, none outside the list of names. A zip can say
 * things twice and differently; so the local header of each file must say what the directory says, and every byte of the
 * file must belong to one of them [LG34].
 */
import { equalBytes, err, fromUtf8, ok, type Result } from '../../base/index.ts';
import { crc32, type StatementFile } from '../index.ts';

/** Why a file is no zip of this form. */
export type ZipFault =
  | 'zip-malformed'
  /** Packed anew with compression: unpack it and use what was sent. */
  | 'zip-compressed'
  | 'zip-too-large'
  | 'zip-name-twice';

/** Largest statement that is read. */
export const STATEMENT_LIMIT = 64 * 1_024 * 1_024;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

class Reader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  two(at: number): number {
    return at + 2 <= this.bytes.length ? this.#view.getUint16(at, true) : -1;
  }

  four(at: number): number {
    return at + 4 <= this.bytes.length ? this.#view.getUint32(at, true) : -1;
  }
}

/** Reads the files of a zip. */
export function readZip(zip: Uint8Array): Result<readonly StatementFile[], ZipFault> {
  if (zip.length > STATEMENT_LIMIT) return err('zip-too-large');
  const reader = new Reader(zip);
  // The end record is the last there is: no comment, nothing after it.
  const end = zip.length - 22;
  if (end < 0 || reader.four(end) !== END || reader.two(end + 20) !== 0) return err('zip-malformed');
  const count = reader.two(end + 10);
  let at = reader.four(end + 16);
  let expected = 0;
  const files: StatementFile[] = [];
  for (let n = 0; n < count; n++) {
    const file = readFile(reader, at, expected);
    if (!file.ok) return file;
    files.push(file.value.file);
    at = file.value.next;
    expected = file.value.end;
  }
  if (at !== end || expected !== reader.four(end + 16)) return err('zip-malformed');
  if (new Set(files.map(({ name }) => name)).size !== files.length) return err('zip-name-twice');
  return ok(files);
}

interface Found {
  readonly file: StatementFile;
  /** Where the directory goes on, and where the next file must begin. */
  readonly next: number;
  readonly end: number;
}

function readFile(reader: Reader, at: number, expected: number): Result<Found, ZipFault> {
  const local = reader.four(at + 42);
  if (reader.four(at) !== CENTRAL || local !== expected || reader.four(local) !== LOCAL)
    return err('zip-malformed');
  if (reader.two(at + 10) !== 0) return err('zip-compressed');
  const size = reader.four(at + 24);
  const nameLength = reader.two(at + 28);
  const extra = reader.two(at + 30);
  const comment = reader.two(at + 32);
  const start = local + 30 + nameLength + reader.two(local + 28);
  const name = reader.bytes.subarray(at + 46, at + 46 + nameLength);
  const text = fromUtf8(name);
  const bytes = reader.bytes.subarray(start, start + size);
  const isTwin =
    reader.four(at + 20) === size &&
    reader.two(local + 26) === nameLength &&
    equalBytes(name, reader.bytes.subarray(local + 30, local + 30 + nameLength)) &&
    reader.two(local + 8) === 0 &&
    reader.four(local + 18) === size &&
    reader.four(local + 22) === size;
  if (!isTwin || text === null || bytes.length !== size || crc32(bytes) !== reader.four(at + 16))
    return err('zip-malformed');
  return ok({ file: { name: text, bytes }, next: at + 46 + nameLength + extra + comment, end: start + size });
}
