/**
 * Clauses → groups that are one commitment each. A new action with an object of its own opens one; manner, basis and
 * time wait for the action after them; purpose and result stay with the one before.
 */
import type { Strength } from '../../extraction.ts';
import { digitValue } from '../characters.ts';
import { clauseActor } from './actors.ts';
import { abstractEndTable, CLOSE, COMMA, concreteEndTable, ADVERB, OPEN, OTHER_MARK, PAUSE, PREPOSITION, SEMICOLON, VERB, type Verb } from './lexicon.ts';
import type { Action, Clause, ClauseReader } from './predicate.ts';
import { endOf, entryAt, type Tokens } from './tokens.ts';

/** Clauses `[a, b)` of words that are one commitment. */
export interface Group {
  a: number;
  b: number;
  tentative: boolean;
  main: Action | null;
  last: Action;
  actor: string;
  /** What is encouraged, where it stands in a clause of its own. */
  carried: Action | null;
  /** Whether a stance stands before it in the sentence. */
  stands: boolean;
  /** Strength that an earlier 支持……、鼓励…… leaves to what follows in its scope. */
  cap: Strength | null;
}

/** Verbs whose repetition goes on with one stance or one effort: 反对……，反对……. */
const REPEATED = new Set(['反对', '坚决反对', '支持', '坚定支持', '解决', '统筹解决', '着力解决', '坚持', '尊重', '承认']);
const TOGETHER = new Set(['联合', '携手', '共同', '相互', '一道', '互相']);
/** Predicates of targets: 趋零增长, 全量利用, 全面提升, 零发生. */
const TARGET = /(?:全面|全量|显著|明显|基本|大幅|进一步|趋零|持续|稳步|根本|零|全部|更加|初步|逐步|不断)[\u4e00-\u9fff]{2,4}$/;
const BARE = /不受|取得|达到|超过|不低于|不少于|降至|降低|提高到/;

/** Cuts words `[a, b)` at commas and semicolons outside quotations and brackets. */
export function cutClauses(chars: string, tokens: Tokens, a: number, b: number): Clause[] {
  const clauses: Clause[] = [];
  let start = a;
  let depth = 0;
  let fresh = false;
  const push = (end: number, nextFresh: boolean): void => {
    let stop = end;
    while (stop > start && (tokens.flags[stop - 1] ?? 0) & (COMMA | SEMICOLON | PAUSE | OTHER_MARK)) stop--;
    if (stop > start) {
      clauses.push({ a: start, b: stop, fresh });
      fresh = nextFresh;
    } else fresh ||= nextFresh;
    start = end + 1;
  };
  for (let at = a; at < b; at++) {
    const flags = tokens.flags[at] ?? 0;
    if ((flags & (OPEN | CLOSE | COMMA | SEMICOLON | OTHER_MARK)) === 0) continue;
    if (flags & OPEN) depth++;
    else if (flags & CLOSE) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (flags & SEMICOLON) push(at, true);
    else if (flags & COMMA ? !isThousands(chars, tokens, at) : /[：:]/.test(chars.charAt(tokens.from[at] ?? 0))) push(at, false);
  }
  push(b, false);
  return clauses;
}

function isThousands(chars: string, tokens: Tokens, at: number): boolean {
  const unit = tokens.from[at] ?? 0;
  return digitValue(chars.charCodeAt(unit - 1)) >= 0 && digitValue(chars.charCodeAt(unit + 1)) >= 0;
}

function sameVerb(a: string, b: string): boolean {
  return a !== '' && a.slice(-2) === b.slice(-2);
}

/** Reads one sentence. */
export class SentenceReader {
  private readonly reader: ClauseReader;
  private groups: Group[] = [];
  private open: Group | null = null;
  private cap: Strength | null = null;
  private inherited: string | null;

  constructor(reader: ClauseReader, inherited: string | null) {
    this.reader = reader;
    this.inherited = inherited;
  }

