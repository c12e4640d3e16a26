/**
 * How a name goes on from its beginning to the longest head before it stops: over dashes, one "and", a place in brackets, to a
 * head of another type, a phase or years. A name never goes beyond its line.
 */
import type { MentionType } from '../../extraction.ts';
import { nameVerbs } from '../../languages/zh/names.ts';
import { setOf } from '../word-ends.ts';
import {
  ADVERB,
  BODY,
  HEAD,
  LINK,
  MARK,
  MODAL,
  NAME_STOP,
  NOUN,
  NOUNLIKE,
  OPENER,
  PLACE,
  PREPOSITION,
  RECOGNITION,
  STATE,
  VERB,
} from './lexicon.ts';
import { endOf, entryAt, type Tokens } from './tokens.ts';
import { isOneOf, matches } from './word-tests.ts';

const MOST = 36;
/** By code: 1 where a name may go on through a letter, a digit or a dash. */
const GOES_ON = new Uint8Array(0x3400);
for (let code = 0; code < GOES_ON.length; code++)
  if (/[A-Za-z0-9\-－—–·]/.test(String.fromCharCode(code))) GOES_ON[code] = 1;
export const NAME_VERBS = setOf(nameVerbs);
const NAMING = isOneOf(NAME_VERBS);
const REGULARLY = matches(/^(?:定期|年度)$/);
const UNITS = matches(/^[省州市郡县镇河湖]$/);
const GOES_FURTHER = matches(/^(?:机制|峰会|部长级会议|高官会|外长会)$/);
const OFFICES = matches(/^[局厅署司]$/);
export interface HeadFound {
  /** Number of the word after the head. */
  readonly next: number;
  readonly end: number;
  readonly type: MentionType;
}

/** Whether white space with a line's end stands before the word. */
export function beginsLine(chars: string, tokens: Tokens, at: number): boolean {
  const from = tokens.from[at] ?? 0;
  const before = at > 0 ? endOf(tokens, at - 1) : 0;
  for (let unit = before; unit < from; unit++) if (chars.charCodeAt(unit) === 10) return true;
  return false;
}

const DASHES: ReadonlySet<number> = new Set(Array.from('—－-–·', (char) => char.charCodeAt(0)));

function isDash(chars: string, tokens: Tokens, at: number): boolean {
  // None stands among the Han, where most characters are.
  const code = chars.charCodeAt(tokens.from[at] ?? 0);
  return tokens.length[at] === 1 && (code < 0x2e80 || code > 0xff00) && DASHES.has(code);
}

/** Whether a name cannot go on through the word; `joint`: what it begins with joins two parties. */
function stopsName(chars: string, tokens: Tokens, at: number, joint: boolean): boolean {
  const flags = tokens.flags[at] ?? 0;
  const next = tokens.flags[at + 1] ?? 0;
  // 中非外长定期政治磋商机制
  if (joint && REGULARLY.holds(chars, tokens, at)) return false;
  // 促进中心, 监测中心; 应对气候变化合作中心 of two parties.
  const named = (next & HEAD && (tokens.length[at + 1] ?? 0) > 1) || (joint && next & NOUN);
  if (flags & VERB && named && NAMING.holds(chars, tokens, at)) return false;
  // 中越高度评价……: what is thought of a thing is no part of a name.
  // 中国特别是新疆地区: two places.
  if (flags & LINK && (tokens.length[at] ?? 0) === 3) return true;
  if (flags & (NAME_STOP | MARK) || (flags & (RECOGNITION | NOUN)) === RECOGNITION) return true;
  if (flags & (HEAD | NOUN | STATE | PLACE | NOUNLIKE)) return false;
  if (flags & (MODAL | PREPOSITION | ADVERB | VERB)) return true;
  const code = chars.charCodeAt(tokens.from[at] ?? 0);
  return code < 0x3400 && GOES_ON[code] !== 1;
}

function isAnd(chars: string, tokens: Tokens, at: number): boolean {
  const code = chars.charCodeAt(tokens.from[at] ?? 0);
  return (code === 0x548c || code === 0x4e0e) && tokens.length[at] === 1;
}

/** Whether the head at word `next` makes the name longer, after the head found before. */
function extendsName(
  tokens: Tokens,
  next: number,
  best: HeadFound,
  type: MentionType,
  chars: string,
): boolean {
  if (type === 'M' && best.type === 'M') return GOES_FURTHER.holds(chars, tokens, next);
  if (best.next === next || type === 'M') return true;
  // 农业农村部渔业渔政管理局: a body inside a body.
  if (type === 'O' && best.type === 'O')
    return (tokens.length[next] ?? 0) > 1 || OFFICES.holds(chars, tokens, next);
  return best.type !== type && type !== 'L' && type !== 'F' && (tokens.length[next] ?? 0) > 1;
}

