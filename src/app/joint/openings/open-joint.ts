/**
 * Opening a plan together: party files go to whoever opens, the plan file goes from hand to hand until every party has
 * signed it, and then each begins its log [AP81]. Nothing of the internal log enters by itself.
 */
import { err, fromUtf8, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { jointGenesis } from '../../../ledger/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App, JointPlanRow, NextOpening, StoreReader } from '../../ports/index.ts';
import { marksTo, noMarks } from '../joint-marks.ts';
import { rootKeyFor } from '../keys/root-key.ts';
import { refused } from '../refused.ts';
import { withJoint } from '../with-joint.ts';
import { joinAnew } from './open-anew.ts';
import {
  currentTexts,
  draftOf,
  isWhole,
  type JoinJoint,
  ownOffer,
  type ReadPlanFile,
  type RootKeyFile,
  readOffers,
  readPlanFile,
  signedFile,
  signedGenesis,
} from './plan-files.ts';

/** What to open a plan with. */
export interface OpenJoint {
  readonly planId: string;
  /** Party files of the others, in the order in which their letters follow. */
  readonly offers: readonly Uint8Array[];
  readonly rootKey?: RootKeyFile;
}

/** Makes the plan file, signed by this party. */
export async function openJoint(
  app: App,
  who: Actor,
  { planId, offers, rootKey = null }: OpenJoint,
): Promise<Result<JointPlanRow, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const parties = readOffers(app, offers);
  if (!parties.ok) return parties;
  if (parties.value.length === 0) return refused('joint-file-refused', 'party-missing');
  const root = rootKeyFor(app, rootKey);
  const own = ownOffer(app, rootKey);
  if (!root.ok || !own.ok) return own.ok ? err(problem('root-key-away')) : own;
  const { bytes, party } = own.value;
  return app.store.write(planId, async (w) => {
    const texts = await currentTexts(w, planId);
    if (!texts.ok) return texts;
    const before = await w.joint.plan(planId);
    if (before !== null && isWhole(app, before)) return err(problem('joint-already-open', { plan: planId }));
    const genesis = jointGenesis(
      { planId, parties: [party, ...parties.value], texts: texts.value },
      app.sha256,
    );
    const note = signedGenesis(app, genesis, 'a', root.value);
    const draft = draftOf(app, note);
    if (!draft.ok) return draft;
    const row: JointPlanRow = {
      genesis: note,
      hash: draft.value.hash,
      me: 'a',
      offers: [bytes, ...offers].map((offer) => fromUtf8(offer) ?? ''),
      marks: marksTo(noMarks),
      version: (before?.version ?? 0) + 1,
    };
    await w.joint.putPlan(planId, row);
    return ok(row);
  });
}

/** Whether the plan's genesis bears every signature. */
export async function isOpenedTogether(app: App, r: StoreReader, planId: string): Promise<boolean> {
  const row = await r.joint.plan(planId);
  return row !== null && isWhole(app, row);
}

/**
 * Takes over what a plan file brings; with `sign` this party's root key signs it. When all have, the log begins. A file that
 * opens the plan anew ends the present opening then [AP1290].
 */
export async function joinJoint(
  app: App,
  who: Actor,
  join: JoinJoint,
): Promise<Result<NextOpening, Problem>> {
  const { planId, bytes } = join;
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const read = readPlanFile(app, bytes);
  if (!read.ok) return read;
  const { genesis, hash } = read.value.draft;
  const [texts, before] = await app.store.read((r) =>
    Promise.all([currentTexts(r, planId), r.joint.plan(planId)]),
  );
  if (!texts.ok) return texts;
  const missing = genesis.texts.filter((text) => !texts.value.includes(text));
  if (missing.length > 0) return err(problem('joint-text-missing', { text: missing.join(' ') }));
  const isOther = before !== null && before.hash !== hash && isWhole(app, before);
  if (isOther && genesis.succeeds === undefined) return err(problem('joint-already-open', { plan: planId }));
  const kept = isOther ? await joinAnew(app, join, read.value) : await joinFirst(app, join, read.value);
  if (!kept.ok || !isWhole(app, kept.value)) return kept;
  const begun = await beginLog(app, planId);
  return begun.ok ? kept : begun;
}

/** The same where no opening ends by it. */
async function joinFirst(
  app: App,
  { planId, sign, rootKey = null }: JoinJoint,
  read: ReadPlanFile,
): Promise<Result<JointPlanRow, Problem>> {
  const root = sign ? rootKeyFor(app, rootKey) : null;
  if (root?.ok === false) return root;
  return app.store.write(planId, async (w) => {
    const before = await w.joint.plan(planId);
    const { hash } = read.draft;
    const known = before?.hash === hash ? before : null;
    if (before !== null && known === null && isWhole(app, before))
      return err(problem('joint-already-open', { plan: planId }));
    if (known === null && !sign) return err(problem('joint-not-signed', { hash }));
    const row: JointPlanRow = {
      ...signedFile(app, read, known, root === null ? null : root.value),
      marks: known?.marks ?? marksTo(noMarks),
      version: (before?.version ?? 0) + 1,
    };
    await w.joint.putPlan(planId, row);
    return ok(row);
  });
}

/** Begins the own log where it has not begun, and does what is owed. */
export function beginLog(app: App, planId: string): Promise<Result<null, Problem>> {
  return withJoint(app, planId, ({ settle }) => settle());
}
