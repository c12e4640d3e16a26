/** What spans of a commitment must be: not empty, in order, apart, and inside what holds them [AP12]. */
import { err, ok, type Problem, problem, type Result, type Span } from '../../base/index.ts';

/** The spans in order; overlapping or touching ones are refused or joined. */
export function orderSpans(spans: readonly Span[]): readonly Span[] {
  return spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Ordered spans with touching and overlapping ones made one. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of orderSpans(spans)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

export function spansOverlap(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => x.start < y.end && y.start < x.end));
}

/** Checks spans that a person drew; answers them in order. */
export function validSpans(
  spans: readonly Span[],
  within: readonly Span[],
): Result<readonly Span[], Problem> {
  const ordered = orderSpans(spans);
  if (ordered.length === 0) return err(problem('span-invalid', { reason: 'empty' }));
  for (const [i, { start, end }] of ordered.entries()) {
    const facts = { start, end };
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start >= end)
      return err(problem('span-invalid', { ...facts, reason: 'empty' }));
    if (!within.some((outer) => start >= outer.start && end <= outer.end))
      return err(problem('span-invalid', { ...facts, reason: 'outside' }));
    const before = ordered[i - 1];
    if (before !== undefined && start < before.end) return err(problem('spans-overlap', facts));
  }
  return ok(ordered);
}
