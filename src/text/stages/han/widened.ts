/**
 * Mentions as wide as what they name: the town in its province, a region by its place, a time counted back from an event,
 * an office by its town; and what is no mention though it looks like one.
 */
import * as rules from '../../languages/zh/name-rules.ts';
import type { FoundMention } from '../found.ts';
import { endsWithOne, setOf } from '../word-ends.ts';

const PROVINCES = setOf(rules.provinces);
const isTraining = endsWithOne(rules.trainingPlans);

/** 江苏靖江市, 贵州黔西南布依族苗族自治州, 江西大余县浮江河流域 */
const TOWN =
  /^(?:(?![省市县州区等各及和与的在内])[\u4e00-\u9fff]){2,12}?(?:自治[州县]|[市县州](?![场长政级区民委内域]))(?:[\u4e00-\u9fff]{1,4}流域)?/;
/** 京津冀区域, 新疆地区; but 区域合作, 地区安全. */
const REGION = /^(?:地区|区域)(?![性一合经协发平组论和安稳形事问热国各间内外级])/;
const DURATION = /^(?:\d{1,3}|[一二三四五六七八九十两]{1,3})(?:个月|个星期|星期|周|天|日|个工作日|年)$/;
/** 访问团组出发前两个月, 期满前六个月 */
const EVENT = /(?:^|[^\u4e00-\u9fff]|[在于应须至少])((?:(?![在于应须至少提])[\u4e00-\u9fff]){2,8}前)$/;
const OFFICE = /^(?:(?![的和与及等在])[\u4e00-\u9fff]){2,6}?(?:局|厅|剧院|博物馆|图书馆)(?![长面部势限])/;
const TITLED = /^(?:王储|酋长|亲王|国王|总督|埃米尔)/;
const UNNAMED = /^(?:下列|如下|以下)/;

/** How far a place goes on: a town of a province, a region called by it. */
function widePlace(chars: string, { from, to }: FoundMention): number {
  const after = chars.slice(to, to + 18);
  const town = PROVINCES.has(chars.slice(from, to)) ? TOWN.exec(after) : null;
  if (town) return to + town[0].length;
  const last = chars.charAt(to - 1);
  return last !== '区' && last !== '域' && REGION.test(after.slice(0, 3)) ? to + 2 : to;
}

/** Where a time begins that is counted back from an event, or holds for the whole of a term. */
function timeStart(chars: string, { from, to }: FoundMention): number {
  if (chars.startsWith('整个', from - 2)) return from - 2;
  if (chars.charAt(from - 1) !== '前' || !DURATION.test(chars.slice(from, to))) return from;
  const event = EVENT.exec(chars.slice(Math.max(0, from - 12), from));
  return event?.[1] ? from - event[1].length : from;
}

/** The mention as wide as what it names; null where nothing is named. */
export function widened(chars: string, mention: FoundMention): FoundMention | null {
  const { type, from, to } = mention;
  if (type === 'T') {
    const start = timeStart(chars, mention);
    return start < from ? { ...mention, from: start } : mention;
  }
  if (type === 'L') {
    const after = chars.slice(to, to + 10);
    if (TITLED.test(after)) return null;
    const office = chars.charAt(to - 1) === '市' ? OFFICE.exec(after) : null;
    if (office) return { type: 'O', from, to: to + office[0].length };
    const end = widePlace(chars, mention);
    return end > to ? { ...mention, to: end } : mention;
  }
  if (type === 'I') {
    const words = chars.slice(from, Math.min(to, from + 24));
    if (UNNAMED.test(words)) return null;
    const end = chars.charAt(to - 1) === '”' ? to - 1 : to;
    return isTraining(chars, from, end) ? { ...mention, type: 'J' } : mention;
  }
  // 国务院关于……的意见: the office that issues the text, in its title.
  return type === 'O' && chars.startsWith('关于', to) && chars.slice(0, from).trim() === '' ? null : mention;
}
