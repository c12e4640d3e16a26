/**
 * One at a time for each plan: loads the book where it is not loaded, or no longer what is kept, runs the work, and keeps
 * what the work wants kept. Duties are kept write by write, each before it is applied; before a head is signed the marker
 * beside the keys says so, so that a folder that was restored is told from one that went on [AP80]. Once this node has signed
 * that the plan is opened anew, its logs rest where the new genesis says that they end [AP1290].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { draftEntries, nextDuty, nodePseudonym, timeText, type Write } from '../../sync/index.ts';
import type { App, StoreWriter } from '../ports/index.ts';
import { JointBook, markerName } from './joint-book.ts';

interface Shelf {
  book: JointBook | null;
  queue: Promise<unknown>;
}

/** Books by node and plan. A node is told by its keys: requests bring stores of their own. */
const shelves = new WeakMap<App['keys'], Map<string, Shelf>>();
const MOST_TRIES = 3;

function shelfOf(app: App, planId: string): Shelf {
  const ofNode = shelves.get(app.keys) ?? new Map<string, Shelf>();
  const shelf = ofNode.get(planId) ?? { book: null, queue: Promise.resolve() };
  ofNode.set(planId, shelf);
  shelves.set(app.keys, ofNode);
  return shelf;
}

/** What work on a joint plan is handed. */
export interface JointDesk {
  readonly book: JointBook;
  /** Keeps the writes, with what else belongs to them in one transaction, and applies them. */
  keep(
    writes: readonly Write[],
    beside?: (w: StoreWriter) => Promise<Result<null, Problem>>,
  ): Promise<Result<null, Problem>>;
  /** Does what the node owes. */
  settle(): Promise<Result<null, Problem>>;
}

async function bookFor(app: App, shelf: Shelf, planId: string): Promise<Result<JointBook, Problem>> {
  return app.store.read(async (r) => {
    const { book } = shelf;
    const row = book?.isSure === true ? await r.joint.plan(planId) : null;
    if (book !== null && row !== null && row.version === book.row.version && row.hash === book.row.hash)
      return ok(book);
    const loaded = await JointBook.load(app, r, planId);
    shelf.book = loaded.ok ? loaded.value : null;
    return loaded;
  });
}

/** Whether a later opening is under way that this node has signed. */
async function isEnding(app: App, { planId }: JointBook): Promise<boolean> {
  return (await app.store.read((r) => r.joint.next(planId))) !== null;
}

function deskOf(app: App, book: JointBook): JointDesk {
  const keep: JointDesk['keep'] = async (writes, beside) => {
    if (writes.length === 0 && beside === undefined) return ok(null);
    const kept = await app.store.write(book.planId, async (w) => {
      if (writes.length > 0 && (await w.joint.next(book.planId)) !== null)
        return err(problem('joint-opening-anew'));
      const row = await book.keepIn(app, w, writes);
      if (!row.ok) return row;
      const also = beside === undefined ? ok(null) : await beside(w);
      return also.ok ? row : also;
    });
    if (!kept.ok) {
      book.isSure = false;
      return kept;
    }
    book.applied(writes, kept.value);
    return ok(null);
  };
  const settle = async (): Promise<Result<null, Problem>> => {
    for (;;) {
      const duty = nextDuty(book.x, { unixSeconds: Math.floor(app.clock() / 1_000) });
      if (duty === null || (await isEnding(app, book))) return ok(null);
      // First beside the keys: were it kept first, a stop in between would let it be signed without.
      if (duty.write === 'undertake-sign') {
        const noted = app.marker.note(book.planId, markerName(book.opened.hash), duty.head);
        if (!noted.ok) return noted;
      }
      const kept = await keep([duty]);
      if (!kept.ok) return kept;
    }
  };
  return { book, keep, settle };
}

/** Books of logs that cannot begin here: they are asked once. */
const cannotBegin = new WeakSet<JointBook>();

/**
 * Entry 0 of the own log, where it is not there yet: a node may have stopped between taking the last signature and this, and nothing else
 * can stand first in a log [AP1348]. Not where the restore guard stands, in an opening that has ended, or while another is under way.
 */
async function begin(app: App, { book, keep }: JointDesk): Promise<Result<null, Problem>> {
  const { x } = book;
  if (x.own.tree.size > 0 || x.guard !== null || cannotBegin.has(book)) return ok(null);
  const now = { unixSeconds: Math.floor(app.clock() / 1_000) };
  const drafted = draftEntries(x, [{ kind: 'plan.open', by: nodePseudonym(x.me) }], timeText(now));
  if (!drafted.ok) return ok(null);
  const kept = await keep([drafted.value]);
  const isOver =
    !kept.ok && (kept.error.code === 'joint-opening-anew' || kept.error.code === 'joint-opening-ended');
  if (!isOver) return kept;
  cannotBegin.add(book);
  book.isSure = true;
  return ok(null);
}

/** Runs work on the joint plan, alone. */
export async function withJoint<T>(
  app: App,
  planId: string,
  work: (desk: JointDesk) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const shelf = shelfOf(app, planId);
  const turn = shelf.queue.then(async () => {
    for (let tries = 1; ; tries++) {
      const book = await bookFor(app, shelf, planId);
      if (!book.ok) return book;
      const desk = deskOf(app, book.value);
      const begun = await begin(app, desk);
      const done = begun.ok ? await work(desk) : begun;
      if (done.ok || done.error.code !== 'joint-moved' || tries >= MOST_TRIES) return done;
    }
  });
  shelf.queue = turn.catch(() => undefined);
  return turn;
}
