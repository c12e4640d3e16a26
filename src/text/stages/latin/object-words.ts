/** What the words of an object hold: nouns near its verb, cues of a kind, what something that is made is. */
import type { CommitmentKind } from '../../extraction.ts';
import { documentNouns, headTypes, institutionNouns, objectCues } from './lexicon.ts';
import { RELATIVE } from './subjects.ts';
import type { Word } from './words.ts';

export const NEAR = 12;

export const BREAKS: ReadonlySet<string> = new Set('by through which that who where to'.split(' '));

/** Whether the noun is the last of its phrase: "a partnership", not "a partnership council". */
export function endsPhrase(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    next?.before !== '' ||
    /^(?:and|or|of|for|in|on|with|within|among|between|across|by|through|under|at|to|that|featuring|based|as)$/.test(
      next.lower,
    )
  );
}

export function madeKind(words: readonly Word[], at: number, to: number): CommitmentKind | null {
  let kind: CommitmentKind | null = null;
  const first = afterInsertion(words, at, to);
  for (let next = first; next < to && next < first + NEAR; next++) {
    const word = words[next];
    if (!word || RELATIVE.has(word.lower) || BREAKS.has(word.lower)) break;
    if (next > first && /[,;]/.test(word.before)) break;
    if (/^(?:of|for|in|on|with|and)$/.test(word.lower) && kind) break;
    if (/^(?:under|within|at|from|between|among|by|via)$/.test(word.lower)) break;
    const cue = objectCues.get(word.lower);
    const isRoadMap = word.lower === 'road' && words[next + 1]?.lower === 'map';
    if (isRoadMap) kind = 'conclude';
    else if (cue === 'train' || cue === 'build') kind = cue;
    else if (
      documentNouns.has(word.lower) ||
      (word.lower === 'reference' && words[next - 2]?.lower === 'terms')
    )
      kind = 'conclude';
    else if (institutionNouns.has(word.lower)) kind = 'establish';
  }
  return kind;
}

/** Whether the object, up to its first preposition or mark, ends with one of the nouns, and names nothing. */
export function objectEnds(
  words: readonly Word[],
  at: number,
  to: number,
  nouns: ReadonlySet<string>,
): boolean {
  for (let next = at + 1; next < to && next < at + NEAR; next++) {
    const word = words[next];
    if (
      !word ||
      /^[A-Z]/.test(word.text) ||
      /^(?:of|for|in|on|to|under|by|with|that|which)$/.test(word.lower)
    )
      return false;
    if (nouns.has(word.lower) && endsPhrase(words, next)) return true;
  }
  return false;
}

export function objectHas(
  words: readonly Word[],
  at: number,
  to: number,
  nouns: ReadonlySet<string>,
): boolean {
  for (let next = at + 1; next < to && next < at + NEAR; next++) {
    const word = words[next]?.lower ?? '';
    if (nouns.has(word)) return true;
    if (RELATIVE.has(word)) return false;
  }
  return false;
}

export function cueIn(words: readonly Word[], at: number, to: number): CommitmentKind | null {
  let inside = false;
  let owned = false;
  for (let next = afterInsertion(words, at, to); next < to && next < at + NEAR; next++) {
    const word = words[next]?.lower ?? '';
    if (words[next]?.before.includes('(') || (word === 'including' && next > at + 2)) return null;
    // "carbon neutrality": no stance
    if (word === 'neutrality' && /^(?:carbon|climate|degradation|gas)$/.test(words[next - 1]?.lower ?? ''))
      continue;
    if (RELATIVE.has(word) || (BREAKS.has(word) && next > at + 1) || word === 'for') return null;
    // "the provision of shelter" is provided.
    if (word === 'provision' && next <= at + 2) return 'provide';
    if (word === 'human' && /^resources?$/.test(words[next + 1]?.lower ?? '')) return 'train';
    if (/^(?:in|with|from|at|between|among|under|within)$/.test(word)) inside = true;
    // "verify the use of the quota": nothing is given
    if (word === 'of' && USES.has(words[next - 1]?.lower ?? '')) owned = true;
    // "cooperation between stakeholders": no contact is told
    if (inside && word === 'stakeholders') continue;
    const cue = objectCues.get(word) ?? (isExchange(words, next) ? 'exchange' : undefined);
    // "support the Legal Aid Roundtable": a word of a name
    const isNamed = /^[A-Z][a-z]/.test(words[next]?.text ?? '');
    // "a road map": a paper
    if (cue === 'build' && word === 'road' && words[next + 1]?.lower === 'map') return 'conclude';
    if ((cue === 'build' && inside) || (cue === 'provide' && (owned || isNamed))) continue;
    if (cue && (cue !== 'build' || endsNoun(words, next))) return cue;
  }
  return null;
}

/** "determine, in consultation with the Committee, how": the word after what stands between commas. */
function afterInsertion(words: readonly Word[], at: number, to: number): number {
  if (!words[at + 1]?.before.includes(',')) return at + 1;
  for (let next = at + 2; next < to && next < at + 24; next++)
    if (words[next]?.before.includes(',')) return next;
  return at + 1;
}

/** "friendly exchange and cooperation": contacts, not the exchange of something. */
function isExchange(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.lower === 'exchange' &&
    /^(?:and|between|among|at)$/.test(words[at + 1]?.lower ?? '') &&
    words[at + 1]?.before === '' &&
    !/^(?:stock|foreign|currency)$/.test(words[at - 1]?.lower ?? '')
  );
}

/** "road deaths" is about deaths: a noun counts where no other follows it. */
function endsNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  // "the Belt and Road Initiative" is no road.
  if (next && /^[A-Z]/.test(next.text) && next.before === '' && headTypes.get(next.lower) === 'F')
    return false;
  return (
    !next ||
    /[A-Z.]/.test(next.text) ||
    next.before !== '' ||
    next.lower.length < 4 ||
    /^(?:that|with|from|between|which|linking|through|under|within|across|along|projects?|construction|development|connectivity|safety)$/.test(
      next.lower,
    )
  );
}

const USES: ReadonlySet<string> = new Set(
  'use utilization utilisation management monitoring allocation effectiveness administration review'.split(
    ' ',
  ),
);
