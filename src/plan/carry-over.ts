/**
 * From a plan to the next one: what people worked out about a commitment — who leads, what counts as done — for the
 * commitment that takes its place. What is signed anew, its party, kind, strength and date, is read from the new words
 * alone. Nothing that the new commitment says already is replaced [PL84].
 */
import type { ReviewCommand } from './review-state.ts';
import type { ReadingValue } from './values.ts';

/** What can be carried over. */
export type CarriedReading = Partial<Pick<ReadingValue, 'leads' | 'done'>>;
type Carrying = Pick<ReadingValue, 'leads' | 'done'>;

/** A commitment, and the one that takes its place in the next plan. */
export interface CarryPair {
  readonly from: Carrying;
  readonly to: Carrying & { readonly id: string };
}

/** What the earlier reading says and the new one leaves open; null where there is nothing. */
export function carriedReading(from: Carrying, to: Carrying): CarriedReading | null {
  const leads = from.leads.length > 0 && to.leads.length === 0 ? { leads: from.leads } : {};
  const done = from.done !== null && to.done === null ? { done: from.done } : {};
  const carried = { ...leads, ...done };
  return Object.keys(carried).length === 0 ? null : carried;
}

/** Acts of review that carry over what a person picked; what reads the same is one act, that can be taken back as one. */
export function carryOver(pairs: readonly CarryPair[]): readonly Extract<ReviewCommand, { act: 'reread' }>[] {
  const acts = new Map<string, { items: string[]; reading: CarriedReading }>();
  for (const { from, to } of pairs) {
    const reading = carriedReading(from, to);
    if (reading === null) continue;
    const key = JSON.stringify([reading.leads ?? null, reading.done ?? null]);
    const known = acts.get(key);
    if (known === undefined) acts.set(key, { items: [to.id], reading });
    else if (!known.items.includes(to.id)) known.items.push(to.id);
  }
  return [...acts.values()].map(({ items, reading }) => ({ act: 'reread', items, reading }));
}
