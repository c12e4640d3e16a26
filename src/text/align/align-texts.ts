/**
 * Two texts of one plan side by side: which provisions say the same, where the other text says what a commitment of the
 * first says, and what stands in one and not in the other. Everything is a proposal; groups that a person settled stand.
 */

import { alignGroup, commitmentsIn, toPair } from './align-commitments.ts';
import { alignProvisions, type Grouped } from './align-provisions.ts';
import type { AlignableText, CommitmentPair, ProvisionGroup } from './alignable.ts';
import { type Side, toSide } from './blocks.ts';
import type { Difference } from './differences/difference.ts';
import { findDifferences } from './differences/find-differences.ts';

/** What alignment finds. */
export interface Alignment {
  /** In the first text's order; every provision but the root and the front matter stands in exactly one group. */
  readonly groups: readonly Grouped[];
  /** One for each commitment of the first text that stands in an aligned provision, in reading order. */
  readonly commitments: readonly CommitmentPair[];
  readonly differences: readonly Difference[];
}

const lengthOf = ({ blocks }: Side): number =>
  blocks.reduce((sum, { own }) => sum + own.reduce((units, { from, to }) => units + to - from, 0), 0);

/** Aligns two texts; `settled` are groups that a person has settled. */
export function alignTexts(
  first: AlignableText,
  other: AlignableText,
  settled: readonly ProvisionGroup[] = [],
): Alignment {
  const [a, b] = [toSide(first), toSide(other)];
  const groups = alignProvisions(a, b, settled);
  const ratio = (lengthOf(b) + 1) / (lengthOf(a) + 1);
  const aligned = groups.map((group) => ({ group, pairs: alignGroup(a, b, group, ratio) }));
  return {
    groups,
    commitments: aligned.flatMap(({ group, pairs }) =>
      pairs.pairs.length > 0
        ? pairs.pairs.map(({ commitment, found }) => toPair(b, commitment, found))
        : commitmentsIn(a, group.first).map(({ commitment }) => toPair(b, commitment, null)),
    ),
    differences: findDifferences(a, b, aligned),
  };
}
