/**
 * The kind of an undertaking by its verb and the noun that its object is about: develop guidelines, develop a platform.
 */
import type { CommitmentKind } from '../../extraction.ts';
import { activityNouns, baseVerbs, documentNouns, institutionNouns, type LatinVerb } from './lexicon.ts';
import { OPTIONS, toldByObject } from './object-kinds.ts';
import { BREAKS, cueIn, endsPhrase, madeKind, NEAR, objectEnds, objectHas } from './object-words.ts';
import { RELATIVE } from './subjects.ts';
import { FINITE } from './verb-places.ts';
import type { Word } from './words.ts';

export const MAKES: ReadonlySet<string> = new Set(
  'develop create prepare produce draw elaborate formulate complete build launch design define'.split(' '),
);

const FURTHERS: ReadonlySet<string> = new Set(
  'delegate oversee supervise contribute support promote ensure facilitate accelerate advance strengthen enhance monitor expedite encourage begin start speed complete resume hasten'.split(
    ' ',
  ),
);

export function kindOf(words: readonly Word[], at: number, to: number, verb: LatinVerb): CommitmentKind {
  return toldByObject(words, at, to, verb) ?? furtherKind(words, at, to, verb);
}

/** "implement measures": no arrangement that has a name. */
const MEASURES: ReadonlySet<string> = new Set(
  'measures approaches practices patterns solutions steps actions changes activities techniques methods'.split(
    ' ',
  ),
);

/** The kind by what is furthered, launched or made, else by the verb and the words that tell of a field. */
function furtherKind(words: readonly Word[], at: number, to: number, verb: LatinVerb): CommitmentKind {
  if (verb.base === 'discuss' && isOpen(words, at)) return 'explore';
  if (
    verb.base === 'establish' &&
    /^(?:priorities|goals|contact|contacts|links)$/.test(words[at + 2]?.lower ?? '')
  )
    return 'cooperate';
  const furthered = FURTHERS.has(verb.base.replace(/-to$/, '')) ? furtheredKind(words, at, to) : null;
  if (furthered) return furthered;
  if (verb.base === 'launch' || verb.base === 'pilot') return launchedKind(words, at, to) ?? verb.kind;
  if (isBond(words, at, to, verb)) return cueIn(words, at, to) ?? 'cooperate';
  // "build stronger health systems": a direction
  if (MAKES.has(verb.base) && comparesAt(words, at)) return cueIn(words, at, to) ?? 'cooperate';
  if (MAKES.has(verb.base))
    return (
      madeKind(words, at, to) ??
      (verb.base === 'develop' || verb.base === 'create' ? (cueIn(words, at, to) ?? 'cooperate') : verb.kind)
    );
  if (verb.base === 'adopt' && !objectHas(words, at, to, documentNouns)) return 'cooperate';
  // "contribute to the Trust Fund"
  if (verb.base.startsWith('contribute') && objectHas(words, at, Math.min(to, at + 8), FUNDS))
    return 'provide';
  // "upgrade the agreement": a paper is drawn up anew.
  if (verb.kind === 'build' && objectHas(words, at, Math.min(to, at + 5), AGREEMENTS)) return 'conclude';
  if (verb.kind === 'conclude' || verb.kind === 'establish' || verb.kind === 'build') return verb.kind;
  const found = cueIn(words, at, to);
  // "ensure both sides can staff those facilities": nothing is built
  const cue = found === 'build' && verb.base === 'ensure' && isClause(words, at) ? null : found;
  // "open the Friendship Bridge", "open a consulate"
  if (verb.base === 'open' && cue === 'build') return 'build';
  if (verb.base === 'open' && objectHas(words, at, Math.min(to, at + 6), OPENED)) return 'establish';
  if (verb.kind === 'cooperate') return cue ?? verb.kind;
  // "allocate financial and human resources": given
  if (cue === 'train' && /^(?:allocate|deploy|earmark|make)$/.test(verb.base)) return verb.kind;
  // "send a delegation"
  if (verb.base === 'send' && cue === 'exchange') return cue;
  if (cue === 'train' && (verb.kind === 'provide' || verb.kind === 'exchange'))
    return objectHas(words, at, Math.min(to, at + 5), TOLD_THINGS) ? verb.kind : 'train';
  if (verb.kind === 'implement' && words[at + 1]?.lower === 'additional') return cue ?? verb.kind;
  if (
    /^(?:implement|execute|apply|pursue)$/.test(verb.base) &&
    objectEnds(words, at, to, MEASURES) &&
    !isSetOut(words, at, to)
  )
    return cue ?? 'cooperate';
  return verb.kind;
}

/** "implement the actions, agreed upon in the Programme": an arrangement that has a name. */
function isSetOut(words: readonly Word[], at: number, to: number): boolean {
  return words
    .slice(at + 1, Math.min(to, at + 9))
    .some(({ lower }) => /^(?:agreed|contained|outlined|identified|adopted|set)$/.test(lower));
}

