/**
 * A courteous reminder of what waits for a party's answer under the settled terms: a draft in no language yet. It names the matters,
 * since when they are with the party and by when an answer was arranged, and blames nobody [VW1040].
 */
import type { LocalName } from '../../plan/index.ts';
import { type Cell, date, say, several, words } from '../papers/cell.ts';

/** One matter that waits. */
export interface WaitingMatter {
  readonly name: Cell;
  /** Day on which the party's time began, and the last day on which an answer is in time: YYYY-MM-DD. */
  readonly since: string;
  readonly lastDay: string;
}

/** What a reminder is made from. */
export interface ReminderFacts {
  readonly plan: LocalName;
  readonly from: LocalName;
  readonly to: LocalName;
  /** Day of the draft. */
  readonly on: string;
  readonly matters: readonly WaitingMatter[];
  /** Whether the terms let silence about any of them be taken as acceptance. */
  readonly isDeemed: boolean;
}

/** The letter: what it is about, and its paragraphs. */
export interface ReminderLetter {
  readonly subject: Cell;
  readonly lines: readonly Cell[];
}

/** Drafts the reminder, the matter that is due first at the top. */
export function draftReminder({ plan, from, to, on, matters, isDeemed }: ReminderFacts): ReminderLetter {
  const title = words(plan);
  const inOrder = matters.toSorted((one, other) => (one.lastDay < other.lastDay ? -1 : 1));
  return {
    subject: say('reply.reminder.subject', { plan: title }),
    lines: [
      say('reply.reminder.opening', { party: words(to) }),
      say('reply.reminder.lead', { plan: title }),
      ...inOrder.map(({ name, since, lastDay }, at) =>
        say('reply.reminder.matter', { n: at + 1, name, since: date(since), last: date(lastDay) }),
      ),
      say('reply.reminder.wish'),
      ...(isDeemed ? [say('reply.reminder.terms')] : []),
      say('reply.reminder.crossed'),
      say('reply.reminder.closing'),
      several([words(from), date(on)], 'lines'),
    ],
  };
}
