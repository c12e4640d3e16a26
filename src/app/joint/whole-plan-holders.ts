/** Who may do what concerns the whole plan: the exchange, keys, openings. Told to whoever may do a part of it alone [AP1613]. */
import { permissionsByRole } from '../permissions.ts';
import type { PersonRow, PlanId } from '../ports/index.ts';

/** The names of those with an open account who edit the whole plan, in the order of names; those that wait to be confirmed are none. */
export function wholePlanHolders(people: readonly PersonRow[], planId: PlanId): readonly string[] {
  return people
    .filter(
      ({ active, grants }) =>
        active &&
        grants.some(
          ({ role, areas }) =>
            permissionsByRole[role].includes('plan.edit') &&
            !(Object.hasOwn(areas, planId) && areas[planId] !== null),
        ),
    )
    .map(({ displayName }) => displayName)
    .toSorted();
}
