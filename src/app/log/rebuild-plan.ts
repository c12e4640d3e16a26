/** Drops all projections and folds the log anew; the log itself must be sound, or nothing is dropped [AP17]. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { projectAllLines } from '../projections/project-lines.ts';
import { putProjection } from '../projections/project-plan.ts';
import { derivePlan } from './derive-plan.ts';
import { INTERNAL, openLog } from './open-log.ts';

export interface RebuildPlan {
  readonly planId: string;
}
export interface Rebuilt {
  readonly entries: number;
  readonly registers: number;
}

export async function rebuildPlan(
  app: App,
  who: Actor,
  { planId }: RebuildPlan,
): Promise<Result<Rebuilt, Problem>> {
  const permitted = require(who, 'log.verify', partOf(planId));
  if (!permitted.ok) return permitted;
  return app.store.write(planId, async (w) => {
    // Asked of the log, not of the rows: those may be what is to be mended.
    if ((await w.logs.head(planId, INTERNAL)) === null) return err(problem('not-found', { plan: planId }));
    const log = await openLog(app, w.logs, planId, () => w.logs.headForUpdate(planId, INTERNAL));
    if (!log.ok) return log;
    const stored = await w.logs.latestCheckpoint(planId, INTERNAL);
    const { report, registers, projection, objects, statuses, missing } = await derivePlan(
      app,
      w,
      planId,
      log.value,
      stored?.note ?? null,
    );
    // A log that was never signed yet can still be folded.
    const broken = report.checks.find(({ fault }) => fault !== null && fault !== 'checkpoint-missing');
    if (broken !== undefined)
      return err(
        problem('log-inconsistent', { check: broken.name, reason: broken.fault ?? '', at: broken.seq ?? '' }),
      );
    if (projection === null) return err(problem('store-corrupt', { blob: missing[0] ?? '' }));
    await w.projections.clear(planId);
    await w.registers.put(planId, registers);
    await putProjection(w, planId, projection);
    await w.lines.clear(planId);
    const listed = await projectAllLines(w, planId);
    if (!listed.ok) return listed;
    await w.objects.clear(planId);
    await w.objects.put(planId, objects);
    await w.statuses.clear(planId);
    await w.statuses.replace(planId, [], statuses);
    return ok({ entries: report.size, registers: registers.length });
  });
}
