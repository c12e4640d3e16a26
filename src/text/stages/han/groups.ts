/**
 * Clauses → groups that are one commitment each. A new action with an object of its own opens one; manner, basis and
 * time wait for the action after them; purpose and result stay with the one before.
 */
import type { Strength } from '../../extraction.ts';
import { targetVerbs } from '../../languages/zh/rules.ts';
import { endsWithOne, holdsOne } from '../word-ends.ts';
import type { Action } from './action.ts';
import { clauseActor } from './actors.ts';
import { ClauseCutter, TARGET } from './cut-clauses.ts';
import type { Group } from './group.ts';
import { Joining } from './joining.ts';
import { aimsBeforeActors } from './leading-aims.ts';
import { settleLeading } from './leading-clauses.ts';
import { ADVERB, NOUNLIKE, PREPOSITION, VERB } from './lexicon.ts';
import type { ClauseReader } from './predicate.ts';
import { endOf } from './tokens.ts';
import { matches } from './word-tests.ts';

/** Since when: what follows is told, not undertaken. */
const SINCE = /^(?:近[^，]{1,8}来|[^，]{2,24}以来)$/;
/** 充分发挥……作用, 利用好……平台: what is done with, where nothing more is. */
const USES = /发挥$|^(?:充分|有效)?利用$|^用好$/;
const BELIEVES = /相信|坚信|深信|确信|期待|希望/;
const ESTEEMS = matches(/重视$/);
const LED_BY = /^由.{2,40}牵头$/;
const isOfBody = endsWithOne([{ words: '机构 部门 单位 机关 主体 组织' }]);
const reachesTarget = holdsOne(targetVerbs);

function isActing({ form, verb, led }: Action): boolean {
  return form === 'action' && verb !== null && !verb.lead && led !== '为';
}

/** Whether what is said in the group is said to be said, and not willed. */
function isSaid({ main, spoken, wills }: Group): boolean {
  return spoken && main !== null && !wills;
}

/** Whether the group is a stance, or tells what ought to be. */
function isStanding({ main, spoken }: Group): boolean {
  return main?.verb?.kind === 'position' || (spoken && main?.modal === true && !main.wills);
}

/** Reads sentences, one after the other. */
export class SentenceReader {
  readonly reader: ClauseReader;
  private readonly cutter: ClauseCutter;
  private readonly joining: Joining;
  private groups: Group[] = [];
  private open: Group | null = null;
  private cap: Strength | null = null;
  private inherited: string | null = null;
  /** Whether the sentence has named who acts. */
  private named = false;
  private recognizes = false;
  /** Whether a clause of the sentence belongs to no group. */
  private leavesOut = false;

  constructor(reader: ClauseReader) {
    this.reader = reader;
    this.cutter = new ClauseCutter(reader);
    this.joining = new Joining(reader);
  }

  /** Reads the sentence of words `[a, b)`; `inherited`: who acted before it. */
  read(a: number, b: number, inherited: string | null): Group[] {
    this.groups = [];
    this.open = null;
    this.cap = null;
    this.inherited = inherited;
    this.named = false;
    this.recognizes = false;
    const read = aimsBeforeActors(this.cutter.cut(a, b).map((clause) => this.reader.analyse(clause)));
    const all = settleLeading(this.reader, read);
    const begin = this.beginning(all);
    const actions = begin > 0 ? all.slice(begin) : all;
    if (begin < 0) return [];
    // 中方欢迎……，愿……: who welcomes is who is willing.
    for (let at = 0; at < begin; at++) this.name(all[at]?.actor ?? null);
    this.leavesOut = begin > 0;
    for (let at = 0; at < actions.length; at++) {
      const action = actions[at];
      if (action) this.take(action, at, actions);
    }
    // 扩大贸易。 alone is an action, however short.
    for (const group of this.groups) {
      const { last } = group;
      if ((last.form === 'action' && last.verb) || last.modal || (last.led !== '' && USES.test(last.led)))
        group.main ??= last;
      group.main ??= group.first;
    }
    const groups = this.groups.filter((group) => group.main !== null);
    if (this.leavesOut || groups.length < this.groups.length) this.lookAround(groups, all);
    return groups;
  }

  /** 赞赏……，支持……，认为……: what is recognized beside a stance belongs to it, where nobody else says it. */
  private lookAround(groups: readonly Group[], all: readonly Action[]): void {
    const taken = (action: Action | undefined): boolean =>
      action === undefined ||
      groups.some(({ around: { a, b } }) => action.clause.a >= a && action.clause.a < b);
    for (const group of groups) {
      let first = all.findIndex(({ clause }) => clause.a === group.a);
      let last = all.findLastIndex(({ clause }) => clause.b === group.b);
      while (!taken(all[last + 1]) && all[last + 1]?.clause.fresh === false) last++;
      const own = all[first]?.actor ?? null;
      while (
        !taken(all[first - 1]) &&
        all[first]?.clause.fresh === false &&
        (own === null || all[first - 1]?.actor === null)
      )
        first--;
      group.around = { a: all[first]?.clause.a ?? group.a, b: all[last]?.clause.b ?? group.b };
    }
  }

