/**
 * Where things stand in a clause: modals and adverbs that lead to a verb, the predicate after nouns or after what a
 * preposition governs, verbs that are attributes or members of lists. Every search is bounded.
 */
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, setOf, startsWithOne } from '../word-ends.ts';
import {
  ADVERB,
  CLOSE,
  entries,
  FACT,
  MODAL,
  NOUNLIKE,
  OPEN,
  PERMISSION,
  PLACING,
  PREPOSITION,
  RECOGNITION,
  STATING,
  TRANSPARENT,
  VERB,
} from './lexicon.ts';
import { endOf, type Tokens } from './tokens.ts';

/** What may follow a subject or 将 where an action begins. */
export const ACTS = VERB | ADVERB | MODAL | PERMISSION | PREPOSITION | TRANSPARENT;
/** Prepositions that put an object first, so that the verb comes last. */
export const PREPOSING: ReadonlySet<string> = new Set(['将', '把']);
export const LOCATIVE = setOf(rules.locatives);
const isPlaceEnd = endsWithOne(rules.placeEnds);
const POSTPOSITIONS = setOf(rules.postpositions);
const BASIS_NOUNS = setOf(rules.basisNouns);
export const BASES = setOf(rules.basisPrepositions);
const isApproval = endsWithOne(rules.approvals);
const GIVES = /^(?:提供|给予|予以|创造|作出|做出|进行)$/;
export const isFormal = startsWithOne(rules.formalVerbs);

/** Characters of an idiom. */
export const IDIOM = 4;

export class ClauseWords {
  readonly chars: string;
  readonly tokens: Tokens;

  constructor(chars: string, tokens: Tokens) {
    this.chars = chars;
    this.tokens = tokens;
  }

  text(at: number, end = at + 1): string {
    const word = end === at + 1 ? (this.tokens.word[at] ?? -1) : -1;
    if (word >= 0) return entries[word]?.word ?? '';
    if (end <= at) return '';
    return this.chars.slice(this.tokens.from[at], endOf(this.tokens, end - 1));
  }

  flags(at: number): number {
    return this.tokens.flags[at] ?? 0;
  }

  /** 将一如既往支持: four characters that no list holds tell how, where a verb comes right after them. */
  isIdiom(at: number, b: number): boolean {
    if (at + IDIOM >= b || (this.flags(at + IDIOM) & (VERB | NOUNLIKE)) !== VERB) return false;
    let unknown = 0;
    for (let next = at; next < at + IDIOM; next++) {
      if ((this.tokens.length[next] ?? 0) !== 1 || /[的、与和及对向]/.test(this.text(next))) return false;
      if (this.tokens.word[next] === -1) unknown++;
    }
    return unknown >= 2;
  }

  /** 将 is a modal before an action, unless the clause puts what follows it somewhere: 将……纳入. */
  isModal(at: number, b: number): boolean {
    const word = this.text(at);
    if (word !== '将') return word.length > 1 || at + 1 < b;
    if (this.isIdiom(at + 1, b)) return true;
    let next = at + 1;
    while (next < b && (this.flags(next) & ADVERB) !== 0) next++;
    if ((this.flags(at + 1) & ACTS) === 0 || next >= b) return false;
    if ((this.flags(next) & (VERB | NOUNLIKE)) === VERB || PREPOSING.has(this.text(next))) return true;
    return this.placing(at + 1, b) < 0;
  }

  /** 统筹 before a verb tells how; before an object it is the verb. */
  isAdverb(at: number, b: number): boolean {
    if ((this.flags(at) & (VERB | PREPOSITION)) === 0) return true;
    if (at + 1 >= b) return false;
    const next = this.flags(at + 1);
    return (next & VERB) !== 0 ? this.text(at + 2) !== '的' : (next & (ADVERB | MODAL)) !== 0;
  }

  leadsToVerb(at: number, b: number): boolean {
    let next = at + 1;
    while (next < b && (this.flags(next) & ADVERB) !== 0) next++;
    return next < b && (this.flags(next) & (VERB | PREPOSITION)) !== 0 && this.text(next + 1) !== '的';
  }

