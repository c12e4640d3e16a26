/**
 * Which files in a bundle differ from its own list of contents, each with what was expected there and what was found: changed,
 * in another's place, missing, or not listed [SY1874]. Read only of a bundle that was refused, so that people can be told which file it
 * is; nothing of it is used otherwise.
 */
import { hex, type Sha256 } from '../../base/index.ts';
import { MANIFEST_PATH, readManifest } from './manifest.ts';
import { type ArchiveFile, readArchive } from './tar.ts';

/** A file by size and hash. */
export interface FileMark {
  readonly size: number;
  readonly sha256: string;
}

/** A file that is not as listed. */
export interface FileDifference {
  readonly kind: 'changed' | 'swapped' | 'missing' | 'unlisted';
  readonly path: string;
  /** What the list says; null of what it does not name. */
  readonly expected: FileMark | null;
  /** What is there; null where nothing is. */
  readonly found: FileMark | null;
  /** Where what is there belongs, by the list; null but for `swapped`. */
  readonly belongs: string | null;
}

/** The differences, by path; none where the archive or its list cannot be read, or where all is as listed. */
export function differencesOf(archive: Uint8Array, most: number, sha256: Sha256): readonly FileDifference[] {
  const read = readArchive(archive, most);
  const [first, ...files] = read.ok ? read.value : [];
  const manifest = first?.path === MANIFEST_PATH ? readManifest(first.bytes) : null;
  if (manifest === null || !manifest.ok) return [];
  const markOf = ({ bytes }: ArchiveFile): FileMark => ({ size: bytes.length, sha256: hex(sha256(bytes)) });
  const found = new Map(files.map((file) => [file.path, markOf(file)]));
  const { files: listed } = manifest.value;
  const expected = new Map(listed.map(({ path, size, sha256: hash }) => [path, { size, sha256: hash }]));
  const paths = [...new Set([...expected.keys(), ...found.keys()])].sort();
  return paths.flatMap((path): FileDifference[] => {
    const [wanted, there] = [expected.get(path) ?? null, found.get(path) ?? null];
    if (wanted !== null && there?.sha256 === wanted.sha256 && there.size === wanted.size) return [];
    const owner = there === null ? undefined : listed.find(({ sha256: hash }) => hash === there.sha256);
    const belongs = owner !== undefined && owner.path !== path ? owner.path : null;
    const kind =
      there === null ? 'missing' : belongs !== null ? 'swapped' : wanted === null ? 'unlisted' : 'changed';
    return [{ kind, path, expected: wanted, found: there, belongs }];
  });
}
