/**
 * Reads a bundle strictly: bounds before anything is unpacked, one form of archive, paths from a closed list, sorted, none
 * twice, exactly the files of the manifest. Either the whole is sound in form, or it is refused with the first reason and
 * nothing of it is used [SY3].
 */
import { err, fromBase64, fromUtf8, hex, ok, type Result, type Sha256 } from '../../base/index.ts';
import { readDisclosure } from '../../ledger/index.ts';
import type { Bundle, BundleCaps, BundledLog, Compression, Consistency } from './bundle.ts';
import { readTiles } from './entry-tiles.ts';
import { isAsListed, MANIFEST_PATH, type Manifest, readManifest } from './manifest.ts';
import { type ArchiveFault, type ArchiveFile, readArchive } from './tar.ts';

/** Why a file is no bundle. */
export type BundleFault =
  | ArchiveFault
  | 'bundle-too-large'
  | 'bundle-damaged'
  | 'manifest-malformed'
  /** Made by a later version of this program. */
  | 'version-unknown'
  | 'manifest-disagrees'
  | 'path-not-allowed'
  | 'path-order'
  | 'tiles-malformed'
  | 'proofs-malformed'
  | 'disclosure-malformed'
  | 'blob-misnamed';

/** Unpacks and reads a bundle within the bounds. */
export function unpackBundle(
  packed: Uint8Array,
  caps: BundleCaps,
  sha256: Sha256,
  compression: Compression,
): Result<Bundle, BundleFault> {
  if (packed.length > caps.packedBytes) return err('bundle-too-large');
  const archive = compression.unpack(packed, caps.bundleBytes);
  if (archive === null) return err('bundle-damaged');
  return archive === 'too-large' ? err('bundle-too-large') : readBundle(archive, caps, sha256);
}

/** Reads an archive that is a bundle. */
export function readBundle(
  archive: Uint8Array,
  caps: Pick<BundleCaps, 'bundleBytes' | 'files'>,
  sha256: Sha256,
): Result<Bundle, BundleFault> {
  if (archive.length > caps.bundleBytes) return err('bundle-too-large');
  const read = readArchive(archive, caps.files);
  if (!read.ok) return read;
  const [first, ...files] = read.value;
  if (first?.path !== MANIFEST_PATH) return err('manifest-malformed');
  const manifest = readManifest(first.bytes);
  if (!manifest.ok) return manifest;
  if (!files.every(({ path }) => isAllowed(path))) return err('path-not-allowed');
  if (files.some(({ path }, at) => at > 0 && path <= (files[at - 1]?.path ?? ''))) return err('path-order');
  if (!isAsListed(manifest.value, files, sha256)) return err('manifest-disagrees');
  return contentsOf(manifest.value, files, sha256);
}

const allowed = [
  /^genesis$/,
  /^statements\/\d{3}\.note$/,
  /^forks\/\d{3}\.proof$/,
  /^logs\/[a-z]\/checkpoint$/,
  /^logs\/[a-z]\/consistency$/,
  /^logs\/[a-z]\/notes\/\d{2}$/,
  /^logs\/[a-z]\/tile\/entries\/(?:x\d{3}\/)*\d{3}(?:\.p\/[1-9]\d{0,2})?$/,
  /^disclosures\/[a-z]\.jsonl$/,
  /^blobs\/[0-9a-f]{64}$/,
  /^consult\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json$/,
];

function isAllowed(path: string): boolean {
  return allowed.some((form) => form.test(path));
}

/** What the files hold; whether they are those of the manifest was asked before. */
export function contentsOf(
  manifest: Manifest,
  files: readonly ArchiveFile[],
  sha256: Sha256,
): Result<Bundle, BundleFault> {
  const below = (folder: string): readonly ArchiveFile[] =>
    files.filter(({ path }) => path.startsWith(`${folder}/`));
  const bytesBelow = (folder: string): readonly Uint8Array[] => below(folder).map(({ bytes }) => bytes);
  const named = (folder: string, ending = ''): Record<string, Uint8Array> =>
    Object.fromEntries(
      below(folder).map(({ path, bytes }) => [
        path.slice(folder.length + 1, path.length - ending.length),
        bytes,
      ]),
    );
  const logs: Record<string, BundledLog> = {};
  for (const letter of new Set(below('logs').map(({ path }) => path.charAt(5)))) {
    const log = logOf(`logs/${letter}`, below(`logs/${letter}`));
    if (!log.ok) return log;
    logs[letter] = log.value;
  }
  const disclosures: Record<string, readonly string[]> = {};
  for (const { path, bytes } of below('disclosures')) {
    const raws = disclosuresOf(bytes, sha256);
    if (raws === null) return err('disclosure-malformed');
    disclosures[path.charAt(12)] = raws;
  }
  const blobs = named('blobs');
  for (const [name, bytes] of Object.entries(blobs))
    if (hex(sha256(bytes)) !== name) return err('blob-misnamed');
  const { plan, from, to, created, have } = manifest;
  const genesis = files.find(({ path }) => path === 'genesis')?.bytes ?? null;
  const statements = bytesBelow('statements');
  const forks = bytesBelow('forks');
  const consult = named('consult', '.json');
  return ok({ plan, from, to, created, have, genesis, statements, forks, logs, disclosures, blobs, consult });
}

function logOf(folder: string, files: readonly ArchiveFile[]): Result<BundledLog, BundleFault> {
  const fileAt = (name: string): Uint8Array | null =>
    files.find(({ path }) => path === `${folder}/${name}`)?.bytes ?? null;
  const tiles = `${folder}/tile/entries`;
  const range = readTiles(
    tiles,
    files.filter(({ path }) => path.startsWith(`${tiles}/`)),
  );
  if (!range.ok) return range;
  const file = fileAt('consistency');
  const proofs = file === null ? [] : proofsOf(file);
  if (proofs === null) return err('proofs-malformed');
  const notes = files.filter(({ path }) => path.startsWith(`${folder}/notes/`)).map(({ bytes }) => bytes);
  return ok({ checkpoint: fileAt('checkpoint'), notes, range: range.value, proofs });
}

function disclosuresOf(bytes: Uint8Array, sha256: Sha256): readonly string[] | null {
  const text = fromUtf8(bytes);
  if (text === null || !text.endsWith('\n')) return null;
  const raws = text.slice(0, -1).split('\n');
  return raws.every((raw) => readDisclosure(raw, sha256).ok) ? raws : null;
}

/** At most so many hashes has the longest proof that there can be. */
const MAX_HASHES = 63;

function proofsOf(bytes: Uint8Array): readonly Consistency[] | null {
  const text = fromUtf8(bytes);
  if (text === null || !text.endsWith('\n\n')) return null;
  const proofs = text.slice(0, -2).split('\n\n').map(proofOf);
  return proofs.every((proof) => proof !== null) ? proofs : null;
}

function proofOf(text: string): Consistency | null {
  const [first = '', second = '', ...lines] = text.split('\n');
  const [from, to] = [sizeIn(first, 'old '), sizeIn(second, 'new ')];
  const hashes = lines.map(fromBase64);
  if (from === null || to === null || from > to || hashes.length > MAX_HASHES) return null;
  if (!hashes.every((hash) => hash?.length === 32)) return null;
  return { from, to, hashes: hashes.filter((hash) => hash !== null) };
}

function sizeIn(line: string, word: string): number | null {
  const digits = line.startsWith(word) ? line.slice(word.length) : '';
  const size = /^(?:0|[1-9]\d*)$/.test(digits) ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(size) ? size : null;
}
