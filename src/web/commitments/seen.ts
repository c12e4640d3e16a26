/**
 * What acts of review rest on: the version of each item that they name and of each provision that they mark, as shown.
 * And what takes them back.
 */

import type { Static } from 'typebox';
import type { ReviewAct, ReviewRequest } from '../../http/contract/index.ts';

/** What is shown under an id, in the version that is shown. */
export interface Shown {
  readonly id: string;
  readonly version: number;
}

export type Seen = NonNullable<Static<typeof ReviewRequest>['seen']>;

/** What of the shown things the acts name, each once. */
export function seenBy(acts: readonly ReviewAct[], shown: readonly Shown[]): Seen {
  const named = new Set(
    acts.flatMap((act) => {
      if ('items' in act) return act.items;
      if ('item' in act) return [act.item];
      return 'provisions' in act ? act.provisions : [];
    }),
  );
  const versions = new Map(shown.filter(({ id }) => named.has(id)).map(({ id, version }) => [id, version]));
  return [...versions].map(([id, version]) => ({ id, version }));
}

/** The acts that take these back, the last one first. */
export function undoActs(acts: readonly { readonly id: string }[]): readonly ReviewAct[] {
  return acts.toReversed().map(({ id }) => ({ act: 'undo', of: id }));
}
