/**
 * What a commitment means: its kind and strength, told by the verb, by the verb inside what is encouraged or pushed on,
 * and by the noun that closes the object.
 */
import type { CommitmentKind, Strength } from '../../extraction.ts';
import * as aims from '../../languages/zh/aims.ts';
import * as objects from '../../languages/zh/objects.ts';
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, holdsOne, setOf } from '../word-ends.ts';
import type { Action } from './action.ts';
import type { Group } from './group.ts';
import { ADVERB, NOUNLIKE, OPEN, STANCE, VERB, type Verb } from './lexicon.ts';
import { cueIn, holdsWorks, kindByObject, TELLING } from './object-kinds.ts';
import type { ClauseReader } from './predicate.ts';
import { endOf, entryAt } from './tokens.ts';
import { isOneOf, matches, WordTest } from './word-tests.ts';

interface Meaning {
  readonly kind: CommitmentKind;
  readonly strength: Strength;
}

const isOpenTarget = holdsOne(rules.openTargets);
const isSoftStance = holdsOne(objects.softStances);
const isFirmStance = holdsOne(objects.firmStances);
const isStanceObject = endsWithOne(objects.stanceObjects);
const isOpenTime = holdsOne(objects.openTimes);
const isTalk = endsWithOne(aims.talks);
const isStarted = endsWithOne(rules.endPoints);
const givesAccess = holdsOne(objects.accessWords);
const DONE = new WordTest(endsWithOne(objects.doingVerbs));
const DISCUSSING = isOneOf(setOf(objects.discussing));
const SUPPORTS = matches(/支持$/);
const STUDIES = matches(/^研究/);
const SETS_UP = matches(/[建设]立$/);
const ATTAINS = matches(/实现|达到/);
const RAISES = matches(/^(?:提升|升级)$/);
const RENDERS = matches(/^[作做]出$/);
const BUILDS = matches(/[构共]建$/);
/** 免（保）税进入, 免征进口关税. */
const GIVEN = /免（保）税(?!货物)|免税进入|免担保|免征|零关税进入/;
const NOT_GIVEN: ReadonlySet<CommitmentKind> = new Set([
  'provide',
  'establish',
  'build',
  'train',
  'conclude',
  'implement',
]);
const OWN_WAY = /(?:自主|独立)[^，]{0,4}(?:选择|探索|决定)|符合(?:本国|自身|各自)国情/;
const BOND =
  /(?:关系|共同体|家园|秩序|网络空间|供应链|产业链|大家庭)”?$|^“一带一路”(?:倡议)?$|^“[^”]{2,12}(?:之路”|”倡议)$/;

/** Kind and strength of a group; `dated`: a date is stated in it. */
export function meaningOf(reader: ClauseReader, group: Group, dated: boolean, inArticle = false): Meaning {
  const { kind, strength: told } = uncapped(reader, group, dated);
  const binds = (group.main ?? group.last).binds;
  const bound = told === 'effort' && (binds === 'always' || (binds === 'in-articles' && inArticle));
  const strength = bound ? 'firm' : told;
  return {
    kind,
    strength: group.cap === null || kind === 'position' ? strength : weaker(strength, group.cap),
  };
}

/** 甲方负责当地交通费用, 相关费用由派遣方解决: who bears what it costs gives it. */
const COSTS =
  /(?:负责|承担|负担)[^，。；]{0,30}(?:费用|旅费|开支|经费|食宿)$|(?:费用|旅费|经费)[^，。；]{0,8}由[^，。；]{1,16}(?:承担|负担|解决|支付)$/;

const COST_ENDS: ReadonlySet<number> = new Set([...'用费支宿担决付'].map((char) => char.charCodeAt(0)));

function bearsCosts(reader: ClauseReader, { clause: { a, b } }: Action): boolean {
  const { chars, tokens } = reader;
  const to = endOf(tokens, b - 1);
  return COST_ENDS.has(chars.charCodeAt(to - 1)) && COSTS.test(chars.slice(tokens.from[a] ?? 0, to));
}

const RANK: readonly Strength[] = ['firm', 'effort', 'tentative'];

function weaker(a: Strength, b: Strength): Strength {
  return RANK.indexOf(a) > RANK.indexOf(b) ? a : b;
}

