/**
 * Acts in the joint log: propose, confirm, take note, ask for consultation, return with reasons, withdraw, raise and close a
 * dispute. What a person writes in free words travels as a salted disclosure beside the entry; the entry holds its digest
 * alone [AP83].
 */
import { canonicalize, err, hex, ok, type Problem, problem, type Result } from '../../base/index.ts';
import {
  type Disclosure,
  digestList,
  entryId,
  makeDisclosure,
  type Proposal,
  readDisclosure,
  stands,
} from '../../ledger/index.ts';
import { type ActDraft, draftEntries, timeText } from '../../sync/index.ts';
import { may, type Place, partOf, require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App, JointDisclosureRow, StoreWriter } from '../ports/index.ts';
import { isOfLockedPeriod } from './claims/locked-claims.ts';
import { isDisputed } from './disagreements/disagreement-state.ts';
import type { JointBook } from './joint-book.ts';
import { requireWhole } from './packages/find-packages.ts';
import { requireReleasable } from './public/require-releasable.ts';
import { refused } from './refused.ts';
import { requireRegisters } from './register-areas.ts';
import { requireNoRoute } from './release/route.ts';
import { ownSilence } from './terms/answer-times.ts';
import { type JointDesk, withJoint } from './with-joint.ts';

/** What one can do about an entry of the joint log. */
export const answerKinds = ['confirm', 'note', 'consult', 'object', 'withdraw', 'dispute.raise'] as const;
/** One of them. */
export type AnswerAct = (typeof answerKinds)[number];

/** One act about a proposal. */
export interface JointAnswer {
  readonly kind: AnswerAct;
  /** Entry id of the proposal. */
  readonly item: string;
  /** In the person's own words. */
  readonly reason?: string;
  /** The same as they go beside the entry, where a preview has shown them. */
  readonly beside?: string;
}

/** Several acts, in one transaction: a package is settled by one act. */
export interface AnswerJoint {
  readonly planId: string;
  readonly answers: readonly JointAnswer[];
}

/** The person's pseudonym in the joint log: that of the internal log under the party's letter. */
export function jointPseudonym(who: Pick<Actor, 'pseudonym'>, me: string): string {
  return `${me}-${who.pseudonym.replace(/^[a-z]-/, '')}`;
}

/** A draft with the words that go beside it. */
export interface WordedDraft {
  readonly draft: Omit<ActDraft, 'by'>;
  readonly words: readonly Disclosure[];
}

/** The words as a disclosure under a name. */
export function disclose(app: App, name: string, words: string | undefined): readonly Disclosure[] {
  const text = words?.trim() ?? '';
  return text === '' ? [] : [makeDisclosure(name, text, app.random, app.sha256)];
}

/** The words to the byte, so that what a preview has shown is what leaves. */
export function withBeside<T extends { readonly reason?: string; readonly beside?: string }>(
  app: App,
  answer: T,
): Omit<T, 'reason'> {
  const { reason, ...rest } = answer;
  const [said] = answer.beside === undefined ? disclose(app, 'reason', reason) : [];
  return said === undefined ? rest : { ...rest, beside: said.raw };
}

/** The words that go beside an act: those that a preview has shown, else made of what was written. */
export function wordsBeside(
  app: App,
  name: string,
  { words, beside }: { readonly words?: string | undefined; readonly beside?: string | undefined },
): readonly Disclosure[] {
  if (beside === undefined) return disclose(app, name, words);
  const read = readDisclosure(beside, app.sha256);
  return read.ok ? [read.value] : [];
}

/** What is kept in the transaction of the entries; where it refuses, none of them is. */
type Beside = (w: StoreWriter) => Promise<Result<null, Problem>>;

/**
 * Appends the drafts to the own log with what belongs to them. Answers their entry ids. Whoever hands in another place than the
 * whole plan asks itself who may, for each of the drafts.
 */
