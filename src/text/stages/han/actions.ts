/**
 * Clause → what it is: manner, basis or time for what follows; an action with its verb, subject and modal; a result;
 * or mere recognition. Only the clause itself is looked at; how clauses join is decided elsewhere.
 */
import type { CommitmentKind, Strength } from '../../extraction.ts';
import { isHan } from '../characters.ts';
import type { Clause } from './clauses.ts';
import {
  abstractEndTable,
  actorHeadTable,
  adverbTable,
  bothTable,
  concreteEndTable,
  cueTable,
  linkTable,
  mannerEndTable,
  mannerHeadTable,
  modalTable,
  nounTable,
  recognitionTable,
  stanceTable,
  stateLetters,
  stateTable,
  type Verb,
  verbTable,
} from './lexicon.ts';

export interface Action {
  readonly clause: Clause;
  readonly form: 'manner' | 'action' | 'recognition' | 'statement';
  /** Unit of the main verb, or of the clause. */
  readonly verbAt: number;
  readonly verbEnd: number;
  readonly verb: Verb | null;
  /** As in a commitment's actor, or null where none is named. */
  readonly actor: string | null;
  /** Whether a subject that is no actor stands before the verb. */
  readonly topic: boolean;
  readonly effort: boolean;
  readonly tentative: boolean;
  readonly linked: boolean;
  readonly adverb: boolean;
}

/** The letters of a party named as 中方, 老方, 巴方; 我方 is whoever speaks. */
function partyAt(chars: string, at: number, to: number): { actor: string; length: number } | null {
  const both = bothTable.longest(chars, at, to);
  if (both) return { actor: 'both', length: both.length };
  for (const length of [1, 2]) {
    if (chars.charAt(at + length) === '方' && at + length < to) {
      const letters = stateLetters.get(chars.slice(at, at + length));
      if (letters) return { actor: letters, length: length + 1 };
    }
  }
  const state = stateTable.longest(chars, at, to);
  if (!state) return null;
  const government = chars.startsWith('政府', at + state.length) ? 2 : 0;
  return { actor: state.value, length: state.length + government };
}

/** The verb at `at`, unless a longer noun begins there. */
function verbAt(
  chars: string,
  at: number,
  to: number,
): { readonly value: Verb; readonly length: number } | null {
  const verb = verbTable.longest(chars, at, to);
  if (!verb) return null;
  const noun = nounTable.longest(chars, at, to);
  return noun && noun.length >= verb.length ? null : verb;
}

/** Whether an action may begin at `at`: adverb, modal, verb, or the preposition of an object put first. */
function actionBegins(chars: string, at: number, to: number): boolean {
  if (at >= to) return false;
  if (
    modalTable.longest(chars, at, to) ||
    mannerHeadTable.longest(chars, at, to) ||
    adverbTable.longest(chars, at, to) ||
    '对将把与向就在为由同'.includes(chars.charAt(at))
  )
    return true;
  const verb = verbAt(chars, at, to);
  if (!verb) return false;
  // 省级部门核发的批准文件: a verb in an attribute is none.
  return !chars.slice(at + verb.length, at + verb.length + 2).includes('的');
}

