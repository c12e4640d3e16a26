/**
 * Sentence → where undertakings begin: a subject with a binding formula, an imperative, a stance, a call on others; in an
 * item also what its lead-in binds. Words are looked at once each.
 */
import type { Strength } from '../../extraction.ts';
import {
  activityNouns,
  baseVerbs,
  calls,
  type Formula,
  formulas,
  ingVerbs,
  type LatinVerb,
  pastVerbs,
  recognizing,
  speakingVerbs,
  spokenCommitments,
  spokenStances,
  stances,
  thingVerbs,
} from './lexicon.ts';
import { actorOf, isThing, type Parties, RELATIVE } from './subjects.ts';
import { ANY_VERB, activityAt, formulaAt, isAdverb, triedAt, verbFrom, verbOf } from './verb-places.ts';
import type { Word } from './words.ts';

/** Where an undertaking begins in a sentence, by word numbers. */
export interface Trigger {
  /** First word of the clause that holds it. */
  readonly clause: number;
  /** Word of the main verb. */
  readonly verbAt: number;
  readonly verb: LatinVerb;
  readonly actor: string;
  /** Strength that the formula sets, or null where the verb tells it. */
  readonly strength: Strength | null;
  readonly form: 'active' | 'passive' | 'gerund' | 'call' | 'stance';
  /** Whether it is said of a thing, not of somebody who acts. */
  readonly isThing: boolean;
  /** Words of the formula; 0 where there is none. */
  readonly reach: number;
}

/** What a lead-in such as "The Parties shall:" binds its items to. */
export interface Lead {
  readonly actor: string;
  readonly strength: Strength | null;
  /** Whether it only permits: may include. */
  readonly permits: boolean;
}

const FINITE: ReadonlySet<string> = new Set(
  'is are was were has have had will shall would can could may must should does did'.split(' '),
);
const CLAUSAL: ReadonlySet<string> = new Set(['ensure', 'guarantee', 'verify']);

export class TriggerFinder {
  private readonly words: readonly Word[];
  private readonly parties: Parties;

