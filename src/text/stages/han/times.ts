/**
 * Dates, periods, deadlines and quantities in Han text, and the due date that a time gives. The patterns have no
 * repetition inside a repetition: each costs at most some dozen characters a match.
 */
import type { Due } from '../../extraction.ts';
import * as words from '../../languages/zh/times.ts';
import { setOf } from '../word-ends.ts';

export interface TimeOrQuantity {
  readonly type: 'T' | 'Q';
  readonly from: number;
  readonly to: number;
}

const TIMES = new RegExp(words.times.map(({ pattern }) => pattern).join('|'), 'y');
const SOFT = setOf(words.softTimes);
const QUANTITIES = new RegExp(words.quantities.map(({ pattern }) => pattern).join('|'), 'y');
const MONEY = /[^名]人$|元$|元人民币$|岁$|[^\d]批$|分之/;
/** 100个“……”: what is counted is named in a quotation. */
const NAMED = /^“[^“”，。；：]{1,24}”/;
/** 50个重点项目进展情况: how the counted things stand is not counted. */
const HOW = /(?:的|进展|建设|落实|执行|实施|完成|开展|运行)?(?:情况|进度|成效)$/;

/** Times and quantities of `[from, to)`, in order, without overlap; `nounEnd` tells where the noun at a place ends, with at most so many
 * characters that no word explains. */
export function findTimes(chars: string, nounEnd: (at: number, unknown: number) => number): TimeOrQuantity[] {
  const found: TimeOrQuantity[] = [];
  let timeEnd = 0;
  let quantityEnd = 0;
  for (let at = 0; at < chars.length; at++) {
    const code = chars.charCodeAt(at);
    const opens = OPENERS[code] ?? 0;
    if (opens === 0) continue;
    const next = chars.charCodeAt(at + 1);
    if (at >= timeEnd && opensWith(opens & TIME, TIME_PAIRS, code, next)) {
      const to = matchEnd(TIMES, chars, at);
      if (to > at) {
        found.push({ type: 'T', from: at, to });
        timeEnd = to;
      }
    }
    if (
      at >= quantityEnd &&
      opensWith(opens & QUANTITY, QUANTITY_PAIRS, code, next) &&
      !isNumbered(chars.charCodeAt(at - 1))
    ) {
      const to = matchEnd(QUANTITIES, chars, at);
      if (to > at) {
        quantityEnd = quantityTo(chars, at, to, nounEnd);
        found.push({ type: 'Q', from: at, to: quantityEnd });
      }
    }
  }
  return found;
}

/** A digit, 第 or a point: what stands after it is part of a number. */
function isNumbered(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x7b2c || code === 0x2e;
}

const TIME = 1;
const QUANTITY = 2;
const NUMERALS = '0123456789〇零一二三四五六七八九十两';
/** By code: whether a time or a quantity may begin with the character. */
const OPENERS = new Uint8Array(65_536);

/** Notes what times or quantities begin with; gives the pairs of characters, by the first, where not every one may come next. */
function openings(list: typeof words.timeOpenings, kind: number): ReadonlyMap<number, ReadonlySet<number>> {
  for (const { first } of [...list, ...Array.from(NUMERALS, (char) => ({ first: char }))]) {
    const code = first.charCodeAt(0);
    OPENERS[code] = (OPENERS[code] ?? 0) | kind;
  }
  return new Map(
    list
      .filter(({ next }) => next !== '')
      .map(({ first, next }) => [
        first.charCodeAt(0),
        new Set(Array.from(next, (char) => char.charCodeAt(0))),
      ]),
  );
}

const TIME_PAIRS = openings(words.timeOpenings, TIME);
const QUANTITY_PAIRS = openings(words.quantityOpenings, QUANTITY);

/** Whether one may begin with the two characters, where the first is one of its own. */
function opensWith(
  isOwn: number,
  pairs: ReadonlyMap<number, ReadonlySet<number>>,
  code: number,
  next: number,
): boolean {
  return isOwn !== 0 && pairs.get(code)?.has(next) !== false;
}

/** Whether a time may begin with the character; most characters begin none. */
export function mayBeginTime(code: number): boolean {
  return ((OPENERS[code] ?? 0) & TIME) !== 0;
}

function matchEnd(pattern: RegExp, chars: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(chars) ? pattern.lastIndex : at;
}

function quantityTo(
  chars: string,
  at: number,
  to: number,
  nounEnd: (at: number, unknown: number) => number,
): number {
  const text = chars.slice(at, to);
  if (MONEY.test(text)) return to;
  const named = chars.charCodeAt(to) === 0x201c ? NAMED.exec(chars.slice(to, to + 26)) : null;
  if (named) return nounEnd(to + named[0].length, 0);
  const end = countedEnd(chars, to, nounEnd, /[%％]$/.test(text) ? 0 : 4);
  const how = HOW.exec(chars.slice(to, end));
  return how && how.index > 0 ? to + how.index : end;
}

