/**
 * Whether a clause goes on with the commitment before it: purpose and result do, and what is encouraged; a new action with
 * an object of its own does not.
 */
import { sharedTasks, sharedWork } from '../../languages/zh/aims.ts';
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, setOf, startsWithOne } from '../word-ends.ts';
import type { Action } from './action.ts';
import { clauseActor } from './actors.ts';
import { Aims } from './aims.ts';
import { TARGET } from './cut-clauses.ts';
import { FORMAL } from './governed-words.ts';
import type { Group } from './group.ts';
import { isAttributed } from './leading-nouns.ts';
import { BODY, NOUNLIKE, STATE, VERB, type Verb } from './lexicon.ts';
import type { ClauseReader } from './predicate.ts';
import { Stances, sameVerb } from './stances.ts';
import { endOf, entryAt } from './tokens.ts';
import { isOneOf, matches, WordTest } from './word-tests.ts';

const REPEATED = isOneOf(setOf(rules.repeatedVerbs));
const TOGETHER = isOneOf(setOf(rules.togetherAdverbs));
const isBodyTask = startsWithOne(rules.bodyTasks);
const REVIEWED = new WordTest(endsWithOne(rules.reviews));
const isShared = endsWithOne(sharedWork);
const SOME_OF = isOneOf(new Set(['特别是', '尤其是']));
const MEETING = matches(/(?:会议|例会|年会|联席会)$/);
const MADE_KNOWN = /^(?:公告|公布|公开|公示)$/;
const REACHES = isOneOf(
  new Set(['达到', '超过', '突破', '降至', '降到', '提高到', '提高至', '增加到', '增至']),
);
/** Kinds of what is done or made, beside which contacts that are kept up are something of their own. */
const MAKES = /^(?:implement|conclude|establish|build|provide)$/;
const DETAILS = setOf(rules.detailWords);
const RUNS = isOneOf(setOf(rules.runningVerbs));
const FIGHTS = isOneOf(setOf(sharedTasks));
const BENEFIT = new WordTest(endsWithOne(rules.benefits));
const HELPS = /^(?:辅助|帮助|便于|方便)/;
const DRIVES = /^以[^，]{2,16}(?:驱动|带动|引领|赋能)/;
const ENSURES = matches(/^(?:确保|保证)$/);
const PRESSED =
  /^(?:依法|严厉|严肃|坚决|从严)+(?:打击|查处|惩处|惩治|整治|取缔)$|^(?:加快|大力|全面|扎实|稳步)推进$/;
const PAPER_NOUN = /(?:草案|方案|事务|事项|职权|权限|目录)$/;
const SENDS = matches(/^派[出遣]$/);
const RECEIVES = matches(/^接[待收]$/);
const APPOINTS = matches(/^(?:指定|指派|委派|任命)$/);
const AND = matches(/^(?:[和与及或]|以及|或者)$/);
const PUTS = matches(/^(?:作为|贯穿|贯穿于)$/);
const HOLDS = matches(/^(?:举行|召开|举办)$/);
const WIDENS = matches(/^(?:拓展|拓宽|扩大)$/);
const ROOM = matches(/(?:空间|内涵|深度|广度)$/);
const BY_MEANS = matches(/^(?:以|通过|采取|采用)$/);
const MEANS_END = matches(/(?:方式|形式|途径|模式|手段)$/);
const STANDS_ON = matches(/^(?:立足|围绕|结合|依托|根据|按照)$/);
const isApproved = endsWithOne(rules.approvals);
const isTransferred = startsWithOne(rules.transfers);
/** 把农村建成美丽家园, 将关系提升至新水平; what has a figure is a target. */
const TURNS_OUT =
  /^[把将][^，\d%％]{1,30}(?:建成|建设成|打造成|塑造成|引入|引向|推向|变成|变为|转变为|转化为|提升至|提升到|推进到)[^，\d%％]+$/;
/** 推动农业由增产导向转向提质导向 */
const TURNS_TO = /^(?:推动|促进|引导|带动)[^，]{1,14}[由从][^，]{1,16}(?:向|转为|变为?|走向)[^，]{1,16}$/;
const OF_IT = /^(?:充分|更好|积极|有效|切实)?发挥其/;
/** 进一步提高……, 持续整顿……: taken up by itself. */
const FURTHER = matches(/^(?:进一步|持续|继续)$/);
/** What these begin with. */
const OPENS_TAIL = new Set(Array.from('把将推促引带充更积有切发', (char) => char.charCodeAt(0)));
const isBasisOf = /^以[^，,]{1,20}为[^，,]{1,8}的/;

