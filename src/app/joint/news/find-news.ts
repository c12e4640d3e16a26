/**
 * What people of the other parties have sent and this person has not looked at yet [AP1180]. What their nodes do by themselves is none
 * of it, nor a proposal that was answered here meanwhile, or withdrawn. A list that came as one counts once, and so does an answer to a
 * list, and what is stated of one thing at a time. Whoever coordinates a part of the plan is told of that part; drafts, which are in no part, go to who coordinates all of it.
 */
import type { EntryKind, PlacedEntry } from '../../../ledger/index.ts';
import { may, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { JointDraftRow, StoreReader } from '../../ports/index.ts';
import { keptDraft } from '../drafts/draft-form.ts';
import type { JointBook } from '../joint-book.ts';
import { type PackageHead, packageHeads, packageItems, packageOf } from '../packages/find-packages.ts';
import { actable } from '../register-areas.ts';
import { statedThing } from '../stated/stated-registers.ts';
import type { SeenMarks } from './seen-marks.ts';

/** So many of the newest entries of a log are looked through; where more have come, that is said. */
const MOST_ENTRIES = 500;

/** Something that came. */
export interface NewsItem {
  /** Entry id, or that of the draft or remark. */
  readonly id: string;
  /** The party that sent it. */
  readonly letter: string;
  readonly kind: EntryKind | 'package' | 'draft' | 'remark';
  readonly at: string;
  /** The register that it is about, as the joint log names it; null where it is about none. */
  readonly register: string | null;
  /** The entry, package or draft that it is about. */
  readonly about: string | null;
  /** How many entries it stands for. */
  readonly n: number;
  /** It answers a list of ours, with others of the same act. */
  readonly isOfList?: boolean;
}

/** What has come, newest first in each log. */
export interface FoundNews {
  readonly items: readonly NewsItem[];
  /** A log has more than were looked through. */
  readonly isMore: boolean;
}

/** What nodes say to each other by themselves. Told by its kind: a person at the terminal has the node's pseudonym. */
const betweenNodes: ReadonlySet<EntryKind> = new Set(['plan.open', 'ack', 'redact.ack', 'fold.attest']);

interface Looking {
  readonly book: JointBook;
  readonly heads: readonly PackageHead[];
  /** Whether something of a list waits for us. */
  readonly isWaiting: (head: PackageHead) => boolean;
  /** The register of a proposal. */
  readonly registerOf: (item: string) => string | null;
}

/** This is asked for again and again, after each entry too: nothing here goes through all registers [AP1327]. */
function lookInto(book: JointBook): Looking {
  const waiting = new Map<PackageHead, boolean>();
  const worksOut = (head: PackageHead): boolean =>
    head.by !== book.x.me &&
    packageItems(book, head).some(({ id, register }) => book.index.awaits(register, id));
  return {
    book,
    heads: packageHeads(book),
    isWaiting: (head) => {
      const known = waiting.get(head) ?? worksOut(head);
      waiting.set(head, known);
      return known;
    },
    registerOf: (item) => book.index.registerOf(item),
  };
}

/** What an entry tells a person; null where it tells nothing, or what it asked has been answered. */
function itemOf(
  { book, heads, isWaiting, registerOf }: Looking,
  { id, entry }: PlacedEntry,
): NewsItem | null {
  if (entry === null || betweenNodes.has(entry.kind)) return null;
  const { kind, log: letter, at, item = null } = entry;
  const register = entry.reg ?? (item === null ? null : registerOf(item));
  const one: NewsItem = { id, letter, kind, at, register, about: item, n: 1 };
  if (kind !== 'propose') {
    // The head of a list says nothing of its own, and neither does an answer to it.
    if (heads.some((mark) => mark.entry === item)) return null;
    const answered = item === null ? null : packageOf(heads, item);
    return answered === null || answered.by === letter ? one : { ...one, about: answered.id, isOfList: true };
  }
  const head = heads.find((mark) => mark.entry === id) ?? packageOf(heads, id);
  if (head !== null) return isWaiting(head) ? { ...one, kind: 'package', about: head.id } : null;
  const proposal = register === null ? undefined : book.register(register)?.proposals[id];
  return register === null || proposal === undefined || book.index.awaits(register, id) ? one : null;
}

/** Several entries that make one act: a list, or the answers to one, or what a party states of one thing. */
function joined(items: readonly NewsItem[]): readonly NewsItem[] {
  const acts = Map.groupBy(items, ({ id, letter, kind, at, register, about, isOfList }) => {
    if (kind === 'package' || isOfList === true) return `${letter} ${kind} ${about} ${isOfList ? at : ''}`;
    const thing = kind === 'report' && register !== null ? statedThing(register) : null;
    return thing === null ? id : `${letter} ${kind} ${thing} ${at}`;
  });
  return [...acts.values()].flatMap(([newest, ...more]) =>
    newest === undefined ? [] : [{ ...newest, n: more.length + 1 }],
  );
}

function inLog(looking: Looking, letter: string, seen: number): FoundNews {
  const { size } = looking.book.x.log(letter).tree;
  const from = Math.max(seen, size - MOST_ENTRIES);
  const items: NewsItem[] = [];
  for (let seq = size - 1; seq >= from; seq--) {
    const placed = looking.book.placed(letter, seq);
    const isVoid = looking.book.isVoid(letter, seq);
    const item = placed === null || isVoid ? null : itemOf(looking, placed);
    if (item !== null) items.push(item);
  }
  return { items: joined(items), isMore: from > seen };
}

/** Drafts and remarks of others that are still to be read. */
function draftsAmong(
  rows: readonly JointDraftRow[],
  me: string,
  now: number,
  seen: readonly string[],
): readonly NewsItem[] {
  return rows.flatMap(({ id, author, content, expires }): readonly NewsItem[] => {
    const item = keptDraft(content);
    if (author === me || item.kind === 'gone' || seen.includes(id) || Date.parse(expires) <= now) return [];
    const [register, about] = item.kind === 'draft' ? [item.register, id] : [null, item.draft];
    return [{ id, letter: author, kind: item.kind, at: item.at, register, about, n: 1 }];
  });
}

/** What has come since, as far as this person is concerned with it. */
export async function findNews(
  r: StoreReader,
  book: JointBook,
  who: Actor,
  { seen, now }: { readonly seen: SeenMarks; readonly now: number },
): Promise<FoundNews> {
  const looking = lookInto(book);
  const logs = book.x.others.map(({ letter }) => inLog(looking, letter, seen.sizes[letter] ?? 0));
  const entries = logs.flatMap(({ items }) => items);
  const isMore = logs.some((log) => log.isMore);
  if (!may(who, 'plan.edit', wholePlan(book.planId))) {
    const placed = entries.flatMap((item) =>
      item.register === null ? [] : [{ ...item, register: item.register }],
    );
    return { items: await actable(r, who, book, placed), isMore };
  }
  const drafts = draftsAmong(await r.joint.drafts(book.planId), book.x.me, now, seen.drafts);
  return { items: [...entries, ...drafts], isMore };
}
