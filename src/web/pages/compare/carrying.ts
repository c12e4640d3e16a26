/** Which changes have something to carry over, and what is sent for those that a person picked. */
import type { Static } from 'typebox';
import type { CarryOver } from '../../../http/contract/index.ts';
import type { Change } from './shown.ts';

type Pick = Static<typeof CarryOver>['picks'][number];

/** What would be carried over with this change; null where there is nothing. */
export function pickOf({ old, now, carries }: Change): Pick | null {
  if (carries === null || old === null || now === null) return null;
  if (old.item === null || now.item === null || now.version === null) return null;
  return { old: old.item, now: now.item, version: now.version };
}

/** What can be carried over at all, by the new commitment's id. */
export function picksOf(changes: readonly Change[]): ReadonlyMap<string, Pick> {
  return new Map(
    changes.flatMap((change) => {
      const pick = pickOf(change);
      return pick === null ? [] : [[pick.now, pick] as const];
    }),
  );
}

/** Those that are picked and still there to be carried over, in the order in which they are shown. */
export function chosenPicks(picks: ReadonlyMap<string, Pick>, chosen: ReadonlySet<string>): readonly Pick[] {
  return [...picks.values()].filter(({ now }) => chosen.has(now));
}
