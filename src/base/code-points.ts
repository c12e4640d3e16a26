/**
 * Between UTF-16 code units, which JavaScript strings are indexed by, and Unicode code points, which everything that
 * is stored or exported is counted in. A map costs one pass over the text, holds one number per character beyond the
 * Basic Multilingual Plane, and answers by halving; a text without such characters is answered as it is.
 */

/** Answers for one text. An offset inside a surrogate pair counts as the pair's start. */
export interface CodePointMap {
  /** Length of the text in code points. */
  readonly codePoints: number;
  /** Length of the text in UTF-16 code units. */
  readonly units: number;
  readonly unitToCodePoint: (unit: number) => number;
  readonly codePointToUnit: (codePoint: number) => number;
}

/** Number of entries of the rising list `list` that are below `limit`. */
function countBelow(list: readonly number[], limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Units at which a surrogate pair begins. */
function pairsOf(chars: string): number[] {
  const pairs: number[] = [];
  for (let unit = 0; unit < chars.length - 1; unit++) {
    const code = chars.charCodeAt(unit);
    if (code < 0xd800 || code > 0xdbff) continue;
    const next = chars.charCodeAt(unit + 1);
    if (next >= 0xdc00 && next <= 0xdfff) pairs.push(unit++);
  }
  return pairs;
}

/** Makes the map of a text. */
export function mapCodePoints(chars: string): CodePointMap {
  const pairs = pairsOf(chars);
  const units = chars.length;
  const codePoints = units - pairs.length;
  if (pairs.length === 0) {
    const same = (offset: number): number => offset;
    return { codePoints, units, unitToCodePoint: same, codePointToUnit: same };
  }
  const pairCodePoints = pairs.map((unit, before) => unit - before);
  return {
    codePoints,
    units,
    unitToCodePoint: (unit) => unit - countBelow(pairs, unit),
    codePointToUnit: (codePoint) => codePoint + countBelow(pairCodePoints, codePoint),
  };
}
