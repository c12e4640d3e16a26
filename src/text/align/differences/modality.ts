/**
 * Words that make an undertaking an attempt, leave its time open, or forbid: found in one text's words for a commitment
 * and in nothing that the other says there.
 */
import type { LanguageId } from '../../extraction.ts';
import { modality, prohibition } from '../../languages/modality.ts';
import { isLetter } from '../../stages/characters.ts';
import type { AlignableText } from '../alignable.ts';
import type { Side, Stretch } from '../blocks.ts';
import { cutSegments } from '../segments.ts';
import { wordsOfLine } from '../word-list.ts';
import { type FoundDifference, hull, type Matched, missing, there } from './difference.ts';

interface Marker {
  readonly word: string;
  /** Where it means what it says: anywhere, at the head of a clause, or nowhere for certain. */
  readonly sure: 'always' | 'head' | 'never';
}

const languages: readonly LanguageId[] = ['zh', 'lo', 'en'];

function markersOf(name: string, language: LanguageId): readonly Marker[] {
  return modality
    .filter((group) => group.name === name)
    .flatMap(({ words }) => words.flatMap((line) => wordsOfLine(line, language)))
    .map((word): Marker => {
      const sure = word.endsWith('?') ? 'head' : word.endsWith('~') ? 'never' : 'always';
      return { word: word.replace(/[?~]$/, ''), sure };
    })
    .sort((a, b) => b.word.length - a.word.length);
}

function tableOf(name: 'attempt' | 'open-time'): ReadonlyMap<LanguageId, readonly Marker[]> {
  return new Map(languages.map((language) => [language, markersOf(name, language)]));
}

const tables = { attempt: tableOf('attempt'), 'open-time': tableOf('open-time') };

/** Where the word stands as a word of its own. */
function wordAt(text: string, word: string, language: LanguageId, from = 0): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (language !== 'en') return at;
    if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + word.length))) return at;
  }
  return -1;
}

interface Spoken extends Stretch {
  readonly sure: boolean;
}

/** Markers of a class in the stretches. A word that can mean something else is sure at the head of a clause. */
function spokenIn(
  { chars, language }: AlignableText,
  stretches: readonly Stretch[],
  name: 'attempt' | 'open-time',
): Spoken[] {
  const heads = new Set(cutSegments(chars, stretches, language).map(({ from }) => from));
  return stretches.flatMap(({ from, to }) => {
    const text = chars.slice(from, to).toLowerCase();
    return (tables[name].get(language) ?? []).flatMap(({ word, sure }): Spoken[] => {
      const at = wordAt(text, word, language);
      if (at < 0) return [];
      return [
        {
          from: from + at,
          to: from + at + word.length,
          sure: sure === 'always' || (sure === 'head' && heads.has(from + at)),
        },
      ];
    });
  });
}

/** The words of a wording that make it an attempt or leave its time open, each once. */
export function softWords(words: string, language: LanguageId): string[] {
  const text: AlignableText = { language, chars: words, provisions: [], commitments: [] };
  const whole = [{ from: 0, to: words.length }];
  const found = (['attempt', 'open-time'] as const).flatMap((name) => spokenIn(text, whole, name));
  return [...new Set(found.filter(({ sure }) => sure).map(({ from, to }) => words.slice(from, to)))];
}

/** Differences of one pair of stretches that say the same. */
export function compareModality(a: Side, b: Side, { first, other }: Matched): FoundDifference[] {
  const found: FoundDifference[] = [];
  for (const name of ['attempt', 'open-time'] as const) {
    const [inFirst, inOther] = [spokenIn(a.text, first, name), spokenIn(b.text, other, name)];
    const [sureFirst] = inFirst.filter(({ sure }) => sure);
    const [sureOther] = inOther.filter(({ sure }) => sure);
    if (sureFirst !== undefined && inOther.length === 0)
      found.push({ kind: 'strength', first: there(sureFirst), other: missing(hull(other)) });
    if (sureOther !== undefined && inFirst.length === 0)
      found.push({ kind: 'strength', first: missing(hull(first)), other: there(sureOther) });
  }
  return found;
}

const forbidding = new Map(
  languages.map((language) => [language, wordsOfLine(prohibition.forbids, language)]),
);
const negating = new Map(languages.map((language) => [language, wordsOfLine(prohibition.negates, language)]));

function findAny(
  side: Side,
  stretches: readonly Stretch[],
  words: ReadonlyMap<LanguageId, string[]>,
): Stretch | null {
  const { chars, language } = side.text;
  for (const { from, to } of stretches) {
    const text = chars.slice(from, to).toLowerCase();
    for (const word of words.get(language) ?? []) {
      const at = wordAt(text, word, language);
      if (at >= 0) return { from: from + at, to: from + at + word.length };
    }
  }
  return null;
}

/** A text that forbids, where the other says no nowhere: compared over whole groups. */
export function compareProhibitions(a: Side, b: Side, { first, other }: Matched): FoundDifference[] {
  const [inFirst, inOther] = [findAny(a, first, forbidding), findAny(b, other, forbidding)];
  if (inFirst !== null && findAny(b, other, negating) === null)
    return [{ kind: 'strength', first: there(inFirst), other: missing(hull(other)) }];
  if (inOther !== null && findAny(a, first, negating) === null)
    return [{ kind: 'strength', first: missing(hull(first)), other: there(inOther) }];
  return [];
}
