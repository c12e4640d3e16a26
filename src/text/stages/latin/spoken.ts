/**
 * Undertakings without a modal: what is spoken (we reaffirm our commitment to), resolved (we decide to), or held as a stance.
 */

import { callAt, calledFrom } from './calls.ts';
import { agreedOn, announced, founded, included, performed, sits } from './declared.ts';
import {
  activityNouns,
  baseVerbs,
  calls,
  formulas,
  ingVerbs,
  type LatinVerb,
  recognizing,
  speakingVerbs,
  spokenCommitments,
  spokenStances,
  stanceNouns,
  stances,
} from './lexicon.ts';
import { actorBefore, coordinated, MODALS } from './speakers.ts';
import { actorOf, type Parties } from './subjects.ts';
import { setGoing } from './targets.ts';
import { type Trigger, trigger } from './trigger.ts';
import { ANY_VERB, activityAt, FINITE, formulaAt, isAdverb, verbFrom, verbOf } from './verb-places.ts';
import type { Word } from './words.ts';

/** "Decides to convene …", "Requests the Secretary-General to …": a resolution, whose subject stands in its title. */
export function resolution(words: readonly Word[]): Trigger | null {
  const at = /^(?:also|further|strongly)$/.test(words[0]?.lower ?? '') ? 1 : 0;
  const word = words[at];
  if (!word?.lower.endsWith('s') || !/^[A-Z]/.test(words[0]?.text ?? '')) return null;
  const formula = formulaAt(formulas, words, at);
  if (formula && !MODALS.has(word.lower)) {
    const verbAt = verbFrom(words, at + formula.words.length);
    const { strength } = formula;
    return trigger({
      clause: 0,
      verbAt,
      verb: verbOf(words[verbAt]) ?? ANY_VERB,
      actor: 'both',
      strength,
      reach: 2,
    });
  }
  const done = DONE_BY_SAYING.get(word.lower);
  if (done) return trigger({ clause: 0, verbAt: at, verb: done, actor: 'both', strength: 'firm' });
  if (formulaAt(stances, words, at)) {
    const verb = { ...ANY_VERB, kind: 'position' } as const;
    return trigger({ clause: 0, verbAt: at, verb, actor: 'both', strength: 'firm', form: 'stance' });
  }
  return formulaAt(calls, words, at) ? calledFrom(words, at, 0) : null;
}

/** What a resolution does by saying it. */
const DONE_BY_SAYING: ReadonlyMap<string, LatinVerb> = new Map(
  [...baseVerbs]
    .filter(([base]) => /^(?:proclaim|establish|designate|authori[sz]e|extend)$/.test(base))
    .map(([base, verb]) => [base.endsWith('sh') ? `${base}es` : `${base}s`, verb]),
);

/** "COMMIT to advancing …", "Reaffirm our commitment to …": a line of a declaration, whose subject stands above. */
export function unsaid(words: readonly Word[], at: number): Trigger | null {
  const word = words[at];
  if (!word || !/^[A-Z]/.test(words[0]?.text ?? '') || MODALS.has(word.lower)) return null;
  const formula = formulaAt(formulas, words, at);
  if (
    !formula ||
    formula.words.length < 2 ||
    !/^(?:commit|recommit|agree|decide|resolve|pledge|undertake|remain|stay)$/.test(word.lower)
  )
    return speakingVerbs.has(word.lower) && !word.lower.endsWith('ed')
      ? spokenBy(words, at, 0, 'both')
      : null;
  const verbAt = verbFrom(words, at + formula.words.length);
  const verb = verbOf(words[verbAt]) ?? ANY_VERB;
  const form = ingVerbs.has(words[verbAt]?.lower ?? '') ? 'gerund' : 'active';
  return trigger({ clause: 0, verbAt, verb, actor: 'both', strength: formula.strength, form, reach: 2 });
}

/** "We reaffirm our strong commitment to …", "reiterates its full support for …". */
function spoken(words: readonly Word[], parties: Parties, at: number, clause: number): Trigger | null {
  if (!speakingVerbs.has(words[at]?.lower ?? '')) return null;
  const actor = actorOf(words, clause, at, parties) ?? actorBefore(words, parties, at, clause);
  return actor === null ? null : spokenBy(words, at, clause, actor);
}

function spokenBy(words: readonly Word[], at: number, clause: number, actor: string): Trigger | null {
  for (let next = at + 1; next < at + 9; next++) {
    const word = words[next];
    if (!word || (next > at + 1 && /[,;]/.test(word.before) && word.lower !== 'and')) break;
    // "solemnly declare that there shall be lasting peace"
    const isVow =
      word.lower === 'that' && words[next + 1]?.lower === 'there' && words[next + 2]?.lower === 'shall';
    if (isVow && /^declare/.test(words[at]?.lower ?? '')) return position(clause, at, actor);
    if (MERELY_SAID.test(word.lower)) return null;
    if (spokenStances.has(word.lower)) return position(clause, at, actor);
    if (!spokenCommitments.has(word.lower)) continue;
    return spokenCommitment(words, next, at, clause, actor);
  }
  return affirmed(words, at, clause, actor);
}

/** Before a thing that one is committed to: the rule of law, our shared values. */
const HELD = /^(?:the|an?|our|its|their|this|these|those|all|each|such|shared|common)$/;
/** At these nothing is undertaken: reaffirm that, express our gratitude for, the need to. */
const MERELY_SAID =
  /^(?:that|which|who|whether|how|need|view|importance|gratitude|appreciation|thanks|concerns?|satisfaction|condolences|sympathy|belief|conviction|confidence|hope)$/;

