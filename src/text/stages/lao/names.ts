/**
 * Names in Lao text. A name begins with its head and goes to a mark, a word that stops names, or the pair of countries
 * that closes it; the words after a head must say more than the head. Lao puts no spaces between words: a head inside a
 * word counts only after a word that may stand before a name.
 */
import type { MentionType } from '../../extraction.ts';
import { ofState } from '../../languages/lo/names.ts';
import * as times from '../../languages/lo/times.ts';
import { isLao, isSpace } from '../characters.ts';
import type { FoundMention } from '../found.ts';
import {
  actorTable,
  beforeNameTable,
  headTable,
  ministryTailTable,
  modalTable,
  nameStopTable,
  notNameTable,
  standingTable,
  subjectTable,
  verbTable,
} from './lexicon.ts';

const MOST = 90;
const PAIR = /[\u0e80-\u0eff]{2,12}[-–][\u0e80-\u0eff]{2,12}(?: ໄລຍະ ?\d{4} ?[-–] ?\d{4})?/y;
const AND = 'ແລະ';
const MINISTRY = 'ກະຊວງ';
const LONGEST_BEFORE = 24;

const OF = 'ຂອງ';
const OF_BOTH = 'ຂອງສອງ';

/** A hyphen, or the dash of a pair or of years. */
function isDash(chars: string, at: number): boolean {
  const char = chars.charAt(at);
  return char === '-' || (char === '–' && !isSpace(chars.charCodeAt(at + 1)));
}

/** Whether a name stops at the word that begins at `at`; only after a space is it sure where a word begins. */
function stops(chars: string, at: number, to: number): boolean {
  return (
    nameStopTable.longest(chars, at, to) !== null ||
    verbTable.longest(chars, at, to) !== null ||
    modalTable.longest(chars, at, to) !== null
  );
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
    if (stops(chars, at + 1, limit)) return -1;
  }
  return -1;
}

/** "ກະຊວງກະສິກຳ ແລະ ສິ່ງແວດລ້ອມ": end of what ແລະ at `at` adds to a ministry's name; -1 where it adds none. */
function ministryTail(chars: string, at: number, limit: number): number {
  if (!chars.startsWith(`${AND} `, at)) return -1;
  const next = at + AND.length + 1;
  const known = ministryTailTable.longest(chars, next, limit);
  if (known) return next + known.length;
  if (actorTable.longest(chars, next, limit) || subjectTable.longest(chars, next, limit)) return -1;
  if (stops(chars, next, limit)) return -1;
  let end = next;
  while (end < limit && isLao(chars.charCodeAt(end))) end++;
  return end > next + 2 ? end : -1;
}

const OF_STATE = new RegExp(
  `^ ?${ofState} ?[\\u0e80-\\u0eff]{2,30}(?: ປະຊາຊົນລາວ| ຫວຽດນາມ| ຈີນ| ກຳປູເຈຍ| ມຽນມາ)?`,
);
const NATIONAL = /^ ແລະ [\u0e80-\u0eff]{2,24}ແຫ່ງຊາດ/;

/** End of a body's name with what says whose it is. */
function bodyEnd(chars: string, start: number, end: number): number {
  let to = end;
  if (chars.startsWith(MINISTRY, start)) {
    const tail = ministryTail(chars, to + 1, to + MOST);
    if (chars.charAt(to) === ' ' && tail > 0) to = tail;
  } else {
    const national = NATIONAL.exec(chars.slice(to, to + 40));
    const next = to + AND.length + 2;
    if (
      national &&
      !headTable.longest(chars, next, next + 30) &&
      !standingTable.longest(chars, next, next + 30)
    )
      to += national[0].length;
  }
  const state = OF_STATE.exec(chars.slice(to, to + 90));
  return state ? to + state[0].length : to;
}