  /** Where the predicate begins after the object of the preposition at `at`; -1 where nothing follows it. */
  afterObject(led: string, at: number, b: number): number {
    // 通过在……开展……, 为了推进……: what is governed is an action, and goes to the end.
    if (/^(?:通过|为了|随着)$/.test(led) && this.opensAction(at + 1)) return -1;
    const place = this.afterPlace(led, at, b);
    if (place > 0) return this.predicate(place, b, false);
    const basis = BASES.has(led) ? this.afterBasis(at, b) : 0;
    if (basis > 0) return basis;
    let from = at + 1;
    if (led === '以') {
      const as = this.find('为', at + 1, b);
      if (as >= 0) from = as + 1;
    }
    const found = this.predicate(from, b, true);
    if (found >= 0 && /^(?:对|对于)$/.test(led) && (this.flags(found) & VERB) !== 0) {
      // 对……配置设备实行……: the last verb is the one that 对 belongs to; 对执行中发现的问题: an attribute.
      const last = Math.max(found, this.lastVerb(found, b));
      return isFormal(this.text(last)) || this.find('的', last, b) < 0 ? last : -1;
    }
    // 为缔约另一方在其领土内设立文化中心提供便利: what is done is said last.
    if (found >= 0 && /^(?:为|给|向|对)$/.test(led)) {
      const last = this.lastGiving(found, b);
      if (last > found && !(this.flags(last - 1) & MODAL)) return last;
    }
    const isPlace = led === '在' && isPlaceEnd(this.text(b - 1));
    if (found >= 0 || !LOCATIVE.has(led) || isPlace) return found;
    const activity = this.activity(from, b);
    return activity >= 0 ? activity : this.closingActivity(led, at, b);
  }

  /** 为……应对……提供力所能及的帮助: the last verb, or one of giving before a noun at the end; -1 where it is none. */
  private lastGiving(from: number, b: number): number {
    const last = this.lastVerb(from, b);
    if (GIVES.test(this.text(last))) return last;
    for (let at = last - 1; last === b - 1 && at > from; at--)
      if (GIVES.test(this.text(at)) && this.find('的', at, last) > 0) return at;
    return -1;
  }

  /** 向公众公开, 由双方协商, 与各方合作: an activity closes what a preposition begins; -1 where none does. */
  private closingActivity(led: string, at: number, b: number): number {
    const last = b - 1;
    if (!/^[向由与同就给]$/.test(led) || last <= at + 1 || (this.flags(last) & VERB) === 0) return -1;
    return /^(?:[、和与及的]|以及)$/.test(this.text(last - 1)) ? -1 : last;
  }

  private opensAction(at: number): boolean {
    return (this.flags(at) & PREPOSITION) !== 0 || (this.flags(at) & (VERB | NOUNLIKE)) === VERB;
  }

  /** The word after 在……项下, 在……框架内; 0 where nothing closes so. */
  private afterPlace(led: string, at: number, b: number): number {
    if (led !== '在') return 0;
    for (let next = at + 2; next + 1 < b; next++) {
      if (!POSTPOSITIONS.has(this.text(next))) continue;
      const after = this.flags(next + 1);
      if (after & (VERB | ADVERB | MODAL | PREPOSITION | TRANSPARENT)) return next + 1;
    }
    return 0;
  }

  /** The word after the noun of a basis, where an action begins: 根据需要调整……; 0 where none does. */
  private afterBasis(at: number, b: number): number {
    for (let next = at + 1; next + 1 < b; next++) {
      if (this.flags(next) & OPEN) next = this.closing(next, b);
      else if (BASIS_NOUNS.has(this.text(next)) && this.beginsAction(next + 1, b)) return next + 1;
    }
    return 0;
  }

  /** 按照……要求, 根据需要: whether the basis is all that the clause `[at, b)` says. */
  isBasisAlone(at: number, b: number): boolean {
    const last = b - 1;
    if (last <= at || !BASIS_NOUNS.has(this.text(last))) return false;
    for (let next = at + 1; next < last; next++) {
      const flags = this.flags(next);
      if (flags & OPEN) next = this.closing(next, last);
      else if (BASIS_NOUNS.has(this.text(next)) && this.beginsAction(next + 1, b)) return false;
      else if (
        (flags & (VERB | NOUNLIKE)) === VERB &&
        !this.isListed(next, b) &&
        this.text(next - 1) !== '和'
      ) {
        const attribute = this.find('的', next + 1, b);
        if (attribute < 0 && this.find('等', next + 1, b) < 0) return false;
      }
    }
    return true;
  }

  /** 组织有关人员按照本单位职责: whether the words close with a basis for what comes next. */
  endsInBasis(from: number, b: number): boolean {
    for (let at = b - 2; at >= from; at--)
      if (BASES.has(this.text(at))) return this.flags(at) !== 0 && this.isBasisAlone(at, b);
    return false;
  }

  /** Whether an action may begin at the word after a noun: a verb with more after it, or what leads to one. */
  private beginsAction(at: number, b: number): boolean {
    const flags = this.flags(at);
    if (at + 1 >= b) return false;
    if (flags & NOUNLIKE) return !/^[的、和与及等]/.test(this.text(at + 1));
    return (flags & (VERB | ADVERB | MODAL | PREPOSITION)) !== 0;
  }

