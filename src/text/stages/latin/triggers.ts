/**
 * Sentence → where undertakings begin: a subject with a binding formula, a stance, a call on others, or what opens the
 * sentence without a subject. Words are looked at once each.
 */

import { askedLater, calledFrom } from './calls.ts';
import {
  activityNouns,
  baseVerbs,
  calls,
  type Formula,
  formulas,
  ingVerbs,
  pastVerbs,
  presentVerbs,
  thingVerbs,
  toldOnly,
} from './lexicon.ts';
import { opening } from './openings.ts';
import { type Clause, passive } from './passives.ts';
import { actorBefore, coordinated, recognizedAt, speaks } from './speakers.ts';
import { withoutModal } from './spoken.ts';
import { actorOf, doersIn, isBound, isThing, type Parties, RELATIVE } from './subjects.ts';
import { type Lead, type Trigger, trigger } from './trigger.ts';
import {
  doesWork,
  isJointWork,
  isParticiple,
  isProper,
  isToBe,
  MODAL,
  PLEDGES,
  TOLD,
} from './trigger-words.ts';
import { ANY_VERB, FINITE, formulaAt, splitFormula, triedAt, verbFrom, verbOf } from './verb-places.ts';
import type { Word } from './words.ts';

/** Verbs without an object that end a relative clause: in whose territory the dispute arises. */
const BARE_VERBS: ReadonlySet<string> = new Set(
  'arises occurs exists resides lies belongs pertains relates wishes happens applies concerns'.split(' '),
);
const SHALL: Formula = { words: ['shall'], strength: 'firm' };
const WOULD: Formula = { words: ['would'], strength: null };
/** What is agreed on in a clause of its own: we agree that the two sides should meet. */
const AGREED =
  /^(?:intend|intends|pledge|pledges|pledged|agree|agrees|agreed|decide|decides|decided|concur|concurred|understood|undertaking|guarantee|assurance|assurances)$/;
/** What is said again, or stressed, in a clause of its own: the two sides reiterated that they will continue. */
const SAID_AGAIN =
  /^(?:reiterate|reaffirm|confirm|affirm|declare|stress|emphasi[sz]e|underline|underscore|restate|state)(?:s|d|ed|es)?$/;
/** Words between commas after a verb: agrees, however, that. */
const INSERTED = /^(?:however|therefore|accordingly|further|moreover)$/;
/** Subjects of those who speak. */
const OWN_SUBJECT = /^(?:we|they|both|all|the|our)$/;
/** What one alone does, not two. */
const THIRD = /^(?:seeks|aims|intends|plans|hopes|strives|aspires|proposes|wishes|pledges)$/;
const LEADING = /^(?:by|in|on|during|within|from|through|at|for|to)$/;

export class TriggerFinder {
  private readonly words: readonly Word[];
  private readonly parties: Parties;
  private readonly previous: string | null;
  /** Whether the text tells what was said: "the two sides agreed". */
  private readonly isTold: boolean;
  /** Whether the text says what should be done: "the Government should". */
  private readonly advises: boolean;
  /** Where a clause begins that was agreed on or pledged; -1 where none does. */
  private agreed = -1;
  /** Where a clause begins that somebody said, and who; -1 where none does. */
  private retold = -1;
  private sayer: string | null = null;
  /** Who undertook something before in the sentence. */
  private last: string | null = null;

  /** `previous`: who acted in the sentence before, for whom "it" stands. */
  constructor(
    words: readonly Word[],
    parties: Parties,
    previous: string | null = null,
    isTold = true,
    advises = false,
  ) {
    this.advises = advises;
    this.words = words;
    this.isTold = isTold;
    this.parties = parties;
    this.previous = previous;
  }