  constructor(words: readonly Word[], parties: Parties) {
    this.words = words;
    this.parties = parties;
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
      if (RELATIVE.has(word.lower) && at > clause) relative = at;
      const begin = found.length > 0 ? this.clauseBefore(at, found) : clause;
      if (begin < 0) continue;
      const trigger = this.triggerAt(at, begin, relative >= begin && comma <= relative);
      if (trigger === 'relative') {
        relative = -1;
        continue;
      }
      if (!trigger || found.at(-1)?.clause === trigger.clause) continue;
      found.push(trigger);
      relative = -1;
      if (trigger.form === 'stance') break;
      at = Math.max(at, trigger.verbAt - 1);
    }
    return found;
  }

  /** An imperative, or an item that its lead-in binds. */
  private opening(lead: Lead | null): Trigger | null {
    const at = this.startOfItem(lead !== null);
    const word = this.words[at];
    if (!word) return null;
    const actor = lead?.actor ?? 'both';
    const strength = lead?.strength ?? null;
    const loose = lead?.permits === true ? 'tentative' : null;
    const base = baseVerbs.get(word.lower);
    if (base && this.isImperative(at, base)) {
      const verbAt = verbFrom(this.words, at);
      return {
        clause: 0,
        verbAt,
        verb: verbOf(this.words[verbAt]) ?? base,
        actor,
        strength,
        form: 'active',
        isThing: false,
        reach: 0,
      };
    }
    const ing = ingVerbs.get(word.lower);
    if (lead && ing)
      return {
        clause: 0,
        verbAt: at,
        verb: ing,
        actor,
        strength: loose,
        form: 'gerund',
        isThing: false,
        reach: 0,
      };
    if (!lead) return null;
    for (let next = at; next < at + 4; next++) {
      const noun = activityNouns.get(this.words[next]?.lower ?? '');
      const joins = /^(?:of|in|between|among|for|on)$/.test(this.words[next + 1]?.lower ?? '');
      if (noun && joins)
        return {
          clause: 0,
          verbAt: next,
          verb: noun,
          actor,
          strength,
          form: 'gerund',
          isThing: false,
          reach: 0,
        };
    }
    return null;
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
    if (!next || next.lower === 'of' || next.before !== '') return false;
    if (verb.isNoun && /^(?:for|in|on|by|is|are|to|and)$/.test(next.lower))
      return verb.base === 'focus' && next.lower === 'on';
    if (CLAUSAL.has(verb.base)) return true;
    for (let after = at + 1; after < this.words.length && after < at + 24; after++) {
      const word = this.words[after];
      if (!word || /[,;:]/.test(word.before) || RELATIVE.has(word.lower)) return true;
      if (FINITE.has(word.lower)) return false;
    }
    return true;
  }

  /** Where a further clause with a subject of its own begins before the formula at `at`; -1 where none does. */
  private clauseBefore(at: number, found: readonly Trigger[]): number {
    const last = found.at(-1)?.verbAt ?? 0;
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
      if (said) return begin;
      if ((joined || and) && actorOf(this.words, begin, at, this.parties) !== null) return begin;
    }
    return -1;
  }

  private triggerAt(at: number, clause: number, relative: boolean): Trigger | 'relative' | null {
    const { words, parties } = this;
    const formula = formulaAt(formulas, words, at);
    // "request the Office to continue to": none of the subject's own.
    if (formula && words[at - 1]?.lower === 'to' && formula.words.at(-1) === 'to') return null;
    if (formula) {
      if (RELATIVE.has(words[at - 1]?.lower ?? '')) return 'relative';
      if (relative) return 'relative';
      return this.bound(at, clause, formula);
    }
    const included = this.included(at, clause) ?? (relative ? null : this.spoken(at, clause));
    if (included) return included;
    const agreed = relative ? null : this.agreedOn(at, clause);
    if (agreed) return agreed;
    const stance = formulaAt(stances, words, at);
    if (stance && at > clause && !relative && words[at - 1]?.lower !== 'to') {
      const actor = actorOf(words, clause, at, parties);
      if (actor === null) return null;
      const verb = { ...ANY_VERB, kind: 'position' } as const;
      return { clause, verbAt: at, verb, actor, strength: 'firm', form: 'stance', isThing: false, reach: 0 };
    }
    const resolved = relative ? null : this.resolved(at, clause);
    if (resolved) return resolved;
    const call = formulaAt(calls, words, at);
    if (!call || (actorOf(words, clause, at, parties) ?? this.actorBefore(at, clause)) === null) return null;
    for (let next = at + 1; next < words.length && next < at + 24; next++) {
      const word = words[next];
      if (word?.before.includes(';')) break;
      const verb = word?.lower === 'to' ? baseVerbs.get(words[next + 1]?.lower ?? '') : undefined;
      const strength = /^(?:encourage|encourages|invite|invites)$/.test(call.words.at(-1) ?? '')
        ? 'tentative'
        : null;
      if (verb)
        return {
          clause,
          verbAt: next + 1,
          verb,
          actor: 'states',
          strength,
          form: 'call',
          isThing: false,
          reach: 0,
        };
    }
    return null;
  }

  /** "We recognize the importance of …, and will enhance …": who recognizes undertakes too. */
  private actorBefore(at: number, clause: number): string | null {
    const { words } = this;
    if (!/^(?:and|but)$/.test(words[at - 1]?.lower ?? '')) return null;
    for (let end = clause + 1; end < clause + 7 && end < at; end++) {
      const verb = words[end]?.lower ?? '';
      const known = recognizing.has(verb) || speakingVerbs.has(verb);
      const actor = known ? actorOf(words, clause, end, this.parties) : null;
      if (actor !== null) return actor;
    }
    return null;
  }

  /** "We reaffirm our strong commitment to …", "reiterates its full support for …". */
  private spoken(at: number, clause: number): Trigger | null {
    const { words } = this;
    if (!speakingVerbs.has(words[at]?.lower ?? '')) return null;
    const actor = actorOf(words, clause, at, this.parties) ?? this.actorBefore(at, clause);
    if (actor === null) return null;
    for (let next = at + 1; next < at + 7; next++) {
      const word = words[next];
      if (!word || (next > at + 1 && /[,;]/.test(word.before) && word.lower !== 'and')) return null;
      if (spokenStances.has(word.lower)) {
        const verb = { ...ANY_VERB, kind: 'position' } as const;
        return {
          clause,
          verbAt: at,
          verb,
          actor,
          strength: 'firm',
          form: 'stance',
          isThing: false,
          reach: 0,
        };
      }
      if (!spokenCommitments.has(word.lower)) continue;
      const link = words[next + 1]?.lower === 'and' ? next + 3 : next + 1;
      if (words[link]?.lower !== 'to') return null;
      const verbAt = verbFrom(words, link + 1);
      const verb = verbOf(words[verbAt]) ?? activityAt(words, verbAt);
      return {
        clause,
        verbAt,
        verb: verb ?? ANY_VERB,
        actor,
        strength: null,
        form: 'active',
        isThing: false,
        reach: 3,
      };
    }
    return null;
  }

  /** "We … to act": whatever verb of resolve stands between, unless it recognizes or calls on others. */
  private resolved(at: number, clause: number): Trigger | null {
    const { words } = this;
    const verb = words[at];
    if (words[clause]?.lower !== 'we' || at < clause + 1 || at > clause + 2 || !verb) return null;
    if (at === clause + 2 && !isAdverb(words[clause + 1])) return null;
    if (recognizing.has(verb.lower) || isAdverb(verb) || calls.has(verb.lower) || FINITE.has(verb.lower))
      return null;
    for (let to = at + 1; to < at + 4; to++) {
      const word = words[to];
      if (word?.before !== '') return null;
      if (word.lower !== 'to') continue;
      const verbAt = verbFrom(words, to + 1);
      const found = verbOf(words[verbAt]);
      return found
        ? {
            clause,
            verbAt,
            verb: found,
            actor: 'both',
            strength: null,
            form: 'active',
            isThing: false,
            reach: 2,
          }
        : null;
    }
    return null;
  }

  /** "agreed on the establishment of a committee". */
  private agreedOn(at: number, clause: number): Trigger | null {
    const { words } = this;
    if (!/^agreed?s?$/.test(words[at]?.lower ?? '') || !/^(?:on|upon)$/.test(words[at + 1]?.lower ?? ''))
      return null;
    const actor = actorOf(words, clause, at, this.parties);
    for (let next = at + 2; actor !== null && next < at + 6; next++) {
      const verb = activityNouns.get(words[next]?.lower ?? '');
      if (verb && words[next + 1]?.lower === 'of')
        return {
          clause,
          verbAt: next,
          verb,
          actor,
          strength: null,
          form: 'active',
          isThing: false,
          reach: 2,
        };
    }
    return null;
  }

  /** "This includes modernizing …": part of what was undertaken before. */
  private included(at: number, clause: number): Trigger | null {
    const { words } = this;
    if (!/^includes?$/.test(words[at]?.lower ?? '') || at - clause > 2) return null;
    if (!/^(?:this|these|such|it)$/.test(words[clause]?.lower ?? '')) return null;
    const verb = ingVerbs.get(words[at + 1]?.lower ?? '');
    return verb
      ? {
          clause,
          verbAt: at + 1,
          verb,
          actor: 'both',
          strength: null,
          form: 'gerund',
          isThing: false,
          reach: 0,
        }
      : null;
  }

  /** A subject and a formula: who acts, or the thing of which something binding is said. */
  private bound(at: number, clause: number, formula: Formula): Trigger | null {
    const { words } = this;
    const named = actorOf(words, clause, at, this.parties);
    const actor = named ?? this.actorBefore(at, clause);
    const begin = named === null && actor !== null ? at : clause;
    const verbAt = verbFrom(words, at + formula.words.length);
    const word = words[verbAt];
    if (!word) return null;
    const isModal = /^(?:shall|will|must|may|should)$/.test(formula.words[0] ?? '');
    if (word.lower === 'be' && isModal) return this.passive(verbAt, clause, at, actor, formula);
    const verb = verbOf(word) ?? ANY_VERB;
    if (actor === null) {
      const said = isModal && thingVerbs.has(word.lower) && isThing(words, clause, at);
      return said
        ? {
            clause,
            verbAt,
            verb,
            actor: 'both',
            strength: formula.strength,
            form: 'active',
            isThing: true,
            reach: 1,
          }
        : null;
    }
    const form = ingVerbs.has(word.lower) && !baseVerbs.has(word.lower) ? 'gerund' : 'active';
    const tried = triedAt(words, verbAt);
    const counts = Math.max(tried, verbAt);
    return {
      clause: begin,
      verbAt: counts,
      verb: tried > verbAt ? (verbOf(words[counts]) ?? ANY_VERB) : verb,
      actor,
      strength: tried > verbAt ? 'tentative' : formula.strength,
      form,
      isThing: false,
      reach: formula.words.length,
    };
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
    const responsible = /^(?:responsible|available|accountable|guided|held)$/.test(lower);
    if ((!isPast && !responsible) || (actor === null && !isThing(words, clause, at))) return null;
    const kind = lower === 'composed' ? 'establish' : lower === 'available' ? 'provide' : 'cooperate';
    const verb: LatinVerb = known ?? { ...ANY_VERB, kind };
    const both = actor === null || actor !== 'both' ? 'both' : actor;
    return {
      clause,
      verbAt,
      verb,
      actor: responsible && actor !== null ? actor : both,
      strength: formula.strength,
      form: 'passive',
      isThing: actor === null,
      reach: 1,
    };
  }
}