  /** Where the undertaking begins: after recognition and statements that lead up to it; -1 where there is none. */
  private beginning(actions: readonly Action[]): number {
    const [first] = actions;
    if (!first) return -1;
    if (first.form === 'recognition' || this.isJudged(actions) || this.isEsteem(actions))
      return actions.findIndex(
        (each, at) => at > 0 && this.undertakes(each) && !this.isBelieved(actions[at - 1]),
      );
    if (first.form === 'fact') return -1;
    // 近十年来，两国关系加快发展: what has come about, until something is willed
    if (this.isSince(first)) return actions.findIndex((each, at) => at > 0 && each.wills);
    if (first.spoken && first.form === 'manner') return this.afterSpeaking(actions);
    // 双方就……交换意见，强调……: what was talked about, then what is held.
    const [, second] = actions;
    const talked = first.form === 'action' && first.verb?.kind === 'exchange' && !first.modal;
    if (talked && (second?.spoken || second?.form === 'recognition') && second.actor === null)
      return actions.findIndex((each, at) => at > 0 && this.undertakes(each));
    // 委员会是……的议事机构，统筹决定……: what it is, then what it has to do.
    if (this.isBodyDefined(first) && second?.modal === false)
      return actions.findIndex((each, at) => at > 0 && isActing(each));
    if (first.form === 'statement')
      return actions.some((each) => each.modal && each.form !== 'statement') ? 0 : -1;
    const acts = (each: Action): boolean => each.form === 'action' && (each.verb !== null || each.modal);
    if (this.isThing(first) && (actions[1]?.form === 'statement' || !actions.some(acts))) return -1;
    return actions.some((action) => action.form === 'action' || action.modal || action.led.endsWith('发挥'))
      ? 0
      : -1;
  }

  private isBodyDefined({ form, actor, clause: { a, b } }: Action): boolean {
    if (form !== 'statement' || actor === null || this.reader.find('是', a + 1, b) < 0) return false;
    return this.reader.stretch(b - 1, b, isOfBody);
  }

  private isSince({ clause: { a, b } }: Action): boolean {
    const { chars, tokens } = this.reader;
    return chars.charCodeAt(endOf(tokens, b - 1) - 1) === 0x6765 && SINCE.test(this.reader.text(a, b));
  }

  /** 双方强调，……: what follows undertakes something, or it only says how things are. */
  private afterSpeaking(actions: readonly Action[]): number {
    const found = actions.findIndex(
      (each, at) => at > 0 && each.form === 'action' && each.verb !== null && (each.modal || !each.topic),
    );
    let from = found;
    while (from > 0 && actions[from - 1]?.form === 'manner') from--;
    return from;
  }

  /** 对……以来，……的势头表示满意: what is judged stands in a clause of its own. */
  private isJudged(actions: readonly Action[]): boolean {
    const [first] = actions;
    if (first?.led !== '对' || first.modal) return false;
    const next = actions.find(({ form }, at) => at > 0 && form !== 'manner');
    return next?.form === 'recognition' && next.actor === null && first.form === 'manner';
  }

  /** 双方高度重视……，愿……: what is esteemed leads up to what is willed. */
  private isEsteem(actions: readonly Action[]): boolean {
    const [first] = actions;
    if (!first || first.modal || first.spoken || first.verb?.kind !== 'position') return false;
    return this.reader.holds(first.verbAt, ESTEEMS) && actions.some(({ wills }, at) => at > 0 && wills);
  }

  /** 相信在……领导下，……将……: what is believed is still to come. */
  private isBelieved(before: Action | undefined): boolean {
    if (before?.form !== 'recognition') return false;
    const words = this.reader.text(before.clause.a, before.clause.b);
    return BELIEVES.test(words) && /[下中后]$/.test(words);
  }

  /** After recognition: a will, a duty of somebody, a stance, or support. */
  private undertakes(action: Action): boolean {
    // 中方愿在……框架下，……: what is willed comes in the next clause.
    if (action.form !== 'action')
      return action.form === 'manner' && action.modal && (action.wills || action.led.endsWith('发挥'));
    if (action.wills) return action.actor !== null || !action.topic;
    if (action.modal) return !action.topic;
    if (action.spoken || action.verb?.kind === 'position') return true;
    if (action.verb && this.reader.is(action.verbAt, '邀请')) return true;
    return action.verb?.control === true && this.reader.text(action.verbAt).endsWith('支持');
  }

  /** 重大规划，包括……: a list of things, nothing done with them. */
  private isThing(action: Action): boolean {
    if (action.form !== 'action' || action.verb !== null || !action.topic || action.modal) return false;
    const { a, b } = action.clause;
    const words = this.reader.text(a, b);
    return !TARGET.test(words.slice(-8)) && !reachesTarget(words) && !this.joining.isUnknownVerb(action);
  }