/** Whether something is done in the next clause, and no semicolon stands before it. */
function isDoneAfter(actions: readonly Action[], next: number): boolean {
  const after = actions[next];
  return after !== undefined && !after.clause.fresh && after.form === 'action' && after.verb !== null;
}

/** 报国务院批准, 并报上级备案. */
function isApproval(words: string): boolean {
  return words.length < 24 && /^并?(?:按程序|及时|逐级)?报/.test(words) && isApproved(words);
}

/** 进行……评估, 审议……. */
function isReview(reader: ClauseReader, verbAt: number, last: number): boolean {
  return reader.holds(verbAt, REVIEWED) || (reader.holds(verbAt, FORMAL) && reader.holds(last, REVIEWED));
}

export class Joining {
  private readonly reader: ClauseReader;
  readonly aims: Aims;
  private readonly stances: Stances;

  constructor(reader: ClauseReader) {
    this.reader = reader;
    this.aims = new Aims(reader);
    this.stances = new Stances(reader);
  }

  /** Whether a clause goes on with the group; after it come the sentence's clauses from `next`. */
  joins(action: Action, open: Group, actions: readonly Action[], next: number): boolean {
    if (open.main === null) return true;
    const goesOn = this.reader.holds(action.clause.a, AND) && !this.isWithPartner(action);
    if (this.isStillObject(action) || goesOn) return true;
    if (this.isSubjectOf(open, action)) {
      open.actor = clauseActor(this.reader, open.last.head, open.b) ?? open.actor;
      open.carriesOn = false;
      open.main = null;
      return true;
    }
    if (this.isUnfinished(open.last) || this.belongs(action, open, actions, next)) return true;
    if (this.isPressed(action) || this.isCharged(action, open)) return false;
    if (this.aims.isAim(action) || (this.aims.isAim(open.last) && this.goesOnPlainly(action))) return true;
    // 允许专业人才，经备案后，……: what is allowed is still to come.
    if (open.last.form === 'manner' && open.carried === null && this.isUnfinished(open.main)) return true;
    const isLast = next >= actions.length || actions[next]?.clause.fresh === true;
    if (action.led === '作为' && (open.last.led === '把' || open.last.led === '将')) return true;
    if (
      action.led.endsWith('发挥') &&
      isLast &&
      !this.reader.holds(action.clause.b - 1, BENEFIT) &&
      open.last.form === 'action'
    )
      return false;
    if (action.form === 'manner')
      return isLast || actions.every((each, at) => at < next || each.form === 'manner');
    if (action.form !== 'action') return true;
    // 支持……，相信在……下，……将取得……: what is believed.
    if (open.last.form === 'recognition' && action.topic && action.actor === null) return true;
    // 提出动用方案，报国务院批准: by whom it is approved.
    if (isLast && !action.modal && isApproval(this.reader.text(action.clause.a, action.clause.b)))
      return true;
    const { verb } = action;
    const words = this.reader.text(action.verbAt);
    // 成立委员会，由……牵头，下设……: how what is set up is run; 每批不少于10人: more about what was named.
    const runs = (action.led === '由' && this.reader.holds(action.verbAt, RUNS)) || words === '下设';
    if (runs && !action.clause.fresh && open.main.verb?.kind === 'establish') return true;
    const { a } = action.clause;
    if (this.isDetail(action, words)) return true;
    if (this.stances.saysAgain(action, open)) return true;
    if (this.stances.oughtNot(action, open) || this.stances.refrains(action, open)) return true;
    if (action.actor !== null || (action.topic && action.modal)) return false;
    const before = open.last.verb ? this.reader.text(open.last.verbAt) : '';
    if (
      verb &&
      this.reader.holds(action.verbAt, REPEATED) &&
      (sameVerb(words, before) || this.stances.repeatsMain(open, words))
    )
      return true;
    if (action.led === '将' || action.led === '把')
      return this.reader.holds(action.verbAt, PUTS) || before === '授权';
    if (!verb) return !action.modal && this.joinsWithoutVerb(action);
    if (action.topic) return false;
    // ……，致力于建立……关系: what for, though it is willed.
    const devoted = this.reader.is(a, '致力于') && open.last.form !== 'recognition';
    if (devoted && (this.aims.isBondBuilt(action) || this.stances.isStance(open))) return true;
    if (this.stances.goesOnInStance(action, verb, open)) return true;
    if (action.modal) return false;
    return this.joinsByVerb(action, verb, words, open, isLast);
  }

