/**
 * The restore guard. A folder that does not match the marker kept with the keys may be behind what the node has signed;
 * were it to go on, its log would have two histories. So it signs nothing until it holds what the marker says, or, where
 * there is no marker, what each counterpart holds of its log, by what was made since then (an old file
 * tells what that party held once); it may refill from theirs. It never waits for ever: two
 * people of the party may lift it, in an entry that the others see [SY9].
 */
import { equalBytes, err, ok, type Result } from '../../base/index.ts';
import type { TreeHead } from '../../ledger/index.ts';
import { type DraftFault, type Now, sealDrafts, timeText } from './draft.ts';
import type { Exchange } from './exchange.ts';
import type { Guard, Write } from './record.ts';

/** The guard that a node starts with at this time: null where its own log holds what the marker says. */
export function guardAtStart(x: Exchange, marker: TreeHead | null, now: Now): Guard | null {
  if (marker === null) return { marker, since: timeText(now), heard: {} };
  return holdsMarker(x, marker) ? null : { marker, since: null, heard: {} };
}

function holdsMarker(x: Exchange, { size, root }: TreeHead): boolean {
  const { tree } = x.own;
  return size <= tree.size && equalBytes(tree.rootAt(size), root);
}

/** Whether the own log holds all that it must before it may sign again. */
export function isGuardSatisfied(x: Exchange): boolean {
  const { guard } = x;
  if (guard === null) return true;
  if (guard.marker !== null) return holdsMarker(x, guard.marker);
  return x.others.every(({ letter }) => {
    const size = guard.heard[letter];
    return size !== undefined && size <= x.own.tree.size;
  });
}

/** Two people of the party lift the guard. The entry comes at the end of what is held: if that is behind, the log forks. */
export function liftGuard(
  x: Exchange,
  people: readonly [string, string],
  reason: string,
  now: Now,
): Result<readonly Write[], DraftFault | { readonly fault: 'two-people' }> {
  const [first, second] = people;
  const own = new RegExp(`^${x.me}-(?:0|[1-9]\\d{0,8})$`);
  if (first === second || !own.test(first) || !own.test(second)) return err({ fault: 'two-people' });
  const draft = { kind: 'restore.notice', by: first, body: { people: [...people], reason } } as const;
  const drafted = sealDrafts(x, [draft], timeText(now));
  // The entry first: a crash between the two leaves the guard standing, never a guard that was lifted unseen.
  return drafted.ok ? ok([drafted.value, { write: 'guard', guard: null }]) : drafted;
}
