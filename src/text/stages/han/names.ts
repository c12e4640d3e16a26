/**
 * Names in Han text, by their form: marks and quotations, a proper beginning, lists closed by 等机制, a telling head that
 * closes a name of unknown origin, congresses and plans with their years. Longest names win; mentions do not nest.
 */
import * as nameRules from '../../languages/zh/name-rules.ts';
import { isHan } from '../characters.ts';
import type { FoundMention } from '../found.ts';
import { startsWithOne } from '../word-ends.ts';
import {
  ADVERB,
  BODY,
  BOTH,
  GENERIC,
  MARK,
  MODAL,
  NAME_STOP,
  NOUNLIKE,
  OPENER,
  PREPOSITION,
  VERB,
} from './lexicon.ts';
import { closingOf, isFullState, type NameCues, properOf } from './name-cues.ts';
import { beginsLine } from './name-heads.ts';
import type { Parties } from './parties.ts';
import { isActor, properNames } from './proper-names.ts';
import { quotations, titleMarks } from './quotations.ts';
import { endOf, type Tokens } from './tokens.ts';

/** First word of a list's member: what leads up to the list is taken off. */
function memberStart(tokens: Tokens, a: number, b: number): number {
  for (let at = a; at < b; at++) {
    const flags = tokens.flags[at] ?? 0;
    if ((flags & (PREPOSITION | ADVERB | MODAL | BOTH)) === 0 && ((flags & VERB) === 0 || at > a)) return at;
  }
  return b;
}

/** A、B、C等机制: each is a mechanism. */
function mechanismLists(
  chars: string,
  tokens: Tokens,
  bodies: ReadonlySet<number>,
  others: readonly number[],
  into: FoundMention[],
): void {
  for (const at of others) {
    const unit = tokens.from[at] ?? 0;
    if (!/^等[\u4e00-\u9fff]{0,4}机制/.test(chars.slice(unit, unit + 8))) continue;
    let a = at;
    const isOver = (word: number): boolean =>
      isEdge(chars, tokens, word - 1) ||
      beginsLine(chars, tokens, word) ||
      bodies.has(tokens.from[word] ?? 0);
    while (a > 0 && a > at - 60 && !isOver(a)) a--;
    let begin = memberStart(tokens, a, at);
    for (let next = begin; next <= at; next++) {
      if (next < at && chars.charCodeAt(tokens.from[next] ?? 0) !== 0x3001) continue;
      const from = tokens.from[begin] ?? 0;
      const to = next > begin ? endOf(tokens, next - 1) : from;
      const isBody = next === begin + 1 && ((tokens.flags[begin] ?? 0) & BODY) !== 0;
      if (to - from >= 3 && chars.charAt(from) !== '《' && !isBody) into.push({ type: 'M', from, to });
      begin = next + 1;
    }
  }
}

function isEdge(chars: string, tokens: Tokens, at: number): boolean {
  return /[，。；：,;:.．]/.test(chars.charAt(tokens.from[at] ?? 0));
}

