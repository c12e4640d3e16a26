/**
 * Acts on very many things, in parts that each take a moment: how far it is can be seen, and it can be stopped. What was
 * done until then stays done, and can be undone like any other act.
 */
import type { ReviewAct } from '../../http/contract/index.ts';

/** An act that names many commitments or proposals. */
export type BulkAct = Extract<ReviewAct, { act: 'accept' | 'reject' | 'take-up' | 'reread' }>;

/** Things in one part: about half a second of work. */
export const partSize = 250;

/** The act in parts of at most `size` things, in their order. */
export function inParts(act: BulkAct, size: number = partSize): readonly BulkAct[] {
  const parts: BulkAct[] = [];
  for (let at = 0; at < act.items.length; at += size)
    parts.push({ ...act, items: act.items.slice(at, at + size) });
  return parts;
}
