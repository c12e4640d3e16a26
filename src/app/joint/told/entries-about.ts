/** What has been said of one thing in the joint log, act by act, and how far each has come with the other parties [AP1070]. */
import { type EntryKind, type PlanState, parseEntryId, type RegisterState } from '../../../ledger/index.ts';
import type { PartyReach } from '../../../sync/index.ts';
import type { Message } from '../../../views/index.ts';
import type { Actor } from '../../actor.ts';
import { logGlossary, summaryOfRegister } from '../../log/visible-entries.ts';
import type { StoreReader } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { proposedRecords, publicEntries } from '../public/read-records.ts';
import { entryReach } from './entry-reach.ts';
import { isAbout } from './registers-about.ts';

/** One entry about the thing. */
export interface EntryAbout {
  /** Number of the opening that has ended in which it stands; null: the present one. */
  readonly opening: number | null;
  readonly id: string;
  readonly log: string;
  readonly seq: number;
  readonly kind: EntryKind | null;
  readonly summary: Message;
  readonly at: string;
  readonly reach: readonly PartyReach[];
  /** Entry id of the record by which all have released it to the public; null: it is not public. */
  readonly record: string | null;
}

/** Entries from which the register stands as it does: proposals and what was said to them, a party's last statement, disputes. */
function entriesOf(
  { proposals, positions }: RegisterState,
  disputes: PlanState['disputes'],
): readonly string[] {
  const found = new Set(Object.values(positions).map(({ entry }) => entry));
  for (const [id, { answers, withdrawn }] of Object.entries(proposals)) {
    found.add(id);
    if (withdrawn !== null) found.add(withdrawn);
    for (const { entry, first } of Object.values(answers)) {
      found.add(entry);
      if (first !== undefined) found.add(first);
    }
  }
  for (const { item, raise, closed } of Object.values(disputes)) {
    if (!Object.hasOwn(proposals, item)) continue;
    found.add(raise);
    if (closed !== null) found.add(closed);
  }
  return [...found];
}

/** Every entry that counts in a register: what it stands from, and what was said in it before, a party's earlier statements too [AP1730]. */
function entriesIn(book: JointBook, register: string, state: RegisterState): readonly string[] {
  const counting = book.spokenIn(register).filter((id) => {
    const place = parseEntryId(id);
    return place !== null && !book.isVoid(place.log, place.seq);
  });
  return [...new Set([...entriesOf(state, book.state.disputes), ...counting])];
}

/** The entries, oldest first. */
export async function entriesAbout(
  r: StoreReader,
  who: Actor,
  book: JointBook,
  ref: string,
  opening: number | null = null,
): Promise<readonly EntryAbout[]> {
  const about = Object.entries(book.state.registers).filter(([register]) => isAbout(register, ref));
  if (about.length === 0) return [];
  const glossary = await logGlossary(r, who, book.planId);
  const released = publicEntries(await proposedRecords(r, book));
  const lines: EntryAbout[] = [];
  for (const [register, state] of about)
    for (const id of entriesIn(book, register, state)) {
      const place = parseEntryId(id);
      const placed = place === null ? null : book.placed(place.log, place.seq);
      if (place === null || placed === null) continue;
      const { log, seq } = place;
      const { kind = null, at = '', body = null } = placed.entry ?? {};
      const value = kind === 'propose' || kind === 'report' ? await jointValue(r, book.planId, body) : null;
      const summary = summaryOfRegister(register, value, glossary);
      const record = released.get(id)?.entry ?? null;
      const reach = entryReach(book, log, seq, id);
      lines.push({ opening, id, log, seq, kind, summary, at, reach, record });
    }
  const order = ({ at, log, seq }: EntryAbout): string => `${at} ${log} ${String(seq).padStart(9, '0')}`;
  return lines.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
}
