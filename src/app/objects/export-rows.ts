/** All objects of a type that a list finds, as rows that `writeRows` takes back: fields, id and version. */
import { type JsonObject, ok, type Problem, type Result } from '../../base/index.ts';
import type { Actor } from '../actor.ts';
import type { App, ObjectPlace } from '../ports/index.ts';
import { findType, requirePlan } from './find-type.ts';
import { type ObjectFilters, toQuery } from './list-objects.ts';
import { shownValues } from './object-item.ts';
import { sightOf } from './sight.ts';

/** Which rows. */
export interface ExportRows extends ObjectFilters {
  readonly planId: string;
  readonly type: string;
}

const PAGE = 1_000;

/** The rows, in the order of the list. */
export async function exportRows(
  app: App,
  who: Actor,
  { planId, type: name, ...filters }: ExportRows,
): Promise<Result<readonly JsonObject[], Problem>> {
  const type = findType(name);
  if (!type.ok) return type;
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const query = await toQuery(type.value, filters, await sightOf(r, who, planId));
    const rows: JsonObject[] = [];
    let after: ObjectPlace | null = null;
    do {
      const page: Awaited<ReturnType<typeof r.objects.list>> = await r.objects.list(planId, query, {
        limit: PAGE,
        after,
      });
      for (const { id, version, values } of page.rows)
        rows.push({ id, version, ...shownValues(type.value, values) });
      after = page.next;
    } while (after !== null);
    return ok(rows);
  });
}
