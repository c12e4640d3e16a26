/** Kinds that an object tells whatever the verb's own is: identify options, secure resources, complete a project. */
import type { CommitmentKind } from '../../extraction.ts';
import { activityNouns, baseVerbs, documentNouns, type LatinVerb } from './lexicon.ts';
import { toldByFrame } from './object-frames.ts';
import { cueIn, madeKind, objectEnds, objectHas } from './object-words.ts';
import type { Word } from './words.ts';

const LOOKS: ReadonlySet<string> = new Set('investigate identify determine map analyse analyze'.split(' '));

const CONDUCTS: ReadonlySet<string> = new Set(
  'conduct undertake carry organize organise hold arrange perform run deliver initiate commission start'.split(
    ' ',
  ),
);

/** "make (full) use of". */
export function isUse(words: readonly Word[], at: number, verb: LatinVerb): boolean {
  return verb.base === 'make' && (words[at + 1]?.lower === 'use' || words[at + 2]?.lower === 'use');
}

/** Verbs whose object tells the kind whatever the verb's own is; null where it does not. */
export function toldByObject(
  words: readonly Word[],
  at: number,
  to: number,
  verb: LatinVerb,
): CommitmentKind | null {
  const framed = toldByFrame(words, at, to, verb);
  if (framed) return framed;
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
  // "create new capabilities", "add functionality": something that was not there
  if (/^(?:create|add)$/.test(verb.base) && objectEnds(words, at, to, CAPABILITIES)) return 'build';
  // "align financial flows with climate goals": no paper
  if (verb.base === 'align' && !objectHas(words, at, Math.min(to, at + 5), documentNouns)) return 'cooperate';
  // "build back better", "put in place a strategy"
  if (verb.base === 'build' && words[at + 1]?.lower === 'back') return 'cooperate';
  if (verb.base === 'put' && words[at + 1]?.lower === 'in' && words[at + 2]?.lower === 'place')
    return madeKind(words, at + 2, to) ?? 'cooperate';
  if (verb.base === 'seek' && objectHas(words, at, to, INPUTS)) return 'exchange';
  // "mobilize financial resources", "secure additional funding"
  if (RAISES.test(verb.base) && objectHas(words, at, Math.min(to, at + 5), FUNDING)) return 'provide';
  // "enhance the capacity of local officials"
  if (isCapacity(words, at, to)) return 'train';
  // "complete the first phase", "complete a solar project"
  if (verb.base === 'complete' && objectHas(words, at, Math.min(to, at + 8), WORKS)) return 'build';
  // "safeguard the security of the pipeline": guarded, no stance
  if (verb.base === 'safeguard' && !objectHas(words, at, to, STANDS)) return 'cooperate';
  if (verb.base === 'share' && words[at + 1]?.lower === 'responsibility') return 'cooperate';
  if (isStudy(words, at, to, verb)) return 'explore';
  if (OPENS_UP.test(verb.base) && isAccess(words, at, to)) return 'provide';
  if (/^(?:ensure|assure)$/.test(verb.base) && isStudied(words, at, to)) return 'explore';
  return null;
}

const CAPABILITIES: ReadonlySet<string> = new Set(
  'capabilities capability functionality functionalities features'.split(' '),
);
const RAISES = /^(?:mobili[sz]e|secure|earmark|allocate|raise|leverage|unlock|channel|increase)$/;

const FUNDING: ReadonlySet<string> = new Set('resources funding finance financing funds'.split(' '));

const WORKS: ReadonlySet<string> = new Set(
  'project projects phase plant station line section building school hospital dam works'.split(' '),
);

const TRAINED =
  /^(?:officials?|officers?|staff|personnel|teachers?|judges?|prosecutors?|experts|practitioners|servants|professionals|workers|farmers)$/;

/** "strengthen the capacity of customs officials": whose capacity it is tells that they are trained. */
function isCapacity(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    if (!/^(?:capacity|capacities|capabilities|knowledge)$/.test(words[next]?.lower ?? '')) continue;
    if (words[next + 1]?.lower !== 'of') return false;
    return words.slice(next + 2, next + 7).some(({ lower }) => TRAINED.test(lower));
  }
  return false;
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

export const DEALS: ReadonlySet<string> = new Set('consider examine discuss review'.split(' '));

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

/** "admit their effects free of duty": what is charged to nobody is given. */
function isFree(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 16); next++) {
    const said = `${words[next]?.lower} ${words[next + 1]?.lower} ${words[next + 2]?.lower}`;
    if (/^(?:free of (?:duty|duties|charge|customs|taxes)|duty-free|without charge)/.test(said)) return true;
  }
  return false;
}

/** What a body deals with: to consider matters is to meet over them. */
const MATTERS: ReadonlySet<string> = new Set(
  'matters issues questions problems reports recommendations requests disputes differences'.split(' '),
);

const CONDITIONS: ReadonlySet<string> = new Set(
  'conditions environment atmosphere basis opportunities'.split(' '),
);

const ACCOUNTABLE: ReadonlySet<string> = new Set(['accountable', 'responsible']);

export const OPTIONS: ReadonlySet<string> = new Set(
  'barriers options possibilities possibility feasibility ways opportunities'.split(' '),
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

/** Verbs that widen what is open to somebody: what is given is access. */
const OPENS_UP =
  /^(?:increase|improve|maximi[sz]e|expand|widen|broaden|facilitate|enhance|ensure|open|remove|grant)$/;
const NEEDS = /^(?:data|information|records|documents)$/;

/** "increase citizens' access to records", "remove access barriers": what is given is access. */
function isAccess(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    const word = words[next];
    if (!word || /[,;]/.test(word.before) || /^(?:of|for|that|by|through|to|and)$/.test(word.lower))
      return false;
    if (word.lower !== 'access') continue;
    if (/^(?:barriers?|restrictions?)$/.test(words[next + 1]?.lower ?? '')) return true;
    return (
      words[next + 1]?.lower === 'to' &&
      words.slice(next + 2, next + 9).some(({ lower }) => NEEDS.test(lower))
    );
  }
  return false;
}

/** "Studies will be carried out", "ensure that a survey is conducted": what is done is looking. */
export function isStudied(words: readonly Word[], from: number, to: number): boolean {
  const at = words.findIndex(({ lower }, index) => index >= from && index < to && STUDIES.has(lower));
  if (at < 0) return false;
  return words
    .slice(at + 1, Math.min(to + 3, at + 14))
    .some(
      ({ lower }, index, near) =>
        /^(?:carried|conducted|undertaken|initiated|commissioned|made)$/.test(lower) &&
        /^(?:be|is|are)$/.test(near[index - 1]?.lower ?? ''),
    );
}

const STUDIES: ReadonlySet<string> = new Set(
  'study studies review reviews assessment assessments survey surveys evaluation mapping'.split(' '),
);