  find(lead: Lead | null): Trigger[] {
    const first = opening(this.words, this.parties, lead);
    const found: Trigger[] = first ? [first] : [];
    let clause = 0;
    let relative = -1;
    let comma = -1;
    for (let at = first ? first.verbAt + 1 : 0; at < this.words.length; at++) {
      const word = this.words[at];
      if (!word) continue;
      if (at > 0 && word.before.includes(';')) {
        clause = at;
        relative = -1;
      }
      if (word.before.includes(',')) comma = at;
      const said =
        INSERTED.test(this.words[at - 1]?.lower ?? '') && word.before.includes(',') ? at - 2 : at - 1;
      if (word.lower === 'that' && AGREED.test(this.words[said]?.lower ?? '')) {
        clause = at + 1;
        this.agreed = clause;
        relative = -1;
      } else if (
        word.lower === 'that' &&
        this.agreed >= 0 &&
        (word.before.includes(',') || this.words[at - 1]?.lower === 'and')
      ) {
        // "decides that A shall meet, and that B shall report"
        clause = at + 1;
        this.agreed = clause;
        relative = -1;
      } else if (word.lower === 'that' && this.saysAgain(said, at)) {
        this.sayer = actorOf(this.words, clause, said, this.parties);
        clause = at + 1;
        this.retold = clause;
        relative = -1;
      } else if (RELATIVE.has(word.lower) && at > clause) relative = at;
      const begin = this.beginAt(at, found, clause);
      if (begin < 0) continue;
      const isRelative =
        relative >= begin &&
        comma <= relative &&
        begin < at &&
        (this.words[at - 1]?.lower === 'or' || !this.hasFinite(relative + 1, at));
      const trigger = this.triggerAt(at, begin, isRelative);
      if (trigger === 'relative') {
        relative = -1;
        continue;
      }
      if (!trigger || found.at(-1)?.clause === trigger.clause) continue;
      found.push(trigger);
      this.last = trigger.actor;
      relative = -1;
      at = Math.max(at, trigger.verbAt - 1);
    }
    return found;
  }

  /** "reaffirmed that they will": those who speak will something themselves. */
  private saysAgain(said: number, at: number): boolean {
    if (!SAID_AGAIN.test(this.words[said]?.lower ?? '')) return false;
    const subject = this.words[at + 1]?.before.includes(',') ? -1 : at + 1;
    return subject > 0 && /^(?:they|we|both|it)$/.test(this.words[subject]?.lower ?? '');
  }

  /** Where the clause begins that an undertaking at `at` would belong to; -1 where it belongs to the one before. */
  private beginAt(at: number, found: readonly Trigger[], clause: number): number {
    const { words } = this;
    const spoken = coordinated(words, at);
    // We underline …, and in this regard call upon …: what is said next, by the same.
    const again = spoken > clause && /^(?:we|they)$/.test(words[at - 1]?.lower ?? '');
    const resolves = found.length > 0 && (formulaAt(formulas, words, at)?.words.length ?? 0) > 1;
    // "may set up subcommittees and invite experts": the same does both
    const last = found.at(-1);
    const goesOn =
      last?.reach === 1 &&
      (last.strength === 'firm' || last.strength === 'tentative') &&
      /^(?:invite|request|direct|order)$/.test(words[at]?.lower ?? '');
    if (spoken > clause && !goesOn && (speaks(words, at) || again || resolves)) return spoken;
    // The two sides agreed to A, decided to B, and …: a list of what was resolved.
    const isLong = (formulaAt(formulas, words, at)?.words.length ?? 0) > 2;
    if (resolves && words[at]?.before.includes(',') && (isLong || speaks(words, at))) return at;
    // The Ministers expressed satisfaction with A, agreed to B: the same resolve
    if (found.length === 0 && this.goesOnToResolve(at, clause)) return at;
    // We condemn …, and commit to …: nothing else ends a stance.
    if (found.at(-1)?.form === 'stance') return -1;
    if (clause === this.agreed && clause > (found.at(-1)?.verbAt ?? clause)) return clause;
    if (found.length > 0) return this.clauseBefore(at, found.at(-1)?.verbAt ?? 0);
    // We express our concern that …, and we therefore decide to …
    const recognized = clause === 0 ? recognizedAt(words, this.parties) : -1;
    const own = recognized > 0 && recognized < at ? this.clauseBefore(at, recognized) : -1;
    // We acknowledge that the gaps between A and its application should be closed: all of it is acknowledged.
    const isTold = words[recognized + 1]?.lower === 'that' && coordinated(words, at) < 0;
    if (isTold && !OWN_SUBJECT.test(words[own]?.lower ?? '')) return -1;
    return Math.max(own, clause);
  }

