/** A further text beside the first: provision by provision, with what differs. */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import {
  type CommitmentItem,
  outlineTree,
  type ParallelView,
  type ProvisionFacts,
  parallelView,
} from '../../../views/index.ts';
import type { Actor } from '../../actor.ts';
import { loadPicture, type PlanPicture } from '../../plans/plan-picture.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { provisionRows } from '../../projections/project-rows.ts';
import { loadParallel, type Parallel } from './load-parallel.ts';

/** Which text’s alignment with the first one is asked for. */
export interface ShowAlignment {
  readonly planId: string;
  /** The further text. */
  readonly textId: string;
}

/** The provision of the further text that holds a place. */
function homeOf(rows: readonly ProvisionFacts[], start: number): string {
  const holders = rows.filter((row) => row.start <= start && start < row.end);
  return holders.at(-1)?.id ?? rows[0]?.id ?? '';
}

/**
 * The further text's outline as the person sees it: a provision stands as the provisions of the first stand that it goes
 * with, and is closed where they are.
 */
function mirrored(picture: PlanPicture, { other, aligned }: Parallel): readonly ProvisionFacts[] {
  const groupOf = new Map(aligned.groups.flatMap((group) => group.other.map((id) => [id, group] as const)));
  return provisionRows(other.row.textId, other.nodes, (id) => {
    const states = (groupOf.get(id)?.first ?? []).map((first) => picture.tree.get(first)?.coverage ?? 'open');
    if (states.length === 0) return 'none';
    return states.includes('open') ? 'open' : states.includes('covered') ? 'covered' : 'none';
  });
}

/** Ids of the further text's provisions that go with what is open to the person; null = all. */
export function mirroredSight(picture: PlanPicture, { aligned }: Parallel): ReadonlySet<string> | null {
  const { visible } = picture;
  if (visible === null) return null;
  const open = aligned.groups.filter(({ first }) => first.some((id) => visible.has(id)));
  return new Set(open.flatMap(({ other }) => other));
}

/** The items of the first text at their places in the further one. */
export function mirroredItems(
  { items }: PlanPicture,
  rows: readonly ProvisionFacts[],
  { other, aligned }: Parallel,
): readonly CommitmentItem[] {
  return items.flatMap((item): CommitmentItem[] => {
    const spans = aligned.places.get(item.id) ?? null;
    const [place] = spans ?? [];
    if (spans === null || place === undefined) return [];
    const provision = { ...item.provision, id: homeOf(rows, place.start) };
    return [{ ...item, text: other.row.textId, spans, provision }];
  });
}

/** Both texts, as one picture each, within one snapshot. */
export async function loadBeside(
  app: App,
  r: StoreReader,
  who: Actor,
  { planId, textId }: ShowAlignment,
): Promise<Result<{ picture: PlanPicture; parallel: Parallel; rows: readonly ProvisionFacts[] }, Problem>> {
  const picture = await loadPicture(r, who, planId);
  if (!picture.ok) return picture;
  const parallel = await loadParallel(app, r, picture.value, textId);
  if (!parallel.ok) return parallel;
  return ok({
    picture: picture.value,
    parallel: parallel.value,
    rows: mirrored(picture.value, parallel.value),
  });
}

/** The page of two texts side by side. */
export async function showAlignment(
  app: App,
  who: Actor,
  input: ShowAlignment,
): Promise<Result<ParallelView, Problem>> {
  return app.store.read(async (r) => {
    const loaded = await loadBeside(app, r, who, input);
    if (!loaded.ok) return loaded;
    const { picture, parallel, rows } = loaded.value;
    const { planId, textId } = input;
    return ok(
      parallelView({
        planId,
        first: {
          text: picture.text,
          chars: picture.chars,
          tree: picture.tree,
          visible: picture.visible,
          items: picture.items,
          mentions: await r.own.mentions(planId, picture.text.textId),
          diagnostics: picture.extraction?.diagnostics ?? [],
        },
        other: {
          text: parallel.other.row,
          chars: parallel.other.chars,
          tree: outlineTree(rows),
          visible: mirroredSight(picture, parallel),
          items: mirroredItems(picture, rows, parallel),
          mentions: await r.own.mentions(planId, textId),
          diagnostics: parallel.otherExtraction?.diagnostics ?? [],
        },
        groups: parallel.aligned.groups,
        places: picture.items.map(({ id }) => ({
          item: id,
          spans: parallel.aligned.places.get(id) ?? null,
          isSettled: parallel.placed.has(id),
        })),
        differences: parallel.aligned.differences,
        version: parallel.version,
      }),
    );
  });
}
