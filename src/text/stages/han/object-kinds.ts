/**
 * What the object of a verb tells of a kind: the noun that closes it, who exchanges, what is set up, built, given or drawn up.
 */
import type { CommitmentKind } from '../../extraction.ts';
import * as aims from '../../languages/zh/aims.ts';
import * as objects from '../../languages/zh/objects.ts';
import { endsWithOne, holdsOne } from '../word-ends.ts';
import { CLOSE, NOUNLIKE, type NounClass, OPEN, VERB, type Verb } from './lexicon.ts';
import type { ClauseReader } from './predicate.ts';
import { entryAt } from './tokens.ts';
import { matches, WordRules, WordTest } from './word-tests.ts';

/** Kinds that a verb or a noun inside an object tells; cooperation and stances tell nothing more. */
export const TELLING: ReadonlySet<CommitmentKind> = new Set([
  'establish',
  'explore',
  'train',
  'conclude',
  'build',
  'provide',
  'exchange',
  'implement',
]);
const isCampaign = endsWithOne(objects.campaignEnds);
const STARTS_CAMPAIGN = new WordTest(endsWithOne(objects.campaignVerbs));
const OPENS_TALKS = new WordTest(endsWithOne(objects.openingVerbs));
const isEmptyHead = endsWithOne(objects.emptyHeads);
const EXCHANGER = new WordTest(endsWithOne(aims.exchangers));
const isBuilt = holdsOne(objects.builtThings);
const OBJECT_RULES = objects.objectRules.map(({ verbs, words, kind }) => ({
  verb: new WordTest(endsWithOne([{ words: verbs }])),
  object: endsWithOne([{ words }]),
  kind,
}));
const COOPERATING = new WordRules(OBJECT_RULES);
const WORKING = new WordRules(OBJECT_RULES.filter(({ kind }) => kind === 'build' || kind === 'cooperate'));
const LEFT_OUT = matches(/^(?:等|等方面|工作|事宜|建设|力度)$/);
const BEARS = matches(/(?:承担|负担|支付|分担)$/);
const STARTS = matches(/开展$|推进$/);
const FORMS = matches(/确定$|形成$|提出$/);
const PUTS_IN = matches(/加大|增加|保障|落实/);
const PUSHES = new WordTest((word) => /加强|强化|推动|推进|参与|加大|打造/.test(word.slice(-2)));
const CONTACT = matches(/^(?:交流合作|交流与合作|合作|交流|交往|联系)$/);
const OF_CONTACT = matches(/^(?:交流合作|合作|交流|与|和|友好|的|间|之间|交往|往来)$/);
const isTrial = endsWithOne([{ words: '试点 试点工作' }]);
const FIELDS = /等?(?:各)?领域(?:的)?(?:务实|互利|友好)?合作$/;

/** First cue of a kind among the words `[from, to)`. */
export function cueIn(reader: ClauseReader, from: number, to: number): CommitmentKind | null {
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
    else if (reader.is(at, '的')) from = at + 1;
  }
  const tail = cueIn(reader, from, end);
  if (tail !== null || from === verbAt) return tail;
  return reader.stretch(from, end, isEmptyHead) ? cueIn(reader, verbAt, end) : null;
}

/** 启动预案并提出调用方案: the first of two actions, each with its object, tells. */
function firstOf(reader: ClauseReader, verbAt: number, end: number): number {
  for (let at = verbAt + 2; at + 2 < end; at++)
    if (reader.is(at, '并') && (reader.flags(at + 1) & (VERB | NOUNLIKE)) === VERB) return at;
  return end;
}

const NO_CLASSES: ReadonlySet<NounClass> = new Set();

/** Classes of the noun that closes `[from, to)`; a bracket or 等 after it is left out. */
function closingClasses(reader: ClauseReader, from: number, to: number): ReadonlySet<NounClass> {
  let last = to - 1;
  while (last > from && (reader.flags(last) & CLOSE || reader.holds(last, LEFT_OUT))) last--;
  return entryAt(reader.tokens, last)?.classes ?? NO_CLASSES;
}

