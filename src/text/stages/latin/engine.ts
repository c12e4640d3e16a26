/**
 * Reads English texts.
 */
import type { Found, FoundMention, LanguageEngine } from '../found.ts';
import { readSections } from '../lead-ins.ts';
import { settleMentions } from '../mentions.ts';
import type { Section } from '../outline.ts';
import { isTitleCase } from '../titles.ts';
import { LatinReader, readLatinCommitments, readLatinLeadIn } from './commitments.ts';
import { findLatinNames } from './names.ts';
import { outsideTitles } from './names-in-headings.ts';

const SIDES =
  /\b(?:[Tt]he two (?:sides|countries|Parties)|[Bb]oth (?:sides|countries|Parties)|[Tt]he (?:Contracting )?Parties|[Ee]ach (?:Contracting )?Party)\b/;
const MOST_TITLE = 200;
/** The parties are named in a text's first pages. */
const MOST_FRONT = 20000;

/** Whether some eight words around the unit are in capitals from end to end: a title, however long. */
function isShouted(chars: string, at: number): boolean {
  const near = chars.slice(Math.max(0, at - 60), at + 60).split('\n');
  const before = chars.slice(Math.max(0, at - 60), at).split('\n').length - 1;
  const line = near[before] ?? '';
  return line.length > 40 && !/[a-z]{2}/.test(line.slice(3, -3));
}

const MOST_PARAGRAPH = 600;
const RECITAL = /^\s{0,8}(?:(?:[A-Z][a-z]{1,9} )?[A-Z]?[a-z]{2,14}(?:ing|ed)|Mindful|Aware|Conscious) [a-z]/;

/** Whether the line `[from, to)` is the first of a paragraph of several that ends as sentences do: "On 3 May 2031, President …". */
function isInSentence(chars: string, from: number, to: number): boolean {
  const after = chars.slice(to, to + MOST_PARAGRAPH);
  const end = after.search(/\n\s{0,8}\n|$/);
  const isWrapped = /^\s?\S/.test(after) && end > 1;
  const last = after.slice(0, end).trimEnd();
  // "Recalling its resolutions 76/217 …,": a paragraph of a preamble.
  const isRecital = last.endsWith(',') && RECITAL.test(chars.slice(from, Math.min(to, from + 40)));
  return isWrapped && (isRecital || /[.;]$/.test(last)) && !/^\s{0,8}[“"]/.test(chars.slice(from, to));
}

/** A day, told in full, and not the years of a title. */
function isDay(chars: string, { type, from, to }: FoundMention): boolean {
  return (
    type === 'T' &&
    (/[A-Z][a-z]{2}/.test(chars.slice(from, to)) || /^\d{1,2}\/\d/.test(chars.slice(from, to)))
  );
}

/** The masthead of a resolution names who adopts it: "General Assembly", "Resolution adopted by the General Assembly". */
function isMasthead(chars: string, { type, from, to }: FoundMention): boolean {
  if (type !== 'O' || from > MOST_MASTHEAD) return false;
  if (!RESOLVED.test(chars.slice(0, MOST_MASTHEAD))) return false;
  const before = chars.slice(Math.max(0, from - 30), from);
  const isLine = /(?:^|\n)\s{0,8}$/.test(before) && /^\s{0,8}(?:\n|Distr)/.test(chars.slice(to, to + 14));
  return isLine || /adopted by the $/.test(before);
}

const RESOLVED = /Resolution adopted by the/;
const MOST_MASTHEAD = 1500;

/** Lines before the first provision that are titles hold no mentions. */
function isTitleLine(chars: string, at: number): boolean {
  let from = at;
  while (from > 0 && from > at - MOST_TITLE && chars.charAt(from - 1) !== '\n') from--;
  let to = at;
  while (to < chars.length && to < at + MOST_TITLE && chars.charAt(to) !== '\n') to++;
  if (isShouted(chars, at)) return true;
  if (isInSentence(chars, from, to)) return false;
  if (to - from >= MOST_TITLE || /[.;:,]\s{0,3}$/.test(chars.slice(Math.max(from, to - 4), to))) return false;
  const line = chars.slice(from, to);
  if (chars.slice(0, from).trim() === '') return true;
  return isTitleCase(chars, from, to) || line === line.toUpperCase() || /^[a-z_]{2,20}: /.test(line);
}

/** "The Ministry of A and the Ministry of B (hereinafter referred to as the Parties)". */
const PARTIES_NAMED =
  /\b[Hh]ereinafter[^.;]{0,40}?[“"'‘]?(?:[Cc]ontracting )?(?:Part(?:y|ies)|Sides?|Participants?|Signator(?:y|ies))\b/g;

/** Where the words end that name the parties of the text; 0 where none do. */
function partiesEnd(chars: string, front: number): number {
  const before = chars.slice(0, Math.min(front, MOST_FRONT));
  return [...before.matchAll(PARTIES_NAMED)].at(-1)?.index ?? 0;
}

/** Where the first provision begins that is no more than the preamble under its name. */
function frontEnd(chars: string, sections: readonly Section[]): number {
  const isPreamble = ({ heading }: Section): boolean =>
    heading !== null && /^preamble$/i.test(chars.slice(heading.from, heading.to));
  const first = sections.slice(1).find((section) => !isPreamble(section));
  return first?.start ?? chars.length;
}

function read(chars: string, sections: readonly Section[]): Found {
  const front = frontEnd(chars, sections);
  const { names, times, speaking } = findLatinNames(
    chars,
    front,
    new Set(sections.flatMap(({ heading }) => (heading ? [heading.to] : []))),
  );
  const reader = new LatinReader(chars, SIDES.test(chars) || speaking > 1 ? 'several' : 'one');
  const dates = times.filter((time) => time.type === 'T').sort((a, b) => a.from - b.from);
  const commitments = readSections(
    chars,
    sections,
    (section) => readLatinCommitments(chars, section, reader, dates),
    (section, sentence) => readLatinLeadIn(chars, section, sentence, reader, dates),
    ({ from, to }) => reader.saysMore(from, to),
  );
  const named = partiesEnd(chars, front);
  const settled = settleMentions([...names, ...times]).filter(
    (mention) =>
      mention.from >= front ||
      isDay(chars, mention) ||
      isMasthead(chars, mention) ||
      (!isTitleLine(chars, mention.from) && (mention.type !== 'O' || mention.from >= named)),
  );
  return { commitments, mentions: settled.filter(outsideTitles(chars, sections, settled)) };
}

export const latinEngine: LanguageEngine = { isRunInTitle: () => true, read, traditional: new Uint8Array() };
