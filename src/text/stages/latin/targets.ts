/**
 * Goals and what is set going, told without a binding formula: "Our goal is to halve losses", "Total emissions will be at the
 * level of 1990", "launched a strategy", "pledged $5 million", "it is essential to uphold the law".
 */
import type { CommitmentKind, Strength } from '../../extraction.ts';
import { baseVerbs, documentNouns, institutionNouns } from './lexicon.ts';
import { actorOf, type Parties } from './subjects.ts';
import { type Trigger, trigger } from './trigger.ts';
import { ANY_VERB, verbFrom, verbOf } from './verb-places.ts';
import type { Word } from './words.ts';

const GOALS = /^(?:goals?|aims?|objectives?|targets?|ambitions?)$/;

function plain(kind: CommitmentKind, strength: Strength, base: string): Trigger['verb'] {
  return { ...ANY_VERB, base, kind, strength };
}

/** "Our goal is to halve losses", "The aim of the plan is to …": the verb that the goal is; null where none is told. */
export function goalIs(words: readonly Word[]): Trigger | null {
  const goal = words.findIndex(({ lower }, at) => at < 5 && GOALS.test(lower));
  if (goal < 1 || !/^(?:our|the|its|their|this|one|another|a)$/.test(words[0]?.lower ?? '')) return null;
  for (let at = goal + 1; at < words.length && at < goal + 9; at++) {
    const word = words[at];
    if (word?.before !== '') return null;
    if (!/^(?:is|are|remains?)$/.test(word.lower)) continue;
    if (words[at + 1]?.lower !== 'to') return null;
    const verbAt = verbFrom(words, at + 2);
    const verb = verbOf(words[verbAt]);
    return verb ? trigger({ clause: 0, verbAt, verb, actor: 'both', strength: 'effort', reach: 2 }) : null;
  }
  return null;
}

const STANDS = /^(?:be|have|reach|exceed|remain|fall|rise|stand|amount|account|equal|total|cover|grow|drop)$/;
const MEASURE =
  /^(?:\d[\d.,]*%?|percent|per|one|two|three|half|third|quarter|all|every|each|none|level|levels|least|most|lower|higher|zero|twice|double)$/;

/** "Total use will be at the level of 2014 or lower", "All schools will have water": a target; null where it measures nothing. */
export function statedTarget(words: readonly Word[]): Trigger | null {
  const will = words.findIndex(({ lower }, at) => at > 0 && at < 24 && lower === 'will');
  if (will < 1) return null;
  if (words.slice(0, will).some(({ before }, at) => at > 0 && /[,;]/.test(before))) return null;
  const verbAt = words[will + 1]?.lower === 'not' ? will + 2 : will + 1;
  if (!STANDS.test(words[verbAt]?.lower ?? '')) return null;
  if (/^(?:this|these|it|they|there|we)$/.test(words[0]?.lower ?? '')) return null;
  const said = words.slice(verbAt + 1, verbAt + 20);
  const isCounted = words.slice(0, will).some(({ lower }) => /^(?:all|every|each|total|number)$/.test(lower));
  const isDated = words.some(
    ({ text }, at) => /^(?:19|20)\d{2}$/.test(text) && /^(?:by|in)$/.test(words[at - 1]?.lower ?? ''),
  );
  if (!said.some(({ lower }) => MEASURE.test(lower)) && !(isCounted && isDated)) return null;
  return trigger({
    clause: 0,
    verbAt,
    verb: plain('cooperate', 'firm', 'be'),
    actor: 'both',
    strength: 'firm',
  });
}

/** "Mapping of wetlands will be carried out": a work named by its gerund that is to be done; null where it is none. */
export function workToBeDone(words: readonly Word[]): Trigger | null {
  if (!/^[A-Z][a-z]+ing$/.test(words[0]?.text ?? '')) return null;
  const at = words.findIndex(
    ({ lower }, index) => index < 24 && lower === 'will' && words[index + 1]?.lower === 'be',
  );
  if (
    at < 1 ||
    !/^(?:carried|conducted|undertaken|done|performed|completed|started|initiated)$/.test(
      words[at + 2]?.lower ?? '',
    )
  )
    return null;
  const isStudy = /^(?:mapping|monitoring|testing|sampling|screening|research)$/.test(words[0]?.lower ?? '');
  const verb = plain(isStudy ? 'explore' : 'cooperate', 'firm', 'carry');
  return trigger({ clause: 0, verbAt: at + 2, verb, actor: 'both', strength: 'firm', form: 'passive' });
}

const SETS_GOAL =
  /^(?:set|sets|affirm(?:s|ed)?|reaffirm(?:s|ed)?|announced?|adopt(?:s|ed)?|endorsed?|share[sd]?)$/;
const STARTS = /^(?:launched|unveiled|initiated|inaugurated|established|created)$/;
const MEANT =
  /^(?:the|a|an|its|their|our|new|joint|shared|common|ambitious|concrete|further|more|additional)$/;
const BEGUN =
  /^(?:strategy|strategies|plans?|programmes?|programs?|initiatives?|roadmap|framework|dialogue|partnership|working|council|forum|committee|mechanism|fund|negotiations|network)$/;
const PAST_TIME = /^(?:in|last|since|earlier|previously|when|after)$/;

