/**
 * Who a subject is: both sides, a state, a body that acts; a thing of which something is said; or nobody.
 */
import { agents, bothSubjects, headTypes, ownGovernment, plainCapitals, states } from './lexicon.ts';
import { textOf, type Word } from './words.ts';

export const RELATIVE: ReadonlySet<string> = new Set(
  'that which who whose whom how what where whether if when as once because although unless until'.split(' '),
);
/** Words after which a subject's noun is only told more about. */
const LINKS: ReadonlySet<string> = new Set(
  'of in for at on to by from with that which who including and as under within between made referred established'.split(
    ' ',
  ),
);
const NOBODY: ReadonlySet<string> = new Set('it there such using by through nothing no'.split(' '));
/** Authorities of both sides act together. */
const OF_BOTH =
  /^(?:[a-z-]{3,14} ){0,2}(?:authorities|governments|ministries|agencies|institutions|representatives|leaders) of (?:the |both )?(?:two |both )?(?:(?:high )?contracting parties|parties|countries|sides|states|governments)$/;
/** The Contracting Party in whose territory …, the latter Party: whichever of the two it is. */
const ONE_OF_BOTH =
  /^(?:(?:government|party|side|state|country|authority) concerned|(?:other |either |neither |any |such |latter |former |sending |receiving |inviting |visiting |hosting |notifying |requesting |requested |host |said )?(?:high )?(?:contracting |state )?party)(?: (?:in|to|which|whose|that|concerned|[a-z]{3,12}(?:ed|ing))\b.*)?$/;
/** Party A, Side II: a party by its letter or number. */
const BY_LETTER =
  /^(?:contracting )?(?:party|side|participant|state|country|government) (?:[a-e]|[1-5]|i{1,3}|iv|v|one|two|three)$/;
/** What may stand before a subject, between commas or not. */
const OPENING =
  /^(?:and|while|but|thus|also|therefore|today|accordingly|furthermore|moreover|additionally|in addition|in (?:this|that) (?:regard|context|connection|respect|spirit)|to (?:this|that|these) ends?|for (?:this|that) purpose|in doing so|in particular|together|as such|at the same time|moving forward|going forward) /;
/** Plural nouns of those who do something: operators, carriers, participants; not numbers or sectors. */
const DOERS =
  /^(?!(?:matters|numbers|powers|orders|papers|letters|waters|chapters|quarters|centers|computers|borders|offers|transfers|containers|barriers|corridors|sectors|factors|indicators|doors|vectors|errors|motors|reactors|disasters|registers|rivers|layers|tiers|harbou?rs|colou?rs|labou?rs|favou?rs|behaviou?rs|parameters|counters|others|servers|boosters|drivers|pillars|calendars|years|vouchers|clusters|filters|meters|plants|grants|pollutants|fees|trees|degrees|committees|guarantees|coffees)$)[a-z]{2,14}(?:ers|ors|ists|ants|ees)$/;
/** Nouns that end as gerunds do. */
const ING_NOUNS = /^(?:training|funding|financing|housing|screening|broadcasting|meeting|building)$/;
/** What leads up to a subject that follows without a comma: in defining these fields the Parties. */
const LEADS_UP = /^(?:in|on|by|for|with|under|within|upon|after|before|during|pursuant|at|through|to|from)$/;
const TELLS_HOW =
  /^(?:also|further|jointly|therefore|thus|hence|then|hereby|each|together|(?!assembly|supply|family)[a-z]{3,14}ly)$/i;
const MOST = 40;
/** Words of a subject at most, with what leads up to it. */
const MOST_SUBJECT = 240;

/** Whether states are named as parties beside each other; else the one state is the plan's own. */
export type Parties = 'several' | 'one';

