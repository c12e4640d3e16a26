/**
 * Drafts go with the bundle and come with it, and stand in no log. Who may see one is said in it; a bundle for others besides
 * takes it not along. What was taken back is deleted where it came to, and what has expired everywhere [AP870].
 */
import { utf8 } from '../../../base/index.ts';
import type { Bundle } from '../../../sync/index.ts';
import { timestamp } from '../../log/entry-time.ts';
import type { App, JointDraftRow, StoreReader, StoreWriter } from '../../ports/index.ts';
import { formatDraft, keptDraft, readDraft } from './draft-form.ts';

/** Most drafts, remarks and marks of one party that are kept at a time. */
export const MOST_DRAFTS = 200;

const isOver = ({ expires }: Pick<JointDraftRow, 'expires'>, now: number): boolean =>
  Date.parse(expires) <= now;

/** Own drafts, remarks and marks for these receivers. */
export async function draftsFor(
  app: App,
  r: StoreReader,
  planId: string,
  { me, to }: { readonly me: string; readonly to: readonly string[] },
): Promise<Bundle['consult']> {
  const now = app.clock();
  const rows = await r.joint.drafts(planId);
  const own = rows.filter((row) => row.author === me && !isOver(row, now));
  const chosen = own.filter((row) => {
    const item = keptDraft(row.content);
    if (item.kind === 'draft') return to.every((letter) => item.to.includes(letter));
    if (item.kind === 'gone') return true;
    // A remark goes to whoever wrote the draft, and to nobody else.
    const about = rows.find(({ id }) => id === item.draft);
    return about !== undefined && to.length === 1 && to[0] === about.author;
  });
  return Object.fromEntries(chosen.map(({ id, content }) => [id, utf8(content)]));
}

/** Notes that these left for the first time, and answers which had not before. */
export async function noteDraftsLeft(
  app: App,
  w: StoreWriter,
  planId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const leftAt = timestamp(app.clock());
  const first = (await w.joint.drafts(planId)).filter((row) => ids.includes(row.id) && row.leftAt === null);
  for (const row of first) await w.joint.putDraft(planId, { ...row, leftAt });
  return first.map(({ id }) => id);
}

/** Takes that back: the bundle in which they were for the first time did not leave. */
export async function noteDraftsStayed(
  w: StoreWriter,
  planId: string,
  ids: readonly string[],
): Promise<void> {
  for (const row of await w.joint.drafts(planId))
    if (ids.includes(row.id)) await w.joint.putDraft(planId, { ...row, leftAt: null });
}

/** Deletes what has expired, and remarks about drafts that are not here any more. */
export async function dropExpiredDrafts(app: App, w: StoreWriter, planId: string): Promise<void> {
  const now = app.clock();
  const rows = await w.joint.drafts(planId);
  const live = new Set(rows.filter((row) => !isOver(row, now)).map(({ id }) => id));
  for (const { id, about } of rows)
    if (!live.has(id) || (about !== null && !live.has(about))) await w.joint.dropDraft(planId, id);
}

/** Takes what came from the sender: its own drafts and remarks, and nobody else's. */
export async function takeDrafts(
  app: App,
  w: StoreWriter,
  planId: string,
  { bundle, me }: { readonly bundle: Pick<Bundle, 'from' | 'consult'>; readonly me: string },
): Promise<void> {
  await dropExpiredDrafts(app, w, planId);
  const now = app.clock();
  const before = new Map((await w.joint.drafts(planId)).map((row) => [row.id, row]));
  let held = [...before.values()].filter(({ author }) => author === bundle.from).length;
  for (const bytes of Object.values(bundle.consult)) {
    const item = readDraft(bytes, now);
    if (item === null || item.from !== bundle.from || isOver(item, now)) continue;
    const known = before.get(item.id);
    if (known !== undefined && known.author !== bundle.from) continue;
    if (item.kind === 'gone') await takeBack(w, planId, item.id, before);
    const isForUs = item.kind !== 'draft' || item.to.includes(me);
    const isAbout = item.kind !== 'remark' || before.get(item.draft)?.author === me;
    const isGone = known !== undefined && keptDraft(known.content).kind === 'gone';
    if (!isForUs || !isAbout || isGone || (known === undefined && held >= MOST_DRAFTS)) continue;
    held += known === undefined ? 1 : 0;
    const about = item.kind === 'remark' ? item.draft : null;
    const { id, from: author, expires } = item;
    const heldAt = known?.heldAt ?? timestamp(now);
    await w.joint.putDraft(planId, {
      id,
      author,
      about,
      content: formatDraft(item),
      expires,
      heldAt,
      leftAt: null,
    });
  }
}

/** Remarks about a draft that is taken back go with it. */
async function takeBack(
  w: StoreWriter,
  planId: string,
  id: string,
  rows: ReadonlyMap<string, JointDraftRow>,
): Promise<void> {
  for (const row of rows.values()) if (row.about === id) await w.joint.dropDraft(planId, row.id);
}
