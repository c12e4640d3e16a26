/** Which changes a page shows, by what its address says, and in which sections they stand. */
import type { Static } from 'typebox';
import type { ComparedChange, Comparison } from '../../../http/contract/index.ts';

export type Change = Static<typeof ComparedChange>;
type Counts = Static<typeof Comparison>['counts'];

/** Kinds that can be asked for, in the order in which they are offered. */
export const kinds = ['sharpened', 'weakened', 'mixed', 'new', 'gone', 'moved', 'reworded', 'kept'] as const;
export type Kind = (typeof kinds)[number];

/** The kind that the address names; null: everything that changed. */
export function kindOf(query: URLSearchParams): Kind | null {
  return kinds.find((kind) => kind === query.get('show')) ?? null;
}

/** Changes of the kind; without one, all but what is kept in its place. */
export function shownChanges(changes: readonly Change[], kind: Kind | null): readonly Change[] {
  if (kind === null) return changes.filter(({ verdict, isMoved }) => verdict !== 'kept' || isMoved);
  return changes.filter(({ verdict, isMoved }) => (kind === 'moved' ? isMoved : verdict === kind));
}

/** How many changes a kind has. */
export function countOf(counts: Counts, kind: Kind): number {
  return counts[kind];
}

/** Neighbouring changes that stand in one provision. */
export interface Section {
  readonly key: string;
  readonly changes: readonly Change[];
}

/** Changes by the provision that they stand in, in their order. */
export function sectionsOf(changes: readonly Change[]): readonly Section[] {
  const sections: { key: string; changes: Change[] }[] = [];
  for (const change of changes) {
    const side = change.now ?? change.old;
    const key = `${change.now === null ? 'old' : 'now'} ${side?.provision.path ?? ''}`;
    const last = sections.at(-1);
    if (last?.key === key) last.changes.push(change);
    else sections.push({ key, changes: [change] });
  }
  return sections;
}

/** A piece of a wording, with where it begins among its units: its name in a list. */
export interface Piece {
  readonly at: number;
  readonly kind: Change['diff'][number]['kind'];
  readonly text: string;
}

/** The pieces of a wording, those taken out and those put in each at a place of their own. */
export function piecesOf(diff: Change['diff']): readonly Piece[] {
  let at = 0;
  return diff.map(({ kind, text }) => {
    const piece = { at, kind, text };
    at += text.length;
    return piece;
  });
}
