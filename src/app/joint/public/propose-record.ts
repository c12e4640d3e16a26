/** A record for the public is looked at to the byte, and then proposed as it was seen [AP1711]. */
import { type Json, ok, type Problem, type Result, uuidV7 } from '../../../base/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { appendJoint } from '../joint-act.ts';
import { keepBlobs, type Outgoing } from '../propose-joint.ts';
import { refused } from '../refused.ts';
import { type LeavingLine, leavingOf } from '../release/outgoing.ts';
import { leavingDigest } from '../release/releases.ts';
import { requireNoRoute } from '../release/route.ts';
import { type Told, ToldWorld } from '../told/tell-proposals.ts';
import { withJoint } from '../with-joint.ts';
import { type RecordContents, wordsOfLines } from './record-drafts.ts';

/** A record to be looked at before it is proposed; without an id it becomes a new one. */
export interface PreviewRecord extends Omit<RecordContents, 'record'> {
  readonly planId: string;
  readonly record?: string | undefined;
}

/** What would leave: in words, to the byte, and its digest; and the contents to propose so that nothing else leaves. */
export interface RecordPreview {
  readonly contents: RecordContents;
  readonly lines: readonly LeavingLine[];
  readonly told: Told;
  readonly digest: string;
}

/** What would leave if this were proposed. */
export async function previewRecord(
  app: App,
  who: Actor,
  { planId, record, ...asked }: PreviewRecord,
): Promise<Result<RecordPreview, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const what = { kind: 'public', record: record ?? uuidV7(app.clock(), app.random), ...asked } as const;
    const leaving = await leavingOf(app, book, who, what);
    if (!leaving.ok) return leaving;
    const { lines, what: goes } = leaving.value;
    const [line] = lines;
    if (line === undefined || goes.kind !== 'public') return refused('joint-step-refused', 'record-empty');
    const { kind: _kind, ...contents } = goes;
    const told = await app.store.read(async (r) => {
      const world = await ToldWorld.load(app, r, book, who);
      const beside = wordsOfLines(app, lines);
      const after: Json = JSON.parse(line.value);
      return world.tell({ register: line.register, before: null, after, by: book.x.me, beside });
    });
    return ok({ contents, lines, told, digest: leavingDigest(app, lines) });
  });
}

/** A record as the preview gave it. */
export interface ProposeRecord extends RecordContents {
  readonly planId: string;
  /** Digest of what the preview showed: what would leave otherwise is looked at again first. */
  readonly seen: string;
}

/** Proposes the record, where no route stands before it. Answers the ids of its entries. */
export async function proposeRecord(
  app: App,
  who: Actor,
  { planId, seen, ...contents }: ProposeRecord,
): Promise<Result<readonly string[], Problem>> {
  let blobs: Outgoing['blobs'] = [];
  return appendJoint(
    app,
    who,
    planId,
    async (book) => {
      const open = await requireNoRoute(app, planId);
      if (!open.ok) return open;
      const leaving = await leavingOf(app, book, who, { kind: 'public', ...contents });
      if (!leaving.ok) return leaving;
      const { outgoing, lines } = leaving.value;
      if (leavingDigest(app, lines) !== seen) return refused('joint-act-refused', 'preview-old');
      blobs = outgoing.blobs;
      return ok(outgoing.drafts);
    },
    (w) => keepBlobs(w, planId, blobs),
  );
}
