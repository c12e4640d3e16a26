/**
 * Runs of capitalised words with the links that names have inside, and where they end.
 */
import { connectors, personTitles, plainCapitals, standing, states } from './lexicon.ts';
import { isPaperAhead, linkEnd } from './name-links.ts';
import { isShortFor } from './name-types.ts';
import { ACRONYM, headOf, isCapital, MONTH, NO_WORD, ORDINAL, SITE, YEAR, YEARS } from './name-words.ts';
import type { Word } from './words.ts';

const MOST = 40;

/** Parts of a text that bear a number. */
const PARTS =
  /^(?:Section|Article|Chapter|Part|Annex|Paragraph|Title|Action|Pillar|Goal|Target|Measure|Item)$/i;

/** Papers that are made for a year. */
const PLANS = /^(?:plan|blueprint|agenda|strategy|vision|roadmap|programme|outlook)$/;

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

/** A line of a form: "Start date: …". */
function beginsField(chars: string, word: Word): boolean {
  return beginsLine(chars, word) && /^[A-Z][A-Za-z -]{1,36}:/.test(chars.slice(word.from, word.from + 40));
}

/** Whether nothing but white space, an apostrophe or the dash of a pair (China–Laos) stands before the word. */
function isJoined(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  const pair = word.before === '–' && word.from - (words[at - 1]?.to ?? 0) === 1;
  // HIV/AIDS
  const short = word.before === '/' && ACRONYM.test(word.text) && ACRONYM.test(words[at - 1]?.text ?? '');
  return pair || short || /^[’']?$/.test(word.before);
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
  let isList = false;
  for (let next = at + 1; next < words.length && next < at + MOST; ) {
    const word = words[next];
    if (word?.before === ',' && isListedTitle(words, at, next)) {
      next += word.lower === 'the' ? 2 : 1;
      end = next;
      isList = true;
      continue;
    }
    // "Scientific, Technical, and Cultural": the last of the list.
    if (isList && /^,?$/.test(word?.before ?? '.') && word?.lower === 'and' && isCapital(words[next + 1])) {
      next += 2;
      end = next;
      isList = false;
      continue;
    }
    if (word?.before === '(' && isShortInside(words, at, next)) {
      next += 2;
      end = next;
      continue;
    }
    if (headings.has(words[next - 1]?.to ?? -1) || (word && beginsField(chars, word))) break;
    if (!word || !isJoined(words, next) || SITE.test(word.text) || afterGap(chars, words, next)) break;
    // "Decree No. 45": its number
    if (/^Nos?$/.test(word.text) && /^\d/.test(words[next + 1]?.text ?? '')) break;
    if (isPersonAt(words, at, next) || (plainCapitals.has(word.text) && beginsLine(chars, word))) break;
    if (isCapital(word) || (YEAR.test(word.text) && next > at)) {
      const range = YEARS.test(word.text) || words[next + 1]?.before === '–';
      const dated = range && words.slice(at, next).some((each) => headOf(each) !== undefined);
      // "the UN 2030 Agenda"
      const opens = YEAR.test(word.text) && isCapital(words[next + 1]) && isPaperAhead(words, next);
      // "Master Plan on Connectivity 2035"
      const ofPlan = words.slice(at, next).some(({ lower }) => PLANS.test(lower));
      if (YEAR.test(word.text) && !dated && !opens && !ofPlan && !headOf(words[next - 1] ?? word)) break;
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
  // "Convention on the Abolition of Slavery, the Slave Trade and …"
  const isPaper = words.slice(start, at).some((word) => headOf(word) === 'I');
  const the = words[at]?.lower === 'the' && isPaper && !standing.has(words[at + 1]?.text ?? '') ? 1 : 0;
  if (!(linked || (especially && named)) || !isCapital(words[at + the])) return false;
  const opens = (next: number): boolean =>
    (headOf(words[next] ?? NO_WORD) !== undefined &&
      connectors.has(words[next + 1]?.lower ?? '') &&
      // "by Land, Sea and Air"
      !(headOf(words[next] ?? NO_WORD) === 'L' && words[next + 1]?.lower === 'and')) ||
    states.has(words[next]?.lower ?? '') ||
    ACRONYM.test(words[next]?.text ?? '');
  for (let next = at + the; next < at + 9; next++) {
    const word = words[next];
    if (!word || (word.before !== '' && word.before !== ',' && next > at + the)) return false;
    if (word.lower === 'and')
      return isCapital(words[next + 1]) && words[next + 1]?.before === '' && !opens(next + 1);
    if (!isCapital(word) || opens(next)) return false;
  }
  return false;
}

/** Whether an abbreviation in brackets stands inside the name, which goes on after it: "Plan on Connectivity (MPAC) 2025". */
function isShortInside(words: readonly Word[], start: number, at: number): boolean {
  const [short, next] = [words[at], words[at + 1]];
  if (short?.before !== '(' || next?.before !== ')') return false;
  // "the 3rd Lakes-United Valleys (U.V.) Summit"
  const isState =
    /^(?:[A-Z]\.){2,3}$/.test(short.text) &&
    states.has(`${words[at - 2]?.lower} ${words[at - 1]?.lower}`.replace(/^.*-/, ''));
  if (!(ACRONYM.test(short.text) || /^[A-Z]\d$/.test(short.text) || isState)) return false;
  if (!isShortFor(short.text, words.slice(start, at))) return false;
  // "Senior Officials’ Meeting (SOM) Plus"
  if (YEAR.test(next.text) || next.text === 'Plus') return true;
  // "Initiative for Integration (IFI) Work Plan III", "Lakes Security and Innovation (LSI) Fund"
  const head = isCapital(words[at + 2]) && words[at + 2]?.before === '' ? words[at + 2] : next;
  return isCapital(next) && [next, head].some((word) => /^[IMFOJ]$/.test(headOf(word ?? next) ?? ''));
}
