/**
 * The areas of a plan: the provisions of its texts, by which access and accounts speak of parts of it. What a better copy
 * has left behind is still known, and known to be left behind.
 */
import { type AreaTree, areaTree } from '../access.ts';
import type { PlanId, ProvisionRow, StoreReader } from '../ports/index.ts';
import { provisionRows } from '../projections/project-rows.ts';

/** A provision as an area of access. */
export interface PlanArea {
  readonly id: string;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
  /** False where only texts hold it that a better copy has replaced. */
  readonly isCurrent: boolean;
}
/** The areas of a plan by id, and what lies in what. */
export interface PlanAreas {
  readonly byId: ReadonlyMap<string, PlanArea>;
  readonly tree: AreaTree;
}

/** All areas of the plan, over all its texts; null where there is no such plan. */
export async function planAreas(r: StoreReader, planId: PlanId): Promise<PlanAreas | null> {
  if ((await r.projections.plan(planId)) === null) return null;
  const byId = new Map<string, PlanArea>();
  const rows: ProvisionRow[] = [];
  for (const { textId, current, outlineAccepted } of await r.projections.texts(planId)) {
    const outline = outlineAccepted
      ? await r.projections.provisions(planId, textId)
      : provisionRows(textId, (await r.own.extraction(planId, textId))?.outline ?? [], () => 'open');
    rows.push(...outline);
    for (const { id, path, label, heading } of outline) {
      const isCurrent = current || (byId.get(id)?.isCurrent ?? false);
      byId.set(id, { id, path, label, heading, isCurrent });
    }
  }
  return { byId, tree: areaTree(rows) };
}
