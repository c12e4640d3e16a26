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

const SMALL = /^(?:of|and|for|on|in|to|the|a|an|with|within|at|by|from)$/;
const MOST = 24;

/** The word behind the last capital of a title that runs on through small words: "the Special Needs of Valleys within a New Framework". */
function titledTo(words: readonly Word[], from: number): number {
  let end = from;
  for (let at = from; at < from + MOST; at++) {
    const word = words[at];
    if (!word || (at > from && word.before !== '' && word.before !== ',')) break;
    if (isCapital(word)) end = at + 1;
    else if (!SMALL.test(word.lower) || word.before !== '') break;
  }
  return end;
}

/** "Lakes Vision 2035: Forging Ahead Together (Arvik, 2030)": capitals behind the colon, and no sentence. */
function mottoEnd(chars: string, words: readonly Word[], headings: ReadonlySet<number>, end: number): number {
  const first = words[end];
  const goesOn = words[end + 1]?.lower === 'the' ? end + 2 : end + 1;
  const isGerund = /^[A-Z][a-z]{2,14}ing$/.test(first?.text ?? '') && isCapital(words[goesOn]);
  if (first?.before !== ':' || !isCapital(first)) return end;
  if (!isGerund && !YEAR.test(words[end - 1]?.text ?? '')) return end;
  const close = isGerund ? titledTo(words, goesOn) : runEnd(chars, words, end, headings);
  const after = words[close];
  const isOver = isGerund || after === undefined || /^[(),.;”]/.test(after.before);
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
