/** Writes a bundle. The same contents give the same bytes: files stand sorted by path, the manifest in front [SY1]. */
import { base64, type Sha256, utf8 } from '../../base/index.ts';
import type { Bundle, BundledLog, Compression, Consistency } from './bundle.ts';
import { writeTiles } from './entry-tiles.ts';
import { writeManifest } from './manifest.ts';
import { type ArchiveFile, writeArchive } from './tar.ts';

const number = (at: number, digits: number): string => String(at).padStart(digits, '0');

/** The bundle's archive, not yet packed. Throws on what no bundle can hold. */
export function writeBundle(bundle: Bundle, sha256: Sha256): Uint8Array {
  const files = filesOf(bundle).sort((one, other) => (one.path < other.path ? -1 : 1));
  return writeArchive([writeManifest(bundle, files, sha256), ...files]);
}

/** The bundle as it is sent. */
export function packBundle(bundle: Bundle, sha256: Sha256, compression: Compression): Uint8Array {
  return compression.pack(writeBundle(bundle, sha256));
}

function filesOf(bundle: Bundle): ArchiveFile[] {
  const files: ArchiveFile[] = bundle.genesis === null ? [] : [{ path: 'genesis', bytes: bundle.genesis }];
  for (const [at, bytes] of bundle.statements.entries())
    files.push({ path: `statements/${number(at, 3)}.note`, bytes });
  for (const [at, bytes] of bundle.forks.entries())
    files.push({ path: `forks/${number(at, 3)}.proof`, bytes });
  for (const [letter, log] of Object.entries(bundle.logs)) files.push(...logFiles(letter, log));
  for (const [letter, raws] of Object.entries(bundle.disclosures)) {
    // One line, one disclosure: raw JSON that holds a line break would be read as two.
    if (raws.some((raw) => raw.includes('\n'))) throw new RangeError('a disclosure of several lines');
    if (raws.length > 0)
      files.push({ path: `disclosures/${letter}.jsonl`, bytes: utf8(`${raws.join('\n')}\n`) });
  }
  for (const [sha256, bytes] of Object.entries(bundle.blobs)) files.push({ path: `blobs/${sha256}`, bytes });
  for (const [id, bytes] of Object.entries(bundle.consult)) files.push({ path: `consult/${id}.json`, bytes });
  return files;
}

function logFiles(letter: string, { checkpoint, notes, range, proofs }: BundledLog): readonly ArchiveFile[] {
  const folder = `logs/${letter}`;
  return [
    ...(checkpoint === null ? [] : [{ path: `${folder}/checkpoint`, bytes: checkpoint }]),
    ...notes.map((bytes, at) => ({ path: `${folder}/notes/${number(at, 2)}`, bytes })),
    ...writeTiles(`${folder}/tile/entries`, range),
    ...(proofs.length === 0
      ? []
      : [{ path: `${folder}/consistency`, bytes: utf8(proofs.map(printProof).join('')) }]),
  ];
}

function printProof({ from, to, hashes }: Consistency): string {
  return [`old ${from}`, `new ${to}`, ...hashes.map(base64), '', ''].join('\n');
}
