/**
 * What a clause is after links, times, adverbs and modals were taken off: an action with its verb, what a preposition
 * governs, a subject and what it does, or nothing but a noun.
 */
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, setOf } from '../word-ends.ts';
import { about, type Form, formLed, ledBy, without } from './action.ts';
import { clauseActor, partyAt } from './actors.ts';
import { ACTS, PREPOSING } from './clause-words.ts';
import { BASES, FORMAL, GovernedWords, LOCATIVE } from './governed-words.ts';
import {
  ADVERB,
  BOTH,
  MODAL,
  NOUNLIKE,
  OPEN,
  PAUSE,
  PERMISSION,
  PREPOSITION,
  RECOGNITION,
  STATING,
  VERB,
} from './lexicon.ts';
import { endOf, entryAt } from './tokens.ts';
import { isOneOf, matches, WordTest } from './word-tests.ts';

/** What was taken off the head of a clause, and where the rest begins. */
export interface Head {
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

const CONDITIONAL = isOneOf(setOf(rules.conditionalPrepositions));
const ATTITUDES = isOneOf(setOf(rules.attitudeVerbs));
const MEANS = isOneOf(setOf(rules.meansVerbs));
const MEANS_END = new WordTest(endsWithOne(rules.meansEnds));
const isIdea = endsWithOne(rules.attitudeEnds);
const isMannerTail = endsWithOne(rules.mannerTails);
const isWorth = endsWithOne(rules.worths);
const isSituation = endsWithOne(rules.situationEnds);
const APPROVED = isOneOf(new Set(['经', '报经', '报请', '经过', '商', '报']));
const RESOURCES = isOneOf(new Set(['依托', '利用', '借助', '充分利用', '有效利用', '用好']));
const RESULTING = isOneOf(new Set(['让', '使', '以便']));
const IS_NOT = matches(/^[否的]/);
const COMING_UP = matches(/^(?:中|后|过程中)$/);
const WITHIN = matches(/^[在于从]$/);
const FACING = matches(/^[对向与同]$/);
const TOWARDS = matches(/^(?:对|对于)$/);
const FOR_OR_WITH = matches(/^[为给向与同]$/);
const OTHERS = matches(/^(?:当地|彼此|各方)$/);
/** What stands before an attitude that is a sentence by itself, or taken up with effort. */
const UPHELD =
  /(?:^|[。；;\n]|[一二三四五六七八九十][、）)]|\d[.．、])[ \u3000]{0,4}(?:双方|要|将|大力|积极|共同|继续|始终|坚定)*$|(?:大力|积极)$/;
const TO_OR_BY = matches(/^[向由]$/);
const STANDING = matches(/^(?:平台|资源|优势|渠道|载体)$/);

export abstract class ClauseForms extends GovernedWords {
  /** Letters of the state that the word names, in full or in short; null where it names none. */
  abstract stateAt(at: number): string | null;

  /** Letters of states by their names in full. */
  abstract readonly byName: ReadonlyMap<string, string>;
  /** What the text calls its parties, where it says whom. */
  abstract readonly given: ReadonlyMap<string, string>;

  /** Takes links, times, adverbs and modals off the head. */
  protected abstract strip(head: Head, b: number): void;

  /** Who acts after 由: up to the first verb of a list (由部门掌握、联系). */
  private agentBefore(from: number, to: number): string {
    let end = to;
    while (end > from + 1 && (this.flags(end - 1) & (PAUSE | VERB)) !== 0) end--;
    if (this.flags(from) & BOTH) return 'both';
    return clauseActor(this, from, to) ?? this.text(from, end).slice(0, 24);
  }

  /** 贯彻……精神, 树立……理念: the attitude in which something is done. */
  private isLead(at: number, b: number): boolean {
    // 采取应急措施。: where the sentence ends, it is what is done.
    if (this.holds(at, MEANS) && this.holds(b - 1, MEANS_END)) return !this.endsSentence(b);
    if (!this.holds(at, ATTITUDES) || !this.stretch(Math.max(at + 1, b - 3), b, isIdea)) return false;
    return !(this.endsSentence(b) && this.isUpheld(at));
  }