/** FEALAC, inside a name. */
const LETTERS = /^[A-Z]{2,10}(?= [\u0e80-\u0eff])/;
/** "ວ່າດ້ວຍການພົວພັນ ແລະ ຮ່ວມມື ລະຫວ່າງ": the second of what a paper between two is about. */
const SECOND_TOPIC = /^ແລະ [\u0e80-\u0eff]{2,30}(?= ລະຫວ່າງ)/;

/** End of a name by the words after its head. */
function nameEnd(chars: string, head: number, from: number, type: MentionType): number {
  const limit = Math.min(chars.length, head + MOST);
  const paired = type === 'L' || type === 'O' ? -1 : pairEnd(chars, from, limit);
  if (paired > 0) return paired;
  let end = from;
  for (let at = from; at < limit; at++) {
    const code = chars.charCodeAt(at);
    if (isSpace(code)) {
      if (code === 10) break;
      const next = at + 1;
      if (type === 'O') return bodyEnd(chars, head, end);
      // "ແຂວງ ຈຳປາສັກ", "ດ່ານສາກົນ ວັງເຕົ່າ-ຊ່ອງເມັກ": the name after a space.
      if (
        type === 'L' &&
        at === from &&
        isLao(chars.charCodeAt(next)) &&
        !stops(chars, next, limit) &&
        !chars.startsWith(AND, next)
      )
        continue;
      if (type === 'L') return numberedEnd(chars, from, end);
      const letters = /^[IMF]$/.test(type)
        ? (LETTERS.exec(chars.slice(next, next + 12))?.[0].length ?? 0)
        : 0;
      if (letters > 0) {
        end = next + letters;
        at = end - 1;
        continue;
      }
      if (type === 'I' && chars.startsWith(AND, next)) {
        const second = SECOND_TOPIC.exec(chars.slice(next, next + 48));
        if (second) return next + second[0].length;
      }
      if (chars.startsWith(AND, next) || stops(chars, next, limit)) return end;
      continue;
    }
    if (type === 'L' && at > from && stopsPlace(chars, at, limit)) break;
    // A name with two sides: "ຂອງ" parts it from who has it.
    if (type === 'O' && at > from && chars.startsWith(OF, at)) return end;
    if (!isLao(code) && !(code >= 48 && code <= 57) && !isDash(chars, at)) break;
    end = at + 1;
  }
  if (type === 'L') return numberedEnd(chars, from, end);
  return type === 'O' ? bodyEnd(chars, head, end) : end;
}

/** "ຂົວມິດຕະພາບແຫ່ງທີ 1": the number belongs to the name. */
function numberedEnd(chars: string, from: number, end: number): number {
  if (!chars.slice(from, end).endsWith('ທີ')) return end;
  const number = /^ ?[\d໐-໙]{1,3}/.exec(chars.slice(end, end + 5));
  return number ? end + number[0].length : end;
}

/** A place's name is short: it stops also at a word that no space parts from it. */
function stopsPlace(chars: string, at: number, limit: number): boolean {
  const stop = nameStopTable.longest(chars, at, limit);
  return stop !== null && stop.length > 2;
}

/** Whether a name may begin at `at`: after no Lao letter, or after a word that stands before names. */
function mayBegin(chars: string, at: number): boolean {
  if (!isLao(chars.charCodeAt(at - 1))) return true;
  return beforeNameTable.longest(chars, at, Math.max(0, at - LONGEST_BEFORE)) !== null;
}

const VISION = 'ວິໄສທັດ';
const ORDINAL = /^ ?(?:[IVXLC]{1,6}|[\d໐-໙]{1,3})(?![\w])/;
const YEARS = /^ ?\([\d໐-໙]{4} ?[-–] ?[\d໐-໙]{4}\)/;

