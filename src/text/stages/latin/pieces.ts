/**
 * An undertaking → the pieces that can be reported on separately: cut where a further verb with an object of its own
 * begins (", and to …", "; connecting …", " and promote …"). A verb inside a purpose belongs to the purpose.
 */
import type { Strength } from '../../extraction.ts';
import { baseVerbs, ingVerbs, type LatinVerb, pastVerbs } from './lexicon.ts';
import { type Piece, PieceWords, PURPOSE } from './piece-words.ts';
import type { Trigger } from './trigger.ts';
import { FINITE, isAdverb, triedAt, verbFrom, verbOf } from './verb-places.ts';
import type { Word } from './words.ts';

const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an its their our this these those such all each any more new joint relevant appropriate other both further information existing additional mutual regular effective efforts capacity cooperation annual best'.split(
    ' ',
  ),
);
/** Adjectives beside which what looks like a verb is one too. */
const ADJECTIVES =
  /^(?:free|fair|safe|transparent|stable|peaceful|inclusive|affordable|reliable|accessible|prosperous|resilient|interoperable|healthy|trusted)$/;

/** What goes on meanwhile without being an action of its own. */
const MEANWHILE =
  /^(?:aiming|seeking|striving|looking|helping|making|keeping|respecting|recognizing|recognising|taking|maintaining|ensuring|bearing|considering|acknowledging|noting|avoiding|preserving|upholding|observing|safeguarding|remaining|continuing|managing|protecting|positioning|tackling|securing|minimi[sz]ing|mitigating|reducing|balancing)$/;

/** Part of a name: Economic and Trade Cooperation. A verb in capitals from end to end is a verb. */
function isName({ text }: Word): boolean {
  return /^[A-Z][a-z]/.test(text);
}

/** "assess whether to", "consider how to": what comes after is a question, to its end. */
function isAsking(words: readonly Word[], verbAt: number): boolean {
  return words[verbAt + 1]?.lower === 'whether' && words[verbAt + 2]?.lower === 'to';
}

export class PieceCutter extends PieceWords {
  /** Of the formula that holds now. */
  private strength: Strength | null = null;
  private trigger: Trigger | null = null;
  /** Where the undertaking begins. */
  private begin = 0;
  /** Whether the purpose that is open is told by gerunds: with a view to improving. */
  private byGerund = false;
  /** Whether the purpose that is open stands aside: "strengthen the system, to enhance A, reduce B and support C". */
  private aside = false;
  /** Whether the purpose that is open is what something is aimed at: projects aimed at promoting. */
  private aimed = false;

  /** Pieces of the undertaking from `start` to `end`. */
  cut(trigger: Trigger, start: number, end: number): Piece[] {
    const pieces: Piece[] = [
      { from: start, to: end, verbAt: trigger.verbAt, verb: trigger.verb, strength: trigger.strength },
    ];
    if (trigger.form === 'stance') return pieces.map((piece) => ({ ...piece, to: this.trim(start, end) }));
    this.strength = trigger.strength;
    this.trigger = trigger;
    this.begin = start;
    // permitted to enter, reside and work: one permission.
    let purpose = trigger.form === 'passive' && this.words[trigger.verbAt + 1]?.lower === 'to';
    for (let at = trigger.verbAt + 1; at < end; at++) {
      const last = pieces.at(-1);
      const piece = last ? this.opens(at, last, trigger, end, purpose) : null;
      if (piece) {
        pieces.push(piece);
        purpose = false;
        at = Math.max(at, piece.verbAt);
      } else if (last && this.isWorkedOn(at, last)) {
        // "work with the ministry to digitise A, develop B and monitor C": each is done.
        at++;
      } else if (this.beginsPurpose(at, last?.verbAt ?? 0)) {
        purpose = true;
        // "including by surging …, responding to …": all of it is how
        this.aimed =
          /^(?:at|including)$/.test(this.words[at]?.lower ?? '') || this.words[at - 1]?.lower === 'including';
        this.aside =
          this.words[at]?.lower === 'to' &&
          this.words[at]?.before.includes(',') === true &&
          (trigger.reach === 1 || this.words[trigger.verbAt - 2]?.lower === 'continue') &&
          trigger.form === 'active' &&
          trigger.strength !== 'tentative' &&
          at > trigger.verbAt + 2;
        this.byGerund = ingVerbs.has(this.words[at + 1]?.lower ?? '');
      } else if (this.words[at]?.before.includes(';')) purpose = false;
    }
    pieces.forEach((piece, at) => {
      piece.to = this.trim(piece.from, pieces[at + 1]?.from ?? end);
    });
    return pieces;
  }

