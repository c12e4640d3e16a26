/**
 * Undertakings without a modal: what is spoken (we reaffirm our commitment to), resolved (we decide to), agreed on,
 * performed by saying it (hereby), or said to be part of what was undertaken (this includes building).
 */
import {
  activityNouns,
  baseVerbs,
  calls,
  documentNouns,
  formulas,
  ingVerbs,
  institutionNouns,
  type LatinVerb,
  pastVerbs,
  recognizing,
  speakingVerbs,
  spokenCommitments,
  spokenStances,
  stanceNouns,
  stances,
} from './lexicon.ts';
import { actorOf, type Parties } from './subjects.ts';
import { type Trigger, trigger } from './trigger.ts';
import { ANY_VERB, activityAt, FINITE, formulaAt, isAdverb, verbFrom, verbOf } from './verb-places.ts';
import type { Word } from './words.ts';

const MODALS: ReadonlySet<string> = new Set(
  'will shall may must should can is are continue continues intend intends aim aims plan plans'.split(' '),
);
const BETWEEN: ReadonlySet<string> = new Set(
  'in this that regard context connection respect to end therefore thus hence accordingly further also strongly we they'.split(
    ' ',
  ),
);

/** First word after "and" and what may stand between it and a verb ("in this regard"); -1 where `at` follows none. */
export function coordinated(words: readonly Word[], at: number): number {
  for (let before = at - 1; before > 0 && before > at - 6; before--) {
    const word = words[before]?.lower ?? '';
    if (word === 'and' || word === 'but') return before + 1;
    if (!BETWEEN.has(word)) return -1;
  }
  return -1;
}

/** Whether the word says what somebody undertakes or asks for: commit to, call upon, reaffirm. */
export function speaks(words: readonly Word[], at: number): boolean {
  const word = words[at]?.lower ?? '';
  if (MODALS.has(word)) return false;
  return (
    formulaAt(formulas, words, at) !== undefined ||
    formulaAt(calls, words, at) !== undefined ||
    speakingVerbs.has(word) ||
    (/^(?:condemn|oppos|reject|denounc|deplor)/.test(word) && formulaAt(stances, words, at) !== undefined)
  );
}

/** Who recognizes something at the sentence's beginning, or null. */
function recognizer(words: readonly Word[], parties: Parties, clause: number, to: number): string | null {
  // "Recognize the role of …, and are committed to": who speaks is named above.
  const [first] = words;
  if (clause === 0 && first && /^[A-Z]/.test(first.text) && recognizing.has(first.lower)) return 'both';
  if (clause === 0 && first?.lower === 'we' && words[1]?.before.includes(',')) return 'both';
  for (let end = clause + 1; end < clause + 7 && end < to; end++) {
    const verb = words[end]?.lower ?? '';
    const known =
      recognizing.has(verb) ||
      speakingVerbs.has(verb) ||
      calls.has(verb) ||
      stances.has(verb) ||
      MODALS.has(verb) ||
      // We reviewed the progress and reaffirmed …: whatever was done, the same speak on.
      /^[a-z]+ed$/.test(words[end]?.text ?? '');
    const actor = known ? actorOf(words, clause, end, parties) : null;
    if (actor !== null) return actor;
  }
  return null;
}

/** The verb by which a sentence begins with mere recognition: "We express our concern …"; -1 where it does not. */
export function recognizedAt(words: readonly Word[], parties: Parties): number {
  for (let end = 1; end < 12 && end < words.length; end++)
    if (recognizing.has(words[end]?.lower ?? '') && actorOf(words, 0, end, parties) !== null) return end;
  return -1;
}

/** "We recognize the importance of …, and will enhance …": who recognizes undertakes too. */
export function actorBefore(
  words: readonly Word[],
  parties: Parties,
  at: number,
  clause: number,
): string | null {
  const begin = coordinated(words, at);
  if (begin < 0) return null;
  return recognizer(words, parties, clause < begin ? clause : 0, at);
}

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
  if (formulaAt(stances, words, at)) {
    const verb = { ...ANY_VERB, kind: 'position' } as const;
    return trigger({ clause: 0, verbAt: at, verb, actor: 'both', strength: 'firm', form: 'stance' });
  }
  return formulaAt(calls, words, at) ? calledFrom(words, at, 0) : null;
}

