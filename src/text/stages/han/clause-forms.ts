/**
 * What a clause is after links, times, adverbs and modals were taken off: an action with its verb, what a preposition
 * governs, a subject and what it does, or nothing but a noun.
 */
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, setOf } from '../word-ends.ts';
import { type Form, without } from './action.ts';
import { clauseActor } from './actors.ts';
import { ACTS, PREPOSING } from './clause-words.ts';
import { BASES, GovernedWords, isFormal, LOCATIVE } from './governed-words.ts';
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
import { entryAt } from './tokens.ts';

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

const CONDITIONAL = setOf(rules.conditionalPrepositions);
const ATTITUDES = setOf(rules.attitudeVerbs);
const MEANS = setOf(rules.meansVerbs);
const isMeans = endsWithOne(rules.meansEnds);
const isIdea = endsWithOne(rules.attitudeEnds);
const isMannerTail = endsWithOne(rules.mannerTails);
const isWorth = endsWithOne(rules.worths);
const isSituation = endsWithOne(rules.situationEnds);
const APPROVED = new Set(['经', '报经', '报请', '经过', '商', '报']);
const RESOURCES = new Set(['依托', '利用', '借助', '充分利用', '有效利用', '用好']);
const RESULTING = new Set(['让', '使', '以便']);

export abstract class ClauseForms extends GovernedWords {
  /** Letters of the state that the word names, in full or in short; null where it names none. */
  abstract stateAt(at: number): string | null;

  /** Letters of states by their names in full. */
  abstract readonly byName: ReadonlyMap<string, string>;

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
    if (MEANS.has(this.text(at)) && isMeans(this.text(b - 1))) return true;
    return ATTITUDES.has(this.text(at)) && isIdea(this.text(Math.max(at + 1, b - 3), b));
  }

  protected withVerb(at: number, b: number, topic = false, willed = false): Form & { led?: string } {
    if (!willed && this.isLead(at, b)) return { ...without('manner'), led: '坚持' };
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
  protected isCopular(at: number, b: number): boolean {
    // 维护政治安全意义重大: what it is worth.
    if (isWorth(this.text(Math.max(at + 1, b - 3), b))) return true;
    const is = this.find('是', at + 1, b);
    return is > at + 1 && is + 1 < b && !/^[否的]/.test(this.text(is + 1));
  }

  /** Whether the verb at a clause's head begins a subject: 建设项目应当……, 合作领域进一步拓宽. */
  protected isNominalHead(at: number, b: number, head: Head): boolean {
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
  protected governed(head: Head, b: number): Form & { led: string } {
    const { at } = head;
    const led = this.text(at);
    const manner = { ...without('manner'), led };
    if (CONDITIONAL.has(led) || led === '作为') return manner;
    if (BASES.has(led) && this.isBasisAlone(at, b)) return manner;
    // 报省政府审定后执行: what is done once it is approved.
    const approved = APPROVED.has(led) ? this.afterApproval(at, b) : -1;
    if (approved > 0) return { ...this.after(head, approved, b, false), led };
    if (APPROVED.has(led) && b - at > 2 && this.isApproved(b) && led !== '报') return manner;
    if (PREPOSING.has(led)) {
      const placing = this.placing(at + 1, b);
      const verbAt = placing >= 0 ? placing : this.lastVerb(at + 1, b);
      // 中方将对方视为优先方向: how it is looked at.
      if (placing >= 0 && this.text(placing) === '视为' && head.actor !== null)
        return { ...without('recognition'), led };
      return verbAt < 0 ? { ...without('action'), led } : { ...this.withVerb(verbAt, b), led };
    }
    if (RESULTING.has(led)) return { ...without('action'), led };
    const tail = this.text(Math.max(at + 1, b - 3), b);
    if (/^[在于从]$/.test(led) ? isSituation(tail) : isMannerTail(tail) && !/^[对向与同]$/.test(led))
      return manner;
    // 双方对……取得的成就感到高兴: judged, and no more.
    if (led === '对' && !head.modal && this.flags(b - 1) & RECOGNITION)
      return { ...without('recognition'), led };
    // 依托……机制，……: a thing that stands ready, used for what comes next.
    if (RESOURCES.has(led) && this.isStanding(b - 1)) return manner;
    const found = this.isToWhom(led, at, b) ? -1 : this.afterObject(led, at, b);
    if (found < 0) return manner;
    if (led === '由') head.actor ??= this.agentBefore(at + 1, found);
    return { ...this.after(head, found, b, false), led };
  }

  /** 对承办活动的执行单位，……: to whom, whatever verbs tell which ones. */
  private isToWhom(led: string, at: number, b: number): boolean {
    if (!/^(?:对|对于)$/.test(led)) return false;
    let of = -1;
    for (let next = at + 1; next < b; next++) if (this.text(next) === '的') of = next;
    return of > 0 && of + 1 < b && clauseActor(this, of + 1, b) !== null;
  }

  /** A mechanism, a project, a zone: something that stands, by the end of its name. */
  isStanding(at: number): boolean {
    return (
      /^[MJ]$/.test(entryAt(this.tokens, at)?.head ?? '') ||
      /^(?:平台|资源|优势|渠道|载体)$/.test(this.text(at))
    );
  }

  /** The action that begins at `at`: what leads to its verb is taken off. */
  protected after(head: Head, at: number, b: number, topic: boolean): Form {
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