/**
 * The longest head on the way from word `at`. A name goes on beyond a head only to one of another type
 * (中老经济走廊 → 中老经济走廊合作联委会机制), or over a dash, and never to a place.
 */
export function longestHead(chars: string, tokens: Tokens, at: number, joint: boolean): HeadFound | null {
  let best: HeadFound | null = null;
  const limit = (tokens.from[at] ?? 0) + MOST;
  let joined = false;
  let dashed = false;
  let isBracketed = false;
  for (let next = at; next < tokens.count && (tokens.from[next] ?? 0) < limit; next++) {
    if (beginsLine(chars, tokens, next)) break;
    const type = entryAt(tokens, next)?.head;
    if (type === 'L' && next > at && UNITS.holds(chars, tokens, next)) {
      if (stopsName(chars, tokens, next, joint)) break;
      continue;
    }
    if (type && (best === null || dashed || extendsName(tokens, next, best, type, chars))) {
      best = { next: next + 1, end: endOf(tokens, next), type };
      dashed = false;
      if (joined && (type === 'M' || type === 'O')) break;
      continue;
    }
    const bracket = best === null ? bracketEnd(chars, tokens, next) : next;
    if (bracket > next) {
      next = bracket;
      isBracketed = true;
    } else if (isDash(chars, tokens, next)) {
      dashed = best !== null;
      joint ||= next === at;
    } else if (isAnd(chars, tokens, next)) {
      // 中老经贸和技术合作委员会: one name, as long as nothing before the link is a name by itself.
      if (best || joined || next === at || (tokens.flags[next + 1] ?? 0) & (STATE | PLACE | BODY | OPENER))
        break;
      joined = true;
    } else if (stopsName(chars, tokens, next, joint)) break;
  }
  if (joined && best && best.type !== 'M' && best.type !== 'O') return null;
  if (isBracketed && best?.type !== 'J') return null;
  return best && withSession(chars, withPhase(chars, withYears(chars, best, tokens), tokens), tokens);
}

/** 中国（上海）自由贸易试验区: the last word of a place in brackets inside a name, or the word itself. */
function bracketEnd(chars: string, tokens: Tokens, at: number): number {
  const from = tokens.from[at] ?? 0;
  const code = chars.charCodeAt(from);
  if (code !== 0xff08 && code !== 0x28) return at;
  const inside = /^[（(][\u4e00-\u9fff]{2,6}[）)]/.exec(chars.slice(from, from + 8))?.[0];
  if (!inside || /[称方即含国]/.test(inside)) return at;
  let last = at;
  while (last + 1 < tokens.count && (tokens.from[last + 1] ?? 0) < from + inside.length) last++;
  return last;
}

const YEARS = /^[（(]\d{4}(?:年)?(?:至|到|—|－|-|–|~|——)\d{4}年?[）)]/;

/** 三年行动计划（2026—2028年）: the years belong to the name. */
function withYears(chars: string, found: HeadFound, tokens: Tokens): HeadFound {
  const years = found.type === 'I' ? YEARS.exec(chars.slice(found.end, found.end + 16)) : null;
  return years ? extended(found, found.end + years[0].length, tokens) : found;
}

/** 中巴高委会第三次会议: a session of the mechanism. */
function withSession(chars: string, found: HeadFound, tokens: Tokens): HeadFound {
  const session =
    found.type === 'M'
      ? /^第[一二三四五六七八九十\d]{1,3}[次届](?:全体|部长级|工作)?会议/.exec(
          chars.slice(found.end, found.end + 12),
        )
      : null;
  return session ? extended(found, found.end + session[0].length, tokens) : found;
}

function extended(found: HeadFound, end: number, tokens: Tokens): HeadFound {
  let { next } = found;
  while (next < tokens.count && (tokens.from[next] ?? 0) < end) next++;
  return { ...found, end, next };
}

/** 数据中心二期, 铁路一期工程: a phase belongs to the name. */
function withPhase(chars: string, found: HeadFound, tokens: Tokens): HeadFound {
  const phase =
    found.type === 'J' ? /^[一二三四]期(?:工程|项目)?/.exec(chars.slice(found.end, found.end + 4)) : null;
  if (!phase) return found;
  return extended(found, found.end + phase[0].length, tokens);
}
