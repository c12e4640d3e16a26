/**
 * Entries as C2SP tlog-tiles has them: bundles of 256, each entry with its length in 16 bits before it; the last bundle may
 * be shorter and says its width in its name [SY2].
 */
import { concat, err, ok, type Result } from '../../base/index.ts';
import { ENTRY_HARD_LIMIT } from '../../ledger/index.ts';
import type { ArchiveFile } from './tar.ts';

/** Entries of a full tile. */
export const TILE_WIDTH = 256;

/** Entries in a row, from a tile's first on. */
export interface EntryRange {
  /** A multiple of 256. */
  readonly from: number;
  readonly entries: readonly Uint8Array[];
}

/** Path of a tile of entries: `000`, `x001/234`, with `.p/W` where it holds only W. */
export function tilePath(index: number, width: number): string {
  const groups: string[] = [];
  for (let rest = index; rest > 0 || groups.length === 0; rest = Math.floor(rest / 1_000))
    groups.unshift(String(rest % 1_000).padStart(3, '0'));
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return width === TILE_WIDTH ? path : `${path}.p/${width}`;
}

/** The tiles of a range under a folder. Throws where the range does not begin with a tile. */
export function writeTiles(folder: string, { from, entries }: EntryRange): readonly ArchiveFile[] {
  if (from % TILE_WIDTH !== 0) throw new RangeError('not the first entry of a tile');
  const files: ArchiveFile[] = [];
  for (let at = 0; at < entries.length; at += TILE_WIDTH) {
    const tile = entries.slice(at, at + TILE_WIDTH);
    const parts = tile.flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry]);
    const path = `${folder}/${tilePath((from + at) / TILE_WIDTH, tile.length)}`;
    files.push({ path, bytes: concat(...parts) });
  }
  return files;
}

/** Reads the tiles of a folder: in a row, all full but the last, nothing left over. */
export function readTiles(
  folder: string,
  files: readonly ArchiveFile[],
): Result<EntryRange, 'tiles-malformed'> {
  const read = files.map((file) => ({ file, place: placeOf(file.path.slice(folder.length + 1)) }));
  const sorted = read.sort((one, other) => (one.place?.index ?? 0) - (other.place?.index ?? 0));
  const first = sorted[0]?.place?.index ?? 0;
  const entries: Uint8Array[] = [];
  for (const [at, { file, place }] of sorted.entries()) {
    if (place === null || place.index !== first + at) return err('tiles-malformed');
    if (at < sorted.length - 1 && place.width !== TILE_WIDTH) return err('tiles-malformed');
    const tile = entriesOf(file.bytes);
    if (tile === null || tile.length !== place.width) return err('tiles-malformed');
    entries.push(...tile);
  }
  return ok({ from: first * TILE_WIDTH, entries });
}

function placeOf(path: string): { readonly index: number; readonly width: number } | null {
  const [, name = '', digits] = /^((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path) ?? [];
  const index = Number(name.replaceAll(/[x/]/g, ''));
  const width = digits === undefined ? TILE_WIDTH : Number(digits);
  // One tile has one path: no leading group of noughts, no width that a full tile has.
  return tilePath(index, width) === path && Number.isSafeInteger(index * TILE_WIDTH)
    ? { index, width }
    : null;
}

function entriesOf(tile: Uint8Array): readonly Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < tile.length; ) {
    const length = ((tile[at] ?? 0) << 8) | (tile[at + 1] ?? 0);
    const entry = tile.subarray(at + 2, at + 2 + length);
    if (at + 2 > tile.length || entry.length !== length || length > ENTRY_HARD_LIMIT) return null;
    entries.push(entry);
    at += 2 + length;
  }
  return entries;
}
