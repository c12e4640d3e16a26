/** Proposals in the joint log for people: what each says in words, the answers to it, how far an own one has come [AP87, AP880]. */
import { canonicalText, type Json, ok, type Problem, type Result } from '../../base/index.ts';
import {
  type AnswerKind,
  type Content,
  type Proposal,
  type ProposalStatus,
  parseEntryId,
  readDisclosure,
  stands,
} from '../../ledger/index.ts';
import { parsePackageRegister } from '../../plan/index.ts';
import type { PartyReach } from '../../sync/index.ts';
import type { Message } from '../../views/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { type LogGlossary, logGlossary, summaryOfRegister } from '../log/visible-entries.ts';
import type { App, StoreReader } from '../ports/index.ts';
import { awaits } from './awaiting.ts';
import { isOfLockedPeriod } from './claims/locked-claims.ts';
import { type ProposalStanding, proposalStanding } from './claims/proposal-standing.ts';
import { standingOf } from './disagreements/disagreement-state.ts';
import type { JointBook } from './joint-book.ts';
import { jointValue } from './joint-values.ts';
import { readable } from './register-areas.ts';
import { ownName } from './register-names.ts';
import { underWay } from './release/under-way.ts';
import { ownSilence, type ReplyView, repliesTo, type TakenView, takenOf } from './terms/answer-times.ts';
import { actsAbout } from './told/acts-about.ts';
import { entryReach } from './told/entry-reach.ts';
import { type ActsOnPaper, onPaper, type RecordedPapers, recordedPapers } from './told/recorded-papers.ts';
import { isAbout } from './told/registers-about.ts';
import { type Told, ToldWorld } from './told/tell-proposals.ts';
import { withJoint } from './with-joint.ts';

/** A proposal in the joint log, for people; what was done about it begins with itself. */
export interface ProposalView extends ActsOnPaper {
  /** Entry id. */
  readonly id: string;
  readonly register: string;
  readonly summary: Message;
  readonly by: string;
  readonly at: string;
  readonly status: ProposalStatus;
  /** How it stands by what was answered to it. */
  readonly standing: ProposalStanding;
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
  /** How far it has come with each party that did not make it. */
  readonly reach: readonly PartyReach[];
  readonly isOwn: boolean;
  readonly awaitsUs: boolean;
  readonly isContested: boolean;
  readonly told: Told;
  /** Disputes that a party raised about it, with its statement. */
  readonly disputes: readonly DisputeWords[];
  /** Of a contested register: the other confirmed values. */
  readonly rivals: readonly RivalView[];
  /** Who is to answer by when; empty where no terms are settled for it. */
  readonly replies: readonly ReplyView[];
  /** Silence that was taken as acceptance under settled terms. */
  readonly taken: readonly TakenView[];
  /** Our silence was; we may still answer. */
  readonly mayAnswerLate: boolean;
  /** An act of ours about it is on its way to release. */
  readonly isUnderWay: boolean;
  /** It is a claim for a period that all have locked: until that is opened again nothing is answered to it. */
  readonly isLocked: boolean;
}

/** What a party says in a dispute. */
export interface DisputeWords {
  /** Of the disagreement that it makes. */
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly words: string | null;
  readonly isClosed: boolean;
}

/** A confirmed value that stands beside another. */
export interface RivalView {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly lines: Told['lines'];
}

/** Which proposals are asked for. */
export interface ListProposals {
  readonly planId: string;
  readonly which: 'waiting' | 'own' | 'agreed' | 'contested' | 'all';
  /** `<type>/<id>`: those alone that are about it. */
  readonly about?: string;
  /** Letter of the party that made it. */
  readonly by?: string;
  /** The usual order is newest first. */
  readonly oldestFirst?: boolean;
  readonly from?: number;
  readonly limit?: number;
}

/** A page of proposals in the order asked for. */
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

const chosen: Readonly<Record<ListProposals['which'], (found: Found, book: JointBook) => boolean>> = {
  waiting: (found, book) => awaits(book, found),
  own: ({ proposal }, { x }) => proposal.by === x.me && !stands(proposal),
  agreed: ({ isHead, isContested }) => isHead && !isContested,
  contested: ({ isHead, isContested, proposal }) => (isHead && isContested) || proposal.status === 'disputed',
  all: () => true,
};

/** The words that stand beside an entry; null where none do, or they have not come, or were erased. */
export async function wordsBeside(
  app: App,
  r: StoreReader,
  book: JointBook,
  id: string,
): Promise<string | null> {
  const place = parseEntryId(id);
  if (place === null) return null;
  const { log, seq } = place;
  const [row] = await r.joint.disclosures(book.planId, { log, from: seq, to: seq + 1 });
  const read = row?.raw == null ? null : readDisclosure(row.raw, app.sha256);
  return read?.ok === true && typeof read.value.value === 'string' ? read.value.value : null;
}

/** The time that an entry states; empty where it is not here. */
export function timeOf(book: JointBook, id: string): string {
  const place = parseEntryId(id);
  return place === null ? '' : (book.placed(place.log, place.seq)?.entry?.at ?? '');
}

/** The disputes that parties raised about an entry. */
function disputesAbout(
  app: App,
  r: StoreReader,
  book: JointBook,
  id: string,
): Promise<readonly DisputeWords[]> {
  const about = Object.entries(book.state.disputes).filter(([, { item }]) => item === id);
  return Promise.all(
    about.map(async ([dispute, raised]) => {
      const { by, raise } = raised;
      const words = await wordsBeside(app, r, book, raise);
      const standing = standingOf(book.state, dispute, raised);
      const isClosed = standing === 'settled' || standing === 'taken-back';
      return { id: dispute, by, at: timeOf(book, raise), words, isClosed };
    }),
  );
}

