/** Cuts a text by code points. One map per text, so that many spans cost one pass [AP20]. */
import { mapCodePoints, type Span } from '../base/index.ts';

export interface TextSlices {
  readonly codePoints: number;
  /** The characters of the span. */
  at(span: Span): string;
  /** The characters of several spans, in order, joined by a space where they do not touch. */
  words(spans: readonly Span[]): string;
}

/** Slices of one text's stored characters. */
export function sliceText(chars: string): TextSlices {
  const map = mapCodePoints(chars);
  const at = ({ start, end }: Span): string =>
    chars.slice(map.codePointToUnit(start), map.codePointToUnit(end));
  return {
    codePoints: map.codePoints,
    at,
    words: (spans) =>
      spans.reduce((words, span, i) => {
        const before = spans[i - 1];
        const gap = before !== undefined && before.end !== span.start ? ' ' : '';
        return words + gap + at(span);
      }, ''),
  };
}
