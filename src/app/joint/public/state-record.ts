/**
 * A statement for outsiders of what all have released: the record with the confirmations that settled it, every entry that it lists with
 * its own, and of words those alone that are for the public [AP1713].
 */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { parseEntryId } from '../../../ledger/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App, JointDisclosureRow } from '../../ports/index.ts';
import { buildFor, type StatementMade, withAgreement } from '../make-statement.ts';
import { whereItStands } from '../openings/earlier.ts';
import { refused } from '../refused.ts';
import { withJoint } from '../with-joint.ts';
import { findRecord, type ShowRecord } from './list-records.ts';

/** The statement's zip file and its name; refused for what not all have released. */
export async function stateRecord(
  app: App,
  who: Actor,
  { planId, entry }: ShowRecord,
): Promise<Result<StatementMade, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return whereItStands(app, planId, (there) =>
    withJoint(there, planId, async ({ book }) => {
      const found = await there.store.read((r) => findRecord(r, book, entry));
      if (!found.ok) return found;
      const { isHead, record } = found.value;
      if (!isHead || record === null) return refused('joint-step-refused', 'record-not-public');
      const listed = record.items.flatMap((item) => withAgreement(book, item.entry));
      const ids = [...new Set([...withAgreement(book, entry), ...listed])];
      const spoken = new Set(record.items.flatMap(({ words }) => words ?? []));
      const place = parseEntryId(entry);
      // Words that stand beside another entry are not the record's to release, whatever digest it names.
      const says = ({ log, seq, digest }: JointDisclosureRow): boolean =>
        log === place?.log && seq === place.seq && spoken.has(digest);
      const made = await buildFor(there, book, ids, { says, withBlobs: true });
      return made.ok ? ok({ ...made.value, name: `public-${made.value.name}` }) : made;
    }),
  );
}
