/**
 * Which provisions of a text are the same area in a better copy of it [PL50]: the same path, label, heading and role, and for
 * a provision without a heading the very same own words. Whatever differs in one of these is not guessed.
 */
import { ownSpans } from './outline.ts';
import type { AnchorText } from './rebase.ts';
import type { OutlineNode } from './values.ts';

function signatures({ characters, nodes }: AnchorText): ReadonlyMap<string, string> {
  const own = ownSpans(nodes);
  const wordsOf = (id: string): readonly string[] =>
    (own.get(id) ?? []).map(({ start, end }) => characters.slice(start, end).join(''));
  const sign = ({ id, path, label, heading, role }: OutlineNode): string =>
    JSON.stringify([path, label, heading, role, heading === null ? wordsOf(id) : null]);
  return new Map(nodes.map((node) => [node.id, sign(node)]));
}

/** New provision by old one. Roots are the same: each is the whole text. */
export function carriedAreas(before: AnchorText, after: AnchorText): ReadonlyMap<string, string> {
  const idBySignature = new Map([...signatures(after)].map(([id, words]) => [words, id]));
  const roots = [before, after].map(({ nodes }) => nodes.find(({ role }) => role === 'root')?.id);
  const carried = new Map<string, string>();
  for (const [id, words] of signatures(before)) {
    const twin = id === roots[0] ? roots[1] : idBySignature.get(words);
    if (twin !== undefined) carried.set(id, twin);
  }
  return carried;
}
