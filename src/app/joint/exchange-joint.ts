/**
 * Bundles that come, by whatever carrier: one way in [AP84]. What comes is judged as a whole, kept in one transaction, and answered
 * by what this node then owes.
 */
import { ok, type Problem, type Result, uuidV7 } from '../../base/index.ts';
import { readDisclosure } from '../../ledger/index.ts';
import {
  type Bundle,
  type BundleCaps,
  defaultCaps,
  isPart,
  joinParts,
  type Received,
  receiveBundle,
  unpackBundle,
} from '../../sync/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { keepFile } from '../files/kept-file.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App, StoreWriter, TransferFile, TransferRow } from '../ports/index.ts';
import { type CautionKind, kindOfNotTaken, kindOfOutcome } from './cautions/caution-kinds.ts';
import { noteRefusal } from './cautions/note-refusal.ts';
import { refuseWhilePaused } from './cautions/pause.ts';
import { takeDrafts } from './drafts/carry-drafts.ts';
import { filesShown, keepCarried } from './files/claim-files.ts';
import { type FilesAside, filesAside, misfitFacts } from './files/files-beside.ts';
import { fileHash, type JointBook } from './joint-book.ts';
import { isPacked, kindOfFile } from './kind-of-file.ts';
import type { Carrier } from './make-bundle.ts';
import { blobsNamed, readEntries } from './read-entries.ts';
import { refused } from './refused.ts';
import { type JointDesk, withJoint } from './with-joint.ts';
import { acknowledgeErasures } from './words/erase-words.ts';

/** What came of a bundle, told by log. */
export interface BundleReport extends FilesAside {
  readonly from: string;
  /** When its maker says that it was made. */
  readonly created: string;
  readonly logs: readonly {
    readonly log: string;
    readonly outcome: string;
    readonly reason: string | null;
    /** What people are told where it is not taken. */
    readonly kind: CautionKind | null;
    readonly from: number;
    readonly to: number;
  }[];
  readonly refusedStatements: number;
}

function capsFor(book: JointBook): BundleCaps {
  const own = book.opened.genesis.quotas.bundleBytes;
  return own === undefined ? defaultCaps : { ...defaultCaps, bundleBytes: own };
}

/** Puts parts together and reads the bundle; nothing is kept. */
export function readBundleFiles(
  app: App,
  book: JointBook,
  files: readonly Uint8Array[],
): Result<{ readonly bundle: Bundle; readonly bytes: Uint8Array }, Problem> {
  const [first] = files;
  if (first === undefined) return refused('bundle-refused', 'bundle-missing');
  const caps = capsFor(book);
  let bytes = first;
  if (files.length > 1 || isPart(first)) {
    const joined = joinParts(files, caps.packedBytes, app.sha256);
    if (!joined.ok)
      return refused('bundle-refused', joined.error.fault, { missing: joined.error.missing.join(' ') });
    bytes = joined.value;
  }
  const bundle = unpackBundle(bytes, caps, app.sha256, app.compression);
  if (bundle.ok) return ok({ bundle: bundle.value, bytes });
  const misfit = misfitFacts(app, bytes, caps);
  if (misfit !== null) return refused('bundle-refused', misfit.reason, { file: misfit.file });
  return refused('bundle-refused', isPacked(bytes) ? bundle.error : (kindOfFile(bytes) ?? 'no-bundle'));
}

/** What comes of a bundle that was judged, or would come of it. */
export async function reportOf(
  app: App,
  book: JointBook,
  bundle: Bundle,
  received: Received,
): Promise<BundleReport> {
  // A log that is frozen by a proof which came is told as such, whatever else the bundle brought of it, and where it brought nothing.
  const frozen = received.writes.flatMap((write) => (write.write === 'freeze' ? [write.log] : []));
  const brought = received.logs.filter(({ log }) => !frozen.includes(log));
  const told = [
    ...brought,
    ...frozen.map((log) => ({ log, outcome: 'forked', reason: null, taken: 0 }) as const),
  ].sort((one, other) => (one.log < other.log ? -1 : 1));
  const logs = told.map(({ log, outcome, reason, taken }) => {
    const from = book.x.letters.includes(log) ? book.x.log(log).tree.size : 0;
    const isTaken = outcome !== 'refused' && outcome !== 'forked';
    const kind = isTaken ? null : kindOfNotTaken(reason ?? outcome);
    return { log, outcome, reason, kind, from, to: from + taken };
  });
  const { from, created } = bundle;
  const taken = received.writes.flatMap((write) => (write.write === 'take' ? write.entries : []));
  const aside = await app.store.read((r) => filesAside(app, r, book.planId, bundle, taken));
  return { from, created, logs, refusedStatements: received.statements.length, ...aside };
}

function outcomeOf({ logs }: Pick<BundleReport, 'logs'>): string {
  const worst =
    logs.find(({ outcome }) => outcome === 'forked') ?? logs.find(({ outcome }) => outcome === 'refused');
  if (worst !== undefined) return worst.reason ?? worst.outcome;
  return logs.some(({ outcome }) => outcome === 'take') ? 'taken' : 'nothing-new';
}

