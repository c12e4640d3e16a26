/**
 * Words beside an entry are erased: their author deletes them and says so in its log; the others delete theirs and acknowledge
 * it in theirs. The digest stays in the entry and no register changes. Nothing can force another side: its acknowledgement
 * is the evidence [AP872].
 */
import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { parseEntryId } from '../../../ledger/index.ts';
import { parseJointClaim, readJointClaim } from '../../../plan/index.ts';
import { draftEntries, nodePseudonym, timeText } from '../../../sync/index.ts';
import type { Actor } from '../../actor.ts';
import type { App, StoreWriter } from '../../ports/index.ts';
import { dropErased } from '../files/claim-files.ts';
import { appendJoint } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { refused } from '../refused.ts';
import type { JointDesk } from '../with-joint.ts';

/** Which words. */
export interface EraseWords {
  readonly planId: string;
  /** Digest by which the entry names them. */
  readonly digest: string;
}

async function drop(w: StoreWriter, planId: string, digest: string): Promise<void> {
  const row = await w.joint.disclosure(planId, digest);
  if (row !== null) await w.joint.putDisclosures(planId, [{ ...row, raw: null, state: 'erased' }]);
}

/** Erases own words. Answers the entry that says so. */
export async function eraseWords(
  app: App,
  who: Actor,
  { planId, digest }: EraseWords,
): Promise<Result<readonly string[], Problem>> {
  return appendJoint(
    app,
    who,
    planId,
    async (book) => {
      const row = await app.store.read((r) => r.joint.disclosure(planId, digest));
      if (row === null) return err(problem('not-found', { digest }));
      if (row.log !== book.x.me) return refused('joint-act-refused', 'not-own');
      if (row.state === 'erased') return refused('joint-act-refused', 'erased');
      const item = book.placed(row.log, row.seq)?.id ?? '';
      return ok([{ draft: { kind: 'redact', item, body: { digest } }, words: [] }]);
    },
    async (w) => {
      await drop(w, planId, digest);
      return ok(null);
    },
  );
}

/** Files that claims show whose words nobody has erased. */
function filesStillShown({ state }: JointBook): ReadonlySet<string> {
  const erased = new Set(Object.values(state.redactions).map(({ item }) => item));
  const files = Object.entries(state.registers).flatMap(([register, { proposals }]) =>
    parseJointClaim(register) === null
      ? []
      : Object.entries(proposals).flatMap(([id, { content }]) => {
          const claim = erased.has(id) || content.value === undefined ? null : readJointClaim(content.value);
          return claim?.evidence.flatMap(({ sha256 }) => sha256 ?? []) ?? [];
        }),
  );
  return new Set(files);
}

/** Deletes what others have erased of theirs, and acknowledges it, each once. */
export async function acknowledgeErasures(
  app: App,
  { book, keep, settle }: JointDesk,
): Promise<Result<null, Problem>> {
  const { x, planId } = book;
  if (x.guard !== null || x.own.fork !== null) return ok(null);
  const open = Object.entries(book.redactions).filter(
    ([, { item, acks }]) => parseEntryId(item)?.log !== x.me && acks[x.me] === undefined,
  );
  if (open.length === 0) return ok(null);
  const by = nodePseudonym(x.me);
  const drafts = open.map(([item]) => ({ kind: 'redact.ack', item, by }) as const);
  const at = timeText({ unixSeconds: Math.floor(app.clock() / 1_000) });
  const drafted = draftEntries(x, drafts, at);
  if (!drafted.ok) return refused('joint-held', drafted.error.fault);
  const kept = await keep([drafted.value], async (w) => {
    const stillShown = filesStillShown(book);
    for (const [, { item, digest }] of open) {
      const row = await w.joint.disclosure(planId, digest);
      // Only what the author's own entry names is the author's to erase.
      if (row === null || book.placed(row.log, row.seq)?.id !== item) continue;
      await drop(w, planId, digest);
      const [entry] = book.entries(row.log, row.seq, row.seq + 1);
      if (entry !== undefined) await dropErased(w, planId, entry, stillShown);
    }
    return ok(null);
  });
  return kept.ok ? settle() : kept;
}
