/**
 * A stretch of text → the pieces between its marks, which are what a commitment's words may begin and end with. A comma
 * inside a number, and any mark inside brackets, quotation or title marks, cuts nothing.
 */
import type { LanguageId } from '../extraction.ts';
import { digitValue, isSpace } from '../stages/characters.ts';
import type { Stretch } from './blocks.ts';

/** How strong a border is: between words that join, at a comma, at a semicolon, between sentences. */
export type Border = 0 | 1 | 2 | 3;

export interface Segment extends Stretch {
  /** The border before it. */
  readonly before: Border;
}

const OPEN = '（(《“[「';
const CLOSE = '）)》”]」';
const SENTENCE = '。！？!?\n';
const JOINS: Readonly<Record<LanguageId, string>> = { zh: '', lo: ' ແລະ ', en: ' and ' };

function borderAt(chars: string, at: number, to: number): Border | null {
  const char = chars.charAt(at);
  if (SENTENCE.includes(char)) return 3;
  if (char === '.') return at + 1 >= to || isSpace(chars.charCodeAt(at + 1)) ? 3 : null;
  if (char === '；' || char === ';' || char === ':' || char === '：') return 2;
  if (char === '，') return 1;
  if (char !== ',') return null;
  return digitValue(chars.charCodeAt(at + 1)) >= 0 && digitValue(chars.charCodeAt(at - 1)) >= 0 ? null : 1;
}

/** Cuts stretches of one text; the pieces hold no white space, mark or joining word at their ends. */
export function cutSegments(chars: string, stretches: readonly Stretch[], language: LanguageId): Segment[] {
  const segments: Segment[] = [];
  for (const { from, to } of stretches) {
    let [start, depth] = [from, 0];
    let before: Border = 3;
    const close = (end: number, next: number, border: Border): void => {
      while (start < end && isSpace(chars.charCodeAt(start))) start++;
      let stop = end;
      while (stop > start && isSpace(chars.charCodeAt(stop - 1))) stop--;
      if (stop > start) {
        segments.push({ from: start, to: stop, before });
        before = border;
      } else if (border > before) before = border;
      start = next;
    };
    for (let at = from; at < to; at++) {
      const char = chars.charAt(at);
      if (OPEN.includes(char)) depth++;
      else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
      if (char === '\n') depth = 0;
      if (depth > 0) continue;
      const border = borderAt(chars, at, to);
      if (border !== null) close(at, at + 1, border);
      else if (JOINS[language] !== '' && chars.startsWith(JOINS[language], at))
        close(at, at + JOINS[language].length, 0);
    }
    close(to, to, 3);
  }
  return segments;
}
