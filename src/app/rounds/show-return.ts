/**
 * How a return would come out, worked out anew each time it is looked at: what each row adds, changes, leaves or has wrong,
 * with what the body had said before; and what else is to know: late, closed, the same file again, a sender nobody knows.
 * Its tag tells what was seen from what is there when it is kept [RD31].
 */
import { changeTag, ok, type PlacedFault, type Problem, type Result } from '../../base/index.ts';
import type { Words } from '../../plan/objects/index.ts';
import { leftOut, type ReturnRow } from '../../plan/rounds/index.ts';
import type { RoundFormFigure, RoundFormItem } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App, ReturnRecord, StoreReader, StoreWriter } from '../ports/index.ts';
import { contactsOf } from './contacts-of-bodies.ts';
import { findReturn, maySeeRounds } from './find-round.ts';
import { judgeRows, type ReturnWorld, worldOf } from './judge-return.ts';

/** Which return. */
export interface ReturnOf {
  readonly planId: string;
  readonly returnId: string;
}
/** A return as a person looks at it. */
export interface ReturnView {
  readonly record: ReturnRecord;
  readonly rows: readonly ReturnRow[];
  readonly counts: Readonly<Record<ReturnRow['outcome'], number>>;
  /** What to know before it is kept; none of it stands in the way. */
  readonly notes: readonly PlacedFault[];
  /** Items that the file does not hold. */
  readonly leftOut: readonly Pick<RoundFormItem, 'key'>[];
  readonly items: readonly RoundFormItem[];
  readonly figures: readonly RoundFormFigure[];
  readonly bodyName: Words;
  /** Names of the people of the node, by pseudonym. */
  readonly people: ReadonlyMap<string, string>;
  /** Names what was seen. */
  readonly tag: number;
}
/** What to know about a return as a whole. */
async function notesOn(
  r: StoreReader,
  planId: string,
  record: ReturnRecord,
  { round, form }: ReturnWorld,
): Promise<readonly PlacedFault[]> {
  const notes: PlacedFault[] = [];
  const note = (fault: string, facts: PlacedFault['facts'] = {}): number =>
    notes.push({ at: '', fault, facts });
  const day = record.receivedAt.slice(0, 10);
  if (round.due !== null && day > round.due && day.slice(0, round.due.length) !== round.due)
    note('return-late', { due: round.due });
  if (round.state === 'closed') note('round-closed');
  const others = (await r.rounds.returns(planId, form.roundId)).filter(
    ({ code, returnId, receivedAt }) =>
      code === form.code && returnId !== record.returnId && receivedAt <= record.receivedAt,
  );
  const same = others.find(({ file }) => file !== null && file.sha256 === record.file?.sha256);
  const [newest] = others.filter(({ state }) => state !== 'laid-aside');
  if (same !== undefined) note('return-same-file', { at: same.receivedAt.slice(0, 10) });
  else if (newest !== undefined) note('return-again', { at: newest.receivedAt.slice(0, 10) });
  if (record.mail !== null) {
    const contacts = (await contactsOf(r, planId, [form.body], day)).get(form.body) ?? [];
    const from = record.mail.from.toLowerCase();
    if (!contacts.some(({ mail }) => mail.toLowerCase() === from))
      note('return-sender', { from: record.mail.from });
  }
  return notes;
}

/** Counts outcomes. */
export function countRows(rows: readonly ReturnRow[]): ReturnView['counts'] {
  const counts = { add: 0, change: 0, skip: 0, error: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  return counts;
}

/** Names what was seen: the return's version and what each row would do. */
export function tagOf(record: ReturnRecord, rows: readonly ReturnRow[]): number {
  return changeTag(JSON.stringify([record.version, record.state, rows]));
}

/** The return as it stands; inside a transaction, since what claims allow is asked where they are kept. */
export async function viewOf(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  record: ReturnRecord,
): Promise<Result<ReturnView, Problem>> {
  const world = await worldOf(w, planId, record);
  const isOpen = record.state === 'waiting' && world !== null && record.fault === null;
  const judged = isOpen ? await judgeRows(app, w, who, planId, record, world) : ok(record.rows);
  if (!judged.ok) return judged;
  const rows = judged.value;
  const people = await w.accounts.people();
  const id = record.body?.slice('body/'.length) ?? '';
  const body = id === '' ? null : await w.objects.get(planId, { type: 'body', id });
  return ok({
    record,
    rows,
    counts: countRows(rows),
    notes: world === null ? [] : await notesOn(w, planId, record, world),
    leftOut: world === null || record.fault !== null ? [] : leftOut(rows, toldRows(world)),
    items: world?.form.items ?? [],
    figures: world?.form.figures ?? [],
    bodyName: body?.label ?? {},
    people: new Map(people.map(({ pseudonym, displayName }) => [pseudonym, displayName])),
    tag: tagOf(record, rows),
  });
}

/** Rows of a form that say something when they are left out; room for further provinces says nothing. */
const toldRows = ({ form }: ReturnWorld): readonly Pick<RoundFormItem, 'key'>[] => [
  ...form.items,
  ...form.figures.filter(({ kind, provinces }) => kind === 'value' || provinces.length > 0),
];

/** Shows a return. */
export async function showReturn(
  app: App,
  who: Actor,
  { planId, returnId }: ReturnOf,
): Promise<Result<ReturnView, Problem>> {
  const permitted = maySeeRounds(who, planId);
  if (!permitted.ok) return permitted;
  return app.store.write<ReturnView>(planId, async (w) => {
    const record = await findReturn(w, planId, returnId);
    return record.ok ? viewOf(app, w, who, planId, record.value) : record;
  });
}

/** The day of today, by which forms are late. */
export const today = (app: App): string => timestamp(app.clock()).slice(0, 10);
