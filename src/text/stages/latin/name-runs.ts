/**
 * Runs of capitalised words with the links that names have inside, how far they go, and what their words say they are.
 */
import type { MentionType } from '../../extraction.ts';
import { isUpper } from '../characters.ts';
import {
  cityWords,
  connectors,
  headTypes,
  personTitles,
  plainCapitals,
  standing,
  states,
} from './lexicon.ts';
import type { Word } from './words.ts';

/** A year, or years: 2021-2025. */
export const YEAR = /^(?:19|20)\d{2}(?:[-–](?:19|20)?\d{2})?$/;
/** An abbreviation: UNODC, AoA. */
export const ACRONYM = /^[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z0-9]{0,6}(?:-[A-Z][a-z]{2,5})?$/;
/** An address that names a thing: USA.gov. */
export const SITE = /^[A-Za-z0-9]{2,30}(?:\.[A-Za-z0-9]{2,30}){0,3}\.(?:gov|org|com|net|int|eu|cn|la)$/;
const YEARS = /^(?:19|20)\d{2}[-–](?:19|20)?\d{2}$/;
const MOST = 40;
/** 50th, 21st, inside a name: "the 50th Anniversary". */
export const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/;
const NO_WORD: Word = { text: '', lower: '', from: 0, to: 0, before: '' };
const MONTH =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Whether the word may stand in a name. */
export function isCapital(word: Word | undefined): boolean {
  return word !== undefined && (isUpper(word.text.charCodeAt(0)) || /^[a-z]{1,4}-[A-Z]/.test(word.text));
}

