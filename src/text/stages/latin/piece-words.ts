/**
 * What the words around a verb tell of it: whether it has an object of its own, stands in a list that goes on, after a
 * bracket, or beside the verb before. Every search is bounded.
 */
import type { Strength } from '../../extraction.ts';
import { baseVerbs, ingVerbs, type LatinVerb } from './lexicon.ts';
import { coordinated } from './speakers.ts';
import { isAdverb } from './verb-places.ts';
import type { Word } from './words.ts';

/** Words `[from, to)` with the main verb. */
export interface Piece {
  readonly from: number;
  to: number;
  readonly verbAt: number;
  readonly verb: LatinVerb;
  /** Strength that its formula sets, or null where the verb tells it. */
  readonly strength: Strength | null;
}

const NO_OBJECT: ReadonlySet<string> = new Set('and or of by services efforts , is are'.split(' '));
const PRONOUNS: ReadonlySet<string> = new Set('them it this him her themselves'.split(' '));
export const PURPOSE: ReadonlySet<string> = new Set('to by through'.split(' '));
const TAIL = /^(?:and|or|while|thus|also|but|as|well)$/;

/** Participles that tell how, or what was thought of. */
const MANNER =
  /^(?:including|recognizing|recognising|taking|bearing|noting|building|drawing|leveraging|using|respecting|acknowledging|considering|reflecting|contributing|focusing|regarding|concerning|involving|covering|making|working|ensuring|leading|starting|beginning)$/;

export class PieceWords {
  protected readonly words: readonly Word[];

  constructor(words: readonly Word[]) {
    this.words = words;
  }

  /** "(2)" before an item of a list that runs on. */
  protected isNumber(at: number): boolean {
    const word = this.words[at];
    return (
      word !== undefined &&
      /^(?:\d{1,2}|[a-h]|i{1,3}|iv|v)$/.test(word.lower) &&
      word.before.endsWith('(') &&
      this.words[at + 1]?.before.startsWith(')') === true
    );
  }

  /** The end without the words that only link to what comes next. */
  protected trim(from: number, to: number): number {
    let stop = to;
    const isLink = (at: number): boolean =>
      this.isNumber(at) ||
      (TAIL.test(this.words[at]?.lower ?? '') &&
        (this.words[at]?.lower !== 'well' || this.words[at - 1]?.lower === 'as')) ||
      (this.words[at]?.lower === 'that' && this.words[at - 1]?.lower === 'and');
    while (stop > from + 1 && isLink(stop - 1)) stop--;
    return stop;
  }

  /** "and to this end shall", "and, working with civil society, will": the word after "and"; -1 where it is none. */
  protected linkedBefore(at: number): number {
    const plain = coordinated(this.words, at);
    if (plain > 0) return plain;
    return this.bracketBefore(at);
  }

  /** The first word of what stands between commas after "and" and before the word; -1 where nothing does. */
  protected bracketBefore(at: number): number {
    if (!this.words[at]?.before.includes(',')) return -1;
    for (let before = at - 1; before > 0 && before > at - 16; before--) {
      // "and if appropriate, make": the mark before is left out as often.
      if (
        /^(?:if|where|when|as)$/.test(this.words[before]?.lower ?? '') &&
        this.words[before - 1]?.lower === 'and'
      )
        return before;
      if (!this.words[before]?.before.includes(',')) continue;
      return this.words[before - 1]?.lower === 'and' ? before : -1;
    }
    return -1;
  }

  /** "…, expanding B, training C, and supporting D": one of a list that ends with ", and" and such a word. */
  protected isListed(at: number, comma: string): boolean {
    if (!comma.includes(',') || MANNER.test(this.words[at]?.lower ?? '')) return false;
    for (let next = at + 2; next < this.words.length && next < at + 60; next++) {
      const word = this.words[next];
      if (!word || word.before.includes(';') || PURPOSE.has(word.lower)) return false;
      const isLast = this.words[next - 1]?.lower === 'and' && this.words[next - 1]?.before.includes(',');
      if (isLast && ingVerbs.has(word.lower)) return true;
    }
    return false;
  }

  /** Whether nothing but adverbs and further verbs stands between the last verb and the "and" before `at`: trace, freeze and. */
  protected isBeside(at: number, last: Piece): boolean {
    for (let between = last.verbAt + 1; between < at - 1; between++) {
      const word = this.words[between];
      const listed = word?.before.includes(',') && baseVerbs.has(word.lower);
      if (!listed && !isAdverb(word)) return false;
    }
    return true;
  }

  /** A verb, not a noun of a list: something other than a mark or a link follows, and no pronoun. */
  protected hasObject(at: number, verb: LatinVerb): boolean {
    const next = this.words[at + 1];
    if (!next || next.before.includes(',') || next.before.includes(';')) return false;
    if (
      this.words[at - 1]?.lower === 'to' ||
      (NO_OBJECT.has(next.lower) && !(verb.base === 'support' && next.lower === 'efforts'))
    )
      return false;
    // "and report to the Summit"
    if (verb.base === 'report' && next.lower === 'to' && this.words[at - 1]?.lower === 'and') return true;
    if (verb.isNoun && /^(?:for|in|on|between|among|with|at|to)$/.test(next.lower)) return false;
    for (let after = at + 1; after < at + 4; after++)
      if (/^there(?:on|to|of)$/.test(this.words[after]?.lower ?? '')) return false;
    return !PRONOUNS.has(next.lower);
  }

  /** Whether a list of verbs after commas ends with ", and" and a verb (with "to", where the list has it). */
  protected listGoesOn(at: number, end: number, mark: string, reach: number): boolean {
    for (let next = at + 2; next < end && next < at + 120; next++) {
      const word = this.words[next];
      if (this.words[next - 1]?.lower !== 'and') continue;
      // "share A, organize B and encourage C": no comma before the last.
      const verbAt = isAdverb(word) && !baseVerbs.has(word?.lower ?? '') ? next + 1 : next;
      const verb = baseVerbs.get(this.words[verbAt]?.lower ?? '');
      const isList = mark === 'to' && reach > 1;
      if (
        !this.words[next - 1]?.before.includes(',') &&
        !isList &&
        (mark === 'to' || !verb || verb.isNoun || !this.hasObject(verbAt, verb))
      )
        continue;
      if (mark === 'to' ? word?.lower === 'to' : baseVerbs.has(word?.lower ?? '') || isAdverb(word))
        return true;
      // "and, where feasible, support"
      if (mark === '' && word?.before.includes(',') && this.words[next - 1]?.before.includes(','))
        return true;
    }
    return false;
  }
}
