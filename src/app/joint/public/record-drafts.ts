/**
 * A record for the public as it would go: entries that all have confirmed or that their party states, and of own claims what was
 * cleared for the public and nothing else. It is a proposal; public is what it lists once all have confirmed it [AP1711].
 */
import {
  canonicalText,
  err,
  invalid,
  type Json,
  ok,
  type Problem,
  problem,
  type Result,
} from '../../../base/index.ts';
import { type Disclosure, makeDisclosure, readDisclosure } from '../../../ledger/index.ts';
import {
  type LocalName,
  MOST_IN_RECORD,
  publicRecordValue,
  publicRegister,
  readPublicRecord,
} from '../../../plan/index.ts';
import type { Actor } from '../../actor.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { outgoingClaims, type PublicWording } from '../claims/own-claims.ts';
import { contentOf, type WordedDraft } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { withdrawals } from '../own-open.ts';
import type { Outgoing } from '../propose-joint.ts';
import { refused } from '../refused.ts';
import { isOwnClaim, listedEntry, PUBLIC_WORDS, proposedRecords, publicEntries } from './read-records.ts';

/** An entry that is to be released to the public. */
export interface ListedToGo {
  readonly entry: string;
  /** What goes beside it, as a preview has shown it; null: nothing does. Not given: what is cleared now. */
  readonly beside?: string | null;
}

/** A record that is to go. */
export interface RecordContents {
  /** Id of the record: a new one, or that of one that is to be changed. */
  readonly record: string;
  readonly title: LocalName;
  readonly date: string | null;
  readonly items: readonly ListedToGo[];
}

/** What own claims say to the public, by their registers: those alone that all have confirmed as they stand here. */
export async function ownWordings(
  app: App,
  r: StoreReader,
  book: JointBook,
  who: Actor,
): Promise<Result<ReadonlyMap<string, PublicWording>, Problem>> {
  const claims = await outgoingClaims(app, r, book, who, {});
  if (!claims.ok) return claims;
  const found = new Map<string, PublicWording>();
  for (const { register, standing, forPublic } of claims.value)
    if (standing === 'agreed' && forPublic.said !== null) found.set(register, forPublic);
  return ok(found);
}

/** The words as they were seen, as long as they say what is cleared now; made now where nobody has looked. */
function wordsToGo(
  app: App,
  { beside }: ListedToGo,
  wording: PublicWording | undefined,
): Result<Disclosure | null, Problem> {
  const said: Json = wording?.isCleared === true ? wording.said : null;
  if (beside === undefined)
    return ok(said === null ? null : makeDisclosure(PUBLIC_WORDS, said, app.random, app.sha256));
  if (beside === null) return said === null ? ok(null) : refused('joint-act-refused', 'preview-old');
  const seen = readDisclosure(beside, app.sha256);
  const isSame =
    seen.ok && seen.value.name === PUBLIC_WORDS && canonicalText(seen.value.value) === canonicalText(said);
  return isSame ? ok(seen.value) : refused('joint-act-refused', 'preview-old');
}

interface Listed {
  readonly entry: string;
  readonly words: Disclosure | null;
}

async function listedToGo(
  app: App,
  book: JointBook,
  who: Actor,
  { record, items }: RecordContents,
): Promise<Result<readonly Listed[], Problem>> {
  if (items.length === 0) return refused('joint-step-refused', 'record-empty');
  if (items.length > MOST_IN_RECORD) return refused('joint-step-refused', 'record-large');
  if (new Set(items.map(({ entry }) => entry)).size !== items.length)
    return refused('joint-step-refused', 'record-twice');
  const read = await app.store.read(async (r) => ({
    wordings: await ownWordings(app, r, book, who),
    released: publicEntries(await proposedRecords(r, book)),
  }));
  if (!read.wordings.ok) return read.wordings;
  const found: Listed[] = [];
  for (const item of items) {
    const { entry } = item;
    const { register, standing } = listedEntry(book, entry);
    if (standing === 'unknown') return err(problem('not-found', { entry }));
    if (standing !== 'settled' && standing !== 'stated')
      return refused('joint-step-refused', 'record-unsettled', { entry });
    const elsewhere = read.released.get(entry)?.id;
    if (elsewhere !== undefined && elsewhere !== record)
      return refused('joint-step-refused', 'record-released', { entry });
    const mine = isOwnClaim(register, book.x.me) ? read.wordings.value.get(register) : undefined;
    const words = wordsToGo(app, item, mine);
    if (!words.ok) return words;
    found.push({ entry, words: words.value });
  }
  return ok(found);
}

/** The entries that propose the record, and its contents with the words to the byte, so that the same leaves later as was seen now. */
export async function recordDrafts(
  app: App,
  book: JointBook,
  who: Actor,
  contents: RecordContents,
): Promise<Result<{ readonly contents: RecordContents; readonly outgoing: Outgoing }, Problem>> {
  const listed = await listedToGo(app, book, who, contents);
  if (!listed.ok) return listed;
  const { record, title, date } = contents;
  const items = listed.value.map(({ entry, words }) => ({ entry, words: words?.digest ?? null }));
  const value = publicRecordValue({ title, date, items });
  const read = readPublicRecord(value);
  if (read === null || Object.keys(read.title).length !== Object.keys(title).length)
    return err(invalid('/title', 'words'));
  const register = publicRegister(record);
  const heads = book.register(register)?.heads ?? [];
  const { body, blob } = contentOf(app, value);
  const base = heads.length === 0 ? {} : { base: heads };
  const words = listed.value.flatMap((one) => one.words ?? []);
  const drafts: readonly WordedDraft[] = [
    ...withdrawals(book, register),
    { draft: { kind: 'propose', reg: register, body, ...base }, words },
  ];
  const seen = listed.value.map((one) => ({ entry: one.entry, beside: one.words?.raw ?? null }));
  const outgoing = { drafts, blobs: blob === null ? [] : [blob] };
  return ok({ contents: { record, title, date, items: seen }, outgoing });
}

/** Words that would go beside lines, by their digests. */
export function wordsOfLines(
  app: Pick<App, 'sha256'>,
  lines: readonly { readonly beside: readonly string[] }[],
): ReadonlyMap<string, Json> {
  const read = lines.flatMap(({ beside }) => beside.map((raw) => readDisclosure(raw, app.sha256)));
  return new Map(read.flatMap((one) => (one.ok ? [[one.value.digest, one.value.value] as const] : [])));
}
