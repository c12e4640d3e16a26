/**
 * Clause → what it is: manner, basis, time or condition for what follows; an action with its verb and subject; a
 * statement; or mere recognition. Only the clause itself is looked at; how clauses join is decided elsewhere. The
 * grammar: links, times, adverbs and modals lead; then a subject, or what a preposition governs; then the predicate.
 */
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, setOf } from '../word-ends.ts';
import { type Action, type Clause, type Form, without } from './action.ts';
import { clauseActor, partyAt } from './actors.ts';
import { ACTS, BASES, ClauseWords, IDIOM, isFormal, LOCATIVE, PREPOSING } from './clause-words.ts';
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
  PAUSE,
  PERMISSION,
  PREPOSITION,
  RECOGNITION,
  STATE,
  STATING,
  TRANSPARENT,
  VERB,
} from './lexicon.ts';
import { endOf, entryAt, type Tokens, tokenFrom } from './tokens.ts';

interface Head {
  at: number;
  actor: string | null;
  effort: boolean;
  tentative: boolean;
  modal: boolean;
  wills: boolean;
  binds: 'always' | 'in-articles' | null;
  spoken: boolean;
  linked: boolean;
  adverb: boolean;
  fact: boolean;
}

/** No clause is looked at beyond so many words. */
const MOST = 120;
const CONDITIONS = setOf(rules.conditionEnds);
const CONDITIONAL = setOf(rules.conditionalPrepositions);
const ATTITUDES = setOf(rules.attitudeVerbs);
const MEANS = setOf(rules.meansVerbs);
const isMeans = endsWithOne(rules.meansEnds);
const isIdea = endsWithOne(rules.attitudeEnds);
const isMannerTail = endsWithOne(rules.mannerTails);
const isSituation = endsWithOne(rules.situationEnds);
const isWorth = (word: string): boolean => /(?:重要性|意义|必要性|作用)$/.test(word);
const APPROVED = new Set(['经', '报经', '报请', '经过', '商', '报']);
const DUTY = /^(?:要|应|须|应当|必须|务必)$/;
const RESULTING = new Set(['让', '使', '以便']);

