/**
 * Decisions of a meeting become work in one act: each a task or a milestone, with its words, lead, date and commitments, and with
 * the decision as its source. One that became such already is left; where one has changed since it was seen, nothing is made
 * [OB860].
 */
import { err, type Json, ok, type Problem, problem, problemAt, type Result } from '../../base/index.ts';
import type { ObjectType, Values } from '../../plan/objects/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { findObject, findType, requirePlan } from '../objects/find-type.ts';
import { type Sight, sightOf } from '../objects/sight.ts';
import { writeRowsWithin } from '../objects/write-rows.ts';
import type { App, ListedObject, StoreReader } from '../ports/index.ts';

/** Which decisions, each from the version that was seen, and what they become. */
export interface DecisionsToWork {
  readonly planId: string;
  readonly as: 'task' | 'milestone';
  readonly decisions: readonly { readonly id: string; readonly version: number }[];
}
/** What was made of each; null where it had become such before. */
export interface WorkOfDecisions {
  readonly made: readonly { readonly decision: string; readonly ref: string | null }[];
}

/** By field of a decision: the field of what it becomes. */
const taken: Readonly<Record<DecisionsToWork['as'], Readonly<Record<string, string>>>> = {
  task: { title: 'title', lead: 'lead', due: 'due', commitments: 'commitments', words: 'measure' },
  milestone: { title: 'title', lead: 'owner', due: 'due', commitments: 'commitments' },
};

function valuesOf({ id, values }: ListedObject, as: DecisionsToWork['as']): Values {
  const kept = Object.entries(taken[as]).flatMap(([from, to]): readonly (readonly [string, Json])[] => {
    const value = values[from];
    return value === undefined ? [] : [[to, value]];
  });
  const source = as === 'task' ? { issued: `decision/${id}` } : {};
  return { ...Object.fromEntries(kept), ...source, state: 'planned' };
}

/** Decisions that tasks name as what ordered them. */
async function withTasks(
  r: StoreReader,
  planId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const links = await r.objects.linksTo(
    planId,
    ids.map((id) => `decision/${id}`),
  );
  return new Set(
    links.flatMap(({ type, field, target }) => (type === 'task' && field === 'issued' ? [target] : [])),
  );
}

async function seenDecisions(
  r: StoreReader,
  { planId, decisions }: DecisionsToWork,
  type: ObjectType,
  sight: Sight,
): Promise<Result<readonly ListedObject[], Problem>> {
  const rows: ListedObject[] = [];
  for (const { id, version } of decisions) {
    const found = await findObject(r, planId, type, id, sight);
    if (!found.ok) return found;
    if (found.value.version !== version)
      return err(problem('precondition-failed', { version, current: found.value.version }));
    if (found.value.retired)
      return err(problemAt('object-invalid', [{ at: 'id', fault: 'retired', facts: {} }]));
    rows.push(found.value);
  }
  return ok(rows);
}

/** Makes them. */
export async function decisionsToWork(
  app: App,
  who: Actor,
  given: DecisionsToWork,
): Promise<Result<WorkOfDecisions, Problem>> {
  const { planId, as } = given;
  const permitted = require(who, 'programme.act', partOf(planId));
  if (!permitted.ok) return permitted;
  const [decision, target] = [findType('decision'), findType(as)];
  if (!decision.ok) return decision;
  if (!target.ok) return target;
  return app.store.write<WorkOfDecisions>(planId, async (w) => {
    const there = await requirePlan(w, planId);
    if (!there.ok) return there;
    const sight = await sightOf(w, who, planId);
    const seen = await seenDecisions(w, given, decision.value, sight);
    if (!seen.ok) return seen;
    const became = await withTasks(
      w,
      planId,
      seen.value.map(({ id }) => id),
    );
    const open = seen.value.filter(({ id, values }) =>
      as === 'task' ? !became.has(`decision/${id}`) : values.milestone === undefined,
    );
    const write = (type: ObjectType, rows: readonly Values[]) =>
      writeRowsWithin(app, w, who, { planId, type, sight, rows, dryRun: false });
    const made = await write(
      target.value,
      open.map((row) => valuesOf(row, as)),
    );
    if (!made.ok) return made;
    const refs = new Map(open.map(({ id }, i) => [id, `${as}/${made.value.rows[i]?.id ?? ''}`]));
    if (as === 'milestone') {
      const linked = await write(
        decision.value,
        open.map(({ id, version }) => ({ id, version, milestone: refs.get(id) ?? '' })),
      );
      if (!linked.ok) return linked;
    }
    return ok({ made: seen.value.map(({ id }) => ({ decision: id, ref: refs.get(id) ?? null })) });
  });
}