  /** "to" of what is worked on: "work with the ministry to digitise". */
  private isWorkedOn(at: number, { verb, verbAt }: Piece): boolean {
    if (!/^(?:work|collaborate|partner|liaise)$/.test(verb.base) || this.words[at]?.lower !== 'to')
      return false;
    if (!baseVerbs.has(this.words[at + 1]?.lower ?? '') || at > verbAt + 14) return false;
    return !this.words.slice(verbAt + 1, at).some(({ lower, before }) => before !== '' || PURPOSE.has(lower));
  }

  private beginsPurpose(at: number, verbAt: number): boolean {
    const word = this.words[at]?.lower ?? '';
    // "to effectively prevent, deter and respond to"
    const isHow = word === 'to' && isAdverb(this.words[at + 1]) && this.words[at + 2]?.before === '';
    const next = this.words[isHow ? at + 2 : at + 1]?.lower ?? '';
    if (at > verbAt + 1 && /^(?:that|which|who)$/.test(word) && this.words[at - 1]?.lower !== 'ensure')
      return true;
    if (word === 'at' && this.words[at - 1]?.lower === 'aimed' && ingVerbs.has(next)) return true;
    // "to develop the vision, including establishing A and drawing up B"
    if (word === 'including' && ingVerbs.has(next)) return true;
    // "including by surging the response, …": whatever the verb
    if (this.words[at - 1]?.lower === 'including' && /^(?:by|through|on|in)$/.test(word))
      return next.endsWith('ing');
    return at > verbAt + 1 && PURPOSE.has(word) && (baseVerbs.has(next) || ingVerbs.has(next));
  }

  private opens(at: number, last: Piece, trigger: Trigger, end: number, purpose: boolean): Piece | null {
    const { words } = this;
    const word = words[at];
    if (!word) return null;
    const wellAs =
      words[at - 1]?.lower === 'as' && words[at - 2]?.lower === 'well' && words[at - 3]?.lower === 'as';
    const and = words[at - 1]?.lower === 'and' || words[at - 1]?.lower === 'but' || wellAs;
    const comma = (and ? words[wellAs ? at - 3 : at - 1] : word)?.before ?? '';
    // "to undertake a review of, and to examine questions arising from, the work": one object for both
    if (and && comma.includes(',') && this.isLeftOpen(at - 2)) return null;
    // "…; (2) engage the public"
    const isNext = /[;,]/.test(this.words[at - 1]?.before ?? '') || this.words[at - 2]?.lower === 'and';
    if (isNext && this.isNumber(at - 1) && baseVerbs.has(word.lower))
      return this.counted(at, at, baseVerbs.get(word.lower) ?? last.verb);
    const modal = this.modalPiece(at, and, word);
    if (modal) return modal;
    // "assess whether to expand A, establish B, and develop C": all that is asked
    if (isAsking(words, last.verbAt)) return null;
    // "announce an initiative to help partners watch their waters, enforce laws, and rescue": what it is for
    if (/^announc/.test(words[trigger.verbAt]?.lower ?? '')) return null;
    const added = this.addedPiece(at, word, comma);
    if (added) return added;
    // "support efforts to A, and to B": what the efforts are for
    const supports = purpose && last.verb.base === 'support' && words[at + 1]?.lower !== 'support';
    if (word.lower === 'to' && and && supports) return null;
    if (word.lower === 'to' || word.lower === 'in')
      return this.infinitivePiece(
        at,
        and,
        comma,
        end,
        purpose && !this.isAskedAgain(at, and, last) ? null : last,
      );
    if (comma.includes(';')) {
      const verb = verbOf(word);
      // "; promote and encourage sharing": two verbs, one object.
      const two = words[at + 1]?.lower === 'and' && baseVerbs.has(words[at + 2]?.lower ?? '');
      if (verb && two && !verb.isNoun) return this.piece(at, at, verb, true);
      return verb && (ingVerbs.has(word.lower) || this.hasObject(at, verb))
        ? ingVerbs.has(word.lower)
          ? this.piece(at, at, verb, false)
          : this.counted(at, at, verb)
        : null;
    }
    if (words[at - 1]?.lower === 'while') return this.meanwhile(at, last);
    // "should focus on building A, as well as expanding B"
    const besides = wellAs && !purpose && at > last.verbAt + 4 ? ingVerbs.get(word.lower) : undefined;
    if (besides) return this.piece(at, at, besides, true);
    const tasked = and || comma.includes(',') ? this.taskedPiece(at, word) : null;
    if (tasked) return tasked;
    // "call for the strengthening of capacity to investigate, and seize": what the capacity is for.
    if (trigger.form === 'call' && !baseVerbs.has(words[trigger.verbAt]?.lower ?? '')) return null;
    return trigger.form === 'gerund' && !baseVerbs.has(word.lower)
      ? this.gerundPiece(at, and, comma, word, purpose)
      : this.verbPiece(at, last, and, comma, end, purpose);
  }

