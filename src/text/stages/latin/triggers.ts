/**
 * Sentence → where undertakings begin: a subject with a binding formula, an imperative, a stance, a call on others; in an
 * item also what its lead-in binds. Words are looked at once each.
 */
import { isLower } from '../characters.ts';
import {
  actingThings,
  activityNouns,
  baseVerbs,
  type Formula,
  formulas,
  ingVerbs,
  type LatinVerb,
  pastVerbs,
  presentVerbs,
  thingVerbs,
  toldOnly,
} from './lexicon.ts';
import {
  actorBefore,
  asked,
  coordinated,
  recognizedAt,
  resolution,
  speaks,
  unsaid,
  withoutModal,
} from './spoken.ts';
import { actorOf, doersIn, isBound, isThing, type Parties, RELATIVE } from './subjects.ts';
import { type Lead, type Trigger, trigger } from './trigger.ts';
import {
  ANY_VERB,
  bracketed,
  FINITE,
  formulaAt,
  isAdverb,
  splitFormula,
  triedAt,
  verbFrom,
  verbOf,
} from './verb-places.ts';
import type { Word } from './words.ts';

/** Verbs without an object that end a relative clause: in whose territory the dispute arises. */
const BARE_VERBS: ReadonlySet<string> = new Set(
  'arises occurs exists resides lies belongs pertains relates wishes happens applies concerns'.split(' '),
);
const SHALL: Formula = { words: ['shall'], strength: 'firm' };
/** What is agreed on in a clause of its own: we agree that the two sides should meet. */
const AGREED =
  /^(?:intend|intends|pledge|pledges|pledged|agree|agrees|agreed|decide|decides|decided|concur|concurred|understood)$/;
/** Words between commas after a verb: agrees, however, that. */
const INSERTED = /^(?:however|therefore|accordingly|further|moreover)$/;
/** Subjects of those who speak. */
const OWN_SUBJECT = /^(?:we|they|both|all|the|our)$/;
const LEADING = /^(?:by|in|on|during|within|from|through|at|for|to)$/;
/** Words at which the one by whom something is done is over. */
const AFTER_DOER: ReadonlySet<string> = new Set(
  'for in at during within on under through with to before after until upon from by as which that who whose'.split(
    ' ',
  ),
);
/** What somebody will be by a plan. */
const SAID_OF = /^(?:responsible|available|accountable|guided|held)$/;
/** What a thing or somebody shall be: responsible, exempt, transferable. */
const PREDICATE =
  /^(?:guided|held|bound|obliged|exempt|free|equal|open|immune|proportionate|consistent|transparent|[a-z]{3,12}[ai]ble)$/;
const CLAUSAL: ReadonlySet<string> = new Set(['ensure', 'guarantee', 'verify']);

/** "The project will train …": what is done, not what comes of it. */
function doesWork(words: readonly Word[], at: number, verb: LatinVerb): boolean {
  return (
    verb.kind !== 'cooperate' && verb.kind !== 'position' && actingThings.has(words[at - 1]?.lower ?? '')
  );
}

const MODAL = /^(?:may|must|should|will|would|shall|might|could)$/;
/** Verbs by which something is recognized, as an item or a line begins. */
const RECOGNITION: ReadonlySet<string> = new Set(
  'recognize recognise acknowledge welcome note recall appreciate commend emphasize emphasise stress underline underscore highlight'.split(
    ' ',
  ),
);

function isParticiple(word: string): boolean {
  return pastVerbs.has(word) || word === 'had' || word === 'been' || (word.length > 4 && word.endsWith('ed'));
}

export class TriggerFinder {
  private readonly words: readonly Word[];
  private readonly parties: Parties;
  private readonly previous: string | null;
  /** Whether the text tells what was said: "the two sides agreed". */
  private readonly isTold: boolean;
  /** Where a clause begins that was agreed on or pledged; -1 where none does. */
  private agreed = -1;
  /** Who undertook something before in the sentence. */
  private last: string | null = null;

  /** `previous`: who acted in the sentence before, for whom "it" stands. */
  constructor(words: readonly Word[], parties: Parties, previous: string | null = null, isTold = true) {
    this.words = words;
    this.isTold = isTold;
    this.parties = parties;
    this.previous = previous;
  }

