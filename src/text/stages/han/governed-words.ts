/**
 * Where what a preposition governs ends and the action begins: 在……框架内, 按照……要求, 为……提供……. Every search is bounded.
 */
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, setOf, startsWithOne } from '../word-ends.ts';
import { ClauseWords } from './clause-words.ts';
import { ADVERB, MODAL, NOUNLIKE, OPEN, PREPOSITION, TRANSPARENT, VERB } from './lexicon.ts';
import { isOneOf, matches, WordTest } from './word-tests.ts';

const PLACE_END = new WordTest(endsWithOne(rules.placeEnds));
const POSTPOSITIONS = isOneOf(setOf(rules.postpositions));
const BASIS_NOUNS = isOneOf(setOf(rules.basisNouns));
const APPROVAL = new WordTest(endsWithOne(rules.approvals));
const GIVES = matches(/^(?:提供|给予|予以|创造|作出|做出|进行)$/);
export const BASES = isOneOf(setOf(rules.basisPrepositions));
export const LOCATIVE = isOneOf(setOf(rules.locatives));
export const FORMAL = new WordTest(startsWithOne(rules.formalVerbs));
const LISTING = matches(/^(?:[、和与及的]|以及)$/);
const NOUN_GOES_ON = matches(/^[的、和与及等]/);
const LEADS_ACTION = matches(/^(?:通过|为了|随着)$/);
const BY_MEANS = matches(/^通过$/);
const MEANS_END = matches(/^(?:方式|形式|途径|渠道|手段|办法)$/);
const TOWARDS = matches(/^(?:对|对于)$/);
const FOR_WHOM = matches(/^(?:为|给|向|对)$/);
const WITH_WHOM = matches(/^[向由与同就给]$/);

export abstract class GovernedWords extends ClauseWords {
  /** 为老挝培训教师, 与对方交流经验: what is done for or with a party, whatever noun the verb may be; -1 where it is not said. */
  protected abstract afterParty(at: number, b: number): number;

  /** Where the predicate begins after the object of the preposition at `at`; -1 where nothing follows it. */
  afterObject(at: number, b: number): number {
    const means = this.holds(at, BY_MEANS) ? this.afterMeans(at, b) : -1;
    if (means >= 0) return means;
    // 通过在……开展……, 为了推进……: what is governed is an action, and goes to the end.
    if (this.opensAction(at + 1) && this.holds(at, LEADS_ACTION)) return -1;
    const place = this.afterPlace(at, b);
    if (place > 0) return this.actionFrom(place, b);
    const basis = this.holds(at, BASES) ? this.afterBasis(at, b) : 0;
    if (basis > 0) return basis;
    let from = at + 1;
    if (this.is(at, '以')) {
      const as = this.find('为', at + 1, b);
      if (as >= 0) from = as + 1;
    }
    const found = this.predicate(from, b, true);
    if (found >= 0 && (this.flags(found) & VERB) !== 0 && this.holds(at, TOWARDS)) {
      // 对……配置设备实行……: the last verb is the one that 对 belongs to; 对执行中发现的问题: an attribute.
      const last = Math.max(found, this.lastVerb(found, b));
      return this.holds(last, FORMAL) || this.find('的', last, b) < 0 ? last : -1;
    }
    // 为缔约另一方在其领土内设立文化中心提供便利: what is done is said last.
    if (found >= 0 && this.holds(at, FOR_WHOM)) {
      const last = this.lastGiving(found, b);
      if (last > found && !(this.flags(last - 1) & MODAL)) return last;
    }
    if (found >= 0 || !this.holds(at, LOCATIVE)) return found;
    if (this.is(at, '在') && this.holds(b - 1, PLACE_END)) return found;
    const activity = this.activity(from, b);
    if (activity >= 0) return activity;
    const closing = this.closingActivity(at, b);
    return closing >= 0 ? closing : this.afterParty(at, b);
  }

  /** 为……应对……提供力所能及的帮助: the last verb, or one of giving before a noun at the end; -1 where it is none. */
  private lastGiving(from: number, b: number): number {
    const last = this.lastVerb(from, b);
    if (this.holds(last, GIVES)) return last;
    for (let at = last - 1; last === b - 1 && at > from; at--)
      if (this.holds(at, GIVES) && this.find('的', at, last) > 0) return at;
    return -1;
  }

  /** 向公众公开, 由双方协商, 与各方合作: an activity closes what a preposition begins; -1 where none does. */
  private closingActivity(at: number, b: number): number {
    const last = b - 1;
    if (last <= at + 1 || (this.flags(last) & VERB) === 0 || !this.holds(at, WITH_WHOM)) return -1;
    return this.holds(last - 1, LISTING) ? -1 : last;
  }

