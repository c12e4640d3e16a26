/**
 * Where what a preposition governs ends and the action begins: 在……框架内, 按照……要求, 为……提供……. Every search is bounded.
 */
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, setOf, startsWithOne } from '../word-ends.ts';
import { ClauseWords } from './clause-words.ts';
import { ADVERB, MODAL, NOUNLIKE, OPEN, PREPOSITION, TRANSPARENT, VERB } from './lexicon.ts';

const isPlaceEnd = endsWithOne(rules.placeEnds);
const POSTPOSITIONS = setOf(rules.postpositions);
const BASIS_NOUNS = setOf(rules.basisNouns);
const isApproval = endsWithOne(rules.approvals);
const GIVES = /^(?:提供|给予|予以|创造|作出|做出|进行)$/;
export const BASES = setOf(rules.basisPrepositions);
export const LOCATIVE = setOf(rules.locatives);
export const isFormal = startsWithOne(rules.formalVerbs);

export abstract class GovernedWords extends ClauseWords {
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

  /** Where the action begins after 报……批准后, 经……评审通过后; -1 where none does. */
  afterApproval(at: number, b: number): number {
    const after = this.find('后', at + 2, b - 1);
    return after > 0 && isApproval(this.text(after - 1)) ? after + 1 : -1;
  }

  /** 经国务院批准: what comes before the action. */
  isApproved(b: number): boolean {
    return isApproval(this.text(b - 1));
  }
}
