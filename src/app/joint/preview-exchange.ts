/** Before anything leaves, and before anything is taken: the exact entries, one by one [AP85]. */
import { fromUtf8, ok, type Problem, type Result } from '../../base/index.ts';
import { readDisclosure } from '../../ledger/index.ts';
import { type PartyReach, receiveBundle } from '../../sync/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App, JointDisclosureRow, StoreReader, TransferFile, TransferRange } from '../ports/index.ts';
import { isStatement } from './disagreements/disagreement-state.ts';
import { type BundleReport, type ImportBundle, readNoting, refuseWhole, reportOf } from './exchange-joint.ts';
import { filesShown, filesToCarry } from './files/claim-files.ts';
import { fileHash, type JointBook } from './joint-book.ts';
import { readEntries } from './read-entries.ts';
import { entryReach } from './told/entry-reach.ts';
import { withJoint } from './with-joint.ts';

/** An entry with its exact bytes as text, and the words that go beside it. */
export interface ShownEntry {
  readonly log: string;
  readonly seq: number;
  readonly text: string;
  readonly words: readonly { readonly name: string; readonly text: string }[];
  /** Whether these are a party's statement in a disagreement, which is printed with the others' alone. */
  readonly isStatement: boolean;
}

/** The entry by its bytes, with the words beside it. */
function shownEntry(
  app: App,
  place: Pick<ShownEntry, 'log' | 'seq'>,
  bytes: Uint8Array,
  rawsBeside: (text: string) => readonly string[],
): ShownEntry {
  const [entry = null] = readEntries([bytes]);
  const text = fromUtf8(bytes) ?? '';
  const stated = { kind: entry?.kind ?? null, register: entry?.reg ?? null };
  return { ...place, text, words: wordsOf(app, rawsBeside(text)), isStatement: isStatement(stated) };
}

function wordsOf(app: App, raws: readonly string[]): ShownEntry['words'] {
  return raws.flatMap((raw) => {
    const read = readDisclosure(raw, app.sha256);
    if (!read.ok) return [];
    const { name, value } = read.value;
    return [{ name, text: typeof value === 'string' ? value : JSON.stringify(value) }];
  });
}

/** One that is held, with how far it has come. */
export interface HeldEntry extends ShownEntry {
  readonly reach: readonly PartyReach[];
}

/** The entry of that number as it is held; `rows` are the words beside entries around it. */
export function heldEntry(
  app: App,
  book: JointBook,
  log: string,
  seq: number,
  rows: readonly JointDisclosureRow[],
): HeldEntry {
  const [bytes = new Uint8Array()] = book.entries(log, seq, seq + 1);
  const raws = rows.filter((row) => row.seq === seq).flatMap(({ raw }) => raw ?? []);
  const reach = entryReach(book, log, seq, book.placed(log, seq)?.id ?? '');
  return { ...shownEntry(app, { log, seq }, bytes, () => raws), reach };
}

/** Entries of a range as they are held. */
export async function showRange(
  app: App,
  r: StoreReader,
  book: JointBook,
  range: TransferRange,
): Promise<readonly HeldEntry[]> {
  const { log, from, to } = range;
  const rows = await r.joint.disclosures(book.planId, range);
  return book.entries(log, from, to).map((_, n) => heldEntry(app, book, log, from + n, rows));
}

/** Of which plan. */
export interface PreviewExport {
  readonly planId: string;
}

/** Entries that would leave, and the files that they show: those that go with them, and those that are too large to. */
export interface LeavingView {
  readonly entries: readonly HeldEntry[];
  readonly files: { readonly go: readonly TransferFile[]; readonly stay: readonly TransferFile[] };
}

/** Own entries that have been handed to nobody yet, or not to all; what else goes is what the others have written. */
export async function previewExport(
  app: App,
  who: Actor,
  { planId }: PreviewExport,
): Promise<Result<LeavingView, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const { x } = book;
    const from = Math.min(...x.others.map(({ letter }) => x.sent[letter] ?? 0));
    const range = { log: x.me, from, to: x.own.tree.size };
    const hashes = filesShown(readEntries(book.entries(range.log, range.from, range.to)));
    return app.store.read(async (r) => {
      const files = await filesToCarry(r, planId, { hashes, parties: x.letters });
      return ok({ entries: await showRange(app, r, book, range), files });
    });
  });
}

/** What a bundle would bring. */
export interface BundlePreview extends BundleReport {
  readonly entries: readonly ShownEntry[];
  readonly files: readonly TransferFile[];
  /** How many of the files are parts that another of them is as well. */
  readonly twice: number;
}

/** Looks at what a bundle would bring; nothing of it is kept. One that is refused as a whole leaves the line that taking it leaves. */
export async function previewImport(
  app: App,
  who: Actor,
  { planId, files }: ImportBundle,
): Promise<Result<BundlePreview, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const read = await readNoting(app, book, files);
    if (!read.ok) return read;
    const { bundle, bytes } = read.value;
    const received = receiveBundle(book.x, bundle);
    if (received.refusal !== null)
      return refuseWhole(app, { planId, bundle, bytes, carrier: 'file' }, received.refusal);
    const words = new Map(
      Object.values(bundle.disclosures)
        .flat()
        .flatMap((raw) => {
          const one = readDisclosure(raw, app.sha256);
          return one.ok ? [[one.value.digest, raw] as const] : [];
        }),
    );
    const taken = received.writes.flatMap((write) => (write.write === 'take' ? write.entries : []));
    const carried = filesShown(readEntries(taken)).flatMap((sha256) => {
      const bytes = Object.hasOwn(bundle.blobs, sha256) ? bundle.blobs[sha256] : undefined;
      return bytes === undefined ? [] : [{ sha256, bytes: bytes.length }];
    });
    const entries = received.writes.flatMap((write) => {
      if (write.write !== 'take') return [];
      const from = book.x.log(write.log).tree.size;
      const beside = (text: string): readonly string[] =>
        [...words].flatMap(([digest, raw]) => (text.includes(digest) ? [raw] : []));
      return write.entries.map((bytes, n) =>
        shownEntry(app, { log: write.log, seq: from + n }, bytes, beside),
      );
    });
    const twice = files.length - new Set(files.map((file) => fileHash(app, file))).size;
    const report = await reportOf(app, book, bundle, received);
    return ok({ ...report, entries, files: carried, twice });
  });
}
