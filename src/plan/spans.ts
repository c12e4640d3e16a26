/** Spans of a commitment: whole code points, in order, apart from each other, each inside one stretch that may hold it. */
import { err, ok, type Problem, problem, type Result, type Span } from '../base/index.ts';

const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** The spans in order, touching and overlapping ones made one. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort(byPlace)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}

/** Whether any span of one reaches into any span of the other. */
export function spansOverlap(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => x.start < y.end && y.start < x.end));
}

/** Checks spans that somebody drew inside `within`, and answers them in order with touching ones made one [PL4]. */
export function checkSpans(
  spans: readonly Span[],
  within: readonly Span[],
): Result<readonly Span[], Problem> {
  if (spans.length === 0) return err(problem('span-invalid', { reason: 'empty' }));
  for (const { start, end } of spans) {
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start >= end)
      return err(problem('span-invalid', { start, end, reason: 'empty' }));
    if (!within.some((outer) => start >= outer.start && end <= outer.end))
      return err(problem('span-invalid', { start, end, reason: 'outside' }));
  }
  const ordered = [...spans].sort(byPlace);
  for (const [i, { start, end }] of ordered.entries()) {
    const before = ordered[i - 1];
    if (before !== undefined && start < before.end) return err(problem('spans-overlap', { start, end }));
  }
  return ok(mergeSpans(ordered));
}

/** Whether every span lies inside one of `within`. */
export function areWithin(spans: readonly Span[], within: readonly Span[]): boolean {
  return spans.every(({ start, end }) => within.some((outer) => start >= outer.start && end <= outer.end));
}
