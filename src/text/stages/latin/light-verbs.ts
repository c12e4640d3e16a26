/**
 * Verbs that mean little by themselves: what they do is told by a noun or a verb after them. Give priority, put at the disposal
 * of, have the right to, be bound to grant, encourage schools to exchange teachers.
 */
import type { CommitmentKind, Strength } from '../../extraction.ts';
import { agents, baseVerbs, documentNouns, ingVerbs, type LatinVerb } from './lexicon.ts';
import { toldByFrame } from './object-frames.ts';
import type { Word } from './words.ts';

interface Told {
  readonly kind: CommitmentKind;
  readonly strength: Strength;
}

const GIVES = /^(?:give|pay|attach|accord|devote|lend|grant|assign|place|put|provide)$/;
const HEED =
  /^(?:priority|precedence|attention|importance|impetus|momentum|emphasis|heed|regard|weight|prominence|recognition|play)$/;
const MEETS = /^(?:meet|achieve|attain|satisfy|fulfil|fulfill|discharge|realise|realize)$/;
const DUES = /^(?:obligations?|requirements?|compliance|commitments|undertakings|duties)$/;
const FOR_GOALS =
  /^(?:achieve|attain|meet|realise|realize|advance|accelerate|implement|pursue|fulfil|fulfill)$/;
const PROPOSED = /^(?:recommendations?|proposals?|rules|regulations)$/;
const NEAR = 5;

function nounNear(words: readonly Word[], from: number, to: number, wanted: RegExp): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word || /[,;]/.test(word.before) || /^(?:to|of|for|that|which|who|by)$/.test(word.lower))
      return false;
    if (wanted.test(word.lower)) return true;
  }
  return false;
}

/** Whether the words tell of goals that bear a name: the Sustainable Development Goals, the 2030 Agenda. */
function namesGoals(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 8); at++) {
    const word = words[at];
    if (!word || (at > from && word.before !== '')) return false;
    // "promote data in support of the Goals": they are what it is for
    if (/^(?:by|through|that|which|to|for|with|and|in|under)$/.test(word.lower)) return false;
    if (/^(?:Goals|SDGs)$/.test(word.text)) return true;
    if (word.text === 'Agenda' && /^\d{4}$/.test(words[at - 1]?.lower ?? '')) return true;
  }
  return false;
}

/** What a verb does that its noun tells; null where the verb tells it itself. `to`: the end of its words. */
export function toldByNoun(words: readonly Word[], at: number, to: number, verb: LatinVerb): Told | null {
  const near = Math.min(to, at + NEAR);
  if (GIVES.test(verb.base)) {
    if (words[at + 1]?.lower === 'effect' && words[at + 2]?.lower === 'to')
      return { kind: 'implement', strength: 'firm' };
    if (nounNear(words, at + 1, near, /^consideration$/)) return { kind: 'explore', strength: 'tentative' };
    if (verb.base !== 'provide' && nounNear(words, at + 1, near, HEED))
      return { kind: 'cooperate', strength: 'effort' };
    if (disposal(words, at, to)) return { kind: 'provide', strength: 'firm' };
  }
  if (/^(?:have|enjoy)$/.test(words[at]?.lower ?? ''))
    if (nounNear(words, at + 1, near, /^rights?$/)) return { kind: 'provide', strength: 'firm' };
  if (MEETS.test(verb.base) && nounNear(words, at + 1, Math.min(to, at + 7), DUES))
    return { kind: 'implement', strength: 'firm' };
  if (FOR_GOALS.test(verb.base) && namesGoals(words, at + 1, to))
    return { kind: 'implement', strength: verb.strength };
  // "make recommendations to ministers": told them
  const isTold = words
    .slice(at + 1, at + 6)
    .some(
      ({ lower }, index, next) => lower === 'to' && /^recommendations?$/.test(next[index - 1]?.lower ?? ''),
    );
  if (verb.base === 'make' && isTold) return { kind: 'exchange', strength: 'firm' };
  if (verb.base === 'make' && nounNear(words, at + 1, near, PROPOSED))
    return { kind: 'conclude', strength: 'firm' };
  return null;
}

/** "put at the disposal of the Committee", "place vehicles at its disposal". */
function disposal(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 14); next++)
    if (words[next]?.lower === 'disposal' && words[next - 2]?.lower === 'at') return true;
  return false;
}

