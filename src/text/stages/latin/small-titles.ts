/**
 * How far a name goes on in small letters: the title of a paper, a programme's words that nothing in it explains.
 */
import { connectors } from './lexicon.ts';
import { isCapital } from './name-words.ts';
import type { Word } from './words.ts';

const LOOSE = /^(?:of|for|in|on|to|and)$/;

/** End of a run that small words link although none of its words tells what it is: Climate Services for Resilient Development. */
export function looseEnd(words: readonly Word[], at: number): number {
  let end = at + 1;
  for (let next = end; next < words.length && next < at + 10; next++) {
    const word = words[next];
    if (word?.before !== '') break;
    if (/[’']s$/.test(words[next - 1]?.text ?? '')) break;
    if (isCapital(word)) end = next + 1;
    else if (!LOOSE.test(word.lower) || !isCapital(words[next + 1])) break;
  }
  return end;
}

const TITLE_LINKS = /^(?:on|for|concerning|regarding|against|relating)$/;
/** Words at which a title in small letters is over. */
const TITLE_ENDS: ReadonlySet<string> = new Set(
  'at by under within through during from signed done concluded opened adopted which that who as if when until unless including will shall is are was were has have may can should must meets takes provides in where whose'.split(
    ' ',
  ),
);
/** Nouns that end as gerunds do. */
const ING_NOUNS =
  /^(?:training|trafficking|laundering|financing|planning|engineering|processing|mining|banking|shipping|fishing|housing|building|manufacturing|broadcasting|farming|policing|peacekeeping)$/;
const NO_TITLE =
  /^(?:basis|development|establishment|promotion|purposes?|date|part|request|implementation|behalf|territory|condition|matters|terms|such|its|their|this|these|further|consideration|approval|an?|period|term|review|discussion|any|all)$/;

/** End of a title that goes on in small letters: "Convention on the settlement of investment disputes"; `at` where it does not. */
export function smallEnd(words: readonly Word[], at: number): number {
  // "the Optional Protocol thereto on the sale of children"
  if (words[at]?.lower === 'thereto' && words[at]?.before === '') at++;
  const link = words[at];
  if (link?.before !== '' || !TITLE_LINKS.test(link.lower)) return at;
  let first = link.lower === 'relating' ? at + 2 : at + 1;
  if (words[first]?.lower === 'the') first++;
  const word = words[first];
  const isGerund = word?.lower.endsWith('ing') === true && !ING_NOUNS.test(word.lower);
  // "the Summit on 29 October 2030": when it was held.
  const isNumber = /^\d{1,2}(?:st|nd|rd|th)?$/.test(word?.text ?? '');
  if (word?.before !== '' || isCapital(word) || isNumber || isGerund || NO_TITLE.test(word.lower)) return at;
  let end = first + 1;
  while (
    end < at + 16 &&
    (words[end]?.before === '' || listGoesOn(words, end)) &&
    !TITLE_ENDS.has(words[end]?.lower ?? '') &&
    !isNextName(words, end)
  )
    end++;
  while (end > first + 1 && connectors.has(words[end - 1]?.lower ?? '')) end--;
  return end;
}

const PAPER_TAIL = /^(?:agreements?|roadmap|convention|treaty)$/;
const NO_PAPER =
  /^(?:the|an?|this|that|these|such|any|each|its|their|our|of|for|to|in|on|by|with|as|under|from|or|other|new|existing|planned|possible|future|current|proposed|signed|following|relevant|separate|special|written|mutual|international|bilateral|multilateral|trade|free|national|common|prior)$/;

/** "a lake and forest conservation agreement", "a clean water action plan": a paper named in small letters from `at`; `at` where none is. */
export function smallPaperEnd(words: readonly Word[], at: number): number {
  const before = words[at - 1];
  const isFirst = /^(?:an?|the|new|future)$/.test(before?.lower ?? '') && words[at]?.before === '';
  if (!isFirst || NO_PAPER.test(words[at]?.lower ?? '')) return at;
  for (let next = at + 1; next < at + 8; next++) {
    const word = words[next];
    if (word?.before !== '' || isCapital(word) || NO_PAPER.test(word.lower)) return at;
    const isPlan = word.lower === 'plan' && words[next - 1]?.lower === 'action';
    if (next >= at + 2 && (isPlan || PAPER_TAIL.test(word.lower))) return next + 1;
  }
  return at;
}

/** "on the sale of children, child labour and child marriage": the comma of a list that an "and" closes soon. */
function listGoesOn(words: readonly Word[], at: number): boolean {
  if (words[at]?.before !== ',' || /^(?:and|or|as|which)$/.test(words[at]?.lower ?? '')) return false;
  for (let next = at + 1; next < at + 4; next++) {
    const word = words[next];
    if (word?.before !== '' || isCapital(word) || TITLE_ENDS.has(word.lower)) return false;
    if (word.lower === 'and') return words[next + 1]?.before === '' && !isCapital(words[next + 1]);
  }
  return false;
}

/** "… of children and the International Convention": a further name begins. */
function isNextName(words: readonly Word[], at: number): boolean {
  const the = words[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  return words[at]?.lower === 'and' && isCapital(words[the]) && (the > at + 1 || isCapital(words[the + 1]));
}