  private opensAction(at: number): boolean {
    return (this.flags(at) & PREPOSITION) !== 0 || (this.flags(at) & (VERB | NOUNLIKE)) === VERB;
  }

  /** The verb of what begins at `at` after a place or a time: 在……期间为……培训……, 在……期间建设……; -1 where none does. */
  private actionFrom(at: number, b: number): number {
    const after = this.flags(at) & PREPOSITION ? this.afterObject(at, b) : -1;
    const found = after >= 0 ? after : this.predicate(at, b, false);
    if (found >= 0) return found;
    return this.flags(at) & VERB && this.beginsAction(at, b) ? at : -1;
  }

  /** 通过……等方式鼓励……, 通过……来深化……: where the action begins after the means; -1 where none does. */
  private afterMeans(at: number, b: number): number {
    for (let next = at + 2; next + 1 < b; next++) {
      if (this.flags(next) & OPEN) next = this.closing(next, b);
      else if (this.is(next, '来') || this.holds(next, MEANS_END)) {
        if (this.flags(next + 1) & VERB && this.beginsAction(next + 1, b)) return next + 1;
      }
    }
    return -1;
  }

  /** The word after 在……项下, 在……框架内; 0 where nothing closes so. */
  private afterPlace(at: number, b: number): number {
    if (!this.is(at, '在')) return 0;
    for (let next = at + 2; next + 1 < b; next++) {
      if (!this.holds(next, POSTPOSITIONS)) continue;
      const after = this.flags(next + 1);
      if (after & (VERB | ADVERB | MODAL | PREPOSITION | TRANSPARENT)) return next + 1;
    }
    return 0;
  }

  /** The word after the noun of a basis, where an action begins: 根据需要调整……; 0 where none does. */
  private afterBasis(at: number, b: number): number {
    for (let next = at + 1; next + 1 < b; next++) {
      if (this.flags(next) & OPEN) next = this.closing(next, b);
      else if (this.holds(next, BASIS_NOUNS) && this.beginsAction(next + 1, b)) return next + 1;
    }
    return 0;
  }

  /** 按照……要求, 根据需要: whether the basis is all that the clause `[at, b)` says. */
  isBasisAlone(at: number, b: number): boolean {
    const last = b - 1;
    if (last <= at || !this.holds(last, BASIS_NOUNS)) return false;
    for (let next = at + 1; next < last; next++) {
      const flags = this.flags(next);
      if (flags & OPEN) next = this.closing(next, last);
      else if (this.holds(next, BASIS_NOUNS) && this.beginsAction(next + 1, b)) return false;
      else if ((flags & (VERB | NOUNLIKE)) === VERB && !this.isListed(next, b) && !this.isBesideNoun(next)) {
        const attribute = this.find('的', next + 1, b);
        if (attribute < 0 && this.find('等', next + 1, b) < 0) return false;
      }
    }
    return true;
  }

  /** 主管主办和属地管理原则: a verb that stands beside a noun in the name of a basis. */
  private isBesideNoun(at: number): boolean {
    return this.is(at - 1, '和') || (this.is(at + 1, '和') && (this.flags(at + 2) & VERB) === 0);
  }

  /** 组织有关人员按照本单位职责: whether the words close with a basis for what comes next. */
  endsInBasis(from: number, b: number): boolean {
    for (let at = b - 2; at >= from; at--)
      if (this.holds(at, BASES)) return this.flags(at) !== 0 && this.isBasisAlone(at, b);
    return false;
  }

  /** Whether an action may begin at the word after a noun: a verb with more after it, or what leads to one. */
  protected beginsAction(at: number, b: number): boolean {
    const flags = this.flags(at);
    if (at + 1 >= b) return false;
    if (flags & NOUNLIKE) return !this.holds(at + 1, NOUN_GOES_ON);
    return (flags & (VERB | ADVERB | MODAL | PREPOSITION)) !== 0;
  }

  /** Where the action begins after 报……批准后, 经……评审通过后; -1 where none does. */
  afterApproval(at: number, b: number): number {
    const after = this.find('后', at + 2, b - 1);
    return after > 0 && this.holds(after - 1, APPROVAL) ? after + 1 : -1;
  }

  /** 经国务院批准: what comes before the action. */
  isApproved(b: number): boolean {
    return this.holds(b - 1, APPROVAL);
  }
}
