/** The joint log as a list: of each entry what it does, in words and to the byte, and how far it has come with each party [AP1070, HT1301]. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { EntryKind, PlacedEntry } from '../../ledger/index.ts';
import type { PartyReach } from '../../sync/index.ts';
import type { Message } from '../../views/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { type LogGlossary, logGlossary } from '../log/visible-entries.ts';
import type { App, StoreReader } from '../ports/index.ts';
import type { JointBook } from './joint-book.ts';
import { jointValue } from './joint-values.ts';
import { appForOpening } from './openings/earlier.ts';
import { type HeldEntry, heldEntry } from './preview-exchange.ts';
import { ownName } from './register-names.ts';
import { entryReach } from './told/entry-reach.ts';
import { jointSummary } from './told/joint-summary.ts';
import { type RecordedPaper, type RecordedPapers, recordedPapers } from './told/recorded-papers.ts';
import { withJoint } from './with-joint.ts';

/** Which entries of one party's log: newest first, those before a number, or oldest first, those after it. */
export interface ListJointEntries {
  readonly planId: string;
  /** Letter of the party; the own log where none is named. */
  readonly log?: string;
  readonly kind?: EntryKind;
  /** One register as this node names it, or with a trailing slash a prefix. */
  readonly register?: string;
  /** How far it has come with at least one of the others. */
  readonly reach?: PartyReach['state'];
  /** Instants that entries state: from the one, before the other. */
  readonly since?: string;
  readonly until?: string;
  readonly oldestFirst?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly limit?: number;
  /** Number of an opening that has ended; the present one where none is named. */
  readonly opening?: number;
}

/** An entry of the joint log. */
export interface JointEntry extends HeldEntry {
  readonly id: string;
  /** Null where its bytes are no entry. */
  readonly kind: EntryKind | null;
  readonly register: string | null;
  /** What it is about; null where it is about no register. */
  readonly summary: Message | null;
  readonly at: string;
  /** It stands in the log and changes nothing. */
  readonly isVoid: boolean;
  /** Signed papers that were recorded for it. */
  readonly papers: readonly RecordedPaper[];
}

/** A page of one log. */
export interface JointEntryPage {
  readonly log: string;
  readonly size: number;
  readonly items: readonly JointEntry[];
  /** Number before which, or oldest first after which, the next page begins; null: this is the last. */
  readonly next: number | null;
}

/** The register that an entry is about, as this node names it: an answer is about that of what it answers. */
function registerOf(book: JointBook, { entry }: PlacedEntry): string | null {
  const register = entry?.reg;
  if (register === undefined) return null;
  return ownName(book, register);
}

type Narrowed = Pick<ListJointEntries, 'kind' | 'register' | 'reach' | 'since' | 'until'>;

/** Whether the entry of that number is asked for. */
function isAsked(book: JointBook, log: string, seq: number, asked: Narrowed): boolean {
  const { kind, register, reach, since, until } = asked;
  const placed = book.placed(log, seq);
  if (placed === null) return false;
  const at = placed.entry?.at ?? '';
  if (kind !== undefined && placed.entry?.kind !== kind) return false;
  if (since !== undefined && at < since) return false;
  if (until !== undefined && at >= until) return false;
  if (register !== undefined) {
    const about = registerOf(book, placed);
    const isMeant = register.endsWith('/') ? about?.startsWith(register) : about === register;
    if (isMeant !== true) return false;
  }
  return reach === undefined || entryReach(book, log, seq, placed.id).some(({ state }) => state === reach);
}

/** The numbers on the page, in its order, and whether the log goes on beyond. */
function numbersAsked(
  book: JointBook,
  log: string,
  size: number,
  { planId: _plan, before, after, limit = 50, oldestFirst = false, ...asked }: ListJointEntries,
): { readonly seqs: readonly number[]; readonly goesOn: boolean } {
  const step = oldestFirst ? 1 : -1;
  const first = oldestFirst ? (after ?? -1) + 1 : Math.min(before ?? size, size) - 1;
  const isNarrowed = Object.values(asked).some((value) => value !== undefined);
  const seqs: number[] = [];
  for (let seq = first; seq >= 0 && seq < size; seq += step) {
    if (isNarrowed && !isAsked(book, log, seq, asked)) continue;
    if (seqs.length === limit) return { seqs, goesOn: true };
    seqs.push(seq);
  }
  return { seqs, goesOn: false };
}

async function valueIn(r: StoreReader, planId: string, { entry }: PlacedEntry) {
  return entry?.kind === 'propose' || entry?.kind === 'report'
    ? jointValue(r, planId, entry.body ?? null)
    : null;
}

/** The entries of one party's log. */
export async function listJointEntries(
  app: App,
  who: Actor,
  { log: whose, opening, ...asked }: ListJointEntries,
): Promise<Result<JointEntryPage, Problem>> {
  const { planId } = asked;
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const reading = await appForOpening(app, planId, opening);
  if (!reading.ok) return reading;
  const { store } = reading.value;
  const present = opening === undefined ? null : await withJoint(app, planId, async ({ book }) => ok(book));
  if (present?.ok === false) return present;
  return withJoint(reading.value, planId, async ({ book }) => {
    const { x } = book;
    const log = whose ?? x.me;
    if (!x.letters.includes(log)) return err(problem('not-found', { log }));
    const { size } = x.log(log).tree;
    const { seqs, goesOn } = numbersAsked(book, log, size, asked);
    return store.read(async (r) => {
      const shown = await shownEntries(reading.value, r, book, log, seqs);
      const registers = shown.map(({ placed }) => ({ register: registerOf(book, placed) }));
      const glossary = await logGlossary(r, who, planId, registers);
      const items: JointEntry[] = [];
      const papers = await recordedPapers(r, present === null ? [book] : [present.value, book], who);
      for (const one of shown) items.push(await entryOf(r, book, one, glossary, papers));
      return ok({ log, size, items, next: goesOn ? (seqs.at(-1) ?? null) : null });
    });
  });
}

interface Shown {
  readonly held: HeldEntry;
  readonly placed: PlacedEntry;
}

/** The entries of these numbers, in their order. */
async function shownEntries(
  app: App,
  r: StoreReader,
  book: JointBook,
  log: string,
  seqs: readonly number[],
): Promise<readonly Shown[]> {
  if (seqs.length === 0) return [];
  const [from, to] = [Math.min(...seqs), Math.max(...seqs) + 1];
  const rows = await r.joint.disclosures(book.planId, { log, from, to });
  return seqs.flatMap((seq) => {
    const placed = book.placed(log, seq);
    return placed === null ? [] : [{ placed, held: heldEntry(app, book, log, seq, rows) }];
  });
}

async function entryOf(
  r: StoreReader,
  book: JointBook,
  { held, placed }: Shown,
  glossary: LogGlossary,
  papers: RecordedPapers,
): Promise<JointEntry> {
  const { planId, state } = book;
  const register = registerOf(book, placed);
  const value = await valueIn(r, planId, placed);
  return {
    ...held,
    id: placed.id,
    kind: placed.entry?.kind ?? null,
    register,
    summary:
      register === null ? null : await jointSummary(r, book, { register, local: register, value }, glossary),
    at: placed.entry?.at ?? '',
    isVoid: state.voids[`${held.log}:${held.seq}`] !== undefined,
    papers: papers.get(placed.id) ?? [],
  };
}
