/**
 * What the words around a verb tell of it: whether it has an object of its own, stands in a list that goes on, after a
 * bracket, or beside the verb before. Every search is bounded.
 */
import type { Strength } from '../../extraction.ts';
import { baseVerbs, ingVerbs, type LatinVerb, pastVerbs, presentVerbs } from './lexicon.ts';
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

/** What stands between commas after a verb begins so: complete, by 31 December 2025, the Plan. */
const INSERTED =
  /^(?:by|in|on|at|within|before|after|no|not|as|where|if|when|whenever|together|through|under|during|from|for|subject|with|without|upon|to)$/;
/** First words of an object. */
const OBJECT = /^(?:the|an?|its|their|our|all|any|each|every|both|this|these|those|such|no|\d[\d,.]*)$/;

/** Verbs that before a bare noun are the first half of a name for a thing: research institutes, trade fairs. */
const FIRST_HALVES =
  /^(?:research|trade|transport|market|project|program|design|control|force|labour|labor|network|group|border|service|interest|function|position|table|school|state|house|fund|record|power|land|port|station|label|patent|tax|risk|need|lease|plant|tender|credit|export|import|transit|tourism|water|rail|charter|visa|film|sport|field|tour|book|code|finance|refund|waste|damage|burden|scope|surplus|account)$/;

/** What "work" stands before as a noun. */
const WORKS =
  /^(?:permits?|plans?|programmes?|programs?|visas?|placements?|experience|stations?|safety|conditions|streams?)$/;
