/**
 * Names in Han text, by their form: 《…》; a quotation and the head after it; a proper beginning and the longest head
 * before the name stops; lists closed by 等机制; standing bodies and places. Longest names win; mentions do not nest.
 */
import type { MentionType } from '../../extraction.ts';
import { isHan } from '../characters.ts';
import type { FoundMention } from '../found.ts';
import {
  bodyTable,
  headTable,
  openerTable,
  pairTable,
  placeTable,
  quoteHeadTable,
  stateTable,
  stopTable,
  verbTable,
} from './lexicon.ts';

const MOST = 34;

/** Whether a name cannot go on through `at`. */
export function isNameStop(chars: string, at: number, to: number): boolean {
  const code = chars.charCodeAt(at);
  if (!isHan(code) && !/[A-Za-z0-9“”\-－—·（）()]/.test(chars.charAt(at))) return true;
  return stopTable.longest(chars, at, to) !== null;
}

/** End and type of the longest head on the way from `at`. */
function longestHead(
  chars: string,
  at: number,
  to: number,
  table: typeof headTable,
): { end: number; type: MentionType } | null {
  let best: { end: number; type: MentionType } | null = null;
  const limit = Math.min(to, at + MOST);
  let joined = false;
  for (let unit = at; unit < limit; ) {
    const head = table.longest(chars, unit, limit);
    if (head) {
      best = { end: unit + head.length, type: head.value };
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
  for (let at = chars.indexOf('《', from); at >= 0 && at < to; at = chars.indexOf('《', at)) {
    const end = chars.indexOf('》', at);
    if (end < 0 || end >= to) return;
    if (end - at > 90) {
      at++;
      continue;
    }
    into.push({ type: 'I', from: at, to: end + 1 });
    at = end + 1;
  }
}

const NUMBERED = /^[一二三四五六七八九十]/;
/** Before these quotations nothing is named: the words are held off, or only quoted. */
const HELD_OFF = /(?:反对搞?|搞|所谓|形式的|任何|遏制|破除|化解|防止)$/;

function quotations(chars: string, from: number, to: number, into: FoundMention[]): void {
  const counts = new Map<string, number>();
  const places: { at: number; end: number; words: string }[] = [];
  for (let at = chars.indexOf('“', from); at >= 0 && at < to; at = chars.indexOf('“', at + 1)) {
    const end = chars.indexOf('”', at);
    if (end < 0 || end >= to) break;
    if (end - at > 22) continue;
    const words = chars.slice(at + 1, end);
    counts.set(words, (counts.get(words) ?? 0) + 1);
    places.push({ at, end: end + 1, words });
  }
  for (const { at, end, words } of places) {
    if (HELD_OFF.test(chars.slice(Math.max(from, at - 4), at))) continue;
    const head = chars.startsWith('原则', end)
      ? null
      : longestHead(chars, end, Math.min(to, end + 16), quoteHeadTable);
    if (head) {
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

/** A、B、C等机制: each is a mechanism. */
function mechanismLists(chars: string, from: number, to: number, into: FoundMention[]): void {
  for (let at = chars.indexOf('等', from); at >= 0 && at < to; at = chars.indexOf('等', at + 1)) {
    if (!/^等[\u4e00-\u9fff]{0,4}(?:机制|平台框架)/.test(chars.slice(at, at + 8))) continue;
    let end = at;
    for (let unit = at - 1; unit >= from && unit > at - 120; unit--) {
      const char = chars.charAt(unit);
      const edge = /[，。；：\n,;]/.test(char);
      const verb =
        !edge && (char === '在' || verbTable.longest(chars, unit, end) !== null)
          ? verbTable.longest(chars, unit, end)
          : null;
      const opener = edge || char === '在' || (verb && /[发加深充利在]/.test(char));
      if (char !== '、' && char !== '和' && char !== '与' && !opener) continue;
      const link = char === '和' || char === '与';
      if (link && (end - unit < 4 || headTable.longest(chars, unit + 1, end) === null)) {
        // 产能与投资合作: 与 inside a member of the list.
        continue;
      }
      const begin = unit + (opener && !edge && char !== '在' ? (verb?.length ?? 1) : 1);
      if (end - begin >= 3 && chars.charAt(begin) !== '《') into.push({ type: 'M', from: begin, to: end });
      end = unit;
      if (opener) break;
    }
  }
}

/** Names that begin with something proper. */
function properNames(chars: string, from: number, to: number, into: FoundMention[]): void {
  for (let at = from; at < to; at++) {
    const code = chars.charCodeAt(at);
    if (code < 0x2000) continue;
    const body = bodyTable.longest(chars, at, to);
    const place = placeTable.longest(chars, at, to);
    const opener = openerTable.longest(chars, at, to);
    if (!body && !place && !opener) continue;
    const length = Math.max(body?.length ?? 0, place?.length ?? 0, opener?.length ?? 0);
    const head = longestHead(chars, at + length, to, headTable);
    const own = chars.slice(at, at + length);
    // 中老命运共同体 is what the plan itself is about, not a name in it.
    const theme =
      head?.type === 'F' &&
      pairTable.longest(chars, at, to) !== null &&
      chars.slice(at, head.end).endsWith('命运共同体');
    if (head && !theme && head.end - at > length) {
      into.push({ type: head.type, from: at, to: head.end });
      at = head.end - 1;
    } else if (body && body.length === length) {
      into.push({ type: 'O', from: at, to: at + length });
      at += length - 1;
    } else if (place && place.length === length && !stateTable.longest(chars, at, at + length)) {
      const unit = /^[省市州县区]/.test(chars.charAt(at + length)) && !own.endsWith('区') ? 1 : 0;
      into.push({ type: 'L', from: at, to: at + length + unit });
      at += length - 1;
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
  return found;
}