/** Words of a subject, without what leads up to it. */
function bareText(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.lower)
    .join(' ')
    .replace(/^\d{1,3} /, '')
    .replace(OPENING, '')
    .replace(/^(?:each|either|neither|both|any|all|one) of (?:the )?/, 'the ')
    .replace(
      /(?: (?:also|further|jointly|therefore|thus|hence|then|hereby|each|both|all|together|(?!assembly|supply|family)[a-z]{3,14}ly)){1,2}$/,
      '',
    )
    .replace(/[’']s$/, '');
}

/** Who acts where a bracket between commas ends before the verb: "X, the lead body for finance, must": the first who can. */
function firstSegment(words: readonly Word[], from: number, to: number, parties: Parties): string | null {
  let start = from;
  for (let at = from + 1; at < to; at++) {
    if (!words[at]?.before.includes(',')) continue;
    const actor =
      isNobody(words, start, at) || RELATIVE.has(words[start]?.lower ?? '')
        ? null
        : actorIn(words, start, at, parties);
    if (actor !== null) return actor;
    start = at;
  }
  return null;
}

/** The subject of the words `[from, to)`: its actor, or null where it is nobody who acts. */
export function actorOf(words: readonly Word[], begin: number, to: number, parties: Parties): string | null {
  // A sentence without an end is looked back over no further.
  const from = Math.max(begin, to - MOST_SUBJECT);
  // "The Parties, inspired by these ideals, solemnly"
  const end =
    /^(?!assembly|supply|family)[a-z]{3,14}ly$/.test(words[to - 1]?.text ?? '') &&
    words[to - 1]?.before.includes(',')
      ? to - 1
      : to;
  const led = words[end]?.before.includes(',') ? firstSegment(words, from, end, parties) : null;
  if (led !== null) return led;
  let start = from;
  // Going forward, the …: the subject begins after the last comma, unless that only tells more of it.
  for (let at = from + 1; at < to; at++) if (words[at]?.before.includes(',')) start = at;
  if (RELATIVE.has(words[start]?.lower ?? '')) return null;
  const later = LEADS_UP.test(words[start]?.lower ?? '') ? lastSubject(words, start, to) : null;
  if (later !== null) return later;
  if (isNobody(words, start, to) || actorIn(words, start, to, parties) === null) {
    if (start === from || isNobody(words, from, to)) return lastSubject(words, start, to);
    start = from;
  }
  return actorIn(words, start, to, parties) ?? lastSubject(words, start, to);
}

/** "Proceeding from the aims of this Agreement the Parties will": both, named straight before the verb without a comma. */
function lastSubject(words: readonly Word[], from: number, to: number): string | null {
  for (const length of [2, 3]) {
    const at = to - length;
    if (at <= from || !/^(?:the|both|each)$/.test(words[at]?.lower ?? '')) continue;
    if (/^(?:of|by|between|to|with|for|from|among|on|and|or|in|against)$/.test(words[at - 1]?.lower ?? ''))
      return null;
    if (bothSubjects.has(textOf(words.slice(at, to)).toLowerCase())) return 'both';
  }
  return null;
}

const HEAD =
  '(?:president|prime minister|premier|chancellor|king|queen|sultan|emir|secretary of state|(?:[a-z]{4,10} )?ministers?)';
/** "The President and the Prime Minister", "Prime Minister A and President B": who speak for both. */
const BOTH_HEADS = new RegExp(
  `^(?:the )?${HEAD}(?: [a-z’'.-]{1,16}){0,3} and (?:the )?${HEAD}(?: [a-z’'.-]{1,16}){0,3}$`,
);

function actorIn(words: readonly Word[], from: number, to: number, parties: Parties): string | null {
  const text = bareText(words, from, to);
  const bare = text.replace(/^(?:the|all|both|each|every) /, '');
  if (bothSubjects.has(text) || bothSubjects.has(bare)) return 'both';
  if (words[from]?.lower === 'we' && words[from + 1]?.before.includes(',')) return 'both';
  if (parties === 'one' && ownGovernment.has(bare)) return 'both';
  const state = stateOf(bare);
  if (state) return parties === 'several' ? state : 'both';
  const named = bare.split(/ and | as well as /).map((each) => stateOf(each.replace(/^the /, '')));
  if (named.length > 1 && named.every((each) => each !== null)) return 'both';
  // "China and the lake countries"
  if (
    named.length === 2 &&
    named[0] &&
    /^(?:the )?(?:[a-z-]{3,14} ){1,3}(?:countries|states|members)$/.test(
      bare.split(/ and | as well as /)[1] ?? '',
    )
  )
    return 'both';
  // The Government of A and the Government of B: whichever states they are.
  if (/^government of .{2,80} and (?:the )?government of /.test(bare)) return 'both';
  if (BOTH_HEADS.test(bare)) return 'both';
  if (BY_LETTER.test(bare)) return bare;
  if (OF_BOTH.test(bare) || ONE_OF_BOTH.test(bare)) return 'both';
  if (/ (?:should|has|have|is|are|was|were) /.test(` ${bare} `)) return null;
  // One capitalised word that is no common one: a state that no list holds.
  const alone = words[to - 1];
  if (
    to - from === 1 &&
    alone &&
    /^[A-Z][a-z]{2,}/.test(alone.text) &&
    !plainCapitals.has(alone.text) &&
    !/(?:s|ion|ment|ness|ity|ance|ence|ing|ism|ship|ure|age)$/.test(alone.text)
  )
    return bare;
  let end = to;
  // "the Nordian side firmly supports": the noun stands before what tells how
  while (end > from + 1 && TELLS_HOW.test(words[end - 1]?.text ?? '')) end--;
  return headActs(words, from, end) || bothAct(words, from, end, parties)
    ? bare.replace(/^then the /, '').slice(0, MOST)
    : null;
}

/** "Borland and the Nordian Ministry of Energy": each of two acts. */
function bothAct(words: readonly Word[], from: number, to: number, parties: Parties): boolean {
  const and = words.findIndex(({ lower }, at) => at > from && at < to && lower === 'and');
  if (and < 0 || and - from > 6) return false;
  // "the League and its partners"
  const isNamed =
    /^(?:its|their)$/.test(words[and + 1]?.lower ?? '') && /^[A-Z]/.test(words[and - 1]?.text ?? '');
  if (!isNamed && actorIn(words, from, and, parties) === null) return false;
  return actorIn(words, and + 1, to, parties) !== null;
}

/** What kind of state it calls itself: the Socialist Republic of, the Union of, the State of. */
const STYLED =
  /^(?:[a-z’'-]{3,14} ){0,3}?(?:kingdom|republic|sultanate|states?|union|commonwealth|federation|principality|emirate) of (?:the )?/;

/** Letters of the state that the words name, with or without its government and style; null where they name none. */
export function stateOf(text: string): string | null {
  const named = (words: string): string | null =>
    states.get(words) ?? states.get(words.replace(STYLED, '')) ?? null;
  const own = named(text);
  if (own) return own;
  // "the U.S. side"
  const spelled = text.replace(/\b(?:[a-z]\.){2,3}(?= (?:government|side|party)$)/, (letters) =>
    letters.replaceAll('.', ''),
  );
  return named(spelled.replace(/^governments? of (?:the )?/, '').replace(/ (?:government|side|party)$/, ''));
}

/** Whether the noun that a subject is about (before "of", "in", "including" …) is one that acts. */
function headActs(words: readonly Word[], start: number, to: number): boolean {
  let head = start;
  while (
    head + 1 < to &&
    !LINKS.has(words[head + 1]?.lower ?? '') &&
    !words[head + 1]?.before.includes('(') &&
    !tellsMore(words, head)
  )
    head++;
  const word = words[head];
  if (!word) return false;
  if (agents.has(word.lower) || /^[A-Z][A-Z&]{1,6}s?$/.test(word.text)) return true;
  if (!/^[A-Z]/.test(word.text)) return false;
  const type = headTypes.get(word.lower);
  // A proper name of several words whose head tells nothing: the U.S. Geological Survey.
  const before = words[head - 1];
  return (
    type === 'O' ||
    type === 'M' ||
    (type === undefined && before !== undefined && head - 1 > start && /^[A-Z]/.test(before.text))
  );
}

/** The arbitrators thus appointed, the airlines designated: the noun is over. */
function tellsMore(words: readonly Word[], head: number): boolean {
  const next = words[head + 1]?.lower ?? '';
  return (
    agents.has(words[head]?.lower ?? '') &&
    !/^(?:we|they)$/.test(words[head]?.lower ?? '') &&
    (next === 'thus' || (next.length > 5 && next.endsWith('ed')))
  );
}

/** Subjects such as "it", a gerund, or nothing. */
function isNobody(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from]?.lower ?? '';
  return (
    to <= from ||
    NOBODY.has(first) ||
    (first.endsWith('ing') && first.length > 5 && from === 0 && !ING_NOUNS.test(first))
  );
}

/** Operators, participants, carriers: who they are, where "shall" binds them; null where the noun is of no such kind. */
export function doersIn(words: readonly Word[], from: number, to: number): string | null {
  const text = bareText(words, from, to).replace(/^the /, '');
  const [head = ''] = text.split(/ (?:of|in|for|at|on|from|with|that|which|who) /);
  return DOERS.test(head.split(' ').at(-1) ?? '') ? text.slice(0, MOST) : null;
}

/** Whether "shall" may bind the words, whatever they are: shipping companies, the tribunal. */
export function isBound(words: readonly Word[], from: number, to: number): boolean {
  return to > from && !/^(?:there|nothing|no|none)$/.test(words[from]?.lower ?? '');
}

/** Whether the words are a thing of which something is said: "The training program", "Progress reports", "This". */
export function isThing(words: readonly Word[], from: number, to: number): boolean {
  if (to <= from) return false;
  const first = words[from]?.lower ?? '';
  return (
    !/^(?:it|there|nothing|no|by|through|using)$/.test(first) &&
    (ING_NOUNS.test(first) || !(first.endsWith('ing') && first.length > 5))
  );
}
