/**
 * By when what waits is to be answered, and what stands by silence. Nothing is said where the parties have settled no terms for
 * it. When a time began and ended follows from the logs alone; how many days are left is as of the time that is handed in [AP1040].
 */
import { type AnswerTime, type Proposal, termFor } from '../../../ledger/index.ts';
import { isClosedClaim } from '../claims/locked-claims.ts';
import type { JointBook } from '../joint-book.ts';

const DAY = 86_400_000;

/** A party that has not answered yet. */
export interface ReplyView {
  readonly letter: string;
  /** When its log shows that it received it; null where it does not yet, and no time runs. */
  readonly since: string | null;
  /** Last day on which an answer is in time. */
  readonly lastDay: string | null;
  /** Days left until that day is over; below 0 since. */
  readonly left: number | null;
  /** Whether the terms let silence be taken as acceptance. */
  readonly deemed: boolean;
  /** Of an own proposal: whether the silence may be taken as acceptance. 'not-heard': once the party is heard of again. */
  readonly takes: 'no' | 'not-heard' | 'yes';
}

/** A silence that was taken as acceptance under the terms. */
export interface TakenView {
  readonly letter: string;
  readonly entry: string;
  readonly at: string;
  /** The proposal that states the terms, and when it was entered. */
  readonly terms: string;
  readonly termsAt: string;
  readonly lastDay: string;
  /** The party denied it, or answered after all. */
  readonly isOver: boolean;
}

/** The time that an entry states; empty where it is not here. */
function statedAt(book: JointBook, id: string): string {
  const [log = '', seq = ''] = id.split(':');
  return book.placed(log, Number(seq))?.entry?.at ?? '';
}

/** Parties that have said nothing of a proposal that is still to be answered. */
export function silentOn({ x }: JointBook, { by, status, answers }: Proposal): readonly string[] {
  if (status !== 'open' && status !== 'objected') return [];
  return x.letters.filter((letter) => letter !== by && answers[letter] === undefined);
}

function takesOf(by: boolean, isDeemed: boolean, time: AnswerTime | null, now: number): ReplyView['takes'] {
  if (!by || !isDeemed || time === null || now < time.over) return 'no';
  return time.heard >= time.over ? 'yes' : 'not-heard';
}

/** Who is to answer by when: of an own proposal the others, of another's ourselves. Empty where no terms cover it, or its period is locked. */
export function repliesTo(
  book: JointBook,
  register: string,
  id: string,
  proposal: Proposal,
  now: number,
): readonly ReplyView[] {
  const { terms, x } = book;
  const term = terms === null ? null : termFor(terms.terms, register);
  if (term === null || isClosedClaim(register, (name) => book.register(name))) return [];
  const isOwn = proposal.by === x.me;
  return silentOn(book, proposal)
    .filter((letter) => isOwn || letter === x.me)
    .map((letter) => {
      const time = book.answerTime(register, id, letter);
      const { deemed } = term;
      if (time === null) return { letter, since: null, lastDay: null, left: null, deemed, takes: 'no' };
      const { from, lastDay } = time;
      const left = Math.floor(Date.parse(lastDay) / DAY) - Math.floor(now / DAY);
      const since = new Date(from).toISOString().replace('.000Z', 'Z');
      return { letter, since, lastDay, left, deemed, takes: takesOf(isOwn, deemed, time, now) };
    });
}

/** What was taken as accepted of the proposal. */
export function takenOf(book: JointBook, { deemed = {}, answers }: Proposal): readonly TakenView[] {
  return Object.entries(deemed).map(([letter, { entry, terms, lastDay, raised, closed }]) => ({
    ...{ letter, entry, at: statedAt(book, entry), terms, termsAt: statedAt(book, terms), lastDay },
    isOver: answers[letter] !== undefined || (raised !== null && closed === null),
  }));
}

/** Our silence that was taken as acceptance and that we have not answered since; undefined where there is none. */
export function ownSilence({ x }: JointBook, { deemed = {}, answers }: Proposal): string | undefined {
  const taken = deemed[x.me];
  if (taken === undefined || answers[x.me] !== undefined) return undefined;
  return taken.raised !== null && taken.closed === null ? undefined : taken.entry;
}
