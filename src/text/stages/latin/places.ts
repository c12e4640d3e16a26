/**
 * Places that no list of names holds: states that are no party to the text, and towns after "in".
 */
import type { FoundMention } from '../found.ts';
import {
  baseVerbs,
  groups,
  headTypes,
  pastVerbs,
  plainCapitals,
  presentVerbs,
  provinces,
  standing,
  states,
} from './lexicon.ts';
import { FINITE } from './verb-places.ts';
import type { Word } from './words.ts';

const MOST = 6;
const STARTS: ReadonlySet<string> = new Set([...states.keys()].map((name) => name.split(' ')[0] ?? ''));
const OWNED = /[’']s$/;

interface StateAt {
  readonly letters: string;
  readonly at: number;
  readonly end: number;
}

/** The state that is named from the word on, by its longest name. */
function stateAt(words: readonly Word[], at: number): StateAt | null {
  const first = words[at];
  if (!first || !/^[A-Z]/.test(first.text) || !STARTS.has(first.lower.replace(OWNED, ''))) return null;
  for (let end = Math.min(words.length, at + MOST); end > at; end--) {
    const run = words.slice(at, end);
    if (run.some((word, index) => index > 0 && word.before !== '')) continue;
    const letters = states.get(
      run
        .map((word) => word.lower)
        .join(' ')
        .replace(OWNED, ''),
    );
    if (
      letters &&
      !/ (?:side|party|government)$/.test(run.at(-1)?.lower ?? '') &&
      (end > at + 1 || first.text !== 'US')
    )
      return { letters, at, end };
  }
  return null;
}

/** What a state is named after that does not act: "the war in Lakeland and stressed". */
const NO_ACTOR = /^(?:in|against|from|into|within|across|to|towards?|with|by)$/;

/** Whether the state acts: what follows is a verb, perhaps after who acts beside it. */
function acts(words: readonly Word[], at: number, end: number): boolean {
  const next = words[end];
  const lead = words[at - 1]?.lower === 'the' ? words[at - 2] : words[at - 1];
  if (NO_ACTOR.test(lead?.lower ?? '') && words[at]?.before === '') return false;
  // "Lakeland’s launches": what it has, and not what it does.
  if (next?.before !== '' || OWNED.test(words[end - 1]?.text ?? '')) return false;
  if (FINITE.has(next.lower) || presentVerbs.has(next.lower)) return true;
  if (next.lower !== 'and') return false;
  for (let at = end + 1; at < end + 6 && words[at]?.before === ''; at++) {
    if (FINITE.has(words[at]?.lower ?? '')) return true;
    if (at > end + 1 && isPlural(words[at - 1]) && baseVerbs.get(words[at]?.lower ?? '')?.isNoun === false)
      return true;
  }
  return false;
}

const BOUND =
  /^(?:with|of|in|to|from|for|between|by|against|on|at|into|including|as|and|or|than|towards?|through)$/;
const MOST_LIST = 6;

/** "Japan, the Philippines, and the United States announced": states that act together, by their letters; none where they do not. */
function actingList(words: readonly Word[], first: StateAt): string[] {
  const lead = words[first.at - 1]?.lower === 'the' ? first.at - 2 : first.at - 1;
  if (words[first.end]?.before !== ',' || BOUND.test(words[lead]?.lower ?? '')) return [];
  const found = [first.letters];
  for (let at = first.end; found.length < MOST_LIST; ) {
    const isLast = words[at]?.lower === 'and';
    let next = isLast ? at + 1 : at;
    if (words[next]?.lower === 'the') next++;
    const state = stateAt(words, next);
    if (!state) return [];
    found.push(state.letters);
    at = state.end;
    if (isLast) return doesAct(words[at]) ? found : [];
  }
  return [];
}

/** Whether the word says what somebody did, does or is to do. */
function doesAct(word: Word | undefined): boolean {
  if (word?.before !== '') return false;
  return FINITE.has(word.lower) || pastVerbs.has(word.lower) || baseVerbs.get(word.lower)?.isNoun === false;
}

function isPlural(word: Word | undefined): boolean {
  return /^(?:countries|states|sides|members|governments|parties)$/.test(word?.lower ?? '');
}

const MOST_SPEAKERS = 160;
/** What those who speak did before they spoke: We, the Leaders of A and B, gathered in … */
const MET =
  /^(?:gathered|gather|meeting|meet|met|convene|assembled|having|convened|convening|present|being|acting|representing|hereby)$/;

/** Where the list ends of those who speak: "We, the Foreign Ministers of A, B and C, gathered in"; `at` where none begins. */
function speakersEnd(words: readonly Word[], at: number): number {
  if (!/^we$/i.test(words[at]?.text ?? '') || !/^[,—–]$/.test(words[at + 1]?.before ?? '')) return at;
  for (let end = at + 2; end < words.length && end < at + MOST_SPEAKERS; end++) {
    const lower = words[end]?.lower ?? '';
    if (MET.test(lower) || FINITE.has(lower) || /[;:]/.test(words[end]?.before ?? '')) return end;
  }
  return at;
}

/** "the Government of Canada" is no place. */
function isGovernment(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.lower === 'of' && /^governments?$/.test(words[at - 2]?.lower ?? '');
}

/** "Portland, Oregon": the word behind the province that a town is named with, or behind the town. */
function provinceEnd(words: readonly Word[], end: number): number {
  const [first, second] = [words[end], words[end + 1]];
  if (first?.before !== ',') return end;
  if (second?.before === '' && provinces.has(`${first.text} ${second.text}`)) return end + 2;
  return provinces.has(first.text) && !(second?.before === '' && /^[A-Z]/.test(second.text)) ? end + 1 : end;
}

function pushWords(words: readonly Word[], at: number, close: number, into: FoundMention[]): void {
  const end = provinceEnd(words, close);
  const [first, last] = [words[at], words[end - 1]];
  if (first && last)
    into.push({ type: 'L', from: first.from, to: last.to - (OWNED.test(last.text) ? 2 : 0) });
}

/** "the President of the Republic of X": whose office-holder speaks in the text. */
const OFFICE =
  /^(?:president|leaders?|premier|king|queen|sultan|emir|chancellor|minister|ministers|governments?|chairman)$/;

/** Whether the state is named as the one that an office-holder of high rank is of. */
function hasOffice(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before > at - 9 && before >= 0; before--) {
    if (words[before + 1]?.before.includes('.')) return false;
    if (OFFICE.test(words[before]?.lower ?? '') && words[before + 1]?.lower === 'of') return true;
  }
  return false;
}

