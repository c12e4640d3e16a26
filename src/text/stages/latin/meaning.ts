/**
 * What a piece means: its kind and strength, told by the verb that counts (work with … to develop), and by the noun that
 * its object is about.
 */
import type { CommitmentKind, Strength } from '../../extraction.ts';
import {
  activityNouns,
  baseVerbs,
  documentNouns,
  ingVerbs,
  institutionNouns,
  type LatinVerb,
  objectCues,
} from './lexicon.ts';
import type { Piece } from './pieces.ts';
import { RELATIVE } from './subjects.ts';
import type { Trigger } from './trigger.ts';
import type { Word } from './words.ts';

interface Meaning {
  readonly kind: CommitmentKind;
  readonly strength: Strength;
}

const NEAR = 12;
const LOOKS: ReadonlySet<string> = new Set('investigate identify determine map analyse analyze'.split(' '));
const EFFORTS = /^(?:efforts?|steps?|measures|action|actions)$/;
const BREAKS: ReadonlySet<string> = new Set('by through which that who where to'.split(' '));
const MAKES: ReadonlySet<string> = new Set(
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

/** Kind and strength of a piece. */
export function meaningOf(words: readonly Word[], piece: Piece, trigger: Trigger): Meaning {
  if (trigger.form === 'stance') return { kind: 'position', strength: 'firm' };
  if (piece.verb === trigger.verb && isDefrayed(words, piece, trigger))
    return { kind: 'provide', strength: piece.strength ?? 'firm' };
  const counted = verbThatCounts(words, piece);
  const told = saidOf(words, trigger, kindOf(words, counted.at, piece.to, counted.verb));
  // "shall recognise the assignment of any right": something is done, no stance taken.
  const isDone = told === 'position' && trigger.reach === 1 && /^recogni[sz]e$/.test(counted.verb.base);
  const kind = isDone && trigger.strength === 'firm' ? 'cooperate' : told;
  let strength: Strength =
    counted.effort && counted.verb.strength === 'firm' ? 'effort' : counted.verb.strength;
  if (counted.verb.base === 'take' && words[counted.at + 1]?.lower === 'place')
    return { kind: 'exchange', strength: piece.strength ?? 'firm' };
  if (isUse(words, counted.at, counted.verb)) return { kind, strength: piece.strength ?? 'effort' };
  const reviewed =
    REVIEWS.has(counted.verb.base) && (trigger.form === 'passive' || ofProgress(words, counted.at));
  if (reviewed)
    return {
      kind: trigger.form === 'passive' ? 'cooperate' : 'exchange',
      strength: piece.strength ?? 'firm',
    };
  if (DEALS.has(counted.verb.base) && kind === 'exchange') strength = 'firm';
  if (isFirmStudy(words, piece) || (counted.verb.base === 'seek' && kind === 'exchange')) strength = 'firm';
  if (counted.verb.base === 'continue' && kind !== 'cooperate') strength = 'firm';
  // "should explore" is as tentative as exploring.
  if (piece.strength === 'effort' && strength === 'tentative') return { kind, strength };
  if (piece.strength !== null) strength = piece.strength;
  else if (trigger.form === 'call' && strength === 'firm') strength = 'effort';
  else if (strength === 'firm' && (isVague(words, piece) || makesBetter(words, counted))) strength = 'effort';
  if (
    strength === 'firm' &&
    counted.verb.base === 'develop' &&
    kind === 'cooperate' &&
    isRelation(words, counted.at, piece.to)
  )
    strength = 'effort';
  return { kind, strength };
}

/** "An exhibition shall be mounted", "the Commission shall consist of": the subject tells what is done. */
function saidOf(words: readonly Word[], trigger: Trigger, kind: CommitmentKind): CommitmentKind {
  const { clause, verbAt, form } = trigger;
  if (kind !== 'cooperate') return kind;
  if (
    /^(?:consist|comprise)$/.test(words[verbAt]?.lower ?? '') &&
    hasIn(words, clause, verbAt, institutionNouns)
  )
    return 'establish';
  if (form !== 'passive') return kind;
  // "shall be determined by common accord"
  const agreed = /^(?:determine|decide|arrange|fix|define)$/.test(trigger.verb.base);
  if (agreed && hasIn(words, verbAt + 1, verbAt + 5, ACCORDS)) return 'conclude';
  // "A Working Group is hereby created", "a work plan shall be drawn up"
  const made = MAKES.has(trigger.verb.base) ? madeKind(words, clause - 1, verbAt) : null;
  return made ?? cueIn(words, clause - 1, verbAt - 1) ?? kind;
}

const ACCORDS: ReadonlySet<string> = new Set(['agreement', 'accord', 'consent', 'arrangement']);
const DEFRAYS: ReadonlySet<string> = new Set('bear cover shoulder defray meet share'.split(' '));
const COSTS: ReadonlySet<string> = new Set(
  'expense expenses cost costs expenditure expenditures fees fee'.split(' '),
);

/** "Expenses shall be borne by the sending Party": what is given is money. */
function isDefrayed(words: readonly Word[], { verbAt, to }: Piece, { clause, form, verb }: Trigger): boolean {
  if (!DEFRAYS.has(verb.base)) return false;
  return form === 'passive'
    ? hasIn(words, clause, verbAt, COSTS)
    : hasIn(words, verbAt, Math.min(to, verbAt + 6), COSTS);
}

function hasIn(words: readonly Word[], from: number, to: number, nouns: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (nouns.has(words[at]?.lower ?? '')) return true;
  return false;
}

const REVIEWS: ReadonlySet<string> = new Set('review evaluate assess examine'.split(' '));
const PROGRESS: ReadonlySet<string> = new Set(
  'progress implementation application operation functioning fulfilment compliance'.split(' '),
);

/** "review the progress of this plan": a meeting's work, not an exploration. */
function ofProgress(words: readonly Word[], at: number): boolean {
  return PROGRESS.has(words[at + 1]?.lower ?? '') || PROGRESS.has(words[at + 2]?.lower ?? '');
}

/** "make (full) use of". */
function isUse(words: readonly Word[], at: number, verb: LatinVerb): boolean {
  return verb.base === 'make' && (words[at + 1]?.lower === 'use' || words[at + 2]?.lower === 'use');
}

interface Counted {
  readonly at: number;
  readonly verb: LatinVerb;
  readonly effort: boolean;
}

/** "work with agencies to develop", "take steps to ensure", "step up efforts to implement". */
function verbThatCounts(words: readonly Word[], piece: Piece): Counted {
  const { verb, verbAt, to } = piece;
  const own = { at: verbAt, verb, effort: false };
  const towards = words[verbAt + 1]?.lower ?? '';
  if (verb.base === 'work' && /^towards?$/.test(towards)) {
    const after = words[verbAt + 2]?.lower.endsWith('ly') ? verbAt + 3 : verbAt + 2;
    const later =
      ingVerbs.get(words[after]?.lower ?? '') ?? activityNouns.get(words[verbAt + 3]?.lower ?? '');
    return later ? { at: verbAt + 2, verb: later, effort: true } : own;
  }
  const focused =
    verb.base === 'focus' && towards === 'on' ? ingVerbs.get(words[verbAt + 2]?.lower ?? '') : null;
  if (focused) return { at: verbAt + 2, verb: focused, effort: true };
  const viewed = viewedVerb(words, verbAt, to);
  if (viewed > 0) return { at: viewed, verb: ingVerbs.get(words[viewed]?.lower ?? '') ?? verb, effort: true };
  const efforts = hasEfforts(words, verbAt, to);
  const together = towards === 'with' && (verb.kind === 'exchange' || verb.kind === 'cooperate');
  if (!verb.isMeans && !efforts && !together) return own;
  for (let at = verbAt + 1; at < to && at < verbAt + 30; at++) {
    const next = words[at]?.lower === 'to' ? baseVerbs.get(words[at + 1]?.lower ?? '') : undefined;
    if (!next) continue;
    if (next.isMeans)
      return { ...verbThatCounts(words, { ...piece, verb: next, verbAt: at + 1 }), effort: true };
    return { at: at + 1, verb: next, effort: efforts };
  }
  // "redouble their efforts to deal with": whatever the verb, only efforts are promised.
  return { ...own, effort: efforts };
}

/** "take the necessary steps with a view to ratifying": the verb in view; -1 where there is none. */
function viewedVerb(words: readonly Word[], verbAt: number, to: number): number {
  for (let at = verbAt + 1; at < to && at < verbAt + 5; at++) {
    if (!EFFORTS.test(words[at]?.lower ?? '')) continue;
    const view = ['with', 'a', 'view', 'to'].every((word, offset) => words[at + 1 + offset]?.lower === word);
    return view && ingVerbs.has(words[at + 5]?.lower ?? '') ? at + 5 : -1;
  }
  return -1;
}

/** Whether the object is nothing but efforts or steps. */
function hasEfforts(words: readonly Word[], verbAt: number, to: number): boolean {
  for (let at = verbAt + 1; at < to && at < verbAt + 5; at++) {
    const word = words[at]?.lower ?? '';
    if (EFFORTS.test(word)) return words[at + 1]?.lower === 'to';
    if (BREAKS.has(word)) return false;
  }
  return false;
}

function kindOf(words: readonly Word[], at: number, to: number, verb: LatinVerb): CommitmentKind {
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
  if (verb.base === 'discuss' && /^(?:whether|how|possible|possibilities)$/.test(words[at + 1]?.lower ?? ''))
    return 'explore';
  if (
    verb.base === 'establish' &&
    /^(?:priorities|goals|contact|contacts|links)$/.test(words[at + 2]?.lower ?? '')
  )
    return 'cooperate';
  const furthered = FURTHERS.has(verb.base) ? furtheredKind(words, at, to) : null;
  if (furthered) return furthered;
  if (verb.base === 'launch' || verb.base === 'pilot') return launchedKind(words, at, to) ?? verb.kind;
  // "build stronger health systems": a direction
  if (MAKES.has(verb.base) && isComparative(words[at + 1])) return cueIn(words, at, to) ?? 'cooperate';
  if (MAKES.has(verb.base))
    return (
      madeKind(words, at, to) ??
      (verb.base === 'develop' || verb.base === 'create' ? (cueIn(words, at, to) ?? 'cooperate') : verb.kind)
    );
  if (verb.base === 'adopt' && !objectHas(words, at, to, documentNouns)) return 'cooperate';
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

const DEALS: ReadonlySet<string> = new Set('consider examine discuss review'.split(' '));

/** "build stronger health systems": no end point. */
function makesBetter(words: readonly Word[], { at, verb }: Counted): boolean {
  return MAKES.has(verb.base) && isComparative(words[at + 1]);
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
    if (verb && /^(?:of|on|for)$/.test(words[next + 1]?.lower ?? ''))
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

function madeKind(words: readonly Word[], at: number, to: number): CommitmentKind | null {
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

function isRelation(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 1; next < to && next < at + NEAR; next++) {
    if (
      /^(?:cooperation|relations|ties|trade|economy|partnerships?|collaboration|exchanges)$/.test(
        words[next]?.lower ?? '',
      )
    )
      return true;
  }
  return false;
}

function objectHas(words: readonly Word[], at: number, to: number, nouns: ReadonlySet<string>): boolean {
  for (let next = at + 1; next < to && next < at + NEAR; next++) {
    const word = words[next]?.lower ?? '';
    if (nouns.has(word)) return true;
    if (RELATIVE.has(word)) return false;
  }
  return false;
}

function cueIn(words: readonly Word[], at: number, to: number): CommitmentKind | null {
  let inside = false;
  for (let next = at + 1; next < to && next < at + NEAR; next++) {
    const word = words[next]?.lower ?? '';
    if (words[next]?.before.includes('(')) return null;
    if (RELATIVE.has(word) || (BREAKS.has(word) && next > at + 1) || word === 'for') return null;
    // "the provision of shelter" is provided.
    if (word === 'provision' && next <= at + 2) return 'provide';
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

/** "undertake a joint study": held or not, although it explores. */
function isFirmStudy(words: readonly Word[], piece: Piece): boolean {
  return (
    CONDUCTS.has(piece.verb.base) &&
    objectHas(words, piece.verbAt, Math.min(piece.to, piece.verbAt + 6), STUDIES)
  );
}
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
const STUDIES: ReadonlySet<string> = new Set(
  'study studies review reviews assessment survey evaluation'.split(' '),
);

/** "undertake appropriate measures", "take steps", "fulfil our obligations and intensify our efforts". */
function isVague(words: readonly Word[], { verbAt, to }: Piece): boolean {
  let near = '';
  for (let at = verbAt; at < Math.min(to, verbAt + 8); at++) near += `${words[at]?.lower} `;
  return /\b(?:appropriate measures|take steps|intensify|work to improve|our efforts|necessary measures)\b/.test(
    near,
  );
}
