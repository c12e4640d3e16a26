/** What differs between two readings, field by field: what somebody else changed, what a person has typed so far. */
import type { Reading } from '../../../http/contract/index.ts';

/** The fields of a reading, in the order in which they are shown. */
export const readingFields = ['actor', 'kind', 'strength', 'due', 'leads', 'done'] as const;
export type ReadingField = (typeof readingFields)[number];

/** The fields in which two readings differ. */
export function changedFields(before: Reading, after: Reading): readonly ReadingField[] {
  return readingFields.filter((field) => !isSame(before[field], after[field]));
}

/** Only what the draft changes: so that whoever saves one field leaves the others to whoever is at them. */
export function changesOf(before: Reading, draft: Reading): Partial<Reading> {
  return Object.fromEntries(changedFields(before, draft).map((field) => [field, draft[field]]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}

/** Lead bodies as they are typed: one a line, blanks and doubles left out. */
export function leadsFrom(typed: string): string[] {
  const lines = typed.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
