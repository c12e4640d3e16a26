/** Records for the public for people: what each is called, from whom, how it stands, and one of them with what it lists [AP1712]. */
import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { stands } from '../../../ledger/index.ts';
import type { LocalName } from '../../../plan/index.ts';
import { foldForSearch, searchTerms } from '../../../views/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { awaits } from '../awaiting.ts';
import type { JointBook } from '../joint-book.ts';
import { type ProposalView, timeOf, viewProposals } from '../list-proposals.ts';
import { type NumberedPage, pageOf } from '../narrow-registers.ts';
import { appOfOpening, bookOfOpening, earlierOpenings, whereItStands } from '../openings/earlier.ts';
import { actsAbout } from '../told/acts-about.ts';
import { type ActsOnPaper, onPaper, type RecordedPapers, recordedPapers } from '../told/recorded-papers.ts';
import { withJoint } from '../with-joint.ts';
import { entryNow, listedEntry, type ProposedRecord, proposedRecords } from './read-records.ts';

/**
 * How a record stands: all have released what it lists; they have released it in another form since; our answer is waited for, or
 * theirs; or it came back with reasons.
 */
export const recordStates = ['public', 'replaced', 'awaits-ours', 'awaits-theirs', 'returned'] as const;
/** One of them. */
export type RecordState = (typeof recordStates)[number];

/** A record; what was done about it begins with its proposal. */
export interface RecordView extends ActsOnPaper {
  /** Entry id of its proposal. */
  readonly entry: string;
  /** Id of the record, under which it may be proposed anew. */
  readonly record: string;
  readonly by: string;
  /** The party's names; letters may have meant others in an opening that has ended. */
  readonly author: LocalName;
  readonly isOwn: boolean;
  readonly at: string;
  /** Empty where its value has not come, or is none of a record. */
  readonly title: LocalName;
  readonly date: string | null;
  readonly state: RecordState;
  /** How many entries it lists. */
  readonly total: number;
  /** How many of these have been changed since by all, or by the party that states them. */
  readonly changed: number;
  /** Number of the opening that has ended in which all released it; null: the present one. */
  readonly opening: number | null;
}

/** Which of them, and which page. */
export interface ListRecords {
  readonly planId: string;
  readonly by?: string;
  readonly state?: RecordState;
  /** All of its words stand in the title. */
  readonly q?: string;
  /** The newest first, unless the oldest are asked for. */
  readonly order?: 'at' | '-at';
  readonly from?: number;
  readonly limit?: number;
}

function stateOf(book: JointBook, { entry, register, proposal, isHead }: ProposedRecord): RecordState {
  if (isHead) return 'public';
  if (stands(proposal)) return 'replaced';
  if (proposal.status === 'objected') return 'returned';
  return awaits(book, { id: entry, register, proposal }) ? 'awaits-ours' : 'awaits-theirs';
}

function viewOf(
  book: JointBook,
  proposed: ProposedRecord,
  papers: RecordedPapers,
  opening: number | null,
): RecordView {
  const { id, entry, by, record, proposal } = proposed;
  const items = record?.items ?? [];
  return {
    ...{ entry, record: id, by, isOwn: by === book.x.me, at: timeOf(book, entry), opening },
    ...onPaper(actsAbout(book.state, entry, proposal), papers),
    author: book.opened.genesis.parties.find(({ letter }) => letter === by)?.names ?? {},
    title: record?.title ?? {},
    date: record?.date ?? null,
    state: stateOf(book, proposed),
    total: items.length,
    changed: items.filter((item) => listedEntry(book, item.entry).standing === 'changed').length,
  };
}

/** Records that are asked for. */
export async function listRecords(
  app: App,
  who: Actor,
  { planId, by, state, q = '', order = '-at', from = 0, limit = 20 }: ListRecords,
): Promise<Result<NumberedPage<RecordView>, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const present = await withJoint(app, planId, async ({ book }) => ok(book));
  if (!present.ok) return present;
  const all = [...(await recordsOf(app, who, present.value, present.value, null))];
  // What was released in an opening that has ended is public still.
  for (const { number } of await earlierOpenings(app, planId)) {
    const earlier = await bookOfOpening(app, planId, number);
    if (!earlier.ok) return earlier;
    const records = await recordsOf(appOfOpening(app, number), who, present.value, earlier.value, number);
    all.push(...records.filter((one) => one.state === 'public'));
  }
  const terms = searchTerms(q);
  const isNamed = ({ title }: RecordView): boolean => {
    const words = foldForSearch(Object.values(title).join('\n')).text;
    return terms.every((term) => words.includes(term));
  };
  const key = ({ at, entry }: RecordView): string => `${at} ${entry}`;
  const found = all
    .filter((one) => by === undefined || one.by === by)
    .filter((one) => state === undefined || one.state === state)
    .filter(isNamed)
    .toSorted((one, other) => (key(one) < key(other) === (order === 'at') ? -1 : 1));
  return ok(pageOf(found, { from, limit }));
}

/** The records of one opening; its papers may be told of in the present one. */
function recordsOf(
  app: App,
  who: Actor,
  present: JointBook,
  book: JointBook,
  opening: number | null,
): Promise<readonly RecordView[]> {
  return app.store.read(async (r) => {
    const papers = await recordedPapers(r, opening === null ? [book] : [present, book], who);
    return (await proposedRecords(r, book)).map((one) => viewOf(book, one, papers, opening));
  });
}

/** The record of this entry; a problem where there is none. */
export async function findRecord(
  r: StoreReader,
  book: JointBook,
  entry: string,
): Promise<Result<ProposedRecord, Problem>> {
  const found = (await proposedRecords(r, book)).find((one) => one.entry === entry);
  return found === undefined ? err(problem('not-found', { record: entry })) : ok(found);
}

/** Which record: by the entry id of its proposal. */
export interface ShowRecord {
  readonly planId: string;
  readonly entry: string;
}

/** A record, and its proposal as any other, with what it lists. */
export interface RecordDetail extends RecordView {
  /** Entries that it lists. */
  readonly items: readonly string[];
  /** What stands now in their places: what one would list anew. */
  readonly now: readonly string[];
  readonly proposal: ProposalView;
}

/** One record. */
export async function showRecord(
  app: App,
  who: Actor,
  { planId, entry }: ShowRecord,
): Promise<Result<RecordDetail, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const present = await withJoint(app, planId, async ({ book }) => ok(book));
  if (!present.ok) return present;
  return whereItStands(app, planId, (there, opening) =>
    withJoint(there, planId, async ({ book }) =>
      there.store.read(async (r) => {
        const openings: readonly [JointBook, ...JointBook[]] =
          opening === null ? [book] : [present.value, book];
        const found = await findRecord(r, book, entry);
        if (!found.ok) return found;
        const { register, proposal, record } = found.value;
        const asked = [{ id: entry, register, proposal }];
        const [view] = await viewProposals(there, r, book, who, asked, openings);
        if (view === undefined) return err(problem('not-found', { record: entry }));
        const papers = await recordedPapers(r, openings, who);
        const items = (record?.items ?? []).map((item) => item.entry);
        const now = [...new Set(items.flatMap((item) => entryNow(book, item) ?? []))];
        return ok({ ...viewOf(book, found.value, papers, opening), items, now, proposal: view });
      }),
    ),
  );
}
