/** Things that this node has by taking over alone: another party's, whatever anybody states of them since [AP1706]. */
import { isJsonObject, jsonList, jsonText } from '../../../base/index.ts';
import type { OwnHistoryRow, StoreReader } from '../../ports/index.ts';

/** Name under which the own history keeps what was taken over. */
export const TAKEN = 'joint/taken-over';

/** Whether a taking over was put back since. */
export const undoneBy = (rows: readonly OwnHistoryRow[], id: string): boolean =>
  rows.some(({ act, detail }) => act === 'taken-back' && isJsonObject(detail) && detail.of === id);

/** The things, as `<type>/<id>`. */
export async function thingsTakenOver(r: StoreReader, planId: string): Promise<ReadonlySet<string>> {
  const rows = await r.own.history(planId, TAKEN);
  const made = rows
    .filter(({ act, id }) => act === 'taken-over' && !undoneBy(rows, id))
    .flatMap(({ detail }) => jsonList(isJsonObject(detail) ? detail.made : null));
  return new Set(made.flatMap((ref) => jsonText(ref) ?? []));
}