  /** ……，辅助投标人修改完善; ……，以用户反馈驱动模型优化; 确保……，有效防范……: what the action before is good for. */
  private isHelp({ actor, modal, linked, clause, form }: Action, open: Group): boolean {
    if (modal || linked || clause.fresh || form !== 'action') return false;
    if (HELPS.test(this.reader.text(clause.a, Math.min(clause.b, clause.a + 2)))) return true;
    if (actor !== null) return false;
    if (DRIVES.test(this.reader.text(clause.a, clause.b))) return true;
    return (
      this.reader.is(clause.a, '有效') &&
      open.last.verb !== null &&
      this.reader.holds(open.last.verbAt, ENSURES)
    );
  }

  /**
   * What comes of the action before, in the grammar of a result: 把……建成……, 推动……由……向……转变; 发挥其……作用 speaks of what stands before.
   */
  private isTail({ actor, modal, linked, clause: { a, b, fresh } }: Action, { last }: Group): boolean {
    if (actor !== null || modal || linked || fresh || last.form !== 'action') return false;
    if (!OPENS_TAIL.has(this.reader.chars.charCodeAt(this.reader.tokens.from[a] ?? 0))) return false;
    const words = this.reader.text(a, b);
    return TURNS_OUT.test(words) || TURNS_TO.test(words) || OF_IT.test(words);
  }

  private belongs(action: Action, open: Group, actions: readonly Action[], next: number): boolean {
    return (
      this.isHelp(action, open) ||
      this.isTail(action, open) ||
      this.isReceived(action, open) ||
      (this.isTimesAlone(action) && !isDoneAfter(actions, next)) ||
      this.isIncluded(action) ||
      this.isLookedInto(action, open)
    );
  }

  /** ……，特别是……: some of what was just named; 特别是要……, 特别是加强……: one more thing. */
  private isIncluded(action: Action): boolean {
    const { clause, modal, verbAt } = action;
    if (clause.fresh || modal || !this.reader.holds(clause.a, SOME_OF)) return false;
    return verbAt < 0 || (verbAt > clause.a + 1 && isAttributed(this.reader, action));
  }

  /** 提议召开会议，检查讨论……的进展: what the meeting does. */
  private isLookedInto(
    { clause: { a, fresh }, actor, modal, linked, adverb, verbAt, led }: Action,
    open: Group,
  ): boolean {
    if (fresh || actor !== null || modal || linked || adverb || led !== '' || verbAt !== a) return false;
    const { last } = open;
    const meets = last.verb !== null && this.reader.holds(last.clause.b - 1, MEETING);
    return meets && last.verb?.kind === 'exchange' && this.reader.holds(a, REVIEWED);
  }

  /** ……，七天，二〇三一年和二〇三二年: how long and when, and nothing more. */
  private isTimesAlone({ clause: { a, b, fresh }, verbAt, modal, actor }: Action): boolean {
    const end = this.reader.timeEnd(a);
    if (fresh || modal || actor !== null || verbAt >= 0 || end === undefined) return false;
    for (let at = a; at < b; ) {
      const stop = this.reader.timeEnd(at);
      if (stop === undefined && !this.reader.holds(at, AND)) return false;
      const next = at + 1;
      for (at = next; at < b && (this.reader.tokens.from[at] ?? 0) < (stop ?? 0); ) at++;
    }
    return true;
  }

  /** 中方派出，乙方接待艺术团: who sends and who receives the same people; both act. */
  private isReceived(action: Action, open: Group): boolean {
    const { actor, verbAt, clause } = action;
    const { last } = open;
    const sends = last.verbAt === last.clause.b - 1 && this.reader.holds(last.verbAt, SENDS);
    if (!sends || actor === null || clause.fresh || !this.reader.holds(verbAt, RECEIVES)) return false;
    if (actor !== open.actor) open.actor = `${open.actor}+${actor}`;
    open.main = action;
    return true;
  }