/** What a word says of the name that it is in. */
export function headOf(word: Word): MentionType | undefined {
  const lower = word.lower.replace(/[’']s$/, '');
  const dash = lower.lastIndexOf('-');
  return (
    headTypes.get(lower) ??
    headTypes.get(lower.slice(dash + 1)) ??
    headTypes.get(lower.slice(0, Math.max(dash, 0)))
  );
}

/** Whether white space with a blank line stands before the word. */
function afterGap(chars: string, words: readonly Word[], at: number): boolean {
  const from = words[at - 1]?.to ?? 0;
  let breaks = 0;
  for (let unit = from; unit < (words[at]?.from ?? 0); unit++) if (chars.charCodeAt(unit) === 10) breaks++;
  return breaks > 1;
}

function beginsLine(chars: string, word: Word): boolean {
  return chars.charCodeAt(word.from - 1) === 10;
}

/** A number of a paper: M-19-23, PPD-19. */
export const NUMBERED = /^[A-Z]{1,3}-\d{1,4}(?:-\d{1,4})?$/;

/** Parts of a text that bear a number. */
const PARTS =
  /^(?:Section|Article|Chapter|Part|Annex|Paragraph|Title|Action|Pillar|Goal|Target|Measure|Item)$/i;
const OWNER = /[’']s$/;
const GOVERNMENTS =
  /^(?:government|kingdom|republic|people[’']s|socialist|federal|state|sultanate|union|united)$/;

/** Whether the name is that of a paper "between" two parties, of which one was named. */
function isSecondParty(words: readonly Word[], start: number, at: number): boolean {
  const between = words.findIndex((word, index) => index > start && index < at && word.lower === 'between');
  return between > 0 && !words.slice(between, at).some((word) => word.lower === 'and');
}

/** "Platform for Action", "Programme of Action". */
function isPlanOfAction(words: readonly Word[], at: number): boolean {
  return (
    /^(?:Platform|Programme|Program|Plan|Agenda)$/.test(words[at]?.text ?? '') &&
    /^(?:of|for)$/.test(words[at + 1]?.lower ?? '') &&
    words[at + 2]?.text === 'Action'
  );
}

/** Whether a body begins that is a name by itself: Security Council. */
function beginsBody(words: readonly Word[], at: number): boolean {
  const known = standing.get(words[at]?.text ?? '') ?? [];
  return known.some(
    ({ words: wanted, type }) =>
      type === 'O' && wanted.length > 1 && wanted.every((text, offset) => words[at + offset]?.text === text),
  );
}

/** "Entity for Gender Equality and the Empowerment of Women": the second of what one body is for. */
function isSecondPurpose(words: readonly Word[], start: number, at: number, next: number): boolean {
  const run = words.slice(start, at);
  const purpose = run.findIndex(
    ({ lower }, index) => lower === 'for' && headOf(run[index - 1] ?? NO_WORD) === 'O',
  );
  return (
    purpose > 0 &&
    headOf(words[next] ?? NO_WORD) === undefined &&
    words[next + 1]?.lower === 'of' &&
    isCapital(words[next + 2]) &&
    !GOVERNMENTS.test(words[next]?.lower ?? '')
  );
}

/** The word that a name goes on to after "and" at `at`, or `at` where what follows is a name of its own. */
function andEnd(words: readonly Word[], at: number, start: number, next: number): number {
  const [last, follower] = [words[at - 1], words[next]];
  const the = next > at + 1;
  if (!follower) return at;
  // "Beijing Declaration and Platform for Action": one paper.
  if (!the && last && headOf(last) === 'I' && isPlanOfAction(words, next)) return next;
  if (beginsBody(words, next)) return at;
  if (the && isSecondPurpose(words, start, at, next)) return next;
  // "A Administration and the B Institute" are two.
  // … but the Institute of Standards and Technology is one.
  const governed =
    at - start > 2 &&
    connectors.has(words[at - 2]?.lower ?? '') &&
    headOf(words[at - 3] ?? NO_WORD) !== undefined;
  const closed =
    last !== undefined &&
    headOf(last) !== undefined &&
    !governed &&
    !isOneBody(words, last, next) &&
    !isTitled(words, start, at, next);
  const heads = words.slice(start, at).flatMap((each) => headOf(each) ?? []);
  // "the Chamber of Commerce and Industry and Arcadia's Bank": the list of the name is over.
  if (OWNER.test(follower.text) || (governed && words.slice(start, at).some(({ lower }) => lower === 'and')))
    return at;
  // "the Agreement between the Government of A and the Government of B": the second party.
  if (heads.includes('I') && isSecondParty(words, start, at)) return next;
  if (the && heads.includes('I') && GOVERNMENTS.test(follower.lower)) return at;
  // "Department of Trade and USAID", "Province of A and B" are two.
  const opens = headOf(follower) !== undefined && connectors.has(words[next + 1]?.lower ?? '');
  const isShort = ACRONYM.test(follower.text) && !isCapital(words[next + 1]);
  const apart = heads[0] === 'L' || (heads.length > 0 && (opens || isShort));
  return the || closed || apart ? at : next;
}

/** Words after which a name goes on only to a capital: "of", "for the", "and". */
function linkEnd(words: readonly Word[], at: number, start: number): number {
  const word = words[at];
  // "Indo-Soviet joint Statement"
  if (
    word?.lower === 'joint' &&
    words[at + 1]?.before === '' &&
    isCapital(words[at + 1]) &&
    headOf(words[at + 1] ?? word)
  )
    return at + 1;
  const papers = words.slice(start, at).some((each) => headOf(each) === 'I');
  // "Convention for the Protection of All Persons from Enforced Disappearance"
  const isFrom = word?.lower === 'from' && papers;
  if (!word || !(connectors.has(word.lower) || isFrom)) return at;
  // "the Sud–Nord Railway to Vik": where it leads.
  if (word.lower === 'to' && /^[JOL]$/.test(headOf(words[at - 1] ?? word) ?? '')) return at;
  if (/^(?:in|at)$/.test(word.lower) && words[at + 1]?.text === 'The') return at;
  const the = words[at + 1]?.lower === 'the' || words[at + 1]?.lower === 'a';
  const next = the ? at + 2 : at + 1;
  const follower = words[next];
  if (follower?.before !== '' || (the && words[at + 1]?.before !== '')) return at;
  // "Summit to Commemorate the 50th Anniversary"
  const counted = words[next + 1];
  if (
    ORDINAL.test(follower.text) &&
    counted?.before === '' &&
    isCapital(counted) &&
    !MONTH.test(counted.text)
  )
    return next;
  if (word.lower === 'of' && YEAR.test(follower.text)) return next;
  if (!isCapital(follower) || MONTH.test(follower.text)) return at;
  // a body under a convention, a summit under somebody's chairmanship: two things
  const isPaper = papers;
  // "the Communiqué in Port Sud": where it was made.
  if (/^(?:in|at)$/.test(word.lower) && isPaper && cityWords.has(follower.text)) return at;
  if (word.lower === 'and' && personTitles.has(follower.text)) return at;
  if (word.lower === 'under' && !isPaper) return at;
  if (word.lower === 'and') return andEnd(words, at, start, next);
  const head = words.slice(start, at).findLast((each) => headOf(each) !== undefined);
  // "Freedom of Information Act"
  if (!head) return word.lower === 'of' && next === at + 1 && isPaperAhead(words, next) ? next : at;
  // The Academy in Bangkok is named without its place; the Treaty … in Southeast Asia is not.
  const known = standing.get(follower.text)?.some(({ type }) => type === 'L' || type === 'O') === true;
  return known && /^(?:in|at)$/.test(word.lower) && /^[OMJ]$/.test(headOf(head) ?? '') ? at : next;
}

/** "Memorandum for the Development of the Port System and Tank Farm Project Between": the title of a paper goes on. */
function isTitled(words: readonly Word[], start: number, at: number, next: number): boolean {
  const paper = words.findIndex((word, index) => index >= start && index < at && headOf(word) === 'I');
  if (paper < 0 || !/^[JFL]$/.test(headOf(words[at - 1] ?? NO_WORD) ?? '')) return false;
  for (let after = next + 1; after < next + 8; after++) {
    const word = words[after];
    if (word?.before !== '' || !(isCapital(word) || connectors.has(word.lower))) return false;
    if (word.text === 'Between' || (word.lower === 'between' && isCapital(words[after + 1]))) return true;
  }
  return false;
}

/** "National Archives and Records Administration": a plural, and one word more before a body's head. */
function isOneBody(words: readonly Word[], last: Word, next: number): boolean {
  const [first, head] = [words[next], words[next + 1]];
  const isPlain =
    first !== undefined && headOf(first) === undefined && isCapital(head) && head?.before === '';
  return last.lower.endsWith('s') && isPlain && headOf(head ?? last) === 'O' && headOf(last) === 'O';
}

/** Whether capitalised words alone lead to one that names a paper. */
function isPaperAhead(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next < at + 4; next++) {
    const word = words[next];
    if (word?.before !== '' || !isCapital(word)) return false;
    if (headOf(word) === 'I') return !states.has(words[at]?.lower ?? '');
  }
  return false;
}

/** Whether nothing but white space, an apostrophe or the dash of a pair (China–Laos) stands before the word. */
function isJoined(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  const pair = word.before === '–' && word.from - (words[at - 1]?.to ?? 0) === 1;
  return pair || /^[’']?$/.test(word.before);
}

/** "Federal Bureau of Investigation Director"; but not in "Senior Officials’ Meeting", "Office of the High Commissioner". */
function isPersonAt(words: readonly Word[], start: number, at: number): boolean {
  return (
    personTitles.has(words[at]?.text ?? '') &&
    words[at - 1]?.text !== 'High' &&
    words.slice(start, at).some((each) => headOf(each) === 'O')
  );
}

/** A number that stands inside a name: "Nam Sai 3 Hydropower Plant", "the 50th Anniversary". */
function isNumberInside(words: readonly Word[], at: number): boolean {
  const [own, next] = [words[at]?.text ?? '', words[at + 1]];
  if (next?.before !== '' || !isCapital(next)) return false;
  if (/^\d{1,2}$/.test(own)) return !PARTS.test(words[at - 1]?.text ?? '');
  return ORDINAL.test(own) && !MONTH.test(next.text);
}

/** End of the run of name words from `at`. */
export function runEnd(
  chars: string,
  words: readonly Word[],
  at: number,
  headings: ReadonlySet<number> = new Set(),
): number {
  let end = at + 1;
  for (let next = at + 1; next < words.length && next < at + MOST; ) {
    const word = words[next];
    if (word?.before === ',' && isListedTitle(words, at, next)) {
      next++;
      end = next;
      continue;
    }
    if (word?.before === '(' && isShortInside(words, at, next)) {
      next += 2;
      end = next;
      continue;
    }
    if (headings.has(words[next - 1]?.to ?? -1)) break;
    if (!word || !isJoined(words, next) || SITE.test(word.text) || afterGap(chars, words, next)) break;
    if (isPersonAt(words, at, next) || (plainCapitals.has(word.text) && beginsLine(chars, word))) break;
    if (isCapital(word) || (YEAR.test(word.text) && next > at)) {
      const range = YEARS.test(word.text) || words[next + 1]?.before === '–';
      const dated = range && words.slice(at, next).some((each) => headOf(each) !== undefined);
      if (YEAR.test(word.text) && !dated && !headOf(words[next - 1] ?? word)) break;
      // 2026–2030, drawn with a dash that parts words.
      const through =
        YEAR.test(word.text) && words[next + 1]?.before === '–' && YEAR.test(words[next + 1]?.text ?? '');
      next += through ? 2 : 1;
      end = next;
      continue;
    }
    if (isNumberInside(words, next)) {
      next++;
      continue;
    }
    const link = linkEnd(words, next, at);
    if (link === next) break;
    next = link + 1;
    end = next;
  }
  return withoutPerson(words, at, end);
}

/** "the Congress of Lakes Chen Wei": who holds the office is named after the body. */
function withoutPerson(words: readonly Word[], start: number, end: number): number {
  let head = end - 1;
  while (head > start && headOf(words[head] ?? NO_WORD) === undefined) head--;
  const isBody = /^[OM]$/.test(headOf(words[head] ?? NO_WORD) ?? '');
  const isNamed = words.slice(start, head).some(({ lower }) => lower === 'of');
  const after = words.slice(head + 1, end);
  const isPerson =
    after.length >= 2 && after.length <= 3 && after.every(({ text }) => /^[A-Z][a-z’'-]+$/.test(text));
  return isBody && isNamed && isPerson ? head + 1 : end;
}

const LISTS: ReadonlySet<string> = new Set('to on for against of concerning regarding'.split(' '));

/**
 * "Protocol to Prevent, Suppress and Punish …", "Ministry of Agriculture, Forestry and Fisheries": a comma inside a name,
 * after a head and its link, with "and" to come; not before a further head with a link of its own, nor in a list of states.
 */
function isListedTitle(words: readonly Word[], start: number, at: number): boolean {
  const linked = words
    .slice(start, at)
    .some((word, index) => headOf(word) !== undefined && LISTS.has(words[start + index + 1]?.lower ?? ''));
  const especially = /^(?:Especially|Particularly|Including)$/.test(words[at]?.text ?? '');
  const named = words.slice(start, at).some((word) => headOf(word) !== undefined);
  if (!(linked || (especially && named)) || !isCapital(words[at])) return false;
  const opens = (next: number): boolean =>
    (headOf(words[next] ?? NO_WORD) !== undefined && connectors.has(words[next + 1]?.lower ?? '')) ||
    states.has(words[next]?.lower ?? '') ||
    ACRONYM.test(words[next]?.text ?? '');
  for (let next = at; next < at + 9; next++) {
    const word = words[next];
    if (!word || (word.before !== '' && word.before !== ',')) return false;
    if (word.lower === 'and')
      return isCapital(words[next + 1]) && words[next + 1]?.before === '' && !opens(next + 1);
    if (!isCapital(word) || opens(next)) return false;
  }
  return false;
}

/** Whether an abbreviation in brackets stands inside the name, which goes on after it: "Plan on Connectivity (MPAC) 2025". */
function isShortInside(words: readonly Word[], start: number, at: number): boolean {
  const [short, next] = [words[at], words[at + 1]];
  if (
    short?.before !== '(' ||
    next?.before !== ')' ||
    !(ACRONYM.test(short.text) || /^[A-Z]\d$/.test(short.text))
  )
    return false;
  if (!isShortFor(short.text, words.slice(start, at))) return false;
  return YEAR.test(next.text) || (isCapital(next) && /^[IMF]$/.test(headOf(next) ?? ''));
}

/** What the word at `at` says of the run: a joint commission and a trust fund are ways of working together. */
function typeAt(run: readonly Word[], at: number): MentionType | undefined {
  const word = run[at];
  if (!word) return undefined;
  const before = run[at - 1]?.lower ?? '';
  const isJoint = run.slice(0, at).some((each) => /^(?:joint|mixed|intergovernmental)/.test(each.lower));
  if (word.lower === 'commission' && isJoint) return 'M';
  if (word.lower === 'fund' && before === 'trust') return 'M';
  // The State Council and a Council of Ministers are bodies; a business council is a way of meeting.
  const ofState = /^(?:state|national|federal|privy|supreme|legislative|provincial)$/.test(before);
  const ofMinisters =
    run[at + 1]?.lower === 'of' && /^(?:ministers|state|states)$/.test(run[at + 2]?.lower ?? '');
  if (word.lower === 'council' && (ofState || ofMinisters)) return 'O';
  return headOf(word);
}

/** What a run of words is, or null where none of them tells. */
export function typeOf(run: readonly Word[]): MentionType | null {
  for (let at = 0; at + 1 < run.length; at++) {
    const type = typeAt(run, at);
    if (type && connectors.has(run[at + 1]?.lower ?? '')) return type;
  }
  const lastAt = run.findLastIndex((word) => !YEAR.test(word.text));
  const last = run[lastAt];
  const type = typeAt(run, lastAt) ?? null;
  // A vision of a year is a paper.
  return type === 'F' &&
    run.length > 1 &&
    YEAR.test(run.at(-1)?.text ?? '') &&
    !/^(?:day|year)$/.test(last?.lower ?? '')
    ? 'I'
    : type;
}

/** COC: the Code of Conduct; small links may be counted. */
function isInitial(word: Word, letter: string): boolean {
  return (
    word.text.includes(letter) || (connectors.has(word.lower) && word.text.charAt(0).toUpperCase() === letter)
  );
}

/** Whether the letters of an abbreviation are initials of the name, the first one that of its first word. */
export function isShortFor(short: string, run: readonly Word[]): boolean {
  let at = 0;
  let isFirst = true;
  for (const letter of short.replace(/[^A-Z]/g, '')) {
    const found = run.findIndex((word, index) => index >= at && isInitial(word, letter));
    if (found < 0 || (isFirst && found > 1)) return false;
    isFirst = false;
    at = found;
  }
  return !isFirst;
}
