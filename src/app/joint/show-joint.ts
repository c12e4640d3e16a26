/** How a joint plan stands: who is in it, who has signed, what each holds, what waits for us, what is in dispute [AP87]. */
import { canonicalText, err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import {
  type AnswerKind,
  type Dispute,
  disputesOf,
  type Genesis,
  type Proposal,
  type ProposalStatus,
  parseEntryId,
  readDisclosure,
  readGenesisDraft,
} from '../../ledger/index.ts';
import type { Message } from '../../views/index.ts';
import { may, partOf, require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { type LogGlossary, logGlossary, summaryOfRegister } from '../log/visible-entries.ts';
import type { App, JointPlanRow, StoreReader } from '../ports/index.ts';
import { reachOfParties } from './exchange-by-line.ts';
import type { JointBook } from './joint-book.ts';
import { isWhole } from './open-joint.ts';
import { jointValue } from './propose-joint.ts';
import { refused } from './refused.ts';
import { withJoint } from './with-joint.ts';

/** How far an own entry has come, as people see it. */
export type EntryState = 'local' | 'sent' | 'registered' | 'answered';

/** One party of the joint plan. */
export interface JointPartyView {
  readonly letter: string;
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly isOwn: boolean;
  readonly hasSigned: boolean;
  readonly origin: string;
  readonly logKey: string;
  readonly cosignKey: string;
  readonly rootKey: string;
  /** Address of its node; null where it exchanges by file. */
  readonly url: string | null;
  /** Entries of its log that are held here. */
  readonly held: number;
  /** Of our log: handed to it, and registered by it. */
  readonly sent: number;
  readonly registered: number;
  readonly lastIn: string | null;
  readonly lastOut: string | null;
  readonly isForked: boolean;
}

/** The joint plan. */
export interface JointView {
  readonly state: 'none' | 'opening' | 'waiting' | 'live';
  readonly hash: string | null;
  readonly me: string | null;
  readonly texts: readonly string[];
  readonly parties: readonly JointPartyView[];
  readonly ownEntries: number;
  /** Own entries not handed to all others yet. */
  readonly unsent: number;
  /** Proposals of others that wait for our answer. */
  readonly waiting: number;
  readonly contested: number;
  readonly disputes: number;
  /** True while the restore guard stands. */
  readonly isGuarded: boolean;
  readonly evidence: number;
}

const nothing: JointView = {
  state: 'none',
  hash: null,
  me: null,
  texts: [],
  parties: [],
  ownEntries: 0,
  unsent: 0,
  waiting: 0,
  contested: 0,
  disputes: 0,
  isGuarded: false,
  evidence: 0,
};

function partyOf(genesis: Genesis, letter: string, me: string, hasSigned: boolean): JointPartyView {
  const party = genesis.parties.find((one) => one.letter === letter);
  if (party === undefined) throw new RangeError(letter);
  const { code, names, origin, logKey, cosignKey, rootKey } = party;
  return {
    ...{ letter, code, names, origin, logKey, cosignKey, rootKey, hasSigned },
    ...{ isOwn: letter === me, url: null, held: 0, sent: 0, registered: 0 },
    ...{ lastIn: null, lastOut: null, isForked: false },
  };
}

function openingView(app: App, row: JointPlanRow): Result<JointView, Problem> {
  const draft = readGenesisDraft(row.genesis, app.verifyEd25519, app.sha256);
  if (!draft.ok) return refused('joint-file-refused', draft.error);
  const { genesis, hash, signed } = draft.value;
  const parties = genesis.parties.map(({ letter }) =>
    partyOf(genesis, letter, row.me, signed.includes(letter)),
  );
  return ok({ ...nothing, state: 'opening', hash, me: row.me, texts: genesis.texts, parties });
}

/** Whether the proposal waits for this party. */
export function awaits(proposal: Proposal, me: string): boolean {
  if (proposal.by === me || proposal.status === 'settled' || proposal.status === 'withdrawn') return false;
  return proposal.answers[me] === undefined;
}

function bookView(app: App, book: JointBook): Omit<JointView, 'evidence'> {
  const { x, opened, state } = book;
  const reach = reachOfParties(app, book);
  const registers = Object.values(state.registers);
  const parties = opened.genesis.parties.map(({ letter }) => ({
    ...partyOf(opened.genesis, letter, x.me, true),
    url: reach.get(letter)?.url ?? null,
    held: x.log(letter).tree.size,
    isForked: x.log(letter).fork !== null,
    ...(letter === x.me ? {} : book.reach(letter)),
  }));
  const size = x.own.tree.size;
  return {
    state: x.isLive ? 'live' : 'waiting',
    hash: opened.hash,
    me: x.me,
    texts: opened.genesis.texts,
    parties,
    ownEntries: size,
    unsent: size - Math.min(...x.others.map(({ letter }) => x.sent[letter] ?? 0)),
    waiting: registers.flatMap(({ proposals }) => Object.values(proposals)).filter((one) => awaits(one, x.me))
      .length,
    contested: registers.filter(({ heads }) => heads.length > 1).length,
    disputes: disputesOf(state, app.sha256).filter(({ isClosed }) => !isClosed).length,
    isGuarded: x.guard !== null,
  };
}

/** Which plan. */
export interface ShowJoint {
  readonly planId: string;
}

/** The joint plan, or that there is none. */
export async function showJoint(
  app: App,
  who: Actor,
  { planId }: ShowJoint,
): Promise<Result<JointView, Problem>> {
  if (!may(who, 'read', partOf(planId))) return err(problem('not-found', { plan: planId }));
  const row = await app.store.read(async (r) => {
    if ((await r.projections.plan(planId)) === null) return undefined;
    return r.joint.plan(planId);
  });
  if (row === undefined) return err(problem('not-found', { plan: planId }));
  if (row === null) return ok(nothing);
  if (!isWhole(app, row)) return openingView(app, row);
  return withJoint(app, planId, async ({ book }) => {
    const [transfers, evidence] = await app.store.read((r) =>
      Promise.all([r.joint.transfers(planId, 500, null), r.joint.evidence(planId)]),
    );
    const lastOf = (letter: string, direction: 'in' | 'out'): string | null =>
      transfers.find((one) => one.direction === direction && one.party.includes(letter))?.at ?? null;
    const view = bookView(app, book);
    const parties = view.parties.map((party) => ({
      ...party,
      lastIn: lastOf(party.letter, 'in'),
      lastOut: lastOf(party.letter, 'out'),
    }));
    return ok({ ...view, parties, evidence: evidence.length });
  });
}

/** A proposal in the joint log, for people. */
export interface ProposalView {
  /** Entry id. */
  readonly id: string;
  readonly register: string;
  readonly summary: Message;
  readonly by: string;
  readonly at: string;
  readonly status: ProposalStatus;
  /** Exact text of the value; null where it has not come yet. */
  readonly value: string | null;
  /** What is agreed now, where something is. */
  readonly agreed: string | null;
  readonly answers: readonly {
    readonly letter: string;
    readonly kind: AnswerKind;
    readonly at: string;
    /** What its author wrote beside it; null where nothing was, or it has not come, or was erased. */
    readonly words: string | null;
  }[];
  /** Of an own one: how far it has come. */
  readonly reached: EntryState | null;
  readonly awaitsUs: boolean;
  readonly isContested: boolean;
}

/** Which proposals are asked for. */
export interface ListProposals {
  readonly planId: string;
  readonly which: 'waiting' | 'own' | 'agreed' | 'contested' | 'all';
  readonly from?: number;
  readonly limit?: number;
}

/** A page of proposals, newest first. */
export interface ProposalPage {
  readonly items: readonly ProposalView[];
  readonly total: number;
  readonly next: number | null;
}

interface Found {
  readonly id: string;
  readonly register: string;
  readonly proposal: Proposal;
  readonly isHead: boolean;
  readonly isContested: boolean;
}

const chosen: Readonly<Record<ListProposals['which'], (found: Found, me: string) => boolean>> = {
  waiting: ({ proposal }, me) => awaits(proposal, me),
  own: ({ proposal }, me) => proposal.by === me && proposal.status !== 'settled',
  agreed: ({ isHead, isContested }) => isHead && !isContested,
  contested: ({ isHead, isContested, proposal }) => (isHead && isContested) || proposal.status === 'disputed',
  all: () => true,
};

function reachedOf(book: JointBook, seq: number, hasAnswers: boolean): EntryState {
  const { x } = book;
  if (hasAnswers) return 'answered';
  if (seq < (x.own.cosignedByAll(x.authority)?.size ?? 0)) return 'registered';
  return x.others.some(({ letter }) => seq < (x.sent[letter] ?? 0)) ? 'sent' : 'local';
}

/** The words that stand beside an entry under a name. */
async function wordsBeside(app: App, r: StoreReader, book: JointBook, id: string): Promise<string | null> {
  const place = parseEntryId(id);
  if (place === null) return null;
  const { log, seq } = place;
  const [row] = await r.joint.disclosures(book.planId, { log, from: seq, to: seq + 1 });
  const read = row?.raw == null ? null : readDisclosure(row.raw, app.sha256);
  return read?.ok === true && typeof read.value.value === 'string' ? read.value.value : null;
}

function timeOf(book: JointBook, id: string): string {
  const place = parseEntryId(id);
  return place === null ? '' : (book.placed(place.log, place.seq)?.entry?.at ?? '');
}

async function viewOf(
  app: App,
  r: StoreReader,
  book: JointBook,
  { id, register, proposal, isContested }: Found,
  glossary: LogGlossary,
): Promise<ProposalView> {
  const { planId, x } = book;
  const value = await jointValue(r, planId, proposal.content);
  const heads = book.state.registers[register]?.heads ?? [];
  const [head] = heads;
  const agreed =
    heads.length === 1 && head !== undefined ? book.state.registers[register]?.proposals[head] : undefined;
  const agreedValue = agreed === undefined ? null : await jointValue(r, planId, agreed.content);
  const answers = await Promise.all(
    Object.entries(proposal.answers).map(async ([letter, { kind, entry }]) => {
      return { letter, kind, at: timeOf(book, entry), words: await wordsBeside(app, r, book, entry) };
    }),
  );
  const local = register.replace(`plan/${book.opened.genesis.planId}/`, `plan/${planId}/`);
  return {
    id,
    register,
    summary: summaryOfRegister(local, value, glossary),
    by: proposal.by,
    at: timeOf(book, id),
    status: proposal.status,
    value: value === null ? null : canonicalText(value),
    agreed: agreedValue === null ? null : canonicalText(agreedValue),
    answers,
    reached:
      proposal.by === x.me
        ? reachedOf(book, parseEntryId(id)?.seq ?? 0, Object.keys(proposal.answers).length > 0)
        : null,
    awaitsUs: awaits(proposal, x.me),
    isContested,
  };
}

/** Proposals, newest first. */
export async function listProposals(
  app: App,
  who: Actor,
  { planId, which, from = 0, limit = 50 }: ListProposals,
): Promise<Result<ProposalPage, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const all = Object.entries(book.state.registers).flatMap(([register, { proposals, heads }]) =>
        Object.entries(proposals).map(([id, proposal]): Found => {
          return { id, register, proposal, isHead: heads.includes(id), isContested: heads.length > 1 };
        }),
      );
      const order = ({ id }: Found): string => `${timeOf(book, id)} ${id}`;
      const listed = all
        .filter((found) => chosen[which](found, book.x.me))
        .sort((one, other) => (order(one) < order(other) ? 1 : -1));
      const glossary = await logGlossary(r, who, planId);
      const items = await Promise.all(
        listed.slice(from, from + limit).map((found) => viewOf(app, r, book, found, glossary)),
      );
      return ok({ items, total: listed.length, next: from + limit < listed.length ? from + limit : null });
    }),
  );
}

/** Disputes that nobody has closed, and those that were. */
export async function listDisputes(
  app: App,
  who: Actor,
  { planId }: ShowJoint,
): Promise<Result<{ readonly items: readonly Dispute[] }, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => ok({ items: disputesOf(book.state, app.sha256) }));
}