  private name(actor: string | null): void {
    if (actor === null) return;
    this.inherited = actor;
    this.named = true;
  }

  private take(action: Action, at: number, actions: readonly Action[]): void {
    // 承认……，……政府是……: who is spoken of in a stance does not act.
    const isSpokenOf = action.form === 'statement' && this.open !== null;
    if (!isSpokenOf) this.name(action.actor);
    const { clause } = action;
    if (this.isRecognitionAfter(action)) {
      this.open = null;
      this.leavesOut = true;
      this.recognizes ||= action.form === 'recognition';
      return;
    }
    // 欢迎……，加强……: what is recognized goes on, until somebody undertakes something.
    if (
      this.open === null &&
      this.recognizes &&
      !clause.fresh &&
      action.actor === null &&
      !this.undertakes(action)
    ) {
      this.leavesOut = true;
      return;
    }
    this.recognizes = false;
    if (clause.fresh) this.cap = null;
    // 扩大进口，为……: a purpose has its action before it.
    if (this.open && action.led === '为') this.open.main ??= this.open.first;
    if (!this.open || clause.fresh || !this.joining.joins(action, this.open, actions, at + 1))
      this.begin(action);
    else {
      const { main, last } = this.open;
      const waiting =
        this.joining.isUnfinished(last) ||
        (last.form === 'manner' && main && this.joining.isUnfinished(main));
      if (main && action.verb && waiting) this.open.carried ??= action;
      this.open.b = clause.b;
      this.open.around = { a: this.open.a, b: clause.b };
      this.open.last = action;
      this.open.spoken ||= action.spoken;
      this.open.wills ||= action.wills;
      if (isActing(action)) this.open.first ??= action;
      this.open.tentative ||= this.open.main === null && action.tentative;
      if (this.open.main === null && action.actor !== null) {
        this.open.actor = action.actor;
        this.open.carriesOn = false;
      }
      if (this.open.main === null && this.isMain(action)) this.open.main = action;
    }
  }

  /** ……，欢迎……: recognition after an action is none of it; inside a stance it belongs there. */
  private isRecognitionAfter(action: Action): boolean {
    const main = this.open?.main;
    if (action.form !== 'recognition')
      return this.open === null && this.groups.length > 0 && action.form !== 'action';
    return main === undefined || (main !== null && main.verb?.kind !== 'position');
  }

  private begin(action: Action): void {
    const { clause } = action;
    const actor = action.actor ?? this.inherited ?? 'both';
    // 支持……，为非洲援助……: what is given is one's own act again.
    const gives = action.led === '为' || action.led === '向';
    if (action.actor !== null || action.modal || action.topic || action.verb?.control || gives)
      this.cap = null;
    this.open = {
      a: clause.a,
      b: clause.b,
      tentative: action.tentative,
      main: this.isMain(action) ? action : null,
      first: isActing(action) ? action : null,
      last: action,
      actor,
      carriesOn: !this.named,
      carried: null,
      isFirst: this.groups.length === 0,
      spoken: action.spoken,
      wills: action.wills,
      inSpeech: this.groups.some(isSaid),
      stands: this.groups.some(isStanding),
      cap: this.cap,
      around: { a: clause.a, b: clause.b },
    };
    this.groups.push(this.open);
    if (this.governs(action)) this.cap = action.verb?.strength ?? null;
  }

  /** 支持企业开展A，建设B: what follows is supported as well. */
  private governs({ verb, verbAt, clause }: Action): boolean {
    if (!verb?.control || verb.joining !== 'opens' || verb.strength === 'firm') return false;
    for (let at = verbAt + 1; at < clause.b; at++) {
      if (this.reader.flags(at) & (VERB | PREPOSITION | ADVERB) && at > verbAt + 1)
        // 支持维和部队建设: no more than the thing is supported.
        return (
          (at + 1 < clause.b || (this.reader.flags(at) & NOUNLIKE) === 0) &&
          clauseActor(this.reader, verbAt + 1, at) !== null
        );
    }
    return false;
  }

  /** Four characters such as 明确目标 lead on to what they serve; so does a verb that leads (坚持……). */
  private isMain(action: Action): boolean {
    if (action.form !== 'action' || action.verb?.lead) return false;
    // 把……作为……，进行……: how it is looked at, before what is done.
    const preposed = action.led === '将' || action.led === '把';
    const looksAs = preposed && this.reader.text(action.clause.a, action.clause.b).includes('作为');
    if (looksAs && !action.modal && action.actor === null) return false;
    if (this.joining.aims.prepares(action)) return false;
    const { a, b } = action.clause;
    // 由商务部牵头，会同……: who leads, before what is done.
    if (action.led === '由' && LED_BY.test(this.reader.text(a, b))) return false;
    return this.reader.unitsOf(a, b) > 4 || action.actor !== null || action.modal;
  }
}
