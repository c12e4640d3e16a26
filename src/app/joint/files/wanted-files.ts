/**
 * Files that are not what was recorded, with what hangs on them, and how they come again: the next exchange says that this node holds
 * the logs only up to the entries that name them, so that the others hand these out anew with what goes beside [AP1612].
 */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { haveOf } from '../../../sync/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { damagedIn } from '../../files/damaged-files.ts';
import { type FileUse, fileUses } from '../../files/file-uses.ts';
import { requirePlan } from '../../objects/find-type.ts';
import type { App, FileRow, StoreReader, TransferRow } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { blobsNamed, readEntries } from '../read-entries.ts';
import { withJoint } from '../with-joint.ts';
import { filesShown } from './claim-files.ts';

/** Where an entry stands. */
interface EntryPlace {
  readonly log: string;
  readonly seq: number;
}

/** The entries of all logs that name each file, as their value or as evidence. */
function entriesNaming(
  book: JointBook,
  hashes: readonly string[],
): ReadonlyMap<string, readonly EntryPlace[]> {
  const found = new Map<string, EntryPlace[]>(hashes.map((hash) => [hash, []]));
  for (const log of book.x.letters)
    for (const [seq, entry] of readEntries(book.entries(log, 0, book.x.log(log).tree.size)).entries())
      for (const hash of [...blobsNamed([entry]), ...filesShown([entry])])
        found.get(hash)?.push({ log, seq });
  return found;
}

/** By line, so often within an hour: whoever has not got the file would hand out the same part of a log with every call. */
const ASKS_AN_HOUR = 3;
const HOUR = 60 * 60_000;

/** When files were asked for by line, by receivers and hash. */
const asked = new WeakMap<JointBook, Map<string, readonly number[]>>();

/** Of these files those that may be asked for by line now; they count as asked for [AP1773]. */
function askNow(book: JointBook, to: readonly string[], hashes: readonly string[], now: number) {
  const times = asked.get(book) ?? new Map<string, readonly number[]>();
  asked.set(book, times);
  return hashes.filter((hash) => {
    const name = `${to.join('')} ${hash}`;
    const lately = (times.get(name) ?? []).filter((at) => at > now - HOUR);
    if (lately.length >= ASKS_AN_HOUR) return false;
    times.set(name, [...lately, now]);
    return true;
  });
}

/** How much of each log the node says to these parties that it holds: less where a file is to come again. */
export async function haveWithout(
  app: App,
  r: StoreReader,
  book: JointBook,
  { to, carrier }: { readonly to: readonly string[]; readonly carrier: TransferRow['carrier'] },
): Promise<Readonly<Record<string, number>>> {
  const have = { ...haveOf(book.x) };
  const damaged = await damagedIn(app, r, book.planId);
  const wanted = carrier === 'line' ? askNow(book, to, damaged, app.clock()) : damaged;
  if (wanted.length === 0) return have;
  for (const { log, seq } of [...entriesNaming(book, wanted).values()].flat())
    have[log] = Math.min(have[log] ?? 0, seq);
  return have;
}

/** A file that is not what was recorded. */
export interface DamagedFileView {
  readonly sha256: string;
  /** As it was brought; null for what was never brought as a file of its own. */
  readonly file: Pick<FileRow, 'name' | 'mediaType' | 'size'> | null;
  readonly uses: readonly FileUse[];
  /** Whether another party may hand it out again with the next exchange. */
  readonly isAsked: boolean;
}

/** Of which plan. */
export interface ListDamagedFiles {
  readonly planId: string;
}

/** The plan's files that are known not to be what was recorded, each with what hangs on it. */
export async function listDamagedFiles(
  app: App,
  who: Actor,
  { planId }: ListDamagedFiles,
): Promise<Result<readonly DamagedFileView[], Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const known = await app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    return there.ok ? ok(await damagedIn(app, r, planId)) : there;
  });
  if (!known.ok) return known;
  const hashes = known.value;
  if (hashes.length === 0) return ok([]);
  const named = await withJoint(app, planId, async ({ book }) => ok(entriesNaming(book, hashes)));
  return app.store.read(async (r) => {
    const items: DamagedFileView[] = [];
    for (const sha256 of hashes) {
      const row = await r.objects.file(planId, sha256);
      // Without a joint plan, or before it is open, no entry names it.
      const entries = named.ok ? (named.value.get(sha256) ?? []) : [];
      const uses = await fileUses(r, planId, sha256, entries);
      const file = row && { name: row.name, mediaType: row.mediaType, size: row.size };
      items.push({ sha256, file, uses, isAsked: entries.length > 0 });
    }
    return ok(items);
  });
}