/** "ແຜນພັດທະນາ 5 ປີ ຄັ້ງທີ IX (2021-2025)": the number and the years that close the name of a paper or a meeting. */
function countedEnd(chars: string, end: number, type: MentionType): number {
  if (!/^[IMF]$/.test(type)) return end;
  let to = end;
  if (chars.slice(end - 2, end) === 'ທີ') to += ORDINAL.exec(chars.slice(to, to + 8))?.[0].length ?? 0;
  return type === 'M' ? to : to + (YEARS.exec(chars.slice(to, to + 16))?.[0].length ?? 0);
}

const SAYS_MORE = /[-–\d]|ວ່າດ້ວຍ| |ຮ່ວມ/;

function isNamed(chars: string, at: number, from: number, end: number, type: MentionType): boolean {
  const named = chars.slice(at, end);
  if (named.includes('ສະບັບນີ້') || end <= from + 1) return false;
  // "the institutes of both countries" are not named.
  if (type === 'O' && chars.startsWith(OF_BOTH, end)) return false;
  // "ອົງການ ຈັດ…": the head alone, and its verb.
  if (type === 'O') return !(chars.charAt(from) === ' ' && verbTable.longest(chars, from + 1, end));
  if (type === 'L') return chars.charAt(from) !== '-';
  return SAYS_MORE.test(named) || standingTable.longest(chars, from, end) !== null;
}

function findHeads(chars: string, into: FoundMention[]): void {
  for (let at = 0; at < chars.length; at++) {
    if (!isLao(chars.charCodeAt(at))) continue;
    const none = notNameTable.longest(chars, at, chars.length);
    if (none) {
      at += none.length - 1;
      continue;
    }
    const standing = standingTable.longest(chars, at, chars.length);
    const head = headTable.longest(chars, at, chars.length);
    if (!(head || standing) || !mayBegin(chars, at)) continue;
    if (head && head.length > 0 && !(standing && standing.length > head.length + 3)) {
      const from = at + head.length;
      const end = countedEnd(chars, nameEnd(chars, at, from, head.value), head.value);
      if (isNamed(chars, at, from, end, head.value)) {
        // A vision of a year is a paper.
        const isPaper =
          head.value === 'F' && chars.startsWith(VISION, at) && /\d{4}/.test(chars.slice(at, end));
        into.push({ type: isPaper ? 'I' : head.value, from: at, to: end });
        at = end - 1;
        continue;
      }
    }
    if (standing) {
      const end = standing.value === 'O' ? bodyEnd(chars, at, at + standing.length) : at + standing.length;
      into.push({ type: standing.value, from: at, to: end });
      at = end - 1;
    }
  }
}

/** Latin letters, or the first consonants of the words: ADB, ສນຊ. */
const SHORT = /^ ?\(([A-Z][A-Za-z-]{1,9}|[\u0e81-\u0eae]{2,6})\)/;

/** Letters in brackets after a name stand for it from there on: "ທະນາຄານພັດທະນາອາຊີ (ADB)". */
function findShort(chars: string, names: readonly FoundMention[]): FoundMention[] {
  const types = new Map<string, MentionType>();
  for (const { type, to } of names) {
    const short = SHORT.exec(chars.slice(to, to + 14))?.[1];
    if (short && !types.has(short)) types.set(short, type);
  }
  if (types.size === 0) return [];
  const found: FoundMention[] = [];
  for (const match of chars.matchAll(
    /(?<![A-Za-z])[A-Z][A-Za-z-]{1,9}(?![A-Za-z])|(?<![\u0e80-\u0eff])[\u0e81-\u0eae]{2,6}(?![\u0e80-\u0eff])/g,
  )) {
    const type = types.get(match[0]);
    if (type) found.push({ type, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

const TIMES = new RegExp(times.times.map(({ pattern }) => pattern).join('|'), 'g');
const QUANTITIES = new RegExp(times.quantities.map(({ pattern }) => pattern).join('|'), 'g');

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
  names.push(...findShort(chars, names));
  matches(QUANTITIES, 'Q', chars, names);
  matches(TIMES, 'T', chars, dates);
  return { names, dates };
}
