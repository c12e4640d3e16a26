/**
 * Answers that were given on the offline form: looked at first, each as what it answers, then entered by a person of the party
 * in whose name they are, in one transaction. What was answered since, or is not here, is told and left [AP1000].
 */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { type Proposal, stands } from '../../../ledger/index.ts';
import { type AnswerFile, type FileAnswer, parseAnswerFile } from '../../../sync/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { isOfLockedPeriod } from '../claims/locked-claims.ts';
import { isDisputed } from '../disagreements/disagreement-state.ts';
import { appendJoint, draftAnswers } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { requireWhole } from '../packages/find-packages.ts';
import { refused } from '../refused.ts';
import { requireNoRoute } from '../release/route.ts';
import { ownSilence } from '../terms/answer-times.ts';
import { type Told, ToldWorld } from '../told/tell-proposals.ts';
import { withJoint } from '../with-joint.ts';

/** How an answer of the file stands to what is here. */
export type AnswerStanding =
  /** It can be entered. */
  | 'ready'
  /** The same answer has been given. */
  | 'given'
  /** Another answer of ours stands: a person decides at the proposal itself. */
  | 'other'
  /** It is settled or withdrawn. */
  | 'over'
  /** It is a claim of a period that all have locked. */
  | 'locked'
  /** We proposed it ourselves. */
  | 'own'
  /** The exchange file that brings it has not been taken. */
  | 'not-here';

/** An answer of the file with what it is about. */
export interface AnswerToEnter extends FileAnswer {
  readonly standing: AnswerStanding;
  /** Null where it is not here. */
  readonly told: Told | null;
}

/** What the file says. */
export interface AnswersView {
  readonly person: string;
  readonly day: string;
  readonly answers: readonly AnswerToEnter[];
}

/** A file of answers for a plan. */
export interface GivenAnswers {
  readonly planId: string;
  readonly bytes: Uint8Array;
}

interface Found {
  readonly register: string;
  readonly proposal: Proposal;
}

function findProposal({ state }: JointBook, item: string): Found | null {
  for (const [register, { proposals }] of Object.entries(state.registers)) {
    const proposal = Object.hasOwn(proposals, item) ? proposals[item] : undefined;
    if (proposal !== undefined) return { register, proposal };
  }
  return null;
}

function standingOf(book: JointBook, { item, kind }: FileAnswer): AnswerStanding {
  const { me } = book.x;
  const found = findProposal(book, item);
  if (found === null) return 'not-here';
  const { register, proposal } = found;
  if (proposal.by === me) return 'own';
  if (kind === 'dispute.raise') {
    if (isDisputed(book.state, item, me)) return 'given';
    return proposal.status === 'withdrawn' ? 'over' : 'ready';
  }
  const ours = proposal.answers[me]?.kind;
  if (ours !== undefined) return ours === kind ? 'given' : 'other';
  const isLate = ownSilence(book, proposal) !== undefined;
  if ((stands(proposal) && !isLate) || proposal.status === 'withdrawn') return 'over';
  return isOfLockedPeriod(book.state, register) ? 'locked' : 'ready';
}

/** The file, where it is of this plan and in this party's name. */
function openAnswers(book: JointBook, bytes: Uint8Array): Result<AnswerFile, Problem> {
  const read = parseAnswerFile(bytes);
  if (!read.ok) return refused('joint-file-refused', read.error);
  const { plan, party } = read.value;
  if (plan !== book.opened.hash) return refused('joint-file-refused', 'answers-other-plan');
  return party === book.x.me ? read : refused('joint-file-refused', 'answers-other-party');
}

/** What a file of answers would enter; nothing is kept. */
export async function readAnswers(
  app: App,
  who: Actor,
  { planId, bytes }: GivenAnswers,
): Promise<Result<AnswersView, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const file = openAnswers(book, bytes);
    if (!file.ok) return file;
    return app.store.read(async (r) => {
      const world = await ToldWorld.load(app, r, book, who);
      const answers: AnswerToEnter[] = [];
      for (const answer of file.value.answers) {
        const found = findProposal(book, answer.item);
        const after = found === null ? null : await jointValue(r, planId, found.proposal.content);
        const told =
          found === null ? null : await world.tell({ register: found.register, before: null, after });
        answers.push({ ...answer, standing: standingOf(book, answer), told });
      }
      const { person, day } = file.value;
      return ok({ person, day, answers });
    });
  });
}

/** What came of a file of answers. */
export interface TakenAnswers {
  /** Entry ids of the answers that were entered. */
  readonly entries: readonly string[];
  /** Those that were not, with why. */
  readonly left: readonly { readonly item: string; readonly standing: AnswerStanding }[];
}

/**
 * Enters every answer of the file that is ready, in one transaction; the same file again enters nothing. Where a route is set, they are
 * prepared as other answers are.
 */
export async function takeAnswers(
  app: App,
  who: Actor,
  { planId, bytes }: GivenAnswers,
): Promise<Result<TakenAnswers, Problem>> {
  const left: TakenAnswers['left'][number][] = [];
  const entered = await appendJoint(app, who, planId, async (book) => {
    const open = await requireNoRoute(app, planId);
    if (!open.ok) return open;
    const file = openAnswers(book, bytes);
    if (!file.ok) return file;
    const ready: FileAnswer[] = [];
    for (const answer of file.value.answers) {
      const standing = standingOf(book, answer);
      if (standing === 'ready') ready.push(answer);
      else left.push({ item: answer.item, standing });
    }
    const whole = requireWhole(
      book,
      ready.map(({ item }) => item),
    );
    return whole.ok ? draftAnswers(app, book, ready) : whole;
  });
  return entered.ok ? ok({ entries: entered.value, left }) : entered;
}
