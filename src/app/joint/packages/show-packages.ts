/**
 * Packages as both sides see them: what each is called, whether all of it has come, and how its items stand, counted from
 * the shared state alone, so that both sides count the same [AP961].
 */
import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { parseEntryId } from '../../../ledger/index.ts';
import type { LocalName } from '../../../plan/index.ts';
import { foldForSearch, searchTerms } from '../../../views/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { awaits, isOpenForUs } from '../awaiting.ts';
import { isOfLockedPeriod } from '../claims/locked-claims.ts';
import { type ProposalStanding, proposalStanding } from '../claims/proposal-standing.ts';
import type { JointBook } from '../joint-book.ts';
import { type ProposalView, viewProposals } from '../list-proposals.ts';
import { type NumberedPage, pageOf } from '../narrow-registers.ts';
import { actsAbout } from '../told/acts-about.ts';
import { type ActsOnPaper, onPaper, type RecordedPapers, recordedPapers } from '../told/recorded-papers.ts';
import { withJoint } from '../with-joint.ts';
import {
  hasAllCome,
  type PackageHead,
  type PackageItem,
  packageHeads,
  packageItems,
} from './find-packages.ts';

/** A package; what was done about it as a whole begins with its proposal. */
export interface PackageView extends ActsOnPaper {
  readonly id: string;
  /** Entry id of its head. */
  readonly entry: string;
  readonly by: string;
  readonly at: string;
  readonly title: LocalName;
  readonly occasion: LocalName;
  readonly date: string | null;
  /** Whether all of it has come; of a part nothing is answered. */
  readonly isWhole: boolean;
  /** Items that have come. */
  readonly total: number;
  readonly counts: Readonly<Partial<Record<ProposalStanding, number>>>;
  /** Items that wait for our answer. */
  readonly waiting: number;
  /** Claims of a locked period that have not been answered: they wait for nobody until it is opened again. */
  readonly locked: number;
}

/** How a package stands as a whole: a part of it has not come, an answer is waited for, the rest is of a locked period, or every item is answered. */
export type PackageState = 'partial' | 'awaits-ours' | 'awaits-theirs' | 'locked' | 'answered';

/** Which packages, in which order and on which page. */
export interface ListPackages {
  readonly planId: string;
  /** Those of one party alone. */
  readonly by?: string;
  readonly state?: PackageState;
  /** All of its words stand in title and occasion. */
  readonly q?: string;
  /** The newest first, unless the oldest are asked for. */
  readonly order?: 'at' | '-at';
  readonly from?: number;
  /** All of them where none is given. */
  readonly limit?: number;
}

/** How a package stands as a whole. */
export function packageState({
  isWhole,
  waiting,
  locked,
  counts,
}: Pick<PackageView, 'isWhole' | 'waiting' | 'locked' | 'counts'>): PackageState {
  if (!isWhole) return 'partial';
  if (waiting > 0) return 'awaits-ours';
  if ((counts.registered ?? 0) > locked) return 'awaits-theirs';
  return locked > 0 ? 'locked' : 'answered';
}

function isNamed({ title, occasion }: PackageHead, terms: readonly string[]): boolean {
  const words = foldForSearch([...Object.values(title), ...Object.values(occasion)].join('\n')).text;
  return terms.every((term) => words.includes(term));
}

/** Whether all of the package is here, with the long values that its entries name. */
export async function isPackageHere(
  r: StoreReader,
  book: JointBook,
  head: PackageHead,
  items: readonly PackageItem[],
): Promise<boolean> {
  if (!hasAllCome(book, head)) return false;
  for (const { proposal } of items) {
    const { blob } = proposal.content;
    if (typeof blob === 'string' && (await r.blobs.get(book.planId, blob)) === null) return false;
  }
  return true;
}

/** Claims of a locked period that are not answered: by us, or of ours by nobody. */
function lockedOf(book: JointBook, items: readonly PackageItem[]): readonly PackageItem[] {
  return items.filter((item) => {
    const { id, register, proposal } = item;
    const isOurs = proposal.by === book.x.me;
    const isOpen = isOurs
      ? proposalStanding(book.state, id, proposal) === 'registered'
      : isOpenForUs(book, item);
    return isOpen && isOfLockedPeriod(book.state, register);
  });
}

