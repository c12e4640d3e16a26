/**
 * An act of the joint log by its entry, whatever kind it is: a proposal, an answer to one, its withdrawal, silence taken as acceptance, a
 * disagreement and its statements, what a party states, the opening with its texts. Each is about something that can be told [EX1731].
 */
import { type Content, type EntryKind, type PlacedEntry, parseEntryId } from '../../../ledger/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import { proposalOf } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import type { PackageItem } from './find-packages.ts';

/** What the act is about. */
export type ActSubject =
  | { readonly is: 'proposal'; readonly item: PackageItem }
  /** What a party states by itself: no proposal, and nobody answers it. */
  | { readonly is: 'report'; readonly register: string; readonly content: Content }
  /** The opening of the plan, signed by all in its genesis. */
  | { readonly is: 'opening' };

/** The act with its author and day. */
export interface FoundAct {
  readonly kind: EntryKind;
  /** Letter of the party. */
  readonly by: string;
  readonly at: string;
  readonly subject: ActSubject;
}

function proposalNamed(book: JointBook, id: string): ActSubject | null {
  const found = proposalOf(book, id);
  return found === null ? null : { is: 'proposal', item: { id, ...found } };
}

/** What is disputed, by the entry that raised it or by the id of the disagreement. */
function disputedIn({ state }: JointBook, id: string): string | null {
  const found = Object.entries(state.disputes).find(([dispute, { raise }]) => dispute === id || raise === id);
  return found?.[1].item ?? null;
}

function subjectOf(book: JointBook, id: string, { entry }: PlacedEntry): ActSubject | null {
  const own = proposalNamed(book, id);
  if (own !== null || entry === null) return own;
  const { kind, item, reg, body } = entry;
  if (kind === 'plan.open') return { is: 'opening' };
  if (item !== undefined) {
    const answered = proposalNamed(book, item) ?? proposalNamed(book, disputedIn(book, item) ?? '');
    if (answered !== null) return answered;
  }
  if (reg === undefined || kind !== 'report') return null;
  const { type, id: thing } = parseRegister(reg);
  // A party's statement stands with the others' and with what they are about, or not at all.
  if (type === 'dispute') return proposalNamed(book, disputedIn(book, thing) ?? '');
  return body === undefined ? null : { is: 'report', register: reg, content: body };
}

/** The act of that entry; null where there is none, or it is about nothing that people sign. */
export function foundAct(book: JointBook, id: string): FoundAct | null {
  const place = parseEntryId(id);
  const placed = place === null ? null : book.placed(place.log, place.seq);
  if (place === null || placed === null || placed.id !== id || placed.entry === null) return null;
  if (book.isVoid(place.log, place.seq)) return null;
  const subject = subjectOf(book, id, placed);
  const { kind, at } = placed.entry;
  return subject === null ? null : { kind, by: place.log, at, subject };
}
