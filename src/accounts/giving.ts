/**
 * Who may give what [AC17]: nobody gives more than they hold in their own right. What one does not hold waits until
 * somebody who holds it confirms it; that is never who asked, nor whoever would gain by it. Whoever has the machine holds
 * everything.
 */
import {
  type Actor,
  type AreaTree,
  areaTree,
  type Grant,
  type GrantRow,
  inAreas,
  may,
  type PlanId,
  permissionsByRole,
  planAreas,
  type StoreReader,
  theNode,
  wholePlan,
} from '../app/index.ts';

/** Stands where a person id would for whoever acts on the machine itself. */
export const operatorId = 'operator';

/** Grants as they are asked about; own ones where nobody's place is taken. */
export function toGrants(rows: readonly GrantRow[], inPlaceOf: string | null = null): readonly Grant[] {
  return rows.map(({ role, areas }) => ({
    role,
    areasOf: (planId) => (Object.hasOwn(areas, planId) ? (areas[planId] ?? null) : null),
    inPlaceOf,
  }));
}

/** What somebody can give away. */
export interface Giver {
  readonly grants: readonly Grant[];
  readonly isOperator: boolean;
  /** Plans in which a grant may be narrowed; in all others a right that is held is held everywhere. */
  readonly trees: ReadonlyMap<PlanId, AreaTree>;
}

async function treesOf(r: StoreReader): Promise<ReadonlyMap<PlanId, AreaTree>> {
  const trees = new Map<PlanId, AreaTree>();
  for (const { planId } of await r.projections.plans())
    trees.set(planId, (await planAreas(r, planId))?.tree ?? areaTree([]));
  return trees;
}

/** What the person can give: the own grants, never those of a place that is only taken. */
export async function giverOf(r: StoreReader, { personId, grants }: Actor): Promise<Giver> {
  const own = grants.filter(({ inPlaceOf }) => inPlaceOf === null);
  return { grants: own, isOperator: personId === operatorId, trees: await treesOf(r) };
}

/** What somebody can give who is not here now; nothing where the account is closed or gone. */
export async function absentGiver(r: StoreReader, personId: string): Promise<Giver> {
  const person = await r.accounts.person(personId);
  const grants = person?.active ? toGrants(person.grants) : [];
  return { grants, isOperator: personId === operatorId, trees: await treesOf(r) };
}

/** Whether everything that the wanted grant allows is held, wherever it would hold. */
export function covers({ grants, isOperator, trees }: Giver, wanted: GrantRow): boolean {
  if (isOperator) return true;
  const holder = { grants };
  const rights = [...permissionsByRole[wanted.role], 'read' as const];
  return rights.every(
    (right) =>
      may(holder, right, theNode) &&
      [...trees].every(([planId, tree]) => {
        const areas = Object.hasOwn(wanted.areas, planId) ? (wanted.areas[planId] ?? null) : null;
        if (areas === null) return may(holder, right, wholePlan(planId));
        return areas.every((area) => may(holder, right, inAreas(planId, [area], tree)));
      }),
  );
}

/** What holds at once of what is wanted, and whether that is all of it. */
export interface Given {
  readonly grants: readonly GrantRow[];
  readonly isWhole: boolean;
}

/**
 * Settles what is wanted: what the giver holds and what the person has already hold at once. Where the rest waits, the
 * person keeps of the present grants what the wanted ones would allow too.
 */
export function give(giver: Giver, present: readonly GrantRow[], wanted: readonly GrantRow[]): Given {
  const holding = (rows: readonly GrantRow[]): Giver => ({
    ...giver,
    grants: toGrants(rows),
    isOperator: false,
  });
  const now = wanted.filter((grant) => covers(giver, grant) || covers(holding(present), grant));
  const stay = present.filter((grant) => covers(holding(wanted), grant) && !covers(holding(now), grant));
  return { grants: [...now, ...stay], isWhole: now.length === wanted.length };
}
