/**
 * What waits for a person, provision by provision, a page at a time. Once the outline is accepted the store finds the page
 * by its place and reads its lines alone. Before, and of a text that the register does not go by, the page is cut out of
 * the whole: there the machine's outline is one value, or the lines are made up.
 */
import { err, type JsonObject, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { lineItem, queueProvisions, type ReviewQueue, reviewQueueView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { foreign, readCursor, writeCursor } from '../lists/cursor.ts';
import { loadPicture } from '../plans/plan-picture.ts';
import { readChars } from '../plans/plan-words.ts';
import { scopeOf } from '../plans/read-scope.ts';
import type { App, PlanRow, QueueCut, QueueFilter, StoreReader, TextRow } from '../ports/index.ts';
import { pickText } from '../texts/pick-text.ts';
import { countReview } from './stand-after.ts';

/** Which page of the queue is asked for. */
export interface ShowQueue {
  readonly planId: string;
  /** Default: the plan's current text. */
  readonly textId?: string;
  /** Default: all provisions. */
  readonly coverage?: QueueFilter;
  /** The page begins with this provision, or where it is not in the queue with the next one that is. */
  readonly at?: string;
  readonly limit?: number;
  /** `next` or `before` of another page of the same queue. */
  readonly cursor?: string | null;
}
/** A page, and the cursors of those beside it. */
export interface ListedQueue extends Omit<ReviewQueue, 'next' | 'before'> {
  readonly before: string | null;
  readonly next: string | null;
}

interface Meant {
  readonly plan: PlanRow;
  readonly texts: readonly TextRow[];
  readonly text: TextRow;
  readonly coverage: QueueFilter | null;
  readonly at: string | undefined;
  readonly cut: QueueCut;
}

async function pageByIndex(
  r: StoreReader,
  who: Actor,
  { plan, texts, text, coverage, at, cut }: Meant,
): Promise<Result<ReviewQueue, Problem>> {
  const { planId } = plan;
  const { textId } = text;
  const scope = await scopeOf(r, who, plan, texts);
  if (!scope.ok) return scope;
  const { open } = scope.value;
  const places = at === undefined ? [] : await r.projections.provisionsById(planId, [at]);
  const from = places.find((row) => row.textId === textId)?.order ?? cut.from;
  const [{ rows, before, next, ...shown }, counts, chars] = await Promise.all([
    r.queue.page(planId, { textId, coverage, open }, { ...cut, from }),
    countReview(r, scope.value),
    readChars(r.blobs, planId, text.charsSha256),
  ]);
  if (!chars.ok) return chars;
  const ids = rows.map(({ id }) => id);
  const lines = (await r.lines.listedIn(planId, ids)).map((line) => lineItem(line));
  const provisions = queueProvisions(rows, lines, chars.value);
  return ok({ text: textId, outlineAccepted: true, provisions, shown, before, next, counts });
}

async function pageOfWhole(
  r: StoreReader,
  who: Actor,
  { plan, text, coverage, at, cut }: Meant,
): Promise<Result<ReviewQueue, Problem>> {
  const picture = await loadPicture(r, who, plan.planId, text.textId);
  if (!picture.ok) return picture;
  const place = at === undefined ? undefined : picture.value.tree.get(at);
  return ok(reviewQueueView(picture.value, { coverage, ...cut, from: place?.order ?? cut.from }));
}

/** A page of the queue. */
export async function reviewQueue(
  app: App,
  who: Actor,
  { planId, textId, coverage, at, limit = 50, cursor = null }: ShowQueue,
): Promise<Result<ListedQueue, Problem>> {
  const list: JsonObject = {
    ...{ list: 'review', plan: planId, text: textId ?? null, coverage: coverage ?? null },
  };
  const place = readCursor(app, list, cursor);
  if (!place.ok) return place;
  const from = place.value ?? 0;
  if (typeof from !== 'number') return foreign();
  return app.store.read(async (r) => {
    const [plan, texts] = await Promise.all([r.projections.plan(planId), r.projections.texts(planId)]);
    if (plan === null) return err(problem('not-found', { plan: planId }));
    const [text, first] = [pickText(texts, textId), pickText(texts)];
    if (!text.ok) return text;
    const isListed = first.ok && first.value.textId === text.value.textId && text.value.outlineAccepted;
    const meant = { plan, texts, text: text.value, coverage: coverage ?? null, at, cut: { from, limit } };
    const read = isListed ? pageByIndex : pageOfWhole;
    const asked = await read(r, who, meant);
    if (!asked.ok) return asked;
    // What stood there has left the queue since: the page before is the last one now.
    const { provisions, before: last } = asked.value;
    const page =
      provisions.length > 0 || last === null
        ? asked
        : await read(r, who, { ...meant, at: undefined, cut: { from: last, limit } });
    if (!page.ok) return page;
    const cursorAt = (place: number | null) => (place === null ? null : writeCursor(app, list, place));
    const { before, next, ...rest } = page.value;
    return ok({ ...rest, before: cursorAt(before), next: cursorAt(next) });
  });
}
