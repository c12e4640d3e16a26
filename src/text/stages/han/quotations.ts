/**
 * Names by their marks: 《…》, a quotation with the head after it (“……”战略), a quotation that comes again or that counts
 * (“五大行动”).
 */
import { heldOff } from '../../languages/zh/name-rules.ts';
import type { FoundMention } from '../found.ts';
import { endsWithOne } from '../word-ends.ts';
import { ADVERB, CLOSE, HEAD, MARK, NAME_STOP, NOUNLIKE, PREPOSITION, QUOTE_HEAD, VERB } from './lexicon.ts';
import { beginsLine } from './name-heads.ts';
import { endOf, entryAt, type Tokens } from './tokens.ts';

const MOST_TITLE = 90;
const MOST_QUOTE = 24;
const MOST_HEAD = 16;

export function titleMarks(chars: string, into: FoundMention[]): void {
  for (let at = chars.indexOf('《'); at >= 0; at = chars.indexOf('《', at + 1)) {
    const length = chars.slice(at, at + MOST_TITLE).indexOf('》');
    if (length < 0) continue;
    into.push({ type: 'I', from: at, to: at + length + 1 });
    at += length;
  }
}

const NUMBERED = /^[一二两三四五六七八九十]/;
/** “一网通办”, “一站式服务”: how something is done. */
const MANNER = /^一[网窗站门张件键体次表单码卡事照证章][^一两]/;
const isHeldOff = endsWithOne(heldOff);

/** “……”等民生项目: what a list of quotations is said to be. */
const LISTED = /^等[\u4e00-\u9fff]{0,8}?(?:(项目|工程|基地|园区|载体)|(机制|论坛|平台)|(倡议|战略|行动))/;

interface Quotation {
  readonly at: number;
  readonly end: number;
  /** Number of the word after it. */
  readonly next: number;
  readonly words: string;
}

function quotationsOf(chars: string, tokens: Tokens, quotes: readonly number[]): Quotation[] {
  const found: Quotation[] = [];
  let last = -1;
  for (const at of quotes) {
    // A mark inside a quotation opens none.
    if (at <= last) continue;
    const from = tokens.from[at] ?? 0;
    for (let next = at + 1; next < tokens.count && (tokens.from[next] ?? 0) <= from + MOST_QUOTE; next++) {
      if (!((tokens.flags[next] ?? 0) & CLOSE) || chars.charCodeAt(tokens.from[next] ?? 0) !== 0x201d)
        continue;
      found.push({
        at: from,
        end: endOf(tokens, next),
        next: next + 1,
        words: chars.slice(from + 1, tokens.from[next]),
      });
      last = next;
      break;
    }
  }
  return found;
}

/** End and type of the head that a quotation takes with it. */
function headAfter(
  chars: string,
  tokens: Tokens,
  quotation: Quotation,
): { end: number; type: FoundMention['type'] } | null {
  let best: { end: number; type: FoundMention['type'] } | null = null;
  for (let at = quotation.next; at < tokens.count; at++) {
    const end = endOf(tokens, at);
    const flags = tokens.flags[at] ?? 0;
    if (end > quotation.end + MOST_HEAD || flags & (MARK | NAME_STOP) || beginsLine(chars, tokens, at)) break;
    if (/[和与]/.test(chars.charAt(tokens.from[at] ?? 0)) && tokens.length[at] === 1) break;
    if (best === null && flags & (PREPOSITION | ADVERB)) break;
    if ((flags & (VERB | NOUNLIKE)) === VERB && !(flags & (HEAD | QUOTE_HEAD))) break;
    const type = entryAt(tokens, at)?.quoteHead;
    if (!type) continue;
    // “……”重点项目: a general word further on is no part of the name.
    if (type === 'J' && end > quotation.end + 8 && best === null) break;
    if (best === null || type !== 'L') best = { end, type };
  }
  return best;
}

export function quotations(
  chars: string,
  tokens: Tokens,
  quotes: readonly number[],
  into: FoundMention[],
): void {
  const found = quotationsOf(chars, tokens, quotes);
  const counts = new Map<string, number>();
  for (const { words } of found) counts.set(words, (counts.get(words) ?? 0) + 1);
  for (const quotation of found) {
    const { at, end, words } = quotation;
    if (isHeldOff(chars.slice(Math.max(0, at - 4), at))) continue;
    const head = /^原则|^要求/.test(chars.slice(end, end + 2)) ? null : headAfter(chars, tokens, quotation);
    if (head && !/[，。；]/.test(words)) {
      const shared = head.type === 'I' && chars.startsWith('共建', at - 2) ? 2 : 0;
      into.push({ type: head.type, from: at - shared, to: head.end });
      continue;
    }
    const kind = LISTED.exec(chars.slice(end, end + 14));
    if (kind && !/[，。；、]/.test(words)) {
      into.push({ type: kind[1] ? 'J' : kind[2] ? 'M' : 'F', from: at, to: end });
      continue;
    }
    const own = entryAt(tokens, quotation.next - 2)?.head;
    // “九五规划”, “2035愿景”: papers.
    const isPaper = (own === 'I' && NUMBERED.test(words)) || /\d{4}年?愿景$/.test(words);
    const isNamed =
      isPaper || words.length > 4 || (words.length === 4 && (tokens.length[quotation.next - 2] ?? 0) === 4);
    if (own && own !== 'L' && isNamed && !/[，。；、]/.test(words)) {
      into.push({ type: isPaper ? 'I' : own, from: at, to: end });
      continue;
    }
    // “六稳”工作: two signs say enough before what they are.
    const isWork =
      /^[一二两三四五六七八九十][^农]$/.test(words) && /^(?:工作|任务)/.test(chars.slice(end, end + 2));
    const named = (NUMBERED.test(words) && !MANNER.test(words)) || (counts.get(words) ?? 0) > 1;
    if (
      named &&
      (words.length > 2 || isWork) &&
      !/[、，。]/.test(words) &&
      !/^原则|^要求/.test(chars.slice(end, end + 2))
    )
      into.push({ type: 'F', from: at, to: end });
  }
}