/** Words for entries, looked up once for a page. */
interface Telling {
  readonly glossary: LogGlossary;
  readonly world: ToldWorld;
  readonly underWay: ReadonlySet<string>;
  readonly papers: RecordedPapers;
}

async function tellingFor(
  app: App,
  r: StoreReader,
  book: JointBook,
  who: Actor,
  openings: readonly [JointBook, ...JointBook[]] = [book],
): Promise<Telling> {
  return {
    glossary: await logGlossary(r, who, book.planId),
    world: await ToldWorld.load(app, r, book, who),
    underWay: await underWay(r, book.planId),
    papers: await recordedPapers(r, openings, who),
  };
}

/** The other heads of a contested register, each beside this value. */
async function rivalsOf(
  r: StoreReader,
  book: JointBook,
  { id, register, isHead, isContested }: Found,
  value: Json,
  world: ToldWorld,
): Promise<readonly RivalView[]> {
  const state = book.state.registers[register];
  if (!isHead || !isContested || state === undefined) return [];
  const others = state.heads.filter((head) => head !== id);
  return Promise.all(
    others.map(async (head) => {
      const rival = state.proposals[head];
      const after = await jointValue(r, book.planId, rival?.content ?? null);
      const { lines } = await world.tell({ register, before: value, after });
      return { id: head, by: rival?.by ?? '', at: timeOf(book, head), lines };
    }),
  );
}

/** The exact text of a value; null where its blob has not come. A value may be nothing: then that is what is proposed. */
function exactText(content: Content, value: Json): string | null {
  return value === null && !Object.hasOwn(content, 'value') ? null : canonicalText(value);
}

async function viewOf(
  app: App,
  r: StoreReader,
  book: JointBook,
  found: Found,
  { glossary, world, underWay: going, papers }: Telling,
): Promise<ProposalView> {
  const { planId } = book;
  const { id, register, proposal, isContested } = found;
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
  const local = ownName(book, register);
  return {
    id,
    register,
    summary: summaryOfRegister(local, value, glossary),
    by: proposal.by,
    at: timeOf(book, id),
    status: proposal.status,
    standing: proposalStanding(book.state, id, proposal),
    value: exactText(proposal.content, value),
    agreed: agreedValue === null ? null : canonicalText(agreedValue),
    answers,
    reach: entryReach(book, proposal.by, parseEntryId(id)?.seq ?? 0, id),
    isOwn: proposal.by === book.x.me,
    awaitsUs: awaits(book, found),
    isContested,
    told: await world.tell({
      ...{ register, before: head === id ? null : agreedValue, after: value },
      by: proposal.by,
    }),
    disputes: await disputesAbout(app, r, book, id),
    rivals: await rivalsOf(r, book, found, value, world),
    replies: repliesTo(book, register, id, proposal, app.clock()),
    taken: takenOf(book, proposal),
    mayAnswerLate: ownSilence(book, proposal) !== undefined,
    isUnderWay: going.has(id),
    isLocked: isOfLockedPeriod(book.state, register),
    ...onPaper(actsAbout(book.state, id, proposal), papers),
  };
}

/** These proposals for people, in the order given; `openings` are those in which their papers may be told of, the newest first. */
export async function viewProposals(
  app: App,
  r: StoreReader,
  book: JointBook,
  who: Actor,
  proposals: readonly Pick<Found, 'id' | 'register' | 'proposal'>[],
  openings: readonly [JointBook, ...JointBook[]] = [book],
): Promise<readonly ProposalView[]> {
  const telling = await tellingFor(app, r, book, who, openings);
  return Promise.all(
    proposals.map(({ id, register, proposal }) => {
      const heads = book.state.registers[register]?.heads ?? [];
      const found = { id, register, proposal, isHead: heads.includes(id), isContested: heads.length > 1 };
      return viewOf(app, r, book, found, telling);
    }),
  );
}

/** Proposals, newest first unless the other order is asked for: of whoever coordinates a part of the plan those of that part. */
export async function listProposals(
  app: App,
  who: Actor,
  { planId, which, about, by, oldestFirst = false, from = 0, limit = 50 }: ListProposals,
): Promise<Result<ProposalPage, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const registers = Object.entries(book.state.registers).filter(
        // The head of a package says nothing of the programme: it is listed with its package.
        ([register]) => parsePackageRegister(register) === null,
      );
      const all = registers.flatMap(([register, { proposals, heads }]) =>
        Object.entries(proposals).map(([id, proposal]): Found => {
          return { id, register, proposal, isHead: heads.includes(id), isContested: heads.length > 1 };
        }),
      );
      const order = ({ id }: Found): string => `${timeOf(book, id)} ${id}`;
      const asked = all
        .filter((found) => chosen[which](found, book))
        .filter(({ register }) => about === undefined || isAbout(register, about))
        .filter(({ proposal }) => by === undefined || proposal.by === by);
      const listed = (await readable(r, who, book, asked)).toSorted((one, other) =>
        order(one) < order(other) === oldestFirst ? -1 : 1,
      );
      const telling = await tellingFor(app, r, book, who);
      const items = await Promise.all(
        listed.slice(from, from + limit).map((found) => viewOf(app, r, book, found, telling)),
      );
      return ok({ items, total: listed.length, next: from + limit < listed.length ? from + limit : null });
    }),
  );
}
