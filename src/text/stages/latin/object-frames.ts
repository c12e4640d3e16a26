/**
 * Kinds that a verb has with what is named or told in its object: an action plan that is strengthened is carried out, an agenda that
 * holds an item is talked over, steps that are identified are looked for.
 */
import type { CommitmentKind } from '../../extraction.ts';
import { documentNouns, type LatinVerb } from './lexicon.ts';
import { objectHas } from './object-words.ts';
import type { Word } from './words.ts';

const FURTHERED = /^(?:strengthen|renew|revitali[sz]e|reinvigorate|expand|continue|update)$/;
const UNDER_WAY: ReadonlySet<string> = new Set(
  'campaign programme program initiative scheme practice'.split(' '),
);
const LOOKED_FOR: ReadonlySet<string> = new Set('steps ways actions opportunities sources'.split(' '));
const INVESTED: ReadonlySet<string> = new Set('investment investments'.split(' '));
const SUPPLIES: ReadonlySet<string> = new Set('supplies relief supply'.split(' '));
const TOGETHER_WITH: ReadonlySet<string> = new Set(
  'work efforts activities support programs programmes services actions'.split(' '),
);
const ADMITTED: ReadonlySet<string> = new Set('students interns trainees fellows'.split(' '));
const RESOURCED = /^(?:increase|unlock|mobili[sz]e|attract|scale|step|boost)$/;

/** A paper with a name of its own in the object: "the Lakes Action Plan". */
function namesPaper(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 9); next++) {
    const word = words[next];
    if (!word || /[,;]/.test(word.before) || /^(?:by|through|to|in|with|for)$/.test(word.lower)) return false;
    const isNamed = /^[A-Z]/.test(word.text) && /^[A-Z]/.test(words[next - 1]?.text ?? '');
    if (isNamed && /^(?:plan|plans|programme|program|roadmap|agenda|strategy)$/.test(word.lower)) return true;
  }
  return false;
}

/** "continue the awareness campaign": what is under way, the last noun of its phrase. */
function isUnderWay(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 7); next++) {
    const word = words[next];
    if (!word || /[,;]/.test(word.before) || /^(?:to|of|for|in|by|with)$/.test(word.lower)) return false;
    if (UNDER_WAY.has(word.lower)) return true;
  }
  return false;
}

/** What somebody is able to do: "stakeholders’ capacity", "the capacities of farmers". */
function isPeoplesCapacity(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 2; next < Math.min(to, at + 6); next++)
    if (/^(?:capacity|capacities|skills)$/.test(words[next]?.lower ?? ''))
      return /[a-z][’']s?$/.test(words[next - 1]?.text ?? '') || /^[’']/.test(words[next]?.before ?? '');
  return false;
}

/** The kind by the frame of verb and object; null where the words tell none. */
export function toldByFrame(
  words: readonly Word[],
  at: number,
  to: number,
  verb: LatinVerb,
): CommitmentKind | null {
  const near = Math.min(to, at + 8);
  const { base } = verb;
  if (base === 'include' && objectHas(words, at, Math.min(to, at + 6), AGENDA)) return 'exchange';
  if (base === 'advocate') return 'position';
  if (base === 'include' && isInReport(words, at, to)) return 'exchange';
  if (/^(?:adopt|create|introduce)$/.test(base) && endsWithProgramme(words, at, to)) return 'establish';
  if (/^(?:increase|provide|expand)$/.test(base) && isTrainingHelp(words, at, to)) return 'train';
  if (FURTHERED.test(base) && namesPaper(words, at, to)) return 'implement';
  if (base === 'continue' && isUnderWay(words, at, to)) return 'implement';
  if (base === 'identify' && objectHas(words, at, Math.min(to, at + 4), LOOKED_FOR)) return 'explore';
  if (RESOURCED.test(base) && objectHas(words, at, Math.min(to, at + 5), INVESTED)) return 'provide';
  if (base === 'facilitate' && objectHas(words, at, Math.min(to, at + 4), SUPPLIES)) return 'provide';
  if (base === 'coordinate' && isWithWork(words, at, near)) return 'cooperate';
  if (/^(?:accept|admit|receive|welcome)$/.test(base) && objectHas(words, at, near, ADMITTED)) return 'train';
  if (/^(?:improve|build|strengthen|enhance|develop)$/.test(base) && isPeoplesCapacity(words, at, to))
    return 'train';
  if (base === 'set' && words[at + 1]?.lower === 'out' && objectHas(words, at + 1, near, documentNouns))
    return 'conclude';
  if (base === 'identify' && /^(?:how|whether|which|what|where)$/.test(words[at + 1]?.lower ?? ''))
    return 'explore';
  if (/^(?:mitigate|tackle|prevent|combat|reduce|avoid)$/.test(base) && objectHas(words, at, near, HARMS))
    return 'cooperate';
  if (isOfRules(words, at, to)) return 'position';
  return toldByPaper(words, at, to, verb);
}

