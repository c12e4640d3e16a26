/**
 * Reads Lao texts, by rules written from the grammar of official Lao: a clause whose head, after subject, modal and what
 * tells how, is a verb of undertaking is a commitment; purpose stays with the action before it. Less certain than Chinese
 * and English, and said to be so by a diagnostic.
 */

import type { CommitmentKind } from '../../extraction.ts';
import { tableWords } from '../../languages/lo/structure.ts';
import type { Found, FoundCommitment, FoundMention, LanguageEngine } from '../found.ts';
import { leadInOf, readSections } from '../lead-ins.ts';
import { settleMentions } from '../mentions.ts';
import type { Section } from '../outline.ts';
import { cutSentences } from '../sentences.ts';
import { tablesOf } from '../tables.ts';
import {
  actorTable,
  adverbTable,
  cueTable,
  type LaoVerb,
  modalTable,
  purposeTable,
  selfFormula,
  statementTable,
  subjectTable,
  verbTable,
} from './lexicon.ts';
import { dueOf, findLaoNames } from './names.ts';

interface Clause {
  readonly from: number;
  readonly to: number;
  /** Whether a semicolon stands before it. */
  readonly fresh: boolean;
  /** Whether ແລະ stands before it. */
  readonly linked: boolean;
}

const AND = 'ແລະ ';
const NOUN = 'ການ';
const WITH = 'ກັບ';
const MOST_ACTOR = 60;

function skipSpaces(chars: string, at: number, to: number): number {
  while (at < to && chars.charAt(at) === ' ') at++;
  return at;
}

/** Clauses of a sentence: Lao sets off clauses by commas, semicolons and a spaced ແລະ before a verb. */
function cutClauses(chars: string, from: number, to: number): Clause[] {
  const clauses: Clause[] = [];
  let start = from;
  let [fresh, linked] = [false, false];
  const push = (end: number, next: number, nextFresh: boolean, nextLinked: boolean): void => {
    while (start < end && /[\s,;.]/.test(chars.charAt(start))) start++;
    let stop = end;
    while (stop > start && /[\s,;.]/.test(chars.charAt(stop - 1))) stop--;
    if (stop > start) clauses.push({ from: start, to: stop, fresh, linked });
    [fresh, linked, start] = [nextFresh, nextLinked, next];
  };
  for (let at = from; at < to; at++) {
    const char = chars.charAt(at);
    if (char === ',') push(at, at + 1, false, false);
    else if (char === ';') push(at, at + 1, true, false);
    else if (char === 'ແ' && chars.startsWith(AND, at) && startsAction(chars, start, at, to))
      push(at, at + AND.length, false, true);
  }
  push(to, to, false, false);
  return clauses;
}

/** Whether ແລະ at `at` parts two actions: a verb follows it, and it stands not between two verbs of one object. */
function startsAction(chars: string, start: number, at: number, to: number): boolean {
  if (!verbTable.longest(chars, at + AND.length, to)) return false;
  const before = chars.slice(Math.max(start, at - 40), at).trimEnd();
  const noun = before.lastIndexOf(NOUN);
  let word = before.slice(Math.max(before.lastIndexOf(' ') + 1, noun < 0 ? 0 : noun + NOUN.length));
  const how = adverbTable.longest(word, 0, word.length);
  if (how && how.length < word.length) word = word.slice(how.length);
  const verb = verbTable.longest(word, 0, word.length);
  return verb === null || verb.length < word.length;
}

interface Head {
  at: number;
  actor: string | null;
  binds: boolean;
  permits: boolean;
  stated: boolean;
}

/** Takes subject, modals and what tells how off a clause. */
function headOf(chars: string, { from, to }: Clause): Head {
  const head: Head = { at: from, actor: null, binds: false, permits: false, stated: false };
  const subject = subjectTable.longest(chars, from, to);
  if (subject) {
    head.actor = subject.value;
    head.at += subject.length;
  } else if (actorTable.longest(chars, from, to)) takeBody(chars, head, to);
  for (let moved = true; moved; ) {
    head.at = skipSpaces(chars, head.at, to);
    const modal = modalTable.longest(chars, head.at, to);
    const adverb = adverbTable.longest(chars, head.at, to);
    const verb = verbTable.longest(chars, head.at, to);
    const longest = Math.max(modal?.length ?? 0, adverb?.length ?? 0);
    moved = longest > 0 && longest >= (verb?.length ?? 0);
    if (!moved) break;
    if (modal?.length === longest) {
      head.binds = true;
      head.permits ||= modal.value === 'permits';
    }
    head.at += longest;
    if (chars.startsWith(WITH, head.at)) head.at = afterCompanion(chars, head.at, to);
  }
  const stated = statementTable.longest(chars, head.at, to);
  head.stated = stated !== null && stated.length > (verbTable.longest(chars, head.at, to)?.length ?? 0);
  return head;
}

