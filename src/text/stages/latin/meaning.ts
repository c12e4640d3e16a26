/**
 * What a piece means: its kind and strength, told by the verb that counts (work with … to develop), and by the noun that
 * its object is about.
 */
import type { CommitmentKind, Strength } from '../../extraction.ts';
import { comparesAt, isBond, kindOf, MAKES } from './kinds.ts';
import {
  activityNouns,
  baseVerbs,
  ingVerbs,
  institutionNouns,
  type LatinVerb,
  phrasalVerbs,
} from './lexicon.ts';
import { boundVerb, isLetOff, movedVerb, toldByNoun, toldBySubject } from './light-verbs.ts';
import { DEALS, GIVEN, isCondition, isStudied, isStudy, isUse } from './object-kinds.ts';
import { BREAKS, cueIn, madeKind, NEAR } from './object-words.ts';
import type { Piece } from './piece-words.ts';
import type { Trigger } from './trigger.ts';
import { verbOf } from './verb-places.ts';
import type { Word } from './words.ts';

interface Meaning {
  readonly kind: CommitmentKind;
  readonly strength: Strength;
}

const EFFORTS = /^(?:efforts?|steps?|measures|action|actions)$/;
/** Kind and strength of a piece. */
export function meaningOf(words: readonly Word[], piece: Piece, trigger: Trigger): Meaning {
  if (trigger.form === 'stance') return { kind: 'position', strength: 'firm' };
  if (piece.verb === trigger.verb && isDefrayed(words, piece, trigger))
    return { kind: 'provide', strength: piece.strength ?? 'firm' };
  const plain = verbThatCounts(words, piece);
  const counted = { ...plain, verb: phrasal(words, plain) };
  const noun = nounTells(words, piece, trigger, counted);
  if (noun) return noun;
  // "will consider establishing a fund": whether to
  if (/^consider(?:ing)?$/.test(words[counted.at - 1]?.lower ?? ''))
    return { kind: 'explore', strength: 'tentative' };
  const told = saidOf(words, trigger, movedKind(words, piece, counted));
  // "shall recognise the assignment of any right": something is done, no stance taken.
  // "undertook not to allow": nothing is given
  const isRefused = /^(?:allow|permit|authori[sz]e)$/.test(counted.verb.base) && isNegated(words, counted.at);
  const isDone = told === 'position' && trigger.reach === 1 && /^recogni[sz]e$/.test(counted.verb.base);
  const kind = isRefused || (isDone && trigger.strength === 'firm') ? 'cooperate' : told;
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
  if (
    isBond(words, counted.at, piece.to, counted.verb) ||
    isCondition(words, counted.at, piece.to, counted.verb)
  )
    strength = 'effort';
  if (counted.verb.base === 'discuss' && kind === 'explore') strength = 'tentative';
  if (strength === 'effort' && isMeasured(words, counted, piece.to)) strength = 'firm';
  if (strength === 'firm' && isLeftOpen(words, piece)) strength = 'tentative';
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

/** "not to allow", "shall not grant". */
function isNegated(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower;
  return before === 'not' || (before === 'to' && words[at - 2]?.lower === 'not');
}

/** What a verb does that means little by itself: give priority, have the right, be entitled; null where it tells all. */
function nounTells(words: readonly Word[], piece: Piece, trigger: Trigger, counted: Counted): Meaning | null {
  const isSubject = trigger.form === 'passive' && piece.verbAt === trigger.verbAt;
  if (isSubject && isLetOff(words, piece.verbAt))
    return { kind: 'provide', strength: piece.strength ?? 'firm' };
  const told = isSubject
    ? toldBySubject(words, trigger.clause, piece.verbAt, counted.verb)
    : toldByNoun(words, counted.at, piece.to, counted.verb);
  if (told === null) return null;
  const isEffort =
    told.strength === 'firm' && (counted.effort || trigger.form === 'call' || isVague(words, piece));
  return { kind: told.kind, strength: piece.strength ?? (isEffort ? 'effort' : told.strength) };
}

/** The kind by the verb; by the verb after it where somebody is moved or bound to do something. */
function movedKind(words: readonly Word[], piece: Piece, { at, verb }: Counted): CommitmentKind {
  const own = kindOf(words, at, piece.to, verb);
  const bound = boundVerb(words, at);
  const moves = own === 'cooperate' || verb.base === 'invite';
  const next = bound > 0 ? bound : moves ? movedVerb(words, at, piece.to, verb) : -1;
  const later = next > 0 ? verbOf(words[next]) : undefined;
  return later && later.base !== 'invest' ? kindOf(words, next, piece.to, later) : own;
}

/** "An exhibition shall be mounted", "the Commission shall consist of": the subject tells what is done. */
function saidOf(words: readonly Word[], trigger: Trigger, kind: CommitmentKind): CommitmentKind {
  const { clause, verbAt, form } = trigger;
  if (kind !== 'cooperate') return kind;
  // "Payments shall be made by the Ministry"
  if (form === 'passive' && trigger.verb.base === 'make' && hasIn(words, clause, verbAt, GIVEN))
    return 'provide';
  if (words[verbAt]?.lower === 'have' && hasIn(words, verbAt + 1, verbAt + 5, institutionNouns))
    return 'establish';
  if (
    /^(?:consist|comprise)$/.test(words[verbAt]?.lower ?? '') &&
    hasIn(words, clause, verbAt, institutionNouns)
  )
    return 'establish';
  if (form !== 'passive') return kind;
  if (isStudied(words, clause, verbAt)) return 'explore';
  const means = meansOf(words, verbAt);
  if (means) return means;
  // "shall be determined by common accord"
  const agreed = /^(?:determine|decide|arrange|fix|define)$/.test(trigger.verb.base);
  if (agreed && hasIn(words, verbAt + 1, verbAt + 5, ACCORDS)) return 'conclude';
  // "A Working Group is hereby created", "a work plan shall be drawn up"
  const made = MAKES.has(trigger.verb.base) ? madeKind(words, clause - 1, verbAt) : null;
  return made ?? cueIn(words, clause - 1, verbAt - 1) ?? kind;
}

const EFFECTS =
  /^(?:effected|realized|realised|achieved|implemented|conducted|pursued|promoted|undertaken|out)$/;

/** "shall be carried out through the exchange of experts": the first activity tells what is done. */
function meansOf(words: readonly Word[], verbAt: number): CommitmentKind | null {
  const link = words[verbAt]?.lower === 'carried' ? verbAt + 1 : verbAt;
  if (!EFFECTS.test(words[link]?.lower ?? '') || !/^(?:through|by)$/.test(words[link + 1]?.lower ?? ''))
    return null;
  for (let at = link + 2; at < link + 6; at++) {
    const activity = activityNouns.get(words[at]?.lower ?? '');
    if (activity) return activity.kind;
  }
  return null;
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

/** "build on", "contribute to": what a verb means with the word after it. */
function phrasal(words: readonly Word[], { at, verb }: Counted): LatinVerb {
  const next = words[at + 1];
  return (next?.before === '' ? phrasalVerbs.get(`${verb.base} ${next.lower}`) : undefined) ?? verb;
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
    const later = ingVerbs.get(words[after]?.lower ?? '') ?? activityNear(words, verbAt + 2);
    return later ? { at: verbAt + 2, verb: later, effort: true } : own;
  }
  const focused =
    verb.base === 'focus' && towards === 'on' ? ingVerbs.get(words[verbAt + 2]?.lower ?? '') : null;
  if (focused) return { at: verbAt + 2, verb: focused, effort: true };
  const viewed = viewedVerb(words, verbAt, to);
  if (viewed > 0) return { at: viewed, verb: ingVerbs.get(words[viewed]?.lower ?? '') ?? verb, effort: true };
  const efforts = verb.kind !== 'explore' && hasEfforts(words, verbAt, to);
  const together = towards === 'with' && (verb.kind === 'exchange' || verb.kind === 'cooperate');
  if (!verb.isMeans && !efforts && !together) return own;
  for (let at = verbAt + 1; at < to && at < verbAt + 30; at++) {
    const next = words[at]?.lower === 'to' ? baseVerbs.get(words[at + 1]?.lower ?? '') : undefined;
    if (!next) continue;
    // "consult with stakeholders to identify needs": the consulting
    if (verb.kind === 'exchange' && next.kind === 'cooperate' && !efforts) return own;
    if (next.isMeans)
      return { ...verbThatCounts(words, { ...piece, verb: next, verbAt: at + 1 }), effort: true };
    // "work together to protect", "collaborate with leaders to develop": only worked towards
    return { at: at + 1, verb: next, effort: efforts || WORKS_FOR.test(verb.base) };
  }
  // "redouble their efforts to deal with": whatever the verb, only efforts are promised.
  return { ...own, effort: efforts };
}

/** "towards the early conclusion of": the activity that the words from `at` name before "of"; undefined where they name none. */
function activityNear(words: readonly Word[], at: number): LatinVerb | undefined {
  for (let next = at; next < at + 4; next++)
    if (words[next + 1]?.lower === 'of' || next === at + 1) {
      const activity = activityNouns.get(words[next]?.lower ?? '');
      if (activity) return activity;
    }
  return undefined;
}

const WORKS_FOR = /^(?:work|cooperate|collaborate|team|partner)$/;

const CHANGES =
  /^(?:reduce|increase|raise|cut|lower|decrease|double|triple|halve|expand|boost|grow|restore|plant)$/;

/** "reduce emissions by 30 per cent": reached or not. */
function isMeasured(words: readonly Word[], { at, verb }: Counted, to: number): boolean {
  if (!CHANGES.test(verb.base)) return false;
  if (/^(?:double|triple|halve)$/.test(verb.base)) return true;
  for (let next = at + 1; next + 1 < to && next < at + 24; next++)
    if (/^(?:by|to|at|least|than)$/.test(words[next]?.lower ?? '') && isAmount(words, next + 1)) return true;
  return false;
}

/** 30 per cent, 40%, 5 million: a quantity, and no year. */
function isAmount(words: readonly Word[], at: number): boolean {
  const said = words[at]?.text ?? '';
  if (!/^\d/.test(said)) return false;
  return !/^(?:19|20)\d{2}$/.test(said);
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

const OPEN_TIME =
  /\b(?:at (?:an|a|the) (?:appropriate|suitable|opportune|proper|convenient) (?:time|moment|date|juncture)|in due course|in due time|when (?:the )?(?:conditions|circumstances|time) (?:permit|allow|are|is)|once conditions)\b/;

/** "at an appropriate time", "in due course": when it will be done is left open. */
function isLeftOpen(words: readonly Word[], { from, to }: Piece): boolean {
  return OPEN_TIME.test(
    words
      .slice(from, Math.min(to, from + 80))
      .map(({ lower }) => lower)
      .join(' '),
  );
}

/** "build stronger health systems": no end point. */
function makesBetter(words: readonly Word[], { at, verb }: Counted): boolean {
  return MAKES.has(verb.base) && comparesAt(words, at);
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

/** "undertake a joint study": held or not, although it explores. */
function isFirmStudy(words: readonly Word[], { verbAt, to, verb }: Piece): boolean {
  return isStudy(words, verbAt, to, verb);
}
/** "undertake appropriate measures", "take steps", "fulfil our obligations and intensify our efforts". */
function isVague(words: readonly Word[], { verbAt, to }: Piece): boolean {
  let near = '';
  for (let at = verbAt; at < Math.min(to, verbAt + 8); at++) near += `${words[at]?.lower} `;
  return /\b(?:appropriate measures|take steps|intensify|work to improve|our efforts|necessary measures)\b/.test(
    near,
  );
}
