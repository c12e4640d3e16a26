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
  stances,
  thingVerbs,
} from './lexicon.ts';
import { actorOf, isThing, type Parties, RELATIVE } from './subjects.ts';
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

export const ANY_VERB: LatinVerb = { base: '', kind: 'cooperate', strength: 'firm', isNoun: false, isMeans: false };
const FINITE: ReadonlySet<string> = new Set(
  'is are was were has have had will shall would can could may must should does did'.split(' '),
);
const PLACES: ReadonlySet<string> = new Set('at in within by on for through with under subject upon as where during'.split(' '));
const SKIPPED: ReadonlySet<string> = new Set('also further jointly only therefore in particular not then now still'.split(' '));
const CLAUSAL: ReadonlySet<string> = new Set(['ensure', 'guarantee', 'verify']);

function starts(words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((text, offset) => {
    const word = words[at + offset];
    return word?.lower === text && (offset === 0 || word.before === '');
  });
}

export function formulaAt(
  table: ReadonlyMap<string, readonly Formula[]>,
  words: readonly Word[],
  at: number,
): Formula | undefined {
  return table.get(words[at]?.lower ?? '')?.find((each) => starts(words, at, each.words));
}

/** Whether the word only tells how, between a modal and its verb. */
export function isAdverb(word: Word | undefined): boolean {
  return word !== undefined && (SKIPPED.has(word.lower) || (word.lower.length > 4 && word.lower.endsWith('ly')));
}

/** "do their utmost to develop", "use its best endeavours to": the verb after it; `at` where nothing of the kind stands. */
function triedAt(words: readonly Word[], at: number): number {
  const first = words[at]?.lower ?? '';
  if (!/^(?:do|make|use|exert|endeavour|endeavor|strive|seek|try|attempt)$/.test(first)) return at;
  for (let next = at + 1; next < at + 6; next++) {
    const word = words[next]?.lower ?? '';
    if (word === 'to') return baseVerbs.has(words[next + 1]?.lower ?? '') ? next + 1 : at;
    if (!/^(?:their|its|our|best|utmost|every|all|possible|effort|efforts|endeavours|endeavors|reasonable)$/.test(word)) return at;
  }
  return at;
}

/** "continue to build", "begin developing": the verb that counts comes later. */
function leadsOn(words: readonly Word[], at: number): boolean {
  const word = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  if (word !== 'continue' && word !== 'begin' && word !== 'start' && word !== 'keep') return false;
  return next === 'to' || ingVerbs.has(next) || (isAdverb(words[at + 1]) && ingVerbs.has(words[at + 2]?.lower ?? ''));
}

/** Word of the verb that counts from `at`: adverbs, a bracket between commas, "continue to" are passed over. */
export function verbFrom(words: readonly Word[], at: number): number {
  let verb = at;
  // shall, within the framework of …, do: what stands between commas.
  if (words[verb]?.before.includes(',')) {
    for (let next = verb + 1; next < words.length && next < verb + 40; next++) {
      if (words[next]?.before.includes(',') && baseVerbs.has(words[next]?.lower ?? '')) {
        verb = next;
        break;
      }
    }
  }
  // shall at times to be agreed meet: what a preposition leads.
  else if (PLACES.has(words[verb]?.lower ?? '')) {
    for (let next = verb + 1; next < words.length && next < verb + 24; next++) {
      const found = baseVerbs.get(words[next]?.lower ?? '');
      if (!found || found.isNoun || /^(?:to|be|the|a)$/.test(words[next - 1]?.lower ?? '')) continue;
      verb = next;
      break;
    }
  }
  for (let steps = 0; steps < 8; steps++) {
    const word = words[verb];
    if (isAdverb(word) && !baseVerbs.has(word?.lower ?? '')) verb++;
    else if (word?.lower === 'to') verb++;
    else if (leadsOn(words, verb)) verb++;
    else break;
  }
  return verb;
}

