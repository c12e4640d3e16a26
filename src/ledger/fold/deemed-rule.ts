/**
 * When silence may be taken as acceptance: the entry that takes it so names the settled terms in `base`, the terms cover the
 * register and say so, and both the silent party's own log, as far as the author had seen it, and the entry itself have gone
 * beyond the party's time to answer [LG24, LG1042]. The fold has no clock: it compares times that the logs state, each where
 * it can only harm whoever stated it.
 */
import type { Entry } from '../entry.ts';
import { answerTermsRegister, readAnswerTerms, termFor, termsHold } from './answer-terms.ts';
import { type AnswerTime, answerTime, type LogTimes } from './answer-time.ts';
import type { RegisterState } from './register-state.ts';
import { own } from './settlement.ts';

/** Why silence is not, or not yet, acceptance. */
export type SilenceFault = 'rule-missing' | 'time-running';

/** What the fold knows at an entry. */
export interface SilenceContext {
  readonly planId: string;
  readonly letters: readonly string[];
  readonly times: LogTimes;
  /** Entries of a log that the author had seen. */
  readonly seenOf: (log: string) => number;
  readonly knows: (id: string) => boolean;
  readonly register: (name: string) => RegisterState | undefined;
}

/** The party's time to answer, which is over for the entry's author; or why its silence is no acceptance. */
export function readSilence(
  { planId, letters, times, seenOf, knows, register }: SilenceContext,
  entry: Entry,
  party: string,
): AnswerTime | SilenceFault {
  const rule = register(answerTermsRegister(planId));
  const [head, ...others] = entry.base ?? [];
  if (rule === undefined || head === undefined || others.length > 0) return 'rule-missing';
  if (!termsHold(rule, head, letters, knows)) return 'rule-missing';
  const terms = readAnswerTerms(own(rule.proposals, head)?.content.value);
  const term = terms === null ? null : termFor(terms, entry.reg ?? '');
  if (term?.deemed !== true) return 'rule-missing';
  const time = answerTime(times, {
    proposal: entry.item ?? '',
    party,
    days: term.days,
    size: seenOf(party),
    termsHold: (known) => termsHold(rule, head, letters, known),
  });
  if (time === null) return 'time-running';
  return time.heard >= time.over && Date.parse(entry.at) >= time.over ? time : 'time-running';
}
