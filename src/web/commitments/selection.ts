/** What a selection holds, in figures: by state and by kind, the most frequent first. */
import type { CommitmentItem, Reading } from '../../http/contract/index.ts';

/** A selection in figures. */
export interface SelectionFigures {
  readonly total: number;
  readonly proposals: number;
  readonly commitments: number;
  readonly rejected: number;
  readonly kinds: readonly { readonly kind: Reading['kind']; readonly n: number }[];
}

/** Counts what is selected. */
export function selectionFigures(items: readonly CommitmentItem[]): SelectionFigures {
  const of = (what: CommitmentItem['what']) => items.filter((item) => item.what === what).length;
  const kinds = [...Map.groupBy(items, ({ reading }) => reading.kind)].map(([kind, held]) => ({
    kind,
    n: held.length,
  }));
  return {
    total: items.length,
    proposals: of('proposal'),
    commitments: of('commitment'),
    rejected: of('rejected'),
    kinds: kinds.sort((a, b) => b.n - a.n || (a.kind < b.kind ? -1 : 1)),
  };
}
