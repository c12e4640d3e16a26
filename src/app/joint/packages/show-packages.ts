/**
 * Packages as both sides see them: what each is called, whether all of it has come, and how its items stand, counted from
 * the shared state alone, so that both sides count the same [AP961].
 */
import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { parseEntryId } from '../../../ledger/index.ts';
import type { LocalName } from '../../../plan/index.ts';
import type { Agreement } from '../../../views/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { awaits } from '../awaiting.ts';
import { agreementOf } from '../claims/joint-facts.ts';
import type { JointBook } from '../joint-book.ts';
import { type ProposalView, viewProposals } from '../list-proposals.ts';
import { withJoint } from '../with-joint.ts';
import {
  hasAllCome,
  type PackageHead,
  type PackageItem,
  packageHeads,
  packageItems,
} from './find-packages.ts';

/** How an item of a package stands. */
export type ItemStanding = Exclude<Agreement, 'not-asked' | 'confirmed-on-paper'> | 'withdrawn';

/** A package. */
export interface PackageView {
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
  readonly counts: Readonly<Partial<Record<ItemStanding, number>>>;
  /** Items that wait for our answer. */
  readonly waiting: number;
}

/** Whose package. */
export interface ListPackages {
  readonly planId: string;
}

/** How an item stands between the parties. */
export function itemStanding({ state }: JointBook, { id, proposal }: PackageItem): ItemStanding {
  if (proposal.status === 'withdrawn') return 'withdrawn';
  const agreement = agreementOf(state, id, proposal);
  return agreement === 'not-asked' || agreement === 'confirmed-on-paper' ? 'registered' : agreement;
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

async function viewOf(r: StoreReader, book: JointBook, head: PackageHead): Promise<PackageView> {
  const items = packageItems(book, head);
  const counts: Partial<Record<ItemStanding, number>> = {};
  for (const item of items) {
    const standing = itemStanding(book, item);
    counts[standing] = (counts[standing] ?? 0) + 1;
  }
  const { id, entry, by, seq, title, occasion, date } = head;
  return {
    ...{ id, entry, by, title, occasion, date, counts },
    at: book.placed(by, seq)?.entry?.at ?? '',
    isWhole: await isPackageHere(r, book, head, items),
    total: items.length,
    waiting: items.filter((item) => awaits(book, item.id, item.proposal)).length,
  };
}

/** Every package, newest first. */
export async function listPackages(
  app: App,
  who: Actor,
  { planId }: ListPackages,
): Promise<Result<{ readonly items: readonly PackageView[] }, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const items = await Promise.all(packageHeads(book).map((head) => viewOf(r, book, head)));
      return ok({ items: items.toSorted((one, other) => (one.at < other.at ? 1 : -1)) });
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
  readonly items: readonly (ProposalView & { readonly standing: ItemStanding })[];
  readonly next: number | null;
  /** Entry ids of all items that wait for our answer, in the order of the list. */
  readonly awaiting: readonly string[];
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
      const views = await viewProposals(app, r, book, who, page);
      const items = views.map((view, n) => {
        const item = page[n];
        return { ...view, standing: item === undefined ? 'registered' : itemStanding(book, item) };
      });
      const awaiting = all.filter((item) => awaits(book, item.id, item.proposal)).map((item) => item.id);
      const next = from + limit < all.length ? from + limit : null;
      return ok({ ...(await viewOf(r, book, head.value)), items, next, awaiting });
    }),
  );
}

/** Where an entry stands in its log, counted from one, as papers say it. */
export function positionOf(id: string): string {
  const place = parseEntryId(id);
  return place === null ? '' : `${place.log} ${place.seq + 1}`;
}
