/** From a span of characters to the places it came from. */
import type { Span } from '../../base/index.ts';
import type { PlacedSpan, PlaceMap } from './place.ts';

/** Index of the first span that ends behind `at`. */
function firstBehind(spans: readonly PlacedSpan[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lines of a plain text that the span touches; `chars` are the text's characters. */
function lineSpans(chars: string, { start, end }: Span, most: number): readonly PlacedSpan[] {
  const found: PlacedSpan[] = [];
  let line = 1;
  let from = 0;
  let at = 0;
  for (const char of chars) {
    at++;
    if (char !== '\n') continue;
    if (at > start) found.push({ start: from, end: at, place: { kind: 'line', line } });
    line++;
    from = at;
    if (at >= end || found.length >= most) return found;
  }
  if (at > from && at > start) found.push({ start: from, end: at, place: { kind: 'line', line } });
  return found;
}

/** The first `most` places that the span touches, in order. */
export function findPlaces(map: PlaceMap, chars: string, span: Span, most = 5000): readonly PlacedSpan[] {
  if (map.spans.length === 0) return lineSpans(chars, span, most);
  const found: PlacedSpan[] = [];
  for (let at = firstBehind(map.spans, span.start); at < map.spans.length && found.length < most; at++) {
    const one = map.spans[at];
    if (one === undefined || one.start >= span.end) break;
    found.push(one);
  }
  return found;
}