/** "COMMIT to advancing …", "Reaffirm our commitment to …": a line of a declaration, whose subject stands above. */
export function unsaid(words: readonly Word[], at: number): Trigger | null {
  const word = words[at];
  if (!word || !/^[A-Z]/.test(words[0]?.text ?? '') || MODALS.has(word.lower)) return null;
  const formula = formulaAt(formulas, words, at);
  if (
    !formula ||
    formula.words.length < 2 ||
    !/^(?:commit|recommit|agree|decide|resolve|pledge|undertake)$/.test(word.lower)
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
  if (!/^(?:to|towards?|for)$/.test(words[link]?.lower ?? '')) return null;
  const verbAt = verbFrom(words, link + 1);
  const verb = verbOf(words[verbAt]) ?? activityAt(words, verbAt);
  if (!verb && (isStance(words, link) || HELD.test(words[link + 1]?.lower ?? '')))
    return position(clause, at, actor);
  return trigger({ clause, verbAt, verb: verb ?? ANY_VERB, actor, reach: 3 });
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

/** "agreed on the establishment of a committee", "decided on a Cooperation Initiative". */
function agreedOn(words: readonly Word[], parties: Parties, at: number, clause: number): Trigger | null {
  if (
    !/^(?:agree[sd]?|decide[sd]?|settled?|concur(?:red)?)$/.test(words[at]?.lower ?? '') ||
    !/^(?:on|upon)$/.test(words[at + 1]?.lower ?? '')
  )
    return null;
  const actor = actorOf(words, clause, at, parties) ?? actorBefore(words, parties, at, clause);
  if (actor === null) return null;
  const activity = activityAt(words, at + 2);
  for (let next = at + 2; activity && next < at + 6; next++)
    if (activityNouns.get(words[next]?.lower ?? '') === activity && words[next + 1]?.lower === 'of')
      return trigger({ clause, verbAt: next, verb: activity, actor, reach: 2 });
  for (let next = at + 2; next < at + 10; next++) {
    const word = words[next];
    if (!word || (next > at + 2 && word.before !== '') || /^(?:to|that|how|whether|by)$/.test(word.lower))
      return null;
    const made = institutionNouns.has(word.lower) || word.lower === 'initiative' ? 'establish' : null;
    const base = made ?? (documentNouns.has(word.lower) ? 'conclude' : null);
    const verb = base ? baseVerbs.get(base) : undefined;
    if (verb) return trigger({ clause, verbAt: at, verb, actor, reach: 2 });
  }
  return null;
}

/** "The Parties hereby establish": said and done at once. */
function performed(words: readonly Word[], parties: Parties, at: number, clause: number): Trigger | null {
  if (words[at]?.lower !== 'hereby') return null;
  // "A committee is hereby established"
  const done = /^(?:is|are)$/.test(words[at - 1]?.lower ?? '')
    ? pastVerbs.get(words[at + 1]?.lower ?? '')
    : undefined;
  if (done)
    return trigger({ clause, verbAt: at + 1, verb: done, actor: 'both', strength: 'firm', form: 'passive' });
  const verb = baseVerbs.get(words[at + 1]?.lower ?? '');
  const actor = actorOf(words, clause, at, parties);
  return verb && actor !== null
    ? trigger({ clause, verbAt: at + 1, verb, actor, strength: 'firm', reach: 1 })
    : null;
}

/** "This includes modernizing …": part of what was undertaken before. */
function included(words: readonly Word[], at: number, clause: number): Trigger | null {
  if (!/^includes?$/.test(words[at]?.lower ?? '') || at - clause > 2) return null;
  if (!/^(?:this|these|such|it)$/.test(words[clause]?.lower ?? '')) return null;
  const verb = ingVerbs.get(words[at + 1]?.lower ?? '');
  return verb
    ? trigger({ clause, verbAt: at + 1, verb, actor: 'both', form: 'gerund', isThing: true })
    : null;
}

/** Whether what is supported is a position and not a piece of work. */
function isStance(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next < at + 9; next++) {
    const word = words[next];
    if (!word || /[,;]/.test(word.before) || /^(?:to|by|through|including)$/.test(word.lower)) return false;
    if (stanceNouns.has(word.lower)) return true;
  }
  return false;
}

/** "The Parties support …": a stance. */
function stanceAt(words: readonly Word[], parties: Parties, at: number, clause: number): Trigger | null {
  // "Financial support shall be provided", "and support for": a noun; "supported by": what is said of a thing.
  const next = words[at + 1]?.lower ?? '';
  if (FINITE.has(next) || /^(?:by|of|from)$/.test(next) || (next === 'for' && words[at]?.lower === 'support'))
    return null;
  if (!formulaAt(stances, words, at) || at < clause || words[at - 1]?.lower === 'to') return null;
  const actor = actorOf(words, clause, at, parties) ?? actorBefore(words, parties, at, clause);
  const verb = { ...ANY_VERB, kind: 'position' } as const;
  const support = baseVerbs.get('support');
  if (actor !== null && support && /^support(?:s|ed)?$/.test(words[at]?.lower ?? '') && !isStance(words, at))
    return trigger({ clause, verbAt: at, verb: support, actor });
  return actor === null
    ? null
    : trigger({ clause, verbAt: at, verb, actor, strength: 'firm', form: 'stance' });
}

/** Before a word that may be a noun: a request, upon request. */
const ARTICLES: ReadonlySet<string> = new Set(
  'a an the such any this that these each every no on upon at by of for to their its his our'.split(' '),
);

/** "The Assembly invites Member States to …": a call on others. */
function callAt(words: readonly Word[], parties: Parties, at: number, clause: number): Trigger | null {
  if (!formulaAt(calls, words, at) || ARTICLES.has(words[at - 1]?.lower ?? '')) return null;
  const actor = actorOf(words, clause, at, parties) ?? actorBefore(words, parties, at, clause);
  return actor === null ? null : calledFrom(words, at, clause);
}

const INVITES = /^(?:encourage|invite)[sd]?$/;
/** Said to those who must follow: what is asked is firm. */
const ORDERS = /^(?:request|task|instruct|direct|mandate|order)(?:s|ed|d)?$/;

/** "Task the officials to report", "Call upon the banks to lend": an imperative that asks others; null where it is none. */
export function asked(words: readonly Word[], at: number): Trigger | null {
  if (!/^(?:task|instruct|direct|request|urge|call|mandate|appeal)$/.test(words[at]?.lower ?? ''))
    return null;
  return formulaAt(calls, words, at) ? calledFrom(words, at, 0) : null;
}

/** "Welcomes the decision …, requests the Secretary-General to report": a further verb of a resolution; null where it is none. */
export function askedLater(words: readonly Word[], at: number): Trigger | null {
  const [first] = words;
  const verb = words[at]?.lower ?? '';
  const opens = first !== undefined && /^[A-Z]/.test(first.text) && first.lower.endsWith('s');
  const known =
    opens && (recognizing.has(first.lower) || speakingVerbs.has(first.lower) || calls.has(first.lower));
  if (!known || !verb.endsWith('s') || !formulaAt(calls, words, at)) return null;
  const before = words[at - 1]?.lower ?? '';
  const listed =
    words[at]?.before.includes(',') || (/^(?:and|also|further)$/.test(before) && !ARTICLES.has(before));
  return listed ? calledFrom(words, at, at) : null;
}

/** "to regularly disclose": the verb. */
function afterAdverbs(words: readonly Word[], at: number): number {
  let verb = at;
  while (isAdverb(words[verb]) && !baseVerbs.has(words[verb]?.lower ?? '')) verb++;
  return verb;
}

function calledFrom(words: readonly Word[], at: number, clause: number): Trigger | null {
  const call = formulaAt(calls, words, at);
  const said = call?.words.at(-1) ?? '';
  const isOrder = ORDERS.test(said);
  for (let next = at + 1; next < words.length && next < at + 24; next++) {
    const word = words[next];
    if (word?.before.includes(';')) break;
    // "tasked the agencies with drawing up a roadmap"
    const charged =
      isOrder && word?.lower === 'with' ? ingVerbs.get(words[next + 1]?.lower ?? '') : undefined;
    if (charged) return trigger({ clause, verbAt: next + 1, verb: charged, actor: 'states' });
    const verbAt = word?.lower === 'to' ? afterAdverbs(words, next + 1) : -1;
    const verb = baseVerbs.get(words[verbAt]?.lower ?? '');
    const strength = INVITES.test(said) ? 'tentative' : null;
    const form = isOrder ? 'active' : 'call';
    if (verb) return trigger({ clause, verbAt, verb, actor: 'states', strength, form });
    // We call for the strengthening of …: by whom is not said.
    const activity = next < at + 6 ? activityNouns.get(word?.lower ?? '') : undefined;
    if (activity && said === 'for')
      return trigger({
        clause,
        verbAt: next,
        verb: activity,
        actor: 'states',
        strength: 'effort',
        form: 'call',
      });
  }
  return isOrder ? null : calledWithout(words, at + (call?.words.length ?? 1), clause, said);
}

/** "We encourage further collaboration", "call for increased support": what is called for is a noun. */
function calledWithout(words: readonly Word[], at: number, clause: number, said: string): Trigger | null {
  const object = words[at];
  if (object?.before !== '' || /^(?:that|by|and|or|in)$/.test(object.lower)) return null;
  const invites = INVITES.test(said);
  const strength = invites ? 'tentative' : 'effort';
  const actor = invites ? 'both' : 'states';
  // "encouraged the implementation of joint projects"
  const verb: LatinVerb = { ...(activityAt(words, at) ?? ANY_VERB), strength };
  return trigger({ clause, verbAt: at - 1, verb, actor, strength, form: 'call' });
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
    spoken(words, parties, at, clause) ??
    agreedOn(words, parties, at, clause) ??
    stanceAt(words, parties, at, clause) ??
    resolved(words, at, clause) ??
    callAt(words, parties, at, clause)
  );
}