/** What the object of the verb at `verbAt` tells of the kind; null where it tells nothing. */
export function kindByObject(
  reader: ClauseReader,
  verb: Verb,
  verbAt: number,
  b: number,
): CommitmentKind | null {
  const end = firstOf(reader, verbAt, b);
  const classes = closingClasses(reader, verbAt, end);
  const word = reader.text(verbAt);
  const last = reader.text(end - 1);
  switch (verb.kind) {
    case 'establish':
      return establishedByObject(reader, verb, verbAt, end, classes);
    case 'build':
      if (last.endsWith('队伍'))
        return /人才|技能|知识型|经营者/.test(reader.text(verbAt + 1, end)) ? 'train' : 'cooperate';
      if (/^(?:援|运营)/.test(word)) return null;
      if (
        word === '打造' &&
        !classes.has('works') &&
        !classes.has('institution') &&
        !reader.stretch(verbAt + 1, end, isBuilt)
      )
        return 'cooperate';
      return classes.has('institution') && !classes.has('works') ? 'establish' : null;
    case 'cooperate':
      return cooperateByObject(reader, verb, verbAt, end, classes);
    case 'implement':
      return implementedByObject(reader, verbAt, end, classes);
    case 'exchange':
      if (isSettled(reader, verbAt, end)) return 'cooperate';
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

/** 协调解决问题, 组织协调进口工作: a matter is settled, and nobody's position. */
function isSettled(reader: ClauseReader, verbAt: number, end: number): boolean {
  const word = reader.text(verbAt);
  if (/协调解决$/.test(word) && verbAt + 1 === end) return true;
  const object = reader.text(verbAt + 1, end);
  return /协调$|协调解决$/.test(word) && /(?:问题|工作|需求|矛盾|事项|困难|单位支持.*)$/.test(object);
}

/** What is carried out: works, a duty, or an arrangement that is there. */
function implementedByObject(
  reader: ClauseReader,
  verbAt: number,
  end: number,
  classes: ReadonlySet<NounClass>,
): CommitmentKind | null {
  for (const rule of WORKING.at(reader.chars, reader.tokens, verbAt))
    if (reader.stretch(verbAt + 1, end, rule.object)) return rule.kind;
  const word = reader.text(verbAt);
  const last = reader.text(end - 1);
  if (end - 1 > verbAt && last === '建设' && word.endsWith('实施')) return 'build';
  if (end - 1 > verbAt && /治理$|修复$/.test(last) && word.endsWith('实施')) return 'cooperate';
  return word.endsWith('落实') && classes.has('means') ? 'provide' : null;
}

/** What is set up, by what it is: a training course, works, a paper, or nothing that is there or not. */
function establishedByObject(
  reader: ClauseReader,
  verb: Verb,
  verbAt: number,
  end: number,
  classes: ReadonlySet<NounClass>,
): CommitmentKind | null {
  if (cueIn(reader, verbAt, end) === 'train' && !classes.has('institution')) return 'train';
  if (
    reader.text(verbAt).endsWith('建成') &&
    (classes.has('works') || holdsPhase(reader, verbAt, end)) &&
    !classes.has('institution')
  )
    return 'build';
  if (verb.strength === 'firm')
    return classes.has('document') && !classes.has('institution') ? 'conclude' : null;
  return classes.has('institution') ||
    /制度|机制|体系|平台|网络|标准|机构|系统/.test(reader.text(verbAt + 1, end))
    ? null
    : 'cooperate';
}

function cooperateByObject(
  reader: ClauseReader,
  verb: Verb,
  verbAt: number,
  end: number,
  classes: ReadonlySet<NounClass>,
): CommitmentKind | null {
  // 费用由派遣方负担: what is borne stands first.
  if (reader.holds(verbAt, BEARS) && /费用?由|费由/.test(reader.text(Math.max(0, verbAt - 8), verbAt)))
    return 'provide';
  if (isContact(reader, verbAt, end)) return 'exchange';
  for (const rule of COOPERATING.at(reader.chars, reader.tokens, verbAt))
    if (reader.stretch(verbAt + 1, end, rule.object)) return rule.kind;
  const object = reader.text(verbAt + 1, end);
  if (reader.holds(verbAt, STARTS) && reader.stretch(verbAt + 1, end, isTrial))
    return /^“|^《/.test(object) ? 'implement' : null;
  if (classes.has('document') && reader.holds(verbAt, FORMS)) return 'conclude';
  if (verb.joining === 'joins-if-abstract' && /[《]|规划纲要|协定/.test(object)) return 'implement';
  if (classes.has('means') && reader.holds(verbAt, PUTS_IN))
    return cueIn(reader, verbAt, end) === 'train' ? 'train' : 'provide';
  if (reader.is(end - 1, '建设') && reader.holds(verbAt, PUSHES)) {
    if (classes.has('works')) return 'build';
    return null;
  }
  if (reader.holds(verbAt, STARTS_CAMPAIGN) && isCampaign(object) && !object.includes('的'))
    return 'implement';
  if (reader.is(verbAt, '开展') && reader.is(verbAt - 1, '继续') && !object.endsWith('合作'))
    return 'implement';
  const formal = entryAt(reader.tokens, end - 1)?.verb;
  if (
    formal &&
    end - 1 > verbAt &&
    (formal.kind === 'exchange' ||
      (formal.kind === 'conclude' && reader.holds(verbAt, OPENS_TALKS)) ||
      (reader.is(verbAt, '进行') && TELLING.has(formal.kind)))
  )
    return formal.kind;
  // 深化人员培训、装备技术等领域合作: of the fields none tells more than the others.
  if (object.includes('、') && FIELDS.test(object)) return null;
  const cue = cueOfObject(reader, verbAt, end);
  if (cue === null) return null;
  // 做好……的衔接, 以铁路为依托: what stands before the last word is not what is done.
  if (cue === 'build' && (verb.strength === 'firm' || /(?:衔接|对接|合作|管理|保护|服务)$/.test(object)))
    return null;
  if (cue === 'provide' && (verb.strength === 'firm' || !closes(reader, end, cue))) return null;
  return cue;
}

/** 建成一期5平方公里, 建成二期工程: a stage of works. */
function holdsPhase(reader: ClauseReader, verbAt: number, end: number): boolean {
  return /^[一二三四五六七八九十]期/.test(reader.text(verbAt + 1, end));
}

/** 深化政党和地方交流合作: by who exchanges, no field is worked in. */
function isContact(reader: ClauseReader, verbAt: number, end: number): boolean {
  let at = end - 1;
  if (!reader.holds(at, CONTACT)) return false;
  while (at > verbAt && reader.holds(at, OF_CONTACT)) at--;
  if (at === verbAt) return reader.text(end - 1).startsWith('交流') && reader.text(at).endsWith('开展');
  return at < end - 1 && reader.holds(at, EXCHANGER);
}

/** Whether the cue stands at the object's end: 绿色信贷产品 is no credit. */
function closes(reader: ClauseReader, end: number, cue: CommitmentKind): boolean {
  return cueIn(reader, Math.max(0, end - 2), end) === cue;
}

/** Whether a project or a kind of works is named before the last word. */
export function holdsWorks(reader: ClauseReader, from: number, end: number): boolean {
  for (let at = from; at < end - 1; at++) {
    const entry = entryAt(reader.tokens, at);
    if (entry?.head === 'J' || entry?.classes.has('works')) return true;
  }
  return false;
}
