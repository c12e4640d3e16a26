/** The joint log as a list: of each entry what it does, in words and to the byte, and how far it has come with each party [AP1070]. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { EntryKind, PlacedEntry } from '../../ledger/index.ts';
import type { Message } from '../../views/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { logGlossary, summaryOfRegister } from '../log/visible-entries.ts';
import type { App, StoreReader } from '../ports/index.ts';
import type { JointBook } from './joint-book.ts';
import { jointValue } from './joint-values.ts';
import { appForOpening } from './openings/earlier.ts';
import { type HeldEntry, showRange } from './preview-exchange.ts';
import { withJoint } from './with-joint.ts';

/** Which entries: of one party's log, those before this number. */
export interface ListJointEntries {
  readonly planId: string;
  /** Letter of the party; the own log where none is named. */
  readonly log?: string;
  readonly before?: number;
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
}

/** A page of one log, newest first. */
export interface JointEntryPage {
  readonly log: string;
  readonly size: number;
  readonly items: readonly JointEntry[];
  /** Number before which the next page begins; null: this is the last. */
  readonly next: number | null;
}

/** The register that an entry is about, as this node names it: an answer is about that of what it answers. */
function registerOf(book: JointBook, planId: string, { entry }: PlacedEntry): string | null {
  const register = entry?.reg;
  if (register === undefined) return null;
  return register.replace(`plan/${book.opened.genesis.planId}/`, `plan/${planId}/`);
}

async function valueIn(r: StoreReader, planId: string, { entry }: PlacedEntry) {
  return entry?.kind === 'propose' || entry?.kind === 'report'
    ? jointValue(r, planId, entry.body ?? null)
    : null;
}

/** The entries of one party's log, newest first. */
export async function listJointEntries(
  app: App,
  who: Actor,
  { planId, log: asked, before, limit = 50, opening }: ListJointEntries,
): Promise<Result<JointEntryPage, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const reading = await appForOpening(app, planId, opening);
  if (!reading.ok) return reading;
  const { store } = reading.value;
  return withJoint(reading.value, planId, async ({ book }) => {
    const { x, state } = book;
    const log = asked ?? x.me;
    if (!x.letters.includes(log)) return err(problem('not-found', { log }));
    const { size } = x.log(log).tree;
    const to = Math.min(before ?? size, size);
    const from = Math.max(0, to - limit);
    return store.read(async (r) => {
      const glossary = await logGlossary(r, who, planId);
      const items: JointEntry[] = [];
      for (const shown of (await showRange(reading.value, r, book, { log, from, to })).toReversed()) {
        const placed = book.placed(log, shown.seq);
        if (placed === null) continue;
        const register = registerOf(book, planId, placed);
        const value = await valueIn(r, planId, placed);
        items.push({
          ...shown,
          id: placed.id,
          kind: placed.entry?.kind ?? null,
          register,
          summary: register === null ? null : summaryOfRegister(register, value, glossary),
          at: placed.entry?.at ?? '',
          isVoid: state.voids[`${log}:${shown.seq}`] !== undefined,
        });
      }
      return ok({ log, size, items, next: from > 0 ? from : null });
    });
  });
}