  /** "expressed satisfaction with A, agreed to B": what those who recognized resolve, in a list. */
  private goesOnToResolve(at: number, clause: number): boolean {
    const isListed = this.words[at]?.before.includes(',') === true;
    const said = this.words[at]?.lower ?? '';
    const resolves =
      (formulaAt(formulas, this.words, at)?.words.length ?? 0) > 1 &&
      /^(?:agree|decide|resolve|pledge|undert|commit)/.test(said);
    if (clause !== 0 || !isListed || !(resolves || /^(?:reaffirmed|reiterated)$/.test(said))) return false;
    const recognized = recognizedAt(this.words, this.parties);
    if (recognized < 0 || recognized >= at) return false;
    this.last = actorOf(this.words, 0, recognized, this.parties);
    return this.last !== null;
  }

  /** Whether a relative clause that began before `[from, to)` has had its verb: "in which a national makes an investment". */
  private hasFinite(from: number, to: number): boolean {
    // nationals who suffer losses
    if (this.words[from - 1]?.lower === 'who' && to > from + 1) return true;
    for (let at = from; at < to; at++) {
      const word = this.words[at]?.lower ?? '';
      if (FINITE.has(word)) return !/^(?:will|shall|would|may|must|should)$/.test(word);
      if (at > from && word.endsWith('s') && (presentVerbs.has(word) || BARE_VERBS.has(word))) return true;
      // agencies that administer assistance
      if (at === from && baseVerbs.has(word)) return true;
      // nationals whose investments suffer losses
      const isPlural = at > from && this.words[at - 1]?.lower.endsWith('s') === true;
      if (isPlural && baseVerbs.get(word)?.isNoun === false) return true;
    }
    return false;
  }

  /** Where a further clause with a subject of its own begins before the formula at `at`; -1 where none does. */
  private clauseBefore(at: number, last: number): number {
    if (formulas.get(this.words[at]?.lower ?? '') === undefined) return -1;
    for (let begin = at - 1; begin > last && begin > at - 24; begin--) {
      const word = this.words[begin];
      const before = this.words[begin - 1]?.lower ?? '';
      if (word?.before.includes(';')) return begin;
      const joined = /^(?:while|but|whereas|thus)$/.test(before) || word?.before.includes(',');
      const and =
        before === 'and' &&
        (this.words[begin - 1]?.before.includes(',') ||
          /^(?:we|they|both|it|its|the|these|their)$/.test(word?.lower ?? '') ||
          isProper(this.words, begin, at));
      const said =
        and && /^(?:its|their|the|these|this)$/.test(word?.lower ?? '') && this.words[at + 1]?.lower === 'be';
      if (said || ((and || before === 'while') && this.bindsThing(begin, at, before))) return begin;
      // "…, and it plans to"
      if (and && word?.lower === 'it' && begin === at - 1) return begin;
      if (joined && actorOf(this.words, begin, at, this.parties) !== null)
        return this.withLeading(begin, last);
      if ((joined || and) && actorOf(this.words, begin, at, this.parties) !== null) return begin;
    }
    return -1;
  }

  /** "…, and by November 2020, all agencies will": the clause begins with what tells when. */
  private withLeading(begin: number, last: number): number {
    for (let at = begin - 1; at > last && at > begin - 9; at--) {
      if (this.words[at]?.before !== '' && at !== begin - 1) return begin;
      if (this.words[at - 1]?.lower === 'and') return LEADING.test(this.words[at]?.lower ?? '') ? at : begin;
    }
    return begin;
  }

  /** ", and vessels flying the flag of either Party shall be treated": a thing bound by "shall". */
  private bindsThing(from: number, at: number, link: string): boolean {
    const isDone =
      /^(?:will|should)$/.test(this.words[at]?.lower ?? '') &&
      this.words[at + 1]?.lower === 'be' &&
      link === 'and';
    if ((this.words[at]?.lower !== 'shall' && !isDone) || !this.words[from - 1]?.before.includes(','))
      return false;
    if (link === 'while') return this.words[at + 1]?.lower === 'be';
    if (link !== 'and') return false;
    // "and to this end shall" goes on with who acted before.
    if (coordinated(this.words, at) > 0) return false;
    for (let next = from; next < at; next++) if (RELATIVE.has(this.words[next]?.lower ?? '')) return false;
    return at > from;
  }

