/** Half-open range `[start, end)` in Unicode code points of a text's stored characters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
