/**
 * A Lao sentence → clauses: at commas, semicolons, and a spaced ແລະ before an action. Bodies in a list, and verbs of one
 * object, stay together.
 */
import { actorTable, adverbTable, directiveTable, verbTable } from './lexicon.ts';

export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Whether a semicolon stands before it. */
  readonly fresh: boolean;
  /** Whether ແລະ stands before it. */
  readonly linked: boolean;
}

export const AND = 'ແລະ ';
export const NOUN = 'ການ';
export const WITH = 'ກັບ';

export function skipSpaces(chars: string, at: number, to: number): number {
  while (at < to && chars.charAt(at) === ' ') at++;
  return at;
}

/** Where the verb at `at` begins after what tells how (ບໍ່, ຮ່ວມກັນ); -1 where none does. */
export function verbAfter(chars: string, at: number, to: number): number {
  let next = at;
  for (let steps = 0; steps < 4; steps++) {
    const verb = verbTable.longest(chars, next, to);
    const how = adverbTable.longest(chars, next, to);
    if (verb && verb.length >= (how?.length ?? 0)) return next;
    if (!how) return -1;
    next = skipSpaces(chars, next + how.length, to);
  }
  return -1;
}

/** Clauses of the sentence `[from, to)`. */
export function cutClauses(chars: string, from: number, to: number): Clause[] {
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
    if (char === ',' && !listsBodies(chars, start, at, to)) push(at, at + 1, false, false);
    else if (char === ';') push(at, at + 1, true, false);
    else if (char === 'ແ' && chars.startsWith(AND, at) && startsAction(chars, start, at, to))
      push(at, at + AND.length, false, true);
  }
  push(to, to, false, false);
  return clauses;
}

/** Whether the comma at `at` parts bodies of one list: "ສົມທົບກັບກະຊວງ ກ, ກະຊວງ ຂ ແລະ ກະຊວງ ຄ ສ້າງແຜນ". */
function listsBodies(chars: string, start: number, at: number, to: number): boolean {
  if (!actorTable.longest(chars, skipSpaces(chars, at + 1, to), to)) return false;
  const from = skipSpaces(chars, start, at);
  const said = chars.slice(from, at);
  if (/[\d໐-໙]/.test(said)) return false;
  if (said.includes(WITH)) return !actsAfter(chars, from + said.lastIndexOf(WITH), at);
  const led = directiveTable.longest(chars, from, at);
  return (led !== null || actorTable.longest(chars, from, at) !== null) && !actsAfter(chars, from, at);
}

/** Whether a verb stands after a space in `[from, to)`. */
function actsAfter(chars: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (chars.charAt(at) === ' ' && verbTable.longest(chars, at + 1, to)) return true;
  return false;
}

/** ແລະ ນຳໃຊ້ໃນປີ 2027: what is built is put to use; nothing further is done. */
const PUT_TO_USE = /^(?:ເປີດ)?ນຳໃຊ້ ?(?:ໃນປີ|ໃນເດືອນ|ກ່ອນ|ພາຍໃນ|ຮອດ)/;

/** Whether ແລະ at `at` parts two actions: a verb follows it, and it stands not between two verbs of one object. */
function startsAction(chars: string, start: number, at: number, to: number): boolean {
  const next = verbAfter(chars, at + AND.length, to);
  if (next < 0 || PUT_TO_USE.test(chars.slice(next, Math.min(to, next + 24)))) return false;
  const before = chars.slice(Math.max(start, at - 40), at).trimEnd();
  const noun = before.lastIndexOf(NOUN);
  let word = before.slice(Math.max(before.lastIndexOf(' ') + 1, noun < 0 ? 0 : noun + NOUN.length));
  const how = adverbTable.longest(word, 0, word.length);
  if (how && how.length < word.length) word = word.slice(how.length);
  const verb = verbTable.longest(word, 0, word.length);
  return verb === null || verb.length < word.length;
}