/** A subject at the clause's head that ends as the names of actors do. */
function actorNoun(chars: string, at: number, to: number): { actor: string; end: number } | null {
  if (PREPOSITIONS.includes(chars.charAt(at))) return null;
  const limit = Math.min(to, at + 46);
  for (let end = at + 2; end < limit; end++) {
    if (!actorHeadTable.longest(chars, end, at)) continue;
    if (chars.charAt(end) === '的' || !actionBegins(chars, end, to)) continue;
    // A verb on the way means that this noun is its object.
    const words = chars.slice(at, end);
    return /^[（(]/.test(words) ? null : { actor: words.slice(0, 24), end };
  }
  return null;
}

/** Characters that put an object or a circumstance before the verb. */
const PREPOSITIONS = '对将把与向就在为由同从让使根按通利凭经于以和';

/** A modal; 将 is one only before an action, else it puts the object first. */
function modalAt(chars: string, at: number, to: number): ReturnType<typeof modalTable.longest> {
  const modal = modalTable.longest(chars, at, to);
  if (modal?.length !== 1 || chars.charAt(at) !== '将') return modal;
  const next = at + 1;
  const acts =
    verbAt(chars, next, to) ?? adverbTable.longest(chars, next, to) ?? modalTable.longest(chars, next, to);
  return acts || '向同与在为就'.includes(chars.charAt(next)) ? modal : null;
}

interface Head {
  at: number;
  actor: string | null;
  effort: boolean;
  tentative: boolean;
  linked: boolean;
  adverb: boolean;
}

/** Takes links, adverbs and modals off the head of a clause; times too. */
function stripHead(chars: string, head: Head, to: number, isTime: (at: number) => number): void {
  for (let moved = true; moved && head.at < to; ) {
    moved = false;
    const time = isTime(head.at);
    const modal = modalAt(chars, head.at, to);
    const adverb = adverbTable.longest(chars, head.at, to);
    const verb = verbAt(chars, head.at, to);
    const link = linkTable.longest(chars, head.at, to);
    const longest = Math.max(modal?.length ?? 0, adverb?.length ?? 0, link?.length ?? 0);
    if (time > head.at) {
      head.at = time;
      if (/[前内起]/.test(chars.charAt(head.at))) head.at++;
      head.adverb = true;
      moved = true;
    } else if (longest > 0 && longest >= (verb?.length ?? 0)) {
      if (modal && modal.length === longest) head.tentative ||= modal.value === 'tentative';
      else if (adverb && adverb.length === longest) {
        head.effort ||= adverb.value === 'effort';
        head.adverb = true;
      } else head.linked = true;
      head.at += longest;
      moved = true;
    }
  }
}

/** Whether the clause is nothing but manner, basis or time. */
function isManner(chars: string, at: number, to: number): boolean {
  const head = mannerHeadTable.longest(chars, at, to);
  const last = chars.charAt(to - 1);
  if (last === '时' || last === '后' || last === '的') return true;
  // 到2020年, 2019年6月底前: when, and nothing else.
  if ('年月日底末前初'.includes(last) && /\d{4}年/.test(chars.slice(Math.max(at, to - 14), to))) return true;
  if (!head) return false;
  const word = chars.slice(at, at + head.length);
  if (word === '以') {
    return chars.slice(Math.max(at, to - 12), to - 1).includes('为');
  }
  if (word === '对' || word === '对于') {
    const noun = chars.slice(at, to).lastIndexOf('的');
    return noun > 0 && verbAfter(chars, at + noun + 1, to) === null;
  }
  if (word === '坚持') return /相结合$|为[\u4e00-\u9fff]{1,4}$/.test(chars.slice(Math.max(at, to - 8), to));
  if (word.endsWith('发挥')) return chars.slice(at, to).includes('作用');
  if (!mannerEndTable.longest(chars, to, at)) {
    // 围绕……建设目标 ends so; 通过A、B: nothing after it is done.
    return [
      '通过',
      '根据',
      '围绕',
      '随着',
      '鉴于',
      '为了',
      '结合',
      '紧密结合',
      '综合考虑',
      '统筹考虑',
      '基于',
    ].includes(word);
  }
  return true;
}

/** First verb after a preposition's object: 就……交换意见, 将……下放. */
function verbAfter(chars: string, at: number, to: number): { at: number; length: number; verb: Verb } | null {
  let inside = 0;
  for (let unit = at; unit < to; unit++) {
    const char = chars.charAt(unit);
    if ('“《（('.includes(char)) inside++;
    else if ('”》）)'.includes(char)) inside--;
    if (inside > 0) continue;
    const noun = nounTable.longest(chars, unit, to);
    if (noun) {
      unit += noun.length - 1;
      continue;
    }
    const found = verbTable.longest(chars, unit, to);
    if (!found) continue;
    const next = chars.charAt(unit + found.length);
    // A verb before 的, 和, 、 or at the clause's end is a noun here; 开展 and the like are not.
    if (next === '的' || next === '等' || '和与及、'.includes(next)) {
      unit += found.length - 1;
      continue;
    }
    return { at: unit, length: found.length, verb: found.value };
  }
  return null;
}

/** 将……下放, 把……纳入: the verb comes last. */
function resultVerb(chars: string, at: number, to: number): ReturnType<typeof verbAfter> {
  let best = verbAfter(chars, at + 1, to);
  for (let next = best; next; next = verbAfter(chars, next.at + next.length, to)) {
    best = next;
    if (RESULT_VERBS.has(chars.slice(next.at, next.at + next.length))) break;
  }
  return best;
}

const RESULT_VERBS = new Set(['下放', '纳入', '列入', '改为', '授予', '委托', '移交']);

/** 合作区管理委员会是……机构: 是 before any verb states a fact. */
function isCopula(chars: string, at: number, to: number): boolean {
  const is = chars.slice(at, Math.min(to, at + 40)).indexOf('是');
  if (is < 2 || /特别|尤其|凡|但|还|就|总|而/.test(chars.slice(at + is - 2, at + is))) return false;
  const verb = verbAfter(chars, at, to);
  return verb === null || verb.at > at + is;
}

/** What a clause is, and where its verb stands. */
type Form = Pick<Action, 'form' | 'verbAt' | 'verbEnd' | 'verb' | 'topic'>;

function without(form: Action['form'], at: number, topic: boolean, end = at): Form {
  return { form, verbAt: at, verbEnd: end, verb: null, topic };
}

function withVerb(at: number, length: number, verb: Verb, topic: boolean): Form {
  return { form: 'action', verbAt: at, verbEnd: at + length, verb, topic };
}

/** Takes the subject off a clause's head, where it is one that acts. */
function stripSubject(chars: string, head: Head, to: number, isTime: (at: number) => number): void {
  const party = partyAt(chars, head.at, to);
  const after = head.at + (party?.length ?? 0);
  if (party && (actionBegins(chars, after, to) || recognitionTable.longest(chars, after, to))) {
    head.actor = party.actor;
    head.at = after;
    stripHead(chars, head, to, isTime);
    return;
  }
  if (verbAt(chars, head.at, to) || mannerHeadTable.longest(chars, head.at, to)) return;
  const noun = actorNoun(chars, head.at, to);
  if (!noun) return;
  head.actor = noun.actor;
  head.at = noun.end;
  stripHead(chars, head, to, isTime);
}

/** Form of the clause whose words after subject, adverbs and modals begin at `at`. */
function formAt(chars: string, at: number, to: number, acted: boolean): Form {
  const recognition = recognitionTable.longest(chars, at, to);
  if (recognition) return without('recognition', at, false, at + recognition.length);
  if (at >= to || isManner(chars, at, to)) return without('manner', at, false);
  const verb = verbAt(chars, at, to);
  if (verb) return withVerb(at, verb.length, verb.value, false);
  if (isCopula(chars, at, to)) return without('statement', at, !acted);
  const topic = !acted && !PREPOSITIONS.includes(chars.charAt(at));
  const later = /[将把]/.test(chars.charAt(at)) ? resultVerb(chars, at, to) : verbAfter(chars, at, to);
  if (later) return withVerb(later.at, later.length, later.verb, topic);
  return without(chars.slice(at, to).includes('是') ? 'statement' : 'action', at, topic);
}

/** Analyses a clause. `isTime(at)` gives the end of a time that begins at `at`, or `at`. */
export function analyse(chars: string, clause: Clause, isTime: (at: number) => number): Action {
  const { from, to } = clause;
  const head: Head = { at: from, actor: null, effort: false, tentative: false, linked: false, adverb: false };
  stripHead(chars, head, to, isTime);
  stripSubject(chars, head, to, isTime);
  const { at, ...rest } = head;
  return { clause, ...rest, ...formAt(chars, at, to, head.actor !== null) };
}

/** Whether what a clause aims at is nothing concrete. */
export function isAbstract(chars: string, action: Action): boolean {
  const { to } = action.clause;
  const abstract = abstractEndTable.longest(chars, to, action.verbEnd);
  const concrete = concreteEndTable.longest(chars, to, action.verbEnd);
  if (concrete && (!abstract || concrete.length >= abstract.length)) return false;
  return abstract !== null;
}

/** Whether the words `[from, to)` hold a word of the stance list. */
export function takesStance(chars: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (stanceTable.longest(chars, at, to)) return true;
  return false;
}

/** Kind that the object tells, if any. */
export function cuedKind(chars: string, from: number, to: number): CommitmentKind | null {
  for (let at = from; at < to; at++) {
    const cue = cueTable.longest(chars, at, to);
    if (cue) return cue.value;
  }
  return null;
}

/** Letters and length of what the clause begins with, for telling short clauses. */
export function hanLength(chars: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (isHan(chars.charCodeAt(at))) count++;
  return count;
}

export function strengthOf(action: Action, verb: Verb): Strength {
  if (action.tentative || verb.strength === 'tentative') return 'tentative';
  return action.effort && verb.strength === 'firm' ? 'effort' : verb.strength;
}