  read(a: number, b: number): Group[] {
    const { chars, tokens } = this.reader;
    const clauses = this.splitPauses(cutClauses(chars, tokens, a, b));
    const all = clauses.map((clause) => this.reader.analyse(clause));
    const begin = this.beginning(all);
    const actions = begin > 0 ? all.slice(begin) : all;
    if (begin < 0) return [];
    for (const [at, action] of actions.entries()) this.take(action, at, actions);
    // 扩大贸易。 alone is an action, however short.
    for (const group of this.groups) {
      const { last } = group;
      if ((last.form === 'action' && last.verb) || last.led.endsWith('发挥') || last.modal) group.main ??= last;
    }
    return this.groups.filter((group) => group.main !== null);
  }

  /** Where the undertaking begins: after recognition and statements that lead up to it; -1 where there is none. */
  private beginning(actions: readonly Action[]): number {
    const [first] = actions;
    if (!first) return -1;
    if (first.form === 'recognition') {
      return actions.findIndex((each, at) => at > 0 && each.wills && each.form === 'action');
    }
    if (first.form === 'fact') return -1;
    if (first.form === 'statement') return actions.some((each) => each.form === 'action' && each.modal) ? 0 : -1;
    const acts = (each: Action): boolean => each.form === 'action' && (each.verb !== null || each.modal);
    if (this.isThing(first) && (actions[1]?.form === 'statement' || !actions.some(acts))) return -1;
    return actions.some((action) => action.form === 'action' || action.modal) ? 0 : -1;
  }

  /** 重大规划，包括……: a list of things, nothing done with them. */
  private isThing(action: Action): boolean {
    if (action.form !== 'action' || action.verb !== null || !action.topic || action.modal) return false;
    const { a, b } = action.clause;
    const words = this.reader.text(a, b);
    return !TARGET.test(words.slice(-8)) && !BARE.test(words) && !this.isUnknownVerb(action);
  }

  /** A first word that the lexicon does not hold, before an object without 的, may well be a verb. */
  private isUnknownVerb({ head, clause }: Action): boolean {
    return (
      this.reader.tokens.word[head] === -1 &&
      this.reader.tokens.word[head + 1] === -1 &&
      clause.b - head > 3 &&
      !this.reader.text(head, clause.b).includes('的')
    );
  }

  private take(action: Action, at: number, actions: readonly Action[]): void {
    if (action.actor !== null) this.inherited = action.actor;
    const { clause } = action;
    if (this.isRecognitionAfter(action)) {
      this.open = null;
      return;
    }
    if (clause.fresh) this.cap = null;
    if (!this.open || clause.fresh || !this.joins(action, this.open, actions.slice(at + 1))) this.begin(action);
    else {
      if (this.open.main && action.verb && this.isUnfinished(this.open.last)) this.open.carried ??= action;
      this.open.b = clause.b;
      this.open.last = action;
      this.open.tentative ||= this.open.main === null && action.tentative;
      if (this.open.main === null && action.actor !== null) this.open.actor = action.actor;
      if (this.open.main === null && this.isMain(action)) this.open.main = action;
    }
  }

  /** ……，欢迎……: recognition after an action is none of it; inside a stance it belongs there. */
  private isRecognitionAfter(action: Action): boolean {
    const main = this.open?.main;
    if (action.form !== 'recognition') return this.open === null && this.groups.length > 0 && action.form !== 'action';
    return main === undefined || (main !== null && main.verb?.kind !== 'position');
  }

  private begin(action: Action): void {
    const { clause } = action;
    const actor = action.actor ?? this.inherited ?? 'both';
    if (action.actor !== null || action.modal || action.topic || action.verb?.control) this.cap = null;
    this.open = {
      a: clause.a,
      b: clause.b,
      tentative: action.tentative,
      main: this.isMain(action) ? action : null,
      last: action,
      actor,
      carried: null,
      stands: this.groups.some((group) => group.main?.verb?.kind === 'position'),
      cap: this.cap,
    };
    this.groups.push(this.open);
    if (this.governs(action)) this.cap = action.verb?.strength ?? null;
  }

  /** 支持企业开展A，建设B: what follows is supported as well. */
  private governs({ verb, verbAt, clause }: Action): boolean {
    if (!verb?.control || verb.joining !== 'opens' || verb.strength === 'firm') return false;
    for (let at = verbAt + 1; at < clause.b; at++) {
      if (this.reader.flags(at) & (VERB | PREPOSITION | ADVERB) && at > verbAt + 1) return clauseActor(this.reader, verbAt + 1, at) !== null;
    }
    return false;
  }