  /** "develop these, while also taking part in": a further action; "while protecting nature": how. */
  private meanwhile(at: number, last: Piece): Piece | null {
    const also = this.words[at]?.lower === 'also';
    const verbAt = also ? at + 1 : at;
    const verb = ingVerbs.get(this.words[verbAt]?.lower ?? '');
    if (!verb || (!also && MEANWHILE.test(this.words[verbAt]?.lower ?? ''))) return null;
    // "investment that will create jobs, while enhancing security": what the investment does
    const isTold = this.words
      .slice(Math.max(last.verbAt + 1, at - 30), at - 1)
      .some(({ lower }, index, near) => lower === 'that' && FINITE.has(near[index + 1]?.lower ?? ''));
    return isTold && !also ? null : this.piece(verbAt, verbAt, verb, false);
  }

  private piece(from: number, verbAt: number, verb: LatinVerb, bound: boolean): Piece {
    return { from, to: from, verbAt, verb, strength: bound ? this.strength : null };
  }

  /** "…, and will work", "and may be implemented". */
  private modalPiece(at: number, and: boolean, word: Word): Piece | null {
    if (!/^(?:will|shall|may|must)$/.test(word.lower)) return null;
    const begin = and || this.isListedModal(at) ? at : this.linkedBefore(at);
    if (begin < 0 || this.isOfRelative(at)) return null;
    if (
      this.trigger?.isThing === true &&
      word.lower !== 'shall' &&
      this.words[at + 1]?.lower !== 'be' &&
      this.trigger.form !== 'passive'
    )
      return null;
    const verbAt = verbFrom(this.words, this.words[at + 1]?.lower === 'not' ? at + 2 : at + 1);
    const verb = verbOf(this.words[verbAt]);
    const passive = this.words[verbAt]?.lower === 'be';
    const past = passive ? pastVerbs.get(this.words[verbAt + 1]?.lower ?? '') : undefined;
    const done = past?.kind === 'implement' || past?.kind === 'position' ? undefined : past;
    const plain = /^[a-z]/.test(this.words[verbAt]?.text ?? '') && this.words[verbAt]?.before === '';
    if (!verb && !passive && !plain) return null;
    this.strength = word.lower === 'may' ? 'tentative' : word.lower === 'will' ? null : 'firm';
    return this.piece(
      begin,
      verbAt,
      verb ?? done ?? { base: 'be', kind: 'cooperate', strength: 'firm', isNoun: false, isMeans: false },
      true,
    );
  }

  /** "results, which will be consolidated and will provide": both are said of the results. */
  private isOfRelative(at: number): boolean {
    for (let before = at - 2; before > at - 30 && before > (this.trigger?.verbAt ?? 0); before--)
      if (this.words[before]?.lower === 'which')
        return this.words[before + 1]?.lower === this.words[at]?.lower;
    return false;
  }

  /** "…, and task our officials to follow it up". */
  private taskedPiece(at: number, word: Word): Piece | null {
    if (!/^(?:task|instruct|mandate)$/.test(word.lower)) return null;
    for (let to = at + 2; to < at + 9; to++) {
      const verb =
        this.words[to]?.lower === 'to' ? baseVerbs.get(this.words[to + 1]?.lower ?? '') : undefined;
      if (verb) return this.piece(at, to + 1, verb, false);
      const charged =
        this.words[to]?.lower === 'with' ? ingVerbs.get(this.words[to + 1]?.lower ?? '') : undefined;
      if (charged) return this.piece(at, to + 1, charged, false);
    }
    return null;
  }

