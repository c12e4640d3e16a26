/**
 * Brackets of responsibility: （负责部门：……；适用范围：……）（……牵头，……参与）. The bodies in them, each a mention and a
 * proposed lead.
 */
import type { FoundMention } from '../found.ts';

const MARK = /[（(〔[【：:、，,；;。）)〕\]】\s]/;
/** Between a body and those beside it: 财政部会同外交部. */
const BESIDE = /会同|联合|商|配合(?=.)/;
const ROLES =
  /(?:等?(?:部门)?(?:按职责分工)?(?:分工)?(?:分别|共同)?(?:负责落实|组织实施|负责|牵头|参与|指导|配合|参加|落实|协同))$/;
/** 2028年底前完成, 完成时限: when, and not who. */
const TELLS_WHEN =
  /\d{4}年|^\d{1,2}月|^年[内底]|^[今全]年|^[上下]半年|^完成(?:时限|时间|期限)|^时限|长期(?:坚持|推进)|^持续/;
const NO_BODY =
  /^(?:有关部门|各有关部门|相关部门|各部门|各相关部门|牵头单位|牵头部门|配合单位|参与单位|责任单位|负责部门|下同|以下同|等|等部门)$|职责分工|政府$|各$|(?:完成|出台|推进|实施|印发|落实)(?:相关政策|到位)?$|不再列出|地区$|各地/;

/** A body and those beside it, each with its place: 财政部会同外交部. */
function partsOf(words: string): { readonly name: string; readonly at: number }[] {
  const beside = BESIDE.exec(words);
  // 商务部 begins with what else parts two bodies.
  if (!beside || beside.index < 2 || words.length - beside.index - beside[0].length < 2)
    return [{ name: words, at: 0 }];
  if (beside[0] === '商' && /^商(?:务|业|会)/.test(words.slice(beside.index)))
    return [{ name: words, at: 0 }];
  const at = beside.index + beside[0].length;
  return [
    { name: words.slice(0, beside.index), at: 0 },
    ...partsOf(words.slice(at)).map((part) => ({ ...part, at: part.at + at })),
  ];
}

/** What stands before the colon of a line that says who is responsible, or by when. */
const WHO =
  /^[（(〔[]?(?:责任单位|责任部门|牵头单位|牵头部门|负责单位|负责部门|主责单位|实施单位|责任主体|承办单位)[：:]/;
const WHEN = /^[（(〔[]?(?:完成时限|完成时间|完成期限|时间要求|时限要求|时限|进度安排|时间节点)[：:]/;

/** What the two begin with. */
const TELLING: ReadonlySet<number> = new Set(
  Array.from('（(〔[责牵负主实承完时进', (char) => char.charCodeAt(0)),
);

/** What a line tells about what stands above it: bodies, or a date; null where it tells neither. */
export function lineTells(words: string): 'who' | 'when' | null {
  if (!TELLING.has(words.charCodeAt(0))) return null;
  return WHO.test(words) ? 'who' : WHEN.test(words) ? 'when' : null;
}

/** Members of a bracket of responsibility that are bodies: between its marks, its verbs taken off. */
export function bodiesOfBracket(chars: string, from: number, to: number): FoundMention[] {
  const found: FoundMention[] = [];
  let start = from;
  let stopped = false;
  for (let at = from; at <= to; at++) {
    const char = at < to ? chars.charAt(at) : '，';
    if (!MARK.test(char)) continue;
    const words = chars.slice(start, at);
    if (TELLS_WHEN.test(words)) {
      start = at + 1;
      continue;
    }
    if (/^适用范围|^以下|^均/.test(words) || char === '。') stopped = true;
    if (/^负责部门|^牵头|^责任|^配合单位|^参与单位|^参加单位/.test(words)) stopped = false;
    const role = ROLES.exec(words);
    const end = role ? at - role[0].length : at;
    const begin = chars.startsWith('由', start) ? start + 1 : start;
    if (!stopped && char !== '：' && char !== ':')
      for (const part of partsOf(chars.slice(begin, end)))
        if (part.name.length >= 2 && part.name.length <= 30 && !NO_BODY.test(part.name))
          found.push({ type: 'O', from: begin + part.at, to: begin + part.at + part.name.length });
    if (/^适用范围/.test(words) || char === '；') stopped = /^适用范围/.test(words);
    start = at + 1;
  }
  return found;
}
