/**
 * Sentence → clauses. Han sentences are cut at ， ； and their half-width stand-ins, not inside quotation marks, 《》 or
 * brackets. A bracket that names who is responsible is taken out and kept.
 */
import { isHan, isSpace } from '../characters.ts';
import { cutSentences, type Sentence } from '../sentences.ts';

export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Whether a semicolon stands before it: what was said before is done with. */
  readonly fresh: boolean;
}

const OPENERS = '“《（(〈「';
const CLOSERS = '”》）)〉」';
/** A bracket longer than this is none: one that never closes must not be looked for to the end of the text. */
const MOST_BRACKET = 600;
const RESPONSIBLE = ['负责', '牵头', '参与', '指导', '配合', '分工'];

/** Unit after the bracket that opens at `at`, or -1 where it does not close within `to`. */
export function bracketEnd(chars: string, at: number, to: number): number {
  let depth = 0;
  for (let unit = at; unit < to && unit < at + MOST_BRACKET; unit++) {
    const char = chars.charAt(unit);
    if (char === '（' || char === '(') depth++;
    else if (char === '）' || char === ')') {
      depth--;
      if (depth === 0) return unit + 1;
    } else if (char === '\n') return -1;
  }
  return -1;
}

/** Whether a bracket's words say who is responsible. */
export function isLeadBracket(chars: string, from: number, to: number): boolean {
  const words = chars.slice(from, Math.min(to, from + 600));
  return RESPONSIBLE.some((word) => words.includes(word));
}

/** Brackets of responsibility in `[from, to)`: （负责部门：…）（…牵头，…参与）. */
export function leadBrackets(chars: string, from: number, to: number): Sentence[] {
  const found: Sentence[] = [];
  for (let at = from; at < to; at++) {
    const char = chars.charAt(at);
    if (char !== '（' && char !== '(') continue;
    const end = bracketEnd(chars, at, to);
    if (end < 0) continue;
    const before = chars.charAt(at - 1);
    const outside = before === '。' || before === '；' || /[。；\n]/.test(chars.charAt(end)) || end >= to;
    if (outside && isLeadBracket(chars, at, end)) found.push({ from: at, to: end, closed: true });
    at = end - 1;
  }
  return found;
}

/** Sentences of `[from, to)` outside brackets of responsibility. */
export function sentencesOutside(
  chars: string,
  from: number,
  to: number,
  brackets: readonly Sentence[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let at = from;
  for (const bracket of [...brackets, { from: to, to }]) {
    if (bracket.from > at) sentences.push(...cutSentences(chars, at, bracket.from));
    at = Math.max(at, bracket.to);
  }
  return sentences.filter((sentence) =>
    [...chars.slice(sentence.from, Math.min(sentence.to, sentence.from + 40))].some((char) =>
      isHan(char.charCodeAt(0)),
    ),
  );
}

/** Clauses of a sentence, their closing marks left out. */
export function cutClauses(chars: string, from: number, to: number): Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  let start = from;
  let fresh = false;
  const push = (end: number, nextFresh: boolean): void => {
    while (start < end && isSpace(chars.charCodeAt(start))) start++;
    let stop = end;
    while (stop > start && /[\s。！？；;，,、.]/.test(chars.charAt(stop - 1))) stop--;
    if (stop > start) clauses.push({ from: start, to: stop, fresh });
    fresh = nextFresh;
    start = end + 1;
  };
  for (let at = from; at < to; at++) {
    const char = chars.charAt(at);
    if (OPENERS.includes(char)) depth++;
    else if (CLOSERS.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '；' || char === ';') {
      push(at, true);
      depth = 0;
    } else if (depth === 0 && (char === '，' || (char === ',' && !/\d/.test(chars.charAt(at + 1)))))
      push(at, false);
  }
  push(to, false);
  return clauses;
}

/** Places `、` in a clause, outside quotes and brackets. */
export function pauses(chars: string, from: number, to: number): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = from; at < to; at++) {
    const char = chars.charAt(at);
    if (OPENERS.includes(char)) depth++;
    else if (CLOSERS.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '、' && depth === 0) found.push(at);
  }
  return found;
}
