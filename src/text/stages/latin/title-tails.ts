/**
 * What a paper's title goes on with behind a mark: the convention that a protocol supplements, the motto of a vision.
 */
import { runEnd } from './name-runs.ts';
import { typeOf } from './name-types.ts';
import { isCapital, YEAR } from './name-words.ts';
import type { Word } from './words.ts';

/** "Protocol to Prevent Smuggling, supplementing the Convention against Crime". */
function supplementedEnd(
  chars: string,
  words: readonly Word[],
  headings: ReadonlySet<number>,
  end: number,
): number {
  const link = words[end];
  const isSupplement = link !== undefined && /^(?:supplementing|supplementary|additional)$/.test(link.lower);
  if (!isSupplement || !/^,?$/.test(link.before)) return end;
  const to = words[end + 1]?.lower === 'to' ? end + 2 : end + 1;
  const first = words[to]?.lower === 'the' ? to + 1 : to;
  if (!isCapital(words[first]) || words[first]?.before !== '') return end;
  const close = runEnd(chars, words, first, headings);
  return typeOf(words.slice(first, close)) === 'I' ? close : end;
}

/** "Lakes Vision 2035: Forging Ahead Together (Arvik, 2030)": capitals behind the colon, and no sentence. */
function mottoEnd(chars: string, words: readonly Word[], headings: ReadonlySet<number>, end: number): number {
  const first = words[end];
  if (first?.before !== ':' || !isCapital(first) || !YEAR.test(words[end - 1]?.text ?? '')) return end;
  const close = runEnd(chars, words, end, headings);
  const after = words[close];
  const isOver = after === undefined || /^[(),.;”]/.test(after.before);
  return isOver && close > end + 1 ? close : end;
}

/** The word behind the title of the paper `[start, end)`. */
export function titleEnd(
  chars: string,
  words: readonly Word[],
  headings: ReadonlySet<number>,
  start: number,
  end: number,
): number {
  const isProtocol = words.slice(start, end).some(({ lower }) => lower === 'protocol');
  const close = isProtocol ? supplementedEnd(chars, words, headings, end) : end;
  return close > end ? close : mottoEnd(chars, words, headings, end);
}