/** End of what a number counts: the noun after it, through 、 only between its own attributes. */
function countedEnd(
  chars: string,
  at: number,
  nounEnd: (at: number, unknown: number) => number,
  unknown: number,
): number {
  // 10个左右有条件、有基础、规模适当的城市: attributes up to 的 and the noun after it.
  const attributes = /^有[\u4e00-\u9fff]{1,4}(?:、[\u4e00-\u9fff]{1,6}){1,3}的/.exec(
    chars.slice(at, at + 32),
  );
  return nounEnd(at + (attributes?.[0].length ?? 0), unknown);
}

/** Index of the first time that begins at or after `from`; `times` are in order, and the one at `hint` begins no later than that one. */
export function firstFrom(times: readonly TimeOrQuantity[], from: number, hint: number): number {
  let low = hint;
  let high = low;
  for (let step = 1; high < times.length && (times[high]?.from ?? 0) < from; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, times.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Before a date by which something is to be done, or in which it is to take place. */
const BEFORE = /(?:[到至]|截至|截止到?|不[迟晚]于|最[迟晚][在于]?|力争|争取|[在于])$/;
/** What was done at that time tells of the thing named: 于2021年签署的协定. */
const DONE = /^[^，。；]{0,10}(?:签署|签订|签|发表|通过|印发|达成|发布|生效|成立|建立|召开|举行|提出|宣布)的/;
const DATE =
  /(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?=[初底末]?(?:上半年|下半年|第?[一二三四]季度)?(?:之?前|以前|内)?$)/;
/** 2026年至2030年, 2026—2030年: the last year. */
const YEARS = /^\d{4}年?(?:至|到|—|－|-|–|~|——)(\d{4})年(?:期间|间)?$/;

/** A partial date from the words of a time; null where they give none. */
export function dateIn(text: string): string | null {
  const date = DATE.exec(text);
  if (!date?.[1]) return null;
  const month = date[2] ? `-${date[2].padStart(2, '0')}` : '';
  return `${date[1]}${month}${month && date[3] ? `-${date[3].padStart(2, '0')}` : ''}`;
}

function statedDue(chars: string, time: TimeOrQuantity, from: number): Due | null {
  const words = chars.slice(time.from, time.to);
  const years = YEARS.exec(words);
  if (years?.[1]) return { date: years[1], origin: 'stated', words };
  const before = chars.slice(Math.max(from, time.from - 4), time.from);
  const isDeadline = /[前内底末]$|半年$|季度$/.test(words) || BEFORE.test(before);
  const after = chars.slice(time.to, time.to + 14);
  const date = isDeadline && !/^[起以]/.test(after) && !DONE.test(after) ? dateIn(words) : null;
  return date ? { date, origin: 'stated', words } : null;
}

/** Whether the unit stands inside 《…》 that opened at or after `from`. */
function isInTitle(chars: string, at: number, from: number): boolean {
  for (let unit = at - 1; unit >= from; unit--) {
    const code = chars.charCodeAt(unit);
    if (code === 0x300a) return true;
    if (code === 0x300b) return false;
  }
  return false;
}

/** 《……（2027—2031年）》, 《2026年至2030年……计划》: what is carried out runs to the last of its years; null where it names none. */
export function instrumentDue(chars: string, from: number, to: number): Due | null {
  const words = /《([^》]{0,60}?\d{4}年?(?:至|到|—|－|-|–|~|——)(\d{4})年?[^》]{0,60})》/.exec(
    chars.slice(from, to),
  );
  return words?.[2] ? { date: words[2], origin: 'instrument', words: words[0] } : null;
}

const PLAN_END =
  /(?:在|于)?(本(?:行动)?(?:计划|规划|协议|方案|备忘录)(?:的)?(?:有效期|实施期|执行期|期)(?:内|满前|末|届满前|限内|间)|本(?:行动)?(?:计划|规划|协议|方案|备忘录)(?:到期|结束)之?前|规划期(?:内|末)|计划期(?:内|末))/;

/** 本计划有效期内: to the end of the plan's own years; `end` is their last, null where the text names none. */
export function planEndDue(chars: string, from: number, to: number, end: string | null): Due | null {
  const words = PLAN_END.exec(chars.slice(from, to))?.[1];
  return words ? { date: end, origin: 'plan-end', words } : null;
}

const OWN_YEARS = /(?:（|\(|^|\n|为|自|从|于)\s?(\d{4})年?(?:至|到|—|－|-|–|~|——)(\d{4})年?/;
const MOST_FRONT = 400;

/** The last of the years that the text's title or first lines give it; null where they give none. */
export function lastYear(chars: string): string | null {
  return OWN_YEARS.exec(chars.slice(0, MOST_FRONT))?.[2] ?? null;
}

/** The due date that the words of a commitment name, if any; the time at `hint` begins no later than the first in them. */
export function dueOf(
  chars: string,
  times: readonly TimeOrQuantity[],
  from: number,
  to: number,
  hint = 0,
): Due | null {
  let soft: Due | null = null;
  for (let at = firstFrom(times, from, hint); at < times.length; at++) {
    const time = times[at];
    if (!time || time.from >= to) break;
    if (time.to > to || isInTitle(chars, time.from, from)) continue;
    const text = chars.slice(time.from, time.to);
    if (SOFT.has(text)) soft ??= { date: null, origin: 'soft', words: text };
    else {
      const stated = statedDue(chars, time, from);
      if (stated) return stated;
    }
  }
  return soft;
}
