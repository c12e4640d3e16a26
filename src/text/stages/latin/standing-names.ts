/**
 * Names that stand by themselves, as the lexicon lists them: bodies, frameworks, instruments and places.
 */
import type { MentionType } from '../../extraction.ts';
import { plainCapitals, standing } from './lexicon.ts';
import { isCapital } from './name-words.ts';
import { stateOf } from './subjects.ts';
import type { Word } from './words.ts';

/** West Africa, Central Europe. */
const DIRECTION =
  /^(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Upper|Lower|[Ss]ub-Saharan)$/;

/** Bodies, frameworks, instruments and places that are names by themselves, from the word on. */
export function standingAt(words: readonly Word[], at: number): { type: MentionType; end: number } | null {
  const first = words[at];
  if (!first) return null;
  const second = words[at + 1];
  const isState = second !== undefined && stateOf(`${first.lower} ${second.lower}`) !== null;
  const place =
    DIRECTION.test(first.text) && second?.before === '' && !isState ? standingAt(words, at + 1) : null;
  if (place?.type === 'L') return place;
  // "West and Central Africa"
  const isPair =
    DIRECTION.test(first.text) && second?.lower === 'and' && DIRECTION.test(words[at + 2]?.text ?? '');
  const both = isPair && words[at + 2]?.before === '' ? standingAt(words, at + 2) : null;
  if (both?.type === 'L') return both;
  for (const { words: wanted, type } of standing.get(first.text.replace(/[’']s$/, '')) ?? []) {
    const fits = wanted.every((text, offset) => {
      const word = words[at + offset];
      const mark = offset > 0 && wanted[offset - 1]?.endsWith(',') ? ',' : '';
      const own = word?.text.replace(/[’']s$/, '');
      return own === text.replace(/,$/, '') && (offset === 0 || word?.before === mark);
    });
    if (!fits) continue;
    const end = at + wanted.length;
    return /^standards?$/.test(words[end]?.lower ?? '') ? { type: 'I', end: end + 1 } : { type, end };
  }
  return null;
}

/** Whether a capitalised word that is no common one stands before the word in the run. */
export function isInName(words: readonly Word[], start: number, at: number): boolean {
  const before = words[at - 1];
  return at > start && before !== undefined && isCapital(before) && !plainCapitals.has(before.text);
}
