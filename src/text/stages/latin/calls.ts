/**
 * Calls on others: what they are asked, invited or told to do, in a sentence with a subject, a line without one, or as a further
 * verb of a resolution.
 */
import {
  activityNouns,
  baseVerbs,
  calls,
  ingVerbs,
  type LatinVerb,
  recognizing,
  speakingVerbs,
} from './lexicon.ts';
import { actorBefore } from './speakers.ts';
import { actorOf, type Parties } from './subjects.ts';
import { type Lead, type Trigger, trigger } from './trigger.ts';
import { ANY_VERB, activityAt, formulaAt, isAdverb, verbFrom, verbOf } from './verb-places.ts';
import { textOf, type Word } from './words.ts';

/** Before a word that may be a noun: a request, upon request. */
const ARTICLES: ReadonlySet<string> = new Set(
  'a an the such any this that these each every no on upon at by of for to their its his our'.split(' '),
);

/** "The Assembly invites Member States to …": a call on others. */
export function callAt(words: readonly Word[], parties: Parties, at: number, clause: number): Trigger | null {
  if (!formulaAt(calls, words, at) || ARTICLES.has(words[at - 1]?.lower ?? '')) return null;
  const actor = actorOf(words, clause, at, parties) ?? actorBefore(words, parties, at, clause);
  const called = actor === null ? null : calledFrom(words, at, clause);
  const isOwn = actor === 'both' && OWN.test(textOf(words.slice(at + 1, at + 1 + OWN_WORDS)).toLowerCase());
  return called !== null && isOwn ? { ...called, actor: 'both' } : called;
}

/** Our governments, their administrations, both sides: who is called on are those who call. */
const OWN =
  /^(?:(?:up)?on )?(?:(?:our|their) (?:respective )?(?:[a-z]{3,14} )?(?:governments|administrations|ministers|ministries|officials|agencies|authorities|teams|experts)|(?:both|the two) (?:sides|parties|countries|states|governments))\b/;
/** Words that are looked at for that. */
const OWN_WORDS = 6;

const INVITES = /^(?:encourage|invite)[sd]?$/;
/** Said to those who must follow: what is asked is firm. */
const ORDERS = /^(?:request|task|instruct|direct|mandate|order)(?:s|ed|d)?$/;

/** "Task the officials to report", "Call upon the banks to lend": an imperative that asks others; null where it is none. */
export function asked(words: readonly Word[], at: number): Trigger | null {
  if (!/^(?:task|instruct|direct|request|urge|call|mandate|appeal)$/.test(words[at]?.lower ?? ''))
    return null;
  return formulaAt(calls, words, at) ? calledFrom(words, at, 0) : null;
}

/** "Encourages Member States:", "Also requests the Secretary-General:": what a call binds the items below it to; null where none opens. */
export function calledBy(words: readonly Word[]): Lead | null {
  const at = /^(?:also|further|strongly)$/.test(words[0]?.lower ?? '') ? 1 : 0;
  const call = formulaAt(calls, words, at);
  const said = call?.words[0] ?? '';
  if (!call || !said.endsWith('s') || words[at + call.words.length]?.lower === 'for') return null;
  const strength = ORDERS.test(said) ? null : INVITES.test(said) ? 'tentative' : 'effort';
  return { actor: 'states', strength, permits: false };
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

/** Who is asked may be a long list of bodies. */
const MOST_ASKED = 48;

/** "proposes that the Secretary-General, for this purpose, continue to hold …": what somebody else should do. */
function proposed(words: readonly Word[], at: number, clause: number): Trigger | null {
  for (let next = at + 3; next < words.length && next < at + MOST_ASKED; next++) {
    const word = words[next];
    if (!word || word.before.includes(';')) return null;
    const verb = baseVerbs.get(word.lower);
    const isLinked = /^(?:to|of|the|and|or|for|in)$/.test(words[next - 1]?.lower ?? '');
    if (
      !verb ||
      isLinked ||
      (verb.isNoun && !/^(?:a|an|the|its|their|all|to)$/.test(words[next + 1]?.lower ?? ''))
    )
      continue;
    const verbAt = verbFrom(words, next, false);
    return trigger({ clause, verbAt, verb: verbOf(words[verbAt]) ?? verb, actor: 'states', form: 'call' });
  }
  return null;
}

export function calledFrom(words: readonly Word[], at: number, clause: number): Trigger | null {
  const call = formulaAt(calls, words, at);
  const said = call?.words.at(-1) ?? '';
  const isOrder = ORDERS.test(said);
  if (said === 'that') return proposed(words, at, clause);
  for (let next = at + 1; next < words.length && next < at + MOST_ASKED; next++) {
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
    if (verb) {
      // "requests him to continue to consult": the consulting
      const counts = verbFrom(words, verbAt, false);
      const counted = verbOf(words[counts]) ?? verb;
      return trigger({ clause, verbAt: counts, verb: counted, actor: 'states', strength, form });
    }
    // We call for the strengthening of …: by whom is not said.
    const activity = next < at + 6 ? activityNouns.get(word?.lower ?? '') : undefined;
    if (activity && said === 'for')
      return trigger({
        clause,
        verbAt: next,
        verb: activity,
        actor: 'both',
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
  // "encouraged the implementation of joint projects"
  const verb: LatinVerb = { ...(activityAt(words, at) ?? ANY_VERB), strength };
  return trigger({ clause, verbAt: at - 1, verb, actor: 'both', strength, form: 'call' });
}
