/** Words that went or came beside entries, which of them were erased, and who has acknowledged that [AP872]. */
import { type Json, ok, type Problem, type Result } from '../../../base/index.ts';
import { type Entry, readDisclosure } from '../../../ledger/index.ts';
import { foldForSearch, searchTerms } from '../../../views/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App, JointDisclosureRow } from '../../ports/index.ts';
import { isStatement } from '../disagreements/disagreement-state.ts';
import type { JointBook } from '../joint-book.ts';
import { type NumberedPage, pageOf } from '../narrow-registers.ts';
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

/** Where words stand: here, on their way, erased, or erased and not yet acknowledged by all others. */
export type WordsStand = WordsView['state'] | 'unacknowledged';

/** Which words, in which order and on which page. */
export interface ListWords {
  readonly planId: string;
  /** Those beside the entries of one party alone. */
  readonly by?: string;
  readonly state?: WordsStand;
  /** All of its words stand in them. */
  readonly q?: string;
  /** The newest first, unless the oldest are asked for. */
  readonly order?: 'at' | '-at';
  readonly from?: number;
  /** All of them where none is given. */
  readonly limit?: number;
}

/** Whether somebody else has not said so far that its words are erased. */
const isUnacknowledged = ({ log, acknowledged }: WordsView, letters: readonly string[]): boolean =>
  acknowledged !== null && letters.some((letter) => letter !== log && !acknowledged.includes(letter));

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

/** Words beside the entries of all logs. */
export async function listWords(
  app: App,
  who: Actor,
  { planId, by, state: stand, q = '', order, from = 0, limit }: ListWords,
): Promise<Result<NumberedPage<WordsView>, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const { x, state } = book;
    const rows = await app.store.read(async (r) => {
      const logs = x.letters.filter((log) => by === undefined || log === by);
      const found = logs.map((log) =>
        r.joint.disclosures(planId, { log, from: 0, to: x.log(log).tree.size }),
      );
      return (await Promise.all(found)).flat();
    });
    const seen: Seen = { state, x, entryAt: (log, seq) => book.placed(log, seq)?.entry ?? null };
    const terms = searchTerms(q);
    const isMeant = (one: WordsView): boolean => {
      if (stand === 'unacknowledged' && !isUnacknowledged(one, x.letters)) return false;
      if (stand !== undefined && stand !== 'unacknowledged' && one.state !== stand) return false;
      const text = terms.length === 0 ? '' : foldForSearch(one.text ?? '').text;
      return terms.every((term) => text.includes(term));
    };
    const found = rows
      .map((row) => viewOf(app, seen, row))
      .filter(isMeant)
      .toSorted((one, other) => (one.at === other.at ? other.seq - one.seq : one.at < other.at ? 1 : -1));
    const meant = order === 'at' ? found.toReversed() : found;
    return ok(pageOf(meant, { from, limit: limit ?? Math.max(meant.length, 1) }));
  });
}
