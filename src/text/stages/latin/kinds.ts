/**
 * The kind of an undertaking by its verb and the noun that its object is about: develop guidelines, develop a platform.
 */
import type { CommitmentKind } from '../../extraction.ts';
import {
  activityNouns,
  baseVerbs,
  documentNouns,
  headTypes,
  institutionNouns,
  type LatinVerb,
  objectCues,
} from './lexicon.ts';
import { RELATIVE } from './subjects.ts';
import type { Word } from './words.ts';

export const NEAR = 12;
const LOOKS: ReadonlySet<string> = new Set('investigate identify determine map analyse analyze'.split(' '));
export const BREAKS: ReadonlySet<string> = new Set('by through which that who where to'.split(' '));
export const MAKES: ReadonlySet<string> = new Set(
  'develop create prepare produce draw elaborate formulate complete build launch design define'.split(' '),
);
export const CONDUCTS: ReadonlySet<string> = new Set(
  'conduct undertake carry organize organise hold arrange perform run deliver'.split(' '),
);
const FURTHERS: ReadonlySet<string> = new Set(
  'support promote ensure facilitate accelerate advance strengthen enhance monitor expedite encourage begin start speed complete resume hasten'.split(
    ' ',
  ),
);

/** "make (full) use of". */
export function isUse(words: readonly Word[], at: number, verb: LatinVerb): boolean {
  return verb.base === 'make' && (words[at + 1]?.lower === 'use' || words[at + 2]?.lower === 'use');
}

export function kindOf(words: readonly Word[], at: number, to: number, verb: LatinVerb): CommitmentKind {
  // identify and evaluate new technologies
  const beside = words[at + 1]?.lower === 'and' ? baseVerbs.get(words[at + 2]?.lower ?? '') : undefined;
  if (beside?.kind === 'explore' && verb.kind === 'cooperate') return 'explore';
  if (DEALS.has(verb.base) && objectHas(words, at, Math.min(to, at + 4), MATTERS)) return 'exchange';
  if (verb.base === 'carry' && words[at + 1]?.lower === 'out' && isPaperWork(words, at, to))
    return 'implement';
  if (verb.base === 'refrain' || isUse(words, at, verb)) return 'cooperate';
  if (verb.base === 'extend') return cueIn(words, at, to) ?? 'cooperate';
  // "provide favourable conditions for": nothing is given
  if (/^(?:provide|create)$/.test(verb.base) && objectHas(words, at, Math.min(to, at + 4), CONDITIONS))
    return cueIn(words, at, to) ?? 'cooperate';
  if (verb.base === 'hold' && objectHas(words, at, to, ACCOUNTABLE)) return 'cooperate';
  if (LOOKS.has(verb.base) && objectHas(words, at, Math.min(to, at + 5), OPTIONS)) return 'explore';
  if (verb.base === 'continue') {
    const noun =
      activityNouns.get(words[at + 2]?.lower ?? '') ?? activityNouns.get(words[at + 1]?.lower ?? '');
    if (noun) return noun.kind;
  }
  if (verb.base === 'connect' && objectHas(words, at, to, CONSENSUS)) return 'exchange';
  if (verb.base === 'seek' && objectHas(words, at, to, INPUTS)) return 'exchange';
  if (verb.base === 'share' && words[at + 1]?.lower === 'responsibility') return 'cooperate';
  if (CONDUCTS.has(verb.base) && objectHas(words, at, Math.min(to, at + 6), STUDIES)) return 'explore';
  if (verb.base === 'discuss' && isOpen(words, at)) return 'explore';
  if (
    verb.base === 'establish' &&
    /^(?:priorities|goals|contact|contacts|links)$/.test(words[at + 2]?.lower ?? '')
  )
    return 'cooperate';
  const furthered = FURTHERS.has(verb.base) ? furtheredKind(words, at, to) : null;
  if (furthered) return furthered;
  if (verb.base === 'launch' || verb.base === 'pilot') return launchedKind(words, at, to) ?? verb.kind;
  if (isBond(words, at, to, verb)) return 'cooperate';
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
  const cue = cueIn(words, at, to);
  // "open the Friendship Bridge", "open a consulate"
  if (verb.base === 'open' && cue === 'build') return 'build';
  if (verb.base === 'open' && objectHas(words, at, Math.min(to, at + 4), OPENED)) return 'establish';
  if (verb.kind === 'cooperate') return cue ?? verb.kind;
  if (cue === 'train' && (verb.kind === 'provide' || verb.kind === 'exchange'))
    return objectHas(words, at, Math.min(to, at + 5), TOLD_THINGS) ? verb.kind : 'train';
  if (verb.kind === 'implement' && words[at + 1]?.lower === 'additional') return cue ?? verb.kind;
  return verb.kind;
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

export const DEALS: ReadonlySet<string> = new Set('consider examine discuss review'.split(' '));

const BONDS: ReadonlySet<string> = new Set(
  'trust confidence resilience connectivity peace partnership partnerships relationship relations relation ties friendship consensus community communities understanding'.split(
    ' ',
  ),
);

/** "build mutual trust", "establish a cooperative partnership": a direction, not a thing that is there or not. */
export function isBond(words: readonly Word[], at: number, to: number, verb: LatinVerb): boolean {
  if (!/^(?:build|establish|create|forge)$/.test(verb.base)) return false;
  for (let next = at + 1; next < Math.min(to, at + 8); next++) {
    const word = words[next];
    const beside = word !== undefined && baseVerbs.has(word.lower) && words[next - 1]?.lower === 'and';
    if (!word || (next > at + 1 && word.before !== '') || BREAKS.has(word.lower)) return false;
    if (/^(?:of|for|in|on|with|among|between)$/.test(word.lower)) return false;
    if (BONDS.has(word.lower) && !beside) return !/^[A-Z]/.test(word.text) && endsPhrase(words, next);
  }
  return false;
}

/** Whether the noun is the last of its phrase: "a partnership", not "a partnership council". */
function endsPhrase(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    next?.before !== '' ||
    /^(?:and|or|of|for|in|on|with|among|between|to|that|featuring|based|as)$/.test(next.lower)
  );
}

