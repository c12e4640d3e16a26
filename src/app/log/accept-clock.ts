/**
 * The way out where the newest entry claims a time that was never: a person says, by an entry of its own, that the earlier
 * times were wrong and the clock of now is right. Order is the log's, so nothing else changes [AP6].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { EntryRef } from '../../views/index.ts';
import { require, theNode } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { appendEntries } from './append-entries.ts';
import { timestamp } from './entry-time.ts';

export interface AcceptClock {
  readonly planId: string;
}

export async function acceptClock(
  app: App,
  who: Actor,
  { planId }: AcceptClock,
): Promise<Result<EntryRef, Problem>> {
  const permitted = require(who, 'node.backup', theNode);
  if (!permitted.ok) return permitted;
  return app.store.write(planId, async (w) => {
    if ((await w.projections.plan(planId)) === null) return err(problem('not-found', { plan: planId }));
    const at = timestamp(app.clock());
    const draft = { kind: 'comment', body: { about: 'clock', accepted: at }, at } as const;
    const appended = await appendEntries(app, w, who, planId, [draft]);
    if (!appended.ok) return appended;
    const [entry] = appended.value.entries;
    return entry === undefined ? err(problem('internal')) : ok(entry);
  });
}
