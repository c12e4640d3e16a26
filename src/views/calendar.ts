/** What a calendar shows of a plan: days, each with what is due or takes place on it. */
import type { LocalName } from '../plan/index.ts';

/** One entry of a calendar, all day from its first to its last day. */
export interface CalendarEvent {
  /** The same each time it is shown, so that a calendar moves it instead of adding another. */
  readonly uid: string;
  readonly first: string;
  readonly last: string;
  /** A declared type's name, or 'commitment'. */
  readonly type: string;
  readonly label: LocalName;
  /** 'due', 'takes place', or how many days before something runs out. */
  readonly what: 'due' | 'takes-place' | 'notice';
  readonly days: number | null;
  /** The date as it is known, where that is a month or a year: the event stands on its last day. */
  readonly by: string | null;
  /** Page of the desk, from the root. */
  readonly page: string;
  readonly changedAt: string;
}
