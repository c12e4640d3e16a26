/**
 * Terms of answering are proposed and confirmed like any other register: days for each subject, and whether silence counts.
 * Terms that all have confirmed hold until all have confirmed others [AP1041]. Silence is taken as acceptance by an act of a person
 * of the proposing party, for exactly the proposals that are named, or for none [AP1042].
 */
import { canonicalText, err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { answerTermsRegister, termFor } from '../../../ledger/index.ts';
import { coversOf, type TermSubject } from '../../../plan/index.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { isOfLockedPeriod } from '../claims/locked-claims.ts';
import { appendJoint, proposalOf, type WordedDraft } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { refused } from '../refused.ts';
import { requireNoRoute } from '../release/route.ts';
import { silentOn } from './answer-times.ts';

/** Days for one subject. */
export interface TermAsked {
  readonly subject: TermSubject;
  readonly days: number;
  readonly deemed: boolean;
}

/** The terms that are proposed; none for a subject: no reply time for it. */
export interface ProposeTerms {
  readonly planId: string;
  readonly terms: readonly TermAsked[];
}

/** The entries that propose terms: an own proposal of other terms that nobody settled is withdrawn first. */
export function termsDrafts(
  book: JointBook,
  asked: ProposeTerms['terms'],
): Result<readonly WordedDraft[], Problem> {
  if (new Set(asked.map(({ subject }) => subject)).size !== asked.length)
    return refused('joint-act-refused', 'terms-twice');
  const terms = asked.map(({ subject, days, deemed }) => ({ covers: [...coversOf(subject)], days, deemed }));
  const value = { terms };
  const reg = answerTermsRegister(book.opened.genesis.planId);
  const { heads = [], proposals = {} } = book.state.registers[reg] ?? {};
  const isSame = (id: string): boolean =>
    canonicalText(proposals[id]?.content.value ?? null) === canonicalText(value);
  if (heads.length === 1 && heads.some(isSame)) return refused('joint-act-refused', 'agreed');
  if (heads.length === 0 && terms.length === 0) return refused('joint-act-refused', 'terms-none');
  const open = Object.entries(proposals)
    .filter(([, { by, status }]) => by === book.x.me && (status === 'open' || status === 'objected'))
    .map(([id]) => id);
  if (open.some(isSame)) return refused('joint-act-refused', 'proposed');
  const base = heads.length === 0 ? {} : { base: heads };
  return ok([
    ...open.map((item): WordedDraft => ({ draft: { kind: 'withdraw', reg, item }, words: [] })),
    { draft: { kind: 'propose', reg, body: { value }, ...base }, words: [] },
  ]);
}

/** Proposes terms of answering. */
export async function proposeTerms(
  app: App,
  who: Actor,
  { planId, terms }: ProposeTerms,
): Promise<Result<readonly string[], Problem>> {
  return appendJoint(app, who, planId, async (book) => {
    const open = await requireNoRoute(app, planId);
    return open.ok ? termsDrafts(book, terms) : open;
  });
}

/** Own proposals whose silence is taken. */
export interface TakeSilence {
  readonly planId: string;
  /** Entry ids. */
  readonly items: readonly string[];
}

/** The entries that take the silence about one proposal as acceptance: one for each party whose time is over. */
function silenceDrafts(book: JointBook, item: string, now: number): Result<readonly WordedDraft[], Problem> {
  const { state, terms, x } = book;
  const found = Object.entries(state.registers).find(([, { proposals }]) => Object.hasOwn(proposals, item));
  const proposal = found?.[1].proposals[item];
  if (found === undefined || proposal === undefined) return err(problem('not-found', { entry: item }));
  const [reg] = found;
  if (proposal.by !== x.me) return refused('joint-act-refused', 'not-own');
  const term = terms === null ? null : termFor(terms.terms, reg);
  if (terms === null || term?.deemed !== true) return refused('joint-act-refused', 'terms-missing');
  const silent = silentOn(book, proposal);
  if (silent.length === 0) return refused('joint-act-refused', 'answered');
  const over = silent.filter((party) => {
    const time = book.answerTime(reg, item, party);
    return time !== null && now >= time.over;
  });
  if (over.length === 0) return refused('joint-act-refused', 'time-running');
  const heard = over.filter((party) => {
    const time = book.answerTime(reg, item, party);
    return time !== null && time.heard >= time.over;
  });
  if (heard.length === 0) return refused('joint-act-refused', 'not-heard');
  return ok(
    heard.map((party) => ({
      draft: { kind: 'deem', reg, item, base: [terms.entry], body: { party } },
      words: [],
    })),
  );
}

/** The entries that take the silence about each of the proposals; none where one of them cannot be taken. */
export function silencesToTake(
  app: App,
  book: JointBook,
  items: readonly string[],
): Result<readonly WordedDraft[], Problem> {
  const locked = items.filter((item) => isOfLockedPeriod(book.state, proposalOf(book, item)?.register ?? ''));
  if (locked.length > 0) return refused('joint-act-refused', 'period-locked', { entries: locked.join(' ') });
  const drafts: WordedDraft[] = [];
  for (const item of new Set(items)) {
    const made = silenceDrafts(book, item, app.clock());
    if (!made.ok) return made;
    drafts.push(...made.value);
  }
  return ok(drafts);
}

/** Takes silence about own proposals as acceptance under the terms that hold, all of them or none; where no route is set. */
export function takeSilence(
  app: App,
  who: Actor,
  { planId, items }: TakeSilence,
): Promise<Result<readonly string[], Problem>> {
  return appendJoint(app, who, planId, async (book) => {
    const open = await requireNoRoute(app, planId);
    return open.ok ? silencesToTake(app, book, items) : open;
  });
}
