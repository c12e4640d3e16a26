/**
 * Clause → what it is: manner, basis, time or condition for what follows; an action with its verb and subject; a
 * statement; or mere recognition. Only the clause itself is looked at; how clauses join is decided elsewhere. The
 * grammar: links, times, adverbs and modals lead; then a subject, or what a preposition governs; then the predicate.
 */
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, setOf } from '../word-ends.ts';
import { type Action, type Clause, type Form, without } from './action.ts';
import { clauseActor, partyAt } from './actors.ts';
import { ClauseForms, type Head } from './clause-forms.ts';
import { ACTS, IDIOM } from './clause-words.ts';
import type { Front } from './front.ts';
import {
  ADVERB,
  BOTH,
  EFFORT,
  FACT,
  LINK,
  MODAL,
  NOUNLIKE,
  OPEN,
  PAIR,
  PERMISSION,
  PREPOSITION,
  RECOGNITION,
  STATE,
  STATING,
  TRANSPARENT,
  VERB,
} from './lexicon.ts';
import type { Parties } from './parties.ts';
import { firstFrom, mayBeginTime, type TimeOrQuantity } from './times.ts';
import { endOf, entryAt, type Tokens, tokenFrom } from './tokens.ts';
import { isOneOf, matches } from './word-tests.ts';

/** No clause is looked at beyond so many words. */
const MOST = 120;
const CONDITIONS = isOneOf(setOf(rules.conditionEnds));
const isWorth = endsWithOne([{ words: '重要性 意义 必要性 作用' }]);
const isTold = endsWithOne([{ words: '重要性 意义 必要性 作用 事实' }]);
const isProgress = endsWithOne([{ words: '进展 情况 进程 成效' }]);
const isOfWorth = endsWithOne([{ words: '的重要性 的必要性' }]);
const DUTY = matches(/^(?:要|应|须|应当|必须|务必)$/);
const BY_THEN = matches(/^[前内起末底止]$/);
const WHEN = matches(/^(?:时|之际|之后|期间)$/);
const ATTAINED = matches(/^(?:取得|获得|呈现)$/);
const ALSO = matches(/^[都均也还]$/);

/** Sets a head to the beginning of another clause. */
function begin(head: Head, at: number): void {
  head.at = at;
  head.actor = null;
  head.effort = false;
  head.tentative = false;
  head.modal = false;
  head.wills = false;
  head.binds = null;
  head.spoken = false;
  head.linked = false;
  head.adverb = false;
  head.fact = false;
}

export class ClauseReader extends ClauseForms {
  /** The word that was asked for last. */
  private near = 0;
  private nearTime = 0;
  /** The head of the clause that is being analysed; clauses come one after the other. */
  private readonly head: Head = {
    at: 0,
    actor: null,
    effort: false,
    tentative: false,
    modal: false,
    wills: false,
    binds: null,
    spoken: false,
    linked: false,
    adverb: false,
    fact: false,
  };
  /** Ends of times by where they begin. */
  private readonly timeEnds: ReadonlyMap<number, number>;
  /** Letters of parties by the number of their short name's word. */
  private readonly byShort: ReadonlyMap<number, string>;
  /** Letters of states by their names in full. */
  readonly byName: ReadonlyMap<string, string>;
  readonly given: ReadonlyMap<string, string>;
  /** Year of the day on which the text was made; 0 where its first lines do not tell. */
  readonly year: number;
  /** The last of the text's own years; null where its first lines do not tell. */
  readonly lastYear: string | null;
  /** Letters of states by the names of those who lead them. */
  readonly leaders: ReadonlyMap<string, string>;
  /** Bodies that the text names. */
  readonly bodies: ReadonlySet<string>;
  /** By path: the body that acted last in the words of a provision with items. */
  readonly lastBodies = new Map<string, string>();

  constructor(
    chars: string,
    tokens: Tokens,
    timeEnds: ReadonlyMap<number, number>,
    { byShort, byName, given }: Pick<Parties, 'byShort' | 'byName' | 'given'>,
    front: Front,
  ) {
    super(chars, tokens);
    this.timeEnds = timeEnds;
    this.byShort = byShort;
    this.byName = byName;
    this.given = given;
    this.year = front.year;
    this.lastYear = front.lastYear;
    this.leaders = front.leaders;
    this.bodies = front.bodies;
  }

  /** First word at or after the unit; quick where units are asked in the order of the text. */
  tokenAt(unit: number): number {
    const isLater = (this.tokens.from[this.near] ?? 0) <= unit;
    this.near = tokenFrom(this.tokens, unit, isLater ? this.near : 0);
    return this.near;
  }

  /** Index of the first of the times that begins at or after the unit; quick in the order of the text. */
  timeIndex(times: readonly TimeOrQuantity[], unit: number): number {
    const isLater = (times[this.nearTime]?.from ?? unit) < unit;
    this.nearTime = firstFrom(times, unit, isLater ? this.nearTime : 0);
    return this.nearTime;
  }

  /** Letters of the state that the word names, in full or in short; null where it names none. */
  stateAt(at: number): string | null {
    if ((this.flags(at) & STATE) === 0) return null;
    return this.byShort.get(this.tokens.word[at] ?? -1) ?? entryAt(this.tokens, at)?.state ?? null;
  }

