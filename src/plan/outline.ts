/**
 * The outline of a text: nodes nested and in order, root first. Joined, all nodes' own spans, root included, are the text
 * [PL2]. Only operative provisions hold commitments.
 */
import { err, ok, type Problem, problem, type Result, type Span } from '../base/index.ts';
import type { Fact } from './register.ts';
import type { OutlineNode } from './values.ts';

/** Each node's parent by id; the root has null. Nodes are nested and in reading order. */
export function parentsOf(nodes: readonly OutlineNode[]): ReadonlyMap<string, string | null> {
  const parents = new Map<string, string | null>();
  const open: OutlineNode[] = [];
  for (const node of nodes) {
    while (open.length > 1 && node.start >= (open.at(-1)?.end ?? 0)) open.pop();
    parents.set(node.id, open.at(-1)?.id ?? null);
    open.push(node);
  }
  return parents;
}

/** Stretches of each node that belong to none of its children. */
export function ownSpans(nodes: readonly OutlineNode[]): ReadonlyMap<string, readonly Span[]> {
  const parents = parentsOf(nodes);
  const childrenById = Map.groupBy(nodes, ({ id }) => parents.get(id) ?? '');
  return new Map(
    nodes.map(({ id, start, end }) => {
      const spans: Span[] = [];
      let at = start;
      for (const child of childrenById.get(id) ?? []) {
        if (child.start > at) spans.push({ start: at, end: child.start });
        at = child.end;
      }
      if (end > at) spans.push({ start: at, end });
      return [id, spans];
    }),
  );
}

/** Checks that the nodes are an outline of a text of so many code points. */
export function checkOutline(nodes: readonly OutlineNode[], codePoints: number): Result<null, Problem> {
  const [root] = nodes;
  const fault = (reason: string, node?: OutlineNode): Result<null, Problem> =>
    err(problem('outline-invalid', node === undefined ? { reason } : { reason, path: node.path }));
  if (root?.role !== 'root' || root.path !== '' || root.start !== 0 || root.end !== codePoints)
    return fault('root');
  if (new Set(nodes.map(({ id }) => id)).size !== nodes.length) return fault('id-twice');
  if (new Set(nodes.map(({ path }) => path)).size !== nodes.length) return fault('path-twice');
  const open: { readonly node: OutlineNode; filled: number }[] = [{ node: root, filled: 0 }];
  for (const node of nodes.slice(1)) {
    if (!Number.isSafeInteger(node.start) || !Number.isSafeInteger(node.end) || node.start >= node.end)
      return fault('empty', node);
    if (node.role === 'root') return fault('root', node);
    while (open.length > 1 && node.start >= (open.at(-1)?.node.end ?? 0)) open.pop();
    const parent = open.at(-1);
    if (parent === undefined || node.end > parent.node.end) return fault('not-nested', node);
    if (node.start < parent.filled) return fault('out-of-order', node);
    parent.filled = node.end;
    open.push({ node, filled: node.start });
  }
  return ok(null);
}

/** Accepts an outline: the fact, once the nodes are found to be one. */
export function acceptOutline(
  textId: string,
  nodes: readonly OutlineNode[],
  codePoints: number,
): Result<Fact, Problem> {
  const checked = checkOutline(nodes, codePoints);
  if (!checked.ok) return checked;
  const value = nodes.map(({ id, path, label, heading, role, start, end }) => {
    return { id, path, label, heading, role, start, end };
  });
  return ok({ register: `outline/${textId}/nodes`, value });
}
