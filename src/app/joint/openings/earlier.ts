/**
 * Openings of a plan that have ended, read as the present one is: the same use cases are handed a node whose store shows that opening and
 * keeps nothing [AP1293].
 */
import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import type { App, EarlierOpening, Store } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { withJoint } from '../with-joint.ts';

/** Books are kept by the keys object of a node; each earlier opening has one of its own, over the same keys. */
const keysOfOpenings = new WeakMap<App['keys'], Map<number, App['keys']>>();

function keysFor({ keys }: App, number: number): App['keys'] {
  const known = keysOfOpenings.get(keys) ?? new Map<number, App['keys']>();
  keysOfOpenings.set(keys, known);
  const own = known.get(number) ?? { ...keys };
  known.set(number, own);
  return own;
}

function showingOpening(store: Store, number: number): Store {
  return {
    kind: store.kind,
    read: (work) => store.read((r) => work({ ...r, joint: r.joint.opening(number) })),
    write: async () => err(problem('joint-opening-ended')),
    backup: (path) => store.backup(path),
    close: () => store.close(),
  };
}

/** The node as it reads that opening. */
export function appOfOpening(app: App, number: number): App {
  return { ...app, keys: keysFor(app, number), store: showingOpening(app.store, number) };
}

/** The node as it reads the opening of that number; the present one where none is named. */
export async function appForOpening(
  app: App,
  planId: string,
  number: number | undefined,
): Promise<Result<App, Problem>> {
  if (number === undefined) return ok(app);
  const earlier = await app.store.read((r) => r.joint.earlier(planId));
  const isKnown = earlier.some((one) => one.number === number);
  return isKnown ? ok(appOfOpening(app, number)) : err(problem('not-found', { opening: number }));
}

/** The openings that have ended, the newest first. */
export async function earlierOpenings(app: App, planId: string): Promise<readonly EarlierOpening[]> {
  return (await app.store.read((r) => r.joint.earlier(planId))).toReversed();
}

/** What an opening that has ended left. */
export function bookOfOpening(app: App, planId: string, number: number): Promise<Result<JointBook, Problem>> {
  return withJoint(appOfOpening(app, number), planId, async ({ book }) => ok(book));
}

/** What the opening before the present one left, passing over those that never became live; null where there was none. */
export async function openingBefore(app: App, planId: string): Promise<Result<JointBook | null, Problem>> {
  for (const { number } of await earlierOpenings(app, planId)) {
    const book = await bookOfOpening(app, planId, number);
    if (!book.ok || book.value.x.isLive) return book;
  }
  return ok(null);
}

/** Reads something where it stands: in the present opening, or in one that has ended. */
export async function whereItStands<T>(
  app: App,
  planId: string,
  reading: (app: App, opening: number | null) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const present = await reading(app, null);
  if (present.ok || present.error.code !== 'not-found') return present;
  for (const { number } of await earlierOpenings(app, planId)) {
    const earlier = await reading(appOfOpening(app, number), number);
    if (earlier.ok || earlier.error.code !== 'not-found') return earlier;
  }
  return present;
}