  /** "Agencies planned to", "has invited": what was done, where a text does not tell what was said. */
  private isFact(at: number): boolean {
    const word = this.words[at]?.lower ?? '';
    const verb = /^(?:have|has)$/.test(word) ? (this.words[at + 1]?.lower ?? '') : word;
    return toldOnly.has(verb) || /^(?:was|were)$/.test(word);
  }

  /** "The leaders underscored the need to trade, and will exchange visits": who recognized goes on to undertake. */
  private isAfterRecognition(at: number, clause: number): boolean {
    if (clause !== 0) return false;
    const begin = coordinated(this.words, at);
    const recognized = begin > 0 ? recognizedAt(this.words, this.parties) : -1;
    return recognized > 0 && recognized < begin - 1;
  }

  /** "announced concrete plans to", "shared its hopes to": what was told, no resolve. */
  private isToldNoun(at: number, clause: number): boolean {
    if (
      !/^(?:plans?|aims?|hopes?|wish|wishes|pledges?|promises?|proposals?)$/.test(this.words[at]?.lower ?? '')
    )
      return false;
    return this.words.slice(clause, at).some(({ lower }) => TOLD.test(lower));
  }

  /** "our political will to act": a noun; "may have had a stake": what was. */
  private isNoModal(at: number): boolean {
    const next = this.words[at + 1]?.lower ?? '';
    if (this.words[at]?.lower === 'will') return next === 'to' || next === 'and';
    const past = this.words[at + 2]?.lower ?? '';
    return MODAL.test(this.words[at]?.lower ?? '') && next === 'have' && isParticiple(past);
  }

  private triggerAt(at: number, clause: number, relative: boolean): Trigger | 'relative' | null {
    const { words } = this;
    if (!this.isTold && this.isFact(at)) return null;
    const isMonth = words[at]?.text === 'May' && at > 0;
    // "decided that a working group be set up"
    if (words[at]?.lower === 'be' && clause === this.agreed && pastVerbs.has(words[at + 1]?.lower ?? ''))
      return passive(this.clauseAt(clause, at, actorOf(words, clause, at, this.parties)), at, SHALL);
    const split = isMonth ? null : splitFormula(words, at);
    if (split && !relative) return this.bound(at, clause, split.formula, split.to);
    const isNoun = isMonth || this.isNoModal(at) || this.isToldNoun(at, clause);
    // "stated that it would protect": will, told afterwards
    const isRetold =
      words[at]?.lower === 'would' && (clause === this.retold || (clause === this.agreed && clause < at));
    const formula = isRetold ? WOULD : isNoun ? undefined : formulaAt(formulas, words, at);
    // "request the Office to continue to": none of the subject's own.
    if (formula && words[at - 1]?.lower === 'to' && formula.words.at(-1) === 'to') return null;
    if (formula && !this.holds(formula, at)) return null;
    if (formula) {
      if (RELATIVE.has(words[at - 1]?.lower ?? '')) return 'relative';
      if (relative) return 'relative';
      return this.bound(at, clause, formula);
    }
    const asked = relative ? null : askedLater(words, at);
    if (asked) return asked;
    // "We commit to A, and call on Member States to B": asked by those who undertook A
    const isAsked = clause === at && this.last !== null && formulaAt(calls, words, at) !== undefined;
    const found =
      withoutModal(this.words, this.parties, at, clause, relative) ??
      (isAsked && !relative ? calledFrom(words, at, at) : null);
    return found?.isThing && this.previous !== null ? { ...found, actor: this.previous } : found;
  }

  /** "could" and "can also" undertake where a text gives advice; one looks forward to what one does oneself. */
  private holds({ words: [first, second], words: said }: Formula, at: number): boolean {
    const { words } = this;
    if (first === 'could' || first === 'can')
      return (
        this.advises && !/^(?:this|that|these|those|it|they|which|we|you)$/.test(words[at - 1]?.lower ?? '')
      );
    // "with our central banks committed to": how, not who resolves
    if (first === 'committed') {
      for (let before = at - 1; before > at - 7 && before >= 0; before--)
        if (words[before]?.before.includes(',')) return words[before]?.lower !== 'with';
    }
    if (second !== 'forward') return true;
    const verb = ingVerbs.get(words[at + said.length]?.lower ?? '');
    return verb !== undefined && verb.kind !== 'exchange' && verb.strength !== 'firm';
  }

