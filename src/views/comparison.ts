/**
 * Two editions compared, as a page shows it: each change with its place, its words before and after, and what it does.
 * What one thinks of a new wording — weaker, dropped — is one's own: it stands on no paper that leaves the node [VW61].
 */

import { type CarriedReading, carriedReading } from '../plan/index.ts';
import type { CommitmentItem } from './commitment.ts';

/** Where a commitment stands, and its words. */
export interface ComparedSide {
  /** Id of the commitment or proposal; null where a file was compared, or a provision that holds none. */
  readonly item: string | null;
  /** The item's version, by which an act says what was seen. */
  readonly version: number | null;
  readonly provision: {
    /** Null where a file was compared. */
    readonly id: string | null;
    readonly path: string;
    readonly label: string | null;
    readonly heading: string | null;
  };
  readonly words: string;
  readonly strength: 'firm' | 'effort' | 'tentative';
}
/** What became of it. */
export type ComparedVerdict = 'new' | 'gone' | 'kept' | 'reworded' | 'sharpened' | 'weakened' | 'mixed';
/** One thing that a new wording does. */
export interface ComparedEffect {
  readonly what: 'strength' | 'number' | 'date';
  readonly direction: 'sharpened' | 'weakened' | 'other';
  readonly from: string | null;
  readonly to: string | null;
}
/** A commitment in both editions, or in one. */
export interface ComparedChange {
  readonly verdict: ComparedVerdict;
  readonly isMoved: boolean;
  readonly old: ComparedSide | null;
  readonly now: ComparedSide | null;
  readonly effects: readonly ComparedEffect[];
  /** What was worked out about the earlier commitment and is still open in the new one; null where there is nothing. */
  readonly carries: CarriedReading | null;
  /** The words unit by unit: what both have, only the old wording, only the new one. */
  readonly diff: readonly { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }[];
}
/** How many changes of each kind. */
export interface ComparisonCounts extends Readonly<Record<ComparedVerdict, number>> {
  readonly moved: number;
}
/** Two editions compared. */
export interface ComparisonView {
  readonly language: 'zh' | 'lo' | 'en';
  /** Years by which the plan's period moved on. */
  readonly years: number;
  readonly counts: ComparisonCounts;
  readonly changes: readonly ComparedChange[];
  /** Null where the first texts were compared, or files: then each side is a commitment, or would be. */
  readonly further: FurtherText | null;
}
/** A comparison by a text beside the first, in which no commitment has a place of its own. */
export interface FurtherText {
  /** In which language both plans' first texts are compared; null where these are in two languages. */
  readonly first: ComparisonView['language'] | null;
}

/** A provision of an edition that is compared. */
export interface ComparedProvision {
  readonly id: string | null;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
}
/** A commitment or proposal that is compared. */
export type ComparedItem = Pick<CommitmentItem, 'id' | 'version' | 'reading'>;
/** An edition as far as its page needs it. */
export interface ComparedEdition {
  readonly provisions: readonly ComparedProvision[];
  /** The commitments in the order in which they were compared; null where a file was read. */
  readonly items: readonly (ComparedItem | null)[];
  /** Provisions that are open to the person; null where all are. */
  readonly visible: ReadonlySet<string> | null;
}

interface FoundSide {
  readonly commitment: number | null;
  readonly provision: number;
  readonly words: string;
  readonly strength: ComparedSide['strength'];
}
/** What the text engine found, by places in the lists. */
export interface FoundComparison {
  readonly years: number;
  readonly changes: readonly (Pick<ComparedChange, 'verdict' | 'isMoved' | 'effects' | 'diff'> & {
    readonly old: FoundSide | null;
    readonly now: FoundSide | null;
  })[];
}

function itemOf({ items }: ComparedEdition, found: FoundSide | null): ComparedItem | null {
  return found === null || found.commitment === null ? null : (items[found.commitment] ?? null);
}

function sideOf(edition: ComparedEdition, found: FoundSide | null): ComparedSide | null {
  if (found === null) return null;
  const { words, strength } = found;
  const { id = null, path = '', label = null, heading = null } = edition.provisions[found.provision] ?? {};
  const item = itemOf(edition, found);
  return {
    item: item?.id ?? null,
    version: item?.version ?? null,
    provision: { id, path, label, heading },
    words,
    strength,
  };
}

const isOpen = ({ visible }: ComparedEdition, side: ComparedSide | null): boolean =>
  side === null || visible === null || (side.provision.id !== null && visible.has(side.provision.id));

const none: ComparisonCounts = {
  new: 0,
  gone: 0,
  kept: 0,
  reworded: 0,
  sharpened: 0,
  weakened: 0,
  mixed: 0,
  moved: 0,
};

/** Puts the page together; what lies outside of the person's areas in either plan is left out. */
export function comparisonView(
  language: ComparisonView['language'],
  found: FoundComparison,
  old: ComparedEdition,
  now: ComparedEdition,
  further: FurtherText | null = null,
): ComparisonView {
  const changes = found.changes
    .map(({ verdict, isMoved, effects, diff, ...sides }): ComparedChange => {
      const [before, after] = [itemOf(old, sides.old), itemOf(now, sides.now)];
      const carries =
        before === null || after === null ? null : carriedReading(before.reading, after.reading);
      const places = { old: sideOf(old, sides.old), now: sideOf(now, sides.now) };
      return { verdict, isMoved, ...places, effects, carries, diff };
    })
    .filter((change) => isOpen(old, change.old) && isOpen(now, change.now));
  const counts: Record<ComparedVerdict | 'moved', number> = { ...none };
  for (const { verdict, isMoved } of changes) {
    counts[verdict] += 1;
    if (isMoved) counts.moved += 1;
  }
  return { language, years: found.years, counts, changes, further };
}
