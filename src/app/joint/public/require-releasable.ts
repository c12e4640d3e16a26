/** What is confirmed to be public is what all have settled, and what its own claimant says: else it is not confirmed [AP1712]. */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { parsePublicRegister, readPublicRecord } from '../../../plan/index.ts';
import type { App } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { refused } from '../refused.ts';
import { recordFault } from './read-records.ts';

/** Refuses to confirm a record of which something cannot be released as it stands now; any other answer may be given to it. */
export async function requireReleasable(
  app: Pick<App, 'store'>,
  book: JointBook,
  answers: readonly { readonly kind: string; readonly item: string }[],
): Promise<Result<null, Problem>> {
  for (const { kind, item } of answers) {
    const register = kind === 'confirm' ? book.index.registerOf(item) : null;
    if (register === null || parsePublicRegister(register) === null) continue;
    const proposal = book.register(register)?.proposals[item];
    if (proposal === undefined) continue;
    const value = await app.store.read((r) => jointValue(r, book.planId, proposal.content));
    const fault = recordFault(book, { record: readPublicRecord(value), by: proposal.by });
    if (fault !== null) return refused('joint-step-refused', fault, { entry: item });
  }
  return ok(null);
}