  private clauseAt(clause: number, at: number, actor: string | null): Clause {
    const { words, parties, previous } = this;
    return { words, parties, clause, at, actor, previous };
  }

  /** "committed to the full implementation of", "committed to multilateralism": an undertaking, or a stance. */
  private pledgedTo(clause: number, at: number, thing: number, actor: string, formula: Formula): Trigger {
    const { words } = this;
    const noun = [0, 1, 2].find((step) => activityNouns.has(words[thing + step]?.lower ?? ''));
    const activity = noun === undefined ? undefined : activityNouns.get(words[thing + noun]?.lower ?? '');
    const isDone = activity !== undefined && words[thing + (noun ?? 0) + 1]?.lower === 'of';
    if (isDone && noun !== undefined)
      return trigger({ clause, verbAt: thing + noun, verb: activity, actor, form: 'gerund', reach: 2 });
    const verb = { ...ANY_VERB, kind: 'position' } as const;
    const { length: reach } = formula.words;
    return trigger({ clause, verbAt: at, verb, actor, strength: 'firm', form: 'stance', reach });
  }

  /** "They commit to develop a plan that covers A and seeks to increase B": what the plan does, not the two. */
  private isOfThing(subject: string | null, { words: [first] }: Formula): boolean {
    return subject === null && this.last === 'both' && THIRD.test(first ?? '');
  }

  /** A subject and a formula: who acts, or the thing of which something binding is said. */
  private bound(
    at: number,
    clause: number,
    formula: Formula,
    after = at + formula.words.length,
  ): Trigger | null {
    const { words } = this;
    const binds = /^(?:shall|must)$/.test(formula.words[0] ?? '');
    const subject = this.isAfterRecognition(at, clause) ? null : actorOf(words, clause, at, this.parties);
    const named = subject ?? (binds ? doersIn(words, clause, at) : null);
    const before = clause === this.retold ? this.sayer : (this.last ?? this.previous);
    const it = words[at - 1]?.lower === 'it' ? before : null;
    const same = clause === at && formula.words.length > 1 ? this.last : null;
    const actor = named ?? it ?? actorBefore(words, this.parties, at, clause) ?? same;
    // "…, and to that end will establish": with what it is for
    const linked = Math.max(coordinated(words, at), at - 4);
    const own = linked > at - 4 && /^(?:to|in|for)$/.test(words[linked]?.lower ?? '') ? linked : at;
    const begin = named === null && it === null && actor !== null ? own : clause;
    const verbAt = verbFrom(words, after);
    const word = words[verbAt];
    if (!word || this.isOfThing(named ?? it, formula)) return null;
    const isModal = /^(?:shall|will|must|may|should)$/.test(formula.words[0] ?? '');
    if (word.lower === 'be' && (isModal || isToBe(formula)))
      return passive(this.clauseAt(clause, at, actor), verbAt, formula);
    const verb = verbOf(word) ?? ANY_VERB;
    // "continues to look for": nothing that is known to be undertaken.
    if (formula.words[0] === 'continues' && verb === ANY_VERB) return null;
    if (actor === null) {
      const said =
        (formula.words[0] === 'shall' && isBound(words, clause, at)) ||
        (isModal && formula.words.includes('aim') && isJointWork(words, clause, at)) ||
        (isModal && clause === this.agreed) ||
        (isModal && (thingVerbs.has(word.lower) || doesWork(words, at, verb)) && isThing(words, clause, at));
      return said
        ? trigger({
            clause,
            verbAt,
            verb,
            actor: this.previous ?? 'both',
            strength: formula.strength,
            isThing: true,
            reach: 1,
          })
        : null;
    }
    const isPledge = verb === ANY_VERB && PLEDGES.test(formula.words.join(' '));
    if (isPledge) return this.pledgedTo(begin, at, verbAt, actor, formula);
    const form = ingVerbs.has(word.lower) && !baseVerbs.has(word.lower) ? 'gerund' : 'active';
    const tried = triedAt(words, verbAt);
    const counts = Math.max(tried, verbAt);
    return trigger({
      clause: begin,
      verbAt: counts,
      verb: tried > verbAt ? (verbOf(words[counts]) ?? ANY_VERB) : verb,
      actor,
      strength: tried > verbAt ? 'tentative' : formula.strength,
      form,
      reach: formula.words.length,
    });
  }
}
