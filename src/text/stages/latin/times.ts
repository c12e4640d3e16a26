/**
 * Times and quantities in English text, and the due date that a time gives. The patterns hold no repetition inside a
 * repetition.
 */
import type { Due, MentionType } from '../../extraction.ts';
import { times as words } from '../../languages/en/times.ts';
import type { FoundMention } from '../found.ts';

/** A space in a pattern, outside a class of characters, may be a line's end in the text, with the next line's indent. */
function withBreaks(pattern: string): string {
  let isClass = false;
  let out = '';
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === '\\') out += char + pattern.charAt(++at);
    else {
      if (char === '[') isClass = true;
      else if (char === ']') isClass = false;
      out += char === ' ' && !isClass ? '(?: |\\n[ \\t]{0,8})' : char;
    }
  }
  return out;
}

function patternOf(list: readonly { readonly pattern: string }[]): RegExp {
  return new RegExp(list.map(({ pattern }) => withBreaks(pattern)).join('|'), 'g');
}

const TIMES = patternOf(words.times);
const QUANTITIES = patternOf(words.quantities);

function matches(pattern: RegExp, type: MentionType, chars: string, into: FoundMention[]): void {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(chars); found; found = pattern.exec(chars)) {
    if (found[0] === '') pattern.lastIndex++;
    else into.push({ type, from: found.index, to: found.index + found[0].length });
  }
}

/** Times and quantities of the text. */
export function findTimes(chars: string): FoundMention[] {
  const found: FoundMention[] = [];
  matches(TIMES, 'T', chars, found);
  matches(QUANTITIES, 'Q', chars, found);
  return found.filter((each) => !isNumberOf(chars, each));
}

/** "Exhibit 6 maps": the number of a part of a text; "docs/plan-2030-final": part of an address. */
function isNumberOf(chars: string, { type, from, to }: FoundMention): boolean {
  if (type === 'Q')
    return /\b(?:Exhibit|Figure|Table|Box|Annex|Appendix|Step|Article|Section) $/.test(
      chars.slice(Math.max(0, from - 10), from),
    );
  return (
    type === 'T' &&
    /[a-z][-_/]$/.test(chars.slice(from - 2, from)) &&
    /^[-_/][a-z]/.test(chars.slice(to, to + 2))
  );
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SOFT = new RegExp(`^(?:${words.soft.join('|')})$`, 'i');
const DEADLINE =
  /\b(?:by|before|until|no later than|not later than|at the latest by|end of|in|during|within)\s{1,10}(?:the\s{1,10})?(?:end\s{1,10}of\s{1,10})?$/i;

/** "adopted in 2015", "the guide published in May 2020": when something was done, not when it is to be. */
const DONE = /(?:^|[^b].|.[^e]) (?:\w{3,14}ed|held|made|built|begun|given) (?:in|on|by|during)\s{1,3}$/i;

/** A date as written: 31 December 2030, January 31, 2020, May 2027, 2027. */
function dateOf(text: string): string | null {
  const year = /\b((?:19|20)\d{2})\b/.exec(text)?.[1];
  if (!year) return null;
  const month = MONTHS.findIndex((name) => text.toLowerCase().includes(name)) + 1;
  if (month === 0) return year;
  const day = /(?:^|\D)(\d{1,2})(?=\D|$)/.exec(text.replace(year, ''))?.[1];
  const two = (value: number | string): string => String(value).padStart(2, '0');
  return day ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}

function isDeadline(before: string): boolean {
  return DEADLINE.test(before) && !DONE.test(before);
}

/** The due date that a table's cell names. */
export function dueIn(chars: string, from: number, to: number): Due | null {
  const text = chars.slice(from, to);
  const date = dateOf(text);
  if (date) return { date, origin: 'stated', words: text };
  return SOFT.test(text) ? { date: null, origin: 'soft', words: text } : null;
}

/** "between 2026 and 2030", "from 2026 to 2030": the last year. */
const SPAN =
  /^((?:19|20)\d{2}) (?:and|to|through) ((?:19|20)\d{2})$|^((?:19|20)\d{2})\s?[-–—]\s?((?:19|20)\d{2})$/;

function spanDue(chars: string, time: FoundMention, from: number): Due | null {
  const words = chars.slice(time.from, time.to).replace(/\s{1,3}/g, ' ');
  const span = SPAN.exec(words);
  const last = span?.[2] ?? span?.[4];
  const before = chars.slice(Math.max(from, time.from - 12), time.from);
  return last && /\b(?:between|from|during|over|in|for|period)\s{1,3}(?:the\s)?$/i.test(before)
    ? { date: last, origin: 'stated', words }
    : null;
}

const MOST_FRONT = 600;

/** The last of the years in the text's title or first lines: "Plan of Action 2026-2030"; null where they give none. */
export function lastYear(chars: string): string | null {
  const years = /\b(?:19|20)\d{2}\s?(?:[-–—]|to)\s?((?:19|20)\d{2})\b/.exec(chars.slice(0, MOST_FRONT));
  return years?.[1] ?? null;
}

const PLAN_END =
  /\b(?:by the end of|before the end of|(?:by|before|until) the (?:expiry|expiration) of|within the (?:term|period|duration) of|during the (?:term|period|lifetime) of|over the (?:term|period) of|throughout the (?:term|period) of) (?:this|the present|the) (?:Plan|Action Plan|Plan of Action|Programme|Program|Agreement|Memorandum|Arrangement)\b/i;

/** "by the end of this Plan": to the end of the plan's own years; `end` is their last, null where the text names none. */
export function planEndDue(chars: string, from: number, to: number, end: string | null): Due | null {
  const words = PLAN_END.exec(chars.slice(from, to).replace(/\s/g, ' '))?.[0];
  return words ? { date: end, origin: 'plan-end', words } : null;
}

/** "the Cooperation Plan 2026-2030": what is carried out runs to the last of its years; null where it names none. */
export function instrumentDue(chars: string, from: number, to: number): Due | null {
  const words =
    /\b(?:[A-Z][\w’'-]{1,20} (?:of |for |on |and |the )?){1,8}\(?(?:19|20)\d{2}\s?(?:[-–—]|to)\s?((?:19|20)\d{2})\)?/.exec(
      chars.slice(from, Math.min(to, from + 600)),
    );
  return words?.[1] ? { date: words[1], origin: 'instrument', words: words[0].trim() } : null;
}

/** The due date that the words `[from, to)` name, if any: a stated date after by, before, in; or only soft words. */
export function dueOf(chars: string, times: readonly FoundMention[], from: number, to: number): Due | null {
  let soft: Due | null = null;
  for (let at = firstFrom(times, from); at < times.length; at++) {
    const time = times[at];
    if (!time || time.from >= to) break;
    const text = chars.slice(time.from, time.to).replace(/\s{1,3}/g, ' ');
    if (SOFT.test(text)) soft ??= { date: null, origin: 'soft', words: text };
    else if (spanDue(chars, time, from)) return spanDue(chars, time, from);
    else if (isDeadline(chars.slice(Math.max(from, time.from - 28), time.from))) {
      const date = dateOf(text);
      if (date) return { date, origin: 'stated', words: text };
    }
  }
  return soft;
}

function firstFrom(times: readonly FoundMention[], from: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
