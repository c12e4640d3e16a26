/**
 * By when a party is to answer, worked out from what the logs prove and from no clock [LG1041]. The time begins with the first
 * entry of the party's own log whose author knew both the proposal and that the terms are settled, at the time which that
 * entry states, and never before the time that the proposal states; so neither a proposer's early date nor an exchange that
 * took weeks shortens it. It has passed once the party's own log has gone on to a time after the last day, ended everywhere on
 * earth. A party of which nothing is heard is away, not silent.
 */
import type { EntryId } from '../entry.ts';
import { entryId, parseEntryId } from '../entry-id.ts';

/** What the folded logs say of when, and of what was known then. */
export interface LogTimes {
  /** Milliseconds that the entry states; NaN where it cannot be read. */
  statedAt(log: string, seq: number): number;
  /** What is known to one who has seen the first `size` entries of the log. */
  knowerAt(log: string, size: number): (id: EntryId) => boolean;
  leafAt(log: string, seq: number): Uint8Array;
}

/** When a party's time to answer begins and ends, and to when its log has gone on. */
export interface AnswerTime {
  /** The entry with which its time begins. */
  readonly received: EntryId;
  /** Milliseconds. */
  readonly from: number;
  /** Last day on which an answer is in time: YYYY-MM-DD. */
  readonly lastDay: string;
  /** Milliseconds from which on that day is over everywhere. */
  readonly over: number;
  /** Milliseconds of the party's newest entry that is known. */
  readonly heard: number;
}

const DAY = 86_400_000;
/** A day that has ended twelve hours behind Greenwich has ended everywhere. */
const LAST_ZONE = DAY / 2;

/** Whose time to answer what is asked for, and how much of its log is looked at. */
export interface AskedTime {
  readonly proposal: EntryId;
  readonly party: string;
  readonly days: number;
  /** Entries of the party's log. */
  readonly size: number;
  /** Whether the terms hold for one who knows this. */
  readonly termsHold: (knows: (id: EntryId) => boolean) => boolean;
}

/** When the time begins and ends; null where it has not begun. */
export function answerTime(
  times: LogTimes,
  { proposal, party, days, size, termsHold }: AskedTime,
): AnswerTime | null {
  const place = parseEntryId(proposal);
  if (place === null || size === 0) return null;
  const isReached = (seq: number): boolean => {
    const knows = times.knowerAt(party, seq + 1);
    return knows(proposal) && termsHold(knows);
  };
  // What an author knows only grows: the first entry that knows both is found by halving.
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  if (low >= size || !isReached(low)) return null;
  const from = Math.max(times.statedAt(party, low), times.statedAt(place.log, place.seq));
  const heard = times.statedAt(party, size - 1);
  if (Number.isNaN(from) || Number.isNaN(heard)) return null;
  const last = Math.floor(from / DAY) * DAY + days * DAY;
  return {
    received: entryId(party, low, times.leafAt(party, low)),
    from,
    lastDay: new Date(last).toISOString().slice(0, 10),
    over: last + DAY + LAST_ZONE,
    heard,
  };
}
