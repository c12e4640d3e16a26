/** What happened to an object, field by field, oldest first: each line with its entry, or, in own tables, without one. */
import type { Json } from '../../base/index.ts';
import { acceptEntry, entryId } from '../../ledger/index.ts';
import { keyedRegister, type ObjectType, type Values } from '../../plan/objects/index.ts';
import type { HistoryLine } from '../../views/index.ts';
import { contentValue } from '../log/append-entries.ts';
import { INTERNAL } from '../log/open-log.ts';
import type { EntryRow, OwnHistoryRow, StoreReader } from '../ports/index.ts';
import { fieldsOfRegister } from '../projections/register-values.ts';

/** Newest changes that a page shows. */
const MOST = 200;

async function entriesOf(r: StoreReader, planId: string, prefix: string): Promise<readonly EntryRow[]> {
  const page = await r.logs.entryPage(planId, INTERNAL, {
    limit: MOST,
    past: null,
    register: prefix,
  });
  return page.rows.toReversed();
}

async function loggedLines(
  r: StoreReader,
  planId: string,
  subject: string,
  names: ReadonlyMap<string, string>,
): Promise<readonly HistoryLine[]> {
  const before = new Map<string, Json>();
  const lines: HistoryLine[] = [];
  for (const row of await entriesOf(r, planId, `${subject}/`)) {
    const register = row.register ?? '';
    const entry = acceptEntry(row.bytes);
    const after = entry.ok ? await contentValue(entry.value.body ?? null, r.blobs, planId) : null;
    lines.push({
      at: row.at,
      by: names.get(row.by) ?? row.by,
      act: 'object',
      register,
      before: before.get(register) ?? null,
      after,
      entry: { seq: row.seq, id: entryId(INTERNAL, row.seq, row.leafHash) },
      reviewAct: null,
    });
    before.set(register, after);
  }
  return lines;
}

/** One line for each field that an entry on the whole object changed. */
async function wholeLines(
  r: StoreReader,
  planId: string,
  subject: string,
  whole: string,
  names: ReadonlyMap<string, string>,
): Promise<readonly HistoryLine[]> {
  const lines: HistoryLine[] = [];
  let before: Values = {};
  for (const row of await entriesOf(r, planId, whole)) {
    const entry = acceptEntry(row.bytes);
    const value = entry.ok ? await contentValue(entry.value.body ?? null, r.blobs, planId) : null;
    const after = fieldsOfRegister({ register: whole, value });
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [was, is] = [before[field] ?? null, after[field] ?? null];
      if (JSON.stringify(was) === JSON.stringify(is)) continue;
      lines.push({
        at: row.at,
        by: names.get(row.by) ?? row.by,
        act: 'object',
        register: `${subject}/${field}`,
        before: was,
        after: is,
        entry: { seq: row.seq, id: entryId(INTERNAL, row.seq, row.leafHash) },
        reviewAct: null,
      });
    }
    before = after;
  }
  return lines;
}

interface OwnChange {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

function changesOf({ detail }: OwnHistoryRow): readonly OwnChange[] {
  const list =
    typeof detail === 'object' && detail !== null && 'changes' in detail ? (detail.changes ?? []) : [];
  if (!Array.isArray(list)) return [];
  return list.flatMap((change: Json) => {
    if (typeof change !== 'object' || change === null || !('field' in change)) return [];
    const { field, before = null, after = null } = change;
    return [{ field: String(field), before, after }];
  });
}

/** The history of an object of this type. `names` gives the name behind a pseudonym. */
export async function objectHistory(
  r: StoreReader,
  planId: string,
  type: ObjectType,
  id: string,
  names: ReadonlyMap<string, string>,
): Promise<readonly HistoryLine[]> {
  const subject = `${type.name}/${id}`;
  const whole = keyedRegister(type, id);
  if (whole !== null) return wholeLines(r, planId, subject, whole, names);
  if (type.recorded !== 'own') return loggedLines(r, planId, subject, names);
  const rows = (await r.own.history(planId, subject)).slice(-MOST);
  return rows.flatMap((row) =>
    changesOf(row).map(({ field, before, after }) => {
      const by = names.get(row.by) ?? row.by;
      const register = `${subject}/${field}`;
      return { at: row.at, by, act: 'object', register, before, after, entry: null, reviewAct: null };
    }),
  );
}
