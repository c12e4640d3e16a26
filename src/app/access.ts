/** What a person may do and see; asked in every use case, whoever called it [AP5]. */
import { err, ok, type Problem, problem, type Result } from '../base/index.ts';
import type { Actor, Permission } from './actor.ts';
import type { ProvisionRow } from './ports/index.ts';

/** Refuses who has not the permission. */
export function require(who: Actor, permission: Permission): Result<null, Problem> {
  return who.permissions.has(permission) ? ok(null) : err(problem('not-allowed', { permission }));
}

/**
 * Ids of the provisions that are open to the person, over all texts given; null where everything is. An area that no
 * text has any more opens nothing but itself.
 */
export function openProvisions(
  who: Actor,
  planId: string,
  provisions: readonly ProvisionRow[],
): ReadonlySet<string> | null {
  const areas = who.areasOf(planId);
  if (areas === null) return null;
  const open = new Set(areas);
  const ordered = [...provisions].sort((a, b) => a.order - b.order);
  for (const { id, parent } of ordered) if (parent !== null && open.has(parent)) open.add(id);
  return open;
}

/** Refuses what lies outside the person's areas. */
export function requireArea(open: ReadonlySet<string> | null, provisionId: string): Result<null, Problem> {
  return open === null || open.has(provisionId)
    ? ok(null)
    : err(problem('not-allowed', { provision: provisionId }));
}
