/** Words that went or came beside entries, which of them were erased, and who has acknowledged that [AP872]. */
import { type Json, ok, type Problem, type Result } from '../../../base/index.ts';
import { type Entry, readDisclosure } from '../../../ledger/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App, JointDisclosureRow } from '../../ports/index.ts';
import { isStatement } from '../disagreements/disagreement-state.ts';
import type { JointBook } from '../joint-book.ts';
import { withJoint } from '../with-joint.ts';

/** Words beside an entry. */
export interface WordsView {
  readonly digest: string;
  readonly log: string;
  readonly seq: number;
  readonly at: string;
  readonly isOwn: boolean;
  /** Whether it is a party's statement in a disagreement, which is printed with the others' alone. */
  readonly isStatement: boolean;
  readonly state: JointDisclosureRow['state'];
  /** Null where they have not come, or were erased. */
  readonly text: string | null;
  /** Letters of those who have acknowledged the erasure; null where none was asked for. */
  readonly acknowledged: readonly string[] | null;
}

/** Of which plan. */
export interface ListWords {
  readonly planId: string;
}

/** All that is said in a value, in its order: words in several languages, titles of evidence. */
function stringsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}

function viewOf(app: App, { state, x, ...book }: Seen, row: JointDisclosureRow): WordsView {
  const { digest, log, seq } = row;
  const read = row.raw === null ? null : readDisclosure(row.raw, app.sha256);
  const value = read?.ok === true ? read.value.value : null;
  const text = value === null ? null : stringsIn(value).join(' / ');
  const redaction = Object.values(state.redactions).find((one) => one.digest === digest);
  const acknowledged = redaction === undefined ? null : Object.keys(redaction.acks);
  const entry = book.entryAt(log, seq);
  const at = entry?.at ?? '';
  const stated = isStatement({ kind: entry?.kind ?? null, register: entry?.reg ?? null });
  return {
    digest,
    log,
    seq,
    at,
    isOwn: log === x.me,
    isStatement: stated,
    state: row.state,
    text,
    acknowledged,
  };
}

interface Seen extends Pick<JointBook, 'state' | 'x'> {
  entryAt(log: string, seq: number): Entry | null;
}

/** Words beside the entries of all logs, newest first. */
export async function listWords(
  app: App,
  who: Actor,
  { planId }: ListWords,
): Promise<Result<{ readonly items: readonly WordsView[] }, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const { x, state } = book;
    const rows = await app.store.read(async (r) => {
      const found = x.letters.map((log) =>
        r.joint.disclosures(planId, { log, from: 0, to: x.log(log).tree.size }),
      );
      return (await Promise.all(found)).flat();
    });
    const seen: Seen = { state, x, entryAt: (log, seq) => book.placed(log, seq)?.entry ?? null };
    const items = rows.map((row) => viewOf(app, seen, row));
    return ok({ items: items.sort((one, other) => (one.at < other.at ? 1 : -1)) });
  });
}