/** "build stronger", "build a more favourable". */
export function comparesAt(words: readonly Word[], at: number): boolean {
  const next = /^an?$/.test(words[at + 1]?.lower ?? '') ? words[at + 2] : words[at + 1];
  return isComparative(next);
}

function isComparative(word: Word | undefined): boolean {
  return /^(?:stronger|better|more|greater|closer|deeper|wider|healthier|cleaner|safer)$/.test(
    word?.lower ?? '',
  );
}

/** "carried out in accordance with contracts", "carry out the programme": what was agreed before is done. */
function isPaperWork(words: readonly Word[], at: number, to: number): boolean {
  const accords =
    words[at + 2]?.lower === 'in' && /^(?:accordance|conformity|line)$/.test(words[at + 3]?.lower ?? '');
  const end = Math.min(to, at + (accords ? 10 : 7));
  for (let next = at + 2; next < end; next++)
    if (
      documentNouns.has(words[next]?.lower ?? '') ||
      /^(?:contracts?|programmes?|programs?|provisions)$/.test(words[next]?.lower ?? '')
    )
      return true;
  return false;
}

/** "support the effective implementation of", "promote the establishment of". */
function furtheredKind(words: readonly Word[], at: number, to: number): CommitmentKind | null {
  for (let next = at + 1; next < to && next < at + 6; next++) {
    const verb = activityNouns.get(words[next]?.lower ?? '');
    if (verb?.base === 'develop') return null;
    const owned = next === at + 2 && /^(?:its|their)$/.test(words[at + 1]?.lower ?? '');
    if (verb && (owned || /^(?:of|on|for)$/.test(words[next + 1]?.lower ?? '')))
      return verb.kind === 'cooperate' ? null : verb.kind;
  }
  return null;
}

function launchedKind(words: readonly Word[], at: number, to: number): CommitmentKind | null {
  for (let next = at + 1; next < to && next < at + NEAR; next++) {
    const word = words[next]?.lower ?? '';
    if (/^(?:initiative|initiatives|programme|program|programmes|plan|campaign)$/.test(word))
      return 'implement';
    if (word === 'negotiations') return 'conclude';
    if (institutionNouns.has(word)) return 'establish';
    if (RELATIVE.has(word) || BREAKS.has(word)) return null;
  }
  return null;
}

