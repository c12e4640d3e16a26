/** Everything that a list's filters find, page by page from the store: for what is shown by another order than a list's. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import type { ListedObject, ObjectPlace, StoreReader } from '../ports/index.ts';
import { findType } from './find-type.ts';
import { type ObjectFilters, toQuery } from './list-objects.ts';
import type { Sight } from './sight.ts';

const PAGE = 1_000;

/** All of a type that the filters find, in their order. */
export async function allFound(
  r: StoreReader,
  planId: string,
  name: string,
  filters: ObjectFilters,
  sight: Sight,
): Promise<Result<readonly ListedObject[], Problem>> {
  const type = findType(name);
  if (!type.ok) return type;
  const query = await toQuery(type.value, filters, sight);
  const rows: ListedObject[] = [];
  let after: ObjectPlace | null = null;
  do {
    const page: Awaited<ReturnType<typeof r.objects.list>> = await r.objects.list(planId, query, {
      limit: PAGE,
      after,
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return ok(rows);
}
