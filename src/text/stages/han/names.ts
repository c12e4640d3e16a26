/**
 * Names in Han text, by their form: marks and quotations, a proper beginning, lists closed by 等机制, a telling head that
 * closes a name of unknown origin, congresses and plans with their years. Longest names win; mentions do not nest.
 */
import type { MentionType } from '../../extraction.ts';
import type { FoundMention } from '../found.ts';
import { ADVERB, GENERIC, HEAD, MARK, NOUN, NOUNLIKE, PREPOSITION, VERB } from './lexicon.ts';
import { beginsLine, properNames } from './proper-names.ts';
import { quotations, titleMarks } from './quotations.ts';
import { endOf, type Tokens } from './tokens.ts';

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
    if (chars.charCodeAt(unit) !== 0x7b49 || !/^等[\u4e00-\u9fff]{0,4}机制/.test(chars.slice(unit, unit + 8)))
      continue;
    let a = at;
    while (a > 0 && a > at - 60 && !isEdge(chars, tokens, a - 1) && !beginsLine(chars, tokens, a)) a--;
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
  return /[，。；：,;:.．]/.test(chars.charAt(tokens.from[at] ?? 0));
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
  ['示范城市', 'J', true],
  ['示范基地', 'J', true],
];

/** Names that end with a telling head and begin after a verb or a mark. */
function namesBefore(chars: string, tokens: Tokens, into: FoundMention[]): void {
  for (let at = 0; at < tokens.count; at++) {
    if (!((tokens.flags[at] ?? 0) & (HEAD | NOUN))) continue;
    const end = endOf(tokens, at);
    const closing = CLOSING.find(
      ([head]) => chars.startsWith(head, end - head.length) && end - head.length >= (tokens.from[at] ?? 0),
    );
    if (!closing) continue;
    const [head, type, open] = closing;
    let a = at;
    while (a > 0 && (tokens.from[a - 1] ?? 0) > end - head.length - 14 && canHold(chars, tokens, a - 1, open))
      a--;
    const from = tokens.from[a] ?? 0;
    const length = end - head.length - from;
    const isGenericStart = ((tokens.flags[a] ?? 0) & GENERIC) !== 0;
    if (length < (open ? 3 : 2) || isGenericStart) continue;
    into.push({ type, from, to: end });
  }
}

function canHold(chars: string, tokens: Tokens, at: number, open: boolean): boolean {
  const flags = tokens.flags[at] ?? 0;
  if (flags & MARK || /[的和与及在对将把]/.test(chars.charAt(tokens.from[at] ?? 0))) return false;
  return open ? (flags & (VERB | NOUNLIKE)) !== VERB : (flags & (VERB | PREPOSITION)) === 0;
}

/** What programmes end with, after a verb that carries them out: 实施……工程, 开展……行动. */
const PROGRAMMES: readonly (readonly [head: string, type: MentionType])[] = [
  ['行动计划', 'I'],
  ['行动', 'F'],
  ['战略', 'F'],
  ['工程', 'J'],
  ['计划', 'I'],
];
const CARRIES_OUT = /^(?:实施|组织实施|启动实施|启动|开展|实行|推进|深入实施)$/;
const UNNAMED =
  /^(?:一批|若干|一系列|有关|相关|各项|各类|重大|重点|联合|专项|上述|该|本|此|试点|更大|更多|多个|[一二三四五六七八九十两\d]{1,3}[批项个])/;

/** Programmes named after the verb that carries them out; a name has no 的 and says more than its head. */
function programmes(chars: string, tokens: Tokens, into: FoundMention[]): void {
  for (let at = 0; at < tokens.count; at++) {
    if (!((tokens.flags[at] ?? 0) & VERB)) continue;
    const from = endOf(tokens, at);
    if (!CARRIES_OUT.test(chars.slice(tokens.from[at], from))) continue;
    let next = at + 1;
    while (next < tokens.count && next < at + 14 && holdsProgramme(chars, tokens, next)) next++;
    for (let last = next - 1; last > at; last--) {
      const to = endOf(tokens, last);
      const programme = PROGRAMMES.find(([head]) => chars.startsWith(head, to - head.length));
      if (!programme) continue;
      const [head, type] = programme;
      if (to - head.length - from >= 2 && !UNNAMED.test(chars.slice(from, to))) into.push({ type, from, to });
      break;
    }
  }
}

function holdsProgramme(chars: string, tokens: Tokens, at: number): boolean {
  if (beginsLine(chars, tokens, at)) return false;
  const flags = tokens.flags[at] ?? 0;
  const word = chars.slice(tokens.from[at], endOf(tokens, at));
  if (/^[，。；：,;:.的将把在等]$/.test(word)) return false;
  return word === '、' || word === '“' || word === '”' || (flags & MARK) === 0;
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
  programmes(chars, tokens, found);
  return found;
}
