/**
 * How far a name goes on through small words: "of", "for the", "and". What follows "and" may be the second half of a name or
 * a name of its own.
 */
import { baseVerbs, cityWords, connectors, personTitles, standing, states } from './lexicon.ts';
import { typeAt } from './name-types.ts';
import { ACRONYM, headOf, isCapital, MONTH, NO_WORD, ORDINAL, YEAR } from './name-words.ts';
import type { Word } from './words.ts';

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

/** Whether the words `[start, at)` are a body's name of several words, from end to end. */
function isStandingBody(words: readonly Word[], start: number, at: number): boolean {
  const known = standing.get(words[start]?.text ?? '') ?? [];
  return known.some(
    ({ words: wanted, type }) =>
      type === 'O' &&
      wanted.length > 1 &&
      wanted.length === at - start &&
      wanted.every((text, offset) => words[start + offset]?.text === text),
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
    !isPlace(words[at - 1]) &&
    headOf(words[next] ?? NO_WORD) === undefined &&
    words[next + 1]?.lower === 'of' &&
    isCapital(words[next + 2]) &&
    !GOVERNMENTS.test(words[next]?.lower ?? '')
  );
}

function isPlace(word: Word | undefined): boolean {
  return (
    standing.get(word?.text ?? '')?.some(({ type, words }) => type === 'L' && words.length === 1) === true
  );
}

/** "Commission for Asia and the Pacific": the second of two places that a body is for. */
function isSecondPlace(words: readonly Word[], start: number, at: number, next: number): boolean {
  const link = words[at - 2];
  return (
    isPlace(words[at - 1]) &&
    isPlace(words[next]) &&
    /^(?:for|of)$/.test(link?.lower ?? '') &&
    words.slice(start, at - 2).some((word) => headOf(word) !== undefined)
  );
}

/** "Declaration on Fundamental Principles and Rights at Work": the second of two topics of a paper, of which none is a name. */
function isSecondTopic(words: readonly Word[], start: number, at: number, next: number): boolean {
  const run = words.slice(start, at);
  const topic = run.findLastIndex(
    ({ lower }, index) =>
      /^(?:on|concerning|regarding|against)$/.test(lower) && headOf(run[index - 1] ?? NO_WORD) === 'I',
  );
  const after = words[next + 1];
  return (
    topic > 0 &&
    next === at + 1 &&
    /s$/.test(words[at - 1]?.lower ?? '') &&
    /s$/.test(words[next]?.lower ?? '') &&
    headOf(words[next] ?? NO_WORD) === undefined &&
    !run.slice(topic).some(({ lower }) => lower === 'and') &&
    (after?.before !== '' || !isCapital(after))
  );
}

/** The word that a name goes on to after "and" at `at`, or `at` where what follows is a name of its own. */
function andEnd(words: readonly Word[], at: number, start: number, next: number): number {
  const [last, follower] = [words[at - 1], words[next]];
  const the = next > at + 1;
  if (!follower) return at;
  // "Beijing Declaration and Platform for Action": one paper.
  if (!the && last && headOf(last) === 'I' && isPlanOfAction(words, next)) return next;
  // "the Lake Declaration and Agenda 30": two papers
  if (follower.text === 'Agenda' && /^\d/.test(words[next + 1]?.text ?? '')) return at;
  if (beginsBody(words, next)) return at;
  if (the && isSecondPurpose(words, start, at, next)) return next;
  if (isSecondPlace(words, start, at, next) || isSecondTopic(words, start, at, next)) return next;
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
  const after = words[next + 1];
  const opens = headOf(follower) !== undefined && after?.before === '' && connectors.has(after.lower);
  const isShort = ACRONYM.test(follower.text) && !isCapital(words[next + 1]);
  const apart = heads[0] === 'L' || (heads.length > 0 && (opens || isShort));
  return the || closed || apart ? at : next;
}

/** Whether the name `[start, at)` is over before the small word at `at`, whatever follows at `next`. */
function isComplete(words: readonly Word[], start: number, at: number, next: number): boolean {
  const link = words[at]?.lower ?? '';
  const the = next > at + 1;
  // "the Declaration at the Summit": where it was made.
  if (link === 'at') return the;
  // "the Conference with Lakeland" is named with its partner; "the Network with the World Bank" works with one.
  // "the Agreements with Lakish shipyards": with whom in general
  const after = words[next + 1];
  const isGeneral = after?.before === '' && /^[a-z]{4,}$/.test(after.text) && !connectors.has(after.lower);
  if (link === 'with' && isGeneral && !headOf(words[next] ?? NO_WORD)) return true;
  if (link === 'with') return !headOf(words[at - 1] ?? NO_WORD) || the || beginsBody(words, next);
  // "adopted by the General Assembly of the 2030 Agenda": a body whose name is complete.
  return link === 'of' && the && isStandingBody(words, start, at) && !states.has(words[next]?.lower ?? '');
}

/** "the Sud–Nord Railway to Vik": where it leads, and not "the Fund to Fight Malaria", what it is for. */
function leadsAway(words: readonly Word[], start: number, at: number): boolean {
  const before = headOf(words[at - 1] ?? NO_WORD);
  const isShared = typeAt(words.slice(start, at), at - 1 - start) === 'M';
  const isFund = before === 'O' && (isShared || baseVerbs.has(words[at + 1]?.lower ?? ''));
  return /^[JOL]$/.test(before ?? '') && !isFund;
}

