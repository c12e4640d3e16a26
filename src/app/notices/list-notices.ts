/** A person's notices of a plan as a list: narrowed, sorted, by pages, each read or not; and the marks that they set [OB831]. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import type { NoticeKind, NoticeLine, RefViews } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { replyNotices } from '../joint/terms/reply-notices.ts';
import { foreign, readCursor, writeCursor } from '../lists/cursor.ts';
import { timestamp } from '../log/entry-time.ts';
import { requirePlan } from '../objects/find-type.ts';
import { nameRefs } from '../objects/name-refs.ts';
import type { App } from '../ports/index.ts';
import { findNotices } from './find-notices.ts';
import { keepMarks, loadMarks } from './notice-marks.ts';

/** Which of them. */
export interface ListNotices {
  readonly planId: string;
  readonly kind?: readonly NoticeKind[];
  readonly unread?: boolean;
  /** By date, the nearest first or last. */
  readonly sort?: 'date' | '-date';
  readonly limit?: number;
  readonly cursor?: string | null;
}
/** One line. */
export interface NoticeItem extends NoticeLine {
  readonly read: boolean;
}
/** A page. */
export interface NoticePage {
  readonly items: readonly NoticeItem[];
  readonly total: number;
  /** Unread ones, whatever is asked for. */
  readonly unread: number;
  /** How many of each kind there are, read or not. */
  readonly kinds: readonly { readonly kind: NoticeKind; readonly n: number }[];
  readonly next: string | null;
  readonly refs: RefViews;
}

/** A page of them. */
export async function listNotices(
  app: App,
  who: Actor,
  { planId, kind = [], unread, sort = 'date', limit = 50, cursor }: ListNotices,
): Promise<Result<NoticePage, Problem>> {
  const list = { list: 'notices', plan: planId, kind: [...kind], unread: unread ?? null, sort };
  const read = readCursor(app, list, cursor);
  if (!read.ok) return read;
  const after = read.value;
  if (after !== null && typeof after !== 'string') return foreign();
  const today = timestamp(app.clock()).slice(0, 10);
  const replies = await replyNotices(app, who, planId);
  if (!replies.ok) return replies;
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const { notices, sight } = await findNotices(r, who, planId, today, replies.value);
    const marks = await loadMarks(r, planId, who.personId);
    const all = notices.map((one): NoticeItem => ({ ...one, read: marks.read.has(one.key) }));
    const meant = all.filter(
      (one) => (kind.length === 0 || kind.includes(one.kind)) && (unread !== true || !one.read),
    );
    const sorted = sort === 'date' ? meant : meant.toReversed();
    const from = after === null ? 0 : sorted.findIndex(({ key }) => key === after) + 1;
    const items = sorted.slice(from, from + limit);
    const last = items.at(-1);
    const hasMore = last !== undefined && from + limit < sorted.length;
    const kinds = [...Map.groupBy(all, (one) => one.kind)].map(([name, of]) => ({
      kind: name,
      n: of.length,
    }));
    return ok({
      items,
      total: meant.length,
      unread: all.filter((one) => !one.read).length,
      kinds,
      next: hasMore ? writeCursor(app, list, last.key) : null,
      refs: await nameRefs(
        r,
        planId,
        sight,
        items.flatMap(({ ref }) => ref ?? []),
      ),
    });
  });
}

/** Which notices were read, or are to be as new again; all that there are where none are named. */
export interface MarkNotices {
  readonly planId: string;
  readonly keys?: readonly string[];
  readonly read: boolean;
}

/** Marks them for this person alone. */
export async function markNotices(
  app: App,
  who: Actor,
  { planId, keys, read }: MarkNotices,
): Promise<Result<{ readonly unread: number }, Problem>> {
  const today = timestamp(app.clock()).slice(0, 10);
  const replies = await replyNotices(app, who, planId);
  if (!replies.ok) return replies;
  return app.store.write('node', async (w) => {
    const there = await requirePlan(w, planId);
    if (!there.ok) return there;
    const found = await findNotices(w, who, planId, today, replies.value);
    const current = new Set(found.notices.map(({ key }) => key));
    const marks = await loadMarks(w, planId, who.personId);
    const meant = keys ?? [...current];
    const kept = new Set([...marks.read].filter((key) => !meant.includes(key)));
    if (read) for (const key of meant) kept.add(key);
    await keepMarks(w, planId, who.personId, { ...marks, read: kept }, current);
    return ok({ unread: [...current].filter((key) => !kept.has(key)).length });
  });
}
