/**
 * Zip archives as statements need them: files stored as they are, no compression, no folders, no dates. Anything that
 * unpacks zip files unpacks them; the same files give the same bytes.
 */
import { concat, utf8 } from '../../base/index.ts';

/** A file of a statement. */
export interface StatementFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as zip has it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let at = 0; at < bytes.length; at++)
    value = (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** Numbers of two (negative length in `form`: four) bytes, least byte first. */
function fields(...numbers: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  return concat(
    ...numbers.map(([value, bytes]) =>
      Uint8Array.from({ length: bytes }, (_, at) => (value / 256 ** at) & 0xff),
    ),
  );
}

/** First of January 1980, the least date that a zip can hold. */
const DATE = 0x21;

/** Writes the files in the given order. Throws on names that are not plain. */
export function writeZip(files: readonly StatementFile[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    if (!/^[\x21-\x7e]{1,200}$/.test(name)) throw new RangeError('not a name of a file in a zip');
    const path = utf8(name);
    const sum = crc32(bytes);
    const shared = fields(
      [20, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [DATE, 2],
      [sum, 4],
      [bytes.length, 4],
      [bytes.length, 4],
    );
    const head = concat(fields([0x04034b50, 4]), shared, fields([path.length, 2], [0, 2]), path);
    central.push(
      concat(
        fields([0x02014b50, 4], [20, 2]),
        shared,
        fields([path.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
        path,
      ),
    );
    local.push(head, bytes);
    at += head.length + bytes.length;
  }
  const directory = concat(...central);
  const count = files.length;
  const end = fields(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [at, 4],
    [0, 2],
  );
  return concat(...local, directory, end);
}