function uncapped(reader: ClauseReader, group: Group, dated: boolean): Meaning {
  const action = group.main ?? group.last;
  const { verb } = action;
  if (bearsCosts(reader, action))
    return { kind: 'provide', strength: group.tentative ? 'tentative' : 'firm' };
  if (!verb && group.spoken) return { kind: 'position', strength: 'firm' };
  if (!verb) return withoutVerb(reader, group, action);
  if (stands(reader, group, action, verb)) {
    const words = reader.text(group.a, action.verbAt + 1);
    const soft = isSoftStance(words) && !isFirmStance(words);
    return { kind: 'position', strength: soft ? 'effort' : 'firm' };
  }
  const { kind, strength } = ofVerb(reader, group, action, verb);
  if (dated && strength === 'tentative' && reader.holds(action.verbAt, STUDIES))
    return { kind: reader.holds(action.verbAt, SETS_UP) ? 'establish' : kind, strength: 'firm' };
  if (group.tentative) return { kind, strength: 'tentative' };
  if (strength !== 'effort' && reader.stretch(group.a, action.verbAt + 1, isOpenTime))
    return { kind, strength: 'tentative' };
  if (action.topic && reader.holds(action.verbAt, ATTAINS)) return { kind, strength: 'firm' };
  return { kind, strength };
}

function stands(reader: ClauseReader, group: Group, action: Action, verb: Verb): boolean {
  if (verb.kind === 'position') return true;
  if (group.spoken && action.modal && !action.wills) return true;
  if (group.inSpeech && !action.wills && action.actor === null) return true;
  const supports = reader.holds(action.verbAt, SUPPORTS);
  if (group.stands && supports) return true;
  if (verb.kind !== 'cooperate' && verb.kind !== 'implement') return false;
  if (supports && supportsStance(reader, group, action)) return true;
  // 支持各国人民自主选择发展道路: theirs to do.
  if (supports && OWN_WAY.test(reader.text(action.verbAt + 1, action.clause.b))) return true;
  // 共同打击恐怖主义, 就维护多边主义保持沟通: something is done about it.
  if (reader.holds(action.verbAt, DONE)) return false;
  if (cueIn(reader, action.verbAt, action.clause.b) === 'exchange') return false;
  for (let at = action.verbAt; at < group.b; at++) if (reader.flags(at) & STANCE) return true;
  return false;
}

/** 中方支持沙方……的努力, 双方支持通过对话解决争端: a party by name, and nothing that it does itself. */
function supportsStance(reader: ClauseReader, group: Group, action: Action): boolean {
  if (action.actor === null && !group.stands && !group.spoken && group.around.a >= group.a) return false;
  if (!/^[a-z]/.test(group.actor)) return false;
  return reader.stretch(Math.max(action.verbAt + 1, action.clause.b - 3), action.clause.b, isStanceObject);
}

function withoutVerb(reader: ClauseReader, group: Group, { clause }: Action): Meaning {
  const words = reader.text(clause.a, clause.b);
  const access = /不受[\u4e00-\u9fff]{0,20}限制|免于/.test(words);
  const soft = isOpenTarget(words.slice(-6));
  return {
    kind: access ? 'provide' : 'cooperate',
    strength: group.tentative ? 'tentative' : soft ? 'effort' : 'firm',
  };
}

function strengthOf(action: Action, verb: Verb): Strength {
  if (action.tentative || verb.strength === 'tentative') return 'tentative';
  return action.effort && verb.strength === 'firm' ? 'effort' : verb.strength;
}

/** First verb of an action inside the object, nouns of activities left out; -1 where there is none. */
function innerVerb(reader: ClauseReader, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const flags = reader.flags(at);
    if (flags & OPEN) at = reader.closing(at, to);
    else if (flags & VERB && !reader.is(at + 1, '的')) {
      if ((flags & NOUNLIKE) === 0 || at === from || reader.flags(at - 1) & ADVERB) return at;
    }
  }
  return -1;
}