  /** 成立指挥部，负责领导……: what the body is charged with; 指派联络员，负责……: how. */
  private isCharged({ clause, actor }: Action, { main }: Group): boolean {
    if (clause.fresh || actor !== null || main?.verb?.kind !== 'establish') return false;
    return this.reader.is(clause.a, '负责') && !this.reader.holds(main.verbAt, APPOINTS);
  }

  /** ……，依法打击……, ……，加快推进……: acted on with some force, and no more than an aim of what stands before. */
  private isPressed({ clause, verbAt, head, actor }: Action): boolean {
    if (clause.fresh || actor !== null || verbAt < 0 || this.reader.holds(clause.a, TOGETHER)) return false;
    const words = this.reader.text(clause.a, verbAt + 1);
    return PRESSED.test(words) && verbAt - head <= 1;
  }

  /** 每批不少于10人, 其中……达到……: more about what was named. */
  private isDetail({ clause: { a }, modal, verb, verbAt }: Action, words: string): boolean {
    // ……，所需资金从基金中列支: what that takes.
    if (this.reader.is(a, '所需')) return true;
    if (modal || (verb && !words.startsWith('不') && !this.reader.holds(verbAt, REACHES))) return false;
    return DETAILS.has(this.reader.text(a)) || DETAILS.has(this.reader.text(a, a + 2));
  }

  /** 与老方共建……, 与联合国分享……: with whom something further is done, not one more thing of a list. */
  private isWithPartner({ clause: { a }, led, verb, form }: Action): boolean {
    if (led !== '与' || form !== 'action' || verb === null) return false;
    const isParty = (this.reader.flags(a + 1) & (STATE | BODY)) !== 0 || this.reader.is(a + 2, '方');
    return isParty;
  }

  /** 深化执法合作，携手打击……: what the cooperation is for; 建立机制，共同指导……: one more thing. */
  private isTogether(action: Action, verb: Verb, { main, last }: Group): boolean {
    if (verb.kind === 'position') return main?.verb?.kind === 'position';
    if (this.aims.isAbstract(action)) return true;
    if (verb.joining === 'joins' && !this.aims.hasOwnObject(action)) return true;
    return (
      this.reader.holds(action.verbAt, FIGHTS) && this.reader.stretch(last.clause.a, last.clause.b, isShared)
    );
  }

  /** 保持交往机制，密切沟通: the same contacts; 加强人文交流，密切在国际事务中的协调: others. */
  private keepsContact({ verbAt, adverb }: Action, { main }: Group): boolean {
    if (adverb || this.reader.is(verbAt + 1, '在')) return false;
    const keeps = main !== null && main.verb !== null && this.reader.is(main.verbAt, '保持');
    return keeps || main?.verb?.kind === 'exchange';
  }

  /** 建立以1967年边界为基础，以东耶路撒冷为首都的独立国家: still what the state is like. */
  private isStillObject({ clause }: Action): boolean {
    const { chars, tokens } = this.reader;
    const from = tokens.from[clause.a] ?? 0;
    if (clause.fresh || chars.charCodeAt(from) !== 0x4ee5) return false;
    return isBasisOf.test(chars.slice(from, Math.min(endOf(tokens, clause.b - 1), from + 32)));
  }

  /** 贸易额比2025年增长50%，达到……; 2020年达到……，2030年达到……: figures of one target. */
  private reaches({ topic, clause }: Action): boolean {
    if (topic) return true;
    for (let at = clause.a; at < clause.b; at++) if (this.reader.holds(at, REACHES)) return true;
    return false;
  }

  /** 重大方案，报省政府审定后执行: what is put forward stands before. */
  private isPaperOf({ a, isFirst, last }: Group, { led, actor, form, clause }: Action): boolean {
    const stands = last.verbAt < 0 && last.topic && !last.modal && last.form === 'action';
    const begins = a === last.clause.a && (isFirst || last.clause.fresh);
    const acts = form === 'action' || this.reader.text(clause.a, clause.a + 1).startsWith('需');
    if (!acts || !begins || !(stands || this.isNamedPaper(last))) return false;
    if (actor === null && /^(?:报|报经|报请|经|提交)$/.test(led)) return true;
    // 行政管理职能，交由……行使; 调整方案，经……同意，由……提请批准
    return isTransferred(this.reader.text(clause.a, Math.min(clause.b, clause.a + 4)));
  }

