/**
 * Undertakings that are done or told by being said: agreed on, hereby established, announced; what a treaty says of a body.
 */
import { activityNouns, baseVerbs, documentNouns, ingVerbs, institutionNouns, pastVerbs } from './lexicon.ts';
import { actorBefore } from './speakers.ts';
import { actorOf, type Parties } from './subjects.ts';
import { type Trigger, trigger } from './trigger.ts';
import { activityAt } from './verb-places.ts';
import type { Word } from './words.ts';

/** "agreed on the establishment of a committee", "decided on a Cooperation Initiative". */
export function agreedOn(
  words: readonly Word[],
  parties: Parties,
  at: number,
  clause: number,
): Trigger | null {
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
export function performed(
  words: readonly Word[],
  parties: Parties,
  at: number,
  clause: number,
): Trigger | null {
  if (words[at]?.lower !== 'hereby') return saidAndDone(words, at, clause);
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

/** "We jointly launch a forum": done by being said. */
function saidAndDone(words: readonly Word[], at: number, clause: number): Trigger | null {
  if (!/^(?:launch|establish|inaugurate|adopt|create|institute)$/.test(words[at]?.lower ?? '')) return null;
  let subject = at - 1;
  while (/^(?:jointly|today|therefore|also|together|now)$/.test(words[subject]?.lower ?? '')) subject--;
  const verb = baseVerbs.get(words[at]?.lower ?? '');
  if (words[subject]?.lower !== 'we' || subject < clause || !verb) return null;
  if (!/^(?:the|an?|this|our)$/.test(words[at + 1]?.lower ?? '')) return null;
  return trigger({ clause, verbAt: at, verb, actor: 'both', strength: 'firm', reach: 1 });
}

/** "This includes modernizing …": part of what was undertaken before. */
export function included(words: readonly Word[], at: number, clause: number): Trigger | null {
  if (!/^includes?$/.test(words[at]?.lower ?? '') || at - clause > 2) return null;
  if (!/^(?:this|these|such|it)$/.test(words[clause]?.lower ?? '')) return null;
  const verb = ingVerbs.get(words[at + 1]?.lower ?? '');
  return verb
    ? trigger({ clause, verbAt: at + 1, verb, actor: 'both', form: 'gerund', isThing: true })
    : null;
}

const FOUNDED = /^(?:established|created|constituted|instituted)$/;

/** "A Joint Commission, composed of …, is established", "there is established a Committee": set up by being said. */
export function founded(words: readonly Word[], at: number, clause: number): Trigger | null {
  if (!FOUNDED.test(words[at]?.lower ?? '') || !/^(?:is|are)$/.test(words[at - 1]?.lower ?? '')) return null;
  const isThere = words[at - 2]?.lower === 'there';
  const subject = isThere ? words.slice(at + 1, at + 8) : words.slice(clause, at - 1);
  const named = subject.findIndex(({ lower }) => institutionNouns.has(lower));
  const isNew = subject.slice(0, named).some(({ lower }) => /^an?$/.test(lower));
  const verb = pastVerbs.get('established');
  if (named < 0 || !isNew || !verb) return null;
  return trigger({ clause, verbAt: at, verb, actor: 'both', strength: 'firm', form: 'passive' });
}

const ANNOUNCES = /^announc(?:e|es|ed|ing)$/;
const TOLD_BEFORE = /^(?:in|last|since|during|on|at|earlier|previously)$/;

/** "We are pleased to announce the Lake Partnership", "announced the launch of": what is announced begins with it. */
export function announced(
  words: readonly Word[],
  parties: Parties,
  at: number,
  clause: number,
): Trigger | null {
  if (!ANNOUNCES.test(words[at]?.lower ?? '')) return null;
  const isPast = words[at]?.lower === 'announced';
  if (isPast && TOLD_BEFORE.test(words[clause]?.lower ?? '')) return null;
  let subject = at;
  while (
    subject > clause &&
    /^(?:to|pleased|proud|happy|are|is|also|today|hereby)$/.test(words[subject - 1]?.lower ?? '')
  )
    subject--;
  const actor = actorOf(words, clause, subject, parties);
  const establish = baseVerbs.get('establish');
  if (actor === null || !establish) return null;
  for (let next = at + 1; next < at + 10; next++) {
    const word = words[next];
    if (
      !word ||
      (next > at + 1 && word.before !== '') ||
      /^(?:that|plans|intent|intention|how)$/.test(word.lower)
    )
      return null;
    const activity = words[next + 1]?.lower === 'of' ? activityNouns.get(word.lower) : undefined;
    if (activity) return trigger({ clause, verbAt: next, verb: activity, actor, strength: 'firm' });
    if (NEW_THINGS.test(word.lower) && !/^(?:of|for|to)$/.test(words[next - 1]?.lower ?? ''))
      return trigger({ clause, verbAt: at, verb: establish, actor, strength: 'firm', reach: 1 });
  }
  return null;
}

const NEW_THINGS =
  /^(?:initiative|partnership|program|programme|network|mission|project|fund|centre|center|forum|dialogue|platform|facility|moonshot|alliance|coalition|fellowship|fellowships|group|council|mechanism|conference)$/;

/** "The Commission convenes annually": what a treaty says of a body binds it. */
export function sits(words: readonly Word[], parties: Parties, at: number, clause: number): Trigger | null {
  const says = words[at]?.lower ?? '';
  const isMeeting = /^(?:meets|convenes)$/.test(says) && SITS.test(words[at + 1]?.lower ?? '');
  // "The sending Party bears the costs"
  const isPaying =
    says === 'bears' && words.slice(at + 1, at + 6).some(({ lower }) => /^(?:costs?|expenses?)$/.test(lower));
  if (!isMeeting && !isPaying) return null;
  const actor = actorOf(words, clause, at, parties);
  const verb = baseVerbs.get(isMeeting ? 'meet' : 'bear');
  return actor !== null && verb
    ? trigger({ clause, verbAt: at, verb, actor, strength: 'firm', reach: 1 })
    : null;
}

const SITS =
  /^(?:annually|alternately|regularly|periodically|quarterly|once|twice|every|at|as|upon|whenever)$/;
