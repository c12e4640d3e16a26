/**
 * Where names are told: one pass over a text's words notes each word that a search for names begins from, by what it tells.
 * The searches then look at these words alone.
 */
import { closingHeads, programmeVerbs, properHeads } from '../../languages/zh/name-rules.ts';
import { foreignCharacters } from '../../languages/zh/names.ts';
import { setOf } from '../word-ends.ts';
import { BODY, entries, FRAMEWORK, HEAD, NOUN, OPEN, OPENER, PLACE, STATE, VERB } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** Numbers of words, in the order of the text. */
export interface NameCues {
  /** Words that begin with 等. */
  readonly others: readonly number[];
  /** “. */
  readonly quotes: readonly number[];
  /** Words that end with a head that closes a name. */
  readonly closing: readonly number[];
  /** Words that end with a head of something built. */
  readonly proper: readonly number[];
  /** Verbs that carry a programme out. */
  readonly carrying: readonly number[];
  /** Verbs of concluding. */
  readonly concluding: readonly number[];
  /** States, in full or in short. */
  readonly states: readonly number[];
  /** Words that something proper may begin with. */
  readonly openings: readonly number[];
}

const CLOSING = closingHeads.flatMap(({ words, type, open }) =>
  words.split(' ').map((head) => ({ head, type, open })),
);
/** By a word's number: the telling head that it ends with. */
export const closingOf = entries.map(({ word }) => CLOSING.find(({ head }) => word.endsWith(head)));

const PROPER = properHeads.flatMap(({ words, type }) => words.split(' ').map((head) => ({ head, type })));
export const properOf = entries.map(({ word }) => PROPER.find(({ head }) => word.endsWith(head)));

const CARRIES_OUT = setOf(programmeVerbs);
const CONCLUDES = /(?:商签|签署|签订|续签|续订|谈签|订立|缔结|启动|重启|推进|加快|达成|批准)$/;

const OTHERS = 1;
const QUOTE = 2;
const CLOSES = 4;
const BUILT = 8;
const CARRIES = 16;
const CONCLUDING = 32;
const IS_STATE = 64;
const OPENS = 128;
const IS_MIDDLE = 256;

/** By code: 1 where names in other tongues are written with the character. */
export const FOREIGN = new Uint8Array(65_536);
for (const char of foreignCharacters) FOREIGN[char.charCodeAt(0)] = 1;
/** 中 */
const MIDDLE = 0x4e2d;

/** By a word's number: what it tells. */
const CUES = Uint16Array.from(entries, ({ word, flags }, number) => {
  let cues = 0;
  if (word.startsWith('等')) cues |= OTHERS;
  if (flags & OPEN && word === '“') cues |= QUOTE;
  if (flags & (HEAD | NOUN) && closingOf[number]) cues |= CLOSES;
  if (properOf[number]) cues |= BUILT;
  if (flags & VERB && CARRIES_OUT.has(word)) cues |= CARRIES;
  if (flags & VERB && CONCLUDES.test(word)) cues |= CONCLUDING;
  if (flags & STATE) cues |= IS_STATE;
  if (flags & (OPENER | BODY | PLACE | FRAMEWORK)) cues |= OPENS;
  if (word.charCodeAt(0) === MIDDLE && word.length === 1) cues |= IS_MIDDLE;
  return cues;
});

/** Notes the words of a text that tell of names; before their flags are changed. */
export function nameCues(chars: string, { count, from, length, word }: Tokens): NameCues {
  const found: Record<keyof NameCues, number[]> = {
    others: [],
    quotes: [],
    closing: [],
    proper: [],
    carrying: [],
    concluding: [],
    states: [],
    openings: [],
  };
  const { openings } = found;
  for (let at = 0; at < count; at++) {
    const number = word[at] ?? -1;
    const code = number < 0 ? chars.charCodeAt(from[at] ?? 0) : 0;
    const cues = number < 0 ? 0 : (CUES[number] ?? 0);
    // 中斐, 斐中: two words of one character, where no list holds both.
    if (code === MIDDLE || (cues & IS_MIDDLE) !== 0) {
      if (length[at - 1] === 1 && openings.at(-1) !== at - 1) openings.push(at - 1);
      if (length[at + 1] === 1) openings.push(at);
    }
    if (number < 0) {
      if (code === 0x7b49) found.others.push(at);
      if (FOREIGN[code] === 1) openings.push(at);
      continue;
    }
    if (cues === 0) continue;
    if (cues & OPENS && openings.at(-1) !== at) openings.push(at);
    if (cues & OTHERS) found.others.push(at);
    if (cues & QUOTE) found.quotes.push(at);
    if (cues & CLOSES) found.closing.push(at);
    if (cues & BUILT) found.proper.push(at);
    if (cues & CARRIES) found.carrying.push(at);
    if (cues & CONCLUDING) found.concluding.push(at);
    if (cues & IS_STATE) found.states.push(at);
  }
  return found;
}

/** Whether a state is named in full. */
export function isFullState(tokens: Tokens, at: number): boolean {
  return ((tokens.flags[at] ?? 0) & (STATE | OPENER)) === (STATE | OPENER);
}
