/**
 * A bundle in parts that mail lets through. Each part says which whole it is of, its number and how many there are; the
 * whole is put together from the parts in any order, some perhaps twice, and is taken only if it is exactly what was cut
 * [SY4].
 */
import {
  concat,
  equalBytes,
  err,
  fromUtf8,
  hex,
  ok,
  type Result,
  type Sha256,
  utf8,
} from '../../base/index.ts';

/** Why parts make no whole. */
export type PartsFault =
  | 'part-malformed'
  /** Parts of different wholes. */
  | 'parts-mixed'
  /** Some are not here; their numbers are in `missing`. */
  | 'parts-missing'
  | 'parts-differ'
  | 'parts-too-large';

/** Why, and which parts are missing. */
export interface PartsProblem {
  readonly fault: PartsFault;
  readonly missing: readonly number[];
}

const MAX_PARTS = 999;

interface Part {
  readonly whole: string;
  readonly at: number;
  readonly of: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Cuts a file into parts of at most `partBytes`, heads included. Throws where that would be more than 999. */
export function splitIntoParts(file: Uint8Array, partBytes: number, sha256: Sha256): readonly Uint8Array[] {
  const whole = hex(sha256(file));
  const room = partBytes - headOf(whole, MAX_PARTS, MAX_PARTS, file.length).length;
  const count = room < 1 ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil(file.length / room));
  if (count > MAX_PARTS) throw new RangeError('parts too small');
  return Array.from({ length: count }, (_, at) =>
    concat(headOf(whole, at + 1, count, file.length), file.subarray(at * room, (at + 1) * room)),
  );
}

/** Whether a file is a part. */
export function isPart(file: Uint8Array): boolean {
  return partOf(file) !== null;
}

/** What a part says of itself, and how long it says it; null where the file is no part. */
export function partHead(file: Uint8Array): (Omit<Part, 'bytes'> & { readonly length: number }) | null {
  const part = partOf(file);
  if (part === null) return null;
  const { whole, at, of, size, bytes } = part;
  return { whole, at, of, size, length: file.length - bytes.length };
}

/** Puts a file together from its parts. */
export function joinParts(
  files: readonly Uint8Array[],
  maxBytes: number,
  sha256: Sha256,
): Result<Uint8Array, PartsProblem> {
  const refuse = (fault: PartsFault, missing: readonly number[] = []) => err({ fault, missing });
  const parts = files.map(partOf);
  if (!parts.every((part) => part !== null)) return refuse('part-malformed');
  const [first] = parts;
  if (first === undefined) return refuse('parts-missing');
  if (parts.some(({ whole, of, size }) => whole !== first.whole || of !== first.of || size !== first.size))
    return refuse('parts-mixed');
  if (first.size > maxBytes) return refuse('parts-too-large');
  const byNumber = new Map<number, Uint8Array>();
  for (const { at, bytes } of parts) {
    if (!equalBytes(byNumber.get(at) ?? bytes, bytes)) return refuse('parts-differ');
    byNumber.set(at, bytes);
  }
  const numbers = Array.from({ length: first.of }, (_, at) => at + 1);
  const missing = numbers.filter((at) => !byNumber.has(at));
  if (missing.length > 0) return refuse('parts-missing', missing);
  const file = concat(...numbers.map((at) => byNumber.get(at) ?? new Uint8Array(0)));
  return file.length === first.size && hex(sha256(file)) === first.whole ? ok(file) : refuse('parts-differ');
}

function headOf(whole: string, at: number, of: number, size: number): Uint8Array {
  return utf8(`entente-part/v1 ${whole} ${at} ${of} ${size}\n`);
}

function partOf(file: Uint8Array): Part | null {
  const cut = file.subarray(0, 128).indexOf(0x0a);
  const head = cut < 0 ? null : fromUtf8(file.subarray(0, cut));
  const form = /^entente-part\/v1 ([0-9a-f]{64}) ([1-9]\d{0,2}) ([1-9]\d{0,2}) (0|[1-9]\d{0,14})$/;
  const [, whole, at, of, size] = form.exec(head ?? '') ?? [];
  if (whole === undefined || Number(at) > Number(of)) return null;
  return { whole, at: Number(at), of: Number(of), size: Number(size), bytes: file.subarray(cut + 1) };
}