/** What a passive does that its subject tells: priority will be given, the Plan shall be carried out. */
export function toldBySubject(
  words: readonly Word[],
  clause: number,
  verbAt: number,
  verb: LatinVerb,
): Told | null {
  const subject = words.slice(clause, verbAt);
  if (GIVES.test(verb.base) && subject.some(({ lower }) => HEED.test(lower)))
    return { kind: 'cooperate', strength: 'effort' };
  if (GIVES.test(verb.base) && subject.some(({ lower }) => lower === 'consideration'))
    return { kind: 'explore', strength: 'tentative' };
  const isOut =
    /^(?:carry|put|place|bring)$/.test(verb.base) && /^(?:out|into|in)$/.test(words[verbAt + 1]?.lower ?? '');
  const isPaper = subject.some(
    ({ lower }) => documentNouns.has(lower) || /^(?:programmes?|programs?)$/.test(lower),
  );
  if (isOut && isPaper) return { kind: 'implement', strength: 'firm' };
  return null;
}

/** "be bound to give": the verb to which somebody is bound; -1 where none stands, or where he is let off it. */
export function boundVerb(words: readonly Word[], verbAt: number): number {
  if (!/^(?:bound|obliged|required)$/.test(words[verbAt]?.lower ?? '') || isLetOff(words, verbAt)) return -1;
  return words[verbAt + 1]?.lower === 'to' && baseVerbs.has(words[verbAt + 2]?.lower ?? '') ? verbAt + 2 : -1;
}

/** "shall be entitled to enter", "shall be free to leave", "shall not be required to pay": allowed, or let off. */
export function isLetOff(words: readonly Word[], verbAt: number): boolean {
  const said = words[verbAt]?.lower ?? '';
  const isNot = words.slice(Math.max(0, verbAt - 3), verbAt).some(({ lower }) => lower === 'not');
  if (words[verbAt + 1]?.lower !== 'to') return false;
  return isNot
    ? /^(?:bound|obliged|required)$/.test(said)
    : /^(?:entitled|free|able|allowed|permitted)$/.test(said);
}

const MOVES = /^(?:encourage|support|help|assist|invite)$/;
const MOVED: ReadonlySet<CommitmentKind> = new Set([
  'exchange',
  'train',
  'build',
  'establish',
  'conclude',
  'implement',
  'explore',
  'provide',
]);

/** "encourage the news agencies of both to exchange correspondents", "support A in hosting B": what a body is to do; -1 where it is not said. */
export function movedVerb(words: readonly Word[], at: number, to: number, verb: LatinVerb): number {
  if (!MOVES.test(verb.base)) return -1;
  let isBody = false;
  for (let next = at + 1; next < Math.min(to, at + 16); next++) {
    const word = words[next];
    if (!word || /[,;]/.test(word.before) || AIMS.test(word.lower)) return -1;
    if (agents.has(word.lower) && !/^(?:we|they|citizens|nationals)$/.test(word.lower)) isBody = true;
    // "to voluntarily provide"
    const adverb =
      /ly$/.test(words[next + 1]?.lower ?? '') && !baseVerbs.has(words[next + 1]?.lower ?? '') ? 1 : 0;
    const doneAt = next + 1 + adverb;
    const isTo = word.lower === 'to' && baseVerbs.has(words[doneAt]?.lower ?? '');
    const isIn = word.lower === 'in' && ingVerbs.has(words[next + 1]?.lower ?? '');
    if (!isTo && !isIn) continue;
    const done = baseVerbs.get(words[doneAt]?.lower ?? '') ?? ingVerbs.get(words[doneAt]?.lower ?? '');
    // whoever is to consider whether something is so
    const asks = /^(?:whether|how|what|if)$/.test(words[doneAt + 1]?.lower ?? '');
    const isMoved =
      done !== undefined && (MOVED.has(done.kind) || toldByFrame(words, doneAt, to, done) !== null);
    return (isBody || asks) && isMoved ? doneAt : -1;
  }
  return -1;
}

/** What an aim of the verb itself begins with: efforts to, in order to. */
const AIMS = /^(?:that|which|who|by|through|efforts?|measures|initiatives?|work|steps|order|view)$/;
