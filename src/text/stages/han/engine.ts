/**
 * Reads Chinese texts: names, times and quantities over the whole text, commitments in operative sections.
 */
import { isHan } from '../characters.ts';
import type { Found, FoundMention, LanguageEngine } from '../found.ts';
import { leadInOf, readSections } from '../lead-ins.ts';
import { inOrder, settleMentions, settleOrdered } from '../mentions.ts';
import type { Section } from '../outline.ts';
import { leadBrackets } from './clauses.ts';
import { readCommitments, readLeadIn } from './commitments.ts';
import { frontOf } from './front.ts';
import { SentenceReader } from './groups.ts';
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
import { nameCues } from './name-cues.ts';
import { findNames } from './names.ts';
import { partiesOf } from './parties.ts';
import { withoutSides } from './party-names.ts';
import { ClauseReader } from './predicate.ts';
import { namesBefore, shortNames } from './short-names.ts';
import { findTimes } from './times.ts';
import { endOf, type Tokens, tokenFrom, tokenize } from './tokens.ts';
import { widened } from './widened.ts';

const TRADITIONAL = new Uint8Array(65_536);
for (const char of '國際與關係經濟發開產業對議務領導東華長時間區據應強進個們來為說這會過')
  TRADITIONAL[char.charCodeAt(0)] = 1;
/** Subjects and modals: a sentence with them is no title. */
const SENTENCE_WORDS =
  /^(?:[对有]|党中央|国务院|我国)|高度重视|，应|之一的|应当|应该|必须|可以|将|双方|中方|各有关|本[条法办例]|是指/;

function isRunInTitle(chars: string, from: number, to: number): boolean {
  const words = chars.slice(from, to);
  if (/[\d《]/.test(words) || SENTENCE_WORDS.test(words)) return false;
  return true;
}

/** A short title names a kind of paper: 两国联合声明. */
const PAPER = /(?:声明|公报|宣言|计划|协定|协议|备忘录|条约|纲要|方案|意见|规划)$/;

