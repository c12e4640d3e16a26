/**
 * Files that claims show as evidence travel beside the entries that name them: as many as have room, each named by the hash that
 * the entry gives. What comes is looked at by its content like any other file, and kept once. A file that is held by now, or was put
 * away, no longer leaves; one that an office does not take is not kept [AP1091].
 */
import { hex } from '../../../base/index.ts';
import type { Entry } from '../../../ledger/index.ts';
import { parseJointClaim, readJointClaim } from '../../../plan/index.ts';
import { MOST_FILE_BYTES } from '../../files/add-file.ts';
import { fileKind } from '../../files/file-kind.ts';
import { keepFile } from '../../files/kept-file.ts';
import { timestamp } from '../../log/entry-time.ts';
import type {
  App,
  FileRow,
  JointDisclosureRow,
  StoreReader,
  StoreWriter,
  TransferFile,
} from '../../ports/index.ts';
import { readEntries } from '../read-entries.ts';

/** How many bytes of files go with one bundle: half of what a bundle may have packed, since scans hardly pack. */
export const MOST_CARRIED_BYTES = 32 * 1024 * 1024;

/** By whom a file was brought that a party sent: no person here goes by such a name. */
const ofParty = (letter: string): string => `party/${letter}`;

const HASH = /^[0-9a-f]{64}$/;

/** Hashes of the files that claims among these entries show, each once, in their order. */
export function filesShown(entries: readonly (Entry | null)[]): readonly string[] {
  const hashes = entries.flatMap((entry) => {
    if (entry?.kind !== 'propose') return [];
    const { reg = '', body } = entry;
    if (parseJointClaim(reg) === null || body?.value === undefined) return [];
    return (readJointClaim(body.value)?.evidence ?? []).flatMap(({ sha256 }) =>
      sha256 !== null && HASH.test(sha256) ? [sha256] : [],
    );
  });
  return [...new Set(hashes)];
}

/** Entries of a range whose words nobody has erased. */
export function unerased<T>(
  range: { readonly from: number },
  entries: readonly T[],
  words: readonly JointDisclosureRow[],
): readonly T[] {
  const erased = new Set(words.flatMap(({ seq, state }) => (state === 'erased' ? [seq] : [])));
  return entries.filter((_, n) => !erased.has(range.from + n));
}

/**
 * Drops the files that an entry showed whose words its author has erased: those that came with it and that nothing else here names.
 * `stillShown` are the files that other claims show.
 */
export async function dropErased(
  w: StoreWriter,
  planId: string,
  entry: Uint8Array,
  stillShown: ReadonlySet<string>,
): Promise<void> {
  for (const sha256 of filesShown(readEntries([entry]))) {
    const links = stillShown.has(sha256) ? null : await w.objects.linksTo(planId, [`file/${sha256}`]);
    if (links === null || links.length > 0) continue;
    if ((await w.objects.file(planId, sha256)) === null) continue;
    await w.objects.dropFile(planId, sha256);
    await w.blobs.drop(planId, sha256);
  }
}

/** Whether the file may leave: it came from a party, or a piece of evidence shows it now. */
async function mayLeave(r: StoreReader, planId: string, row: FileRow, parties: readonly string[]) {
  if (parties.map(ofParty).includes(row.broughtBy)) return true;
  const naming = await r.objects.many(planId, await r.objects.linksTo(planId, [`file/${row.sha256}`]));
  return naming.some(
    ({ type, retired, values }) => type === 'evidence' && !retired && values.showing === 'shown',
  );
}

/** Which of the files would go now, in their order, and which are too many for one bundle. */
export async function filesToCarry(
  r: StoreReader,
  planId: string,
  { hashes, parties }: { readonly hashes: readonly string[]; readonly parties: readonly string[] },
): Promise<{ readonly go: readonly TransferFile[]; readonly stay: readonly TransferFile[] }> {
  const go: TransferFile[] = [];
  const stay: TransferFile[] = [];
  let room = MOST_CARRIED_BYTES;
  const rows = new Map((await r.objects.files(planId, hashes)).map((row) => [row.sha256, row]));
  for (const hash of hashes) {
    const row = rows.get(hash);
    if (row === undefined || !(await mayLeave(r, planId, row, parties))) continue;
    const file = { sha256: hash, bytes: row.size };
    if (row.size > room) stay.push(file);
    else {
      room -= row.size;
      go.push(file);
    }
  }
  return { go, stay };
}

/** Keeps files that a party sent with the entries which name them; what is no file that an office takes is left out. */
export async function keepCarried(
  app: Pick<App, 'clock' | 'sha256'>,
  w: StoreWriter,
  { planId, from }: { readonly planId: string; readonly from: string },
  files: ReadonlyMap<string, Uint8Array>,
): Promise<readonly TransferFile[]> {
  const kept: TransferFile[] = [];
  for (const [sha256, bytes] of files) {
    const row = receivedFile(sha256, bytes, { at: timestamp(app.clock()), by: ofParty(from) });
    if (row === null) continue;
    await keepFile(app, w, { planId, sha256 }, bytes);
    if ((await w.objects.file(planId, sha256)) === null) await w.objects.putFile(planId, row);
    kept.push({ sha256, bytes: bytes.length });
  }
  return kept;
}

/** The row of a file that came by its hash alone; null where an office does not take such a file. */
export function receivedFile(
  sha256: string,
  bytes: Uint8Array,
  { at, by }: { readonly at: string; readonly by: string },
): FileRow | null {
  const kind = bytes.length === 0 || bytes.length > MOST_FILE_BYTES ? null : fileKind(bytes);
  if (kind === null) return null;
  const name = `${sha256.slice(0, 12)}.${kind.endings[0] ?? 'bin'}`;
  return { sha256, mediaType: kind.mediaType, size: bytes.length, name, broughtAt: at, broughtBy: by };
}

/** The hash by which a file is named. */
export const nameOfFile = (app: Pick<App, 'sha256'>, bytes: Uint8Array): string => hex(app.sha256(bytes));
