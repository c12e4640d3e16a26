/**
 * What a commitment means: its kind and strength, told by the verb, by the verb inside what is encouraged or pushed on,
 * and by the noun that closes the object.
 */
import type { CommitmentKind, Strength } from '../../extraction.ts';
import * as objects from '../../languages/zh/objects.ts';
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, holdsOne, setOf } from '../word-ends.ts';
import type { Action } from './action.ts';
import type { Group } from './groups.ts';
import { ADVERB, CLOSE, NOUNLIKE, type NounClass, OPEN, STANCE, VERB, type Verb } from './lexicon.ts';
import type { ClauseReader } from './predicate.ts';
import { entryAt } from './tokens.ts';

interface Meaning {
  readonly kind: CommitmentKind;
  readonly strength: Strength;
}

const isOpenTarget = holdsOne(rules.openTargets);
const isSoftStance = holdsOne(objects.softStances);
const isFirmStance = holdsOne(objects.firmStances);
const isStanceObject = endsWithOne(objects.stanceObjects);
const isOpenTime = holdsOne(objects.openTimes);
const isCampaign = endsWithOne(objects.campaignEnds);
const startsCampaign = endsWithOne(objects.campaignVerbs);
const opensTalks = endsWithOne(objects.openingVerbs);
const isEmptyHead = endsWithOne(objects.emptyHeads);
const isBuilt = holdsOne(objects.builtThings);
const OBJECT_RULES = objects.objectRules.map(({ verbs, words, kind }) => ({
  verb: endsWithOne([{ words: verbs }]),
  object: endsWithOne([{ words }]),
  kind,
}));
const givesAccess = holdsOne(objects.accessWords);
const DOING = setOf(objects.doingVerbs);
const isDone = endsWithOne(objects.doingVerbs);
const DISCUSSING = setOf(objects.discussing);
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
const BOND = /(?:关系|共同体|家园)”?$|^“[^”]{2,12}”(?:倡议)?$/;
const FIELDS = /等?(?:各)?领域(?:的)?(?:务实|互利|友好)?合作$/;
const TELLING: ReadonlySet<CommitmentKind> = new Set([
  'establish',
  'explore',
  'train',
  'conclude',
  'build',
  'provide',
  'exchange',
  'implement',
]);

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

const RANK: readonly Strength[] = ['firm', 'effort', 'tentative'];

function weaker(a: Strength, b: Strength): Strength {
  return RANK.indexOf(a) > RANK.indexOf(b) ? a : b;
}

function uncapped(reader: ClauseReader, group: Group, dated: boolean): Meaning {
  const action = group.main ?? group.last;
  const { verb } = action;
  if (!verb && group.spoken) return { kind: 'position', strength: 'firm' };
  if (!verb) return withoutVerb(reader, group, action);
  if (stands(reader, group, action, verb)) {
    const words = reader.text(group.a, action.verbAt + 1);
    const soft = isSoftStance(words) && !isFirmStance(words);
    return { kind: 'position', strength: soft ? 'effort' : 'firm' };
  }
  const { kind, strength } = ofVerb(reader, group, action, verb);
  const words = reader.text(action.verbAt);
  if (dated && strength === 'tentative' && words.startsWith('研究'))
    return { kind: /[建设]立$/.test(words) ? 'establish' : kind, strength: 'firm' };
  if (group.tentative) return { kind, strength: 'tentative' };
  const lead = reader.text(group.a, action.verbAt + 1);
  if (isOpenTime(lead) && strength !== 'effort') return { kind, strength: 'tentative' };
  if (action.topic && /实现|达到/.test(words)) return { kind, strength: 'firm' };
  return { kind, strength };
}

function stands(reader: ClauseReader, group: Group, action: Action, verb: Verb): boolean {
  if (verb.kind === 'position') return true;
  if (group.spoken && action.modal && !action.wills) return true;
  if (group.inSpeech && !action.wills && action.actor === null) return true;
  if (group.stands && /支持$/.test(reader.text(action.verbAt))) return true;
  if (verb.kind !== 'cooperate' && verb.kind !== 'implement') return false;
  if (supportsStance(reader, group, action)) return true;
  // 共同打击恐怖主义, 就维护多边主义保持沟通: something is done about it.
  const words = reader.text(action.verbAt);
  if (DOING.has(words) || isDone(words)) return false;
  if (cueIn(reader, action.verbAt, action.clause.b) === 'exchange') return false;
  for (let at = action.verbAt; at < group.b; at++) if (reader.flags(at) & STANCE) return true;
  return false;
}

