/**
 * The time an entry claims. It decides nothing; but a record whose times run backwards is doubted, so `at` is never before
 * that of the entry before, and a clock that fell far behind refuses to write until a person has looked [AP6].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';

/** How far the clock may be behind the newest entry. */
export const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;

/** RFC 3339 in UTC with seconds. */
export function timestamp(milliseconds: number): string {
  return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

/** The time for the next entry, given the newest entry's (null: there is none). */
export function nextEntryTime(now: number, newest: string | null): Result<string, Problem> {
  const last = newest === null ? Number.NEGATIVE_INFINITY : Date.parse(newest);
  const behind = last - now;
  if (behind > CLOCK_TOLERANCE_MS)
    return err(
      problem('clock-went-back', {
        now: timestamp(now),
        newest: newest ?? '',
        minutes: Math.ceil(behind / 60_000),
      }),
    );
  return ok(timestamp(Math.max(now, last)));
}
