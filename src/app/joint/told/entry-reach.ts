/** How far entries of the joint log have come, for people; and what of the shared state answers which entry [SY1070, AP1070]. */
import type { EntryId, PlanState } from '../../../ledger/index.ts';
import { type PartyReach, reachOf } from '../../../sync/index.ts';
import type { JointBook } from '../joint-book.ts';

/** Parties that have answered, by the entry that they answer. */
type Answered = ReadonlyMap<EntryId, ReadonlySet<string>>;

const nobody: ReadonlySet<string> = new Set();
/** Worked out once for a state, which is made anew when entries come. */
const answeredByState = new WeakMap<PlanState, Answered>();

/**
 * An answer is what a party's own log says of this very entry: confirmed, noted, returned, under consultation, disputed; and of
 * words that are to be erased, that it has done so. A receipt is none, nor what was void.
 */
function answeredIn(state: PlanState): Answered {
  const known = answeredByState.get(state);
  if (known !== undefined) return known;
  const found = new Map<EntryId, Set<string>>();
  const add = (entry: EntryId, letter: string): void => {
    found.set(entry, (found.get(entry) ?? new Set()).add(letter));
  };
  for (const { proposals } of Object.values(state.registers))
    for (const [id, { answers }] of Object.entries(proposals))
      for (const letter of Object.keys(answers)) add(id, letter);
  for (const { item, by } of Object.values(state.disputes)) add(item, by);
  for (const [id, { acks }] of Object.entries(state.redactions))
    for (const letter of Object.keys(acks)) add(id, letter);
  answeredByState.set(state, found);
  return found;
}

/** How far the entry has come with each party that did not write it. */
export function entryReach(
  { x, state }: JointBook,
  log: string,
  seq: number,
  id: EntryId,
): readonly PartyReach[] {
  return reachOf(x, log, seq, answeredIn(state).get(id) ?? nobody);
}