export class ClauseReader extends ClauseWords {
  /** Ends of times by where they begin. */
  private readonly timeEnds: ReadonlyMap<number, number>;
  /** Letters of parties by the number of their short name's word. */
  private readonly byShort: ReadonlyMap<number, string>;
  /** Year of the day on which the text was made; 0 where its first lines do not tell. */
  readonly year: number;
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
    byShort: ReadonlyMap<number, string>,
    front: Front,
  ) {
    super(chars, tokens);
    this.timeEnds = timeEnds;
    this.byShort = byShort;
    this.year = front.year;
    this.leaders = front.leaders;
    this.bodies = front.bodies;
  }

  /** Letters of the state that the word names, in full or in short; null where it names none. */
  stateAt(at: number): string | null {
    return this.byShort.get(this.tokens.word[at] ?? -1) ?? entryAt(this.tokens, at)?.state ?? null;
  }

  /** Unit at which the time that begins at a word ends; undefined where none begins. */
  timeEnd(at: number): number | undefined {
    return this.timeEnds.get(this.tokens.from[at] ?? -1);
  }

  /** Analyses a clause. */
  analyse(whole: Clause): Action {
    const clause = whole.b - whole.a > MOST ? { a: whole.a, b: whole.a + MOST, fresh: whole.fresh } : whole;
    const head: Head = {
      at: clause.a,
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
    this.strip(head, clause.b);
    this.stripParty(head, clause.b);
    const first = head.at;
    const form = this.formOf(head, clause);
    // 签署了……: done already.
    const done = form.verbAt >= 0 && this.text(form.verbAt + 1) === '了';
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
  private strip(head: Head, b: number): void {
    while (head.at < b) {
      const { at } = head;
      const flags = this.flags(at);
      const timeEnd = this.timeEnds.get(this.tokens.from[at] ?? 0);
      if (timeEnd !== undefined && timeEnd >= endOf(this.tokens, at) && !this.isAdverbOnly(at, timeEnd)) {
        head.at = tokenFrom(this.tokens, timeEnd, at);
        if (/^[前内起末底止]$/.test(this.text(head.at))) head.at++;
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
    if (/(?:重要性|意义|必要性|作用|事实)$/.test(this.text(Math.max(at, b - 3), b))) return false;
    return (this.flags(at) & (VERB | MODAL | ADVERB | PREPOSITION)) !== 0;
  }

  /** 及时, 定期: times and adverbs at once. */
  private isAdverbOnly(at: number, timeEnd: number): boolean {
    return (this.flags(at) & ADVERB) !== 0 && timeEnd === endOf(this.tokens, at);
  }

  /** Takes a party that acts off the head: 中方将……, 双方…… */
  private stripParty(head: Head, b: number): void {
    const isShort =
      this.tokens.word[head.at] === -1 &&
      (this.text(head.at + 1) === '方' || this.text(head.at + 2) === '方');
    if ((this.flags(head.at) & (BOTH | STATE)) === 0 && !isShort) return;
    const party = partyAt(this, head.at, b);
    if (!party) return;
    const next = this.flags(party.end);
    const timed = this.timeEnds.has(this.tokens.from[party.end] ?? 0);
    const speaks = entryAt(this.tokens, party.end)?.speaks === true;
    if (party.end < b && !timed && !speaks && (next & (ACTS | RECOGNITION | FACT | STATING)) === 0) return;
    head.actor = party.actor;
    head.at = party.end;
    this.strip(head, b);
  }

  /** Form of what stands after links, times, adverbs, modals and a party. */
  private formOf(head: Head, clause: Clause): Form & { led?: string } {
    const { b } = clause;
    const { at } = head;
    if (at >= b) return without('manner');
    const flags = this.flags(at);
    if (flags & VERB && !head.modal && this.isCopular(at, b)) return without('statement');
    if (flags & RECOGNITION && !head.modal) return without('recognition');
    // 双方重申对话的重要作用: said of a thing, and nothing undertaken
    if (
      entryAt(this.tokens, at)?.speaks &&
      at + 1 < b &&
      !this.isSpokenStance(at + 1, b) &&
      isWorth(this.text(b - 1))
    )
      return without('recognition');
    const last = this.text(b - 1);
    // 支持企业在……框架下，开展……: what is supported is still to come.
    const controls = (flags & VERB) !== 0 && entryAt(this.tokens, at)?.verb?.control === true;
    if (!controls && (!head.modal || last === '的') && b - clause.a > 1 && CONDITIONS.has(last)) {
      this.setAgent(head, at, b);
      return without('manner');
    }
    const duty = head.modal || head.actor !== null ? -1 : this.dutyAt(head, at, b);
    if (duty >= 0) return this.after(head, duty, b, false);
    if (flags & VERB && !this.isNominalHead(at, b, head)) {
      return this.withVerb(at, b);
    }
    if (flags & PREPOSITION) return this.governed(head, b);
    if (flags & STATING) return without('statement');
    return this.afterSubject(head, b);
  }

  /** 由……报……批准后，启动……: who acts is named in the condition. */
  private setAgent(head: Head, at: number, b: number): void {
    const by = this.find('由', at, b);
    if (head.actor !== null) return;
    if (by < 0) {
      // 指挥部接到通知后，要……: who is told is who acts.
      const found = this.flags(at) & (VERB | PREPOSITION) ? -1 : this.predicate(at, b, false);
      if (found > at && !CONDITIONS.has(this.text(found))) head.actor = clauseActor(this, at, found);
      return;
    }
    for (let next = by + 2; next < b; next++) {
      if (!(this.flags(next) & (VERB | PREPOSITION)) && this.text(next) !== '报') continue;
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
      if (!(flags & MODAL) || !DUTY.test(this.text(next)) || !this.isModal(next, b)) continue;
      if (this.find('的', at + 1, next) >= 0) return -1;
      let end = next;
      while (end > at + 1 && /^[都均也还]$/.test(this.text(end - 1))) end--;
      const actor = clauseActor(this, at, end);
      if (actor === null) return -1;
      head.actor = actor;
      return next;
    }
    return -1;
  }

  /** Who acts after 由: up to the first verb of a list (由部门掌握、联系). */
  private agentBefore(from: number, to: number): string {
    let end = to;
    while (end > from + 1 && (this.flags(end - 1) & (PAUSE | VERB)) !== 0) end--;
    if (this.flags(from) & BOTH) return 'both';
    return clauseActor(this, from, to) ?? this.text(from, end).slice(0, 24);
  }

  /** 贯彻……精神, 树立……理念: the attitude in which something is done. */
  private isLead(at: number, b: number): boolean {
    if (MEANS.has(this.text(at)) && isMeans(this.text(b - 1))) return true;
    return ATTITUDES.has(this.text(at)) && isIdea(this.text(Math.max(at + 1, b - 3), b));
  }

  private withVerb(at: number, b: number, topic = false): Form & { led?: string } {
    if (this.isLead(at, b)) return { ...without('manner'), led: '坚持' };
    const verbAt = this.afterMeasures(at, b);
    const verb = entryAt(this.tokens, verbAt)?.verb ?? null;
    return { form: 'action', verbAt, verb, topic };
  }

  /** 采取必要措施加快落实……: what the measures are for is what is done. */
  private afterMeasures(at: number, b: number): number {
    if (!MEANS.has(this.text(at))) return at;
    for (let next = at + 1; next + 1 < b && next < at + 6; next++)
      if (isMeans(this.text(next)) && this.flags(next + 1) & VERB) return next + 1;
    return at;
  }

  /** 加强合作是……体现: what begins with a verb is what is spoken of. */
  private isCopular(at: number, b: number): boolean {
    const is = this.find('是', at + 1, b);
    return is > at + 1 && is + 1 < b && !/^[否的]/.test(this.text(is + 1));
  }

  /** Whether the verb at a clause's head begins a subject: 建设项目应当……, 合作领域进一步拓宽. */
  private isNominalHead(at: number, b: number, head: Head): boolean {
    if (head.modal || head.actor !== null) return false;
    const noun = (this.flags(at) & NOUNLIKE) !== 0;
    // 执行中的分歧由双方协商解决: what comes up in it.
    if (/^(?:中|后|过程中)$/.test(this.text(at + 1)) && this.text(at + 2) === '的') return true;
    let attribute = false;
    for (let next = at + 1; next < b; next++) {
      const flags = this.flags(next);
      if (this.text(next) === '的') attribute = true;
      if (flags & OPEN) next = this.closing(next, b);
      else if (
        (flags & (MODAL | PERMISSION)) !== 0 &&
        (this.flags(next + 1) & ACTS) !== 0 &&
        (noun || attribute) &&
        this.isModal(next, b)
      )
        return true;
      else if (noun && flags & ADVERB && (this.flags(next + 1) & VERB) !== 0 && next + 2 >= b) return true;
      else if ((flags & (VERB | NOUNLIKE)) === VERB && !attribute) return false;
    }
    return false;
  }

  /** What a preposition leads: manner, or the action after its object. */
  private governed(head: Head, b: number): Form & { led: string } {
    const { at } = head;
    const led = this.text(at);
    const manner = { ...without('manner'), led };
    if (CONDITIONAL.has(led) || led === '作为') return manner;
    if (BASES.has(led) && this.isBasisAlone(at, b)) return manner;
    if (APPROVED.has(led) && b - at > 2 && this.isApproved(b) && led !== '报') return manner;
    if (PREPOSING.has(led)) {
      const placing = this.placing(at + 1, b);
      const verbAt = placing >= 0 ? placing : this.lastVerb(at + 1, b);
      return verbAt < 0 ? { ...without('action'), led } : { ...this.withVerb(verbAt, b), led };
    }
    if (RESULTING.has(led)) return { ...without('action'), led };
    const tail = this.text(Math.max(at + 1, b - 3), b);
    if (/^[在于从]$/.test(led) ? isSituation(tail) : isMannerTail(tail) && !/^[对向与同]$/.test(led))
      return manner;
    const found = this.afterObject(led, at, b);
    if (found < 0) return manner;
    if (led === '由') head.actor ??= this.agentBefore(at + 1, found);
    return { ...this.after(head, found, b, false), led };
  }

  /** The action that begins at `at`: what leads to its verb is taken off. */
  private after(head: Head, at: number, b: number, topic: boolean): Form {
    head.at = at;
    this.strip(head, b);
    if (head.at >= b) return { ...without('manner'), topic };
    const flags = this.flags(head.at);
    if (flags & RECOGNITION && !head.modal) return without('recognition');
    if (flags & VERB) return this.withVerb(head.at, b, topic);
    if (flags & STATING) return without('statement');
    if (flags & PREPOSITION) return { ...this.governed(head, b), topic };
    const later = this.predicate(head.at, b, false);
    return later < 0 ? { ...without('action'), topic } : this.withVerb(later, b, topic);
  }

  /** A subject stands first: it acts, or it is what is spoken of. */
  private afterSubject(head: Head, b: number): Form {
    const { at } = head;
    const found = this.predicate(at, b, false);
    if (found < 0) return this.withoutPredicate(head, b);
    let end = found;
    for (let next = at; next < found; next++) {
      const flags = this.flags(next);
      if (flags & OPEN) next = this.closing(next, found);
      else if (flags & PREPOSITION && next > at) {
        end = Math.min(end, next);
        if (this.text(next) === '由') {
          head.actor ??= this.agentBefore(next + 1, found);
        }
      }
    }
    const stated = this.stating(at, end);
    if (stated >= 0) return { ...without('statement'), topic: true };
    const actor = head.actor === null ? clauseActor(this, at, end) : null;
    head.actor ??= actor;
    const parted = this.partedDuty(head, found, b);
    if (parted >= 0) return this.withVerb(parted, b);
    const form = this.after(head, found, b, head.actor === null);
    return form.form === 'statement' ? { ...form, topic: head.actor === null } : form;
  }

  /** 应对缔约另一方……给予: 应 and 对, not 应对; the number of the verb, or -1. */
  private partedDuty(head: Head, at: number, b: number): number {
    if (this.text(at) !== '应对') return -1;
    const last = this.lastVerb(at + 1, b);
    if (last < 0 || !isFormal(this.text(last))) return -1;
    head.modal = true;
    head.binds = 'in-articles';
    return last;
  }

  /** 试点城市根据……: who acts, and how; 部门是……: what something is; or nothing but a noun. */
  private withoutPredicate(head: Head, b: number): Form {
    const { at } = head;
    if (this.stating(at, b) >= 0) {
      head.actor ??= clauseActor(this, at, this.stating(at, b));
      return { ...without('statement'), topic: true };
    }
    for (let next = at + 1; next < b; next++) {
      if ((this.flags(next) & PREPOSITION) === 0) continue;
      const later = /^[向由]$/.test(this.text(next)) ? this.afterObject(this.text(next), next, b) : -1;
      if (later >= 0 && this.find('的', next, later) < 0) {
        head.actor ??=
          this.text(next) === '由' ? this.agentBefore(next + 1, later) : clauseActor(this, at, next);
        return this.withVerb(later, b, head.actor === null);
      }
      const actor = clauseActor(this, at, next);
      const activity = actor !== null && LOCATIVE.has(this.text(next)) ? this.activity(next + 1, b) : -1;
      head.actor ??= actor;
      if (activity >= 0) return this.withVerb(activity, b);
      if (actor !== null) return without('manner');
    }
    const activity = this.activity(at, b);
    const actor = activity >= 0 && head.actor === null ? clauseActor(this, at, activity) : null;
    if (actor !== null) {
      head.actor = actor;
      return this.withVerb(activity, b);
    }
    return { ...without('action'), topic: true };
  }
}
