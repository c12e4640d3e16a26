/**
 * Disputes about a register's proposals: a withdrawal and a confirmation that knew nothing of each other, and a deemed
 * acceptance that the silent party disputes. Nobody wins by rule; a dispute ends when those whose acts make it have closed
 * it, or by a new settlement [LG24].
 */
import { err, ok } from '../../base/index.ts';
import type { Entry, EntryId } from '../entry.ts';
import { type FoldContext, proposalOf, type Step, settle } from './fold-entry.ts';
import type { Deemed, Proposal, RegisterState } from './register-state.ts';
import { closersOf, hasAnswered, isConfirmed, own } from './settlement.ts';

/** The proposal whose deemed acceptance, for the author, is this entry. */
function deemedBy(state: RegisterState, entry: Entry): readonly [EntryId, Proposal] | null {
  for (const [id, proposal] of Object.entries(state.proposals))
    if (own(proposal.deemed, entry.log)?.entry === entry.item) return [id, proposal];
  return null;
}

/** The author disputes that it is deemed to have accepted: once, while it has not answered in so many words. */
export function raiseOnDeemed(state: RegisterState, entry: Entry, id: EntryId, context: FoldContext): Step {
  const found = deemedBy(state, entry);
  const deemed = found === null ? undefined : own(found[1].deemed, entry.log);
  if (found === null || deemed === undefined || !context.knows(deemed.entry)) return err('dispute-unknown');
  const [proposalId, proposal] = found;
  if (hasAnswered(proposal, entry.log)) return err('answered-already');
  if (deemed.raised !== null) return err('already-deemed');
  return ok(settle(state, proposalId, withDeemed(proposal, entry.log, { ...deemed, raised: id }), context));
}

/** The author closes: its own dispute of a deemed acceptance, or its part in one of withdrawal and confirmation. */
export function closeDispute(state: RegisterState, entry: Entry, id: EntryId, context: FoldContext): Step {
  for (const [proposalId, proposal] of Object.entries(state.proposals)) {
    const deemed = own(proposal.deemed, entry.log);
    if (deemed === undefined || deemed.raised !== entry.item || deemed.closed !== null) continue;
    return ok(settle(state, proposalId, withDeemed(proposal, entry.log, { ...deemed, closed: id }), context));
  }
  const found = proposalOf(state, entry, context);
  if (found === null) return err('dispute-unknown');
  const [proposalId, proposal] = found;
  const { letters, rule } = context;
  const isKnown =
    proposal.withdrawn !== null &&
    context.knows(proposal.withdrawn) &&
    isConfirmed(proposal, { letters, rule }, context.knows);
  const isParty = closersOf(proposal, context.knows).includes(entry.log);
  if (!isKnown || !isParty || own(proposal.closed, entry.log) !== undefined) return err('dispute-unknown');
  const closed = { ...proposal.closed, [entry.log]: id };
  return ok(settle(state, proposalId, { ...proposal, closed }, context));
}

function withDeemed(proposal: Proposal, letter: string, deemed: Deemed): Proposal {
  return { ...proposal, deemed: { ...proposal.deemed, [letter]: deemed } };
}
