/**
 * A packed file → its parts. What the directory says is checked against what is there (sizes, checksums, overlaps), and
 * nothing is unpacked beyond the bound that all parts together have, so that a small file cannot become a large one.
 */
import { type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { concat } from '../../base/index.ts';
import { Refusal } from '../document.ts';
import { MAX_ENTRIES, MAX_UNPACKED } from '../limits.ts';

/** The parts of a package by name; each is unpacked when it is asked for, once. */
export interface Package {
  readonly names: readonly string[];
  /** The part's bytes; null where there is none of that name. */
  read(name: string): Promise<Uint8Array | null>;
}

function isFile(entry: Entry): entry is FileEntry {
  return !entry.directory;
}

/** Unpacks one entry; `room` is what is left of the bound. */
async function unpack(entry: FileEntry, room: { bytes: number }): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      room.bytes -= chunk.length;
      if (room.bytes < 0) throw new Refusal('file-too-complex', { what: 'unpacked', limit: MAX_UNPACKED });
      chunks.push(chunk);
    },
  });
  await entry.getData(sink, { checkSignature: true, useWebWorkers: false });
  return concat(...chunks);
}

/** Turns what the library throws into a problem of the file. */
async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('file-damaged', { kind: 'zip' });
  }
}

/** Opens a package. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const entries = await orDamaged(async () => {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: true });
    const found: FileEntry[] = [];
    for await (const entry of reader.getEntriesGenerator()) {
      if (found.length >= MAX_ENTRIES)
        throw new Refusal('file-too-complex', { what: 'entries', limit: MAX_ENTRIES });
      if (isFile(entry)) found.push(entry);
    }
    return found;
  });
  if (entries.some(({ encrypted }) => encrypted)) throw new Refusal('file-encrypted');
  const byName = new Map(entries.map((entry) => [entry.filename.toLowerCase(), entry]));
  const room = { bytes: MAX_UNPACKED };
  return {
    names: entries.map(({ filename }) => filename),
    async read(name) {
      const entry = byName.get(name.toLowerCase());
      return entry === undefined ? null : orDamaged(() => unpack(entry, room));
    },
  };
}