  /** Unit at which the time that begins at a word ends; undefined where none begins. */
  timeEnd(at: number): number | undefined {
    const from = this.tokens.from[at] ?? -1;
    return mayBeginTime(this.chars.charCodeAt(from)) ? this.timeEnds.get(from) : undefined;
  }

  /** Analyses a clause. */
  analyse(whole: Clause): Action {
    const clause = whole.b - whole.a > MOST ? { a: whole.a, b: whole.a + MOST, fresh: whole.fresh } : whole;
    const { head } = this;
    begin(head, clause.a);
    this.strip(head, clause.b);
    this.stripParty(head, clause.b);
    const first = head.at;
    const form = this.formOf(head, clause);
    // 签署了……, 都取得……: done already.
    const done = form.verbAt >= 0 && (this.is(form.verbAt + 1, '了') || this.isAttained(form.verbAt));
    const isFact = (head.fact || done) && form.form === 'action' && !head.modal;
    return {
      clause: whole,
      form: isFact ? 'fact' : form.form,
      verbAt: form.verbAt,
      verb: form.verb,
      actor: head.actor,
      topic: form.topic,
      led: form.led ?? '',
      effort: head.effort,
      tentative: head.tentative,
      modal: head.modal,
      wills: head.wills,
      binds: head.binds,
      spoken: head.spoken,
      linked: head.linked,
      adverb: head.adverb,
      head: first,
    };
  }

  /** Takes links, times, adverbs and modals off the head. */
  protected strip(head: Head, b: number): void {
    while (head.at < b) {
      const { at } = head;
      const flags = this.flags(at);
      const timeEnd = this.timeEnd(at);
      if (timeEnd !== undefined && timeEnd >= endOf(this.tokens, at) && !this.isAdverbOnly(at, timeEnd)) {
        head.at = tokenFrom(this.tokens, timeEnd, at);
        if (this.holds(head.at, BY_THEN)) head.at++;
        head.adverb = true;
      } else if (flags & PERMISSION) {
        head.tentative = true;
        head.modal = true;
        head.at++;
      } else if (flags & MODAL && this.isModal(at, b)) {
        head.modal = true;
        head.binds ??= entryAt(this.tokens, at)?.binds ?? null;
        head.wills ||= entryAt(this.tokens, at)?.wills === true;
        head.at++;
      } else if (entryAt(this.tokens, at)?.speaks && this.isSpokenStance(at + 1, b)) {
        head.spoken = true;
        head.at++;
      } else if (flags & RECOGNITION && this.is(at + 1, '并') && entryAt(this.tokens, at + 2)?.wills) {
        // 赞赏并愿深化: what is willed counts.
        head.at += 2;
      } else if (flags & FACT) {
        head.fact = true;
        head.at++;
      } else if (flags & ADVERB && this.isAdverb(at, b)) {
        head.effort ||= (flags & EFFORT) !== 0;
        head.adverb = true;
        head.at++;
      } else if (flags & TRANSPARENT && this.leadsToVerb(at, b)) head.at++;
      else if (head.modal && this.isIdiom(at, b)) {
        head.adverb = true;
        head.at += IDIOM;
      } else if (flags & LINK) {
        head.linked = true;
        head.at++;
      } else return;
    }
  }

  /** 强调反对……, 重申将……, 强调应……: a stance or an intention; 强调……的重要性 is none. */
  private isSpokenStance(at: number, b: number): boolean {
    if (at >= b) return true;
    // 重申将继续推动……作用: willed, whatever it ends with.
    if (entryAt(this.tokens, at)?.wills) return true;
    if (this.stretch(Math.max(at, b - 3), b, isTold)) return false;
    return (this.flags(at) & (VERB | MODAL | ADVERB | PREPOSITION)) !== 0;
  }

  /** 及时, 定期: times and adverbs at once. */
  private isAdverbOnly(at: number, timeEnd: number): boolean {
    return (this.flags(at) & ADVERB) !== 0 && timeEnd === endOf(this.tokens, at);
  }

  /** Takes a party that acts off the head: 中方将……, 双方…… */
  private stripParty(head: Head, b: number): void {
    const isShort =
      this.tokens.word[head.at] === -1 && (this.is(head.at + 1, '方') || this.is(head.at + 2, '方'));
    if ((this.flags(head.at) & (BOTH | PAIR | STATE)) === 0 && !isShort) return;
    const party = partyAt(this, head.at, b);
    if (!party) return;
    const next = this.flags(party.end);
    const timed = this.timeEnd(party.end) !== undefined;
    const looks = this.is(party.end, '视');
    const speaks = looks || entryAt(this.tokens, party.end)?.speaks === true;
    if (party.end < b && !timed && !speaks && (next & (ACTS | RECOGNITION | FACT | STATING)) === 0) return;
    // 中俄合作: no more than the name of what is between them.
    const pair = (this.flags(head.at) & PAIR) !== 0 && party.end === head.at + 1;
    if (pair && next & NOUNLIKE) return;
    head.actor = party.actor;
    head.at = party.end;
    this.strip(head, b);
  }

