/**
 * How the place of a commitment is named for people: by the number of its passage and its own in it; where nothing gives the passage a number,
 * by the heading above it and the first words, as they are printed [VW1835].
 */
import { firstWords } from './first-words.ts';

/** What a place is named by. */
export interface NamedPlace {
  readonly number: string | null;
  readonly heading?: string | null | undefined;
  /** What is undertaken there, in the words of the text. */
  readonly words?: string | null | undefined;
}

/** Code points of first words and of a heading that stand for a number. */
const MOST = 24;

const shortened = (words: string | null | undefined): string => firstWords(words ?? '', MOST);

/** '2.1.3–2'; or, without a number, a heading and first words. Only where there are none either the number of the commitment stands alone. */
export function placeName({ number, heading, words }: NamedPlace, ordinal: number): string {
  if (number !== null && number !== '') return `${number}–${ordinal}`;
  const named = [shortened(heading), shortened(words)].filter((part) => part !== '').join(' · ');
  return named === '' ? `(${ordinal})` : named;
}
