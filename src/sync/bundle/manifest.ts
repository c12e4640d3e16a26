/**
 * The manifest, `bundle.json`: canonical JSON, the first file of every bundle, with path, size and hash of each other file
 * in order. A bundle whose files are not exactly those is refused as a whole [SY3].
 */
import {
  canonicalize,
  err,
  hex,
  type Json,
  type JsonObject,
  ok,
  parseCanonical,
  type Result,
  type Sha256,
} from '../../base/index.ts';
import type { ArchiveFile } from './tar.ts';

/** A file as the manifest names it. */
export interface ListedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** What stands in `bundle.json`. */
export interface Manifest {
  readonly plan: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly created: string;
  readonly have: Readonly<Record<string, number>>;
  readonly files: readonly ListedFile[];
}

/** Path of the manifest. */
export const MANIFEST_PATH = 'bundle.json';

/** The manifest's file. */
export function writeManifest(
  head: Omit<Manifest, 'files'>,
  files: readonly ArchiveFile[],
  sha256: Sha256,
): ArchiveFile {
  const listed = files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: hex(sha256(bytes)) }));
  const { plan, from, to, created, have } = head;
  const value: Json = { v: 1, plan, from, to: [...to], created, have: { ...have }, files: listed };
  return { path: MANIFEST_PATH, bytes: canonicalize(value) };
}

/** Reads a manifest's bytes. */
export function readManifest(bytes: Uint8Array): Result<Manifest, 'manifest-malformed' | 'version-unknown'> {
  const read = parseCanonical(bytes);
  if (read.ok && typeof read.value.v === 'number' && read.value.v > 1) return err('version-unknown');
  const manifest = read.ok ? manifestOf(read.value) : null;
  return manifest === null ? err('manifest-malformed') : ok(manifest);
}

/** Whether the files are exactly those that the manifest lists, in its order. */
export function isAsListed(manifest: Manifest, files: readonly ArchiveFile[], sha256: Sha256): boolean {
  return (
    manifest.files.length === files.length &&
    manifest.files.every((listed, at) => {
      const file = files[at];
      if (file === undefined || file.path !== listed.path || file.bytes.length !== listed.size) return false;
      return hex(sha256(file.bytes)) === listed.sha256;
    })
  );
}

const LETTER = /^[a-z]$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function manifestOf(value: JsonObject): Manifest | null {
  if (Object.keys(value).join() !== 'created,files,from,have,plan,to,v' || value.v !== 1) return null;
  const { plan, from, to, created, have, files } = value;
  if (typeof plan !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(plan)) return null;
  if (typeof from !== 'string' || !LETTER.test(from) || typeof created !== 'string' || !TIME.test(created))
    return null;
  const letters = lettersOf(to);
  const sizes = sizesOf(have);
  const listed = Array.isArray(files) ? files.map(listedOf) : [null];
  if (letters === null || sizes === null || !listed.every((file) => file !== null)) return null;
  return { plan, from, to: letters, created, have: sizes, files: listed };
}

function lettersOf(value: Json | undefined): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const letters = value.filter(
    (letter): letter is string => typeof letter === 'string' && LETTER.test(letter),
  );
  return letters.length === value.length && new Set(letters).size === letters.length ? letters : null;
}

function sizesOf(value: Json | undefined): Readonly<Record<string, number>> | null {
  if (!isObject(value)) return null;
  const sizes = Object.entries(value).filter(
    (pair): pair is [string, number] => LETTER.test(pair[0]) && typeof pair[1] === 'number' && pair[1] >= 0,
  );
  return sizes.length === Object.keys(value).length ? Object.fromEntries(sizes) : null;
}

function listedOf(value: Json): ListedFile | null {
  if (!isObject(value) || Object.keys(value).join() !== 'path,sha256,size') return null;
  const { path, sha256, size } = value;
  if (typeof path !== 'string' || typeof size !== 'number' || size < 0) return null;
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? { path, sha256, size } : null;
}