  /** 弘扬丝路精神。 and ……，大力弘扬……精神。: nothing comes after it that is done in this attitude. */
  private isUpheld(at: number): boolean {
    const from = this.tokens.from[at] ?? 0;
    return UPHELD.test(this.chars.slice(Math.max(0, from - 8), from));
  }

  private endsSentence(b: number): boolean {
    return /^(?:[。；;]|$)/.test(this.chars.charAt(endOf(this.tokens, b - 1)));
  }

  protected withVerb(at: number, b: number, topic = false, willed = false): Form {
    if (!willed && this.isLead(at, b)) return formLed('manner', '坚持');
    const verbAt = this.afterMeasures(at, b);
    const verb = entryAt(this.tokens, verbAt)?.verb ?? null;
    return { form: 'action', verbAt, verb, topic, led: null };
  }

  /** 采取必要措施加快落实……: what the measures are for is what is done. */
  private afterMeasures(at: number, b: number): number {
    if (!this.holds(at, MEANS)) return at;
    for (let next = at + 1; next + 1 < b && next < at + 6; next++)
      if (this.flags(next + 1) & VERB && this.holds(next, MEANS_END)) return next + 1;
    return at;
  }

  /** 加强合作是……体现: what begins with a verb is what is spoken of. */
  protected isCopular(at: number, b: number): boolean {
    // 维护政治安全意义重大: what it is worth.
    if (this.stretch(Math.max(at + 1, b - 3), b, isWorth)) return true;
    const is = this.find('是', at + 1, b);
    return is > at + 1 && is + 1 < b && !this.holds(is + 1, IS_NOT);
  }