function ofVerb(reader: ClauseReader, group: Group, action: Action, verb: Verb): Meaning {
  const end = action.clause.b;
  // 讨论实施……模式: whether it is done at all.
  if (reader.flags(action.verbAt + 1) & VERB && reader.holds(action.verbAt, DISCUSSING))
    return { kind: 'explore', strength: 'tentative' };
  // 将两国关系提升为……: it is or is not.
  const becomes = reader.is(action.verbAt + 1, '为') && reader.holds(action.verbAt, RAISES);
  const strength = becomes ? 'firm' : strengthOf(action, verb);
  if (verb.control && verb.kind === 'provide') return { kind: 'provide', strength };
  if (verb.control && group.carried?.verb) {
    const { carried } = group;
    return {
      kind:
        kindByObject(reader, group.carried.verb, carried.verbAt, carried.clause.b) ?? group.carried.verb.kind,
      strength,
    };
  }
  if (verb.control) {
    const pushed = ofPushed(reader, verb, action.verbAt, end);
    if (pushed) return { kind: pushed, strength };
    if (verb.kind === 'cooperate' && buildsNamed(reader, action.verbAt + 1, end))
      return { kind: 'build', strength };
    if (verb.joining === 'joins-if-abstract' && /规划纲要|《/.test(reader.text(action.verbAt + 1, end)))
      return { kind: 'implement', strength };
    const supported = ofSupported(reader, action.verbAt, end, strength);
    if (supported) return supported;
    if (reader.stretch(action.verbAt + 1, end, givesAccess)) return { kind: 'provide', strength };
  }
  // 为……作出贡献: how much stays open.
  if (reader.holds(action.verbAt, RENDERS) && /(?:贡献|努力)$/.test(reader.text(end - 1)))
    return { kind: 'cooperate', strength: weaker(strength, 'effort') };
  // 构建……伙伴关系, 共建“一带一路”: a bond or an initiative is furthered, with no end point.
  if (reader.holds(action.verbAt, BUILDS) && BOND.test(reader.text(action.verbAt + 1, end)))
    return { kind: 'cooperate', strength: strength === 'firm' ? 'effort' : strength };
  const told = kindByObject(reader, verb, action.verbAt, end) ?? verb.kind;
  // 不得向第三方提供……: not to give is no gift.
  const forbids =
    NOT_GIVEN.has(told) && /不得|不准|严禁|禁止/.test(reader.text(action.clause.a, action.verbAt));
  const kind = forbids ? 'cooperate' : told;
  if (kind !== 'cooperate') return { kind, strength };
  if (GIVEN.test(reader.text(action.clause.a, end))) return { kind: 'provide', strength };
  // 加强在……框架内的合作，就……保持沟通: the tail says what kind of cooperation.
  const bare = reader.is(end - 1, '合作') && cueIn(reader, end, group.b) === 'exchange';
  return { kind: bare ? 'exchange' : kind, strength: bareCooperation(reader, action) ? 'effort' : strength };
}

/**
 * 推动……谈判尽早结束, 推动……铁路尽早开工, 推动……合作取得进展: what is pushed on is named first, and how far it is to come last; null
 * where it is not said so.
 */
function ofPushed(
  reader: ClauseReader,
  { joining }: Verb,
  verbAt: number,
  end: number,
): CommitmentKind | null {
  if (joining !== 'joins-if-abstract') return null;
  const object = reader.text(verbAt + 1, end);
  const onward = object.includes('朝着') && /(?:迈进|前进|发展)$/.test(object);
  if (onward || object.endsWith('对接')) return 'cooperate';
  if (/(?:协定|协议|条约)》.{0,4}(?:草案|商签|磋商|协商|修订|谈判)/.test(object)) return 'conclude';
  if (isTalk(object) || /谈判(?!桌|代表)/.test(object)) return 'conclude';
  if (isStarted(object) && holdsWorks(reader, verbAt + 1, end)) return 'build';
  const ahead = /合作((?:不断|持续|深入|更好|进一步|尽快)?(?:取得|走深|提质|向|行稳|迈|落地|再上).*)$/.exec(
    object,
  );
  return ahead && cueIn(reader, verbAt, end) === 'build' ? 'cooperate' : null;
}

/** What is supported or pushed on, by the verb inside the object that tells most; null where none tells anything. */
function ofSupported(reader: ClauseReader, verbAt: number, end: number, strength: Strength): Meaning | null {
  for (
    let inner = innerVerb(reader, verbAt + 1, end);
    inner >= 0;
    inner = innerVerb(reader, inner + 1, end)
  ) {
    const told = entryAt(reader.tokens, inner)?.verb;
    if (told?.kind === 'explore') return { kind: 'explore', strength: 'tentative' };
    if (!told) continue;
    if (reader.holds(inner, BUILDS) && BOND.test(reader.text(inner + 1, end)))
      return { kind: 'cooperate', strength };
    const kind = kindByObject(reader, told, inner, end) ?? told.kind;
    const opens = reader.stretch(inner, end, givesAccess);
    if (TELLING.has(kind) && (opens || !isSupported({ ...told, kind }, strength))) return { kind, strength };
  }
  return null;
}

/** 支持……提供服务 is no more than support. */
function isSupported({ kind }: Verb, strength: Strength): boolean {
  return strength !== 'firm' && (kind === 'provide' || kind === 'implement');
}

/** 支持自贸试验区建设, 推进经济合作区建设. */
function buildsNamed(reader: ClauseReader, from: number, end: number): boolean {
  return reader.is(end - 1, '建设') && holdsWorks(reader, from, end);
}

/** 开展……合作: done when? */
function bareCooperation(reader: ClauseReader, action: Action): boolean {
  return reader.text(action.verbAt).endsWith('开展') && reader.text(action.clause.b - 1).endsWith('合作');
}