  /** Four characters such as 明确目标 lead on to what they serve; so does a verb that leads (坚持……). */
  private isMain(action: Action): boolean {
    if (action.form !== 'action' || action.verb?.lead) return false;
    // 把……作为……，进行……: how it is looked at, before what is done.
    const words = action.verb ? this.reader.text(action.verbAt) : '';
    if (words === '作为' && /^[将把]$/.test(action.led) && !action.modal && action.actor === null) return false;
    return this.lengthOf(action) > 4 || action.actor !== null || action.modal;
  }

  private lengthOf({ clause }: Action): number {
    const { tokens } = this.reader;
    return endOf(tokens, clause.b - 1) - (tokens.from[clause.a] ?? 0);
  }

  private joins(action: Action, open: Group, after: readonly Action[]): boolean {
    if (open.main === null) return true;
    if (/^(?:[和与及或]|以及|或者)$/.test(this.reader.text(action.clause.a))) return true;
    if (this.isSubjectOf(open, action)) {
      open.actor = clauseActor(this.reader, open.last.verbAt, open.b) ?? open.actor;
      open.main = null;
      return true;
    }
    if (this.isUnfinished(open.last)) return true;
    const isLast = after.length === 0 || after[0]?.clause.fresh === true;
    if (action.led === '作为' && (open.last.led === '把' || open.last.led === '将')) return true;
    // ……，充分发挥……作用。: at the end it is an action of its own.
    if (action.led.endsWith('发挥') && isLast && open.last.form === 'action') return false;
    if (action.form === 'manner') return after.every((each) => each.form === 'manner') || isLast;
    if (action.form !== 'action') return true;
    if (action.actor !== null || (action.topic && action.modal)) return false;
    const { verb } = action;
    const words = this.reader.text(action.verbAt);
    const before = open.last.verb ? this.reader.text(open.last.verbAt) : '';
    if (verb && REPEATED.has(words) && sameVerb(words, before)) return true;
    if (action.led === '将' || action.led === '把') return /^(?:作为|贯穿|贯穿于)$/.test(words) || before === '授权';
    if (!verb) return this.joinsWithoutVerb(action);
    if (action.topic || action.modal) return false;
    return this.joinsByVerb(action, verb, words, open, isLast);
  }

  /** 参与……工作的有关部门，要……: what looks like an action is the subject of the next clause. */
  private isSubjectOf(open: Group, action: Action): boolean {
    const { last } = open;
    if (!action.modal || action.actor !== null || action.topic || this.groups.length > 1 || last.verbAt !== last.clause.a) return false;
    if (last.modal || open.a !== last.clause.a) return false;
    return (
      this.reader.text(last.clause.a, last.clause.b).includes('的') &&
      clauseActor(this.reader, last.verbAt, last.clause.b) !== null
    );
  }

  /** 鼓励金融机构在风险可控前提下，加大……: what is encouraged comes in the next clause. */
  private isUnfinished({ verb, verbAt, clause }: Action): boolean {
    if (!verb?.control || verb.joining !== 'opens') return false;
    const end = endOf(this.reader.tokens, clause.b - 1);
    if (!/[下中时后]$/.test(this.reader.chars.slice(end - 1, end))) return false;
    for (let at = verbAt + 1; at < clause.b; at++) if (this.reader.flags(at) & VERB) return false;
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
    if (TOGETHER.has(first) && (verb.joining !== 'joins-if-abstract' || this.isAbstract(action))) return true;
    if (action.led === '为') return true;
    if (action.linked && /^[与同]$/.test(action.led)) return true;
    if (this.isTaskOfBody(action, words, open)) return true;
    if (action.led === '就' && !action.adverb) return true;
    if (verb.kind === 'position') return open.main?.verb?.kind === 'position' && words !== '支持';
    if (words === '保持')
      return /势头|稳定|密切沟通与配合|密切沟通|畅通/.test(this.reader.text(clause.a, clause.b).slice(-7));
    if (verb.joining === 'joins') return !this.givesMeans(action, words) && !this.makesThing(action, words);
    if (verb.joining === 'joins-if-abstract') return this.aimsAtNothingConcrete(action);
    if (this.lengthOf(action) <= 4) return isLast;
    return false;
  }

