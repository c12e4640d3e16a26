/**
 * Clauses that look like actions and only lead up to one: whom a duty is for, what it is about, with what it is done.
 */
import * as rules from '../../languages/zh/rules.ts';
import { setOf } from '../word-ends.ts';
import type { Action } from './action.ts';
import { clauseActor } from './actors.ts';
import { BASES } from './governed-words.ts';
import { isAttributed, leadsAsNoun } from './leading-nouns.ts';
import { NOUNLIKE, VERB } from './lexicon.ts';
import type { ClauseReader } from './predicate.ts';
import { endOf } from './tokens.ts';
import { isOneOf } from './word-tests.ts';

const LEADS = isOneOf(setOf(rules.leadingVerbs));
const INCLUDES = isOneOf(setOf(rules.inclusions));
/** What a duty is about, before it: 对……中出现的质疑，要……. */
const ABOUT = /^(?:对|对于|针对|在|于|从)$/;

const ALSO_TO = /^(?:也|还|都|均)要$/;

const EVERY = /^(?:各|各级|各类|所有|全体)$/;

/** Clauses of manner between what leads up to a duty and the duty, at most. */
const MOST_BETWEEN = 8;

const asManner = (action: Action): Action => ({
  ...action,
  form: 'manner',
  verbAt: -1,
  verb: null,
  topic: false,
});

/** 运用大数据技术, 选择条件好的地方: with what or where, and nothing done with it yet. */
function isMeans(reader: ClauseReader, { verbAt, head, clause: { b } }: Action): boolean {
  if (verbAt < 0 || verbAt > head + 1 || !reader.holds(verbAt, LEADS)) return false;
  let isOver = true;
  for (let at = verbAt + 1; at < b; at++) {
    if (reader.is(at, '的')) isOver = true;
    else if ((reader.flags(at) & (VERB | NOUNLIKE)) === VERB) isOver = false;
  }
  return isOver;
}

/** 各级……: all of a kind, whatever they are called. */
function everyOne(reader: ClauseReader, at: number): string | null {
  return EVERY.test(reader.text(at)) ? 'each' : null;
}

/** 各级平台按照属地管理原则: who acts, and on what basis. */
function isBased(reader: ClauseReader, { clause: { a, b }, modal, actor }: Action): boolean {
  if (modal) return false;
  for (let at = a + 1; at + 1 < b; at++) {
    if ((reader.flags(at) & (VERB | NOUNLIKE)) === VERB) return false;
    if (reader.holds(at, BASES))
      return (
        reader.isBasisAlone(at, b) && (actor ?? clauseActor(reader, a, at) ?? everyOne(reader, a)) !== null
      );
  }
  return false;
}

/** Whether a duty comes in the next clause that is no manner: 要、应、不得, perhaps with who has it before it. */
function dutyFollows(reader: ClauseReader, actions: readonly Action[], from: number): boolean {
  for (let at = from; at < Math.min(actions.length, from + MOST_BETWEEN); at++) {
    const action = actions[at];
    if (!action || action.clause.fresh) return false;
    if (action.form === 'manner' && !action.modal) continue;
    // 各市，特别是沿海各市，也要……: some of those just named.
    if (!action.modal && reader.holds(action.clause.a, INCLUDES)) continue;
    return (action.modal && !action.wills) || ALSO_TO.test(reader.text(action.clause.a));
  }
  return false;
}

/** Whether something is done in the next clause that is no manner, whoever does it. */
function isDoneNext(actions: readonly Action[], from: number): boolean {
  for (let at = from; at < Math.min(actions.length, from + MOST_BETWEEN); at++) {
    const action = actions[at];
    if (!action || action.clause.fresh) return false;
    if (action.form !== 'manner' || action.modal)
      return action.form === 'action' && action.verb !== null && !action.linked;
  }
  return false;
}

/** Whether a plain action comes next in the sentence. */
function actionFollows(next: Action | undefined): boolean {
  return (
    next !== undefined && !next.clause.fresh && next.form === 'action' && next.verb !== null && !next.topic
  );
}

const TOLD = /[^为除受免罢到得不]了(?![解结断])/;
/** Last characters of what comes by itself: a quick look before the expression. */
const OUTCOME_ENDS: ReadonlySet<number> = new Set([...'响难力失击战点征'].map((char) => char.charCodeAt(0)));
const MOST_TOLD = 80;
const LE = 0x4e86;
const OUTCOME = /(?:产生|造成|带来|带有)[^，。；]{0,14}(?:影响|困难|压力|损失|冲击|挑战|特点|特征)$/;

/** 2035年又发生了大洪水, 给部署工作带来困难: told of what has been, or of what comes by itself. */
function isTold(reader: ClauseReader, { clause: { a, b }, modal, wills, form }: Action): boolean {
  if (form !== 'action' || (modal && !wills)) return false;
  const { chars, tokens } = reader;
  const [from, to] = [tokens.from[a] ?? 0, endOf(tokens, b - 1)];
  if (OUTCOME_ENDS.has(chars.charCodeAt(to - 1)) && OUTCOME.test(chars.slice(Math.max(from, to - 20), to)))
    return true;
  if (modal || to - from >= MOST_TOLD) return false;
  for (let at = from; at < to; at++) if (chars.charCodeAt(at) === LE) return TOLD.test(chars.slice(from, to));
  return false;
}

/** The sentence's clauses, those that only lead up to an action as manner. */
export function settleLeading(reader: ClauseReader, actions: readonly Action[]): readonly Action[] {
  // Most sentences have no such clause, and need no list of their own.
  let settled: Action[] | null = null;
  for (let at = 0; at < actions.length; at++) {
    const action = actions[at];
    if (!action) continue;
    const now = settledAt(reader, actions, action, at);
    if (now === action) continue;
    settled ??= [...actions];
    settled[at] = now;
  }
  return settled ?? actions;
}

/** The clause, as it is or as manner or a fact. */
function settledAt(reader: ClauseReader, actions: readonly Action[], action: Action, at: number): Action {
  const { clause, form, modal, led, verbAt } = action;
  const next = actions[at + 1];
  if (isTold(reader, action)) return { ...action, form: 'fact' };
  if (form !== 'action' || next === undefined) return action;
  const leads = actionFollows(next);
  if (leads && (isMeans(reader, action) || isBased(reader, action))) return asManner(action);
  const isFirst = at === 0 || clause.fresh || actions[at - 1]?.form === 'manner';
  if (isDoneNext(actions, at + 1) && leadsAsNoun(reader, action, next, isFirst)) return asManner(action);
  if (modal || !dutyFollows(reader, actions, at + 1)) return action;
  const isIncluded = reader.holds(clause.a, INCLUDES);
  const isAbout = ABOUT.test(led) && isAttributed(reader, action);
  const isNamed = verbAt < 0 && led === '' && (!next.modal || reader.holds(next.clause.a, INCLUDES));
  const isSubject = verbAt > action.head && !action.adverb && action.actor === null && isFirst;
  const isWhole = reader.holds(next.clause.a, INCLUDES) && isFirst;
  const isWhat = (isSubject || isWhole) && isAttributed(reader, action);
  return isIncluded || isAbout || isNamed || isWhat ? asManner(action) : action;
}