/** Names that end with a telling head and begin after a verb or a mark. */
function namesBefore(chars: string, tokens: Tokens, closers: readonly number[], into: FoundMention[]): void {
  for (const at of closers) {
    const closing = closingOf[tokens.word[at] ?? -1];
    if (!closing) continue;
    const end = endOf(tokens, at);
    const { head, type, open } = closing;
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

/** 平江抽水蓄能电站: names that begin with characters that no word explains, and close with a head. */
function unknownNames(chars: string, tokens: Tokens, built: readonly number[], into: FoundMention[]): void {
  for (const at of built) {
    const proper = properOf[tokens.word[at] ?? -1];
    if (!proper || at === 0) continue;
    const end = endOf(tokens, at);
    let a = at;
    while (
      a > 0 &&
      (tokens.from[a - 1] ?? 0) > end - 16 &&
      canHold(chars, tokens, a - 1, false) &&
      !((tokens.flags[a - 1] ?? 0) & (OPENER | BODY | NAME_STOP))
    )
      a--;
    if (isUnknown(chars, tokens, a) && isUnknown(chars, tokens, a + 1) && a + 1 < at)
      into.push({ type: proper.type, from: tokens.from[a] ?? 0, to: end });
  }
}

function isUnknown(chars: string, tokens: Tokens, at: number): boolean {
  return tokens.word[at] === -1 && isHan(chars.charCodeAt(tokens.from[at] ?? 0));
}

const PROGRAMMES = nameRules.programmeHeads.map(({ words, type }) => ({ head: words, type }));
const isUnnamed = startsWithOne(nameRules.unnamed);
const COUNTED = /^[一二三四五六七八九十两\d]{1,3}[批项个]/;

const PAPER = /^[\u4e00-\u9fff]{2,16}?(?:协定|协议|议定书|条约|公约|谅解备忘录)(?!框架|等)/;
const ALSO = /^[了过]|^(?:[或并和及]|以及)(?:修订|续签|签署|落实|实施|执行|升级)/;
const NO_PAPER =
  /^(?:有关|相关|多项|一系列|若干|上述|该|本|此|合作|新的|一批|两国|双方|各项|部门|书面|框架|下列|以下)|[的和与及对在将或]/;

/** 商签投资保护协定: a paper named without marks, after the verb that concludes it. */
function papers(chars: string, tokens: Tokens, concluding: readonly number[], into: FoundMention[]): void {
  for (const at of concluding) {
    const from = endOf(tokens, at);
    // 商签或修订航空运输协定: a further verb before the name
    const also = ALSO.exec(chars.slice(from, from + 5))?.[0].length ?? 0;
    const name = PAPER.exec(chars.slice(from + also, from + also + 24))?.[0];
    if (!name || NO_PAPER.test(name)) continue;
    into.push({ type: 'I', from: from + also, to: from + also + name.length });
  }
}

const FIELDS =
  /^(?:(?:联邦|人民|民主|社会主义|伊斯兰|阿拉伯){0,3}(?:共和国|王国))?[\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,6}){1,3}[和与及][\u4e00-\u9fff]{2,8}?部(?![门分署委队长])/;

/** 巴西联邦共和国发展、工业和外贸部: a ministry of several fields. */
function ministries(chars: string, tokens: Tokens, states: readonly number[], into: FoundMention[]): void {
  for (const at of states) {
    if (!isFullState(tokens, at)) continue;
    const from = endOf(tokens, at);
    const list = chars.slice(from, from + 18);
    const name = list.includes('、') ? FIELDS.exec(chars.slice(from, from + 40))?.[0] : undefined;
    if (name) into.push({ type: 'O', from: tokens.from[at] ?? 0, to: from + name.length });
  }
}

/** Programmes named after the verb that carries them out; a name has no 的 and says more than its head. */
function programmes(chars: string, tokens: Tokens, carrying: readonly number[], into: FoundMention[]): void {
  for (const at of carrying) {
    const from = endOf(tokens, at);
    let next = at + 1;
    while (next < tokens.count && next < at + 14 && holdsProgramme(chars, tokens, next)) next++;
    for (let last = next - 1; last > at; last--) {
      const to = endOf(tokens, last);
      const programme = PROGRAMMES.find(({ head }) => chars.startsWith(head, to - head.length));
      if (!programme) continue;
      const { head, type } = programme;
      if (
        to - head.length - from >= 2 &&
        !isUnnamed(chars.slice(from, to)) &&
        !COUNTED.test(chars.slice(from, from + 6))
      )
        into.push({ type, from, to });
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

const PATTERNS = nameRules.namePatterns.map(({ pattern, type, near }) => ({
  pattern: new RegExp(pattern, 'g'),
  type,
  near: near ?? null,
}));
/** How far from what stands in every match a match and what it looks back to may reach. */
const AROUND = 30;

function patterned(chars: string, into: FoundMention[]): void {
  for (const { pattern, type, near } of PATTERNS) {
    if (near) {
      for (const word of near) aroundEach(chars, word, pattern, type, into);
      continue;
    }
    pattern.lastIndex = 0;
    for (let found = pattern.exec(chars); found; found = pattern.exec(chars))
      into.push({ type, from: found.index, to: found.index + found[0].length });
  }
}

/** Matches of the pattern around each place of the word; where places are near each other, in one pass over all of them. */
function aroundEach(
  chars: string,
  word: string,
  pattern: RegExp,
  type: FoundMention['type'],
  into: FoundMention[],
): void {
  for (let at = chars.indexOf(word); at >= 0; ) {
    const start = Math.max(0, at - AROUND);
    let end = at;
    for (; at >= 0 && at <= end + AROUND; at = chars.indexOf(word, at + 1)) end = at + word.length + AROUND;
    const around = chars.slice(start, end);
    pattern.lastIndex = 0;
    for (let found = pattern.exec(around); found; found = pattern.exec(around))
      into.push({ type, from: start + found.index, to: start + found.index + found[0].length });
  }
}

/** Every name of the text, overlapping ones included; `cues`: where to look; `bodies`: where the words of provisions begin after their labels. */
export function findNames(
  chars: string,
  tokens: Tokens,
  cues: NameCues,
  parties: Parties,
  bodies: ReadonlySet<number>,
): FoundMention[] {
  const found: FoundMention[] = [];
  titleMarks(chars, found);
  mechanismLists(chars, tokens, bodies, cues.others, found);
  quotations(chars, tokens, cues.quotes, found);
  patterned(chars, found);
  const proper: FoundMention[] = [];
  properNames(chars, tokens, cues.openings, parties, proper);
  found.push(...proper.filter(({ type, from, to }) => type !== 'L' || !isActor(chars, from, to)));
  namesBefore(chars, tokens, cues.closing, found);
  unknownNames(chars, tokens, cues.proper, found);
  programmes(chars, tokens, cues.carrying, found);
  papers(chars, tokens, cues.concluding, found);
  ministries(chars, tokens, cues.states, found);
  return found;
}