/** Whether what was named is complete before the link: a state, something that nothing is directed against. */
function endsAtLink(words: readonly Word[], start: number, at: number, link: string): boolean {
  const run = words.slice(start, at);
  // "the aggression by A against B": only a paper or a body is named by what it is against
  if (link === 'against' && !run.some((each) => headOf(each) !== undefined)) return true;
  // "by the Lake Federation against Lakeland": a state is named to its end.
  return link !== 'of' && link !== 'and' && states.has(run.map(({ lower }) => lower).join(' '));
}

/** A town with its state behind a comma, or a month that has lost its space. */
function isWhere(words: readonly Word[], at: number): boolean {
  if (
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\d{4}$/.test(
      words[at]?.text ?? '',
    )
  )
    return true;
  const end = words[at + 1]?.before === '' && isCapital(words[at + 1]) ? at + 2 : at + 1;
  const next = words[end];
  return next === undefined || (next.before !== '' && headOf(words[end - 1] ?? NO_WORD) === undefined);
}

/** "Wetlands in Victoria Falls, Zimbabwe": a town and its state. */
function isInState(words: readonly Word[], at: number): boolean {
  const end = words[at + 1]?.before === '' && isCapital(words[at + 1]) ? at + 2 : at + 1;
  return words[end]?.before === ',' && states.has(words[end]?.lower ?? '');
}

/** "the Space Center in Houston, Texas", "the Dialogue in June2030": where or when it is. */
function endsBeforePlace(words: readonly Word[], at: number, next: number): boolean {
  const isHeaded = /^[OJM]$/.test(headOf(words[at - 1] ?? NO_WORD) ?? '');
  return isHeaded ? isWhere(words, next) : isInState(words, next);
}

/** Words after which a name goes on only to a capital: "of", "for the", "and". */
export function linkEnd(words: readonly Word[], at: number, start: number): number {
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
  // … and "Treaty establishing the Lake Community"
  const isFrom = (word?.lower === 'from' || word?.lower === 'establishing') && papers;
  // "this Agreement the Parties will": a subject begins.
  const isSubject = word?.lower === 'the' && headOf(words[at - 1] ?? NO_WORD) !== undefined;
  if (!word || isSubject || !(connectors.has(word.lower) || isFrom)) return at;
  if (word.lower === 'to' && leadsAway(words, start, at)) return at;
  if (endsAtLink(words, start, at, word.lower)) return at;
  if (/^(?:in|at)$/.test(word.lower) && words[at + 1]?.text === 'The') return at;
  // "Nationals of other States"
  const isOther = papers && word.lower === 'of' && words[at + 1]?.lower === 'other';
  const the = /^(?:the|a)$/.test(words[at + 1]?.lower ?? '') || isOther;
  const next = the ? at + 2 : at + 1;
  const follower = words[next];
  if (isComplete(words, start, at, next)) return at;
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
  if (!isCapital(follower) || MONTH.test(follower.text) || /^Q[1-4]$/.test(follower.text)) return at;
  // a body under a convention, a summit under somebody's chairmanship: two things
  const isPaper = papers;
  if (word.lower === 'in' && !the && endsBeforePlace(words, at, next)) return at;
  // "the Communiqué in Port Sud": where it was made.
  if (/^(?:in|at)$/.test(word.lower) && isPaper && cityWords.has(follower.text)) return at;
  if (word.lower === 'and' && personTitles.has(follower.text)) return at;
  if (word.lower === 'under' && !(isPaper && the)) return at;
  if (word.lower === 'and') return andEnd(words, at, start, next);
  const run = words.slice(start, at); // "Communist Party of China"
  const head = run.findLast((each, index) => headOf(each) !== undefined || typeAt(run, index) !== undefined);
  // "Freedom of Information Act"
  // … and "Trade in Goods Agreement"
  const leads = /^(?:of|in|for|to)$/.test(word.lower) && next === at + 1;
  // "the Report on Lake Levels"
  if (!head && word.lower === 'on' && words[at - 1]?.text === 'Report') return next;
  if (!head) return leads && isPaperAhead(words, next, word.lower !== 'of') ? next : at;
  // The Academy in Bangkok is named without its place; the Treaty … in Southeast Asia is not.
  const known =
    states.has(follower.lower) ||
    standing.get(follower.text)?.some(({ type }) => type === 'L' || type === 'O') === true;
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

/** Whether capitalised words alone lead to one that names a paper; `asHead`: to one that ends the name. */
export function isPaperAhead(words: readonly Word[], at: number, asHead = false): boolean {
  for (let next = at + 1; next < at + 4; next++) {
    const word = words[next];
    if (word?.before !== '' || !isCapital(word)) return false;
    const ends = words[next + 1]?.before !== '' || !isCapital(words[next + 1]);
    // "Foundations for Good Rules Act of 2030"
    const isOfYear = words[next + 1]?.lower === 'of' && YEAR.test(words[next + 2]?.text ?? '');
    const goesOn = connectors.has(words[next + 1]?.lower ?? '') && !isOfYear;
    if (headOf(word) === 'I' && (!asHead || (ends && !goesOn))) return !states.has(words[at]?.lower ?? '');
  }
  return false;
}