/** 中方支持沙方……的努力, 双方支持通过对话解决争端: a party by name, and nothing that it does itself. */
function supportsStance(reader: ClauseReader, group: Group, action: Action): boolean {
  if (
    !reader.text(action.verbAt).endsWith('支持') ||
    !(action.actor !== null || group.stands || group.spoken || group.around.a < group.a)
  )
    return false;
  if (!/^[a-z]/.test(group.actor)) return false;
  return isStanceObject(reader.text(Math.max(action.verbAt + 1, action.clause.b - 3), action.clause.b));
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
    else if (flags & VERB && reader.text(at + 1) !== '的') {
      if ((flags & NOUNLIKE) === 0 || at === from || reader.flags(at - 1) & ADVERB) return at;
    }
  }
  return -1;
}

function ofVerb(reader: ClauseReader, group: Group, action: Action, verb: Verb): Meaning {
  const end = action.clause.b;
  // 讨论实施……模式: whether it is done at all.
  if (DISCUSSING.has(reader.text(action.verbAt)) && reader.flags(action.verbAt + 1) & VERB)
    return { kind: 'explore', strength: 'tentative' };
  // 将两国关系提升为……: it is or is not.
  const becomes =
    /^(?:提升|升级)$/.test(reader.text(action.verbAt)) && reader.text(action.verbAt + 1) === '为';
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
    if (verb.kind === 'cooperate' && buildsNamed(reader, action.verbAt + 1, end))
      return { kind: 'build', strength };
    if (/规划纲要|《/.test(reader.text(action.verbAt + 1, end)) && verb.joining === 'joins-if-abstract')
      return { kind: 'implement', strength };
    const supported = ofSupported(reader, action.verbAt, end, strength);
    if (supported) return supported;
    if (givesAccess(reader.text(action.verbAt + 1, end))) return { kind: 'provide', strength };
  }
  // 构建……伙伴关系, 共建“一带一路”: a bond or an initiative is furthered, with no end point.
  if (/[构共]建$/.test(reader.text(action.verbAt)) && BOND.test(reader.text(action.verbAt + 1, end)))
    return { kind: 'cooperate', strength: strength === 'firm' ? 'effort' : strength };
  const told = kindByObject(reader, verb, action.verbAt, end) ?? verb.kind;
  // 不得向第三方提供……: not to give is no gift.
  const forbids = /不得|不准|严禁|禁止/.test(reader.text(action.clause.a, action.verbAt));
  const kind = forbids && NOT_GIVEN.has(told) ? 'cooperate' : told;
  if (kind !== 'cooperate') return { kind, strength };
  if (GIVEN.test(reader.text(action.clause.a, end))) return { kind: 'provide', strength };
  // 加强在……框架内的合作，就……保持沟通: the tail says what kind of cooperation.
  const bare = reader.text(end - 1) === '合作' && cueIn(reader, end, group.b) === 'exchange';
  return { kind: bare ? 'exchange' : kind, strength: bareCooperation(reader, action) ? 'effort' : strength };
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
    const kind = kindByObject(reader, told, inner, end) ?? told.kind;
    const opens = givesAccess(reader.text(inner, end));
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
  if (reader.text(end - 1) !== '建设') return false;
  for (let at = from; at < end - 1; at++) {
    const entry = entryAt(reader.tokens, at);
    if (entry?.head === 'J' || entry?.classes.has('works')) return true;
  }
  return false;
}

/** 开展……合作: done when? */
function bareCooperation(reader: ClauseReader, action: Action): boolean {
  return reader.text(action.verbAt).endsWith('开展') && reader.text(action.clause.b - 1).endsWith('合作');
}

/** First cue of a kind among the words `[from, to)`. */
function cueIn(reader: ClauseReader, from: number, to: number): CommitmentKind | null {
  for (let at = from; at < to; at++) {
    const cue = entryAt(reader.tokens, at)?.cue;
    if (cue) return cue;
  }
  return null;
}

/** Cue of what an object is: of the words after its last 的, unless they only say that it is cooperation or work. */
function cueOfObject(reader: ClauseReader, verbAt: number, end: number): CommitmentKind | null {
  let from = verbAt;
  for (let at = verbAt + 1; at < end; at++) {
    if (reader.flags(at) & OPEN) at = reader.closing(at, end);
    else if (reader.text(at) === '的') from = at + 1;
  }
  const tail = cueIn(reader, from, end);
  if (tail !== null || from === verbAt) return tail;
  return isEmptyHead(reader.text(from, end)) ? cueIn(reader, verbAt, end) : null;
}

/** Classes of the noun that closes `[from, to)`; a bracket or 等 after it is left out. */
function closingClasses(reader: ClauseReader, from: number, to: number): ReadonlySet<NounClass> {
  let last = to - 1;
  while (
    last > from &&
    (reader.flags(last) & CLOSE || /^(?:等|等方面|工作|事宜|建设|力度)$/.test(reader.text(last)))
  )
    last--;
  return entryAt(reader.tokens, last)?.classes ?? new Set();
}