/** The kind of what is done with papers, pledges and decisions; null where the words tell none. */
function toldByPaper(
  words: readonly Word[],
  at: number,
  to: number,
  { base }: LatinVerb,
): CommitmentKind | null {
  const near = Math.min(to, at + 8);
  const own = /^(?:its|their)$/.test(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (base === 'take' && /^decisions?$/.test(words[own]?.lower ?? '')) return 'exchange';
  if (
    /^(?:uphold|deliver|advance|honou?r|meet)$/.test(base) &&
    objectHas(words, at, Math.min(to, at + 4), COMMITTED)
  )
    return 'implement';
  if (/^(?:deliver|continue)$/.test(base) && namesWork(words, at, near)) return 'implement';
  if (
    base === 'create' &&
    /^(?:legal|institutional)$/.test(words[at + 2]?.lower ?? '') &&
    objectHas(words, at, near, FRAMEWORK)
  )
    return 'establish';

  const progress = /^(?:progress|strides|headway)$/.test(words[at + 1]?.lower ?? '') ? at + 1 : at + 2;
  if (base === 'make' && /^(?:progress|strides|headway)$/.test(words[progress]?.lower ?? ''))
    return objectHas(words, progress, to, COMMITTED) ? 'implement' : null;
  return null;
}

const HARMS: ReadonlySet<string> = new Set('risk risks threats harm harms impact impacts'.split(' '));

/** "strengthen a fair and rules-based multilateral trading system": a stance on the order of things. */
function isOfRules(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 14); next++) {
    if (words[next]?.lower === 'rules-based' || words[next]?.lower === 'rule-based') return true;
    if (/^(?:of|for|by|with|to|through)$/.test(words[next]?.lower ?? '')) return false;
  }
  return false;
}

const FRAMEWORK: ReadonlySet<string> = new Set(['framework']);

/** "deliver Project Halo", "deliver the River Wardens Program": a work with a name of its own. */
function namesWork(words: readonly Word[], at: number, to: number): boolean {
  return words
    .slice(at + 1, to)
    .some(({ text }, index, near) =>
      /^(?:Project|Operation)$/.test(text)
        ? /^[A-Z]/.test(near[index + 1]?.text ?? '')
        : /^(?:Program|Programme|Initiative)$/.test(text) && /^[A-Z]/.test(near[index - 1]?.text ?? ''),
    );
}

const AGENDA: ReadonlySet<string> = new Set(['agenda']);
const COMMITTED: ReadonlySet<string> = new Set('commitments obligations recommendations'.split(' '));

/** "coordinate this work with", "be coordinated with other programs": work is, and no position. */
function isWithWork(words: readonly Word[], at: number, to: number): boolean {
  const isWith = words.slice(at + 1, to).some(({ lower }) => lower === 'with');
  return isWith && objectHas(words, at, to, TOGETHER_WITH) && !objectHas(words, at, to, documentNouns);
}

/** "include his findings in his report". */
function isInReport(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 2; next < Math.min(to, at + 24); next++)
    if (/^(?:his|her|its|their)$/.test(words[next]?.lower ?? '') && words[next + 1]?.lower === 'report')
      return words[next - 1]?.lower === 'in';
  return false;
}

/** "create a health-check programme", "adopt a data management program": what is set up. */
function endsWithProgramme(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 2; next < Math.min(to, at + 8); next++) {
    const word = words[next];
    if (!word || /[,;(]/.test(word.before) || /^(?:of|for|to|in|by|with)$/.test(word.lower)) return false;
    if (/^(?:programme|program|scheme)$/.test(word.lower)) return true;
  }
  return false;
}

/** "increase support for Lakeland in the training of engineers". */
function isTrainingHelp(words: readonly Word[], at: number, to: number): boolean {
  const near = words.slice(at + 1, Math.min(to, at + 9)).map(({ lower }) => lower);
  const help = near.findIndex((word) => /^(?:support|assistance|help)$/.test(word));
  return help >= 0 && help < 3 && near.indexOf('training') > help;
}
