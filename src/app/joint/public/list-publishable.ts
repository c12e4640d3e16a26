/** What could be released to the public: what all have confirmed and what parties state, each with what would be said of it [AP1711]. */
import { canonicalText, ok, type Problem, type Result } from '../../../base/index.ts';
import { type Cell, type Message, none, publicWordsCell } from '../../../views/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { logGlossary, summaryOfRegister } from '../../log/visible-entries.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import {
  type KindCount,
  kindsOf,
  type NumberedPage,
  pageOf,
  type RegistersAsked,
  registersAsked,
} from '../narrow-registers.ts';
import { ownName } from '../register-names.ts';
import { isStated, reportOf } from '../stated/stated-registers.ts';
import { type Told, ToldWorld } from '../told/tell-proposals.ts';
import { withJoint } from '../with-joint.ts';
import { isListable, proposedRecords, publicEntries } from './read-records.ts';
import { ownWordings } from './record-drafts.ts';

/** What would be said to the public of an own claim: its words, that they are not cleared, or nothing. */
export interface WouldSay {
  readonly standing: 'none' | 'cleared' | 'not-cleared';
  readonly words: Cell;
}

/** An entry that could be released. */
export interface Publishable {
  readonly entry: string;
  readonly register: string;
  /** Letter of the party that proposed or states it. */
  readonly by: string;
  readonly summary: Message;
  /** Exact text of the value. */
  readonly value: string;
  /** Whether its party states it alone: nobody has confirmed it. */
  readonly isStated: boolean;
  /** Id of the record that has released it; null where none has. */
  readonly record: string | null;
  readonly says: WouldSay;
  readonly told: Told;
}

/** Which of them, in which order, and which page. */
export interface ListPublishable extends RegistersAsked {
  readonly planId: string;
  /** Those alone that are public already, or those alone that are not. */
  readonly released?: boolean;
}

/** A page of them. */
export interface PublishablePage extends NumberedPage<Publishable> {
  /** Kinds of all that could be released, whatever the page is narrowed to. */
  readonly kinds: readonly KindCount[];
}

type Found = Omit<Publishable, 'told' | 'says'>;

async function publishable(r: StoreReader, book: JointBook, who: Actor): Promise<readonly Found[]> {
  const glossary = await logGlossary(r, who, book.planId);
  const released = publicEntries(await proposedRecords(r, book));
  const found: Found[] = [];
  for (const [register, state] of Object.entries(book.state.registers)) {
    if (!isListable(register)) continue;
    const [head, rival] = state.heads;
    const agreed = head === undefined || rival !== undefined ? undefined : state.proposals[head];
    const reports = isStated(register)
      ? Object.keys(state.positions).flatMap((by) => {
          const said = reportOf(state, by);
          return said === null ? [] : [{ by, entry: said.entry, content: said.content, stated: true }];
        })
      : [];
    const settled =
      head === undefined || agreed === undefined
        ? []
        : [{ by: agreed.by, entry: head, content: agreed.content, stated: false }];
    for (const { by, entry, content, stated } of [...settled, ...reports]) {
      const value = await jointValue(r, book.planId, content);
      // What a party has taken back it states no more; what is agreed to be nothing is nothing to be read.
      if (value === null) continue;
      const summary = summaryOfRegister(ownName(book, register), value, glossary);
      const record = released.get(entry)?.id ?? null;
      found.push({ entry, register, by, summary, value: canonicalText(value), isStated: stated, record });
    }
  }
  return found;
}

/** What could be released to the public. */
export async function listPublishable(
  app: App,
  who: Actor,
  { planId, released, limit = 50, ...asked }: ListPublishable,
): Promise<Result<PublishablePage, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const all = await publishable(r, book, who);
      const wordings = await ownWordings(app, r, book, who);
      if (!wordings.ok) return wordings;
      const meant = registersAsked(all, asked).filter(
        ({ record }) => released === undefined || released === (record !== null),
      );
      const page = pageOf(meant, { ...asked, limit });
      const world = await ToldWorld.load(app, r, book, who);
      const items: Publishable[] = [];
      for (const one of page.items) {
        const { register, by } = one;
        const wording = by === book.x.me ? wordings.value.get(register) : undefined;
        const says: WouldSay =
          wording === undefined
            ? { standing: 'none', words: none }
            : {
                standing: wording.isCleared ? 'cleared' : 'not-cleared',
                words: publicWordsCell(wording.said),
              };
        const told = await world.tell({ register, before: null, after: JSON.parse(one.value), by });
        items.push({ ...one, says, told });
      }
      return ok({ ...page, items, kinds: kindsOf(all) });
    }),
  );
}
