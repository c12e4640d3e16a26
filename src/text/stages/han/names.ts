/**
 * Names in Han text, by their form: 《…》; a quotation and the head after it; a proper beginning and the longest head
 * before the name stops; lists closed by 等机制; standing bodies and places. Longest names win; mentions do not nest.
 */
import type { MentionType } from '../../extraction.ts';
import { isHan } from '../characters.ts';
import type { FoundMention } from '../found.ts';
import {
  adverbTable,
  genericTable,
  headTable,
  mannerHeadTable,
  openingTable,
  pairTable,
  quoteHeadTable,
  stateTable,
  stopTable,
  verbTable,
} from './lexicon.ts';

const MOST = 34;

/** Whether a name cannot go on through `at`. */
export function isNameStop(chars: string, at: number, to: number): boolean {
  const code = chars.charCodeAt(at);
  if (!isHan(code) && !/[A-Za-z0-9\-－—·（）()]/.test(chars.charAt(at))) return true;
  return stopTable.longest(chars, at, to) !== null;
}

interface HeadFound {
  readonly end: number;
  readonly type: MentionType;
}

/**
 * End and type of the longest head on the way from `at`. A name goes on beyond a head only to one of another type
 * (中老经济走廊 → 中老经济走廊合作联委会机制), and never to a place.
 */
function longestHead(chars: string, at: number, to: number, table: typeof headTable): HeadFound | null {
  let best: HeadFound | null = null;
  const limit = Math.min(to, at + MOST);
  let joined = false;
  for (let unit = at; unit < limit; ) {
    const head = table.longest(chars, unit, limit);
    const type = head?.value;
    if (
      head &&
      type &&
      (best === null || (best.type !== type && type !== 'L') || best.end === unit || type === 'M')
    ) {
      best = { end: unit + head.length, type };
      unit += head.length;
      if (joined) break;
      continue;
    }
    const char = chars.charAt(unit);
    if (char === '和' || char === '与') {
      // 中老经贸和技术合作委员会: one name, as long as nothing before the link is a name by itself.
      if (best || joined) break;
      joined = true;
      unit++;
      continue;
    }
    if (isNameStop(chars, unit, to)) break;
    unit++;
  }
  return joined && best && best.type !== 'M' && best.type !== 'O' ? null : best;
}

function titleMarks(chars: string, from: number, to: number, into: FoundMention[]): void {
  for (let at = chars.indexOf('《', from); at >= 0 && at < to; at = chars.indexOf('《', at + 1)) {
    const length = chars.slice(at, at + 90).indexOf('》');
    if (length < 0) continue;
    into.push({ type: 'I', from: at, to: at + length + 1 });
    at += length;
  }
}

const NUMBERED = /^[一二三四五六七八九十]/;
/** Before these quotations nothing is named: the words are held off, or only quoted. */
const HELD_OFF = /(?:反对搞?|搞|所谓|形式的|任何|遏制|破除|化解|防止)$/;

function quotations(chars: string, from: number, to: number, into: FoundMention[]): void {
  const counts = new Map<string, number>();
  const places: { at: number; end: number; words: string }[] = [];
  for (let at = chars.indexOf('“', from); at >= 0 && at < to; at = chars.indexOf('“', at + 1)) {
    const end = at + chars.slice(at, at + 24).indexOf('”');
    if (end < at) continue;
    const words = chars.slice(at + 1, end);
    counts.set(words, (counts.get(words) ?? 0) + 1);
    places.push({ at, end: end + 1, words });
  }
  for (const { at, end, words } of places) {
    if (HELD_OFF.test(chars.slice(Math.max(from, at - 4), at))) continue;
    const head = chars.startsWith('原则', end)
      ? null
      : longestHead(chars, end, Math.min(to, end + 16), quoteHeadTable);
    // “……”重点项目: a general word further on is no part of the name.
    if (head && !(head.type === 'J' && head.end > end + 3)) {
      const shared = head.type === 'I' && chars.startsWith('共建', at - 2) ? 2 : 0;
      into.push({ type: head.type, from: at - shared, to: head.end });
      continue;
    }
    const named = NUMBERED.test(words) || (counts.get(words) ?? 0) > 1;
    if (
      named &&
      words.length > 2 &&
      !/[、，。]/.test(words) &&
      !/^原则|^要求/.test(chars.slice(end, end + 2))
    ) {
      into.push({ type: 'F', from: at, to: end });
    }
  }
}

/** First unit of a list's member in `[from, to)`: what leads up to the list is taken off. */
function memberStart(chars: string, from: number, to: number): number {
  for (let at = from; at < to; ) {
    const lead = Math.max(
      mannerHeadTable.longest(chars, at, to)?.length ?? 0,
      adverbTable.longest(chars, at, to)?.length ?? 0,
      at === from || chars.charAt(at - 1) !== '在' ? (verbTable.longest(chars, at, to)?.length ?? 0) : 0,
    );
    if (lead === 0) return at;
    at += lead;
  }
  return to;
}

/** A、B、C等机制: each is a mechanism. */
function mechanismLists(chars: string, from: number, to: number, into: FoundMention[]): void {
  for (let at = chars.indexOf('等', from); at >= 0 && at < to; at = chars.indexOf('等', at + 1)) {
    if (!/^等[\u4e00-\u9fff]{0,4}机制/.test(chars.slice(at, at + 8))) continue;
    const before = chars.slice(Math.max(from, at - 120), at);
    const start =
      at - before.length + Math.max(...[...'，。；：\n,;'].map((mark) => before.lastIndexOf(mark))) + 1;
    let begin = memberStart(chars, start, at);
    for (let unit = begin; unit <= at; unit++) {
      if (unit < at && chars.charAt(unit) !== '、') continue;
      if (unit - begin >= 3 && chars.charAt(begin) !== '《') into.push({ type: 'M', from: begin, to: unit });
      begin = unit + 1;
    }
  }
}

