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
const MONEY = /元$|元人民币$|岁$|批$|分之/;

/** Times and quantities of `[from, to)`, in order, without overlap; `nounEnd` tells where the noun at a place ends, with at most so many
 * characters that no word explains. */
export function findTimes(chars: string, nounEnd: (at: number, unknown: number) => number): TimeOrQuantity[] {
  const found: TimeOrQuantity[] = [];
  let timeEnd = 0;
  let quantityEnd = 0;
  for (let at = 0; at < chars.length; at++) {
    const opens = OPENERS[chars.charCodeAt(at)];
    if (opens === 0) continue;
    if (at >= timeEnd) {
      const to = matchEnd(TIMES, chars, at);
      if (to > at) {
        found.push({ type: 'T', from: at, to });
        timeEnd = to;
      }
    }
    if (at >= quantityEnd && !/[\d第.]/.test(chars.charAt(at - 1))) {
      const to = matchEnd(QUANTITIES, chars, at);
      if (to > at) {
        quantityEnd = quantityTo(chars, at, to, nounEnd);
        found.push({ type: 'Q', from: at, to: quantityEnd });
      }
    }
  }
  return found;
}

/** By code: 1 where a time or a quantity may begin. */
const OPENERS = new Uint8Array(65_536);
for (const char of '0123456789〇零一二三四五六七八九十两未今近过最“党规有协计执任每按限本年早尽适及定条不至超约逾达累下当上') {
  OPENERS[char.charCodeAt(0)] = 1;
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
  return countedEnd(chars, to, nounEnd, /[%％]$/.test(text) ? 0 : 4);
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

/** Index of the first time that begins at or after `from`; `times` are in order. */
function firstFrom(times: readonly TimeOrQuantity[], from: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The due date that the words of a commitment name, if any. */
export function dueOf(chars: string, times: readonly TimeOrQuantity[], from: number, to: number): Due | null {
  let soft: Due | null = null;
  for (let at = firstFrom(times, from); at < times.length; at++) {
    const time = times[at];
    if (!time || time.from >= to) break;
    if (time.to > to) continue;
    const text = chars.slice(time.from, time.to);
    if (SOFT.has(text)) soft ??= { date: null, origin: 'soft', words: text };
    else {
      const date = /(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?=[初底末]?(?:之?前|以前|内)?$)/.exec(text);
      const before = chars.slice(Math.max(from, time.from - 2), time.from);
      const deadline = /[前内底末]$/.test(text) || /[到至]$|截至$/.test(before);
      if (date?.[1] && deadline) {
        const month = date[2] ? `-${date[2].padStart(2, '0')}` : '';
        return {
          date: `${date[1]}${month}${month && date[3] ? `-${date[3].padStart(2, '0')}` : ''}`,
          origin: 'stated',
          words: text,
        };
      }
    }
  }
  return soft;
}
