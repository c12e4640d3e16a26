/**
 * Names, times and quantities in English text. A name is a run of capitalised words with the links that names have
 * inside; a word in it tells its type. Addresses such as USA.gov are names of the things they lead to.
 */
import type { MentionType } from '../../extraction.ts';
import { isUpper } from '../characters.ts';
import type { FoundMention } from '../found.ts';
import { connectors, headTypes, plainCapitals } from './lexicon.ts';
import { cutWords, type Word } from './words.ts';

const SITE = /^[A-Za-z0-9]{2,30}(?:\.[A-Za-z0-9]{2,30}){0,3}\.(?:gov|org|com|net|int|eu|cn|la)$/;
const YEAR = /^(?:19|20)\d{2}$/;

function isCapital(word: Word): boolean {
  return isUpper(word.text.charCodeAt(0)) || /^[a-z]-[A-Z]/.test(word.text);
}

function headOf(word: Word): MentionType | undefined {
  return headTypes.get(word.lower.replace(/[’']s$/, ''));
}

/** End of the run of name words from `at`. */
function runEnd(words: readonly Word[], at: number): number {
  let end = at + 1;
  for (let next = at + 1; next < words.length && next < at + 16; ) {
    const word = words[next];
    if (!word || /[.,;:()“”"—–[\]]/.test(word.before)) break;
    if (SITE.test(word.text)) break;
    if (isCapital(word)) {
      next++;
      end = next;
      continue;
    }
    if (!connectors.has(word.lower)) break;
    const joins = word.lower === 'and';
    const follower = words[next + 1];
    const skip = follower?.lower === 'the' ? words[next + 2] : follower;
    if (skip?.before !== '' || (follower && follower.before !== '')) break;
    // "A Administration and the B Institute" are two; "Act of 2002" goes on to the year.
    if (joins && (follower?.lower === 'the' || headOf(words[next - 1] ?? word) !== undefined)) break;
    const headed = words.slice(at, next).some((each) => headOf(each) !== undefined);
    if (!headed && !joins) break;
    if (word.lower === 'of' && YEAR.test(skip.text)) {
      end = next + 2;
      break;
    }
    if (!isCapital(skip)) break;
    next += follower === skip ? 1 : 2;
  }
  return end;
}

function typeOf(run: readonly Word[]): MentionType | null {
  for (const [at, word] of run.entries()) {
    const type = headOf(word);
    if (type && connectors.has(run[at + 1]?.lower ?? '')) return type;
  }
  const last = run.findLast((word) => !YEAR.test(word.text));
  return (last && headOf(last)) ?? null;
}

/** "Section 508 of the Rehabilitation Act", "Section 508 standards". */
function sectionEnd(words: readonly Word[], at: number): number {
  if (!/^(?:Section|Article|Articles)$/.test(words[at]?.text ?? '') || !/^\d/.test(words[at + 1]?.text ?? ''))
    return at;
  if (words[at]?.text !== 'Section') return at;
  const next = words[at + 2];
  if (next?.lower === 'standards' && next.before === '') return at + 3;
  if (next?.lower === 'of' && next.before === '') {
    const start = words[at + 3]?.lower === 'the' ? at + 4 : at + 3;
    const first = words[start];
    if (first && isCapital(first)) return runEnd(words, start);
  }
  return at + 2;
}

/** "the Scorecard" after "College Scorecard": the last word of a name that was given in full. */
function shortName(
  words: readonly Word[],
  at: number,
  known: ReadonlyMap<string, MentionType>,
): FoundMention | null {
  const word = words[at];
  const type = word ? known.get(word.text) : undefined;
  if (!word || !type || words[at - 1]?.lower !== 'the') return null;
  return { type, from: word.from, to: word.to };
}

function names(words: readonly Word[], into: FoundMention[]): void {
  const known = new Map<string, MentionType>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    if (SITE.test(word.text)) {
      into.push({ type: 'J', from: word.from, to: word.to });
      continue;
    }
    const section = sectionEnd(words, at);
    if (section > at) {
      into.push({ type: 'I', from: word.from, to: words[section - 1]?.to ?? word.to });
      at = section - 1;
      continue;
    }
    if (!isCapital(word)) continue;
    const end = runEnd(words, at);
    let start = at;
    while (
      start < end - 1 &&
      plainCapitals.has(words[start]?.text ?? '') &&
      !/^(?:National|Federal|State|Government|Member)$/.test(words[start]?.text ?? '')
    )
      start++;
    const run = words.slice(start, end);
    const type = typeOf(run);
    if (type && run.length >= 2 && !isOwnParty(run)) {
      into.push({ type, from: words[start]?.from ?? 0, to: words[end - 1]?.to ?? 0 });
      if (type === 'J') known.set(run.at(-1)?.text ?? '', type);
    } else if (end === at + 1) {
      const short = shortName(words, at, known);
      if (short) into.push(short);
    }
    at = end - 1;
  }
}

function isOwnParty(run: readonly Word[]): boolean {
  const text = run.map((word) => word.lower).join(' ');
  return /^(?:member states|states parties|united states government|u\.s\. government|federal government)$/.test(
    text,
  );
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const TIMES = new RegExp(
  [
    `${MONTH} \\d{1,2}, \\d{4}`,
    `\\d{1,2} ${MONTH}(?: \\d{4})?`,
    `${MONTH} \\d{4}`,
    '\\b(?:19|20)\\d{2}[-–](?:19|20)?\\d{2}\\b',
    '\\b(?:coming|next) (?:months|years|year)\\b',
    '\\b(?:annual|annually|quarterly|monthly|biennial|regular|regularly|timely)\\b',
    '\\bas soon as possible\\b|\\bin due course\\b',
    '\\bevery (?:year|two years|\\d{1,3} (?:days|months|years))\\b',
    '(?<=\\b[Ii]n |\\b[Bb]y |since |until |than |end of )(?:19|20)\\d{2}\\b',
  ].join('|'),
  'g',
);
const QUANTITIES = new RegExp(
  [
    '\\$\\d{1,3}(?:[,.]\\d{1,3}){0,4}(?: (?:million|billion|trillion))?',
    '\\b(?:hundreds|thousands|millions|billions|dozens)\\s{1,3}of\\s{1,3}[a-z]{2,20}',
    '\\b\\d{1,3}(?:\\.\\d{1,3})?(?:%| per ?cent)',
    '\\b\\d{1,3}(?:,\\d{3}){1,4} [a-z]{3,20}|\\b\\d{1,3} (?:million|billion) [a-z]{3,20}',
  ].join('|'),
  'g',
);

/** Every name, time and quantity of the text, overlapping ones included. */
export function findLatinNames(chars: string): FoundMention[] {
  const found: FoundMention[] = [];
  names(cutWords(chars, 0, chars.length), found);
  for (const [pattern, type] of [
    [TIMES, 'T'],
    [QUANTITIES, 'Q'],
  ] as const) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(chars); match; match = pattern.exec(chars)) {
      found.push({ type, from: match.index, to: match.index + match[0].length });
    }
  }
  return found;
}
