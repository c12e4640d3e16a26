/**
 * What a record for the public lists, entry by entry: each as it is told anywhere else, with what its claimant says to the public, and
 * whether it still is what all have confirmed [AP1712].
 */
import { isJsonObject, type Json } from '../../../base/index.ts';
import {
  type PublicItem,
  type PublicRecord,
  parseJointClaim,
  readPublicRecord,
} from '../../../plan/index.ts';
import {
  type Cell,
  labelled,
  none,
  plain,
  publicWordsCell,
  say,
  several,
  type ToldLine,
} from '../../../views/index.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { disclosedWords } from '../claims/claim-words.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { isOwnClaim, type ListedEntry, listedEntry, PUBLIC_WORDS } from '../public/read-records.ts';
import type { Told, ToTell } from './tell-proposals.ts';

/** What is needed to tell records. */
export interface RecordTelling {
  readonly app: Pick<App, 'sha256'>;
  readonly r: StoreReader;
  readonly book: JointBook;
  /** Tells what an entry says. */
  readonly tell: (what: ToTell) => Promise<Told>;
  /** Words that have not left yet, by their digests. */
  readonly beside: ReadonlyMap<string, Json>;
}

/** An entry of a record in words. */
export interface ToldListed {
  readonly listed: ListedEntry;
  /** What it is about. */
  readonly what: Cell;
  /** What it says, and what its claimant says to the public. */
  readonly said: Cell;
}

/** What one item of a record is. */
export async function tellListed(
  { app, r, book, tell, beside }: RecordTelling,
  { entry, words }: PublicItem,
): Promise<ToldListed> {
  const listed = listedEntry(book, entry);
  if (listed.standing === 'unknown') return { listed, what: plain(entry), said: none };
  const value = await jointValue(r, book.planId, listed.content);
  const { subject, lines } = await tell({
    register: listed.register,
    before: null,
    after: withoutSharedWords(listed, value),
    by: listed.by,
  });
  const named = { digest: words, name: PUBLIC_WORDS };
  const spoken =
    words === null ? null : (beside.get(words) ?? (await disclosedWords(app, r, book.planId, named)));
  const said = [...lines.map(({ label, after }) => labelled(label, after)), publicWordsCell(spoken)];
  const isLost = words !== null && spoken === null;
  return {
    listed,
    what: several([subject.name, subject.field], 'space'),
    said: several([...said, isLost ? say('public.words-not-here') : none], 'lines'),
  };
}

/** A claim without the words between the parties: they are not released with it. Everything else as it is. */
function withoutSharedWords({ register }: ListedEntry, value: Json): Json {
  if (parseJointClaim(register) === null || !isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'words'));
}

/** What is to be known of an item before one confirms: it is not settled, or somebody else speaks in its claimant's name. */
function cautionOf({ register, standing }: ListedEntry, words: string | null, by: string | null): Cell {
  const isOthers = words !== null && by !== null && !isOwnClaim(register, by);
  const about = standing === 'settled' || standing === 'stated' ? none : say(`public.item.${standing}`);
  return several([about, isOthers ? say('public.item.words-of-another') : none], 'lines');
}

async function linesOf(
  telling: RecordTelling,
  record: PublicRecord | null,
  by: string | null,
): Promise<ReadonlyMap<string, { readonly label: Cell; readonly cell: Cell }>> {
  const found = new Map<string, { readonly label: Cell; readonly cell: Cell }>();
  for (const [n, item] of (record?.items ?? []).entries()) {
    const { listed, what, said } = await tellListed(telling, item);
    const label = say('public.item-numbered', { n: n + 1, what });
    const cell = several([said, cautionOf(listed, item.words, by)], 'lines');
    found.set(item.entry, { label, cell: cell.is === 'none' ? plain('') : cell });
  }
  return found;
}

/** The lines of a record's items, beside those that it listed before. `by`: letter of who proposes it, where that is known. */
export async function recordLines(
  telling: RecordTelling,
  { before, after, by }: ToTell,
): Promise<readonly ToldLine[]> {
  const [old, now] = [
    await linesOf(telling, readPublicRecord(before), null),
    await linesOf(telling, readPublicRecord(after), by ?? null),
  ];
  return [...new Set([...now.keys(), ...old.keys()])].map((entry) => ({
    key: `item ${entry}`,
    label: now.get(entry)?.label ?? old.get(entry)?.label ?? none,
    before: old.get(entry)?.cell ?? none,
    after: now.get(entry)?.cell ?? none,
  }));
}
