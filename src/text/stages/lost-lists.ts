/**
 * Lists that stand inside a line because the ends of lines were lost: letters (a), (i) whose neighbours begin lines, and numbers such as
 * 1.1 and 1.1.1 that follow each other.
 */
import { isLetter, readRoman } from './characters.ts';

const LETTER = /\((?:[a-z]|[ivx]{2,4})\) (?=\S)/gi;
/** What a list's lead-in ends with, and what an item of it ends with. */
const LEADS = /[:—–-] ?$/;
const ENDS_ITEM = /[;,] (?:and |or )?$/i;
const LINE_LABEL = /^\s{0,8}\(([a-z]|[ivx]{2,4})\) /i;
/** White space between lines, at most. */
const BETWEEN = 12;

const NOWHERE: readonly number[] = [];
const isOpenBracket = (code: number): boolean => code === 0x28;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isPoint = (code: number): boolean => code === 0x2e;

/** Whether two such codes stand beside each other: most lines hold none, and need not be searched. */
function holdsPair(
  chars: string,
  from: number,
  to: number,
  isFirst: (code: number) => boolean,
  isSecond: (code: number) => boolean,
): boolean {
  for (let at = from; at + 1 < to; at++)
    if (isFirst(chars.charCodeAt(at)) && isSecond(chars.charCodeAt(at + 1))) return true;
  return false;
}

function follows(before: string, next: string): boolean {
  const [one, other] = [before.toLowerCase(), next.toLowerCase()];
  const [first, second] = [readRoman(one, 0), readRoman(other, 0)];
  if (first?.end === one.length && second?.end === other.length && second.value === first.value + 1)
    return true;
  return one.length === 1 && other.length === 1 && other.charCodeAt(0) === one.charCodeAt(0) + 1;
}

/**
 * Where letters of a list begin inside the line `[from, to)`: those that go on from a letter that begins the line, or from (a) behind
 * a lead-in, where the next line begins with the letter that comes next.
 */
export function lettersIn(chars: string, from: number, to: number): readonly number[] {
  if (!holdsPair(chars, from, to, isOpenBracket, isLetter)) return NOWHERE;
  const words = chars.slice(from, to);
  const places: number[] = [];
  let last = LINE_LABEL.exec(words)?.[1] ?? null;
  const isBegun = last !== null;
  LETTER.lastIndex = 0;
  for (let found = LETTER.exec(words); found; found = LETTER.exec(words)) {
    if (found.index === 0) continue;
    const letter = found[0].slice(1, found[0].indexOf(')'));
    const before = words.slice(Math.max(0, found.index - 8), found.index);
    const opens = last === null && /^[ai]$/i.test(letter) && LEADS.test(before);
    const goesOn = last !== null && follows(last, letter) && ENDS_ITEM.test(before);
    if (!opens && !goesOn) continue;
    last = letter;
    places.push(from + found.index);
  }
  if (isBegun || last === null || places.length === 0) return places;
  const next = LINE_LABEL.exec(chars.slice(to, to + BETWEEN + 8).replace(/^[\s]{1,12}/, ''))?.[1];
  return next !== undefined && follows(last, next) ? places : [];
}

const DOTTED = /(?<=\s)\d{1,2}(?:\.\d{1,2}){1,3}(?= [A-Z])/g;
/** A heading in capitals behind a sentence, straight before a number. */
const CAPITALS = /[.:;] ([A-Z][A-Z&,’'-]{1,24}(?: [A-Z&][A-Z&,’'-]{0,24}){1,8}) $/;
const MOST_HEADING = 120;

/** Whether the number is the first below the last, or the next beside it or beside what it stands below. */
function comesNext(last: readonly number[], next: readonly number[]): boolean {
  const own = next.at(-1);
  if (next.length === last.length + 1) return own === 1 && last.every((each, at) => each === next[at]);
  if (next.length > last.length) return false;
  const level = next.length - 1;
  return own === (last[level] ?? 0) + 1 && next.slice(0, level).every((each, at) => each === last[at]);
}

/** Where numbers of two and more begin that run on inside the line, and the heading in capitals before the first of them. */
export function dottedIn(chars: string, from: number, to: number): readonly number[] {
  if (!holdsPair(chars, from, to, isDigit, isPoint)) return NOWHERE;
  const words = chars.slice(from, to);
  const places: number[] = [];
  let last: readonly number[] | null = null;
  for (const found of words.matchAll(DOTTED)) {
    const numbers = found[0].split('.').map(Number);
    const isNext: boolean = last === null ? numbers.at(-1) === 1 : comesNext(last, numbers);
    if (!isNext) continue;
    last = numbers;
    places.push(from + found.index);
  }
  const [first] = places;
  if (first === undefined || places.length < 2) return [];
  const heading = CAPITALS.exec(chars.slice(Math.max(from, first - MOST_HEADING), first))?.[1];
  return heading === undefined ? places : [first - heading.length - 1, ...places];
}

const ARTICLE = /(?<=[.;:] |follows |follows, )(?:Article|ARTICLE) (\d{1,3}|[IVXL]{1,7})\.? (?=[A-Z])/g;
const LEAST_ARTICLES = 3;

/** Where articles begin inside lines, of a text none of whose lines begins with its first article: those that run on from 1. */
export function articlesInside(chars: string): readonly number[] {
  if (!/(?:Article|ARTICLE) (?:1|I) /.test(chars) || /^\s{0,8}(?:Article|ARTICLE) (?:1|I)\b/m.test(chars))
    return [];
  const places: number[] = [];
  for (const found of chars.matchAll(ARTICLE)) {
    const number = found[1] ?? '';
    const value = /^\d/.test(number) ? Number(number) : (readRoman(number, 0)?.value ?? 0);
    if (value === places.length + 1) places.push(found.index);
  }
  return places.length >= LEAST_ARTICLES ? places : [];
}
