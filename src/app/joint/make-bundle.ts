/**
 * Bundles on their way out. What may leave is noted with its ranges, as made, in the transaction that marks it as sent: so a crash at
 * any moment leaves no bundle that is not listed. Whoever knows what became of it then says so: it was handed out, or nothing of it
 * left and what was noted is taken back [AP1210].
 */
import { ok, type Problem, type Result, uuidV7 } from '../../base/index.ts';
import {
  type Bundle,
  fillOffer,
  type LogRange,
  makeOffer,
  packBundle,
  type Write,
} from '../../sync/index.ts';
import { keptFile } from '../files/kept-file.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App, StoreReader, TransferFile, TransferRow } from '../ports/index.ts';
import { draftsFor, noteDraftsLeft, noteDraftsStayed } from './drafts/carry-drafts.ts';
import { filesShown, filesToCarry, unerased } from './files/claim-files.ts';
import { haveWithout } from './files/wanted-files.ts';
import { fileHash, type JointBook } from './joint-book.ts';
import { valueIn } from './joint-values.ts';
import { blobsNamed, readEntries } from './read-entries.ts';
import type { JointDesk } from './with-joint.ts';

/** By which way a bundle goes. */
export type Carrier = TransferRow['carrier'];

/** Disclosures and blobs that belong to the entries in the bundle, as far as they are here. */
async function besideEntries(
  app: App,
  r: StoreReader,
  planId: string,
  ranges: readonly LogRange[],
  book: JointBook,
): Promise<Pick<Bundle, 'disclosures' | 'blobs'> & { readonly files: readonly TransferFile[] }> {
  const disclosures: Record<string, readonly string[]> = {};
  const blobs: Record<string, Uint8Array> = {};
  const shown: string[] = [];
  for (const range of ranges) {
    const rows = await r.joint.disclosures(planId, range);
    const raws = rows.flatMap(({ raw }) => raw ?? []);
    if (raws.length > 0) disclosures[range.log] = raws;
    const entries = readEntries(book.entries(range.log, range.from, range.to));
    shown.push(...filesShown(unerased(range, entries, rows)));
    for (const hash of blobsNamed(entries)) {
      const bytes = await keptFile(app, r, { planId, sha256: hash });
      // Whatever another's log names as its value: what is no value may be a file of ours, which stays [AP1772].
      if (bytes.ok && valueIn(bytes.value) !== null) blobs[hash] = bytes.value;
    }
  }
  const parties = book.x.letters;
  const { go } = await filesToCarry(r, planId, { hashes: [...new Set(shown)], parties });
  for (const { sha256 } of go) {
    // What is not what its hash says would have the whole bundle refused: it stays, and is asked for.
    const bytes = await keptFile(app, r, { planId, sha256 });
    if (bytes.ok) blobs[sha256] = bytes.value;
  }
  return { disclosures, blobs, files: go.filter(({ sha256 }) => Object.hasOwn(blobs, sha256)) };
}

/** What was noted of a bundle, so that it can be said what became of it. */
export interface Leaving {
  /** Id of the transfer; null where nothing new is in the bundle, so none is listed. */
  readonly transfer: string | null;
  /** How much had been marked as sent to each receiver, and how much is since. */
  readonly sent: readonly { readonly to: string; readonly before: number; readonly size: number }[];
  /** How much of the own log each receiver has once it is handed out. */
  readonly reaches: readonly { readonly to: string; readonly size: number }[];
  /** Drafts that are in a bundle for the first time. */
  readonly drafts: readonly string[];
}

/** A bundle that is ready to leave. */
export interface ReadyBundle {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly ranges: readonly LogRange[];
  readonly leaving: Leaving;
}

/** By which way it goes, and what is known of it once it is made. */
export interface BundleWay {
  readonly carrier: Carrier;
  readonly outcome: 'made' | 'handed-out';
}

function sentBy({ x }: JointBook, writes: readonly Write[]): Leaving['sent'] {
  return writes.flatMap((one) =>
    one.write === 'sent' ? [{ to: one.to, before: x.sent[one.to] ?? 0, size: one.size }] : [],
  );
}