function kindByObject(reader: ClauseReader, verb: Verb, verbAt: number, end: number): CommitmentKind | null {
  const classes = closingClasses(reader, verbAt, end);
  const word = reader.text(verbAt);
  const last = reader.text(end - 1);
  switch (verb.kind) {
    case 'establish':
      if (cueIn(reader, verbAt, end) === 'train' && !classes.has('institution')) return 'train';
      if (word.endsWith('建成') && classes.has('works') && !classes.has('institution')) return 'build';
      if (verb.strength === 'firm')
        return classes.has('document') && !classes.has('institution') ? 'conclude' : null;
      return classes.has('institution') ||
        /制度|机制|体系|平台|网络|标准|机构|系统/.test(reader.text(verbAt + 1, end))
        ? null
        : 'cooperate';
    case 'build':
      if (last.endsWith('队伍')) return 'cooperate';
      if (word.startsWith('援')) return null;
      if (
        word === '打造' &&
        !classes.has('works') &&
        !classes.has('institution') &&
        !isBuilt(reader.text(verbAt + 1, end))
      )
        return 'cooperate';
      return classes.has('institution') && !classes.has('works') ? 'establish' : null;
    case 'cooperate':
      return cooperateByObject(reader, verb, verbAt, end, classes);
    case 'implement':
      if (end - 1 > verbAt && last === '建设' && word.endsWith('实施')) return 'build';
      if (end - 1 > verbAt && /治理$|修复$/.test(last) && word.endsWith('实施')) return 'cooperate';
      return word.endsWith('落实') && classes.has('means') ? 'provide' : null;
    case 'exchange':
      if (/举办$|承办$|主办$/.test(word) && classes.has('institution') && !classes.has('contact'))
        return 'establish';
      return cueIn(reader, verbAt, end) === 'train' ? 'train' : null;
    case 'provide':
      if (/^(?:给予|予以)$/.test(word)) {
        const formal = entryAt(reader.tokens, end - 1)?.verb;
        if (
          formal?.kind === 'cooperate' &&
          end - 1 > verbAt &&
          !/支持|优惠|奖励|奖补|资助|减免|倾斜/.test(last)
        )
          return 'cooperate';
      }
      return cueIn(reader, verbAt, end) === 'train' ? 'train' : null;
    case 'conclude':
      return word.startsWith('编制') && last === '时' ? 'provide' : null;
    default:
      return null;
  }
}

function cooperateByObject(
  reader: ClauseReader,
  verb: Verb,
  verbAt: number,
  end: number,
  classes: ReadonlySet<NounClass>,
): CommitmentKind | null {
  const word = reader.text(verbAt);
  const object = reader.text(verbAt + 1, end);
  // 费用由派遣方负担: what is borne stands first.
  if (
    /(?:承担|负担|支付|分担)$/.test(word) &&
    /费用?由|费由/.test(reader.text(Math.max(0, verbAt - 8), verbAt))
  )
    return 'provide';
  const rule = OBJECT_RULES.find((each) => each.verb(word) && each.object(object));
  if (rule) return rule.kind;
  if (/试点$|试点工作$/.test(object) && /开展$|推进$/.test(word))
    return /^“|^《/.test(object) ? 'implement' : null;
  if (/确定$|形成$|提出$/.test(word) && classes.has('document')) return 'conclude';
  if (verb.joining === 'joins-if-abstract' && /[《]|规划纲要|协定/.test(object)) return 'implement';
  if (/加大|增加|保障|落实/.test(word) && classes.has('means'))
    return cueIn(reader, verbAt, end) === 'train' ? 'train' : 'provide';
  if (/加强|强化|推动|推进|参与|加大|打造/.test(word.slice(-2)) && reader.text(end - 1) === '建设') {
    if (classes.has('works')) return 'build';
    return null;
  }
  if (startsCampaign(word) && isCampaign(object) && !object.includes('的')) return 'implement';
  if (word === '开展' && reader.text(verbAt - 1) === '继续' && !object.endsWith('合作')) return 'implement';
  const formal = entryAt(reader.tokens, end - 1)?.verb;
  if (
    formal &&
    end - 1 > verbAt &&
    (formal.kind === 'exchange' ||
      (formal.kind === 'conclude' && opensTalks(word)) ||
      (word === '进行' && TELLING.has(formal.kind)))
  )
    return formal.kind;
  // 深化人员培训、装备技术等领域合作: of the fields none tells more than the others.
  if (object.includes('、') && FIELDS.test(object)) return null;
  const cue = cueOfObject(reader, verbAt, end);
  if (cue === null) return null;
  // 做好……的衔接, 以铁路为依托: what stands before the last word is not what is done.
  if (cue === 'build' && (verb.strength === 'firm' || /(?:衔接|合作|管理|保护|服务)$/.test(object)))
    return null;
  if (cue === 'provide' && (verb.strength === 'firm' || !closes(reader, end, cue))) return null;
  return cue;
}

/** Whether the cue stands at the object's end: 绿色信贷产品 is no credit. */
function closes(reader: ClauseReader, end: number, cue: CommitmentKind): boolean {
  return cueIn(reader, Math.max(0, end - 2), end) === cue;
}
