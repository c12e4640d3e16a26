/**
 * Names in Han text, by their form: a proper beginning (a state, a place, 两党, 国家) and the longest head before the name
 * stops; lists closed by 等机制; standing bodies and places; names that a telling head closes. Longest names win; mentions
 * do not nest.
 */
import type { MentionType } from '../../extraction.ts';
import type { FoundMention } from '../found.ts';
import {
  ADVERB,
  BODY,
  GENERIC,
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
  STATE,
  VERB,
} from './lexicon.ts';
import { quotations, titleMarks } from './quotations.ts';
import { endOf, entryAt, type Tokens } from './tokens.ts';

const MOST = 36;

interface HeadFound {
  /** Number of the word after the head. */
  readonly next: number;
  readonly end: number;
  readonly type: MentionType;
}

/** Whether a name cannot go on through the word. */
function stopsName(chars: string, tokens: Tokens, at: number): boolean {
  const flags = tokens.flags[at] ?? 0;
  if (flags & NAME_STOP) return true;
  if (flags & (HEAD | NOUN | STATE | PLACE)) return false;
  if (flags & MARK) return !/[（）()]/.test(chars.charAt(tokens.from[at] ?? 0));
  if (flags & (MODAL | PREPOSITION | ADVERB)) return true;
  return (flags & (VERB | NOUNLIKE)) === VERB;
}

function isAnd(chars: string, tokens: Tokens, at: number): boolean {
  const code = chars.charCodeAt(tokens.from[at] ?? 0);
  return (code === 0x548c || code === 0x4e0e) && tokens.length[at] === 1;
}

/**
 * The longest head on the way from word `at`. A name goes on beyond a head only to one of another type
 * (中老经济走廊 → 中老经济走廊合作联委会机制), and never to a place.
 */
function longestHead(chars: string, tokens: Tokens, at: number): HeadFound | null {
  let best: HeadFound | null = null;
  const limit = (tokens.from[at] ?? 0) + MOST;
  let joined = false;
  for (let next = at; next < tokens.count && (tokens.from[next] ?? 0) < limit; next++) {
    const type = entryAt(tokens, next)?.head;
    if (type && (best === null || (best.type !== type && type !== 'L') || best.next === next || type === 'M')) {
      best = { next: next + 1, end: endOf(tokens, next), type };
      if (joined) break;
      continue;
    }
    if (isAnd(chars, tokens, next)) {
      // 中老经贸和技术合作委员会: one name, as long as nothing before the link is a name by itself.
      if (best || joined) break;
      joined = true;
      continue;
    }
    if (stopsName(chars, tokens, next)) break;
  }
  return joined && best && best.type !== 'M' && best.type !== 'O' ? null : best;
}

/** Openers that make a name only of some heads: 两国战略, 国际地区, 国家口岸 name nothing. */
function isGeneric(own: string, type: MentionType, isPlace: boolean, isPair: boolean): boolean {
  if (type === 'L') return !isPlace;
  if (/^(?:两党|两国|两部|双边)$/.test(own)) return type !== 'M' && type !== 'I';
  if (/^(?:国际|区域|世界)$/.test(own)) return type === 'J' || (type === 'F' && own === '区域');
  if (own === '全国') return type === 'J' || type === 'F';
  return isPair && type === 'O' && own === '';
}

/** Names that begin with something proper. */
function properNames(chars: string, tokens: Tokens, into: FoundMention[]): void {
  for (let at = 0; at < tokens.count; at++) {
    const flags = tokens.flags[at] ?? 0;
    if ((flags & (OPENER | BODY | PLACE)) === 0) continue;
    const from = tokens.from[at] ?? 0;
    const own = chars.slice(from, endOf(tokens, at));
    if (own === '党中央' && chars.charAt(from - 1) === '两') continue;
    const isPair = (flags & PAIR) !== 0;
    const isPlace = (flags & PLACE) !== 0;
    const head = longestHead(chars, tokens, at + 1);
    // 中老命运共同体 is what the plan itself is about, not a name in it.
    const theme = head?.type === 'F' && isPair && chars.startsWith('命运共同体', head.end - 5);
    const quoted = head !== null && chars.slice(from, head.end).includes('“');
    if (head && !theme && (quoted || !isGeneric(own, head.type, isPlace, isPair))) {
      into.push({ type: head.type, from, to: head.end });
      at = head.next - 1;
    } else if (flags & BODY) into.push({ type: 'O', from, to: endOf(tokens, at) });
    else if (isPlace && !(flags & STATE)) {
      const unit = /[省市州县区]/.test(chars.charAt(endOf(tokens, at))) ? 1 : 0;
      into.push({ type: 'L', from, to: endOf(tokens, at) + unit });
    }
  }
}

/** First word of a list's member: what leads up to the list is taken off. */
function memberStart(tokens: Tokens, a: number, b: number): number {
  for (let at = a; at < b; at++) {
    const flags = tokens.flags[at] ?? 0;
    if ((flags & (PREPOSITION | ADVERB)) === 0 && ((flags & VERB) === 0 || at > a)) return at;
  }
  return b;
}