  /** 预算调整方案和决算草案: a noun, whatever activity its name holds. */
  private isNamedPaper({ clause: { a, b }, verbAt, modal, adverb }: Action): boolean {
    if (modal || adverb || verbAt <= a || (this.reader.flags(verbAt) & NOUNLIKE) === 0) return false;
    if (PAPER_NOUN.test(this.reader.text(a, b))) return true;
    return entryAt(this.reader.tokens, b - 1)?.classes.has('document') === true;
  }

  /** 参与……工作的有关部门，要……: what looks like an action is the subject of the next clause. */
  private isSubjectOf(open: Group, action: Action): boolean {
    const { last } = open;
    if (this.isPaperOf(open, action)) return true;
    if (
      !action.modal ||
      action.actor !== null ||
      action.topic ||
      !open.isFirst ||
      last.modal ||
      open.a !== last.clause.a
    )
      return false;
    // 指挥部成员单位，要……: nothing but who.
    if (last.verbAt < 0)
      return last.form === 'action' && clauseActor(this.reader, last.head, last.clause.b) !== null;
    if (last.verbAt !== last.clause.a) return false;
    return (
      this.reader.text(last.clause.a, last.clause.b).includes('的') &&
      clauseActor(this.reader, last.verbAt, last.clause.b) !== null
    );
  }

  /** 鼓励金融机构在风险可控前提下，加大……: what is encouraged comes in the next clause. */
  isUnfinished({ verb, verbAt, clause }: Action): boolean {
    if (verb !== null && this.isModelled(verbAt, clause.b)) return true;
    if (verb?.joining !== 'opens') return false;
    // 组织有关人员按照职责，落实……: what they are to do comes in the next clause.
    if (!verb.control) return this.reader.is(verbAt, '组织') && this.reader.endsInBasis(verbAt + 1, clause.b);
    const end = endOf(this.reader.tokens, clause.b - 1);
    // 力争2026年底前，……: by when, before what.
    if ((this.reader.timeEnd(verbAt + 1) ?? 0) >= end) return true;
    if (this.endsInManner(verbAt + 1, clause.b)) return true;
    const waits =
      /[下中时后]$|一道$|一起$/.test(this.reader.chars.slice(end - 2, end)) ||
      this.reader.endsInBasis(verbAt + 1, clause.b);
    if (!waits && clauseActor(this.reader, clause.b - 1, clause.b) === null) return false;
    for (let at = clause.b - 1; at > verbAt; at--) {
      if (this.reader.is(at, '的')) return !waits || this.noVerb(verbAt + 1, at);
      if ((this.reader.flags(at) & (VERB | NOUNLIKE)) === VERB) return false;
    }
    return waits || verb.kind === 'provide';
  }

  /** 建成以政府网站为龙头，整体协同的体系; 构建以企业为主体，……的机制: what is built is still to come. */
  private isModelled(verbAt: number, b: number): boolean {
    if (!this.reader.is(verbAt + 1, '以')) return false;
    const as = this.reader.find('为', verbAt + 2, b);
    return as > 0 && as + 1 < b && b - as < 6 && this.reader.find('的', as, b) < 0;
  }

  /** 支持企业以合资方式，……, 支持地方立足资源禀赋，……: how somebody is to do what comes in the next clause. */
  private endsInManner(from: number, b: number): boolean {
    for (let at = from + 1; at < b - 1; at++)
      if (
        this.reader.holds(at, BY_MEANS)
          ? this.reader.holds(b - 1, MEANS_END)
          : this.reader.holds(at, STANDS_ON)
      )
        return clauseActor(this.reader, from, at) !== null;
    return false;
  }

