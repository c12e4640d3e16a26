/** Disagreements for people: what each is about, both statements, where it is dealt with, and the steps that led there [AP980]. */
import { canonicalText, err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { agreedContent, type Proposal, type ProposalStatus, parseEntryId } from '../../../ledger/index.ts';
import type { LocalName } from '../../../plan/index.ts';
import type { PartyReach } from '../../../sync/index.ts';
import { areBothGiven, markedExcerpt, type RefView } from '../../../views/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { nameRefs } from '../../objects/name-refs.ts';
import { sightOf } from '../../objects/sight.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { awaits } from '../awaiting.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { timeOf, wordsBeside } from '../list-proposals.ts';
import { type NumberedPage, pageOf } from '../narrow-registers.ts';
import { entryReach } from '../told/entry-reach.ts';
import { jointName } from '../told/joint-names.ts';
import { type Told, ToldWorld } from '../told/tell-proposals.ts';
import type { Naming } from '../told/told-places.ts';
import { withJoint } from '../with-joint.ts';
import {
  type DisagreementFact,
  type DisagreementField,
  type DisagreementOutcome,
  type DisagreementStanding,
  disagreementOf,
  disagreementRegister,
  disagreements,
  type LevelValue,
  readLevel,
  readOutcome,
} from './disagreement-state.ts';

/** What a party says in a disagreement. */
export interface StatementView {
  readonly party: string;
  /** Null where it has said nothing so far, or its words have not come or were erased. */
  readonly entry: string | null;
  readonly at: string | null;
  readonly words: string | null;
}

/** A level or an outcome that was proposed, and what became of it. */
export interface StepView {
  readonly entry: string;
  readonly by: string;
  readonly at: string;
  readonly status: ProposalStatus;
  readonly awaitsUs: boolean;
  readonly isOwn: boolean;
  /** How far it has come with each party, and who has answered. */
  readonly reach: readonly PartyReach[];
  readonly level: LevelValue['level'] | null;
  readonly meeting: string | null;
  readonly meetingName: LocalName;
  readonly on: string | null;
  readonly outcome: DisagreementOutcome | null;
  readonly words: string | null;
}

/** A disagreement. */
export interface DisagreementView {
  readonly id: string;
  /** The proposal that it is about. */
  readonly item: string;
  readonly register: string | null;
  readonly by: string;
  readonly at: string;
  /** What was proposed, beside what is agreed and stays so. */
  readonly told: Told | null;
  /** The beginning of the signed words that it is about; empty where it is about none. */
  readonly words: string;
  readonly statements: readonly StatementView[];
  /** Whether the statements may be printed: all of them together, or none. */
  readonly areBothGiven: boolean;
  readonly level: Omit<LevelValue, 'name'> & { readonly meetingName: LocalName };
  readonly standing: DisagreementStanding;
  readonly steps: readonly StepView[];
  readonly me: string;
}

/** Reads for one list. */
interface Reading {
  readonly app: App;
  readonly r: StoreReader;
  readonly book: JointBook;
  readonly world: ToldWorld;
  readonly who: Actor;
  readonly naming: Naming;
}

/** By the name that it has here, in the joint log, or in the words of whoever proposed it. */
async function meetingName(
  { r, book, who, naming }: Reading,
  given: Pick<LevelValue, 'meeting' | 'name'> | null,
): Promise<LocalName> {
  if (given === null || given.meeting === null) return {};
  const { meeting, name } = given;
  const sight = await sightOf(r, who, book.planId);
  const here: RefView | undefined = (await nameRefs(r, book.planId, sight, [meeting]))[meeting];
  if (here?.open === true && naming === 'own-first') return here.label;
  const joint = await jointName(r, book.planId, book.state, meeting);
  return Object.keys(joint).length > 0 ? joint : name;
}

async function statementViews(
  { app, r, book }: Reading,
  { sides, statements }: DisagreementFact,
): Promise<readonly StatementView[]> {
  return Promise.all(
    sides.map(async (party): Promise<StatementView> => {
      const entry = statements.find((one) => one.party === party)?.entry ?? null;
      if (entry === null) return { party, entry, at: null, words: null };
      return { party, entry, at: timeOf(book, entry), words: await wordsBeside(app, r, book, entry) };
    }),
  );
}

async function stepOf(
  reading: Reading,
  [id, field]: readonly [id: string, field: Exclude<DisagreementField, 'statement'>],
  [entry, proposal]: readonly [string, Proposal],
): Promise<StepView> {
  const { app, r, book } = reading;
  const value = await jointValue(r, book.planId, proposal.content);
  const level = field === 'level' ? readLevel(value) : null;
  const outcome = field === 'outcome' ? readOutcome(value) : null;
  return {
    entry,
    by: proposal.by,
    at: timeOf(book, entry),
    status: proposal.status,
    awaitsUs: awaits(book, { id: entry, register: disagreementRegister(id, field), proposal }),
    isOwn: proposal.by === book.x.me,
    reach: entryReach(book, proposal.by, parseEntryId(entry)?.seq ?? 0, entry),
    level: level?.level ?? null,
    meeting: level?.meeting ?? null,
    meetingName: await meetingName(reading, level),
    on: level?.on ?? outcome?.on ?? null,
    outcome: outcome?.outcome ?? null,
    words: outcome === null || outcome.words === null ? null : await wordsBeside(app, r, book, entry),
  };
}

async function stepViews(reading: Reading, id: string): Promise<readonly StepView[]> {
  const steps: StepView[] = [];
  for (const field of ['level', 'outcome'] as const) {
    const register = reading.book.state.registers[disagreementRegister(id, field)];
    for (const one of Object.entries(register?.proposals ?? {}))
      steps.push(await stepOf(reading, [id, field], one));
  }
  const order = ({ at, entry }: StepView): string => `${at} ${entry}`;
  return steps.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

async function tellSubject({ r, book, world }: Reading, { subject }: DisagreementFact): Promise<Told | null> {
  if (subject === null) return null;
  const { register, proposal } = subject;
  const state = book.state.registers[register];
  const after = await jointValue(r, book.planId, proposal.content);
  const agreed = state === undefined ? null : await jointValue(r, book.planId, agreedContent(state));
  const isSame = canonicalText(agreed) === canonicalText(after);
  return world.tell({ register, before: isSame ? null : agreed, after });
}

async function viewOf(reading: Reading, fact: DisagreementFact): Promise<DisagreementView> {
  const statements = await statementViews(reading, fact);
  const { id, item, by, raise, standing } = fact;
  const told = await tellSubject(reading, fact);
  const { level, meeting, on } = fact.level;
  return {
    ...{ id, item, by, standing, statements },
    register: fact.subject?.register ?? null,
    at: timeOf(reading.book, raise),
    told,
    words: told?.subject.text == null ? '' : markedExcerpt(told.subject.text),
    areBothGiven: areBothGiven(statements),
    level: { level, meeting, on, meetingName: await meetingName(reading, fact.level) },
    steps: await stepViews(reading, id),
    me: reading.book.x.me,
  };
}

/** The plan's disagreements in these eyes, in a read that is open already; named by the joint log alone where they go to others. */
export async function disagreementsOf(
  app: App,
  r: StoreReader,
  book: JointBook,
  who: Actor,
  naming: Naming = 'own-first',
): Promise<readonly DisagreementView[]> {
  return told(app, r, book, who, naming, factsAsked(book, {}));
}

async function told(
  app: App,
  r: StoreReader,
  book: JointBook,
  who: Actor,
  naming: Naming,
  facts: readonly DisagreementFact[],
): Promise<readonly DisagreementView[]> {
  const reading = { app, r, book, who, naming, world: await ToldWorld.load(app, r, book, who, naming) };
  const views: DisagreementView[] = [];
  for (const fact of facts) views.push(await viewOf(reading, fact));
  return views;
}

/** Which of them, in which order and on which page. */
export interface ListDisagreements {
  readonly planId: string;
  readonly standing?: DisagreementStanding;
  readonly level?: LevelValue['level'];
  /** Those that one party raised. */
  readonly by?: string;
  /** Open ones first and the newest of them at the top, unless time alone is to count. */
  readonly order?: 'standing' | 'at' | '-at';
  readonly from?: number;
  /** All of them where none is given. */
  readonly limit?: number;
}

/** The facts that are asked for, in the order asked for; nothing of them is told yet. */
function factsAsked(
  book: JointBook,
  { standing, level, by, order = 'standing' }: Omit<ListDisagreements, 'planId'>,
): readonly DisagreementFact[] {
  const key = ({ standing: now, raise, id }: DisagreementFact): string =>
    [
      order === 'standing' && now === 'open' ? 1 : 0,
      timeOf(book, raise),
      // Of one instant, as they stand in their log.
      String(parseEntryId(raise)?.seq ?? 0).padStart(12, '0'),
      id,
    ].join(' ');
  const found = disagreements(book.state)
    .filter((fact) => standing === undefined || fact.standing === standing)
    .filter((fact) => level === undefined || fact.level.level === level)
    .filter((fact) => by === undefined || fact.by === by)
    .toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
  return order === 'at' ? found.toReversed() : found;
}

/** Those that are asked for. */
export async function listDisagreements(
  app: App,
  who: Actor,
  { planId, from = 0, limit, ...asked }: ListDisagreements,
): Promise<Result<NumberedPage<DisagreementView>, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const facts = factsAsked(book, asked);
      const page = pageOf(facts, { from, limit: limit ?? Math.max(facts.length, 1) });
      return ok({ ...page, items: await told(app, r, book, who, 'own-first', page.items) });
    }),
  );
}

/** Which one. */
export interface ShowDisagreement {
  readonly planId: string;
  readonly dispute: string;
}

/** One of them. */
export async function showDisagreement(
  app: App,
  who: Actor,
  { planId, dispute }: ShowDisagreement,
): Promise<Result<DisagreementView, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const fact = disagreementOf(book.state, dispute);
      if (fact === null) return err(problem('not-found', { dispute }));
      const world = await ToldWorld.load(app, r, book, who);
      return ok(await viewOf({ app, r, book, who, naming: 'own-first', world }, fact));
    }),
  );
}
