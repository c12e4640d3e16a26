/**
 * Which file beside the entries makes a bundle be refused: bytes that are not what the manifest or their own name says, a file that is
 * listed and not there, one that is there and not listed [AP1732]. Read only of a bundle that was refused, so that people can be told;
 * nothing of it is used otherwise.
 */
import { hex, type Sha256 } from '../../base/index.ts';
import type { Bundle, BundleCaps, Compression } from './bundle.ts';
import { MANIFEST_PATH, type Manifest, readManifest } from './manifest.ts';
import { contentsOf } from './read-bundle.ts';
import { type ArchiveFile, readArchive } from './tar.ts';

/** What is wrong with the file. */
export type MisfitFault = 'file-changed' | 'file-misnamed' | 'file-missing' | 'file-unlisted';

/** A file beside the entries that is not as it should be. */
export interface Misfit {
  readonly fault: MisfitFault;
  /** The hash by which it is named. */
  readonly sha256: string;
  /** What else the bundle says, to call the file by what it says of it; null where that cannot be read. */
  readonly rest: Bundle | null;
}

const BLOB = /^blobs\/([0-9a-f]{64})$/;
const hashIn = (path: string): string | null => BLOB.exec(path)?.[1] ?? null;

function faultOf(
  { files: listed }: Manifest,
  files: readonly ArchiveFile[],
  sha256: Sha256,
): Omit<Misfit, 'rest'> | null {
  const byPath = new Map(files.map((file) => [file.path, file.bytes]));
  for (const { path, sha256: said } of listed) {
    const [name, bytes] = [hashIn(path), byPath.get(path)];
    if (name === null) continue;
    if (bytes === undefined) return { fault: 'file-missing', sha256: name };
    const is = hex(sha256(bytes));
    if (is !== said) return { fault: 'file-changed', sha256: name };
    if (is !== name) return { fault: 'file-misnamed', sha256: name };
  }
  const paths = new Set(listed.map(({ path }) => path));
  for (const { path } of files) {
    const name = hashIn(path);
    if (name !== null && !paths.has(path)) return { fault: 'file-unlisted', sha256: name };
  }
  return null;
}

/** The file because of which the bundle is refused; null where it is refused for another reason. */
export function misfitIn(
  packed: Uint8Array,
  caps: BundleCaps,
  sha256: Sha256,
  compression: Compression,
): Misfit | null {
  const archive = packed.length > caps.packedBytes ? null : compression.unpack(packed, caps.bundleBytes);
  const read = archive === null || archive === 'too-large' ? null : readArchive(archive, caps.files);
  if (read === null || !read.ok) return null;
  const [first, ...files] = read.value;
  const manifest = first?.path === MANIFEST_PATH ? readManifest(first.bytes) : null;
  if (manifest === null || !manifest.ok) return null;
  const found = faultOf(manifest.value, files, sha256);
  if (found === null) return null;
  const others = files.filter(({ path }) => hashIn(path) === null);
  const rest = contentsOf(manifest.value, others, sha256);
  return { ...found, rest: rest.ok ? rest.value : null };
}
