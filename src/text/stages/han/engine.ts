/**
 * Reads Chinese texts: names, times and quantities over the whole text, commitments in operative sections.
 */
import { isHan } from '../characters.ts';
import type { Found, FoundMention, LanguageEngine } from '../found.ts';
import { leadInOf, readSections } from '../lead-ins.ts';
import { settleMentions } from '../mentions.ts';
import type { Section } from '../outline.ts';
import { leadBrackets } from './clauses.ts';
import { readCommitments, readLeadIn } from './commitments.ts';
import { bodiesOfBracket } from './leads.ts';
import {
  ADVERB,
  FACT,
  LINK,
  MODAL,
  NAME_STOP,
  NOUN,
  NOUNLIKE,
  PAUSE,
  PERMISSION,
  PREPOSITION,
  RECOGNITION,
  STATING,
  TRANSPARENT,
  VERB,
} from './lexicon.ts';
import { findNames } from './names.ts';
import { partiesOf } from './parties.ts';
import { ClauseReader } from './predicate.ts';
import { findTimes } from './times.ts';
import { endOf, type Tokens, tokenFrom, tokenize } from './tokens.ts';

const TRADITIONAL = new Uint8Array(65_536);
for (const char of '國際與關係經濟發開產業對議務領導東華長時間區據應強進個們來為說這會過')
  TRADITIONAL[char.charCodeAt(0)] = 1;
/** Subjects and modals: a sentence with them is no title. */
const SENTENCE_WORDS = /^[对有]|，应|之一的|应当|应该|必须|可以|将|双方|中方|各有关|本[条法办例]|是指/;

function isRunInTitle(chars: string, from: number, to: number): boolean {
  const words = chars.slice(from, to);
  if (/[\d《]/.test(words) || SENTENCE_WORDS.test(words)) return false;
  return true;
}

/** Lines before the first provision that are titles hold no mentions; signatures and dates do. */
function isTitleLine(chars: string, at: number): boolean {
  const before = chars.slice(Math.max(0, at - 61), at);
  const after = chars.slice(at, at + 61);
  const open = before.lastIndexOf('\n');
  const close = after.indexOf('\n');
  if ((open < 0 && at > 60) || (close < 0 && after.length > 60)) return false;
  const line = (before.slice(open + 1) + (close < 0 ? after : after.slice(0, close))).trim();
  if (line.length > 60 || /[。；：:，]$/.test(line)) return false;
  return !/^\d{4}年\d{1,2}月\d{1,2}日$/.test(line) && line.length > 7;
}

/** End of the nouns from `at`, with at most `unknown` characters that no word explains. */
function nounEnd(chars: string, tokens: Tokens, at: number, unknown: number): number {
  let end = at;
  let left = unknown;
  for (
    let next = tokenFrom(tokens, at);
    next < tokens.count && tokens.from[next] === end && end < at + 16;
    next++
  ) {
    const flags = tokens.flags[next] ?? 0;
    const isNoun = (flags & (NOUN | NOUNLIKE)) !== 0 && !(flags & NAME_STOP);
    if (
      !isNoun &&
      (tokens.word[next] !== -1 ||
        left-- <= 0 ||
        !isHan(chars.charCodeAt(end)) ||
        '的和与及等'.includes(chars.charAt(end)))
    )
      break;
    end = endOf(tokens, next);
  }
  return end;
}

/** Roles that a word does not have inside a name: 中国储备粮管理总公司 manages nothing. */
const NOT_IN_NAMES =
  VERB |
  NOUNLIKE |
  ADVERB |
  MODAL |
  PERMISSION |
  LINK |
  PREPOSITION |
  RECOGNITION |
  FACT |
  STATING |
  TRANSPARENT |
  PAUSE;

const FIELDS =
  /(?:以下|下列|如下)(?:几个|几方面|各)?(?:主要|重点|优先|具体)?(?:合作)?(?:领域|方面|内容|范围|议题|事项|行业)/;

/** 双方将在以下领域开展合作：（一）流域规划与管理: the items are fields, and undertake nothing. */
function listsFields(chars: string, tokens: Tokens, section: Section): boolean {
  const leadIn = section.parent ? leadInOf(chars, section.parent) : null;
  if (!leadIn || !FIELDS.test(chars.slice(leadIn.from, leadIn.to))) return false;
  const first = tokenFrom(tokens, section.body);
  return ((tokens.flags[first] ?? 0) & (VERB | NOUNLIKE | ADVERB)) !== VERB;
}

/** Takes the words of names for nouns. */
function maskNames(tokens: Tokens, names: readonly FoundMention[]): void {
  let at = 0;
  for (const { from, to } of names) {
    at = tokenFrom(tokens, from, at);
    for (; at < tokens.count && (tokens.from[at] ?? 0) < to; at++)
      tokens.flags[at] = ((tokens.flags[at] ?? 0) & ~NOT_IN_NAMES) | NOUN;
  }
}

function read(chars: string, sections: readonly Section[]): Found {
  const tokens = tokenize(chars);
  const times = findTimes(chars, (at, unknown) => nounEnd(chars, tokens, at, unknown));
  const dates = times.filter((time) => time.type === 'T');
  const timeEnds = new Map(dates.map((time) => [time.from, time.to]));
  const front = sections[1]?.start ?? chars.length;
  const parties = partiesOf(chars, tokens, front);
  const names = findNames(chars, tokens, parties);
  maskNames(tokens, settleMentions(names));
  const reader = new ClauseReader(chars, tokens, timeEnds, parties.byShort);
  const leads: FoundMention[] = [];
  const commitments = readSections(
    chars,
    sections,
    (section) => {
      for (const bracket of leadBrackets(chars, section.body, section.own))
        leads.push(...bodiesOfBracket(chars, bracket.from, bracket.to));
      return listsFields(chars, tokens, section) ? [] : readCommitments(reader, section, dates);
    },
    (section, sentence) => readLeadIn(reader, section, sentence, dates),
  );
  const labels = sections.flatMap((section) => (section.label ? [section.label] : []));
  const candidates = [...names, ...leads, ...times].filter(
    (mention) => mention.from >= front || !isTitleLine(chars, mention.from),
  );
  const settled = settleMentions(candidates);
  const labelled = new Set(labels.map((label) => label.from));
  return { commitments, mentions: settled.filter((mention) => !labelled.has(mention.from)) };
}

export const hanEngine: LanguageEngine = { isRunInTitle, read, traditional: TRADITIONAL };
