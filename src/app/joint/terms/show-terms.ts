/**
 * The terms of answering that hold and those that are proposed, and what waits under them: for us, and of ours for the others.
 * Told to ourselves alone: it goes into no log, file or joint paper [AP1040].
 */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { answerTermsRegister, type Proposal, parseEntryId } from '../../../ledger/index.ts';
import { subjectOf, type TermSubject } from '../../../plan/index.ts';
import { may, partOf, require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { awaits } from '../awaiting.ts';
import type { JointBook } from '../joint-book.ts';
import { type ProposalView, viewProposals } from '../list-proposals.ts';
import { placesOfRegisters } from '../register-areas.ts';
import { withJoint } from '../with-joint.ts';
import { repliesTo, takenOf } from './answer-times.ts';

/** A line of the terms that hold. */
export interface TermView {
  /** Null where it is about what this program does not name: then `covers` says it. */
  readonly subject: TermSubject | null;
  readonly covers: readonly string[];
  readonly days: number;
  readonly deemed: boolean;
}

/** Terms, and what waits under them. */
export interface TermsView {
  readonly me: string;
  /** Null: nothing is settled, so no reply time runs and nothing is ever taken as accepted. */
  readonly settled: {
    readonly entry: string;
    readonly at: string;
    readonly terms: readonly TermView[];
  } | null;
  /** Terms that are proposed and not settled. */
  readonly proposed: readonly ProposalView[];
  /** What waits for us, and of ours for others, by the day until which it is to be answered. */
  readonly ours: readonly ProposalView[];
  readonly theirs: readonly ProposalView[];
  /** What stands as taken as accepted. */
  readonly taken: readonly ProposalView[];
}

interface Found {
  readonly id: string;
  readonly register: string;
  readonly proposal: Proposal;
}

const lastDayOf = ({ replies }: ProposalView): string =>
  replies.flatMap(({ lastDay }) => lastDay ?? []).toSorted()[0] ?? '~';
const byDay = (one: ProposalView, other: ProposalView): number =>
  lastDayOf(one) < lastDayOf(other) ? -1 : 1;

function settledView(book: JointBook): TermsView['settled'] {
  const { terms } = book;
  if (terms === null) return null;
  const place = parseEntryId(terms.entry);
  const at = place === null ? '' : (book.placed(place.log, place.seq)?.entry?.at ?? '');
  const lines = terms.terms.map((term) => ({ ...term, subject: subjectOf(term.covers) }));
  return { entry: terms.entry, at, terms: lines };
}

/** Terms of answering and what waits under them, as far as this person coordinates it. */
export async function showTerms(
  app: App,
  who: Actor,
  { planId }: { readonly planId: string },
): Promise<Result<TermsView, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const named = answerTermsRegister(book.opened.genesis.planId);
      const every = Object.entries(book.state.registers).flatMap(([register, { proposals }]) =>
        Object.entries(proposals).map(([id, proposal]): Found => ({ id, register, proposal })),
      );
      const now = app.clock();
      const waits = every.filter(
        ({ id, register, proposal }) => repliesTo(book, register, id, proposal, now).length > 0,
      );
      const taken = every.filter(({ proposal }) => takenOf(book, proposal).some(({ isOver }) => !isOver));
      const proposed = every.filter(
        ({ register, proposal }) =>
          register === named && ['open', 'objected', 'disputed'].includes(proposal.status),
      );
      const registers = [...waits, ...taken, ...proposed].map(({ register }) => register);
      const placeOf = await placesOfRegisters(r, book, registers);
      const isAll = may(who, 'read', wholePlan(planId));
      const view = (list: readonly Found[]): Promise<readonly ProposalView[]> =>
        viewProposals(
          app,
          r,
          book,
          who,
          list.filter(({ register }) => isAll || may(who, 'read', placeOf(register))),
        );
      const ours = waits.filter((one) => awaits(book, one));
      const theirs = waits.filter(({ proposal }) => proposal.by === book.x.me);
      return ok({
        me: book.x.me,
        settled: settledView(book),
        proposed: await view(proposed),
        ours: (await view(ours)).toSorted(byDay),
        theirs: (await view(theirs)).toSorted(byDay),
        taken: await view(taken),
      });
    }),
  );
}