/** Words before "Republic of": the kind of state. */
const KINDS =
  /^(?:Islamic|Democratic|People[’']s|Socialist|Federal|Federative|Bolivarian|Plurinational|Arab|Hashemite|Oriental|United|Great|Co-operative|Cooperative|Kyrgyz|Independent)$/;

/** "the Islamic Republic of X": a state's name begins with what kind of state it is. */
function stateStart(words: readonly Word[], at: number): number {
  const isOf = words[at - 1]?.lower === 'of' && words[at - 1]?.before === '' && words[at]?.before === '';
  if (
    !isOf ||
    !/^(?:Republic|Kingdom|State|Sultanate|Commonwealth|Union|Federation)$/.test(words[at - 2]?.text ?? '')
  )
    return at;
  let start = at - 2;
  while (words[start]?.before === '' && KINDS.test(words[start - 1]?.text ?? '')) start--;
  return start;
}

/** "Prime Minister Ana Sol of X": whoever leads the state speaks in the text. */
function isLedBy(words: readonly Word[], at: number): boolean {
  const of = words[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  if (words[of]?.lower !== 'of') return false;
  for (let before = of - 1; before > of - 7 && before >= 0; before--) {
    const word = words[before];
    if (word && OFFICE.test(word.lower)) return true;
    if (!word || !/^[A-Z]/.test(word.text)) return false;
  }
  return false;
}

const MOST_TITLE_WORDS = 300;
const MOST_OPENING = 400;

/** States of the title that are joined by a dash: China-New Zealand. */
function dashedStates(words: readonly Word[], front: number, into: Set<string>): void {
  const title = words.slice(0, MOST_TITLE_WORDS).filter(({ from }) => from < front);
  const parts = title.flatMap(({ lower, text }) => (text.includes('-') ? lower.split('-') : []));
  if (parts.length === 0) return;
  const said = ` ${title.map(({ lower }) => lower.replaceAll('-', ' ')).join(' ')} `;
  for (const [name, letters] of states)
    if (parts.includes(name.split(' ')[0] ?? '') && said.includes(` ${name} `)) into.add(letters);
}

const OFTEN = 6;

/** A group that a text names at every turn, also in front of a dash (ASEAN-Lakeland), is one of those who speak in it. */
function ownGroups(words: readonly Word[], into: Set<string>): void {
  for (const { letters } of groups) {
    if (letters.length <= 2) continue;
    let named = 0;
    for (const { lower } of words) if (lower.startsWith(letters)) named++;
    if (named >= OFTEN) into.add(letters);
  }
}

/** "Resolution adopted by the General Assembly". */
function isResolution(words: readonly Word[]): boolean {
  for (let at = 0; at < Math.min(words.length, MOST_RESOLVED); at++)
    if (
      words[at]?.lower === 'adopted' &&
      words[at - 1]?.lower === 'resolution' &&
      words[at + 1]?.lower === 'by' &&
      /^(?:assembly|council)$/.test(words[at + 4]?.lower ?? '')
    )
      return true;
  return false;
}

const MOST_RESOLVED = 120;

/** States named in what stands before `front`, or that act, are parties; the others are places. */
function foreignStates(
  words: readonly Word[],
  front: number,
  into: FoundMention[],
  found: StateAt[],
  speaking: Set<string>,
): ReadonlySet<string> {
  const parties = new Set<string>();
  dashedStates(words, front, parties);
  ownGroups(words, parties);
  let speakers = 0;
  for (let at = 0; at < words.length; at++) {
    if (at >= speakers) speakers = Math.max(speakers, speakersEnd(words, at));
    const state = stateAt(words, at);
    if (!state) continue;
    found.push(state);
    // "signed in Jakarta, Indonesia" tells where.
    const tellsWhere = words[at]?.before === ',' && /^[A-Z]/.test(words[at - 1]?.text ?? '');
    // A group of states is named as a party in the title or the first lines, further on perhaps as a body.
    const isFront =
      (words[at]?.from ?? 0) < (state.letters.length > 2 ? Math.min(front, MOST_OPENING) : front);
    if (at < speakers || (isFront && (hasOffice(words, at) || isLedBy(words, at))))
      speaking.add(state.letters);
    if ((isFront && !tellsWhere) || at < speakers || acts(words, at, state.end) || hasOffice(words, at))
      parties.add(state.letters);
    for (const letters of actingList(words, state)) parties.add(letters);
    at = state.end - 1;
  }
  for (const { letters, members } of groups)
    if (parties.has(letters)) for (const member of members.split(' ')) parties.add(member);
  // Every state is a party to what the General Assembly resolves.
  if (isResolution(words)) return new Set([...parties, ...found.map(({ letters }) => letters)]);
  for (const { letters, at, end } of found)
    if (letters.length === 2 && letters !== 'eu' && !parties.has(letters) && !isGovernment(words, at))
      pushWords(words, stateStart(words, at), end, into);
  return parties;
}

/** "DONE at Port Sud": after these "at" leads to a town. */
const SIGNED = /^(?:done|signed|signature|held|concluded|adopted|given)$/;
const AFTER_TOWN = /^(?:and|on|in|from|to|at|where|for|with|as|by|during|or)$/;
const NO_TOWN =
  /^(?:English|French|Chinese|Lao|Spanish|Arabic|Russian|Dutch|Annex|Appendix|Phase|Parliament|Government|Internet|Earth|Mr|Mrs|Council|I|II|III|IV|V|VI|(?:Jan|Febr)uary|March|April|May|June|July|August|September|October|November|December)$/;

/** First words of towns of two words, whatever else they mean. */
const PORTS = /^(?:Port|San|Santa|Saint|St|Fort|New|El|La|Los|Las|Cape|Mount|Ban|Nam)$/;

function isTown(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^[A-Z][a-z’'-]{3,}$/.test(word.text) &&
    !plainCapitals.has(word.text) &&
    !headTypes.has(word.lower) &&
    !standing.has(word.text) &&
    !NO_TOWN.test(word.text)
  );
}

/** "the Lakes Declaration (Arvik, 2030)", "(Port Sud, 5 May 2030)": where and when, in brackets. */
function isDatedTown(words: readonly Word[], at: number): boolean {
  if (words[at]?.before !== '(' || !(isTown(words[at]) || PORTS.test(words[at]?.text ?? ''))) return false;
  const isTwo = words[at + 1]?.before === '' && isTown(words[at + 1]);
  const date = words[isTwo ? at + 2 : at + 1];
  return date?.before === ',' && /^\d/.test(date.text);
}

/** "held in Port Sud on 5 May": one or two capitalised words after "in" that nothing else explains. */
function towns(words: readonly Word[], into: FoundMention[]): void {
  for (let at = 1; at + 1 < words.length; at++) {
    const town = words[at + 1];
    const held = words[at]?.text === 'at' && SIGNED.test(words[at - 1]?.lower ?? '');
    const isPort = PORTS.test(town?.text ?? '') && words[at + 2]?.before === '' && isTown(words[at + 2]);
    if (isDatedTown(words, at)) pushWords(words, at, words[at + 1]?.before === ',' ? at + 1 : at + 2, into);
    if ((words[at]?.text !== 'in' && !held) || town?.before !== '' || !(isTown(town) || isPort)) continue;
    // "the Global Report on Trafficking in Persons": part of a title.
    const before = words[at - 1];
    if (!held && before && words[at]?.before === '' && /^(?:[A-Z][a-z]+ing|Trade)$/.test(before.text))
      continue;
    let end = at + 2;
    if (words[end]?.before === '' && isTown(words[end])) end++;
    const next = words[end];
    const isOver =
      next === undefined ||
      /[,.;:)]/.test(next.before) ||
      (next.before === '' && AFTER_TOWN.test(next.lower));
    if (isOver && !stateAt(words, at + 1)) pushWords(words, at + 1, end, into);
  }
}

/** Places among the words, and the letters of the parties; `front` is where the first provision begins. */
export function findPlaces(
  words: readonly Word[],
  front: number,
): {
  readonly places: FoundMention[];
  readonly parties: ReadonlySet<string>;
  /** How many states speak in the text by their leaders, or as "We, …". */
  readonly speaking: number;
  /** Where states are named, parties or not. */
  readonly states: readonly { readonly from: number; readonly to: number }[];
} {
  const places: FoundMention[] = [];
  const found: StateAt[] = [];
  const speaking = new Set<string>();
  const parties = foreignStates(words, front, places, found, speaking);
  towns(words, places);
  const states = found.map(({ at, end }) => ({ from: words[at]?.from ?? 0, to: words[end - 1]?.to ?? 0 }));
  return { places, parties, states, speaking: speaking.size };
}