export async function appendJoint(
  app: App,
  who: Actor,
  planId: string,
  drafting: (book: JointBook) => Promise<Result<readonly WordedDraft[], Problem>>,
  beside?: Beside,
  place: Place = wholePlan(planId),
): Promise<Result<readonly string[], Problem>> {
  const permitted = require(who, 'plan.edit', place);
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async (desk) => {
    const worded = await drafting(desk.book);
    return worded.ok ? appendDrafts(app, who, desk, worded.value, beside) : worded;
  });
}

/** The proposal with its register; null where there is none. */
export function proposalOf({ state }: JointBook, item: string) {
  for (const [register, { proposals }] of Object.entries(state.registers)) {
    const proposal = Object.hasOwn(proposals, item) ? proposals[item] : undefined;
    if (proposal !== undefined) return { register, proposal };
  }
  return null;
}

/** Why an act cannot be given, or would stand in the log for ever and count for nothing; null where it can [AP1320]. */
function answerFault(
  book: JointBook,
  { kind, item }: JointAnswer,
  proposal: Proposal,
  { isSilent, hasWords }: { readonly isSilent: boolean; readonly hasWords: boolean },
): string | null {
  const { me } = book.x;
  const isOwn = proposal.by === me;
  if (isOwn !== (kind === 'withdraw')) return isOwn ? 'own' : 'not-own';
  const mayDispute = kind === 'dispute.raise' && proposal.status !== 'withdrawn';
  // A withdrawal that crossed with a confirmation is in dispute, and is no less a withdrawal.
  if (isOwn && proposal.withdrawn !== null) return 'withdrawn';
  const isOver = stands(proposal) || proposal.status === 'withdrawn';
  if (isOver && !mayDispute && !isSilent) return proposal.status;
  if (mayDispute && isDisputed(book.state, item, me)) return 'disputed-already';
  if ((kind === 'object' || kind === 'dispute.raise') && !hasWords) return 'words-missing';
  const before = proposal.answers[me]?.kind;
  if (kind === 'dispute.raise' || before === undefined) return null;
  if (before === 'confirm') return 'confirmed-already';
  return before === kind && !hasWords ? 'said-already' : null;
}

/** The answers as drafts of entries; where one cannot be given, why. */
export function draftAnswers(
  app: App,
  book: JointBook,
  answers: readonly JointAnswer[],
): Result<readonly WordedDraft[], Problem> {
  if (new Set(answers.map(({ item }) => item)).size !== answers.length)
    return refused('joint-act-refused', 'act-twice');
  // Of what all have locked nothing changes; that a party sees it otherwise it may always say.
  const locked = answers.filter(
    ({ kind, item }) =>
      kind !== 'dispute.raise' && isOfLockedPeriod(book.state, proposalOf(book, item)?.register ?? ''),
  );
  if (locked.length > 0)
    return refused('joint-act-refused', 'period-locked', {
      entries: locked.map(({ item }) => item).join(' '),
    });
  const drafts: WordedDraft[] = [];
  for (const answer of answers) {
    const { kind, item, reason, beside } = answer;
    const found = proposalOf(book, item);
    if (found === null) return err(problem('not-found', { entry: item }));
    const { register, proposal } = found;
    const silence = proposal.by === book.x.me ? undefined : ownSilence(book, proposal);
    const words = wordsBeside(app, 'reason', { words: reason, beside });
    const fault = answerFault(book, answer, proposal, {
      isSilent: silence !== undefined,
      hasWords: words.length > 0,
    });
    if (fault !== null) return refused('joint-act-refused', fault);
    // Whoever says otherwise after all first says that its silence was no acceptance [AP1043].
    if (silence !== undefined && kind !== 'confirm')
      drafts.push({ draft: { kind: 'dispute.raise', item: silence, reg: register }, words: [] });
    drafts.push({ draft: { kind, item, ...(kind === 'dispute.raise' ? {} : { reg: register }) }, words });
  }
  return ok(drafts);
}

