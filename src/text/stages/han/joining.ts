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
import { isFormal } from './governed-words.ts';
import type { Group } from './group.ts';
import { BODY, NOUNLIKE, STATE, VERB, type Verb } from './lexicon.ts';
import type { ClauseReader } from './predicate.ts';
import { Stances, sameVerb } from './stances.ts';
import { endOf, entryAt } from './tokens.ts';

const REPEATED = setOf(rules.repeatedVerbs);
const TOGETHER = setOf(rules.togetherAdverbs);
const isBodyTask = startsWithOne(rules.bodyTasks);
const isReviewed = endsWithOne(rules.reviews);
const isShared = endsWithOne(sharedWork);
const REACHES = new Set(['达到', '超过', '突破', '降至', '降到', '提高到', '提高至', '增加到', '增至']);
/** Kinds of what is done or made, beside which contacts that are kept up are something of their own. */
const MAKES = /^(?:implement|conclude|establish|build|provide)$/;
const DETAILS = setOf(rules.detailWords);
const RUNS = setOf(rules.runningVerbs);
const FIGHTS = setOf(sharedTasks);
const isBenefit = endsWithOne(rules.benefits);
const APPOINTS = /^(?:指定|指派|委派|任命)$/;

/** 进行……评估, 审议……. */
function isReview(verb: string, last: string): boolean {
  return isReviewed(verb) || (isFormal(verb) && isReviewed(last));
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

  joins(action: Action, open: Group, after: readonly Action[]): boolean {
    if (open.main === null) return true;
    if (this.isStillObject(action)) return true;
    if (/^(?:[和与及或]|以及|或者)$/.test(this.reader.text(action.clause.a)) && !this.isWithPartner(action))
      return true;
    if (this.isSubjectOf(open, action)) {
      open.actor = clauseActor(this.reader, open.last.head, open.b) ?? open.actor;
      open.carriesOn = false;
      open.main = null;
      return true;
    }
    if (this.isUnfinished(open.last)) return true;
    if (this.aims.isAim(action) || (this.aims.isAim(open.last) && this.goesOnPlainly(action))) return true;
    // 允许专业人才，经备案后，……: what is allowed is still to come.
    if (open.last.form === 'manner' && open.carried === null && this.isUnfinished(open.main)) return true;
    const isLast = after.length === 0 || after[0]?.clause.fresh === true;
    if (action.led === '作为' && (open.last.led === '把' || open.last.led === '将')) return true;
    // ……，充分发挥……作用。: at the end it is an action of its own.
    if (
      action.led.endsWith('发挥') &&
      isLast &&
      !isBenefit(this.reader.text(action.clause.b - 1)) &&
      open.last.form === 'action'
    )
      return false;
    if (action.form === 'manner') return after.every((each) => each.form === 'manner') || isLast;
    if (action.form !== 'action') return true;
    // 支持……，相信在……下，……将取得……: what is believed.
    if (open.last.form === 'recognition' && action.topic && action.actor === null) return true;
    const { verb } = action;
    const words = this.reader.text(action.verbAt);
    // 成立委员会，由……牵头，下设……: how what is set up is run; 每批不少于10人: more about what was named.
    const runs = (action.led === '由' && RUNS.has(words)) || words === '下设';
    if (runs && !action.clause.fresh && open.main.verb?.kind === 'establish') return true;
    const { a } = action.clause;
    const begins = this.reader.text(a);
    if (
      (DETAILS.has(begins) || DETAILS.has(this.reader.text(a, a + 2))) &&
      !action.modal &&
      (!verb || words.startsWith('不') || REACHES.has(words))
    )
      return true;
    if (this.stances.saysAgain(action, open)) return true;
    if (this.stances.oughtNot(action, open) || this.stances.refrains(action, open)) return true;
    if (action.actor !== null || (action.topic && action.modal)) return false;
    const before = open.last.verb ? this.reader.text(open.last.verbAt) : '';
    if (verb && REPEATED.has(words) && (sameVerb(words, before) || this.stances.repeatsMain(open, words)))
      return true;
    if (action.led === '将' || action.led === '把')
      return /^(?:作为|贯穿|贯穿于)$/.test(words) || before === '授权';
    if (!verb) return !action.modal && this.joinsWithoutVerb(action);
    if (action.topic) return false;
    // ……，致力于建立……关系: what for, though it is willed.
    const devoted = this.reader.text(a) === '致力于' && open.last.form !== 'recognition';
    if (devoted && (this.aims.isBondBuilt(action, words) || this.stances.isStance(open))) return true;
    if (this.stances.goesOnInStance(action, verb, words, open)) return true;
    if (action.modal) return false;
    return this.joinsByVerb(action, verb, words, open, isLast);
  }

  /** 与老方共建……, 与联合国分享……: with whom something further is done, not one more thing of a list. */
  private isWithPartner({ clause: { a }, led, verb, form }: Action): boolean {
    if (led !== '与' || form !== 'action' || verb === null) return false;
    const isParty = (this.reader.flags(a + 1) & (STATE | BODY)) !== 0 || this.reader.text(a + 2) === '方';
    return isParty;
  }

  /** 深化执法合作，携手打击……: what the cooperation is for; 建立机制，共同指导……: one more thing. */
  private isTogether(action: Action, verb: Verb, words: string, { main, last }: Group): boolean {
    if (verb.kind === 'position') return main?.verb?.kind === 'position';
    if (this.aims.isAbstract(action)) return true;
    if (verb.joining === 'joins' && !this.aims.hasOwnObject(action, words)) return true;
    return FIGHTS.has(words) && isShared(this.reader.text(last.clause.a, last.clause.b));
  }

  /** 保持交往机制，密切沟通: the same contacts; 加强人文交流，密切在国际事务中的协调: others. */
  private keepsContact({ verbAt, adverb }: Action, { main }: Group): boolean {
    if (adverb || this.reader.text(verbAt + 1) === '在') return false;
    const before = main?.verb ? this.reader.text(main.verbAt) : '';
    return before === '保持' || main?.verb?.kind === 'exchange';
  }

  /** 建立以1967年边界为基础，以东耶路撒冷为首都的独立国家: still what the state is like. */
  private isStillObject({ clause }: Action): boolean {
    return (
      !clause.fresh &&
      /^以[^，,]{1,20}为[^，,]{1,8}的/.test(this.reader.text(clause.a, clause.b).slice(0, 32))
    );
  }

  /** 贸易额比2025年增长50%，达到……; 2020年达到……，2030年达到……: figures of one target. */
  private reaches({ topic, clause }: Action): boolean {
    if (topic) return true;
    for (let at = clause.a; at < clause.b; at++) if (REACHES.has(this.reader.text(at))) return true;
    return false;
  }

  /** 重大方案，报省政府审定后执行: what is put forward stands before. */
  private isPaperOf({ a, isFirst, last }: Group, { led, actor, form }: Action): boolean {
    const stands = last.verbAt < 0 && last.topic && !last.modal && last.form === 'action';
    const begins = a === last.clause.a && (isFirst || last.clause.fresh);
    return stands && begins && form === 'action' && actor === null && /^(?:报|报经|报请|经|提交)$/.test(led);
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
    if (verb?.joining !== 'opens') return false;
    // 组织有关人员按照职责，落实……: what they are to do comes in the next clause.
    if (!verb.control)
      return this.reader.text(verbAt) === '组织' && this.reader.endsInBasis(verbAt + 1, clause.b);
    const end = endOf(this.reader.tokens, clause.b - 1);
    // 力争2026年底前，……: by when, before what.
    if ((this.reader.timeEnd(verbAt + 1) ?? 0) >= end) return true;
    const waits =
      /[下中时后]$|一道$|一起$/.test(this.reader.chars.slice(end - 2, end)) ||
      this.reader.endsInBasis(verbAt + 1, clause.b);
    if (!waits && clauseActor(this.reader, clause.b - 1, clause.b) === null) return false;
    for (let at = clause.b - 1; at > verbAt; at--) {
      if (this.reader.text(at) === '的') return !waits || this.noVerb(verbAt + 1, at);
      if ((this.reader.flags(at) & (VERB | NOUNLIKE)) === VERB) return false;
    }
    return waits || verb.kind === 'provide';
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
    const first = this.reader.text(clause.a);
    const makes = verb.joining === 'opens' && /^(?:conclude|establish|provide|train)$/.test(verb.kind);
    if (this.aims.isBondBuilt(action, words)) return true;
    if (TOGETHER.has(first) && !makes && this.isTogether(action, verb, words, open)) return true;
    if (action.led === '为') return !this.aims.isGiven(action, verb, words);
    if (action.linked && /^[与同]$/.test(action.led)) return true;
    if (this.isTaskOfBody(action, words, open) || this.aims.isTargetOf(action, words)) return true;
    // 召开会议，对……进行评估: what the meeting is for.
    if (
      action.led === '对' &&
      open.last.verb?.kind === 'exchange' &&
      !action.linked &&
      isReview(words, this.reader.text(clause.b - 1))
    )
      return true;
    if (action.led === '就' && !action.adverb && !action.linked) return true;
    if (REACHES.has(words) && action.verbAt === action.head && this.reaches(open.last)) return true;
    if (action.led === '从' && REACHES.has(words)) return true;
    if (verb.kind === 'position') return this.stances.isStance(open) && words !== '支持';
    if (words === '保持') return !MAKES.test(open.main?.verb?.kind ?? '') && this.aims.isKeptUp(action);
    if (verb.joining === 'joins' && this.isWithPartner(action)) return false;
    if (words === '密切' && !this.keepsContact(action, open)) return false;
    if (verb.joining === 'joins')
      return (
        !this.aims.givesMeans(action, words) &&
        !this.aims.makesThing(action, words) &&
        !this.aims.hasOwnObject(action, words)
      );
    if (verb.joining === 'joins-if-abstract') return this.aims.aimsAtNothingConcrete(action);
    // 将会晤机制改为每两年一次，轮流在两国举行: no object of its own.
    if (verb.kind === 'exchange' && action.verbAt === clause.b - 1 && /^(?:举行|召开|举办)$/.test(words))
      return true;
    // 建设民生项目，拓展居民生活空间: room for something is no thing of its own.
    if (/^(?:拓展|拓宽|扩大)$/.test(words) && /(?:空间|内涵|深度|广度)$/.test(this.reader.text(clause.b - 1)))
      return true;
    // 落实备忘录，视情续签: however short.
    if (this.lengthOf(action) <= 4) return isLast && verb.kind !== 'conclude';
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
    const appoints = main !== null && APPOINTS.test(this.reader.text(main.verbAt));
    if (appoints && main === open.last && this.reader.text(action.clause.a) === '负责') return true;
    if (
      main?.verb?.kind !== 'establish' ||
      main.verb.strength !== 'firm' ||
      main !== open.last ||
      action.adverb
    )
      return false;
    if (this.reader.text(action.clause.a) === '负责') return true;
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

  lengthOf({ clause }: Action): number {
    const { tokens } = this.reader;
    return endOf(tokens, clause.b - 1) - (tokens.from[clause.a] ?? 0);
  }
}
