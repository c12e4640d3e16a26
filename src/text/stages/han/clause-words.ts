/**
 * Where things stand in a clause: modals and adverbs that lead to a verb, the predicate after nouns or after what a
 * preposition governs, verbs that are attributes or members of lists. Every search is bounded.
 */

import type { StretchTest } from '../word-ends.ts';
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
import { isOneOf, matches, type WordTest } from './word-tests.ts';

/** What may follow a subject or 将 where an action begins. */
export const ACTS = VERB | ADVERB | MODAL | PERMISSION | PREPOSITION | TRANSPARENT;
/** Prepositions that put an object first, so that the verb comes last. */
export const PREPOSING = isOneOf(new Set(['将', '把']));
/** What makes an attribute or a member of a list of the verb before it. */
const LISTING = matches(/^[、等的]$/);
const AND = matches(/^(?:[和与及]|以及)$/);

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

  /** Whether the word at `at` is this one. */
  is(at: number, word: string): boolean {
    const { from, length } = this.tokens;
    if (length[at] !== word.length) return false;
    const unit = from[at] ?? 0;
    if (this.chars.charCodeAt(unit) !== word.charCodeAt(0)) return false;
    return word.length === 1 || this.chars.startsWith(word, unit);
  }

  /** Whether a test on a single word holds of the one at `at`. */
  holds(at: number, test: WordTest): boolean {
    return test.holds(this.chars, this.tokens, at);
  }

  /** Whether a test on a stretch of text holds of the words `[from, to)`; of no words it does not. */
  stretch(from: number, to: number, test: StretchTest): boolean {
    return to > from && test(this.chars, this.tokens.from[from] ?? 0, endOf(this.tokens, to - 1));
  }

  /** How many units the words `[from, to)` take, what stands between them included. */
  unitsOf(from: number, to: number): number {
    return to > from ? endOf(this.tokens, to - 1) - (this.tokens.from[from] ?? 0) : 0;
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
    if (!this.is(at, '将')) return at + 1 < b || this.text(at).length > 1;
    if (this.isIdiom(at + 1, b)) return true;
    let next = at + 1;
    while (next < b && (this.flags(next) & ADVERB) !== 0) next++;
    // 双方将共同努力: nothing but how.
    if (next >= b) return next > at + 1;
    if ((this.flags(at + 1) & ACTS) === 0) return false;
    if ((this.flags(next) & (VERB | NOUNLIKE)) === VERB || this.holds(next, PREPOSING)) return true;
    return this.placing(at + 1, b) < 0;
  }

  /** 统筹 before a verb tells how; before an object it is the verb. */
  isAdverb(at: number, b: number): boolean {
    if ((this.flags(at) & (VERB | PREPOSITION)) === 0) return true;
    if (at + 1 >= b) return false;
    const next = this.flags(at + 1);
    return (next & VERB) !== 0 ? !this.is(at + 2, '的') : (next & (ADVERB | MODAL)) !== 0;
  }

  leadsToVerb(at: number, b: number): boolean {
    let next = at + 1;
    while (next < b && (this.flags(next) & ADVERB) !== 0) next++;
    return next < b && (this.flags(next) & (VERB | PREPOSITION)) !== 0 && !this.is(next + 1, '的');
  }

  /** An activity with an object, where no other predicate is: 在合作区建设……项目. */
  activity(from: number, b: number): number {
    for (let at = from + 1; at + 1 < b; at++) {
      const flags = this.flags(at);
      if (flags & OPEN) at = this.closing(at, b);
      else if (flags & VERB && !this.is(at - 1, '的') && !this.isListed(at, b) && this.unitsOf(at + 1, b) > 2)
        return at;
    }
    return -1;
  }

  /** First word in `[from, to)` that states what something is, or -1. */
  stating(from: number, to: number): number {
    for (let at = from; at < to; at++) {
      const flags = this.flags(at);
      if (flags & OPEN) at = this.closing(at, to);
      else if (flags & STATING && at > from && !this.is(at + 1, '的')) return at;
    }
    return -1;
  }

  find(word: string, from: number, to: number): number {
    for (let at = from; at < to; at++) if (this.is(at, word)) return at;
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
      else if (flags & PLACING && !this.is(at + 1, '的')) return at;
    }
    return -1;
  }

  lastVerb(from: number, b: number): number {
    let found = -1;
    for (let at = from; at < b; at++) {
      const flags = this.flags(at);
      if (flags & OPEN) at = this.closing(at, b);
      else if ((flags & (VERB | NOUNLIKE)) === VERB && !this.is(at + 1, '的')) found = at;
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
      // 项目延续了……传统: done already, whatever the word names elsewhere.
      else if (flags & VERB && this.is(at + 1, '了') && at > from) return at;
      else if (flags & TRANSPARENT && !needs && at > from && this.leadsToVerb(at, b)) return at;
      else if (flags & ADVERB && !needs && this.leadsOn(at, b)) {
        if (!this.isAttribute(at, b)) return at;
      } else if (flags & PREPOSITION && at > from) needs = true;
      else if (flags & VERB) {
        const isNominal = (flags & NOUNLIKE) !== 0 || this.is(at - 1, '的') || this.isListed(at, b);
        if (!isNominal && !needs && !this.isAttribute(at, b)) return at;
        if (isNominal) needs = false;
      } else if (!this.is(at, '的')) needs = false;
    }
    return -1;
  }

  /** A verb among nouns that a list holds: 收集、运输, 制定和. */
  isListed(at: number, b: number): boolean {
    if (at + 1 >= b || this.flags(at - 1) & (ADVERB | MODAL)) return false;
    if (this.holds(at + 1, LISTING)) return true;
    return (this.flags(at + 2) & VERB) !== 0 && this.holds(at + 1, AND);
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
      else if (this.is(next, '的')) return this.predicate(next + 1, b, true) >= 0;
    }
    return false;
  }
}
