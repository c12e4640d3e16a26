/**
 * The terms of answering that the parties have settled: within how many days what is proposed is to be answered, and whether
 * silence after that may be taken as acceptance. They are the value of the register `rule/<planId>/answers`, count only as
 * long as every party has confirmed them in so many words, and say nothing where any part of them is of no known form. Nothing
 * that decides how the parties decide can be covered by them [LG1040].
 */
import type { Json, JsonObject } from '../../base/index.ts';
import type { EntryId } from '../entry.ts';
import type { RegisterState } from './register-state.ts';
import { isHeadAsKnown, own } from './settlement.ts';

/** One line of the terms. */
export interface AnswerTerm {
  /** Beginnings of register names, in whole parts. */
  readonly covers: readonly string[];
  readonly days: number;
  /** Whether silence after the time may be taken as acceptance. */
  readonly deemed: boolean;
}

/** Longest time that terms may give. */
export const MOST_ANSWER_DAYS = 730;

/** What silence can never decide. */
const uncovered: readonly string[] = ['rule', 'schema', 'dispute', 'period', 'package', 'signed-paper'];

/** Name of the register that holds the terms. */
export function answerTermsRegister(planId: string): string {
  return `rule/${planId}/answers`;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readTerm(value: Json): AnswerTerm | null {
  if (!isObject(value) || Object.keys(value).sort().join() !== 'covers,days,deemed') return null;
  const { covers, days, deemed } = value;
  if (!Array.isArray(covers) || covers.length === 0 || typeof deemed !== 'boolean') return null;
  if (typeof days !== 'number' || days < 1 || days > MOST_ANSWER_DAYS) return null;
  const names = covers.flatMap((cover: Json) => (typeof cover === 'string' && cover !== '' ? [cover] : []));
  return names.length === covers.length ? { covers: names, days, deemed } : null;
}

/** The terms that a value states; null where it states none that are known. */
export function readAnswerTerms(value: Json | undefined): readonly AnswerTerm[] | null {
  if (!isObject(value) || Object.keys(value).join() !== 'terms' || !Array.isArray(value.terms)) return null;
  const read = value.terms.map(readTerm);
  const terms = read.flatMap((term) => term ?? []);
  return terms.length === read.length ? terms : null;
}

/** The line that covers a register: that of the longest beginning. */
export function termFor(terms: readonly AnswerTerm[], register: string): AnswerTerm | null {
  if (uncovered.includes(register.split('/')[0] ?? '')) return null;
  let found: { readonly length: number; readonly term: AnswerTerm } | null = null;
  for (const term of terms)
    for (const cover of term.covers) {
      const isCovered = register === cover || register.startsWith(`${cover}/`);
      if (isCovered && cover.length > (found?.length ?? 0)) found = { length: cover.length, term };
    }
  return found?.term ?? null;
}

/** Terms that hold, and the proposal that states them. */
export interface SettledTerms {
  readonly entry: EntryId;
  readonly terms: readonly AnswerTerm[];
}

/** Whether the proposal `entry` states the terms that hold, for one who knows what `knows` says: all have confirmed it. */
export function termsHold(
  register: RegisterState,
  entry: EntryId,
  letters: readonly string[],
  knows: (id: EntryId) => boolean = () => true,
): boolean {
  return isHeadAsKnown(register, entry, { letters, rule: 'all' }, knows);
}

/** The terms that hold now; null where none are settled, or two stand beside each other. */
export function settledTerms(
  register: RegisterState | undefined,
  letters: readonly string[],
): SettledTerms | null {
  const [entry, rival] = register?.heads ?? [];
  if (register === undefined || entry === undefined || rival !== undefined) return null;
  if (!termsHold(register, entry, letters)) return null;
  const terms = readAnswerTerms(own(register.proposals, entry)?.content.value);
  return terms === null ? null : { entry, terms };
}
