/** A decision becomes a milestone: its words, date, owner and commitments, and both lead to each other, in one act [OB69]. */
import { err, ok, type Problem, problem, problemAt, type Result } from '../../base/index.ts';
import type { Values } from '../../plan/objects/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { findObject, findType } from '../objects/find-type.ts';
import { sightOf } from '../objects/sight.ts';
import { writeRowsWithin } from '../objects/write-rows.ts';
import type { App } from '../ports/index.ts';

/** Which decision, from the version that was seen. */
export interface MakeMilestone {
  readonly planId: string;
  readonly id: string;
  readonly version: number;
}

const kept: Readonly<Record<string, string>> = {
  title: 'title',
  lead: 'owner',
  due: 'due',
  commitments: 'commitments',
};

function milestoneOf(decision: Values): Values {
  const taken = Object.entries(kept).flatMap(([from, to]) => {
    const value = decision[from];
    return value === undefined ? [] : [[to, value] as const];
  });
  return { ...Object.fromEntries(taken), state: 'planned' };
}

/** Makes the milestone; answers its id. */
export async function makeMilestone(
  app: App,
  who: Actor,
  { planId, id, version }: MakeMilestone,
): Promise<Result<{ readonly id: string }, Problem>> {
  const permitted = require(who, 'programme.act', partOf(planId));
  if (!permitted.ok) return permitted;
  const [decisions, milestones] = [findType('decision'), findType('milestone')];
  if (!decisions.ok) return decisions;
  if (!milestones.ok) return milestones;
  return app.store.write<{ readonly id: string }>(planId, async (w) => {
    const sight = await sightOf(w, who, planId);
    const found = await findObject(w, planId, decisions.value, id, sight);
    if (!found.ok) return found;
    const { values } = found.value;
    if (found.value.version !== version)
      return err(problem('precondition-failed', { version, current: found.value.version }));
    if (values.milestone !== undefined)
      return err(problemAt('object-invalid', [{ at: 'milestone', fault: 'twice', facts: {} }]));
    const write = (type: typeof decisions.value, row: Values) =>
      writeRowsWithin(app, w, who, { planId, type, sight, rows: [row], dryRun: false });
    const made = await write(milestones.value, milestoneOf(values));
    if (!made.ok) return made;
    const milestone = made.value.rows[0]?.id ?? '';
    const linked = await write(decisions.value, { id, version, milestone: `milestone/${milestone}` });
    return linked.ok ? ok({ id: milestone }) : linked;
  });
}