  /** 经国务院批准: what comes before the action. */
  isApproved(b: number): boolean {
    return isApproval(this.text(b - 1));
  }

  /** An activity with an object, where no other predicate is: 在合作区建设……项目. */
  activity(from: number, b: number): number {
    for (let at = from + 1; at + 1 < b; at++) {
      const flags = this.flags(at);
      if (flags & OPEN) at = this.closing(at, b);
      else if (
        flags & VERB &&
        this.text(at - 1) !== '的' &&
        !this.isListed(at, b) &&
        this.text(at + 1, b).length > 2
      )
        return at;
    }
    return -1;
  }

  /** First word in `[from, to)` that states what something is, or -1. */
  stating(from: number, to: number): number {
    for (let at = from; at < to; at++) {
      const flags = this.flags(at);
      if (flags & OPEN) at = this.closing(at, to);
      else if (flags & STATING && at > from && this.text(at + 1) !== '的') return at;
    }
    return -1;
  }

  find(word: string, from: number, to: number): number {
    for (let at = from; at < to; at++) if (this.text(at) === word) return at;
    return -1;
  }

  /** Number of the mark that closes the one at `at`; `at` where none does. */
  closing(at: number, b: number): number {
    let depth = 0;
    for (let next = at; next < b; next++) {
      const flags = this.flags(next);
      if (flags & OPEN) depth++;
      else if (flags & CLOSE && --depth === 0) return next;
    }
    return at;
  }

  /** First verb of placing after an object: 将……纳入……. */
  placing(from: number, b: number): number {
    for (let at = from + 1; at < b; at++) {
      const flags = this.flags(at);
      if (flags & OPEN) at = this.closing(at, b);
      else if (flags & PLACING && this.text(at + 1) !== '的') return at;
    }
    return -1;
  }

  lastVerb(from: number, b: number): number {
    let found = -1;
    for (let at = from; at < b; at++) {
      const flags = this.flags(at);
      if (flags & OPEN) at = this.closing(at, b);
      else if ((flags & (VERB | NOUNLIKE)) === VERB && this.text(at + 1) !== '的') found = at;
    }
    return found;
  }

  /**
   * Where the predicate of `[from, b)` begins after nouns: a modal, an adverb before a verb, or a verb that is none of
   * an attribute. `needsNoun`: a preposition stands before, whose object comes first.
   */
  predicate(from: number, b: number, needsNoun: boolean): number {
    let needs = needsNoun;
    for (let at = from; at < b; at++) {
      const flags = this.flags(at);
      if (flags & OPEN) {
        at = this.closing(at, b);
        needs = false;
      } else if ((flags & MODAL && this.isModal(at, b)) || flags & PERMISSION) {
        if (!needs) return at;
      } else if (flags & (FACT | RECOGNITION) && !needs && at > from) return at;
      else if (flags & TRANSPARENT && !needs && at > from && this.leadsToVerb(at, b)) return at;
      else if (flags & ADVERB && !needs && this.leadsOn(at, b)) {
        if (!this.isAttribute(at, b)) return at;
      } else if (flags & PREPOSITION && at > from) needs = true;
      else if (flags & VERB) {
        const isNominal = (flags & NOUNLIKE) !== 0 || this.text(at - 1) === '的' || this.isListed(at, b);
        if (!isNominal && !needs && !this.isAttribute(at, b)) return at;
        if (isNominal) needs = false;
      } else if (this.text(at) !== '的') needs = false;
    }
    return -1;
  }

  /** A verb among nouns that a list holds: 收集、运输, 制定和. */
  isListed(at: number, b: number): boolean {
    const next = this.text(at + 1);
    if (at + 1 >= b || this.flags(at - 1) & (ADVERB | MODAL)) return false;
    if (/^[、等的]$/.test(next)) return true;
    return /^(?:[和与及]|以及)$/.test(next) && (this.flags(at + 2) & VERB) !== 0;
  }

  leadsOn(at: number, b: number): boolean {
    if (!this.isAdverb(at, b)) return false;
    let next = at + 1;
    while (next < b && (this.flags(next) & ADVERB) !== 0) next++;
    return next < b && (this.flags(next) & (VERB | PREPOSITION | MODAL)) !== 0;
  }

  /** Whether 的 after the verb at `at` makes it an attribute: another predicate comes after the noun. */
  isAttribute(at: number, b: number): boolean {
    for (let next = at + 1; next < b && next < at + 40; next++) {
      const flags = this.flags(next);
      if (flags & OPEN) next = this.closing(next, b);
      else if (flags & MODAL && this.isModal(next, b)) return false;
      else if (this.text(next) === '的') return this.predicate(next + 1, b, true) >= 0;
    }
    return false;
  }
}