  /** Form of what stands after links, times, adverbs, modals and a party. */
  private formOf(head: Head, clause: Clause): Form {
    const { b } = clause;
    const { at } = head;
    if (at >= b) return without('manner');
    const flags = this.flags(at);
    if (flags & VERB && !head.modal && this.isCopular(at, b)) return without('statement');
    if (flags & RECOGNITION && !head.modal)
      return this.isReview(head, b) ? without('manner') : without('recognition');
    // 双方视对方发展为机遇: how it is looked at.
    if (head.actor !== null && this.is(at, '视') && this.find('为', at + 1, b) > 0)
      return without('recognition');
    // 肯定……，支持……的重要性: what it is good for.
    if (flags & VERB && !head.modal && this.stretch(Math.max(at, b - 4), b, isOfWorth))
      return without('recognition');
    // 双方重申对话的重要作用: said of a thing, and nothing undertaken
    if (
      entryAt(this.tokens, at)?.speaks &&
      at + 1 < b &&
      !this.isSpokenStance(at + 1, b) &&
      this.stretch(Math.max(at, b - 3), b, isWorth)
    )
      return without('recognition');
    // 支持企业在……框架下，开展……: what is supported is still to come.
    const controls = (flags & VERB) !== 0 && entryAt(this.tokens, at)?.verb?.control === true;
    // 推进重大项目时: when, whatever verb it begins with.
    if (
      b - clause.a > 1 &&
      this.holds(b - 1, CONDITIONS) &&
      (!controls || (!head.modal && this.holds(b - 1, WHEN))) &&
      (!head.modal || this.is(b - 1, '的'))
    ) {
      this.setAgent(head, at, b);
      return without('manner');
    }
    const duty = head.modal || head.actor !== null ? -1 : this.dutyAt(head, at, b);
    if (duty >= 0) return this.after(head, duty, b, false);
    if (flags & VERB && !this.isNominalHead(at, b, head)) {
      // 双方将恪守……的原则和精神: willed by somebody, and no attitude before an action.
      return this.withVerb(at, b, false, head.wills && head.actor !== null);
    }
    if (flags & PREPOSITION) return this.governed(head, b);
    if (flags & STATING) return without('statement');
    return this.afterSubject(head, b);
  }

  /** 都取得显著进展, 均已达到……: what has come about, told of several things. */
  private isAttained(verbAt: number): boolean {
    return this.holds(verbAt, ATTAINED) && (this.is(verbAt - 1, '都') || this.is(verbAt - 1, '均'));
  }

  /** 召开会议，回顾合作进展: what a meeting does, where nobody is named who looks back. */
  private isReview({ at, actor }: Head, b: number): boolean {
    return actor === null && this.is(at, '回顾') && this.stretch(Math.max(at + 1, b - 2), b, isProgress);
  }

  private firstPreposition(from: number, b: number): number {
    for (let at = from; at < b; at++) if (this.flags(at) & PREPOSITION) return at;
    return -1;
  }

  /** 由……报……批准后，启动……: who acts is named in the condition. */
  private setAgent(head: Head, at: number, b: number): void {
    const by = this.find('由', at, b);
    if (head.actor !== null) return;
    if (by < 0) {
      // 指挥部接到通知后，要……: who is told is who acts.
      const found = this.flags(at) & (VERB | PREPOSITION) ? -1 : this.predicate(at, b, false);
      // 上级政府在接到请求后: what stands before the preposition.
      const end = this.flags(at) & (VERB | PREPOSITION) ? -1 : this.firstPreposition(at + 1, b);
      if (end > at) head.actor = clauseActor(this, at, end);
      if (head.actor === null && found > at && !this.holds(found, CONDITIONS))
        head.actor = clauseActor(this, at, found);
      return;
    }
    for (let next = by + 2; next < b; next++) {
      if (!(this.flags(next) & (VERB | PREPOSITION)) && !this.is(next, '报')) continue;
      head.actor = clauseActor(this, by + 1, next);
      if (head.actor !== null) return;
    }
  }

  /** 所有经营企业都要……: a body, whatever verb its name holds, before its duty; where the duty begins, or -1. */
  private dutyAt(head: Head, at: number, b: number): number {
    if (this.flags(at) & (PREPOSITION | MODAL | OPEN) || entryAt(this.tokens, at)?.verb?.control) return -1;
    for (let next = at + 1; next + 1 < b; next++) {
      const flags = this.flags(next);
      if (flags & (OPEN | PREPOSITION | STATING | RECOGNITION)) return -1;
      if (!(flags & MODAL) || !this.holds(next, DUTY) || !this.isModal(next, b)) continue;
      // 被指定的加工企业必须……: what was done to it tells which one.
      if (this.find('的', at + 1, next) >= 0 && !this.is(at, '被')) return -1;
      let end = next;
      while (end > at + 1 && this.holds(end - 1, ALSO)) end--;
      const actor = clauseActor(this, at, end);
      if (actor === null) return -1;
      head.actor = actor;
      return next;
    }
    return -1;
  }
}
