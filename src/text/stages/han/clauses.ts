/**
 * Sentence → clauses. Han sentences are cut at ， ； and their half-width stand-ins, not inside quotation marks, 《》 or
 * brackets. A bracket that names who is responsible is taken out and kept.
 */
import { isHan } from '../characters.ts';
import { cutSentences, type Sentence } from '../sentences.ts';

/** A bracket longer than this is none: one that never closes must not be looked for to the end of the text. */
const MOST_BRACKET = 600;
const RESPONSIBLE = ['负责', '牵头', '参与', '指导', '配合', '分工', '责任单位', '责任部门'];
/** Brackets as they are printed, by their codes. */
const OPENING = new Set([...'（(〔[【'].map((char) => char.charCodeAt(0)));
const CLOSING = new Set([...'）)〕]】'].map((char) => char.charCodeAt(0)));

export function closesBracket(code: number): boolean {
  return CLOSING.has(code);
}

/** Unit after the bracket that opens at `at`, or -1 where it does not close within `to`. */
export function bracketEnd(chars: string, at: number, to: number): number {
  let depth = 0;
  for (let unit = at; unit < to && unit < at + MOST_BRACKET; unit++) {
    const code = chars.charCodeAt(unit);
    if (OPENING.has(code)) depth++;
    else if (CLOSING.has(code)) {
      depth--;
      if (depth === 0) return unit + 1;
    } else if (code === 10) return -1;
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
    const code = chars.charCodeAt(at);
    // Most characters are Han: none of them opens a bracket.
    if ((code > 0x3020 && code < 0xff00) || !OPENING.has(code)) continue;
    const end = bracketEnd(chars, at, to);
    if (end < 0) continue;
    const before = chars.charAt(at - 1);
    const outside = before === '。' || before === '；' || /[。；\n]/.test(chars.charAt(end)) || end >= to;
    if (outside && isLeadBracket(chars, at, end)) found.push({ from: at, to: end, closed: true });
    at = end - 1;
  }
  return found;
}

/** Whether a sentence's first words are Chinese. */
function holdsHan(chars: string, sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to && at < sentence.from + 40; at++)
    if (isHan(chars.charCodeAt(at))) return true;
  return false;
}

/** Sentences of `[from, to)` outside brackets of responsibility. */
export function sentencesOutside(
  chars: string,
  from: number,
  to: number,
  brackets: readonly Sentence[],
): Sentence[] {
  if (brackets.length === 0) return cutSentences(chars, from, to).filter((each) => holdsHan(chars, each));
  const sentences: Sentence[] = [];
  let at = from;
  for (const bracket of [...brackets, { from: to, to }]) {
    if (bracket.from > at) {
      for (const sentence of cutSentences(chars, at, bracket.from)) {
        if (holdsHan(chars, sentence)) sentences.push(sentence);
      }
    }
    at = Math.max(at, bracket.to);
  }
  return sentences;
}
