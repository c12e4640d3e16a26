/**
 * Dates, periods, deadlines and quantities in Han text, and the due date that a time gives. The patterns have no
 * repetition inside a repetition: each costs at most some dozen characters a match.
 */
import type { Due } from '../../extraction.ts';

export interface TimeOrQuantity {
  readonly type: 'T' | 'Q';
  readonly from: number;
  readonly to: number;
}

const YEAR = '(?:\\d{4}|[〇零一二三四五六七八九]{4})';
const DATE = `${YEAR}年(?:(?:至|到|—|－|-|~|——)${YEAR}年)?(?:\\d{1,2}月|[一二三四五六七八九十]{1,2}月)?(?:\\d{1,2}日|[一二三四五六七八九十]{1,3}日)?(?:上半年|下半年|上旬|中旬|下旬)?(?:年?[初底末内])?(?:之?前|以前|以来|之后|起)?(?:期间)?`;
const TIMES = new RegExp(
  [
    `${YEAR}(?:—|－|-|~)${YEAR}年(?:期间)?`,
    DATE,
    '(?:未来|今后|近|过去|最近)(?:\\d{1,3}|[一二三四五六七八九十两几]{1,2})年(?:来|内|里)?',
    '(?:\\d{1,3}|[一二三四五六七八九十]{1,2})(?:年|个月|日|天|个工作日|小时)(?:以内|之内|内)',
    '“[一二三四五六七八九十]{1,3}五”(?:规划)?(?:时期|期间|末)',
    '党的十[一二三四五六七八九]大以来',
    '(?:规划|有效|协议|计划|过渡|执行|任)期内',
    '每(?:两|三|五)?年|每半年|本世纪中叶|[每按]季度|每月|[每按]月|年内|(?<!\\d)年度',
    '早日|尽早|尽快|适时|及时|定期|限时|近期|条件成熟时',
    '(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})年(?![代级度])',
  ].join('|'),
  'y',
);
const SOFT = new Set(['早日', '尽早', '尽快', '适时', '及时', '近期', '条件成熟时']);

const UNITS =
  '亿元人民币|万元人民币|亿美元|万美元|亿元|万元|美元|元人民币|元|人次|名|家|项|批|所|座|周岁|岁|公里|千米|平方公里|公顷|亩|万吨|吨|兆瓦|千瓦|个百分点|个|类|条|艘|架|辆|台|场|次|期|户|人|倍|种';
const QUANTITIES = new RegExp(
  [
    '(?:不超过|不少于|不低于|至少|超过|约|近|逾|达到)?\\d{1,3}(?:[,，]\\d{3}){0,3}(?:\\.\\d{1,4})?[%％](?:以上|以下|以内|左右)?',
    `(?:不超过|不少于|不低于|至少|超过|约|近|逾|累计)?\\d{1,9}(?:,\\d{3}){0,3}(?:\\.\\d{1,4})?(?:余|多)?(?:万|亿|千)?(?:余|多)?(?:${UNITS})(?:以上|以下|以内|左右)?`,
    `(?:不超过|不少于|不低于|至少|超过)[一二三四五六七八九十两百千万]{1,6}(?:分之[一二三四五六七八九十]{1,3}|${UNITS})(?:以上|以下)?`,
  ].join('|'),
  'y',
);
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
for (const char of '0123456789〇零一二三四五六七八九十两未今近过最“党规有协计执任每按限本年早尽适及定条不至超约逾达累') {
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
  const words = chars.slice(at, to);
  if (MONEY.test(words)) return to;
  return countedEnd(chars, to, nounEnd, /[%％]$/.test(words) ? 0 : 4);
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
    const words = chars.slice(time.from, time.to);
    if (SOFT.has(words)) soft ??= { date: null, origin: 'soft', words };
    else {
      const date = /(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?=[初底末]?(?:之?前|以前|内)?$)/.exec(words);
      const before = chars.slice(Math.max(from, time.from - 2), time.from);
      const deadline = /[前内底末]$/.test(words) || /[到至]$|截至$/.test(before);
      if (date?.[1] && deadline) {
        const month = date[2] ? `-${date[2].padStart(2, '0')}` : '';
        return {
          date: `${date[1]}${month}${month && date[3] ? `-${date[3].padStart(2, '0')}` : ''}`,
          origin: 'stated',
          words,
        };
      }
    }
  }
  return soft;
}
