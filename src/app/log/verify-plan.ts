/**
 * Derives everything from the logs alone, the internal one [AP16] and those of the joint record [AP1212], and names what differs from what is stored. Nothing is mended here: what is
 * derived can be rebuilt, what is signed cannot.
 */
import { base64, equalBytes, ok, type Problem, type Result } from '../../base/index.ts';
import type { Check, CheckName, VerificationView } from '../../views/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { verifyEarlier, verifyJoint } from '../joint/verify/verify-joint.ts';
import type { App, StoreReader } from '../ports/index.ts';
import {
  damagedBlob,
  differingLine,
  differingObject,
  differingRegister,
  differingRow,
  differingStatus,
  storedProjection,
} from './compare-plan.ts';
import { type DerivedPlan, derivePlan } from './derive-plan.ts';
import { type Follower, WorkStopped } from './follow-work.ts';
import { INTERNAL, type OpenLog, openLog } from './open-log.ts';
import { checkpoint } from './sign-checkpoint.ts';

/** Which plan. */
export interface VerifyPlan {
  readonly planId: string;
}

function check(
  name: CheckName,
  found: { readonly code: string; readonly at: string | number } | null,
): Check {
  return found === null
    ? { name, sound: true, detail: { code: 'sound', facts: {} } }
    : { name, sound: false, detail: { code: found.code, facts: { at: found.at } } };
}

const different = (at: string | null): { readonly code: string; readonly at: string } | null =>
  at === null ? null : { code: 'differs', at };

/** The log's own checks; a head row that does not match the tree is the tree's. */
function logChecks({ report }: DerivedPlan, { head }: OpenLog): readonly Check[] {
  const checks = report.checks.map(({ name, fault, seq }) =>
    check(name, fault === null ? null : { code: fault, at: seq ?? '' }),
  );
  const isHead = report.size === head.size && equalBytes(report.root, head.root);
  return checks.map((each) =>
    each.name === 'tree' && each.sound && !isHead
      ? check('tree', { code: 'head-differs', at: head.size })
      : each,
  );
}

async function rowChecks(
  app: App,
  r: StoreReader,
  planId: string,
  derived: DerivedPlan,
): Promise<readonly Check[]> {
  const { registers, projection, missing } = derived;
  if (projection === null) {
    const at = missing[0] ?? '';
    return [check('projections', { code: 'not-derivable', at }), check('blobs', { code: 'missing', at })];
  }
  const blob = await damagedBlob(app, r, planId, registers, projection.texts);
  const row = differingRow(await storedProjection(r, planId), projection);
  return [
    check(
      'projections',
      different(
        row ??
          (await differingObject(r, planId, derived.objects)) ??
          (await differingStatus(r, planId, derived.statuses)) ??
          (await differingLine(r, planId)),
      ),
    ),
    check('blobs', blob === null ? null : { code: 'missing', at: blob }),
  ];
}

/** Verifies. */
export async function verifyPlan(
  app: App,
  who: Actor,
  asked: VerifyPlan,
): Promise<Result<VerificationView, Problem>> {
  return verify(app, who, asked, null);
}

/** Verifies while somebody watches; null where they went away before its end. */
export async function verifyWatched(
  app: App,
  who: Actor,
  asked: VerifyPlan,
  follower: Follower,
): Promise<Result<VerificationView, Problem> | null> {
  try {
    return await verify(app, who, asked, follower);
  } catch (error) {
    if (error instanceof WorkStopped) return null;
    throw error;
  }
}

async function verify(
  app: App,
  who: Actor,
  { planId }: VerifyPlan,
  follower: Follower | null,
): Promise<Result<VerificationView, Problem>> {
  const permitted = require(who, 'log.verify', partOf(planId));
  if (!permitted.ok) return permitted;
  const began = app.clock();
  const signed = await checkpoint(app, who, { planId });
  // A log that does not extend what was signed is a finding of the verification, with everything else that is found.
  if (!signed.ok && signed.error.code !== 'log-inconsistent') return signed;
  const own = await app.store.read(async (r) => {
    const log = await openLog(app, r.logs, planId);
    if (!log.ok) return log;
    const stored = await r.logs.latestCheckpoint(planId, INTERNAL);
    const derived = await derivePlan(app, r, planId, log.value, stored?.note ?? null, follower);
    const rows = await rowChecks(app, r, planId, derived);
    const register = await differingRegister(r, planId, derived.registers);
    const checks = [...logChecks(derived, log.value), ...rows].map((each) => {
      if (each.name === 'registers' && each.sound) return check('registers', different(register));
      if (each.name === 'signature' && each.sound && !signed.ok)
        return check('signature', { code: 'not-extending', at: log.value.head.size });
      return each;
    });
    return ok({ entries: derived.report.size, root: base64(derived.report.root), checks });
  });
  if (!own.ok) return own;
  const joint = await verifyJoint(app, planId, follower);
  const earlier = await verifyEarlier(app, planId, follower);
  const isJointSound = [...(joint === null ? [] : [joint]), ...earlier]
    .flatMap((opening) => [opening, ...opening.logs])
    .every(({ findings }) => findings.length === 0);
  return ok({
    ...own.value,
    sound: own.value.checks.every(({ sound }) => sound) && isJointSound,
    milliseconds: Math.max(0, app.clock() - began),
    joint,
    earlier,
  });
}
