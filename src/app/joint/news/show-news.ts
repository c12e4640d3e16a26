/**
 * For whoever has the desk open: how much has come that they have not looked at, and how much waits for an answer [AP1180]; what it is,
 * thing by thing; and that they have looked at it [AP1181].
 */
import { err, invalid, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import type { LocalName } from '../../../plan/index.ts';
import type { Message } from '../../../views/index.ts';
import { may, partOf, require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { logGlossary } from '../../log/visible-entries.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { proposalsWaiting } from '../awaiting.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { openingNumber } from '../openings/epochs.ts';
import { countActable } from '../register-areas.ts';
import { ownName } from '../register-names.ts';
import { statedThing } from '../stated/stated-registers.ts';
import { jointName } from '../told/joint-names.ts';
import { jointSummary } from '../told/joint-summary.ts';
import { withJoint } from '../with-joint.ts';
import { findNews, type NewsItem } from './find-news.ts';
import { keepSeen, loadSeen, type MarksOf, type SeenMarks } from './seen-marks.ts';

/** What came from one party. */
export interface NewsOfParty {
  readonly letter: string;
  readonly names: Readonly<Record<string, string>>;
  readonly n: number;
}

/** In figures. */
export interface NewsCount {
  readonly n: number;
  /** More has come than was looked through. */
  readonly isMore: boolean;
  /** Those from whom something came. */
  readonly parties: readonly NewsOfParty[];
  /** Proposals of others that wait for an answer of this person's. */
  readonly waiting: number;
}

/** In words, and the marks that say that all of it was looked at. */
export interface NewsPage {
  readonly items: readonly (NewsItem & {
    readonly summary: Message | null;
    /** Of what a party states: the thing by its name. */
    readonly name: LocalName | null;
  })[];
  readonly isMore: boolean;
  readonly marks: SeenMarks;
}

/** Of which plan. */
export interface ShowNews {
  readonly planId: string;
}

const nothing: NewsCount = { n: 0, isMore: false, parties: [], waiting: 0 };

function marksOf({ planId, opened }: JointBook, { personId }: Actor): MarksOf {
  return { planId, opening: openingNumber(opened.genesis), personId };
}

/** How much; nothing where the plan is not open with others. */
export async function countNews(
  app: App,
  who: Actor,
  { planId }: ShowNews,
): Promise<Result<NewsCount, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  const counted = await withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const seen = await loadSeen(r, marksOf(book, who));
      const { items, isMore } = await findNews(r, book, who, { seen, now: app.clock() });
      const sees = may(who, 'plan.edit', wholePlan(planId));
      const waiting = sees ? book.index.count : await countActable(r, who, book, proposalsWaiting(book));
      const parties = book.opened.genesis.parties.map(({ letter, names }) => {
        return { letter, names, n: items.filter((item) => item.letter === letter).length };
      });
      const from = parties.filter(({ n }) => n > 0);
      return ok({ n: items.length, isMore, parties: from, waiting });
    }),
  );
  if (counted.ok || counted.error.code !== 'joint-not-open') return counted;
  const plan = await app.store.read((r) => r.projections.plan(planId));
  return plan === null ? err(problem('not-found', { plan: planId })) : ok(nothing);
}

async function summaryOf(
  r: StoreReader,
  book: JointBook,
  { register, kind, id }: NewsItem,
  glossary: Awaited<ReturnType<typeof logGlossary>>,
): Promise<Message | null> {
  // Of a draft nothing is registered.
  if (register === null || kind === 'package' || kind === 'draft') return null;
  const { planId, state } = book;
  const found = state.registers[register];
  const reported = Object.values(found?.positions ?? {}).find(({ entry }) => entry === id);
  const content = (found?.proposals[id] ?? reported)?.content ?? null;
  const value = await jointValue(r, planId, content);
  const local = ownName(book, register);
  return jointSummary(r, book, { register, local, value }, glossary);
}

/** What has come, newest first. */
export async function listNews(
  app: App,
  who: Actor,
  { planId }: ShowNews,
): Promise<Result<NewsPage, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const now = app.clock();
      const found = await findNews(r, book, who, { seen: await loadSeen(r, marksOf(book, who)), now });
      const glossary = await logGlossary(r, who, planId);
      const newestFirst = found.items.toSorted((one, other) => (one.at < other.at ? 1 : -1));
      const items = await Promise.all(
        newestFirst.map(async (item) => {
          const thing = item.kind === 'report' ? statedThing(item.register ?? '') : null;
          const name = thing === null ? null : await jointName(r, planId, book.state, thing);
          return { ...item, name, summary: await summaryOf(r, book, item, glossary) };
        }),
      );
      const sizes = book.x.others.map(({ letter }) => [letter, book.x.log(letter).tree.size] as const);
      const drafts = found.items.flatMap(({ kind, id }) => (kind === 'draft' || kind === 'remark' ? id : []));
      return ok({ items, isMore: found.isMore, marks: { sizes: Object.fromEntries(sizes), drafts } });
    }),
  );
}

/** What was looked at, as the list named it. */
export interface MarkNews extends SeenMarks {
  readonly planId: string;
}

/** Keeps how far somebody has looked; what came after the list was made stays new. */
export async function markNews(
  app: App,
  who: Actor,
  { planId, sizes, drafts }: MarkNews,
): Promise<Result<null, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const beyond = Object.entries(sizes).find(([letter, n]) => {
      return !book.x.others.some((other) => other.letter === letter) || n > book.x.log(letter).tree.size;
    });
    if (beyond !== undefined) return err(invalid(`/sizes/${beyond[0]}`));
    return app.store.write(planId, async (w) => {
      const before = await loadSeen(w, marksOf(book, who));
      const furthest = book.x.others.map(({ letter }) => {
        return [letter, Math.max(before.sizes[letter] ?? 0, sizes[letter] ?? 0)] as const;
      });
      // Of those that are not here any more nothing is kept.
      const here = new Set((await w.joint.drafts(planId)).map(({ id }) => id));
      const looked = [...new Set([...before.drafts, ...drafts])].filter((id) => here.has(id)).sort();
      await keepSeen(w, marksOf(book, who), { sizes: Object.fromEntries(furthest), drafts: looked });
      return ok(null);
    });
  });
}
