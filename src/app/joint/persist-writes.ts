/**
 * The writes of an exchange into rows, within one transaction: what a store keeps is what `recordAfter` says, no more and
 * no less. What a settled fork takes out of a log, and each proof of a fork, is kept as evidence.
 */
import { base64, utf8, uuidV7 } from '../../base/index.ts';
import { acceptEntry, type Entry } from '../../ledger/index.ts';
import { type ExchangeRecord, recordAfter, type Write } from '../../sync/index.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App, EvidenceRow, JointDisclosureRow, JointPlanRow, StoreWriter } from '../ports/index.ts';
import type { JointBook } from './joint-book.ts';
import { marksTo } from './joint-marks.ts';

/** What is kept now, with no entries: those that the writes add are what comes to stand there. */
function recordOf({ x }: JointBook): ExchangeRecord {
  const logs = x.letters.map((letter) => {
    const { notes, fork, isSuspect } = x.log(letter);
    return [letter, { entries: [], notes: notes.map(({ note }) => note), fork, isSuspect }] as const;
  });
  const { undertaken, statements, told, sent, handed, guard } = x;
  return { logs: Object.fromEntries(logs), undertaken, statements, told, sent, handed, guard };
}

/** How an entry begins that names disclosures: members stand in order, and no other comes before this one. */
const WORDS_FIRST = utf8('{"_sd":');

/** False where an entry names none; so most need not be read a second time. */
function mayNameWords(bytes: Uint8Array): boolean {
  return WORDS_FIRST.every((byte, at) => bytes[at] === byte);
}

/** Disclosures that an entry names: nothing of them is here yet. */
function namedBy(entry: Entry | null, log: string, seq: number): readonly JointDisclosureRow[] {
  return (entry?._sd ?? []).map((digest) => ({ digest, log, seq, raw: null, state: 'awaited' }));
}

function evidenceOf(app: App, kind: EvidenceRow['kind'], log: string, bytes: Uint8Array): EvidenceRow {
  const now = app.clock();
  return { id: uuidV7(now, app.random), at: timestamp(now), kind, log, bytes };
}

async function cutLog(app: App, w: StoreWriter, book: JointBook, log: string, keep: number): Promise<void> {
  const branch = book.entries(log, keep, Number.POSITIVE_INFINITY);
  const lines = branch.map((bytes) => `${base64(bytes)}\n`).join('');
  if (branch.length > 0) await w.joint.addEvidence(book.planId, evidenceOf(app, 'branch', log, utf8(lines)));
  await w.joint.cutEntries(book.planId, log, keep);
}

/** Keeps the writes in order and answers the plan's row as it then is. */
export async function persistWrites(
  app: App,
  w: StoreWriter,
  book: JointBook,
  writes: readonly Write[],
): Promise<JointPlanRow> {
  const { planId, x } = book;
  let record = recordOf(book);
  const sizes = new Map(x.letters.map((letter) => [letter, x.log(letter).tree.size]));
  for (const write of writes) {
    if (write.write === 'resume') {
      await cutLog(app, w, book, write.log, write.keep);
      sizes.set(write.log, write.keep);
    }
    if (write.write === 'freeze')
      await w.joint.addEvidence(planId, evidenceOf(app, 'fork', write.log, write.proof));
    record = recordAfter(record, write, x.me);
  }
  const heldAt = timestamp(app.clock());
  for (const letter of x.letters) {
    const from = sizes.get(letter) ?? 0;
    const added = record.logs[letter]?.entries ?? [];
    const rows = added.map((bytes, n) => ({ log: letter, seq: from + n, bytes, heldAt }));
    await w.joint.addEntries(planId, rows);
    const named = rows.flatMap(({ bytes, seq }) => {
      if (!mayNameWords(bytes)) return [];
      const accepted = acceptEntry(bytes);
      return namedBy(accepted.ok ? accepted.value : null, letter, seq);
    });
    // What was erased stays erased, whatever brings its entry again.
    const known = await Promise.all(named.map(({ digest }) => w.joint.disclosure(planId, digest)));
    await w.joint.putDisclosures(
      planId,
      named.filter((_, n) => known[n]?.state !== 'erased'),
    );
  }
  const logs = Object.entries(record.logs).map(([log, { notes, fork, isSuspect }]) => {
    return { log, notes: notes.map(base64), fork, isSuspect };
  });
  const row = { ...book.row, marks: marksTo(record), version: book.row.version + 1 };
  await w.joint.putPlan(planId, row);
  await w.joint.putLogs(planId, logs);
  return row;
}