function position(clause: number, at: number, actor: string): Trigger {
  const verb = { ...ANY_VERB, kind: 'position' } as const;
  return trigger({ clause, verbAt: at, verb, actor, strength: 'firm', form: 'stance' });
}

/** "… commitment to develop", "… commitment towards the full implementation of", "… commitment to its one-China policy". */
function spokenCommitment(
  words: readonly Word[],
  noun: number,
  at: number,
  clause: number,
  actor: string,
): Trigger | null {
  const link = words[noun + 1]?.lower === 'and' ? noun + 3 : noun + 1;
  const said = words[link]?.lower ?? '';
  // "reiterate the commitments of our last summit"
  if (/^(?:of|made|set|taken|contained|enshrined)$/.test(said)) return position(clause, at, actor);
  if (!/^(?:to|towards?|for)$/.test(said)) return null;
  const verbAt = verbFrom(words, link + 1);
  const verb = verbOf(words[verbAt]) ?? activityAt(words, verbAt);
  const isAction = words.slice(link + 1, link + 7).some(({ lower }) => activityNouns.has(lower));
  if (!verb && (!isAction || isStance(words, link) || HELD.test(words[link + 1]?.lower ?? '')))
    return position(clause, at, actor);
  // "a commitment to completing A, expanding B and training C"
  const isGerund =
    ingVerbs.has(words[verbAt]?.lower ?? '') || (verb !== undefined && activityAt(words, verbAt) === verb);
  const form = isGerund && !baseVerbs.has(words[verbAt]?.lower ?? '') ? 'gerund' : 'active';
  return trigger({ clause, verbAt, verb: verb ?? ANY_VERB, actor, reach: 3, form });
}

/** "We reaffirmed our common values and principles": what is affirmed is itself a stance. */
function affirmed(words: readonly Word[], at: number, clause: number, actor: string): Trigger | null {
  if (!/^(?:reaffirm|reiterat|restat|affirm|reconfirm)/.test(words[at]?.lower ?? '')) return null;
  // "reaffirm our friendship and mutual trust"
  const own = /^(?:our|their|its)$/.test(words[at + 1]?.lower ?? '') && words[at + 2]?.before === '';
  return own || isStance(words, at) ? position(clause, at, actor) : null;
}

/** "We … to act": whatever verb of resolve stands between, unless it recognizes or calls on others. */
function resolved(words: readonly Word[], at: number, clause: number): Trigger | null {
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
    return found ? trigger({ clause, verbAt, verb: found, actor: 'both', reach: 2 }) : null;
  }
  return null;
}

/** What another is supported in: "Lakeland’s leadership", "its accession". */
const ROLE = /^(?:leadership|membership|candidacy|bid|accession|aspirations?|chairmanship|presidency)$/;

function isOwned(words: readonly Word[], at: number): boolean {
  return [1, 2].some((step) => /[’']s$|^(?:its|their|his|her)$/.test(words[at - step]?.text ?? ''));
}

/** Whether what is supported is a position and not a piece of work. */
function isStance(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next < at + 9; next++) {
    const word = words[next];
    if (!word || /[,;]/.test(word.before) || /^(?:to|by|through|including)$/.test(word.lower)) return false;
    if (stanceNouns.has(word.lower) || (isOwned(words, next) && ROLE.test(word.lower))) return true;
  }
  return false;
}

const NOUN_BEFORE = /^(?:of|for|with|in|mutual|full|strong|the|due|continued|further)$/;

/** "The Parties support …": a stance. */
function stanceAt(words: readonly Word[], parties: Parties, at: number, clause: number): Trigger | null {
  // "Financial support shall be provided", "and support for": a noun; "supported by": what is said of a thing.
  const next = words[at + 1]?.lower ?? '';
  // "the importance of respect for", "their full support": a noun
  if (/^(?:support|respect)$/.test(words[at]?.lower ?? '') && NOUN_BEFORE.test(words[at - 1]?.lower ?? ''))
    return null;
  if (FINITE.has(next) || /^(?:by|of|from)$/.test(next) || (next === 'for' && words[at]?.lower === 'support'))
    return null;
  if (!formulaAt(stances, words, at) || at < clause || words[at - 1]?.lower === 'to') return null;
  const own = actorOf(words, clause, at, parties);
  const actor = own ?? actorBefore(words, parties, at, clause);
  // "Underline the importance of A, and support B": what was recognized is left out.
  const linked = own === null ? coordinated(words, at) : -1;
  if (linked > clause) clause = linked;
  const verb = { ...ANY_VERB, kind: 'position' } as const;
  const support = baseVerbs.get('support');
  if (actor !== null && support && /^support(?:s|ed)?$/.test(words[at]?.lower ?? '') && !isStance(words, at))
    return trigger({ clause, verbAt: at, verb: support, actor });
  return actor === null
    ? null
    : trigger({ clause, verbAt: at, verb, actor, strength: 'firm', form: 'stance' });
}

/** An undertaking at word `at` of the clause that needs no modal; within a relative clause only what it includes or calls for. */
export function withoutModal(
  words: readonly Word[],
  parties: Parties,
  at: number,
  clause: number,
  relative: boolean,
): Trigger | null {
  if (relative) return included(words, at, clause) ?? callAt(words, parties, at, clause);
  return (
    performed(words, parties, at, clause) ??
    included(words, at, clause) ??
    sits(words, parties, at, clause) ??
    founded(words, at, clause) ??
    announced(words, parties, at, clause) ??
    setGoing(words, parties, at, clause) ??
    spoken(words, parties, at, clause) ??
    agreedOn(words, parties, at, clause) ??
    stanceAt(words, parties, at, clause) ??
    resolved(words, at, clause) ??
    callAt(words, parties, at, clause)
  );
}
