/**
 * Entries about which something is on its way to release: an answer, a withdrawal. So whoever looks at them sees that a colleague has
 * prepared one already [AP1121].
 */
import { isJsonObject, jsonList, jsonText } from '../../../base/index.ts';
import type { StoreReader } from '../../ports/index.ts';

/** Entry ids. What was prepared stays on its way when the route is taken away. */
export async function underWay(r: StoreReader, planId: string): Promise<ReadonlySet<string>> {
  const rows = await r.joint.openReleases(planId);
  return new Set(
    rows.flatMap(({ content }) => {
      if (!isJsonObject(content)) return [];
      return jsonList(content.lines).flatMap((line) => {
        const item = isJsonObject(line) ? jsonText(line.item) : null;
        return item === null ? [] : [item];
      });
    }),
  );
}
