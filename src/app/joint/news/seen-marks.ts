/**
 * How far a person has looked at what others sent: a number for each of their logs, and the drafts and remarks that were looked at. Kept
 * with the node's settings by person and plan, as the marks of notices are. A mark never goes back [AP1181].
 */
import { isJsonObject, type Json, jsonList, jsonText } from '../../../base/index.ts';
import type { PlanId, StoreReader, StoreWriter } from '../../ports/index.ts';

/** How far somebody has looked. */
export interface SeenMarks {
  /** By letter of the log: entries before this number have been looked at. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly drafts: readonly string[];
}

/** Whose marks, of which opening of the plan: each opening has logs of its own. */
export interface MarksOf {
  readonly planId: PlanId;
  readonly opening: number;
  readonly personId: string;
}

function nameOf({ planId, opening, personId }: MarksOf): string {
  return `joint.seen.${planId}.${personId}${opening === 1 ? '' : `.${opening}`}`;
}

function sizesIn(value: Json | undefined): Readonly<Record<string, number>> {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([letter, n]) => (typeof n === 'number' ? [[letter, n]] : [])),
  );
}

/** The person's marks; none where nothing was ever marked. */
export async function loadSeen(r: StoreReader, of: MarksOf): Promise<SeenMarks> {
  const kept = await r.node.setting(nameOf(of));
  if (!isJsonObject(kept)) return { sizes: {}, drafts: [] };
  return { sizes: sizesIn(kept.sizes), drafts: jsonList(kept.drafts).flatMap((id) => jsonText(id) ?? []) };
}

/** Keeps them. */
export async function keepSeen(w: StoreWriter, of: MarksOf, { sizes, drafts }: SeenMarks): Promise<void> {
  await w.node.putSetting(nameOf(of), { sizes: { ...sizes }, drafts: [...drafts] });
}