/** Verbs that are nouns as often, and which open an action more often than a compound. */
const ACTS = /^(?:support|increase|review|monitor|launch|host|fund|exchange|reform|register|train)$/;
/** Second halves of compounds, and what goes on with a noun: support programmes, exchange of. */
const HEADS =
  /^(?:of|for|to|from|by|in|on|at|with|between|among|and|or|services?|programmes?|programs?|systems?|measures?|activities|centres?|centers?|mechanisms?|meetings?|staff|groups?|teams?|facilities|networks?|processes|functions?|needs|policies|structures?|tools?|materials?)$/;

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
      (this.words[at]?.lower === 'that' &&
        (this.words[at]?.before.includes(',') ||
          /^(?:and|decide[sd]?|agree[sd]?)$/.test(this.words[at - 1]?.lower ?? ''))) ||
      (/^(?:decide[sd]?|agree[sd]?|further)$/.test(this.words[at]?.lower ?? '') &&
        at + 1 === stop &&
        stop < to);
    while (stop > from + 1 && isLink(stop - 1)) stop--;
    return stop;
  }

  /** "shall represent A, shall be paid B and shall be C": one of a list of modals. */
  protected isListedModal(at: number): boolean {
    const modal = this.words[at];
    if (!modal?.before.includes(',')) return false;
    for (let next = at + 2; next < at + 60; next++) {
      const word = this.words[next];
      if (!word || word.before.includes(';')) return false;
      if (word.lower === modal.lower && this.words[next - 1]?.lower === 'and') return true;
    }
    return false;
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

  /** "complete, by 31 December 2025, the Plan": an object after what tells when or how between commas. */
  private hasObjectAfter(at: number): boolean {
    if (!INSERTED.test(this.words[at]?.lower ?? '')) return false;
    for (let next = at + 1; next < at + 16; next++) {
      const word = this.words[next];
      if (!word || word.before.includes(';')) return false;
      if (word.before.includes(',')) return OBJECT.test(word.lower);
    }
    return false;
  }

  /** A verb, not a noun of a list: something other than a mark or a link follows, and no pronoun. */
  protected hasObject(at: number, verb: LatinVerb): boolean {
    const next = this.words[at + 1];
    if (!next || next.before.includes(';')) return false;
    if (next.before.includes(',')) return this.hasObjectAfter(at + 1);
    if (
      this.words[at - 1]?.lower === 'to' ||
      (NO_OBJECT.has(next.lower) && !(verb.base === 'support' && next.lower === 'efforts'))
    )
      return false;
    if (this.isReport(at, verb)) return true;
    if (verb.isNoun && /^(?:for|in|on|between|among|with|at|to)$/.test(next.lower)) return false;
    for (let after = at + 1; after < at + 4; after++)
      if (/^there(?:on|to|of)$/.test(this.words[after]?.lower ?? '')) return false;
    return !PRONOUNS.has(next.lower);
  }

  /** "carry out A, hold B once a year": a further verb after a comma alone, where nothing goes on behind it. */
  protected stands(at: number, verbAt: number, last: Piece, end: number): boolean {
    const next = this.words[verbAt + 1];
    const verb = baseVerbs.get(this.words[verbAt]?.lower ?? '');
    if (!verb || at < last.verbAt + 3 || next?.before !== '') return false;
    const object = OBJECT.test(next.lower);
    if (verb.isNoun ? !object : !object && (!/^[a-z]{3,}$/.test(next.text) || HEADS.test(next.lower)))
      return false;
    // "to A, B and C": a list of what something is for, or of things
    for (let before = last.verbAt + 1; before < at; before++)
      if (this.words[before]?.before.includes(',')) return false;
    for (let later = verbAt + 1; later < end; later++)
      if (
        this.words[later]?.before.includes(',') &&
        !INSERTED.test(this.words[later]?.lower ?? '') &&
        !(later === end - 1 && this.words[later]?.lower === 'and')
      )
        return false;
    return true;
  }

  /** "and report to the Summit", "and report annually on": no object, and yet an action. */
  protected isReport(at: number, verb: LatinVerb): boolean {
    if (verb.base !== 'report' || this.words[at - 1]?.lower !== 'and') return false;
    const next = isAdverb(this.words[at + 1]) ? at + 2 : at + 1;
    return /^(?:to|on|back)$/.test(this.words[next]?.lower ?? '');
  }

  /** "and support small farmers": a word that is a noun as often, before an object of its own. */
  protected actsAfterAnd(at: number, verb: LatinVerb, last: Piece): boolean {
    if (!ACTS.test(verb.base) || at < last.verbAt + 3) return false;
    const next = this.words[at + 1];
    if (next?.before !== '' || !/^[a-z]/.test(next.text) || HEADS.test(next.lower)) return false;
    for (let before = last.verbAt + 1; before < at; before++)
      if (this.words[before]?.before !== '') return false;
    return !HEADS.test(this.words[at + 2]?.lower ?? '') && this.words[at + 2]?.before === '';
  }

  /** "research institutes and enterprises": a noun before a noun, not a verb before its object. */
  protected isCompound(at: number): boolean {
    const next = this.words[at + 1]?.lower ?? '';
    const first = this.words[at]?.lower ?? '';
    return first === 'work' ? WORKS.test(next) : FIRST_HALVES.test(first) && !OBJECT.test(next);
  }

  /** "and further decides that": how, not what. */
  protected isMoreover(at: number): boolean {
    const next = this.words[at + 1]?.lower ?? '';
    return (
      this.words[at]?.lower === 'further' &&
      (presentVerbs.has(next) || pastVerbs.has(next) || baseVerbs.has(next))
    );
  }

  /** "ensure that victims are treated with dignity, are not punished, and receive aid": a further verb of the clause. */
  protected isInClause(at: number, { verb, verbAt }: Piece): boolean {
    if (verb.base !== 'ensure' || this.words[verbAt + 1]?.lower !== 'that') return false;
    return this.words
      .slice(verbAt + 2, at)
      .some(({ lower, before }) => before.includes(',') && /^(?:are|is|have|has|can)$/.test(lower));
  }

  /** "a review of, and": the object is still to come. */
  protected isLeftOpen(at: number): boolean {
    return /^(?:of|on|in|to|for|with|by|from|against|into)$/.test(this.words[at]?.lower ?? '');
  }

  /** "consider a two-state solution as the best": what is thought of it. */
  protected isBelief(at: number): boolean {
    if (!/^(?:consider|regard|view)$/.test(this.words[at]?.lower ?? '')) return false;
    for (let next = at + 2; next < at + 12; next++) {
      if (this.words[next]?.before !== '') return false;
      if (
        this.words[next]?.lower === 'as' ||
        (this.words[next]?.lower === 'to' && this.words[next + 1]?.lower === 'be')
      )
        return true;
    }
    return false;
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
      const isPlain =
        verb !== undefined && this.hasObject(verbAt, verb) && (!verb.isNoun || this.isReport(verbAt, verb));
      if (!this.words[next - 1]?.before.includes(',') && !isList && (mark === 'to' || !isPlain)) continue;
      if (mark === 'to' ? word?.lower === 'to' : baseVerbs.has(word?.lower ?? '') || isAdverb(word))
        return true;
      // "and, where feasible, support"
      if (mark === '' && word?.before.includes(',') && this.words[next - 1]?.before.includes(','))
        return true;
    }
    return false;
  }
}
