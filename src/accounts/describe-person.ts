/**
 * Accounts as those see them who may: with deputies, and with the areas that a better copy of a text has left behind, which
 * open nothing in the present text until somebody chooses them anew [AC18].
 */
import {
  type DeputyRow,
  type PersonRow,
  type PlanArea,
  type PlanAreas,
  type PlanId,
  planAreas,
  type StoreReader,
} from '../app/index.ts';

/** An area that stands in no current text. */
export interface LeftArea {
  readonly planId: PlanId;
  readonly areaId: string;
  /** How it stood in the last text that held it; null where no text is known to have held it. */
  readonly area: PlanArea | null;
}
/** An account with its deputies. */
export interface PersonWithDeputies {
  readonly person: PersonRow;
  /** Who takes this person's place, and when; periods that are over and those that wait included. */
  readonly deputies: readonly DeputyRow[];
  readonly leftAreas: readonly LeftArea[];
  /** Names shown of everybody, by person id. */
  readonly nameById: ReadonlyMap<string, string>;
}

/** The accounts in the order handed in. */
export async function describePeople(
  r: StoreReader,
  people: readonly PersonRow[],
): Promise<readonly PersonWithDeputies[]> {
  const deputies = await r.accounts.deputies();
  const everybody = await r.accounts.people();
  const nameById = new Map(everybody.map(({ personId, displayName }) => [personId, displayName]));
  const plans = new Map<PlanId, PlanAreas | null>();
  const described: PersonWithDeputies[] = [];
  for (const person of people) {
    const named = namedAreas(person);
    for (const planId of named.keys()) if (!plans.has(planId)) plans.set(planId, await planAreas(r, planId));
    const leftAreas = [...named].flatMap(([planId, areaIds]) =>
      [...areaIds].flatMap((areaId) => {
        const area = plans.get(planId)?.byId.get(areaId) ?? null;
        return area?.isCurrent ? [] : [{ planId, areaId, area }];
      }),
    );
    const own = deputies.filter((row) => row.person === person.personId);
    described.push({ person, deputies: own, leftAreas, nameById });
  }
  return described;
}

/** One account. */
export async function describePerson(r: StoreReader, person: PersonRow): Promise<PersonWithDeputies> {
  const [described] = await describePeople(r, [person]);
  if (described === undefined) throw new Error('one account is described as one');
  return described;
}

function namedAreas({ grants, asked }: PersonRow): ReadonlyMap<PlanId, ReadonlySet<string>> {
  const named = new Map<PlanId, Set<string>>();
  for (const { areas } of [...grants, ...(asked?.grants ?? [])])
    for (const [planId, ids] of Object.entries(areas))
      named.set(planId, new Set([...(named.get(planId) ?? []), ...ids]));
  return named;
}