  /** 成立委员会，统筹推进……: what the body is there for. */
  private isTaskOfBody(action: Action, words: string, open: Group): boolean {
    const { main } = open;
    if (main?.verb?.kind !== 'establish' || main.verb.strength !== 'firm' || main !== open.last || action.adverb) return false;
    const isBody = entryAt(this.reader.tokens, main.clause.b - 1)?.head === 'M';
    return isBody && /^(?:统筹推进|统筹协调|统筹|协调|指导|推进|推动|协调推进|负责)/.test(words);
  }

  /** 保障用地, 保障资金: given or not, and no purpose. */
  private givesMeans({ clause }: Action, words: string): boolean {
    return words === '保障' && (entryAt(this.reader.tokens, clause.b - 1)?.classes.has('means') ?? false);
  }

  /** 打造平台, 打造品牌: a thing that is there or not; 打造环境: a result. */
  private makesThing({ clause }: Action, words: string): boolean {
    if (!/^(?:打造|建成)$/.test(words)) return false;
    const last = this.reader.text(clause.b - 1);
    if (/队伍$|格局$|模式$|体系$|高地$/.test(last)) return false;
    const classes = entryAt(this.reader.tokens, clause.b - 1)?.classes;
    return classes?.has('works') === true || classes?.has('institution') === true || /品牌$|产业链$|集群$|产业带$|线路$|载体$/.test(last);
  }

  private aimsAtNothingConcrete(action: Action): boolean {
    const words = this.reader.text(action.verbAt + 1, action.clause.b);
    if (/[《]|规划纲要|协定|协议|计划/.test(words)) return false;
    return this.isAbstract(action) || /构想$|更加|更为/.test(words);
  }

  /** Whether what a clause aims at is nothing concrete. */
  private isAbstract(action: Action): boolean {
    const { chars, tokens } = this.reader;
    const to = endOf(tokens, action.clause.b - 1);
    const from = endOf(tokens, action.verbAt);
    const abstract = abstractEndTable.longest(chars, to, from);
    const concrete = concreteEndTable.longest(chars, to, from);
    if (concrete && (!abstract || concrete.length >= abstract.length)) return false;
    return abstract !== null;
  }

  /** 放宽A、放宽B and 总量趋零增长、全量利用 are actions beside each other. */
  private splitPauses(clauses: readonly Clause[]): Clause[] {
    return clauses.flatMap((clause) => {
      const marks = this.pauses(clause);
      if (marks.length === 0) return [clause];
      const targets = this.allTargets(clause, marks);
      const own = this.firstVerb(clause.a, clause.b);
      const cuts = marks.filter((mark) => targets || (own !== '' && this.firstVerb(mark + 1, mark + 2) === own));
      return [clause.a, ...cuts.map((cut) => cut + 1)].map((a, at) => ({
        a,
        b: cuts[at] ?? clause.b,
        fresh: at === 0 && clause.fresh,
      }));
    });
  }

  /** The verb that the words begin with, adverbs left out; '' where they do not begin so. */
  private firstVerb(a: number, b: number): string {
    let at = a;
    while (at < b && /^(?:进一步|继续|积极)$/.test(this.reader.text(at))) at++;
    return at < b && this.reader.flags(at) & VERB ? this.reader.text(at) : '';
  }

  private pauses({ a, b }: Clause): number[] {
    const found: number[] = [];
    let depth = 0;
    for (let at = a; at < b; at++) {
      const flags = this.reader.flags(at);
      if (flags & OPEN) depth++;
      else if (flags & CLOSE) depth = Math.max(0, depth - 1);
      else if (flags & PAUSE && depth === 0) found.push(at);
    }
    return found;
  }

  private allTargets(clause: Clause, marks: readonly number[]): boolean {
    return [...marks, clause.b].every((end) => TARGET.test(this.reader.text(Math.max(clause.a, end - 5), end)));
  }
}