  find(lead: Lead | null): Trigger[] {
    const first = this.opening(lead);
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

  /** Where the clause begins that an undertaking at `at` would belong to; -1 where it belongs to the one before. */
  private beginAt(at: number, found: readonly Trigger[], clause: number): number {
    const { words } = this;
    const spoken = coordinated(words, at);
    // We underline …, and in this regard call upon …: what is said next, by the same.
    const again = spoken > clause && /^(?:we|they)$/.test(words[at - 1]?.lower ?? '');
    const resolves = found.length > 0 && (formulaAt(formulas, words, at)?.words.length ?? 0) > 1;
    if (spoken > clause && (speaks(words, at) || again || resolves)) return spoken;
    // The two sides agreed to A, decided to B, and …: a list of what was resolved.
    if (resolves && words[at]?.before.includes(',') && speaks(words, at)) return at;
    // We condemn …, and commit to …: nothing else ends a stance.
    if (found.at(-1)?.form === 'stance') return -1;
    if (found.length > 0) return this.clauseBefore(at, found.at(-1)?.verbAt ?? 0);
    // We express our concern that …, and we therefore decide to …
    const recognized = clause === 0 ? recognizedAt(words, this.parties) : -1;
    const own = recognized > 0 && recognized < at ? this.clauseBefore(at, recognized) : -1;
    // We acknowledge that the gaps between A and its application should be closed: all of it is acknowledged.
    const isTold = words[recognized + 1]?.lower === 'that' && coordinated(words, at) < 0;
    if (isTold && !OWN_SUBJECT.test(words[own]?.lower ?? '')) return -1;
    return Math.max(own, clause);
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

  /** An imperative, or an item that its lead-in binds. */
  private opening(lead: Lead | null): Trigger | null {
    const at = this.startOfItem(lead !== null);
    const word = this.words[at];
    if (!word) return null;
    const actor = lead?.actor ?? 'both';
    const strength = lead?.strength ?? null;
    const loose = lead?.permits === true ? 'tentative' : null;
    const resolved = lead ? null : (resolution(this.words) ?? unsaid(this.words, at));
    if (resolved) return resolved;
    if (this.isRecognition(at) || (this.words[at - 1]?.lower === 'to' && this.leadsToSubject(at)))
      return null;
    const asks = asked(this.words, at);
    if (asks) return asks;
    const base = baseVerbs.get(word.lower);
    if (base && this.isImperative(at, base)) {
      const sought = bracketed(this.words, at);
      const verbAt = sought > at ? sought : verbFrom(this.words, at);
      const found = verbOf(this.words[verbAt]) ?? base;
      const tried = sought > at ? { ...found, strength: base.strength } : found;
      return trigger({ clause: 0, verbAt, verb: tried, actor, strength });
    }
    const ing = ingVerbs.get(word.lower);
    if (lead && ing)
      return trigger({ clause: 0, verbAt: at, verb: ing, actor, strength: loose, form: 'gerund' });
    if (!lead) return null;
    // "the following rights: (a) to fly across …": whatever the verb.
    if (this.words[at - 1]?.lower === 'to' && isLower(word.text.charCodeAt(0)))
      return trigger({ clause: 0, verbAt: at, verb: { ...ANY_VERB, base: word.lower }, actor, strength });
    for (let next = at; next < at + 4; next++) {
      const noun = activityNouns.get(this.words[next]?.lower ?? '');
      const joins = /^(?:of|in|between|among|for|on)$/.test(this.words[next + 1]?.lower ?? '');
      if (noun && joins)
        return trigger({ clause: 0, verbAt: next, verb: noun, actor, strength, form: 'gerund' });
    }
    return null;
  }

  /** "Recognize the role of …", "Welcome the results of …": nothing is undertaken by it. */
  private isRecognition(at: number): boolean {
    return RECOGNITION.has(this.words[at]?.lower ?? '');
  }

  /** "To further promote trade, both Parties shall": what it is for, before who acts. */
  private leadsToSubject(from: number): boolean {
    let subject = -1;
    for (let at = from + 1; at < this.words.length && at < from + 48; at++) {
      if (this.words[at]?.before.includes(',')) subject = at;
      const isBound = subject > 0 && at > subject && formulaAt(formulas, this.words, at) !== undefined;
      if (isBound && actorOf(this.words, subject, at, this.parties) !== null) return true;
    }
    return false;
  }

  /** First word after "to", "and" and adverbs. */
  private startOfItem(isItem: boolean): number {
    let at = 0;
    const skipped = isItem ? /^(?:to|and|or)$/ : /^(?:and|or)$/;
    while (
      at < 4 &&
      (skipped.test(this.words[at]?.lower ?? '') ||
        (isAdverb(this.words[at]) && !baseVerbs.has(this.words[at]?.lower ?? '')))
    )
      at++;
    return at;
  }

  /** A verb, not the noun of a subject: no finite verb follows outside a relative clause. */
  private isImperative(at: number, verb: LatinVerb): boolean {
    const next = this.words[at + 1];
    if (!next || next.lower === 'of') return false;
    if (next.before !== '') return bracketed(this.words, at) > at;
    if (verb.isNoun && /^(?:for|in|on|by|is|are|to|and)$/.test(next.lower))
      return verb.base === 'focus' && next.lower === 'on';
    // "Research shows that": a subject and its verb
    const said = /^(?:that|how|why|whether)$/.test(this.words[at + 2]?.lower ?? '');
    if (verb.isNoun && said && presentVerbs.has(next.lower)) return false;
    if (CLAUSAL.has(verb.base)) return true;
    for (let after = at + 1; after < this.words.length && after < at + 24; after++) {
      const word = this.words[after];
      if (!word || /[,;:]/.test(word.before) || RELATIVE.has(word.lower)) return true;
      if (FINITE.has(word.lower)) return false;
    }
    return true;
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
          /^(?:we|they|both|it|its|the|these|their)$/.test(word?.lower ?? ''));
      const said =
        and && /^(?:its|their|the|these|this)$/.test(word?.lower ?? '') && this.words[at + 1]?.lower === 'be';
      if (said || ((and || before === 'while') && this.bindsThing(begin, at, before))) return begin;
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
    if (this.words[at]?.lower !== 'shall' || !this.words[from - 1]?.before.includes(',')) return false;
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
      return this.passive(at, clause, at, actorOf(words, clause, at, this.parties), SHALL);
    const split = isMonth ? null : splitFormula(words, at);
    if (split && !relative) return this.bound(at, clause, split.formula, split.to);
    const formula = isMonth || this.isNoModal(at) ? undefined : formulaAt(formulas, words, at);
    // "request the Office to continue to": none of the subject's own.
    if (formula && words[at - 1]?.lower === 'to' && formula.words.at(-1) === 'to') return null;
    if (formula) {
      if (RELATIVE.has(words[at - 1]?.lower ?? '')) return 'relative';
      if (relative) return 'relative';
      return this.bound(at, clause, formula);
    }
    const found = withoutModal(this.words, this.parties, at, clause, relative);
    return found?.isThing && this.previous !== null ? { ...found, actor: this.previous } : found;
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
    const named = actorOf(words, clause, at, this.parties) ?? (binds ? doersIn(words, clause, at) : null);
    const it = words[at - 1]?.lower === 'it' ? this.previous : null;
    const same = clause === at && formula.words.length > 1 ? this.last : null;
    const actor = named ?? it ?? actorBefore(words, this.parties, at, clause) ?? same;
    const begin = named === null && it === null && actor !== null ? at : clause;
    const verbAt = verbFrom(words, after);
    const word = words[verbAt];
    if (!word) return null;
    const isModal = /^(?:shall|will|must|may|should)$/.test(formula.words[0] ?? '');
    if (word.lower === 'be' && isModal) return this.passive(verbAt, clause, at, actor, formula);
    const verb = verbOf(word) ?? ANY_VERB;
    // "continues to look for": nothing that is known to be undertaken.
    if (formula.words[0] === 'continues' && verb === ANY_VERB) return null;
    if (actor === null) {
      const said =
        (formula.words[0] === 'shall' && isBound(words, clause, at)) ||
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

  /** By whom it is to be done: "will be reviewed by the inspectors". */
  private doer(verbAt: number): string | null {
    for (let at = verbAt + 1; at < verbAt + 8; at++) {
      const word = this.words[at];
      if (!word || /[,;]/.test(word.before) || /^(?:to|which|that|who)$/.test(word.lower)) return null;
      if (this.words[at]?.lower !== 'by') continue;
      let end = at + 1;
      const isMore = (next: Word | undefined): boolean =>
        next !== undefined && next.before === '' && !AFTER_DOER.has(next.lower);
      while (end < at + 10 && (end === at + 1 || isMore(this.words[end]))) end++;
      if (this.words[end - 1]?.lower === 'and') end--;
      return actorOf(this.words, at + 1, end, this.parties);
    }
    return null;
  }

  /** "Progress reports shall be submitted": whatever the subject, it is to be done. */
  private passive(
    be: number,
    clause: number,
    at: number,
    actor: string | null,
    formula: Formula,
  ): Trigger | null {
    const { words } = this;
    let verbAt = be + 1;
    while (isAdverb(words[verbAt])) verbAt++;
    const lower = words[verbAt]?.lower ?? '';
    const known = pastVerbs.get(lower);
    const isPast = known !== undefined || (lower.length > 4 && lower.endsWith('ed'));
    const isHeld =
      lower === 'held' && !/^(?:responsible|accountable|liable)$/.test(words[verbAt + 1]?.lower ?? '');
    const predicate = formula.words[0] === 'shall' ? PREDICATE : SAID_OF;
    const responsible = !isHeld && predicate.test(lower);
    const conditioned = /^(?:if|where|when|should)$/.test(words[clause]?.lower ?? '');
    if ((!isPast && !responsible) || (actor === null && !conditioned && !isThing(words, clause, at)))
      if (formula.words[0] !== 'shall' || !isBound(words, clause, at) || (!isPast && !responsible))
        return null;
    const kind =
      lower === 'composed' ? 'establish' : /^(?:available|exempt)$/.test(lower) ? 'provide' : 'cooperate';
    // "shall be recognised as valid": something is done, no stance taken
    const verb: LatinVerb =
      known?.kind === 'position' ? { ...known, kind } : (known ?? { ...ANY_VERB, kind });
    return trigger({
      clause,
      verbAt,
      verb,
      actor: responsible && actor !== null ? actor : (this.doer(verbAt) ?? this.previous ?? 'both'),
      strength: formula.strength,
      form: 'passive',
      isThing: actor === null,
      reach: 1,
    });
  }
}