/** "discuss whether", "discuss the possibility of", "discuss the establishment of": nothing is settled. */
function isOpen(words: readonly Word[], at: number): boolean {
  const [first, second, third] = [words[at + 1], words[at + 2], words[at + 3]].map(
    (word) => word?.lower ?? '',
  );
  if (/^(?:whether|how|possible|possibilities)$/.test(first ?? '')) return true;
  if (OPTIONS.has(second ?? '')) return true;
  return (
    first === 'the' &&
    third === 'of' &&
    /^(?:establishment|creation|conclusion|construction|opening)$/.test(second ?? '')
  );
}

const BONDS: ReadonlySet<string> = new Set(
  'cooperation co-operation collaboration trust confidence resilience connectivity peace partnership partnerships relationship relations relation ties friendship consensus community communities understanding chain chains economy economies society societies future'.split(
    ' ',
  ),
);

/** "build mutual trust", "establish a cooperative partnership": a direction, not a thing that is there or not. */
export function isBond(words: readonly Word[], at: number, to: number, verb: LatinVerb): boolean {
  if (!/^(?:build|establish|create|forge|develop)$/.test(verb.base)) return false;
  for (let next = at + 1; next < Math.min(to, at + 8); next++) {
    const word = words[next];
    const beside = word !== undefined && baseVerbs.has(word.lower) && words[next - 1]?.lower === 'and';
    if (!word || (next > at + 1 && word.before !== '') || BREAKS.has(word.lower)) return false;
    if (/^(?:of|for|in|on|with|among|between)$/.test(word.lower)) return false;
    if (BONDS.has(word.lower) && !beside) return !/^[A-Z]/.test(word.text) && endsPhrase(words, next);
  }
  return false;
}

/** "build stronger", "build a more favourable". */
export function comparesAt(words: readonly Word[], at: number): boolean {
  let next = /^an?$/.test(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (/^(?:even|much|still|far)$/.test(words[next]?.lower ?? '')) next++;
  return isComparative(words[next]);
}

function isComparative(word: Word | undefined): boolean {
  return /^(?:stronger|better|more|greater|closer|deeper|wider|healthier|cleaner|safer)$/.test(
    word?.lower ?? '',
  );
}

/** "support the effective implementation of", "promote the establishment of". */
function furtheredKind(words: readonly Word[], at: number, to: number): CommitmentKind | null {
  for (let next = at + 1; next < to && next < at + 6; next++) {
    const verb = activityNouns.get(words[next]?.lower ?? '');
    if (verb?.base === 'develop') return null;
    // "the adoption of innovative practices": no paper is adopted
    if (verb?.base === 'adopt' && !objectHas(words, next, to, documentNouns)) return null;
    const owned = next === at + 2 && /^(?:its|their)$/.test(words[at + 1]?.lower ?? '');
    // "the conclusion and implementation of": the first is what is furthered
    const beside =
      words[next + 1]?.lower === 'and' &&
      activityNouns.has(words[next + 2]?.lower ?? '') &&
      words[next + 3]?.lower === 'of';
    if (verb && (owned || beside || /^(?:of|on|for|by|between|among)$/.test(words[next + 1]?.lower ?? '')))
      return verb.kind === 'cooperate' ? null : verb.kind;
  }
  return null;
}

const FORUMS = /^(?:ministerial|dialogue|forum|summit|alliance|coalition)$/;

function launchedKind(words: readonly Word[], at: number, to: number): CommitmentKind | null {
  for (let next = at + 1; next < to && next < at + NEAR; next++) {
    const word = words[next]?.lower ?? '';
    if (/^(?:initiative|initiatives|programme|program|programmes|plan|campaign)$/.test(word))
      return 'implement';
    if (word === 'negotiations') return 'conclude';
    if (institutionNouns.has(word) || FORUMS.test(word)) return 'establish';
    if (RELATIVE.has(word) || BREAKS.has(word)) return null;
  }
  return null;
}

/** "ensure both sides can staff": a clause with a verb of its own. */
function isClause(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next < at + 8; next++) {
    if (words[next]?.lower === 'that' || FINITE.has(words[next]?.lower ?? '')) return true;
    if (words[next]?.before !== '' || /^(?:of|for|in|by|through)$/.test(words[next]?.lower ?? ''))
      return false;
  }
  return false;
}

const FUNDS: ReadonlySet<string> = new Set(['fund', 'funds', 'budget']);

const AGREEMENTS: ReadonlySet<string> = new Set(
  'agreement agreements treaty protocol convention memorandum'.split(' '),
);

/** What is told or sent: "exchange of information on training" is exchanged. */
const TOLD_THINGS: ReadonlySet<string> = new Set(
  'information views experience experiences publications materials data reports letters'.split(' '),
);

const OPENED: ReadonlySet<string> = new Set(
  'consulate consulates embassy embassies mission missions office offices branch branches centre centres center centers institute institutes hotline hotlines school schools'.split(
    ' ',
  ),
);