/** The first word of an object whose head comes near, or -1. */
function headNear(words: readonly Word[], from: number, head: RegExp): number {
  for (let at = from; at < from + 6; at++) {
    const word = words[at];
    if (!word || (at > from && word.before !== '') || /^(?:of|to|for|that|on|in|with|by)$/.test(word.lower))
      return -1;
    if (head.test(word.lower)) return at;
  }
  return -1;
}

/** "The leaders launched a strategy", "announced joint initiatives to help …", "affirmed the goal of …", "pledged $5 million for …". */
export function setGoing(
  words: readonly Word[],
  parties: Parties,
  at: number,
  clause: number,
): Trigger | null {
  const said = words[at]?.lower ?? '';
  const isStart = STARTS.test(said);
  const isPledge = /^(?:pledge[sd]?|promised?)$/.test(said);
  if (!(isStart || isPledge || SETS_GOAL.test(said)) || PAST_TIME.test(words[clause]?.lower ?? ''))
    return null;
  const actor = actorOf(words, clause, at, parties);
  if (actor === null) return null;
  const make = (verb: Trigger['verb'], strength: Strength): Trigger =>
    trigger({ clause, verbAt: at, verb, actor, strength, form: 'active', reach: 1 });
  if (isPledge) {
    const next = words[at + 1];
    const isMoney = /[$€£¥]/.test(next?.before ?? '') || /^[$€£¥]?\d/.test(next?.text ?? '');
    const isHelp = headNear(words, at + 1, /^(?:support|assistance|aid|funding|contributions?)$/) > 0;
    return isMoney || isHelp ? make(plain('provide', 'firm', 'provide'), isMoney ? 'firm' : 'effort') : null;
  }
  const goal = MEANT.test(words[at + 1]?.lower ?? '') ? headNear(words, at + 1, GOALS) : -1;
  if (goal > 0 && !isStart) return make(plain('cooperate', 'firm', 'set'), 'firm');
  const begun = MEANT.test(words[at + 1]?.lower ?? '') ? headNear(words, at + 1, BEGUN) : -1;
  if (begun < 0 || !(isStart || said === 'announced')) return null;
  if (said === 'announced') {
    // "announced initiatives to help small firms": what they are to do
    const verbAt = words[begun + 1]?.lower === 'to' ? verbFrom(words, begun + 2) : -1;
    const verb = verbOf(words[verbAt]);
    return verb ? trigger({ clause, verbAt, verb, actor, strength: 'firm', reach: 1 }) : null;
  }
  const noun = words[begun]?.lower ?? '';
  const isMade = institutionNouns.has(noun) && noun !== 'working';
  const kind: CommitmentKind = isMade ? 'establish' : documentNouns.has(noun) ? 'conclude' : 'implement';
  return make(plain(kind, 'firm', 'launch'), 'firm');
}

const ESSENTIAL = /^(?:essential|imperative|vital|crucial|indispensable)$/;
const STANDS_FOR = /^(?:uphold|respect|defend|preserve|honou?r|observe|safeguard|maintain|reject|oppose)$/;
const INADMISSIBLE = /^(?:inadmissible|unacceptable|intolerable|inviolable|impermissible)$/;

/** "It is essential to uphold international law", "The use of force is inadmissible": a stance; null where it is none. */
export function impersonalStance(words: readonly Word[]): Trigger | null {
  const verb = plain('position', 'firm', 'uphold');
  if (words[0]?.lower === 'it' && words[1]?.lower === 'is' && ESSENTIAL.test(words[2]?.lower ?? ''))
    return words[3]?.lower === 'to' && STANDS_FOR.test(words[4]?.lower ?? '')
      ? trigger({ clause: 0, verbAt: 4, verb, actor: 'both', strength: 'firm', form: 'stance' })
      : null;
  const at = words.findIndex(({ lower }) => INADMISSIBLE.test(lower));
  if (at < 2 || at > 24 || !/^(?:is|are)$/.test(words[at - 1]?.lower ?? '')) return null;
  return trigger({ clause: 0, verbAt: at, verb, actor: 'both', strength: 'firm', form: 'stance' });
}

/** "Recommends the guidelines to all States for implementation": what others are asked to carry out; null where it is none. */
export function recommended(words: readonly Word[]): Trigger | null {
  const at = /^(?:also|further|strongly)$/.test(words[0]?.lower ?? '') ? 1 : 0;
  if (words[at]?.lower !== 'recommends' || words[at + 1]?.lower === 'that') return null;
  const implement = baseVerbs.get('implement');
  const isFor = words.some(
    ({ lower }, index) =>
      lower === 'for' && /^(?:implementation|adoption|application|use)$/.test(words[index + 1]?.lower ?? ''),
  );
  return implement && isFor
    ? trigger({
        clause: 0,
        verbAt: at,
        verb: implement,
        actor: 'states',
        strength: 'tentative',
        form: 'call',
      })
    : null;
}

/** Goals and works of a sentence that no formula binds. */
export function unboundTarget(words: readonly Word[]): Trigger | null {
  return (
    goalIs(words) ??
    statedTarget(words) ??
    workToBeDone(words) ??
    impersonalStance(words) ??
    recommended(words)
  );
}
