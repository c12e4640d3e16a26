/**
 * Names that begin with something proper: a state, a place, 两党, 国家, a name in foreign characters; and what is a name by
 * itself.
 */
import type { MentionType } from '../../extraction.ts';
import type { FoundMention } from '../found.ts';
import { BODY, FRAMEWORK, OPENER, PAIR, PLACE, STATE, VERB } from './lexicon.ts';
import { FOREIGN } from './name-cues.ts';
import { beginsLine, type HeadFound, longestHead, NAME_VERBS } from './name-heads.ts';
import { BODY_PARTY, type Parties } from './parties.ts';
import { endOf, entryAt, type Tokens } from './tokens.ts';

/** Openers that make a name only of some heads: 两国战略, 国际地区, 国家口岸 name nothing. */
function isGeneric(own: string, head: string, type: MentionType, isPlace: boolean): boolean {
  if (type === 'L') return !isPlace;
  const rest = head.slice(own.length);
  // 中非发展战略高度契合: each has its own.
  if (rest === '发展战略') return true;
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
  /^(?:铁路|公路|高速公路|电网|管网|战略|公约|条约|法|协定|协议|规划|计划|方案|标准|倡议|会议|论坛|机制|组织|机构|大会|议程|声明|宣言|意见|办法|条例|公司|银行|大学|学院|中心|基金|委员会|博物馆|医院|集团)$/;

/** What the name is, where its head alone does not tell. */
function typeOf(chars: string, head: HeadFound, own: string, words: string, flags: number): MentionType {
  if (WORKS_AFTER.test(chars.slice(head.end - 2, head.end + 8))) return 'J';
  // 非洲联盟委员会, 欧盟委员会: a body's own.
  if (flags & BODY && words === `${own}委员会`) return 'O';
  // 沙特2030愿景: a vision of a year is a paper.
  return head.type === 'F' && /\d{4}年?愿景$/.test(words) ? 'I' : head.type;
}

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

/** Names of the text that begin with something proper; `openings`: the words that may be. */
export function properNames(
  chars: string,
  tokens: Tokens,
  openings: readonly number[],
  parties: Parties,
  into: FoundMention[],
): void {
  let taken = -1;
  for (const at of openings) {
    if (at <= taken) continue;
    const opening = openingAt(chars, tokens, at, parties);
    if (!opening) continue;
    const { flags, next } = opening;
    const from = tokens.from[at] ?? 0;
    const end = endOf(tokens, next - 1);
    if (end - from === 3 && chars.startsWith('两党中央', from - 1)) continue;
    const isPlace = (flags & (PLACE | STATE)) !== 0 || opening.foreign === true;
    const head =
      actsThere(chars, tokens, at, opening) || ofDepartments(chars, end, flags)
        ? null
        : longestHead(chars, tokens, next, (flags & PAIR) !== 0);
    const line = !head && flags & PLACE ? lineBetween(chars, tokens, next, parties) : null;
    // 中老命运共同体 is what the plan itself is about, not a name in it.
    const theme = head?.type === 'F' && (flags & PAIR) !== 0 && chars.startsWith('命运共同体', head.end - 5);
    const words = head ? chars.slice(from, head.end) : '';
    const own = head ? chars.slice(from, end) : '';
    if (
      head &&
      !theme &&
      !(isPlace && /(?:合作机制|协调机制|管理办法|工作机制)$/.test(words)) &&
      (words.includes('“') || !isGeneric(own, words, head.type, isPlace))
    ) {
      const type = typeOf(chars, head, own, words, flags);
      into.push({ type, from, to: head.end });
      taken = head.next - 1;
    } else if (line) {
      into.push({ type: 'J', from, to: line.end });
      taken = line.next - 1;
    } else taken = standingName(chars, tokens, opening, at, parties.letters, into);
  }
}

/** 至 and 到 */
const [UNTIL, TO] = [0x81f3, 0x5230];

/** 莫斯科至喀山高铁项目: what leads from the place before word `at` to another; null where nothing does. */
function lineBetween(chars: string, tokens: Tokens, at: number, parties: Parties): HeadFound | null {
  const code = chars.charCodeAt(tokens.from[at] ?? 0);
  if ((code !== UNTIL && code !== TO) || tokens.length[at] !== 1) return null;
  const second = openingAt(chars, tokens, at + 1, parties);
  if (!second || !(second.flags & PLACE || second.foreign)) return null;
  const head = longestHead(chars, tokens, second.next, false);
  return head?.type === 'J' ? head : null;
}

/** 国务院各部门办公厅: the offices of its departments, and no office of its own. */
function ofDepartments(chars: string, end: number, flags: number): boolean {
  return (flags & BODY) !== 0 && /^(?:各部门|各部委|部门)/.test(chars.slice(end, end + 3));
}

/** 在非洲建设示范区, 为非洲援助……: what follows a place is done there. */
function actsThere(chars: string, tokens: Tokens, at: number, { next, flags }: Opening): boolean {
  // 为中非发展基金……: two parties are no place.
  if (flags & PAIR || ((tokens.flags[next] ?? 0) & VERB) === 0) return false;
  // 向国家防汛指挥部报告: nothing is done there.
  if (/^(?:国家|全国|中央|省)$/.test(chars.slice(tokens.from[at], endOf(tokens, next - 1)))) return false;
  const before = at > 0 ? chars.slice(tokens.from[at - 1], endOf(tokens, at - 1)) : '';
  if (!/^[在为于向对给从]$/.test(before)) return false;
  return !NAME_VERBS.has(chars.slice(tokens.from[next], endOf(tokens, next)));
}

/** What follows a place whose offices are meant: 广东省有关部门, 珠海市方面. */
const ITS_OFFICES = /^(?:(?:的)?(?:有关|相关|各有关|各相关)(?:部门|单位|方面|机构)|方面|双方)/;
const DUTY = /^(?:应当|应|须|必须|不得|可以|负责|承接|承担|对[^，。；]{2,16}实行)/;
/** 广东省与澳门特别行政区协商…… */
const WITH = /^[与和同、][^，。；]{2,14}?(?:应当|应|须|可以|负责|协商|共同|联合|有关单位|有关部门|相关部门)/;
const TOGETHER = /^(?:协商|共同|联合)/;
const BEGINS = /(?:^|[，。；：\s\u3000）)]|[一二三四五六七八九十]、|\d[.、．])$/;

/** Whether a province or town is named as who acts, not as where: a party of the text, and no place in it. */
export function isActor(chars: string, from: number, to: number): boolean {
  const after = chars.slice(to, to + 20);
  if (ITS_OFFICES.test(after)) return true;
  const before = chars.slice(Math.max(0, from - 2), from);
  if (BEGINS.test(before)) return DUTY.test(after) || WITH.test(after);
  // 由合作区和珠海市协商确定
  const by = /由[^，。；]{0,14}$/.test(chars.slice(Math.max(0, from - 15), from));
  return (
    (by && !/^[的省市县及]/.test(after)) ||
    (/[与和同要]$/.test(before) && (DUTY.test(after) || TOGETHER.test(after)))
  );
}

/** 外交部长: who leads the body; 外交部长期…… is none. */
function isChief(chars: string, to: number): boolean {
  return chars.charAt(to - 1) === '部' && /^长(?![期远效足久])/.test(chars.slice(to, to + 2));
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
  else if (flags & BODY && chars.charAt(to) !== '门' && !isChief(chars, to))
    into.push({ type: 'O', from, to });
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