/** ສົມທົບກັບ…: with whom it is done, to the space before the verb; `at` where no verb follows. */
function afterCompanion(chars: string, at: number, to: number): number {
  const limit = Math.min(to, at + MOST_ACTOR);
  for (let next = at + WITH.length; next < limit; next++)
    if (chars.charAt(next) === ' ' && verbTable.longest(chars, next + 1, to)) return next;
  return at;
}

/** A body acts: its name goes to the first word, after a space, that is a modal or a verb. */
function takeBody(chars: string, head: Head, to: number): void {
  const limit = Math.min(to, head.at + MOST_ACTOR * 2);
  for (let at = head.at + 1; at < limit; at++) {
    if (chars.charAt(at) !== ' ') continue;
    const next = at + 1;
    const acts =
      modalTable.longest(chars, next, to) ??
      verbTable.longest(chars, next, to) ??
      adverbTable.longest(chars, next, to);
    if (!acts || chars.startsWith(AND, next)) continue;
    const words = chars.slice(head.at, at);
    // Two bodies, one of each side, act together.
    head.actor = words.includes(` ${AND}`) ? 'both' : words.slice(0, MOST_ACTOR);
    head.at = next;
    return;
  }
}

function kindOf(chars: string, at: number, to: number, verb: LaoVerb): CommitmentKind {
  if (verb.kind !== 'cooperate' && verb.kind !== 'provide') return verb.kind;
  for (let unit = at; unit < to; unit++) {
    const cue = cueTable.longest(chars, unit, to);
    if (cue && (verb.kind === 'cooperate' ? verb.strength !== 'firm' : cue.value === 'train'))
      return cue.value;
  }
  return verb.kind;
}

/** Whether the clause goes on with the commitment before it. */
function goesOn(chars: string, clause: Clause, head: Head, verb: LaoVerb | null): boolean {
  if (clause.fresh || head.actor !== null) return false;
  if (!verb || head.stated || purposeTable.longest(chars, clause.from, clause.to)) return true;
  return verb.joining === 'joins' && !clause.linked;
}

function readSentence(chars: string, section: Section, from: number, to: number): FoundCommitment[] {
  const found: FoundCommitment[] = [];
  if (selfFormula.test(chars.slice(from, Math.min(to, from + 1000)))) return found;
  let actor = 'both';
  let isOpen = false;
  for (const clause of cutClauses(chars, from, to)) {
    const head = headOf(chars, clause);
    const verb = verbTable.longest(chars, head.at, clause.to)?.value ?? null;
    const last = found.at(-1);
    if (isOpen && last && goesOn(chars, clause, head, verb)) {
      found[found.length - 1] = { ...last, to: clause.to };
      continue;
    }
    if (head.actor !== null) actor = head.actor;
    isOpen = verb !== null && !head.stated;
    if (!verb || head.stated) continue;
    found.push({
      from: clause.from,
      to: clause.to,
      provision: section.path,
      actor,
      kind: kindOf(chars, head.at, clause.to, verb),
      strength: head.permits ? 'tentative' : verb.strength,
      due: null,
      leads: [],
    });
  }
  return found;
}

function readSection(chars: string, section: Section, dates: readonly FoundMention[]): FoundCommitment[] {
  const { running, rows } = tablesOf(chars, section.body, section.own, tableWords);
  const sentences = running.flatMap(({ from, to }) => cutSentences(chars, from, to));
  if (leadInOf(chars, section)) sentences.pop();
  const stretches = [...sentences, ...rows.map(({ task }) => task)];
  return stretches
    .flatMap(({ from, to }) => readSentence(chars, section, from, to))
    .map((each) => ({ ...each, due: dueOf(chars, dates, each.from, each.to) }))
    .sort((a, b) => a.from - b.from);
}

/** Lines before the first provision that are titles hold no mentions. */
function isTitleLine(chars: string, at: number): boolean {
  const from = chars.lastIndexOf('\n', at - 1) + 1;
  const end = chars.indexOf('\n', at);
  const line = chars.slice(from, end < 0 ? chars.length : end).trim();
  return line.length < 160 && !/[.;:,]$/.test(line);
}

function read(chars: string, sections: readonly Section[]): Found {
  const { names, dates } = findLaoNames(chars);
  const commitments = readSections(
    chars,
    sections,
    (section) => readSection(chars, section, dates),
    (section, { from, to }) => readSentence(chars, section, from, to),
  );
  const front = sections[1]?.start ?? chars.length;
  const mentions = settleMentions([...names, ...dates]).filter(
    (mention) => mention.from >= front || !isTitleLine(chars, mention.from),
  );
  return { commitments, mentions };
}

export const laoEngine: LanguageEngine = { isRunInTitle: () => true, read, traditional: new Uint8Array() };