async function viewOf(
  r: StoreReader,
  book: JointBook,
  head: PackageHead,
  papers: RecordedPapers,
): Promise<PackageView> {
  const items = packageItems(book, head);
  const counts: Partial<Record<ProposalStanding, number>> = {};
  for (const item of items) {
    const standing = proposalStanding(book.state, item.id, item.proposal);
    counts[standing] = (counts[standing] ?? 0) + 1;
  }
  const { id, entry, by, seq, title, occasion, date } = head;
  return {
    ...{ id, entry, by, title, occasion, date, counts },
    ...onPaper(actsAbout(book.state, entry, head.proposal), papers),
    at: book.placed(by, seq)?.entry?.at ?? '',
    isWhole: await isPackageHere(r, book, head, items),
    total: items.length,
    waiting: items.filter((item) => awaits(book, item)).length,
    locked: lockedOf(book, items).length,
  };
}

/** Packages that are asked for. */
export async function listPackages(
  app: App,
  who: Actor,
  { planId, by, state, q = '', order, from = 0, limit }: ListPackages,
): Promise<Result<NumberedPage<PackageView>, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const terms = searchTerms(q);
      const heads = packageHeads(book).filter(
        (head) => (by === undefined || head.by === by) && isNamed(head, terms),
      );
      // Of one instant, as they stand in their log.
      const key = ({ by: letter, seq }: PackageHead): string =>
        [book.placed(letter, seq)?.entry?.at ?? '', letter, String(seq).padStart(12, '0')].join(' ');
      const inTime = heads.toSorted((one, other) => (key(one) < key(other) ? 1 : -1));
      const papers = await recordedPapers(r, [book], who);
      const all = await Promise.all(inTime.map((head) => viewOf(r, book, head, papers)));
      const found = all.filter((one) => state === undefined || packageState(one) === state);
      const meant = order === 'at' ? found.toReversed() : found;
      return ok(pageOf(meant, { from, limit: limit ?? Math.max(meant.length, 1) }));
    }),
  );
}

/** The package of this id; a problem where there is none. */
export function findPackage(book: JointBook, id: string): Result<PackageHead, Problem> {
  const head = packageHeads(book).find((one) => one.id === id);
  return head === undefined ? err(problem('not-found', { package: id })) : ok(head);
}

/** Which package, from which item on. */
export interface ShowPackage {
  readonly planId: string;
  readonly package: string;
  readonly from?: number;
  readonly limit?: number;
}

/** A package with a page of its items. */
export interface PackageDetail extends PackageView {
  readonly items: readonly ProposalView[];
  readonly next: number | null;
  /** Entry ids of all items that wait for our answer, in the order of the list. */
  readonly awaiting: readonly string[];
  /** Those that are claims of a locked period: left open when the rest is answered. */
  readonly lockedItems: readonly string[];
}

/** One package with a page of its items, in the order of the list. */
export async function showPackage(
  app: App,
  who: Actor,
  { planId, package: id, from = 0, limit = 50 }: ShowPackage,
): Promise<Result<PackageDetail, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const head = findPackage(book, id);
      if (!head.ok) return head;
      const all = packageItems(book, head.value);
      const page = all.slice(from, from + limit);
      const items = await viewProposals(app, r, book, who, page);
      const awaiting = all.filter((item) => awaits(book, item)).map((item) => item.id);
      const next = from + limit < all.length ? from + limit : null;
      const lockedItems = lockedOf(book, all).map((item) => item.id);
      const papers = await recordedPapers(r, [book], who);
      return ok({ ...(await viewOf(r, book, head.value, papers)), items, next, awaiting, lockedItems });
    }),
  );
}

/** Where an entry stands in its log, counted from one, as papers say it. */
export function positionOf(id: string): string {
  const place = parseEntryId(id);
  return place === null ? '' : `${place.log} ${place.seq + 1}`;
}
