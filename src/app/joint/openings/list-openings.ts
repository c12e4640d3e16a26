/** The openings of a plan: the present one, the one that is under way to follow it, and those that have ended [AP1292]. */
import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import type { Genesis } from '../../../ledger/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { openingActs } from '../told/acts-about.ts';
import { type ActsOnPaper, onPaper, type RecordedPapers, recordedPapers } from '../told/recorded-papers.ts';
import { withJoint } from '../with-joint.ts';
import { bookOfOpening } from './earlier.ts';
import { isSameUpTo, openingNumber } from './epochs.ts';
import { draftOf } from './plan-files.ts';

/** A party in an opening, and its log there. */
export interface OpeningParty {
  readonly letter: string;
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly rootKey: string;
  readonly hasSigned: boolean;
  readonly isOwn: boolean;
  /** Entries of its log that are held here. */
  readonly held: number;
  /** Entries up to which the log counts; null while the opening lasts. */
  readonly ends: number | null;
  /** False where what is held here is not the log that the next genesis names. */
  readonly isSame: boolean;
}

/** One opening; while not all have signed there is no act of it in a log. */
export interface OpeningView extends ActsOnPaper {
  readonly number: number;
  readonly hash: string;
  readonly state: 'under-way' | 'present' | 'ended';
  readonly endedAt: string | null;
  readonly parties: readonly OpeningParty[];
}

/** All of them: what is under way first, then the newest. */
export interface OpeningsView {
  readonly items: readonly OpeningView[];
  /** Whether the root key under which the node would go into a further opening is here. */
  readonly isRootHere: boolean;
}

interface Heard {
  readonly book: JointBook | null;
  /** The genesis that comes after it, where there is one. */
  readonly after: Genesis | null;
  readonly signed: readonly string[];
  readonly me: string;
}

function partiesOf(genesis: Genesis, { book, after, signed, me }: Heard): readonly OpeningParty[] {
  return genesis.parties.map(({ letter, code, names, rootKey }) => {
    const final = after?.succeeds?.finals[letter] ?? null;
    const isSame = book === null || final === null || isSameUpTo(book, letter, final);
    return {
      ...{ letter, code, names, rootKey, isSame, isOwn: letter === me, hasSigned: signed.includes(letter) },
      held: book === null ? 0 : book.x.log(letter).tree.size,
      ends: final?.size ?? null,
    };
  });
}

function viewOf(
  book: JointBook,
  papers: RecordedPapers,
  after: Genesis | null,
  endedAt: string | null,
): OpeningView {
  const { genesis, hash } = book.opened;
  const signed = genesis.parties.map(({ letter }) => letter);
  const parties = partiesOf(genesis, { book, after, signed, me: book.x.me });
  const state = endedAt === null ? 'present' : 'ended';
  const number = openingNumber(genesis);
  return { number, hash, state, endedAt, parties, ...onPaper(openingActs(book), papers) };
}

/** Lists them. */
export async function listOpenings(
  app: App,
  who: Actor,
  { planId }: { readonly planId: string },
): Promise<Result<OpeningsView, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const [plan, next, earlier] = await app.store.read((r) =>
    Promise.all([r.projections.plan(planId), r.joint.next(planId), r.joint.earlier(planId)]),
  );
  if (plan === null) return err(problem('not-found', { plan: planId }));
  const present = await withJoint(app, planId, async ({ book }) => ok(book));
  if (!present.ok) return present;
  const items: OpeningView[] = [];
  if (next !== null) {
    const draft = draftOf(app, next.genesis);
    if (!draft.ok) return draft;
    const { genesis, hash, signed } = draft.value;
    const parties = partiesOf(genesis, { book: null, after: null, signed, me: next.me });
    const number = openingNumber(genesis);
    items.push({ number, hash, state: 'under-way', endedAt: null, parties, acts: [], papers: [] });
  }
  const papersOf = (...further: readonly JointBook[]) =>
    app.store.read((r) => recordedPapers(r, [present.value, ...further], who));
  items.push(viewOf(present.value, await papersOf(), null, null));
  let after = present.value.opened.genesis;
  for (const { number, endedAt } of earlier.toReversed()) {
    const book = await bookOfOpening(app, planId, number);
    if (!book.ok) return book;
    const isNext = after.succeeds?.hash === book.value.opened.hash;
    items.push(viewOf(book.value, await papersOf(book.value), isNext ? after : null, endedAt));
    after = book.value.opened.genesis;
  }
  return ok({ items, isRootHere: app.keys.root.sign !== null });
}