/** A、B、C等机制: each is a mechanism. */
function mechanismLists(chars: string, tokens: Tokens, into: FoundMention[]): void {
  for (let at = 0; at < tokens.count; at++) {
    const unit = tokens.from[at] ?? 0;
    if (chars.charCodeAt(unit) !== 0x7b49 || !/^等[\u4e00-\u9fff]{0,4}机制/.test(chars.slice(unit, unit + 8))) continue;
    let a = at;
    while (a > 0 && a > at - 60 && !isEdge(chars, tokens, a - 1)) a--;
    let begin = memberStart(tokens, a, at);
    for (let next = begin; next <= at; next++) {
      if (next < at && chars.charCodeAt(tokens.from[next] ?? 0) !== 0x3001) continue;
      const from = tokens.from[begin] ?? 0;
      const to = next > begin ? endOf(tokens, next - 1) : from;
      if (to - from >= 3 && chars.charAt(from) !== '《') into.push({ type: 'M', from, to });
      begin = next + 1;
    }
  }
}

function isEdge(chars: string, tokens: Tokens, at: number): boolean {
  return ((tokens.flags[at] ?? 0) & MARK) !== 0 && /[，。；：,;:]/.test(chars.charAt(tokens.from[at] ?? 0));
}

/** Heads before which a name of unknown origin may stand: 赛色塔综合开发区, 绿色发展指标体系. */
const CLOSING: readonly (readonly [head: string, type: MentionType, open: boolean])[] = [
  ['综合开发区', 'J', false],
  ['开发区', 'J', false],
  ['经济特区', 'J', false],
  ['水电站', 'J', false],
  ['工业园', 'J', false],
  ['指标体系', 'I', true],
  ['目标体系', 'I', true],
];

/** Names that end with a telling head and begin after a verb or a mark. */
function namesBefore(chars: string, tokens: Tokens, into: FoundMention[]): void {
  for (let at = 0; at < tokens.count; at++) {
    if (!((tokens.flags[at] ?? 0) & (HEAD | NOUN))) continue;
    const end = endOf(tokens, at);
    const closing = CLOSING.find(([head]) => chars.startsWith(head, end - head.length) && end - head.length >= (tokens.from[at] ?? 0));
    if (!closing) continue;
    const [head, type, open] = closing;
    let a = at;
    while (a > 0 && (tokens.from[a - 1] ?? 0) > end - head.length - 14 && canHold(chars, tokens, a - 1, open)) a--;
    const from = tokens.from[a] ?? 0;
    const length = end - head.length - from;
    const isGenericStart = ((tokens.flags[a] ?? 0) & GENERIC) !== 0;
    if (length < (open ? 3 : 2) || (!open && isGenericStart)) continue;
    into.push({ type, from, to: end });
  }
}

function canHold(chars: string, tokens: Tokens, at: number, open: boolean): boolean {
  const flags = tokens.flags[at] ?? 0;
  if (flags & MARK || /[的和与及在对将把]/.test(chars.charAt(tokens.from[at] ?? 0))) return false;
  return open ? (flags & (VERB | NOUNLIKE)) !== VERB : (flags & (VERB | PREPOSITION)) === 0;
}

const CONGRESS =
  /党的十[一二三四五六七八九]大(报告|以来)?|十[一二三四五六七八九]届[一二三四五六七八九]中(?:、[一二三四五六七八九]中)?全会|习近平[\u4e00-\u9fff]{2,20}思想/g;
const YEAR_NAME =
  /(?:\d{4}年至\d{4}年|\d{4}[-—－]\d{4}年|新的\d{1,2}年)[\u4e00-\u9fff]{2,12}(?:计划|规划|纲要|方案)/g;

function patterned(chars: string, into: FoundMention[]): void {
  CONGRESS.lastIndex = 0;
  for (let found = CONGRESS.exec(chars); found; found = CONGRESS.exec(chars)) {
    const [words, tail] = found;
    if (tail === '以来') continue;
    const type: MentionType = tail === '报告' ? 'I' : words.startsWith('习') ? 'F' : 'M';
    into.push({ type, from: found.index, to: found.index + words.length });
  }
  YEAR_NAME.lastIndex = 0;
  for (let found = YEAR_NAME.exec(chars); found; found = YEAR_NAME.exec(chars)) {
    into.push({ type: 'I', from: found.index, to: found.index + found[0].length });
  }
}

/** Every name of the text, overlapping ones included. */
export function findNames(chars: string, tokens: Tokens): FoundMention[] {
  const found: FoundMention[] = [];
  titleMarks(chars, found);
  mechanismLists(chars, tokens, found);
  quotations(chars, tokens, found);
  patterned(chars, found);
  properNames(chars, tokens, found);
  namesBefore(chars, tokens, found);
  return found;
}
