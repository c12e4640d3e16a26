/** The declared type of a name that somebody sent, and one object of it that this person may see. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { type ObjectType, objectType } from '../../plan/objects/index.ts';
import type { ListedObject, StoreReader } from '../ports/index.ts';
import type { Sight } from './sight.ts';

/** The type, or not-found. */
export function findType(name: string): Result<ObjectType, Problem> {
  const type = objectType(name);
  return type === null ? err(problem('not-found', { type: name })) : ok(type);
}

/** The object; one that is not this person's to see is not there. */
export async function findObject(
  r: StoreReader,
  planId: string,
  type: ObjectType,
  id: string,
  sight: Sight,
): Promise<Result<ListedObject, Problem>> {
  const row = await r.objects.get(planId, { type: type.name, id });
  return row !== null && sight.sees(row) ? ok(row) : err(problem('not-found', { [type.name]: id }));
}

/** Whether the plan is there. */
export async function requirePlan(r: StoreReader, planId: string): Promise<Result<null, Problem>> {
  return (await r.projections.plan(planId)) === null ? err(problem('not-found', { plan: planId })) : ok(null);
}