  /** ", in addition to continuing …": what is added is undertaken too. */
  private addedPiece(at: number, word: Word, comma: string): Piece | null {
    if (word.lower !== 'in' || this.words[at + 1]?.lower !== 'addition' || this.words[at + 2]?.lower !== 'to')
      return null;
    const verbAt = isAdverb(this.words[at + 3]) ? at + 4 : at + 3;
    const verb = ingVerbs.get(this.words[verbAt]?.lower ?? '');
    return verb && comma.includes(',') ? this.piece(at + 3, verbAt, verb, false) : null;
  }

  /** ", and to protect …", ", and in this regard to put …", ", to …, and to …". */
  private infinitivePiece(
    at: number,
    and: boolean,
    comma: string,
    end: number,
    last: Piece | null,
  ): Piece | null {
    const { words } = this;
    let to = at;
    if (words[at]?.lower === 'in') {
      if (words[at + 1]?.lower !== 'this' || words[at + 3]?.lower !== 'to') return null;
      to = at + 3;
    }
    const next = words[to + 1]?.lower ?? '';
    const verb =
      baseVerbs.get(next) ??
      (this.trigger?.form === 'gerund' || (and && comma.includes(',')) ? ingVerbs.get(next) : undefined);
    if (!verb) return null;
    // "to contribute to the plan and to integrate it into": one object for both
    if (and && /^(?:it|them)$/.test(words[to + 2]?.lower ?? '') && words[to + 2]?.before === '') return null;
    // "…, and, to that end, to invest"
    const linked = to === at && !and ? this.bracketBefore(at) : -1;
    if (linked > 0 && (this.trigger?.reach ?? 0) > 1) return this.piece(linked, to + 1, verb, true);
    // We commit to developing mechanisms and to use technology.
    const isAsked = this.isAsked();
    if (and && last && !this.isBeside(at, last) && (isAsked || (this.trigger?.reach ?? 0) > 1))
      return this.piece(at, to + 1, verb, true);
    if (comma.includes(';')) return this.piece(at, to + 1, verb, true);
    if (!comma.includes(',')) return null;
    // "urges the agencies to assist A, to coordinate B and to avoid C"
    const reach = isAsked ? 2 : (this.trigger?.reach ?? 0);
    if (!and && !this.listGoesOn(at, end, 'to', reach)) return null;
    return this.piece(at, to + 1, verb, true);
  }

  /** Whether somebody is asked to do it, or it is an item that begins with "to": "(a) to control A and to prevent B". */
  private isAsked(): boolean {
    const { trigger, words } = this;
    if (trigger === null || words[trigger.verbAt - 1]?.lower !== 'to') return false;
    return trigger.actor !== 'both' || trigger.verbAt === this.begin + 1;
  }

  /** "Requests the Secretary-General to assess steps to build capacity and to report": "to" again, as what is asked began. */
  private isAskedAgain(at: number, and: boolean, last: Piece): boolean {
    const { words } = this;
    if (!and || !this.isAsked() || words[at]?.lower !== 'to' || at - last.verbAt < 8) return false;
    // "efforts to prevent A and to combat B": both are what the efforts are for.
    for (let before = at - 2; before > at - 8 && before > last.verbAt; before--)
      if (
        words[before]?.lower === 'to' &&
        /^(?:efforts?|measures|order|steps|ability|right|need|ways?|means)$/.test(
          words[before - 1]?.lower ?? '',
        )
      )
        return false;
    return true;
  }

  private gerundPiece(at: number, and: boolean, comma: string, word: Word, purpose: boolean): Piece | null {
    const verb = ingVerbs.get(word.lower);
    if (!verb || isName(word) || (purpose && this.aimed)) return null;
    if (!and) return purpose || !this.isListed(at, comma) ? null : this.piece(at, at, verb, true);
    const next = this.words[at + 1]?.lower ?? '';
    // "Developing and intensifying the interaction": two verbs, one object.
    if (this.words[at - 1]?.lower === 'and' && ingVerbs.has(this.words[at - 2]?.lower ?? '')) return null;
    // "by strengthening … and providing …": both are how.
    return comma.includes(',') || (DETERMINERS.has(next) && !purpose) ? this.piece(at, at, verb, true) : null;
  }