export function madeKind(words: readonly Word[], at: number, to: number): CommitmentKind | null {
  let kind: CommitmentKind | null = null;
  for (let next = at + 1; next < to && next < at + NEAR; next++) {
    const word = words[next];
    if (!word || RELATIVE.has(word.lower) || BREAKS.has(word.lower) || /[,;]/.test(word.before)) break;
    if (/^(?:of|for|in|on|with|and)$/.test(word.lower) && kind) break;
    if (/^(?:under|within|at|from|between|among|by|via)$/.test(word.lower)) break;
    const cue = objectCues.get(word.lower);
    if (cue === 'train' || cue === 'build') kind = cue;
    else if (documentNouns.has(word.lower)) kind = 'conclude';
    else if (institutionNouns.has(word.lower)) kind = 'establish';
  }
  return kind;
}

export function objectHas(
  words: readonly Word[],
  at: number,
  to: number,
  nouns: ReadonlySet<string>,
): boolean {
  for (let next = at + 1; next < to && next < at + NEAR; next++) {
    const word = words[next]?.lower ?? '';
    if (nouns.has(word)) return true;
    if (RELATIVE.has(word)) return false;
  }
  return false;
}

export function cueIn(words: readonly Word[], at: number, to: number): CommitmentKind | null {
  let inside = false;
  for (let next = at + 1; next < to && next < at + NEAR; next++) {
    const word = words[next]?.lower ?? '';
    if (words[next]?.before.includes('(')) return null;
    if (RELATIVE.has(word) || (BREAKS.has(word) && next > at + 1) || word === 'for') return null;
    // "the provision of shelter" is provided.
    if (word === 'provision' && next <= at + 2) return 'provide';
    if (word === 'human' && /^resources?$/.test(words[next + 1]?.lower ?? '')) return 'train';
    if (/^(?:in|with|from|at|between|among|under|within)$/.test(word)) inside = true;
    const cue = objectCues.get(word);
    if (cue === 'build' && inside) continue;
    if (cue && (cue !== 'build' || endsNoun(words, next))) return cue;
  }
  return null;
}

/** "road deaths" is about deaths: a noun counts where no other follows it. */
function endsNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  // "the Belt and Road Initiative" is no road.
  if (next && /^[A-Z]/.test(next.text) && next.before === '' && headTypes.get(next.lower) === 'F')
    return false;
  return (
    !next ||
    /[A-Z.]/.test(next.text) ||
    next.before !== '' ||
    next.lower.length < 4 ||
    /^(?:that|with|from|between|which|linking|through|under|within|across|along|projects?|construction|development|connectivity|safety)$/.test(
      next.lower,
    )
  );
}

const FUNDS: ReadonlySet<string> = new Set(['fund', 'funds', 'budget']);
const AGREEMENTS: ReadonlySet<string> = new Set(
  'agreement agreements treaty protocol convention memorandum'.split(' '),
);
/** What is told or sent: "exchange of information on training" is exchanged. */
const TOLD_THINGS: ReadonlySet<string> = new Set(
  'information views experience experiences publications materials data reports letters'.split(' '),
);
/** What a body deals with: to consider matters is to meet over them. */
const MATTERS: ReadonlySet<string> = new Set(
  'matters issues questions problems reports recommendations requests disputes differences'.split(' '),
);
const CONDITIONS: ReadonlySet<string> = new Set(
  'conditions environment atmosphere basis opportunities'.split(' '),
);
const ACCOUNTABLE: ReadonlySet<string> = new Set(['accountable', 'responsible']);
const OPTIONS: ReadonlySet<string> = new Set(
  'barriers options possibilities possibility feasibility ways opportunities'.split(' '),
);
const OPENED: ReadonlySet<string> = new Set(
  'consulate consulates embassy embassies mission missions office offices branch branches centre centres center centers institute institutes'.split(
    ' ',
  ),
);
const CONSENSUS: ReadonlySet<string> = new Set(['consensus', 'agreement']);
const INPUTS: ReadonlySet<string> = new Set(
  'input inputs feedback comment comments views advice opinions proposals'.split(' '),
);
export const STUDIES: ReadonlySet<string> = new Set(
  'study studies review reviews assessment survey evaluation'.split(' '),
);
