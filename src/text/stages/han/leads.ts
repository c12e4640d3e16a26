/**
 * Brackets of responsibility: （负责部门：……；适用范围：……）（……牵头，……参与）. The bodies in them, each a mention and a
 * proposed lead.
 */
import type { FoundMention } from '../found.ts';

const MARK = /[（(：:、，,；;。）)\s]/;
const ROLES =
  /(?:等?(?:部门)?(?:按职责分工)?(?:分工)?(?:负责落实|组织实施|负责|牵头|参与|指导|配合|参加|落实|协同))$/;
const NO_BODY =
  /^(?:有关部门|各有关部门|相关部门|各部门|各相关部门|牵头单位|牵头部门|配合单位|参与单位|责任单位|负责部门|下同|以下同|等|等部门)$|职责分工|政府$|不再列出|地区$|各地/;

/** Members of a bracket of responsibility that are bodies: between its marks, its verbs taken off. */
export function bodiesOfBracket(chars: string, from: number, to: number): FoundMention[] {
  const found: FoundMention[] = [];
  let start = from;
  let stopped = false;
  for (let at = from; at <= to; at++) {
    const char = at < to ? chars.charAt(at) : '，';
    if (!MARK.test(char)) continue;
    const words = chars.slice(start, at);
    if (/^适用范围|^以下|^均/.test(words) || char === '。') stopped = true;
    if (/^负责部门|^牵头|^责任|^配合单位|^参与单位|^参加单位/.test(words)) stopped = false;
    const role = ROLES.exec(words);
    const end = role ? at - role[0].length : at;
    const begin = chars.startsWith('由', start) ? start + 1 : start;
    const name = chars.slice(begin, end);
    if (
      !stopped &&
      char !== '：' &&
      char !== ':' &&
      name.length >= 2 &&
      name.length <= 30 &&
      !NO_BODY.test(name)
    )
      found.push({ type: 'O', from: begin, to: end });
    if (/^适用范围/.test(words) || char === '；') stopped = /^适用范围/.test(words);
    start = at + 1;
  }
  return found;
}
