/**
 * Cutting a provision's words into commitments: pure span arithmetic in code points of the text, so that what is sent
 * is what the server stored. A part is one commitment, in one span or several; parts never overlap, lie within the
 * provision, and begin and end with words, not with the punctuation between them.
 */
import type { Span } from '../../../base/index.ts';

/** One commitment-to-be: its spans in order. */
export type Part = readonly Span[];

/** The words that are cut: code points of the provision and the offset of the first one in the text. */
export interface Ground {
  readonly points: readonly string[];
  readonly start: number;
}

/** Which end of which span is moved. */
export interface Edge {
  readonly part: number;
  readonly span: number;
  readonly side: 'start' | 'end';
}

const separator = /[\s,，、。；;：:．.！!？?…]/u;
const combining = /\p{M}/u;

/** Makes the ground of a provision's words. */
export function groundOf(words: string, start: number): Ground {
  return { points: Array.from(words), start };
}

/** The words of a span. */
export function wordsOf(ground: Ground, span: Span): string {
  return ground.points.slice(span.start - ground.start, span.end - ground.start).join('');
}

/**
 * The next place to step to: one character on (never between a letter and its marks), or to the border of a phrase.
 * Null at the end of the ground.
 */
export function stepFrom(ground: Ground, at: number, direction: 1 | -1, phrase: boolean): number | null {
  const { points, start } = ground;
  const last = start + points.length;
  for (let next = at + direction; next >= start && next <= last; next += direction) {
    if (next === start || next === last) return next;
    const here = points[next - start] ?? '';
    const before = points[next - start - 1] ?? '';
    if (combining.test(here)) continue;
    if (!phrase) return next;
    if (separator.test(before) !== separator.test(here)) return next;
  }
  return null;
}

/** Without separators at either end; null where nothing is left. */
export function trimSpan(ground: Ground, span: Span): Span | null {
  let { start, end } = span;
  const at = (offset: number) => ground.points[offset - ground.start] ?? '';
  while (start < end && separator.test(at(start))) start++;
  while (end > start && separator.test(at(end - 1))) end--;
  return start < end ? { start, end } : null;
}

/** Moves an edge as far as it may go: within the ground, past no other span, leaving at least one character. */
export function moveEdge(
  ground: Ground,
  parts: readonly Part[],
  taken: readonly Span[],
  edge: Edge,
  to: number,
): readonly Part[] {
  const span = parts[edge.part]?.[edge.span];
  if (span === undefined) return parts;
  const others = [...parts.flat().filter((one) => one !== span), ...taken];
  const floor = Math.max(
    ground.start,
    ...others.filter((one) => one.end <= span.start).map((one) => one.end),
  );
  const ceiling = Math.min(
    ground.start + ground.points.length,
    ...others.filter((one) => one.start >= span.end).map((one) => one.start),
  );
  const moved =
    edge.side === 'start'
      ? { start: Math.max(floor, Math.min(to, span.end - 1)), end: span.end }
      : { start: span.start, end: Math.min(ceiling, Math.max(to, span.start + 1)) };
  return replaceSpan(parts, edge, moved);
}

/** Cuts the part that holds `at` in two; the separators around the cut belong to neither. Unchanged where it cannot. */
export function cutPartAt(ground: Ground, parts: readonly Part[], at: number): readonly Part[] {
  const index = parts.findIndex((part) => part.some((span) => span.start < at && at < span.end));
  const part = parts[index];
  if (part === undefined) return parts;
  const left: Span[] = [];
  const right: Span[] = [];
  for (const span of part) {
    if (span.end <= at) left.push(span);
    else if (span.start >= at) right.push(span);
    else {
      const before = trimSpan(ground, { start: span.start, end: at });
      const after = trimSpan(ground, { start: at, end: span.end });
      if (before !== null) left.push(before);
      if (after !== null) right.push(after);
    }
  }
  if (left.length === 0 || right.length === 0) return parts;
  return parts.toSpliced(index, 1, left, right);
}

/** Takes away the cut before part `index`: it grows together with the part before it, the words between them included. */
export function mendCut(parts: readonly Part[], index: number): readonly Part[] {
  const before = parts[index - 1];
  const part = parts[index];
  const last = before?.at(-1);
  const first = part?.[0];
  if (before === undefined || part === undefined || last === undefined || first === undefined) return parts;
  const joined = [...before.slice(0, -1), { start: last.start, end: first.end }, ...part.slice(1)];
  return parts.toSpliced(index - 1, 2, joined);
}

/** The first stretch of words that belongs to nothing yet: where drawing a new commitment begins. */
export function firstFree(ground: Ground, taken: readonly Span[]): Span | null {
  const end = ground.start + ground.points.length;
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  let from = ground.start;
  for (const span of [...sorted, { start: end, end }]) {
    const free = trimSpan(ground, { start: from, end: Math.max(from, Math.min(span.start, end)) });
    if (free !== null && free.end - free.start > 1) return free;
    from = Math.max(from, span.end);
  }
  return null;
}

/** A new part by dragging from one place to another: as far as it goes without touching what is taken. */
export function drawPart(ground: Ground, taken: readonly Span[], from: number, to: number): Part | null {
  const asked = { start: Math.min(from, to), end: Math.max(from, to) };
  if (taken.some((span) => span.start < asked.end && span.end > asked.start)) return null;
  const span = trimSpan(ground, asked);
  return span === null ? null : [span];
}

/** True if both cut the same words in the same way. */
export function isSameCut(a: readonly Part[], b: readonly Part[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function replaceSpan(parts: readonly Part[], edge: Edge, span: Span): readonly Part[] {
  return parts.map((part, i) =>
    i === edge.part ? part.map((one, j) => (j === edge.span ? span : one)) : part,
  );
}
