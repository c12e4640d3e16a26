/**
 * Clauses that are nouns and lead up to what is done: what the next clause speaks of, whom or what it concerns, and
 * phrases of four characters that tell how.
 */
import * as rules from '../../languages/zh/rules.ts';
import { endsWithOne, holdsOne, setOf, startsWithOne } from '../word-ends.ts';
import type { Action } from './action.ts';
import { clauseActor } from './actors.ts';
import { BASES } from './governed-words.ts';
import { ADVERB, FACT, MODAL, NOUNLIKE, OPEN, PAUSE, PREPOSITION, STATING, VERB } from './lexicon.ts';
import type { ClauseReader } from './predicate.ts';
import { isOneOf, matches, WordTest } from './word-tests.ts';

/** What a duty is about, before it: 对……中出现的质疑，要……. */
const TOWARDS = /^(?:对|对于|针对)$/;
const BASIS = /^(?:根据|按照|依据|依照|结合|参照|针对)$/;
const STRICTLY = isOneOf(setOf(rules.strictAdverbs));
const CLASSES = new WordTest(endsWithOne(rules.concerned));
const APPROVED = new WordTest(endsWithOne(rules.approvals));
const BY_APPROVAL = matches(/^(?:经|报|报经|报请)$/);
const isTransferred = startsWithOne(rules.transfers);
/** What no noun holds: what leads to a predicate, or states something. */
const NOT_IN_NOUNS = PREPOSITION | MODAL | STATING | FACT;
const comesAbout = holdsOne(rules.comingAbout);
const HOW = 4;

/** Whether the last word stands behind 的, which nothing but a noun does: 应用中出现的质疑. */
export function isAttributed(reader: ClauseReader, { verbAt, clause: { a, b } }: Action): boolean {
  const from = verbAt >= a ? verbAt : a;
  for (let at = b - 2; at > from; at--) {
    if (reader.is(at, '的')) return true;
    if ((reader.flags(at) & (VERB | NOUNLIKE)) === VERB) return false;
  }
  return false;
}

/** 非上市公众公司兼并重组，允许……; ……所持股份的转让，下放……: nothing but an activity, or things, that the next clause speaks of. */
function isNamed(reader: ClauseReader, action: Action, next: Action): boolean {
  const { verbAt, topic, modal, led, adverb, clause } = action;
  const { a, b } = clause;
  const isHowever = adverb && reader.timeEnd(a) === undefined;
  if (verbAt >= 0 || !topic || modal || isHowever || led !== '' || (reader.flags(a) & VERB) !== 0)
    return false;
  for (let at = a; at < b; at++) if (reader.flags(at) & NOT_IN_NOUNS) return false;
  // 各县防汛机构，要……: who has the duty, and no more.
  if (next.modal && next.actor === null && clauseActor(reader, a, b) !== null) return false;
  if (reader.stretch(a, b, comesAbout)) return false;
  return (reader.flags(b - 1) & NOUNLIKE) !== 0 || reader.holds(b - 1, CLASSES);
}

/** 对市场机制能有效调节的事项，取消……: whom or what it concerns. */
function isConcerned(reader: ClauseReader, action: Action): boolean {
  const { led, modal, clause } = action;
  if (modal || !TOWARDS.test(led) || !reader.holds(clause.b - 1, CLASSES)) return false;
  // 对损害公众权益等突出问题: a list of what it is.
  return isAttributed(reader, action) || reader.find('等', Math.max(clause.a, clause.b - 3), clause.b) > 0;
}

/** 严格依照有关法律法规和政策，保护……: on what basis, and how strictly. */
function isStrictBasis(reader: ClauseReader, { head, clause: { b }, modal }: Action): boolean {
  if (modal || !reader.holds(head, STRICTLY) || !reader.holds(head + 1, BASES)) return false;
  return reader.isBasisAlone(head + 1, b);
}

/** 由……行使的职权目录，由政府制定: what is drawn up or handed on stands before the one who does it. */
function isHandedOn(reader: ClauseReader, action: Action, next: Action): boolean {
  const { a, b } = next.clause;
  if (action.modal || action.verbAt <= action.head) return false;
  return isTransferred(reader.text(a, Math.min(b, a + 4))) && isAttributed(reader, action);
}

/** 市县主管部门经审核并报同级政府批准，可……: what is gone through first. */
function isCleared(reader: ClauseReader, { actor, modal, head, verbAt, clause: { b } }: Action): boolean {
  if (actor === null || modal || verbAt !== b - 1 || !reader.holds(verbAt, APPROVED)) return false;
  for (let at = head + 1; at < verbAt; at++) {
    if (reader.holds(at, BY_APPROVAL)) return true;
    if ((reader.flags(at) & (VERB | NOUNLIKE)) === VERB) return false;
  }
  return false;
}

/** 分区指导、一区一策，……, 因地制宜、一河一策，……: phrases of four characters beside each other tell how. */
function isHow(reader: ClauseReader, { modal, actor, clause: { a, b } }: Action): boolean {
  if (modal || actor !== null) return false;
  let pieces = 0;
  let from = a;
  for (let at = a; at <= b; at++) {
    if (at < b && (reader.flags(at) & PAUSE) === 0) {
      if (reader.flags(at) & (OPEN | MODAL)) return false;
      continue;
    }
    if (reader.unitsOf(from, at) !== HOW) return false;
    // 转变观念、明确目标: a verb with its object, and done by itself.
    if ((reader.flags(from) & (VERB | NOUNLIKE | ADVERB)) === VERB) return false;
    pieces++;
    from = at + 1;
  }
  return pieces > 1;
}

/** 根据各自优先考虑的项目，……, 结合法规要求、交易情况等，……: a basis that ends with a noun, whatever verb tells which one. */
function isBasisNoun(reader: ClauseReader, action: Action): boolean {
  const { led, modal, clause } = action;
  if (modal || !BASIS.test(led)) return false;
  return reader.is(clause.b - 1, '等');
}

/** Whether a clause is a noun that leads up to what is done in the clauses after it; most only where nothing stands before. */
export function leadsAsNoun(reader: ClauseReader, action: Action, next: Action, isFirst: boolean): boolean {
  if (isConcerned(reader, action) || isHow(reader, action) || isBasisNoun(reader, action)) return true;
  if (!isFirst) return false;
  return (
    isNamed(reader, action, next) ||
    isStrictBasis(reader, action) ||
    (next.form === 'action' && next.actor === null && isCleared(reader, action)) ||
    isHandedOn(reader, action, next)
  );
}
