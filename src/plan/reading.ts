/**
 * A commitment's reading as facts and back. Each member is a register of its own, so that two people who settle different
 * members never contest each other. What is not set is not written: no due date, no lead bodies, nothing that counts as
 * done are the absence of a register [PL9].
 */
import { err, invalid, isPartialDate, type Json, ok, type Problem, type Result } from '../base/index.ts';
import type { Fact } from './register.ts';
import type { DueValue, ReadingValue } from './values.ts';

/** Members of a reading, in the order in which they are written. */
export const readingFields = ['actor', 'kind', 'strength', 'due', 'leads', 'done'] as const;

/** Checks a due date: a soft one has words and no date, every other has a partial date of the calendar [PL8]. */
export function checkDue(due: DueValue | null): Result<null, Problem> {
  if (due === null) return ok(null);
  if (due.origin === 'soft') {
    if (due.date !== null) return err(invalid('/due/date', 'soft-date'));
    return due.words ? ok(null) : err(invalid('/due/words', 'empty'));
  }
  // A text may say "by the end of this plan" and nowhere in which year that is.
  if (due.origin === 'plan-end' && due.date === null && due.words) return ok(null);
  if (due.date === null || !isPartialDate(due.date)) return err(invalid('/due/date', 'date'));
  if (due.origin === 'stated' && !due.words) return err(invalid('/due/words', 'empty'));
  return ok(null);
}

function fieldValue(field: (typeof readingFields)[number], reading: Partial<ReadingValue>): Json | undefined {
  if (field === 'due') {
    const { due } = reading;
    return due === undefined || due === null ? due : { date: due.date, origin: due.origin, words: due.words };
  }
  return field === 'leads' ? reading.leads?.map((lead) => lead) : reading[field];
}

const isUnset = (value: Json): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** Facts that bring a reading from `before` (null: none yet) to what `reading` says, and no fact for what stays. */
export function readingFacts(
  commitmentId: string,
  reading: Partial<ReadingValue>,
  before: ReadingValue | null,
): readonly Fact[] {
  return readingFields.flatMap((field) => {
    const value = fieldValue(field, reading);
    if (value === undefined) return [];
    const old = before === null ? undefined : fieldValue(field, before);
    const stays = old === undefined ? isUnset(value) : JSON.stringify(old) === JSON.stringify(value);
    return stays ? [] : [{ register: `reading/${commitmentId}/${field}`, value }];
  });
}
