/**
 * Records for the public in the joint log: what each lists, how every listed entry stands now, and what counts as public. Worked out from
 * the shared state alone, so that every node says the same [AP1710].
 */
import { type Content, type Proposal, parseEntryId, stands } from '../../../ledger/index.ts';
import {
  type PublicRecord,
  parseJointClaim,
  parsePublicRegister,
  readPublicRecord,
} from '../../../plan/index.ts';
import type { StoreReader } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { isStated, reportOf } from '../stated/stated-registers.ts';

/** Name under which what a claimant says to the public travels. */
export const PUBLIC_WORDS = 'public-words';

/**
 * How an entry that a record lists stands now: all have confirmed it, or its party states it; it was so and has been changed
 * since; not all have confirmed it; or it is not here, or of a kind that is released otherwise.
 */
export type ListedStanding = 'settled' | 'stated' | 'changed' | 'open' | 'unknown';

/** An entry that a record may list. */
export interface ListedEntry {
  readonly entry: string;
  readonly register: string;
  readonly by: string;
  readonly content: Content;
  readonly standing: ListedStanding;
}

/** Disagreements are printed with the words of all sides alone; lists and records are no matter of their own. */
const listedOtherwise = ['dispute/', 'package/', 'public/'];

/** Whether what stands in the register can be listed in a record. */
export function isListable(register: string): boolean {
  return !listedOtherwise.some((start) => register.startsWith(start));
}

function ofProposal({ state }: JointBook, entry: string, register: string, proposal: Proposal): ListedEntry {
  const heads = state.registers[register]?.heads ?? [];
  const isHead = heads.length === 1 && heads[0] === entry;
  const standing = isHead ? 'settled' : stands(proposal) && heads.length === 1 ? 'changed' : 'open';
  return { entry, register, by: proposal.by, content: proposal.content, standing };
}

/** What an entry is that a record names; its standing is 'unknown', and its register empty, where there is none that can be listed. */
export function listedEntry(book: JointBook, entry: string): ListedEntry {
  const nothing = { entry, register: '', by: '', content: { value: null }, standing: 'unknown' } as const;
  const place = parseEntryId(entry);
  if (place === null) return nothing;
  const register = book.index.registerOf(entry);
  const proposal = register === null ? undefined : book.register(register)?.proposals[entry];
  if (register !== null && proposal !== undefined)
    return isListable(register) ? ofProposal(book, entry, register, proposal) : nothing;
  const placed = book.x.letters.includes(place.log) ? book.placed(place.log, place.seq) : null;
  const { kind, reg, body } = placed?.entry ?? {};
  if (placed?.id !== entry || kind !== 'report' || reg === undefined || body === undefined) return nothing;
  if (!isStated(reg)) return nothing;
  const state = book.register(reg);
  const last = state === null ? null : reportOf(state, place.log);
  const standing = last?.entry === entry ? 'stated' : 'changed';
  return { entry, register: reg, by: place.log, content: body, standing };
}

/** What stands now where a listed entry was settled or stated: that entry or the one after it; null where nothing does. */
export function entryNow(book: JointBook, entry: string): string | null {
  const { register, by, standing } = listedEntry(book, entry);
  if (standing === 'settled' || standing === 'stated') return entry;
  const state = book.register(register);
  if (standing !== 'changed' || state === null) return null;
  const said = isStated(register) ? reportOf(state, by) : null;
  if (said !== null) return said.content.value === null ? null : said.entry;
  return state.heads.length === 1 ? (state.heads[0] ?? null) : null;
}

/** A record as it was proposed. */
export interface ProposedRecord {
  readonly id: string;
  readonly register: string;
  /** Entry id of the proposal. */
  readonly entry: string;
  readonly by: string;
  readonly proposal: Proposal;
  /** It is what all have agreed on. */
  readonly isHead: boolean;
  /** Null where its value has not come, or is none of a record. */
  readonly record: PublicRecord | null;
}

/** The proposals of records that were not withdrawn, in no order. */
export async function proposedRecords(r: StoreReader, book: JointBook): Promise<readonly ProposedRecord[]> {
  const found: ProposedRecord[] = [];
  for (const [register, { proposals, heads }] of Object.entries(book.state.registers)) {
    const id = parsePublicRegister(register);
    if (id === null) continue;
    for (const [entry, proposal] of Object.entries(proposals)) {
      if (proposal.status === 'withdrawn') continue;
      const isHead = heads.length === 1 && heads[0] === entry;
      const value = await jointValue(r, book.planId, proposal.content);
      const record = readPublicRecord(value);
      found.push({ id, register, entry, by: proposal.by, proposal, isHead, record });
    }
  }
  return found;
}

/** What is public: the record that lists it, by the entry that all have released. */
export function publicEntries(records: readonly ProposedRecord[]): ReadonlyMap<string, ProposedRecord> {
  return new Map(
    records
      .filter(({ isHead }) => isHead)
      .flatMap((one) => (one.record?.items ?? []).map(({ entry }) => [entry, one] as const)),
  );
}

/** Why a record cannot be confirmed; null where it can. */
export type RecordFault = 'record-unread' | 'record-unsettled' | 'record-words';

/** What stands against releasing what a party's record lists: what is not settled, or what it says in another's name. */
export function recordFault(
  book: JointBook,
  { record, by }: Pick<ProposedRecord, 'record' | 'by'>,
): RecordFault | null {
  if (record === null) return 'record-unread';
  const listed = record.items.map(({ entry, words }) => ({ ...listedEntry(book, entry), words }));
  if (listed.some(({ standing }) => standing !== 'settled' && standing !== 'stated'))
    return 'record-unsettled';
  const isOthers = listed.some(({ register, words }) => words !== null && !isOwnClaim(register, by));
  return isOthers ? 'record-words' : null;
}

/** Whether the register holds a claim of this party: it alone says something of it to the public. */
export function isOwnClaim(register: string, by: string): boolean {
  return parseJointClaim(register)?.claimant === by;
}
