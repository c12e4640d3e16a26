/**
 * Grants as they are given: each role once, each area a provision of that plan. An area that is not known is refused by its
 * name [AC18]; one that the person has already may stay, even where a better copy of the text has left it behind.
 */
import { type GrantRow, type PlanAreas, type PlanId, planAreas, type StoreReader } from '../app/index.ts';
import { err, invalidFields, isUuidV7, ok, type PlacedFault, type Result } from '../base/index.ts';

/** The grants with each area once, or everything that is wrong with them. `at` is where they stand in the request. */
export async function checkGrants(
  r: StoreReader,
  wanted: readonly GrantRow[],
  present: readonly GrantRow[],
  at: string,
): Promise<Result<readonly GrantRow[]>> {
  const faults: PlacedFault[] = [];
  const plans = new Map<PlanId, PlanAreas | null>();
  for (const [n, { role, areas }] of wanted.entries()) {
    if (wanted.findIndex((one) => one.role === role) < n)
      faults.push({ at: `${at}/${n}/role`, fault: 'twice', facts: {} });
    for (const [planId, ids] of Object.entries(areas)) {
      const place = `${at}/${n}/areas/${pointer(planId)}`;
      // A plan's id has one form: what has another is not even looked for.
      if (!plans.has(planId)) plans.set(planId, isUuidV7(planId) ? await planAreas(r, planId) : null);
      const plan = plans.get(planId) ?? null;
      if (plan === null) faults.push({ at: place, fault: 'plan', facts: { name: planId } });
      for (const [m, id] of ids.entries()) {
        if (plan === null || plan.byId.has(id) || isHeld(present, planId, id)) continue;
        faults.push({ at: `${place}/${m}`, fault: 'area', facts: { name: id } });
      }
    }
  }
  return faults.length > 0 ? err(invalidFields(faults)) : ok(wanted.map(eachOnce));
}

function isHeld(present: readonly GrantRow[], planId: PlanId, id: string): boolean {
  return present.some(({ areas }) => Object.hasOwn(areas, planId) && areas[planId]?.includes(id));
}

function eachOnce({ role, areas }: GrantRow): GrantRow {
  const entries = Object.entries(areas).map(([planId, ids]) => [planId, [...new Set(ids)]] as const); // one pair
  return { role, areas: Object.fromEntries(entries) };
}

/** A name as a part of a JSON pointer. */
function pointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