export function verbOf(word: Word | undefined): LatinVerb | undefined {
  const lower = word?.lower ?? '';
  return baseVerbs.get(lower) ?? ingVerbs.get(lower);
}

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
    const at = this.startOfItem();
    const word = this.words[at];
    if (!word) return null;
    const actor = lead?.actor ?? 'both';
    const strength = lead?.strength ?? null;
    const loose = lead?.permits === true ? 'tentative' : null;
    const base = baseVerbs.get(word.lower);
    if (base && this.isImperative(at, base)) {
      const verbAt = verbFrom(this.words, at);
      return { clause: 0, verbAt, verb: verbOf(this.words[verbAt]) ?? base, actor, strength, form: 'active', isThing: false, reach: 0 };
    }
    const ing = ingVerbs.get(word.lower);
    if (lead && ing) return { clause: 0, verbAt: at, verb: ing, actor, strength: loose, form: 'gerund', isThing: false, reach: 0 };
    if (!lead) return null;
    for (let next = at; next < at + 4; next++) {
      const noun = activityNouns.get(this.words[next]?.lower ?? '');
      const joins = /^(?:of|in|between|among|for|on)$/.test(this.words[next + 1]?.lower ?? '');
      if (noun && joins) return { clause: 0, verbAt: next, verb: noun, actor, strength, form: 'gerund', isThing: false, reach: 0 };
    }
    return null;
  }

  /** First word after "to", "and" and adverbs. */
  private startOfItem(): number {
    let at = 0;
    while (at < 4 && (/^(?:to|and|or)$/.test(this.words[at]?.lower ?? '') || (isAdverb(this.words[at]) && !baseVerbs.has(this.words[at]?.lower ?? '')))) at++;
    return at;
  }

  /** A verb, not the noun of a subject: no finite verb follows outside a relative clause. */
  private isImperative(at: number, verb: LatinVerb): boolean {
    const next = this.words[at + 1];
    if (!next || next.lower === 'of' || next.before !== '') return false;
    if (verb.isNoun && /^(?:for|in|on|by|is|are|to|and)$/.test(next.lower)) return verb.base === 'focus' && next.lower === 'on';
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
      const and = before === 'and' && (this.words[begin - 1]?.before.includes(',') || /^(?:we|they|both|it|its|the|these|their)$/.test(word?.lower ?? ''));
      const said = and && /^(?:its|their|the|these|this)$/.test(word?.lower ?? '') && this.words[at + 1]?.lower === 'be';
      if (said) return begin;
      if ((joined || and) && actorOf(this.words, begin, at, this.parties) !== null) return begin;
    }
    return -1;
  }

  private triggerAt(at: number, clause: number, relative: boolean): Trigger | 'relative' | null {
    const { words, parties } = this;
    const formula = formulaAt(formulas, words, at);
    if (formula) {
      if (RELATIVE.has(words[at - 1]?.lower ?? '')) return 'relative';
      if (relative) return 'relative';
      return this.bound(at, clause, formula);
    }
    const included = this.included(at, clause);
    if (included) return included;
    const stance = formulaAt(stances, words, at);
    if (stance && at > clause && !relative) {
      const actor = actorOf(words, clause, at, parties);
      if (actor === null) return null;
      const verb = { ...ANY_VERB, kind: 'position' } as const;
      return { clause, verbAt: at, verb, actor, strength: 'firm', form: 'stance', isThing: false, reach: 0 };
    }
    const call = formulaAt(calls, words, at);
    if (!call || actorOf(words, clause, at, parties) === null) return null;
    for (let next = at + 1; next < words.length && next < at + 24; next++) {
      const word = words[next];
      if (word?.before.includes(';')) break;
      const verb = word?.lower === 'to' ? baseVerbs.get(words[next + 1]?.lower ?? '') : undefined;
      if (verb) return { clause, verbAt: next + 1, verb, actor: 'states', strength: null, form: 'call', isThing: false, reach: 0 };
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
      ? { clause, verbAt: at + 1, verb, actor: 'both', strength: null, form: 'gerund', isThing: false, reach: 0 }
      : null;
  }

  /** A subject and a formula: who acts, or the thing of which something binding is said. */
  private bound(at: number, clause: number, formula: Formula): Trigger | null {
    const { words } = this;
    const actor = actorOf(words, clause, at, this.parties);
    const verbAt = verbFrom(words, at + formula.words.length);
    const word = words[verbAt];
    if (!word) return null;
    const isModal = /^(?:shall|will|must|may|should)$/.test(formula.words[0] ?? '');
    if (word.lower === 'be' && isModal) return this.passive(verbAt, clause, at, actor, formula);
    const verb = verbOf(word) ?? ANY_VERB;
    if (actor === null) {
      const said = isModal && thingVerbs.has(word.lower) && isThing(words, clause, at);
      return said ? { clause, verbAt, verb, actor: 'both', strength: formula.strength, form: 'active', isThing: true, reach: 1 } : null;
    }
    const form = ingVerbs.has(word.lower) && !baseVerbs.has(word.lower) ? 'gerund' : 'active';
    const tried = triedAt(words, verbAt);
    const counts = tried > verbAt ? tried : verbAt;
    return {
      clause,
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
  private passive(be: number, clause: number, at: number, actor: string | null, formula: Formula): Trigger | null {
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
