/**
 * Members of a reading as another party's node may have written them: what has not their form is none [PL980]. What is taken
 * over into the own register, and what joint figures count, is read here.
 */
import { isJsonObject, isPartialDate, type Json, jsonText } from '../base/index.ts';
import { readingFields } from './reading.ts';
import type { CommitmentKind, DueValue, ReadingValue, Strength } from './values.ts';

const kinds: readonly CommitmentKind[] = [
  'exchange',
  'implement',
  'conclude',
  'establish',
  'build',
  'train',
  'provide',
  'explore',
  'position',
  'cooperate',
];
const strengths: readonly Strength[] = ['firm', 'effort', 'tentative'];
const origins: readonly DueValue['origin'][] = ['stated', 'instrument', 'plan-end', 'soft', 'set'];

/** The kind of a commitment; null where it is none that is known. */
export function parseKind(value: Json | undefined): CommitmentKind | null {
  return kinds.find((word) => word === value) ?? null;
}

/** A due date; null where it has not that form. */
export function parseDue(value: Json | undefined): DueValue | null {
  if (!isJsonObject(value)) return null;
  const origin = origins.find((word) => word === value.origin);
  if (origin === undefined) return null;
  return { date: jsonText(value.date), origin, words: jsonText(value.words) };
}

const MOST_WORDS = 4_000;

function wordsOf(value: Json): string | null {
  return typeof value === 'string' && value.isWellFormed() && value.length <= MOST_WORDS ? value : null;
}

function leadsOf(value: Json): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const leads = value.flatMap((lead: Json) => wordsOf(lead) ?? []);
  return leads.length === value.length && leads.length <= 100 ? leads : null;
}

/** A member of a reading; null where the value has not its form. No due date, lead or condition is a value too. */
export function parseReadingMember(field: string, value: Json): Partial<ReadingValue> | null {
  switch (readingFields.find((name) => name === field)) {
    case 'actor': {
      const actor = wordsOf(value);
      return actor === null || actor === '' ? null : { actor };
    }
    case 'kind': {
      const kind = parseKind(value);
      return kind === null ? null : { kind };
    }
    case 'strength': {
      const strength = strengths.find((word) => word === value);
      return strength === undefined ? null : { strength };
    }
    case 'due': {
      if (value === null) return { due: null };
      const due = parseDue(value);
      const isDated = due !== null && (due.date === null || isPartialDate(due.date));
      return due !== null && isDated ? { due } : null;
    }
    case 'leads': {
      const leads = value === null ? [] : leadsOf(value);
      return leads === null ? null : { leads };
    }
    case 'done': {
      const done = value === null ? null : wordsOf(value);
      return value !== null && done === null ? null : { done };
    }
    default:
      return null;
  }
}
