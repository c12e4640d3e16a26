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
import { FINITE } from './verb-places.ts';
import type { Word } from './words.ts';

export const NEAR = 12;
const LOOKS: ReadonlySet<string> = new Set('investigate identify determine map analyse analyze'.split(' '));
export const BREAKS: ReadonlySet<string> = new Set('by through which that who where to'.split(' '));
export const MAKES: ReadonlySet<string> = new Set(
  'develop create prepare produce draw elaborate formulate complete build launch design define'.split(' '),
);
const CONDUCTS: ReadonlySet<string> = new Set(
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
  return toldByObject(words, at, to, verb) ?? furtherKind(words, at, to, verb);
}

/** Verbs whose object tells the kind whatever the verb's own is; null where it does not. */
function toldByObject(
  words: readonly Word[],
  at: number,
  to: number,
  verb: LatinVerb,
): CommitmentKind | null {
  // identify and evaluate new technologies
  const beside = words[at + 1]?.lower === 'and' ? baseVerbs.get(words[at + 2]?.lower ?? '') : undefined;
  if (beside?.kind === 'explore' && verb.kind === 'cooperate') return 'explore';
  if (DEALS.has(verb.base) && objectHas(words, at, Math.min(to, at + 4), MATTERS)) return 'exchange';
  if (verb.base === 'carry' && words[at + 1]?.lower === 'out' && isPaperWork(words, at, to))
    return 'implement';
  // "update the public dashboard": what is shown there is given
  if (verb.base === 'update' && !objectHas(words, at, to, documentNouns))
    return cueIn(words, at, to) === 'build' ? 'provide' : (cueIn(words, at, to) ?? 'cooperate');
  if (verb.base === 'submit' && objectHas(words, at, Math.min(to, at + 8), DISPUTES)) return 'cooperate';
  if (verb.base === 'issue' && objectHas(words, at, Math.min(to, at + 6), PERMITS)) return 'provide';
  if (verb.kind === 'cooperate' && isFree(words, at, to)) return 'provide';
  if (verb.base === 'refrain' || isUse(words, at, verb)) return 'cooperate';
  // "make systems more responsive": nothing is given
  if (verb.base === 'make' && objectHas(words, at, to, BETTER) && !objectHas(words, at, to, GIVEN))
    return cueIn(words, at, to) ?? 'cooperate';
  if (verb.base === 'extend') return cueIn(words, at, to) ?? 'cooperate';
  if (isCondition(words, at, to, verb)) return cueIn(words, at, to) ?? 'cooperate';
  if (verb.base === 'hold' && objectHas(words, at, to, ACCOUNTABLE)) return 'cooperate';
  if (LOOKS.has(verb.base) && objectHas(words, at, Math.min(to, at + 5), OPTIONS)) return 'explore';
  if (verb.base === 'continue') {
    const noun =
      activityNouns.get(words[at + 2]?.lower ?? '') ?? activityNouns.get(words[at + 1]?.lower ?? '');
    if (noun) return noun.kind;
  }
  if (verb.base === 'connect' && objectHas(words, at, to, CONSENSUS)) return 'exchange';
  if (verb.base === 'seek' && objectHas(words, at, to, INPUTS)) return 'exchange';
  // "safeguard the security of the pipeline": guarded, no stance
  if (verb.base === 'safeguard' && !objectHas(words, at, to, STANDS)) return 'cooperate';
  if (verb.base === 'share' && words[at + 1]?.lower === 'responsibility') return 'cooperate';
  if (isStudy(words, at, to, verb)) return 'explore';
  return null;
}

/** The kind by what is furthered, launched or made, else by the verb and the words that tell of a field. */
function furtherKind(words: readonly Word[], at: number, to: number, verb: LatinVerb): CommitmentKind {
  if (verb.base === 'discuss' && isOpen(words, at)) return 'explore';
  if (
    verb.base === 'establish' &&
    /^(?:priorities|goals|contact|contacts|links)$/.test(words[at + 2]?.lower ?? '')
  )
    return 'cooperate';
  const furthered = FURTHERS.has(verb.base) ? furtheredKind(words, at, to) : null;
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
  return verb.kind;
}

/** "provide favourable conditions for": nothing is given. */
export function isCondition(words: readonly Word[], at: number, to: number, verb: LatinVerb): boolean {
  return /^(?:provide|create)$/.test(verb.base) && objectHas(words, at, Math.min(to, at + 4), CONDITIONS);
}