/** 2023年1月9日, （2018年1月2日）, 二〇〇五年六月十一日; 2023年1月9日 省人大常委会通过: when a text was made, and by whom. */
const DATED =
  /^[（(]?(?:\d{4}|[一二〇○零三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日(?:[）)]?$|.*(?:通过|公布|发布|批准)[）)]?$)/;

/** 签订日期2030年5月28日: a line of a database's head. */
const DATE_LINE = /^[（(]?(?:签[订署字]|生效|通过|公布|发布|批准|实施)日期[:：]?\s?\d{4}年/;

/** Lines before the first provision that are titles hold no mentions; signatures and dates do. */
function isTitleLine(chars: string, at: number): boolean {
  const before = chars.slice(Math.max(0, at - 61), at);
  const after = chars.slice(at, at + 61);
  const open = before.lastIndexOf('\n');
  const close = after.indexOf('\n');
  if ((open < 0 && at > 60) || (close < 0 && after.length > 60)) return false;
  const line = (before.slice(open + 1) + (close < 0 ? after : after.slice(0, close))).trim();
  if (line.length > 60 || /[。；：:，]$/.test(line)) return false;
  return !DATED.test(line) && !DATE_LINE.test(line) && (line.length > 7 || PAPER.test(line));
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
        '的和与及等赴'.includes(chars.charAt(end)))
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

/** 在以下领域开展合作, 主要合作领域如下: what follows is where one cooperates, however it is put. */
const NAMED_FIELDS = /(?:以下|下列|如下)[^，。：:]{0,8}领域|领域(?:包括)?如下/;
const FIELDS =
  /(?:以下|下列|如下)(?:几个|几方面|各)?(?:主要|重点|优先|具体)?(?:合作)?(?:领域|方面|内容|范围|议题|事项|行业)/;

/** Who acts, before what is to be done: an item that undertakes something by itself. */
const WILLED = /^(?:双方|两国|各方|中方|甲方|乙方)/;

/** Whether an item begins as an action does: a verb with its object, or what a preposition leads (就……举办……). */
function beginsAction(tokens: Tokens, item: Section): boolean {
  const first = tokenFrom(tokens, item.body);
  const flags = tokens.flags[first] ?? 0;
  if (flags & PREPOSITION) return true;
  if (!(flags & VERB) || flags & ADVERB) return false;
  if (!(flags & NOUNLIKE)) return true;
  // 交流农业科技信息; but 交流、合作
  const next = tokens.flags[first + 1] ?? 0;
  return (tokens.from[first + 2] ?? item.own) < item.own - 2 && !(next & (PAUSE | LINK | PREPOSITION));
}

/**
 * 双方将在以下领域开展合作：（一）流域规划与管理: the items are fields, and undertake nothing. Where most items are actions,
 * all of them undertake something.
 */
class FieldLists {
  private readonly byParent = new Map<Section, boolean>();
  private readonly chars: string;
  private readonly tokens: Tokens;

  constructor(chars: string, tokens: Tokens) {
    this.chars = chars;
    this.tokens = tokens;
  }

  isField(section: Section): boolean {
    const { parent } = section;
    const leadIn = parent ? leadInOf(this.chars, parent) : null;
    if (!parent || !leadIn) return false;
    const words = this.chars.slice(leadIn.from, leadIn.to);
    if (NAMED_FIELDS.test(words)) return !WILLED.test(this.chars.slice(section.body, section.body + 8));
    if (!FIELDS.test(words)) return false;
    let acts = this.byParent.get(parent);
    if (acts === undefined) {
      const actions = parent.children.filter((item) => beginsAction(this.tokens, item)).length;
      acts = actions * 2 > parent.children.length;
      this.byParent.set(parent, acts);
    }
    if (acts) return false;
    const first = tokenFrom(this.tokens, section.body);
    return ((this.tokens.flags[first] ?? 0) & (VERB | NOUNLIKE | ADVERB)) !== VERB;
  }
}

/** 第17届 before the name of a meeting. */
const SESSION = /(?:第[\d一二三四五六七八九十百]{1,4}[届次轮]|首届)$/;

/** 2034年……峰会: the year by which one of a row of meetings is known. */
const OF_YEAR = /(?<!\d)\d{4}年(?:度)?$/;
const ONE_OF_ROW = /(?:峰会|年会|大会|会议|会商会|论坛)$/;

/** A meeting with its number, or its year. */
function numbered(chars: string, mention: FoundMention): FoundMention {
  if (mention.type !== 'M') return mention;
  const year = ONE_OF_ROW.test(chars.slice(mention.to - 3, mention.to))
    ? OF_YEAR.exec(chars.slice(Math.max(0, mention.from - 7), mention.from))
    : null;
  if (year) return { ...mention, from: mention.from - year[0].length };
  const session = SESSION.exec(chars.slice(Math.max(0, mention.from - 7), mention.from));
  return session ? { ...mention, from: mention.from - session[0].length } : mention;
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
  const cues = nameCues(chars, tokens);
  const parties = partiesOf(chars, tokens, front, cues.states);
  const bodies = new Set(sections.map(({ body }) => body));
  const known = findNames(chars, tokens, cues, parties, bodies).map((name) => numbered(chars, name));
  const full = [...known, ...namesBefore(chars, tokens)];
  const names = inOrder([...full, ...shortNames(chars, full, front)]);
  const settledNames = settleOrdered(names);
  maskNames(tokens, settledNames);
  const told = frontOf(chars, tokens, front, cues.states, settledNames);
  const reading = new SentenceReader(new ClauseReader(chars, tokens, timeEnds, parties, told));
  const leads: FoundMention[] = [];
  const fields = new FieldLists(chars, tokens);
  const commitments = readSections(
    chars,
    sections,
    (section) => {
      const brackets = leadBrackets(chars, section.body, section.own);
      for (const bracket of brackets) leads.push(...bodiesOfBracket(chars, bracket.from, bracket.to));
      return fields.isField(section) ? [] : readCommitments(reading, section, dates, brackets);
    },
    (section, sentence) => readLeadIn(reading, section, sentence, dates),
  );
  const labels = sections.flatMap((section) => (section.label ? [section.label] : []));
  const wide = [...names, ...leads, ...times].flatMap((each) => widened(chars, each) ?? []);
  const candidates = wide.filter((mention) => mention.from >= front || !isTitleLine(chars, mention.from));
  const settled = withoutSides(chars, settleMentions(candidates));
  const labelled = new Set(labels.map((label) => label.from));
  return {
    commitments,
    // 本《行动计划》: the text itself
    mentions: settled.filter(
      ({ from }) =>
        !labelled.has(from) && !(chars.charAt(from) === '《' && /[本该]/.test(chars.charAt(from - 1))),
    ),
  };
}

export const hanEngine: LanguageEngine = { isRunInTitle, read, traditional: TRADITIONAL };
