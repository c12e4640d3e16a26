/** A text's outline as a tree: parents, depth, subtrees and what belongs to a node itself. */
import type { Span } from '../base/index.ts';
import type { ProvisionFacts } from './rows.ts';

export interface OutlineTree {
  /** In reading order, root first. */
  readonly provisions: readonly ProvisionFacts[];
  get(id: string): ProvisionFacts | undefined;
  depth(id: string): number;
  /** The provision and its ancestors, nearest first. */
  lineage(id: string): readonly ProvisionFacts[];
  /** Ids of all provisions that stand in the subtree of one of these. */
  subtree(ids: readonly string[]): ReadonlySet<string>;
  /** Spans of the node that are in none of its children. */
  own(id: string): readonly Span[];
}

/** Builds the tree of one text. */
export function outlineTree(rows: readonly ProvisionFacts[]): OutlineTree {
  const provisions = [...rows].sort((a, b) => a.order - b.order);
  const byId = new Map(provisions.map((row) => [row.id, row]));
  const children = Map.groupBy(provisions, (row) => row.parent ?? '');
  const lineage = (id: string): readonly ProvisionFacts[] => {
    const line: ProvisionFacts[] = [];
    for (
      let row = byId.get(id);
      row !== undefined;
      row = row.parent === null ? undefined : byId.get(row.parent)
    )
      line.push(row);
    return line;
  };
  return {
    provisions,
    get: (id) => byId.get(id),
    depth: (id) => Math.max(lineage(id).length - 1, 0),
    lineage,
    subtree: (ids) => {
      const wanted = new Set(ids);
      return new Set(
        provisions.filter(({ id }) => lineage(id).some((row) => wanted.has(row.id))).map(({ id }) => id),
      );
    },
    own: (id) => {
      const row = byId.get(id);
      return row === undefined ? [] : without(row, children.get(id) ?? []);
    },
  };
}

/** The span without the given ones, which lie in it, in order and apart. */
function without(span: Span, holes: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let at = span.start;
  for (const hole of holes) {
    if (hole.start > at) left.push({ start: at, end: hole.start });
    at = Math.max(at, hole.end);
  }
  if (at < span.end) left.push({ start: at, end: span.end });
  return left;
}