  /** Whether the verb at a clause's head begins a subject: 建设项目应当……, 合作领域进一步拓宽. */
  protected isNominalHead(at: number, b: number, head: Head): boolean {
    if (head.modal || head.actor !== null) return false;
    const noun = (this.flags(at) & NOUNLIKE) !== 0;
    // 执行中的分歧由双方协商解决: what comes up in it.
    if (this.is(at + 2, '的') && this.holds(at + 1, COMING_UP)) return true;
    let attribute = false;
    for (let next = at + 1; next < b; next++) {
      const flags = this.flags(next);
      if (this.is(next, '的')) attribute = true;
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
  protected governed(head: Head, b: number): Form {
    const { at } = head;
    const led = this.text(at);
    const manner = formLed('manner', led);
    if (this.holds(at, CONDITIONAL) || led === '作为') return manner;
    if (this.holds(at, BASES) && this.isBasisAlone(at, b)) return manner;
    // 报省政府审定后执行: what is done once it is approved.
    const byApproval = this.holds(at, APPROVED);
    const approved = byApproval ? this.afterApproval(at, b) : -1;
    if (approved > 0) return ledBy(this.after(head, approved, b, false), led);
    if (byApproval && b - at > 2 && led !== '报' && this.isApproved(b)) return manner;
    if (this.holds(at, PREPOSING)) {
      const placing = this.placing(at + 1, b);
      const verbAt = placing >= 0 ? placing : this.lastVerb(at + 1, b);
      // 中方将对方视为优先方向: how it is looked at.
      if (placing >= 0 && head.actor !== null && this.is(placing, '视为')) return formLed('recognition', led);
      return verbAt < 0 ? formLed('action', led) : ledBy(this.withVerb(verbAt, b), led);
    }
    if (this.holds(at, RESULTING)) return formLed('action', led);
    const tail = Math.max(at + 1, b - 3);
    if (
      this.holds(at, WITHIN)
        ? this.stretch(tail, b, isSituation)
        : this.stretch(tail, b, isMannerTail) && !this.holds(at, FACING)
    )
      return manner;
    // 双方对……取得的成就感到高兴: judged, and no more.
    if (led === '对' && !head.modal && this.flags(b - 1) & RECOGNITION) return formLed('recognition', led);
    // 依托……机制，……: a thing that stands ready, used for what comes next.
    if (this.holds(at, RESOURCES) && this.isStanding(b - 1)) return manner;
    const found = this.isToWhom(at, b) ? -1 : this.afterObject(at, b);
    if (found < 0) return manner;
    if (led === '由') head.actor ??= this.agentBefore(at + 1, found);
    return ledBy(this.after(head, found, b, false), led);
  }

  protected afterParty(at: number, b: number): number {
    if (!this.holds(at, FOR_OR_WITH)) return -1;
    const other = this.is(at + 1, '对') && this.is(at + 2, '方') ? at + 3 : b;
    const next = partyAt(this, at + 1, b)?.end ?? (this.holds(at + 1, OTHERS) ? at + 2 : other);
    const verb = entryAt(this.tokens, next)?.verb;
    const tells =
      verb !== undefined && verb !== null && verb.kind !== 'cooperate' && verb.kind !== 'position';
    return next < b && tells && this.beginsAction(next, b) ? next : -1;
  }

  /** 对承办活动的执行单位，……: to whom, whatever verbs tell which ones. */
  private isToWhom(at: number, b: number): boolean {
    if (!this.holds(at, TOWARDS)) return false;
    let of = -1;
    for (let next = at + 1; next < b; next++) if (this.is(next, '的')) of = next;
    return of > 0 && of + 1 < b && clauseActor(this, of + 1, b) !== null;
  }

  /** A mechanism, a project, a zone: something that stands, by the end of its name. */
  isStanding(at: number): boolean {
    const head = entryAt(this.tokens, at)?.head;
    return head === 'M' || head === 'J' || this.holds(at, STANDING);
  }

  /** The action that begins at `at`: what leads to its verb is taken off. */
  protected after(head: Head, at: number, b: number, topic: boolean): Form {
    head.at = at;
    this.strip(head, b);
    if (head.at >= b) return about(without('manner'), topic);
    const flags = this.flags(head.at);
    if (flags & RECOGNITION && !head.modal) return without('recognition');
    if (flags & VERB) return this.withVerb(head.at, b, topic);
    if (flags & STATING) return without('statement');
    if (flags & PREPOSITION) return about(this.governed(head, b), topic);
    const later = this.predicate(head.at, b, false);
    return later < 0 ? about(without('action'), topic) : this.withVerb(later, b, topic);
  }

  /** A subject stands first: it acts, or it is what is spoken of. */
  protected afterSubject(head: Head, b: number): Form {
    const { at } = head;
    const found = this.predicate(at, b, false);
    if (found < 0) return this.withoutPredicate(head, b);
    let end = found;
    for (let next = at; next < found; next++) {
      const flags = this.flags(next);
      if (flags & OPEN) next = this.closing(next, found);
      else if (flags & PREPOSITION && next > at) {
        end = Math.min(end, next);
        if (this.is(next, '由')) {
          head.actor ??= this.agentBefore(next + 1, found);
        }
      }
    }
    const stated = this.stating(at, end);
    if (stated >= 0) return about(without('statement'), true);
    const actor = head.actor === null ? clauseActor(this, at, end) : null;
    head.actor ??= actor;
    const parted = this.partedDuty(head, found, b);
    if (parted >= 0) return this.withVerb(parted, b);
    const form = this.after(head, found, b, head.actor === null);
    return form.form === 'statement' ? about(form, head.actor === null) : form;
  }

  /** 应对缔约另一方……给予: 应 and 对, not 应对; the number of the verb, or -1. */
  private partedDuty(head: Head, at: number, b: number): number {
    if (!this.is(at, '应对')) return -1;
    const last = this.lastVerb(at + 1, b);
    if (last < 0 || !this.holds(last, FORMAL)) return -1;
    head.modal = true;
    head.binds = 'in-articles';
    return last;
  }

  /** 试点城市根据……: who acts, and how; 部门是……: what something is; or nothing but a noun. */
  private withoutPredicate(head: Head, b: number): Form {
    const { at } = head;
    if (this.stating(at, b) >= 0) {
      head.actor ??= clauseActor(this, at, this.stating(at, b));
      return about(without('statement'), true);
    }
    for (let next = at + 1; next < b; next++) {
      if ((this.flags(next) & PREPOSITION) === 0) continue;
      const later = this.holds(next, TO_OR_BY) ? this.afterObject(next, b) : -1;
      if (later >= 0 && this.find('的', next, later) < 0) {
        head.actor ??= this.is(next, '由') ? this.agentBefore(next + 1, later) : clauseActor(this, at, next);
        return this.withVerb(later, b, head.actor === null);
      }
      const actor = clauseActor(this, at, next);
      const activity = actor !== null && this.holds(next, LOCATIVE) ? this.activity(next + 1, b) : -1;
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
    return about(without('action'), true);
  }
}