/** Openers that make a name only of some heads: 两国战略, 国际地区, 国家口岸 name nothing. */
function isGeneric(own: string, type: MentionType, isPlace: boolean, isPair: boolean): boolean {
  if (type === 'L') return !isPlace;
  if (/^(?:两党|两国|两部|双边)$/.test(own)) return type !== 'M' && type !== 'I';
  if (/^(?:国际|区域|世界)$/.test(own)) return type === 'J' || (type === 'F' && own === '区域');
  if (own === '全国') return type === 'J' || type === 'F';
  return isPair && type === 'O' && own === '';
}

interface Opening {
  readonly length: number;
  readonly isBody: boolean;
  readonly isPlace: boolean;
}

function openingAt(chars: string, at: number, to: number): Opening | null {
  const opening = openingTable.longest(chars, at, to);
  if (!opening) return null;
  return { length: opening.length, isBody: (opening.value & 1) !== 0, isPlace: (opening.value & 2) !== 0 };
}

/** Names that begin with something proper. */
function properNames(chars: string, from: number, to: number, into: FoundMention[]): void {
  for (let at = from; at < to; at++) {
    if (chars.charCodeAt(at) < 0x2000) continue;
    const opening = openingAt(chars, at, to);
    if (!opening) continue;
    const { length } = opening;
    const own = chars.slice(at, at + length);
    if (own === '党中央' && chars.charAt(at - 1) === '两') continue;
    const isPair = pairTable.longest(chars, at, to) !== null;
    const head = longestHead(chars, at + length, to, headTable);
    // 中老命运共同体 is what the plan itself is about, not a name in it.
    const theme = head?.type === 'F' && isPair && chars.startsWith('命运共同体', head.end - 5);
    const quoted = head !== null && chars.slice(at, head.end).includes('“');
    if (head && !theme && (quoted || !isGeneric(own, head.type, opening.isPlace, isPair))) {
      into.push({ type: head.type, from: at, to: head.end });
      at = head.end - 1;
    } else if (opening.isBody) {
      into.push({ type: 'O', from: at, to: at + length });
      at += length - 1;
    } else if (opening.isPlace && !stateTable.longest(chars, at, at + length)) {
      const unit = /^[省市州县]/.test(chars.charAt(at + length)) ? 1 : 0;
      into.push({ type: 'L', from: at, to: at + length + unit });
      at += length - 1;
    }
  }
}

/** Heads before which a name of unknown origin may stand: 赛色塔综合开发区, 绿色发展指标体系. */
const BACKWARD: readonly (readonly [head: string, type: MentionType, open: boolean])[] = [
  ['开发区', 'J', false],
  ['经济特区', 'J', false],
  ['水电站', 'J', false],
  ['工业园', 'J', false],
  ['指标体系', 'I', true],
  ['目标体系', 'I', true],
];

/** Names that end with a telling head and begin after a verb or a mark. */
function namesBefore(chars: string, from: number, to: number, into: FoundMention[]): void {
  for (const [head, type, open] of BACKWARD) {
    for (let at = chars.indexOf(head, from); at >= 0 && at < to; at = chars.indexOf(head, at + 1)) {
      let start = at;
      while (
        start > from &&
        start > at - 12 &&
        isHan(chars.charCodeAt(start - 1)) &&
        !'的和与及在对将把'.includes(chars.charAt(start - 1))
      )
        start--;
      for (let lead = start; lead < at && (!open || lead === start); lead++) {
        const verb = verbTable.longest(chars, lead, at);
        if (verb) start = lead + verb.length;
      }
      const end = at + head.length;
      if (at - start < (open ? 3 : 2) || (!open && genericTable.longest(chars, start, end))) continue;
      into.push({ type, from: start, to: end });
    }
  }
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

/** Members of a bracket of responsibility that are bodies: between its marks, its verbs taken off. */
export function bodiesOfBracket(chars: string, from: number, to: number): FoundMention[] {
  const found: FoundMention[] = [];
  let start = from;
  let stopped = false;
  for (let at = from; at <= to; at++) {
    const char = at < to ? chars.charAt(at) : '，';
    if (!/[（(：:、，,；;。）)\s]/.test(char)) continue;
    let end = at;
    const words = chars.slice(start, end);
    if (/^适用范围|^以下|^均/.test(words) || char === '。') stopped = true;
    if (/^负责部门|^牵头|^责任/.test(words)) stopped = false;
    const verb = /(?:等?(?:按职责分工)?(?:负责落实|负责|牵头|参与|指导|配合))$/.exec(words);
    if (verb) end -= verb[0].length;
    const begin = chars.startsWith('由', start) ? start + 1 : start;
    const name = chars.slice(begin, end);
    if (
      !stopped &&
      name.length >= 2 &&
      name.length <= 30 &&
      !/部门$|牵头单位|职责分工|试点城市政府|落实/.test(name)
    ) {
      found.push({ type: 'O', from: begin, to: end });
    }
    if (/^适用范围/.test(words) || char === '；') stopped = /^适用范围/.test(words);
    start = at + 1;
  }
  return found;
}

/** Every name of `[from, to)`, overlapping ones included. */
export function findNames(chars: string, from: number, to: number): FoundMention[] {
  const found: FoundMention[] = [];
  titleMarks(chars, from, to, found);
  mechanismLists(chars, from, to, found);
  quotations(chars, from, to, found);
  patterned(chars, found);
  properNames(chars, from, to, found);
  namesBefore(chars, from, to, found);
  return found;
}
