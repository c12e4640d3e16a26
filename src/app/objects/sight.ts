/** What a person sees of a plan's objects, and where they may change them; worked out once a request [AP50, AP51]. */
import { type AreaTree, areaTree, inAreas, may, openProvisions, partOf, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { CommitmentPlace, ListedObject, ProvisionRow, StoreReader } from '../ports/index.ts';

/** A person's view of the objects of one plan. */
export interface Sight {
  /** The language in which this person reads. */
  readonly language: Actor['language'];
  /** Provisions whose matters are open; null = all of the plan. */
  readonly open: ReadonlySet<string> | null;
  /** Provisions of all texts, by id. */
  provisions(): Promise<ReadonlyMap<string, ProvisionRow>>;
  sees(row: Pick<ListedObject, 'placed' | 'areas'>): boolean;
  seesCommitment(place: CommitmentPlace): boolean;
  /** Whether an object of these areas may be made, changed or taken out of use. */
  mayChange(areas: readonly string[]): boolean;
}

async function loadProvisions(r: StoreReader, planId: string): Promise<readonly ProvisionRow[]> {
  const rows: ProvisionRow[] = [];
  for (const { textId } of await r.projections.texts(planId))
    rows.push(...(await r.projections.provisions(planId, textId)));
  return rows;
}

/** Looks with the person's eyes. The outline is read only where somebody's areas are a part of it. */
export async function sightOf(r: StoreReader, who: Actor, planId: string): Promise<Sight> {
  const isWhole = may(who, 'read', wholePlan(planId)) && may(who, 'programme.act', wholePlan(planId));
  let loaded: readonly ProvisionRow[] | null = isWhole ? null : await loadProvisions(r, planId);
  const open = loaded === null ? null : openProvisions(who, planId, loaded);
  const tree: AreaTree = areaTree(loaded ?? []);
  const hasPart = may(who, 'read', partOf(planId));
  const isOpen = (provision: string): boolean => open === null || open.has(provision);
  return {
    language: who.language,
    open,
    async provisions() {
      loaded ??= await loadProvisions(r, planId);
      return new Map(loaded.map((row) => [row.id, row]));
    },
    sees({ placed, areas }) {
      if (open === null) return true;
      return placed === 'everybody' ? hasPart : placed === 'areas' && areas.some(isOpen);
    },
    seesCommitment: ({ provisionId }) => isOpen(provisionId),
    mayChange(areas) {
      const place = areas.length === 0 ? wholePlan(planId) : inAreas(planId, areas, tree);
      return may(who, 'programme.act', place);
    },
  };
}
