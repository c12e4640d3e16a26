/**
 * The restore guard of the internal logs: beside the keys stands what was last signed. A folder that is behind it was
 * restored or swapped: the start says so and goes on, because an internal log is exchanged with nobody.
 */
import type { App, Marker } from '../app/index.ts';
import type { Problem } from '../base/index.ts';
import {
  type ContinuityBreak,
  findContinuityBreaks,
  noteBegun,
  noteContinuity,
  readContinuity,
} from '../store/index.ts';

const internalLog = 'a';

/** Logs that are behind what this node has signed. */
export function findBreaks(app: App, folder: string): Promise<readonly ContinuityBreak[]> {
  // Joint logs have a guard of their own, which waits instead of warning.
  const marker = readContinuity(folder).filter(({ log }) => log === internalLog);
  return app.store.read((reader) => findContinuityBreaks(reader, marker, app.sha256));
}

/** Notes whose keys these are and what has been signed up to now, or says why it cannot. */
export async function noteSigned(app: App, folder: string): Promise<Problem | null> {
  noteBegun(folder, app.node);
  const heads = await app.store.read(async (reader) => {
    const plans = await reader.projections.plans();
    const found = await Promise.all(
      plans.map(async ({ planId }) => ({
        planId,
        checkpoint: await reader.logs.latestCheckpoint(planId, internalLog),
      })),
    );
    return found;
  });
  for (const { planId, checkpoint } of heads) {
    if (!checkpoint) continue;
    const { size, root } = checkpoint;
    const noted = noteContinuity(folder, { planId, log: internalLog, size, root });
    if (!noted.ok) return noted.error;
  }
  return null;
}

/** The marker beside the keys, as the exchange uses it. */
export function markerIn(folder: string): Marker {
  return {
    read(planId, log) {
      const found = readContinuity(folder).find((head) => head.planId === planId && head.log === log);
      return found === undefined ? null : { size: found.size, root: found.root };
    },
    note: (planId, log, { size, root }) => noteContinuity(folder, { planId, log, size, root }),
  };
}
