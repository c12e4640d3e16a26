/**
 * Names that begin with something proper (a state, a place, 两党, 国家, a name in foreign characters) and go on to the
 * longest head before the name stops. A name never goes beyond its line.
 */
import type { MentionType } from '../../extraction.ts';
import { foreignCharacters, nameVerbs } from '../../languages/zh/names.ts';
import type { FoundMention } from '../found.ts';
import { setOf } from '../word-ends.ts';
import {
  ADVERB,
  BODY,
  FRAMEWORK,
  HEAD,
  MARK,
  MODAL,
  NAME_STOP,
  NOUN,
  NOUNLIKE,
  OPENER,
  PAIR,
  PLACE,
  PREPOSITION,
  RECOGNITION,
  STATE,
  VERB,
} from './lexicon.ts';
import { BODY_PARTY, type Parties } from './parties.ts';
import { endOf, entryAt, type Tokens } from './tokens.ts';

const MOST = 36;
const NAME_VERBS = setOf(nameVerbs);
const FOREIGN = new Uint8Array(65_536);
for (const char of foreignCharacters) FOREIGN[char.charCodeAt(0)] = 1;

interface HeadFound {
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

function isDash(chars: string, tokens: Tokens, at: number): boolean {
  return tokens.length[at] === 1 && '—－-–·'.includes(chars.charAt(tokens.from[at] ?? 0));
}

/** Whether a name cannot go on through the word; `joint`: what it begins with joins two parties. */
function stopsName(chars: string, tokens: Tokens, at: number, joint: boolean): boolean {
  const flags = tokens.flags[at] ?? 0;
  const next = tokens.flags[at + 1] ?? 0;
  // 促进中心, 监测中心; 应对气候变化合作中心 of two parties.
  const named = (next & HEAD && (tokens.length[at + 1] ?? 0) > 1) || (joint && next & NOUN);
  if (flags & VERB && named)
    if (NAME_VERBS.has(chars.slice(tokens.from[at], endOf(tokens, at)))) return false;
  // 中越高度评价……: what is thought of a thing is no part of a name.
  if (flags & (NAME_STOP | MARK) || (flags & (RECOGNITION | NOUN)) === RECOGNITION) return true;
  if (flags & (HEAD | NOUN | STATE | PLACE | NOUNLIKE)) return false;
  if (flags & (MODAL | PREPOSITION | ADVERB | VERB)) return true;
  const code = chars.charCodeAt(tokens.from[at] ?? 0);
  return code < 0x3400 && !/[A-Za-z0-9\-－—–·]/.test(String.fromCharCode(code));
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
  word: string,
): boolean {
  if (type === 'M' && best.type === 'M') return /^(?:机制|峰会|部长级会议|高官会|外长会)$/.test(word);
  if (best.next === next || type === 'M') return true;
  // 农业农村部渔业渔政管理局: a body inside a body.
  if (type === 'O' && best.type === 'O') return (tokens.length[next] ?? 0) > 1 || /^[局厅署司]$/.test(word);
  return best.type !== type && type !== 'L' && type !== 'F' && (tokens.length[next] ?? 0) > 1;
}

/**
 * The longest head on the way from word `at`. A name goes on beyond a head only to one of another type
 * (中老经济走廊 → 中老经济走廊合作联委会机制), or over a dash, and never to a place.
 */
function longestHead(chars: string, tokens: Tokens, at: number, joint: boolean): HeadFound | null {
  let best: HeadFound | null = null;
  const limit = (tokens.from[at] ?? 0) + MOST;
  let joined = false;
  let dashed = false;
  for (let next = at; next < tokens.count && (tokens.from[next] ?? 0) < limit; next++) {
    if (beginsLine(chars, tokens, next)) break;
    const type = entryAt(tokens, next)?.head;
    const word = chars.slice(tokens.from[next], endOf(tokens, next));
    if (type === 'L' && next > at && /^[省州市郡县镇河湖]$/.test(word)) {
      if (stopsName(chars, tokens, next, joint)) break;
      continue;
    }
    if (type && (best === null || dashed || extendsName(tokens, next, best, type, word))) {
      best = { next: next + 1, end: endOf(tokens, next), type };
      dashed = false;
      if (joined && (type === 'M' || type === 'O')) break;
      continue;
    }
    if (isDash(chars, tokens, next)) {
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
  return best && withPhase(chars, withYears(chars, best, tokens), tokens);
}

const YEARS = /^[（(]\d{4}(?:年)?(?:至|到|—|－|-|–|~|——)\d{4}年?[）)]/;

/** 三年行动计划（2026—2028年）: the years belong to the name. */
function withYears(chars: string, found: HeadFound, tokens: Tokens): HeadFound {
  const years = found.type === 'I' ? YEARS.exec(chars.slice(found.end, found.end + 16)) : null;
  return years ? extended(found, found.end + years[0].length, tokens) : found;
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

/** Openers that make a name only of some heads: 两国战略, 国际地区, 国家口岸 name nothing. */
function isGeneric(own: string, head: string, type: MentionType, isPlace: boolean): boolean {
  if (type === 'L') return !isPlace;
  const rest = head.slice(own.length);
  if (/^(?:重[大点])?(?:项目|工程)$/.test(rest)) return true;
  if (own === '省' && /政府$/.test(rest)) return true;
  // 国家战略, 国际公约, 区域规划: a plain head makes no name of a general beginning.
  if (/^(?:国家|国际|区域|世界|全球|全国|中央)$/.test(own) && GENERAL.test(rest)) return true;
  if (/^(?:两党|两国|两部|双边)$/.test(own)) return type !== 'M' && type !== 'I';
  if (/^(?:国际|区域|世界)$/.test(own))
    return (type === 'J' && !/单一窗口/.test(head)) || (type === 'F' && own === '区域');
  if (/^(?:全国|中央)$/.test(own)) return type === 'J' || type === 'F';
  return false;
}

/** 拉穆港后续泊位, 莱城港扩建: a port that is built is a project. */
const WORKS_AFTER = /(?:港口?|机场)(?=后续|泊位|扩建|改造|建设|升级|[一二三四]期|集疏运|码头)/;
const GENERAL =
  /^(?:战略|公约|条约|法|协定|协议|规划|计划|方案|标准|倡议|会议|论坛|机制|组织|机构|大会|议程|声明|宣言|意见|办法|条例|公司|银行|大学|学院|中心|基金|委员会|博物馆|医院|集团)$/;

/** Words of a run of foreign characters that no lexicon explains: at least three, or two before a head. */
function foreignRun(chars: string, tokens: Tokens, at: number): number {
  let end = at;
  while (
    end < tokens.count &&
    end < at + 8 &&
    tokens.word[end] === -1 &&
    FOREIGN[chars.charCodeAt(tokens.from[end] ?? 0)] === 1 &&
    !(end > at && beginsLine(chars, tokens, end))
  )
    end++;
  // 美拉尼西亚: a place in the lexicon may be the end of a longer name.
  if (end - at >= 2 && (tokens.flags[end] ?? 0) & PLACE && isForeign(chars, tokens, end)) end++;
  return end - at;
}

function isForeign(chars: string, tokens: Tokens, at: number): boolean {
  for (let unit = tokens.from[at] ?? 0; unit < endOf(tokens, at); unit++)
    if (FOREIGN[chars.charCodeAt(unit)] !== 1) return false;
  return true;
}

interface Opening {
  readonly next: number;
  readonly flags: number;
  /** Whether it is written in foreign characters that no lexicon explains. */
  readonly foreign?: true;
}

function openingAt(chars: string, tokens: Tokens, at: number, parties: Parties): Opening | null {
  const flags = tokens.flags[at] ?? 0;
  const pair = pairAt(chars, tokens, at, parties.initials);
  if (pair > 0) return { next: at + pair, flags: OPENER | PAIR };
  if (flags & (OPENER | BODY | PLACE | FRAMEWORK)) return { next: at + 1, flags };
  if (tokens.word[at] !== -1) return null;
  const run = foreignRun(chars, tokens, at);
  if (run >= 3 || (run === 2 && entryAt(tokens, at + 2)?.head))
    return { next: at + run, flags: OPENER, foreign: true };
  return null;
}

/** 中斐: China and a state by its first character, where the text names that state; how many words it takes. */
function pairAt(chars: string, tokens: Tokens, at: number, initials: ReadonlySet<string>): number {
  if (tokens.length[at] !== 1 || tokens.length[at + 1] !== 1) return 0;
  const from = tokens.from[at] ?? 0;
  if (chars.charCodeAt(from) !== 0x4e2d && chars.charCodeAt(from + 1) !== 0x4e2d) return 0;
  const [one, other] = [chars.charAt(from), chars.charAt(from + 1)];
  if (one !== '中' && other !== '中') return 0;
  return (one === '中' ? initials.has(other) : initials.has(one)) && other !== '国' && one !== '其' ? 2 : 0;
}

/** Whether `openingAt` need be asked: most words are of the lexicon, and begin nothing. */
function mayOpen(chars: string, tokens: Tokens, at: number): boolean {
  if (((tokens.flags[at] ?? 0) & (OPENER | BODY | PLACE | FRAMEWORK)) !== 0) return true;
  if (tokens.length[at] === 1 && tokens.length[at + 1] === 1) return true;
  return tokens.word[at] === -1 && FOREIGN[chars.charCodeAt(tokens.from[at] ?? 0)] === 1;
}

/** Names of the text that begin with something proper. */
export function properNames(chars: string, tokens: Tokens, parties: Parties, into: FoundMention[]): void {
  for (let at = 0; at < tokens.count; at++) {
    if (!mayOpen(chars, tokens, at)) continue;
    const opening = openingAt(chars, tokens, at, parties);
    if (!opening) continue;
    const { flags, next } = opening;
    const from = tokens.from[at] ?? 0;
    const own = chars.slice(from, endOf(tokens, next - 1));
    if (own === '党中央' && chars.charAt(from - 1) === '两') continue;
    const isPlace = (flags & (PLACE | STATE)) !== 0 || opening.foreign === true;
    const head = actsThere(chars, tokens, at, next)
      ? null
      : longestHead(chars, tokens, next, (flags & PAIR) !== 0);
    // 中老命运共同体 is what the plan itself is about, not a name in it.
    const theme = head?.type === 'F' && (flags & PAIR) !== 0 && chars.startsWith('命运共同体', head.end - 5);
    const words = head ? chars.slice(from, head.end) : '';
    if (
      head &&
      !theme &&
      !(isPlace && /(?:合作机制|协调机制|管理办法|工作机制)$/.test(words)) &&
      (words.includes('“') || !isGeneric(own, words, head.type, isPlace))
    ) {
      const type = WORKS_AFTER.test(chars.slice(head.end - 2, head.end + 8)) ? 'J' : head.type;
      into.push({ type, from, to: head.end });
      at = head.next - 1;
    } else at = standingName(chars, tokens, opening, at, parties.letters, into);
  }
}

/** 在非洲建设示范区, 为非洲援助……: what follows a place is done there. */
function actsThere(chars: string, tokens: Tokens, at: number, next: number): boolean {
  const before = at > 0 ? chars.slice(tokens.from[at - 1], endOf(tokens, at - 1)) : '';
  if (!/^[在为于向对给从]$/.test(before) || ((tokens.flags[next] ?? 0) & VERB) === 0) return false;
  return !NAME_VERBS.has(chars.slice(tokens.from[next], endOf(tokens, next)));
}

/** What is a name by itself: a body, a place, an initiative. Gives the last word looked at. */
function standingName(
  chars: string,
  tokens: Tokens,
  opening: Opening,
  at: number,
  parties: ReadonlySet<string>,
  into: FoundMention[],
): number {
  const { flags, next } = opening;
  const from = tokens.from[at] ?? 0;
  const to = endOf(tokens, next - 1);
  if (flags & FRAMEWORK) into.push({ type: 'F', from, to });
  // 东盟 where it is a party, as in 中国—东盟: no more named than 中方.
  else if (flags & BODY && parties.has(`${BODY_PARTY}${chars.slice(from, to)}`)) return next - 1;
  else if (flags & BODY && chars.charAt(to) !== '门') into.push({ type: 'O', from, to });
  else if (flags & STATE && /^[a-z]{2}$/.test(entryAt(tokens, at)?.state ?? '')) {
    // A state that is no party is a place; 中方, 我国 are none.
    const letters = entryAt(tokens, at)?.state ?? '';
    if (!parties.has(letters) && chars.charAt(to - 1) !== '方') into.push({ type: 'L', from, to });
  } else if (flags & PLACE && !(flags & STATE)) {
    // 台湾是中国领土: in a stance it is what is spoken of; 台湾地区 is a place in a measure.
    if (chars.slice(from, to) === '台湾' && !/^(?:地区|海峡|同胞|省)/.test(chars.slice(to, to + 2)))
      return next - 1;
    const unit = /^(?:[省市州县]|区(?!域))/.test(chars.slice(to, to + 2)) ? 1 : 0;
    into.push({ type: 'L', from, to: to + unit });
  }
  return next - 1;
}