/** How much of the own log each receiver has with what is in the bundle. */
function reachedBy(ranges: readonly LogRange[], me: string, to: readonly string[]): Leaving['reaches'] {
  const own = ranges.find(({ log }) => log === me);
  return own === undefined ? [] : to.map((letter) => ({ to: letter, size: own.to }));
}

/** Marks that go with knowing that it was handed out. */
const handedWrites = ({ x }: JointBook, reaches: Leaving['reaches']): readonly Write[] =>
  reaches
    .filter(({ to, size }) => size > (x.handed[to] ?? 0))
    .map(({ to, size }) => ({ write: 'handed', to, size }));

/** Makes a bundle for the parties and notes that it leaves. */
export async function makeBundle(
  app: App,
  { book, keep, settle }: JointDesk,
  to: readonly string[],
  { carrier, outcome }: BundleWay,
): Promise<Result<ReadyBundle, Problem>> {
  const settled = await settle();
  if (!settled.ok) return settled;
  const now = app.clock();
  const offer = makeOffer(book.x, to, { unixSeconds: Math.floor(now / 1_000) });
  const { files, ...beside } = await app.store.read((r) =>
    besideEntries(app, r, book.planId, offer.ranges, book),
  );
  const filled = fillOffer(
    offer,
    offer.ranges.map(({ log, from, to: end }) => book.entries(log, from, end)),
  );
  const consult = await app.store.read((r) => draftsFor(app, r, book.planId, { me: book.x.me, to }));
  const have = await app.store.read((r) => haveWithout(app, r, book, { to, carrier }));
  const bundle: Bundle = { ...filled, have, genesis: book.row.genesis, ...beside, consult };
  const bytes = packBundle(bundle, app.sha256, app.compression);
  const transfer: TransferRow = {
    id: uuidV7(now, app.random),
    at: timestamp(now),
    direction: 'out',
    party: to.join(''),
    carrier,
    sha256: fileHash(app, bytes),
    bytes: bytes.length,
    ranges: offer.ranges.map(({ log, from, to: end }) => ({ log, from, to: end })),
    files,
    outcome,
  };
  const hasNews = transfer.ranges.length > 0 || carrier === 'file';
  const sent = sentBy(book, offer.writes);
  const reaches = reachedBy(offer.ranges, book.x.me, to);
  const handed = outcome === 'handed-out' ? handedWrites(book, reaches) : [];
  let drafts: readonly string[] = [];
  const kept = await keep([...offer.writes, ...handed], async (w) => {
    if (hasNews) await w.joint.addTransfer(book.planId, transfer);
    drafts = await noteDraftsLeft(app, w, book.planId, Object.keys(consult));
    return ok(null);
  });
  const stamp = timestamp(now).replaceAll(/[-:]/g, '');
  const name = `${book.opened.hash.slice(0, 8)}-${book.x.me}-${to.join('')}-${stamp}.entente`;
  const leaving = { transfer: hasNews ? transfer.id : null, sent, reaches, drafts };
  return kept.ok ? ok({ bytes, name, ranges: offer.ranges, leaving }) : kept;
}

/** Notes that the bundle was handed out whole. */
export async function noteHandedOut(
  { book, keep }: JointDesk,
  { transfer, reaches }: Leaving,
): Promise<Result<null, Problem>> {
  if (transfer === null) return ok(null);
  return keep(handedWrites(book, reaches), async (w) => {
    await w.joint.setTransferOutcome(book.planId, transfer, 'handed-out');
    return ok(null);
  });
}

/** Takes back what was noted of a bundle of which nothing left. What another bundle has marked since stays. */
export async function noteNotLeft(
  { book, keep }: JointDesk,
  { transfer, sent, drafts }: Leaving,
): Promise<Result<null, Problem>> {
  const writes = sent.flatMap(({ to, before, size }): Write[] =>
    book.x.sent[to] === size ? [{ write: 'sent', to, size: Math.max(before, book.x.handed[to] ?? 0) }] : [],
  );
  return keep(writes, async (w) => {
    if (transfer !== null) await w.joint.dropTransfer(book.planId, transfer);
    await noteDraftsStayed(w, book.planId, drafts);
    return ok(null);
  });
}