/** Keeps the disclosures, blobs and files that came with entries which are held. */
async function keepBeside(
  app: App,
  w: StoreWriter,
  planId: string,
  bundle: Bundle,
  refused: ReadonlySet<string>,
): Promise<readonly TransferFile[]> {
  for (const raw of Object.values(bundle.disclosures).flat()) {
    const read = readDisclosure(raw, app.sha256);
    const row = read.ok ? await w.joint.disclosure(planId, read.value.digest) : null;
    if (row?.state === 'awaited') await w.joint.putDisclosures(planId, [{ ...row, raw, state: 'held' }]);
  }
  if (Object.keys(bundle.blobs).length === 0) return [];
  const entries = Object.entries(bundle.logs).flatMap(([log, { range }]) =>
    refused.has(log) ? [] : readEntries(range.entries),
  );
  for (const hash of blobsNamed(entries)) {
    const bytes = Object.hasOwn(bundle.blobs, hash) ? bundle.blobs[hash] : undefined;
    if (bytes !== undefined) await keepFile(app, w, { planId, sha256: hash }, bytes);
  }
  const files = filesShown(entries).flatMap((hash) => {
    const bytes = Object.hasOwn(bundle.blobs, hash) ? bundle.blobs[hash] : undefined;
    return bytes === undefined ? [] : [[hash, bytes] as const];
  });
  return keepCarried(app, w, { planId, from: bundle.from }, new Map(files));
}

/** Reads what came as a file, looked at or taken; one that is no bundle at all leaves its line with what needs attention [AP1610]. */
export async function readNoting(
  app: App,
  book: JointBook,
  files: readonly Uint8Array[],
): Promise<ReturnType<typeof readBundleFiles>> {
  const read = readBundleFiles(app, book, files);
  const [bytes] = files;
  if (read.ok || bytes === undefined) return read;
  const reason = String(read.error.facts.reason).replaceAll('_', '-');
  const { planId } = book;
  if (kindOfOutcome(reason) !== null)
    await noteRefusal(app, { planId, party: '', carrier: 'file', bytes, reason });
  return read;
}

/** A bundle that is refused as a whole, and which way it came. */
export interface RefusedBundle {
  readonly planId: string;
  readonly bundle: Bundle;
  readonly bytes: Uint8Array;
  readonly carrier: Carrier;
}

/**
 * Notes that a bundle is refused as a whole, looked at or taken [AP1610], and says why. One of another plan may be of this plan all
 * the same, in an opening that has ended.
 */
export async function refuseWhole(
  app: App,
  { planId, bundle, bytes, carrier }: RefusedBundle,
  refusal: string,
) {
  await noteRefusal(app, { planId, party: bundle.from, carrier, bytes, reason: refusal });
  const isOfEnded =
    refusal === 'other-plan' && (await app.store.read((r) => r.joint.endedPlan(bundle.plan))) === planId;
  return refused('bundle-refused', isOfEnded ? 'opening-ended' : refusal);
}

/** Judges a bundle and keeps what is taken; then this node does what it owes. */
export async function takeBundle(
  app: App,
  desk: JointDesk,
  { bundle, bytes }: { readonly bundle: Bundle; readonly bytes: Uint8Array },
  carrier: Carrier,
): Promise<Result<BundleReport, Problem>> {
  const { book, keep, settle } = desk;
  const received = receiveBundle(book.x, bundle);
  if (received.refusal !== null)
    return refuseWhole(app, { planId: book.planId, bundle, bytes, carrier }, received.refusal);
  const report = await reportOf(app, book, bundle, received);
  const withheld = new Set(
    received.logs.flatMap(({ log, outcome }) => (outcome === 'refused' || outcome === 'forked' ? [log] : [])),
  );
  const ranges = report.logs.filter(({ from, to }) => to > from);
  const outcome = outcomeOf(report);
  const now = app.clock();
  const transfer: TransferRow = {
    id: uuidV7(now, app.random),
    at: timestamp(now),
    direction: 'in',
    party: bundle.from,
    carrier,
    sha256: fileHash(app, bytes),
    bytes: bytes.length,
    ranges: ranges.map(({ log, from, to }) => ({ log, from, to })),
    files: [],
    outcome,
  };
  const kept = await keep(received.writes, async (w) => {
    const files = await keepBeside(app, w, book.planId, bundle, withheld);
    await takeDrafts(app, w, book.planId, { bundle, me: book.x.me });
    if (outcome !== 'nothing-new' || carrier === 'file')
      await w.joint.addTransfer(book.planId, { ...transfer, files });
    return ok(null);
  });
  if (!kept.ok) return kept;
  const settled = await settle();
  const erased = settled.ok ? await acknowledgeErasures(app, desk) : settled;
  return erased.ok ? ok(report) : erased;
}

/** What came as a file. */
export interface ImportBundle {
  readonly planId: string;
  /** The bundle, or its parts. */
  readonly files: readonly Uint8Array[];
}

/** Takes a bundle that came as a file. */
export async function importBundle(
  app: App,
  who: Actor,
  { planId, files }: ImportBundle,
): Promise<Result<BundleReport, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async (desk) => {
    const read = await readNoting(app, desk.book, files);
    if (!read.ok) return read;
    const resting = await refuseWhilePaused(app, desk.book, [read.value.bundle.from]);
    return resting.ok ? takeBundle(app, desk, read.value, 'file') : resting;
  });
}