/** The same for whoever works on the joint plan already, and has asked who may. */
export async function appendDrafts(
  app: App,
  who: Actor,
  { book, keep }: JointDesk,
  worded: readonly WordedDraft[],
  beside?: Beside,
): Promise<Result<readonly string[], Problem>> {
  if (worded.length === 0) return ok([]);
  const { x, planId } = book;
  const from = x.own.tree.size;
  const by = jointPseudonym(who, x.me);
  const drafts = worded.map(({ draft, words }) => {
    return { ...draft, by, ...(words.length === 0 ? {} : { _sd: digestList(words) }) };
  });
  const drafted = draftEntries(x, drafts, timeText({ unixSeconds: Math.floor(app.clock() / 1_000) }));
  if (!drafted.ok) {
    const { fault } = drafted.error;
    return fault === 'entry' ? err(drafted.error.problem) : refused('joint-held', fault);
  }
  const rows = worded.flatMap(({ words }, n): readonly JointDisclosureRow[] =>
    words.map(({ digest, raw }) => ({ digest, log: x.me, seq: from + n, raw, state: 'held' })),
  );
  const kept = await keep([drafted.value], async (w) => {
    await w.joint.putDisclosures(planId, rows);
    return beside === undefined ? ok(null) : beside(w);
  });
  if (!kept.ok) return kept;
  return ok(drafts.map((_, n) => entryId(x.me, from + n, x.own.tree.leafAt(from + n))));
}

/** Refuses what lies in areas that are not this person's to answer for [AP985]. */
async function requireAreas(
  app: App,
  who: Actor,
  book: JointBook,
  answers: readonly JointAnswer[],
): Promise<Result<null, Problem>> {
  if (may(who, 'plan.edit', wholePlan(book.planId))) return ok(null);
  const asked = new Set(answers.map(({ item }) => item));
  const registers = Object.entries(book.state.registers)
    .filter(([, { proposals }]) => Object.keys(proposals).some((id) => asked.has(id)))
    .map(([register]) => register);
  return app.store.read((r) => requireRegisters(r, who, book, registers));
}

/** The answers as entries, each in areas in which this person coordinates; where one cannot be given, none is. */
export async function answersToGo(
  app: App,
  who: Actor,
  book: JointBook,
  answers: readonly JointAnswer[],
): Promise<Result<readonly WordedDraft[], Problem>> {
  const permitted = await requireAreas(app, who, book, answers);
  if (!permitted.ok) return permitted;
  const whole = requireWhole(
    book,
    answers.map(({ item }) => item),
  );
  if (!whole.ok) return whole;
  const released = await requireReleasable(app, book, answers);
  return released.ok ? draftAnswers(app, book, answers) : released;
}

/** Answers proposals, or withdraws own ones, at once: where no route is set. */
export function answerJoint(
  app: App,
  who: Actor,
  { planId, answers }: AnswerJoint,
): Promise<Result<readonly string[], Problem>> {
  const drafting = async (book: JointBook): Promise<Result<readonly WordedDraft[], Problem>> => {
    const open = await requireNoRoute(app, planId);
    return open.ok ? answersToGo(app, who, book, answers) : open;
  };
  return appendJoint(app, who, planId, drafting, undefined, partOf(planId));
}

/** A register's value as it is to be proposed. */
export interface ProposedValue {
  readonly register: string;
  readonly value: Parameters<typeof canonicalize>[0];
}

const INLINE = 8_192;

/** The content of a proposal, and the blob where the value is too long for an entry. */
export function contentOf(app: App, value: ProposedValue['value']) {
  const bytes = canonicalize(value);
  if (bytes.length <= INLINE) return { body: { value }, blob: null };
  const blob = hex(app.sha256(bytes));
  return { body: { blob, size: bytes.length }, blob: { hash: blob, bytes } };
}
