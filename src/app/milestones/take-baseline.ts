/**
 * A baseline is taken: every milestone in use that has a date keeps that date under the baseline's name, all in one act. A
 * name is used once, and nothing of a baseline is changed by taking another [OB851].
 */
import { err, invalid, ok, type Problem, problemAt, type Result } from '../../base/index.ts';
import { baselinesOf } from '../../views/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { findType, requirePlan } from '../objects/find-type.ts';
import { sightOf } from '../objects/sight.ts';
import { writeRowsWithin } from '../objects/write-rows.ts';
import type { App } from '../ports/index.ts';
import { milestonesOf } from './milestone-plan.ts';

/** Under which name. */
export interface TakeBaseline {
  readonly planId: string;
  readonly name: string;
}

/** Takes it; answers how many milestones have a date in it. */
export async function takeBaseline(
  app: App,
  who: Actor,
  { planId, name: given }: TakeBaseline,
): Promise<Result<{ readonly name: string; readonly count: number }, Problem>> {
  const permitted = require(who, 'programme.act', partOf(planId));
  if (!permitted.ok) return permitted;
  const name = given.replace(/\s+/gu, ' ').trim();
  if (name === '') return err(invalid('/name', 'empty'));
  const type = findType('milestone');
  if (!type.ok) return type;
  return app.store.write(planId, async (w) => {
    const there = await requirePlan(w, planId);
    if (!there.ok) return there;
    const sight = await sightOf(w, who, planId);
    const all = await milestonesOf(w, planId, {}, sight);
    if (!all.ok) return all;
    if (baselinesOf(all.value).some((one) => one.name === name))
      return err(problemAt('object-invalid', [{ at: 'name', fault: 'twice', facts: {} }]));
    const set = timestamp(app.clock()).slice(0, 10);
    const rows = all.value
      .filter(({ state, areas }) => state !== 'dropped' && sight.mayChange(areas))
      .flatMap(({ id, version, due, values }) => {
        const before = Array.isArray(values.baselines) ? values.baselines : [];
        return due === null ? [] : [{ id, version, baselines: [...before, { name, due, set }] }];
      });
    if (rows.length === 0)
      return err(problemAt('object-invalid', [{ at: 'due', fault: 'missing', facts: {} }]));
    const kept = await writeRowsWithin(app, w, who, { planId, type: type.value, sight, rows, dryRun: false });
    return kept.ok ? ok({ name, count: rows.length }) : kept;
  });
}