/** "undertake a joint study", "complete the feasibility study". */
export function isStudy(words: readonly Word[], at: number, to: number, verb: LatinVerb): boolean {
  const isDone = CONDUCTS.has(verb.base) || /^(?:complete|prepare|produce|finali[sz]e)$/.test(verb.base);
  return isDone && objectHas(words, at, Math.min(to, at + 6), STUDIES);
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
    /^(?:and|or|of|for|in|on|with|within|among|between|across|by|through|under|at|to|that|featuring|based|as)$/.test(
      next.lower,
    )
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
    if (verb && (owned || /^(?:of|on|for|by|between|among)$/.test(words[next + 1]?.lower ?? '')))
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
  const first = afterInsertion(words, at, to);
  for (let next = first; next < to && next < first + NEAR; next++) {
    const word = words[next];
    if (!word || RELATIVE.has(word.lower) || BREAKS.has(word.lower)) break;
    if (next > first && /[,;]/.test(word.before)) break;
    if (/^(?:of|for|in|on|with|and)$/.test(word.lower) && kind) break;
    if (/^(?:under|within|at|from|between|among|by|via)$/.test(word.lower)) break;
    const cue = objectCues.get(word.lower);
    if (cue === 'train' || cue === 'build') kind = cue;
    else if (
      documentNouns.has(word.lower) ||
      (word.lower === 'reference' && words[next - 2]?.lower === 'terms')
    )
      kind = 'conclude';
    else if (institutionNouns.has(word.lower)) kind = 'establish';
  }
  return kind;
}

function objectHas(words: readonly Word[], at: number, to: number, nouns: ReadonlySet<string>): boolean {
  for (let next = at + 1; next < to && next < at + NEAR; next++) {
    const word = words[next]?.lower ?? '';
    if (nouns.has(word)) return true;
    if (RELATIVE.has(word)) return false;
  }
  return false;
}

export function cueIn(words: readonly Word[], at: number, to: number): CommitmentKind | null {
  let inside = false;
  let owned = false;
  for (let next = afterInsertion(words, at, to); next < to && next < at + NEAR; next++) {
    const word = words[next]?.lower ?? '';
    if (words[next]?.before.includes('(')) return null;
    if (RELATIVE.has(word) || (BREAKS.has(word) && next > at + 1) || word === 'for') return null;
    // "the provision of shelter" is provided.
    if (word === 'provision' && next <= at + 2) return 'provide';
    if (word === 'human' && /^resources?$/.test(words[next + 1]?.lower ?? '')) return 'train';
    if (/^(?:in|with|from|at|between|among|under|within)$/.test(word)) inside = true;
    // "verify the use of the quota": nothing is given
    if (word === 'of' && USES.has(words[next - 1]?.lower ?? '')) owned = true;
    const cue = objectCues.get(word) ?? (isExchange(words, next) ? 'exchange' : undefined);
    // "support the Legal Aid Roundtable": a word of a name
    const isNamed = /^[A-Z][a-z]/.test(words[next]?.text ?? '');
    if ((cue === 'build' && inside) || (cue === 'provide' && (owned || isNamed))) continue;
    if (cue && (cue !== 'build' || endsNoun(words, next))) return cue;
  }
  return null;
}

/** "determine, in consultation with the Committee, how": the word after what stands between commas. */
function afterInsertion(words: readonly Word[], at: number, to: number): number {
  if (!words[at + 1]?.before.includes(',')) return at + 1;
  for (let next = at + 2; next < to && next < at + 24; next++)
    if (words[next]?.before.includes(',')) return next;
  return at + 1;
}

/** "friendly exchange and cooperation": contacts, not the exchange of something. */
function isExchange(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.lower === 'exchange' &&
    /^(?:and|between|among|at)$/.test(words[at + 1]?.lower ?? '') &&
    words[at + 1]?.before === '' &&
    !/^(?:stock|foreign|currency)$/.test(words[at - 1]?.lower ?? '')
  );
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

/** "admit their effects free of duty": what is charged to nobody is given. */
function isFree(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 16); next++) {
    const said = `${words[next]?.lower} ${words[next + 1]?.lower} ${words[next + 2]?.lower}`;
    if (/^(?:free of (?:duty|duties|charge|customs|taxes)|duty-free|without charge)/.test(said)) return true;
  }
  return false;
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

const USES: ReadonlySet<string> = new Set(
  'use utilization utilisation management monitoring allocation effectiveness administration review'.split(
    ' ',
  ),
);
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
  'consulate consulates embassy embassies mission missions office offices branch branches centre centres center centers institute institutes hotline hotlines school schools'.split(
    ' ',
  ),
);
const DISPUTES: ReadonlySet<string> = new Set('arbitration conciliation dispute disputes'.split(' '));
const PERMITS: ReadonlySet<string> = new Set(
  'permit permits permission visa visas licence licences license licenses passes'.split(' '),
);
/** What something is made: more responsive, safer. */
const BETTER: ReadonlySet<string> = new Set(
  'more less better safer stronger fairer progress strides efforts'.split(' '),
);
/** What is given where it is made. */
export const GIVEN: ReadonlySet<string> = new Set(
  'available payment payments contribution contributions donation donations grants loans transfer transfers advances offer offers funds resources accessible public'.split(
    ' ',
  ),
);
/** What is safeguarded as a stance. */
const STANDS: ReadonlySet<string> = new Set(
  'peace justice fairness order interests rights sovereignty integrity principles purposes authority multilateralism system stability'.split(
    ' ',
  ),
);
const CONSENSUS: ReadonlySet<string> = new Set(['consensus', 'agreement']);
const INPUTS: ReadonlySet<string> = new Set(
  'input inputs feedback comment comments views advice opinions proposals'.split(' '),
);
const STUDIES: ReadonlySet<string> = new Set(
  'study studies review reviews assessment survey evaluation'.split(' '),
);
