/**
 * Facts → entries: the one way by which anything settled changes. Each fact is one proposal on its register, which in a
 * log of one settles at once; entries, leaves, tree, registers and projections are kept together or not at all [AP1].
 */
import { ok, type Problem, type Result } from '../../base/index.ts';
import type { Fact } from '../../plan/index.ts';
import type { Actor } from '../actor.ts';
import type { App, StoreWriter } from '../ports/index.ts';
import { projectChanges } from '../projections/project-plan.ts';
import { type Appended, appendEntries } from './append-entries.ts';
import { INTERNAL } from './open-log.ts';

/** Settles the facts in order, within the caller's transaction. */
export async function commitFacts(
  app: App,
  w: StoreWriter,
  who: Pick<Actor, 'pseudonym'>,
  planId: string,
  facts: readonly Fact[],
): Promise<Result<Appended, Problem>> {
  const drafts = facts.map(
    ({ register, value, reports }) => ({ kind: reports ? 'report' : 'propose', register, value }) as const,
  );
  const appended = await appendEntries(app, w, who, planId, drafts);
  if (!appended.ok) return appended;
  const [first] = await w.logs.entries(planId, INTERNAL, 0, 1);
  const projected = await projectChanges(w, planId, appended.value.registers, {
    createdAt: first?.at ?? '',
    at: appended.value.at,
  });
  return projected.ok ? ok(appended.value) : projected;
}
