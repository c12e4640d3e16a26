/** Cuts a text at spans that are counted in code points, so that what lies inside can be marked. */
import type { Span } from '../../../base/index.ts';

export interface TextPart extends Span {
  readonly text: string;
  readonly inside: boolean;
}

/** The parts of `text` in order; joined they are the text. Spans may overlap or reach beyond its end. */
export function cutAtSpans(text: string, spans: readonly Span[]): readonly TextPart[] {
  if (spans.length === 0) return text === '' ? [] : [{ start: 0, end: text.length, text, inside: false }];
  const points = Array.from(text);
  const parts: TextPart[] = [];
  const add = (start: number, end: number, inside: boolean) => {
    if (end > start) parts.push({ start, end, text: points.slice(start, end).join(''), inside });
  };
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, span.start);
    const end = Math.min(points.length, span.end);
    add(at, Math.min(start, points.length), false);
    add(start, end, true);
    at = Math.max(at, Math.min(end, points.length));
  }
  add(at, points.length, false);
  return parts;
}
