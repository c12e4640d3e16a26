/**
 * What a person may do and see, and where: the one question of every use case, whoever called it [AP5, AP50]. A right is
 * held where a single grant both allows it and reaches; what several grants allow in different areas is never mixed.
 *
 * Whatever is tied to areas of a plan — commitments now, tasks, letters, projects — asks `may` with these areas: reading
 * needs one of them, acting needs each. What is tied to none belongs to the plan as a whole: whoever has a part in the plan
 * reads it, and only a grant that reaches the whole plan changes it [AP51].
 */
import { err, ok, type Problem, problem, type Result } from '../base/index.ts';
import type { Actor, Grant, Permission } from './actor.ts';
import { permissionsByRole } from './permissions.ts';
import type { PlanId, ProvisionRow } from './ports/index.ts';

/** Something that a grant can allow; every role allows to read. */
export type Right = Permission | 'read';

/** The parent of each provision of a plan, over all its texts. */
export type AreaTree = ReadonlyMap<string, string | null>;

/** Where something is to be done. */
export type Place =
  | { readonly at: 'node' }
  /** Some part of the plan, whichever: what is asked before it is known what the act touches. */
  | { readonly at: 'part'; readonly planId: PlanId }
  /** The plan as a whole. */
  | { readonly at: 'plan'; readonly planId: PlanId }
  | {
      readonly at: 'areas';
      readonly planId: PlanId;
      readonly areas: readonly string[];
      readonly tree: AreaTree;
    };

/** The node as a whole: areas do not narrow what is done there. */
export const theNode: Place = { at: 'node' };
/** Some part of the plan. */
export const partOf = (planId: PlanId): Place => ({ at: 'part', planId });
/** All of the plan. */
export const wholePlan = (planId: PlanId): Place => ({ at: 'plan', planId });
/** The areas that something is tied to; none: the plan as a whole. */
export const inAreas = (planId: PlanId, areas: readonly string[], tree: AreaTree): Place => {
  return { at: 'areas', planId, areas, tree };
};

/** The tree of the provisions given. */
export function areaTree(provisions: readonly Pick<ProvisionRow, 'id' | 'parent'>[]): AreaTree {
  return new Map(provisions.map(({ id, parent }) => [id, parent]));
}

/** True if the provision is one of the areas or lies in one. An area that no text has any more holds only itself. */
function isWithin(provision: string, areas: ReadonlySet<string>, tree: AreaTree): boolean {
  const seen = new Set<string>();
  for (let at: string | null | undefined = provision; at != null && !seen.has(at); at = tree.get(at)) {
    if (areas.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function allows({ role }: Grant, right: Right): boolean {
  return right === 'read' || permissionsByRole[role].includes(right);
}

/** Whether a grant reaches the place; one of several areas is enough here, since `may` asks for each. */
function reaches(grant: Grant, right: Right, place: Place): boolean {
  if (place.at === 'node') return true;
  const areas = grant.areasOf(place.planId);
  if (areas === null) return true;
  if (place.at === 'part') return areas.length > 0;
  if (place.at === 'plan') return false;
  if (place.areas.length === 0) return right === 'read' && areas.length > 0;
  const own = new Set(areas);
  return place.areas.some((provision) => isWithin(provision, own, place.tree));
}

/** Whether the person may do this there. */
export function may(who: Pick<Actor, 'grants'>, right: Right, place: Place): boolean {
  if (place.at === 'areas' && place.areas.length > 1 && right !== 'read')
    return place.areas.every((area) => may(who, right, { ...place, areas: [area] }));
  return who.grants.some((grant) => allows(grant, right) && reaches(grant, right, place));
}

/** Refuses whoever may not. */
export function require(who: Actor, right: Permission, place: Place): Result<null, Problem> {
  return may(who, right, place) ? ok(null) : err(problem('not-allowed', { permission: right }));
}

/**
 * Ids of the provisions in which the person has the right, of those given; null where it is the whole plan. An area that
 * no text has any more is named as well, so that what still hangs on it is found.
 */
export function openProvisions(
  who: Actor,
  planId: PlanId,
  provisions: readonly ProvisionRow[],
  right: Right = 'read',
): ReadonlySet<string> | null {
  if (may(who, right, wholePlan(planId))) return null;
  const tree = areaTree(provisions);
  const named = who.grants
    .filter((grant) => allows(grant, right))
    .flatMap((one) => one.areasOf(planId) ?? []);
  const within = provisions.filter(({ id }) => may(who, right, inAreas(planId, [id], tree)));
  return new Set([...named, ...within.map(({ id }) => id)]);
}

/** Refuses what lies outside the person's areas. */
export function requireArea(open: ReadonlySet<string> | null, provisionId: string): Result<null, Problem> {
  return open === null || open.has(provisionId)
    ? ok(null)
    : err(problem('not-allowed', { provision: provisionId }));
}