  private verbPiece(
    at: number,
    last: Piece,
    and: boolean,
    comma: string,
    end: number,
    purpose: boolean,
  ): Piece | null {
    const { words } = this;
    let verbAt = at;
    while (verbAt < at + 2 && isAdverb(words[verbAt]) && !baseVerbs.has(words[verbAt]?.lower ?? '')) verbAt++;
    const word = words[verbAt];
    const verb = baseVerbs.get(word?.lower ?? '');
    if (!word || !verb || isName(word) || !this.hasObject(verbAt, verb)) return null;
    if (this.isNoAction(at, verbAt, last, and)) return null;
    if (purpose && this.aside && !comma.includes(';')) return null;
    // We support efforts to restore reefs, plant trees, and train divers: what the efforts are for.
    if (purpose && last.verb.base === 'support') return null;
    // "and, where feasible, support"
    const linked = and || (purpose && !this.byGerund) ? -1 : this.bracketBefore(at);
    if (linked > 0) return { ...this.counted(at, verbAt, verb), from: linked };
    if (verb.base === 'seek' && words[verbAt + 1]?.lower === 'to' && and) {
      const sought = baseVerbs.get(words[verbAt + 2]?.lower ?? '');
      return sought ? this.piece(at, verbAt + 2, { ...sought, strength: 'tentative' }, false) : null;
    }
    // to prevent, detect, and respond to: verbs of one purpose.
    const beside = baseVerbs.has(words[at - 2]?.lower ?? '') && words[at - 2]?.before.includes(',');
    if (and && comma.includes(',')) {
      // identify, inventory, and publish: three verbs, one object.
      const one = this.isBeside(at, last) && at - last.verbAt > 2;
      return one || (purpose && beside) ? null : this.counted(at, verbAt, verb);
    }
    if (!and)
      return comma.includes(',') &&
        (this.listGoesOn(at, end, '', this.trigger?.reach ?? 0) ||
          (!purpose && this.stands(at, verbAt, last, end)))
        ? this.counted(at, verbAt, verb)
        : null;
    // develop and pursue: two verbs, one object.
    // "meet quarterly and report to the Council"
    const meets = /^(?:meet|convene|gather)$/.test(last.verb.base) && this.isReport(verbAt, verb);
    if ((this.isBeside(at, last) && !meets) || purpose) return null;
    if (verbAt === at && this.readsOn(at, last)) return null;
    const acts = this.isReport(verbAt, verb) || this.actsAfterAnd(verbAt, verb, last);
    return !verb.isNoun || acts || DETERMINERS.has(words[verbAt + 1]?.lower ?? '')
      ? this.counted(at, verbAt, verb)
      : null;
  }

  /** "We commit to fulfil our obligations and intensify our efforts": a short object reads on with the second verb. */
  private readsOn(at: number, last: Piece): boolean {
    const { trigger } = this;
    return (
      trigger !== null &&
      trigger.reach > 1 &&
      trigger.verbAt === last.verbAt &&
      at - last.verbAt <= 6 &&
      trigger.strength === null
    );
  }

  /** What looks like a verb and is none: a noun before a noun, an adjective, what is thought, a verb of a clause. */
  private isNoAction(at: number, verbAt: number, last: Piece, and: boolean): boolean {
    if (this.isInClause(at, last) || this.isCompound(verbAt) || this.isBelief(verbAt)) return true;
    if (this.isMoreover(verbAt)) return true;
    // "a free and open region"
    return (
      and &&
      ADJECTIVES.test(this.words[at - 2]?.lower ?? '') &&
      /^(?:open|secure|clean|equal|live)$/.test(this.words[verbAt]?.lower ?? '')
    );
  }

  /** The verb that counts, after "begin to", "continue to". */
  private counted(at: number, verbAt: number, verb: LatinVerb): Piece {
    const tried = triedAt(this.words, verbAt);
    const sought = tried > verbAt ? verbOf(this.words[tried]) : undefined;
    // "strive to sign it": the signing, only tried.
    if (sought) return { ...this.piece(at, tried, sought, false), strength: 'tentative' };
    const counts = verbFrom(this.words, verbAt, false);
    return this.piece(at, counts, verbOf(this.words[counts]) ?? verb, true);
  }
}
