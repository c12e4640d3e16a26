/**
 * Names, times and quantities in Lao text. A name begins with its head and goes to a mark, a word that stops names, or the
 * pair of countries that closes it; the words after a head must say more than the head.
 */
import type { Due, MentionType } from '../../extraction.ts';
import * as times from '../../languages/lo/times.ts';
import { isLao, isSpace } from '../characters.ts';
import type { FoundMention } from '../found.ts';
import { setOf } from '../word-ends.ts';
import { headTable, nameStopTable, standingTable, verbTable } from './lexicon.ts';

const MOST = 90;
const PAIR = /[\u0e80-\u0eff]{2,12}[-–][\u0e80-\u0eff]{2,12}(?: ໄລຍະ ?\d{4} ?[-–] ?\d{4})?/y;
const AND = 'ແລະ';

/** Whether a name stops at the word that begins at `at`; only after a space is it sure where a word begins. */
function stops(chars: string, at: number, to: number): boolean {
  return nameStopTable.longest(chars, at, to) !== null || verbTable.longest(chars, at, to) !== null;
}

/** End of the pair of countries that closes the name, or -1: before any stop. */
function pairEnd(chars: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const char = chars.charAt(at);
    if (/[.;:,\n()]/.test(char)) return -1;
    if (char !== ' ') continue;
    PAIR.lastIndex = at + 1;
    if (PAIR.test(chars)) return PAIR.lastIndex;
    if (chars.startsWith(AND, at + 1)) continue;
    if (nameStopTable.longest(chars, at + 1, limit)) return -1;
  }
  return -1;
}

/** End of a name by the words after its head. */
function nameEnd(chars: string, head: number, from: number, type: MentionType): number {
  const limit = Math.min(chars.length, head + MOST);
  const paired = pairEnd(chars, from, limit);
  if (paired > 0 && type !== 'L') return paired;
  let end = from;
  let last = from;
  for (let at = from; at < limit; at++) {
    const code = chars.charCodeAt(at);
    if (isSpace(code)) {
      if (code === 10) break;
      last = end;
      const next = at + 1;
      if (type === 'L' || type === 'O' || chars.startsWith(AND, next) || stops(chars, next, limit)) {
        if (type === 'O' && chars.startsWith('ແຫ່ງ ', next)) {
          const state = /^ແຫ່ງ (?:ສປປ|ສປ|ສສ) [\u0e80-\u0eff]{2,12}/.exec(chars.slice(next, next + 30));
          if (state) return next + state[0].length;
        }
        return last;
      }
      continue;
    }
    if (type === 'L' && at > from && nameStopTable.longest(chars, at, limit)) break;
    if (!isLao(code) && !(code >= 48 && code <= 57) && code !== 45) break;
    end = at + 1;
  }
  return Math.max(end, last);
}

/** A place stands after a space or after ຢູ່, ໃນ, ຂອງ, ຈາກ; inside another word ເມືອງ is none: ການເມືອງ. */
function beginsPlace(chars: string, at: number): boolean {
  return !isLao(chars.charCodeAt(at - 1)) || /(?:ຢູ່|ໃນ|ຂອງ|ຈາກ|ທີ່)$/.test(chars.slice(Math.max(0, at - 4), at));
}

function findHeads(chars: string, into: FoundMention[]): void {
  for (let at = 0; at < chars.length; at++) {
    if (!isLao(chars.charCodeAt(at))) continue;
    const standing = standingTable.longest(chars, at, chars.length);
    const head = headTable.longest(chars, at, chars.length);
    if (head) {
      const from = at + head.length;
      const end = nameEnd(chars, at, from, head.value);
      const named = chars.slice(at, end);
      const isNamed =
        !named.includes('ສະບັບນີ້') &&
        (head.value !== 'L' || beginsPlace(chars, at)) &&
        !(head.value === 'O' && verbTable.longest(chars, from, end)) &&
        end > from + 1 &&
        (head.value === 'O' || head.value === 'L' || /[-–\d]|ວ່າດ້ວຍ| /.test(named));
      if (isNamed) {
        into.push({ type: head.value, from: at, to: end });
        at = end - 1;
        continue;
      }
    }
    if (standing) {
      into.push({ type: standing.value, from: at, to: at + standing.length });
      at += standing.length - 1;
    }
  }
}

const TIMES = new RegExp(times.times.map(({ pattern }) => pattern).join('|'), 'g');
const QUANTITIES = new RegExp(times.quantities.map(({ pattern }) => pattern).join('|'), 'g');
const SOFT = setOf(times.softTimes);

function matches(pattern: RegExp, type: MentionType, chars: string, into: FoundMention[]): void {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(chars); found; found = pattern.exec(chars)) {
    if (found[0] === '') pattern.lastIndex++;
    else {
      const lead = found[0].length - found[0].trimStart().length;
      into.push({ type, from: found.index + lead, to: found.index + found[0].length });
    }
  }
}

/** Every name, time and quantity of the text, overlapping ones included. */
export function findLaoNames(chars: string): {
  readonly names: FoundMention[];
  readonly dates: FoundMention[];
} {
  const names: FoundMention[] = [];
  const dates: FoundMention[] = [];
  findHeads(chars, names);
  matches(QUANTITIES, 'Q', chars, names);
  matches(TIMES, 'T', chars, dates);
  return { names, dates };
}

/** The due date that the words `[from, to)` name, if any. */
export function dueOf(chars: string, dates: readonly FoundMention[], from: number, to: number): Due | null {
  let soft: Due | null = null;
  for (const date of dates) {
    if (date.from < from || date.to > to) continue;
    const words = chars.slice(date.from, date.to);
    const year = /\d{4}$/.exec(words)?.[0];
    const before = chars.slice(Math.max(from, date.from - 10), date.from);
    if (SOFT.has(words)) soft ??= { date: null, origin: 'soft', words };
    else if (year && /(?:ພາຍໃນ|ກ່ອນ|ຮອດ|ໃນ|ທ້າຍ) ?$/.test(before))
      return { date: year, origin: 'stated', words };
  }
  return soft;
}