  private noVerb(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.reader.flags(at) & VERB) return false;
    return true;
  }

  private joinsWithoutVerb(action: Action): boolean {
    if (action.led !== '') return true;
    if (TARGET.test(this.reader.text(action.clause.a, action.clause.b).slice(-8))) return false;
    return action.linked || !this.isUnknownVerb(action);
  }

  private joinsByVerb(action: Action, verb: Verb, words: string, open: Group, isLast: boolean): boolean {
    const { clause } = action;
    const makes = verb.joining === 'opens' && /^(?:conclude|establish|provide|train)$/.test(verb.kind);
    if (this.aims.isBondBuilt(action)) return true;
    if (this.reader.holds(clause.a, TOGETHER) && !makes && this.isTogether(action, verb, open)) return true;
    if (action.led === '为') return !this.aims.isGiven(action, verb, words);
    if (action.linked && /^[与同]$/.test(action.led)) return true;
    // 及时变更信息，并向社会公告: nothing but what was done is made known.
    const ends = action.verbAt === clause.b - 1;
    if (action.linked && ends && action.led === '向' && MADE_KNOWN.test(words)) return true;
    if (!action.adverb && !action.linked && this.aims.isWardedOff(action)) return true;
    if (this.isTaskOfBody(action, words, open) || this.aims.isTargetOf(action)) return true;
    // 召开会议，对……进行评估: what the meeting is for.
    if (
      action.led === '对' &&
      open.last.verb?.kind === 'exchange' &&
      !action.linked &&
      isReview(this.reader, action.verbAt, clause.b - 1)
    )
      return true;
    if (action.led === '就' && !action.adverb && !action.linked) return true;
    const reaches = this.reader.holds(action.verbAt, REACHES);
    if (reaches && action.verbAt === action.head && this.reaches(open.last)) return true;
    if (action.led === '从' && reaches) return true;
    if (verb.kind === 'position') return this.stances.isStance(open) && words !== '支持';
    if (words === '保持') return !MAKES.test(open.main?.verb?.kind ?? '') && this.aims.isKeptUp(action);
    if (verb.joining === 'joins' && this.isWithPartner(action)) return false;
    if (words === '密切' && !this.keepsContact(action, open)) return false;
    if (this.reader.holds(clause.a, FURTHER)) return false;
    if (verb.joining === 'joins')
      return (
        !this.aims.givesMeans(action, words) &&
        !this.aims.makesThing(action, words) &&
        !this.aims.hasOwnObject(action)
      );
    if (verb.joining === 'joins-if-abstract') return this.aims.aimsAtNothingConcrete(action);
    // 将会晤机制改为每两年一次，轮流在两国举行: no object of its own.
    if (verb.kind === 'exchange' && action.verbAt === clause.b - 1 && this.reader.holds(action.verbAt, HOLDS))
      return true;
    // 建设民生项目，拓展居民生活空间: room for something is no thing of its own.
    if (this.reader.holds(action.verbAt, WIDENS) && this.reader.holds(clause.b - 1, ROOM)) return true;
    // 落实备忘录，视情续签: however short.
    if (this.reader.unitsOf(clause.a, clause.b) <= 4) return isLast && verb.kind !== 'conclude';
    return false;
  }

  /** A further clause of the same aim: no actor, no modal, no link of its own, and no action that opens something. */
  private goesOnPlainly({ actor, modal, linked, clause, verb }: Action): boolean {
    return actor === null && !modal && !linked && !clause.fresh && verb?.joining !== 'opens';
  }

  /** 成立委员会，统筹推进……: what the body is there for. */
  private isTaskOfBody(action: Action, words: string, open: Group): boolean {
    const { main } = open;
    // 指派一名联络秘书，负责……
    const appoints = main !== null && this.reader.holds(main.verbAt, APPOINTS);
    if (appoints && main === open.last && this.reader.is(action.clause.a, '负责')) return true;
    if (
      main?.verb?.kind !== 'establish' ||
      main.verb.strength !== 'firm' ||
      main !== open.last ||
      action.adverb
    )
      return false;
    if (this.reader.is(action.clause.a, '负责')) return true;
    const isBody = entryAt(this.reader.tokens, main.clause.b - 1)?.head === 'M';
    return isBody && isBodyTask(words);
  }

  /** A first word that the lexicon does not hold, before an object without 的, may well be a verb. */
  isUnknownVerb({ head, clause }: Action): boolean {
    return (
      this.reader.tokens.word[head] === -1 &&
      this.reader.tokens.word[head + 1] === -1 &&
      clause.b - head > 3 &&
      this.reader.tokens.word[clause.b - 1] !== -1 &&
      !/[的\d]/.test(this.reader.text(head, clause.b))
    );
  }
}
