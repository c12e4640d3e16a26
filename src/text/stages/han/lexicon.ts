/**
 * The Chinese pack as one trie: a word's number leads to its roles (flags), and to what it means where it is a verb, a
 * noun that tells a kind, a state or the head of a name. Ends of clauses are looked up backwards, in tables of their own.
 */
import type { CommitmentKind, MentionType, Strength } from '../../extraction.ts';
import type { Joining } from '../../languages/lexicon.ts';
import { commonNouns } from '../../languages/zh/common-nouns.ts';
import * as grammar from '../../languages/zh/grammar.ts';
import * as names from '../../languages/zh/names.ts';
import * as nouns from '../../languages/zh/nouns.ts';
import * as rules from '../../languages/zh/rules.ts';
import { states } from '../../languages/zh/states.ts';
import * as verbs from '../../languages/zh/verbs.ts';
import { verbsByField } from '../../languages/zh/verbs-by-field.ts';
import { isHan } from '../characters.ts';
import { Trie } from '../trie.ts';
import { setOf } from '../word-ends.ts';
import { WordTable, wordsOf } from '../word-table.ts';

const notShort = setOf([names.notShortParties]);

/** Roles of a word. One word may have several; which counts is told by its place. */
export const VERB = 1;
/** A verb that names its activity as often as it commands it. */
export const NOUNLIKE = 1 << 1;
export const NOUN = 1 << 2;
export const ADVERB = 1 << 3;
export const EFFORT = 1 << 4;
export const MODAL = 1 << 5;
export const PERMISSION = 1 << 6;
export const LINK = 1 << 7;
export const PREPOSITION = 1 << 8;
export const RECOGNITION = 1 << 9;
export const FACT = 1 << 10;
export const STATING = 1 << 11;
export const BOTH = 1 << 12;
export const STATE = 1 << 13;
export const PLACE = 1 << 14;
export const BODY = 1 << 15;
export const OPENER = 1 << 16;
export const HEAD = 1 << 17;
export const QUOTE_HEAD = 1 << 18;
export const NAME_STOP = 1 << 19;
export const PLACING = 1 << 20;
export const STANCE = 1 << 21;
export const GENERIC = 1 << 22;
export const PAIR = 1 << 23;
export const TRANSPARENT = 1 << 24;
export const FRAMEWORK = 1 << 31;
/** Marks. */
export const OPEN = 1 << 25;
export const CLOSE = 1 << 26;
export const COMMA = 1 << 27;
export const SEMICOLON = 1 << 28;
export const PAUSE = 1 << 29;
export const OTHER_MARK = 1 << 30;
export const MARK = OPEN | CLOSE | COMMA | SEMICOLON | PAUSE | OTHER_MARK;

/** What a noun tells about the action whose object it closes. */
export type NounClass = 'institution' | 'document' | 'works' | 'means' | 'contact';

export interface Verb {
  readonly kind: CommitmentKind;
  readonly strength: Strength;
  readonly joining: Joining;
  readonly control: boolean;
  readonly lead: boolean;
}

/** What the engine knows of a word. */
export interface WordEntry {
  readonly word: string;
  flags: number;
  verb: Verb | null;
  classes: ReadonlySet<NounClass>;
  arranged: boolean;
  cue: CommitmentKind | null;
  /** Whether it tells what is willed, rather than what ought to be. */
  wills: boolean;
  /** Whether it makes a duty, whatever the verb. */
  binds: 'always' | 'in-articles' | null;
  /** Whether it only says that something is said: 强调, 重申. */
  speaks: boolean;
  head: MentionType | null;
  quoteHead: MentionType | null;
  /** Letters of a state. */
  state: string | null;
}

export const trie = new Trie();
export const entries: WordEntry[] = [];
const numbers = new Map<string, number>();

function entryOf(word: string): WordEntry {
  let number = numbers.get(word);
  if (number === undefined) {
    number = entries.length;
    numbers.set(word, number);
    trie.add(word, number);
    entries.push({
      word,
      flags: 0,
      verb: null,
      classes: new Set(),
      arranged: false,
      cue: null,
      wills: false,
      binds: null,
      speaks: false,
      head: null,
      quoteHead: null,
      state: null,
    });
  }
  const entry = entries[number];
  if (!entry) throw new RangeError(word);
  return entry;
}

/** First characters of states, by the number of their short name: 老 of 老方. */
export const shortParties = new Map<number, string>();

type Lists = readonly { readonly words: string }[];

function eachWord(lists: Lists, act: (entry: WordEntry) => void): void {
  for (const list of lists) for (const [word] of wordsOf(list.words, true)) act(entryOf(word));
}

function flag(lists: Lists, flags: number): void {
  eachWord(lists, (entry) => {
    entry.flags |= flags;
  });
}

function addVerbs(): void {
  for (const { words, kind, strength, joining, noun, control, lead } of [...verbs.verbs, ...verbsByField]) {
    const verb: Verb = { kind, strength, joining, control: control === true, lead: lead === true };
    eachWord([{ words }], (entry) => {
      if (entry.verb) return;
      entry.verb = verb;
      entry.flags |= noun ? VERB | NOUNLIKE : VERB;
    });
  }
  flag([verbs.placingVerbs], PLACING);
  flag([verbs.statingVerbs], STATING);
}

function addGrammar(): void {
  flag(grammar.adverbs, ADVERB);
  flag(grammar.softAdverbs, ADVERB);
  flag(grammar.effortAdverbs, ADVERB | EFFORT);
  flag(grammar.modals, MODAL);
  flag(grammar.wills, MODAL);
  eachWord(grammar.wills, (entry) => {
    entry.wills = true;
  });
  eachWord(grammar.binding, (entry) => {
    entry.binds = 'always';
  });
  eachWord(grammar.bindingInArticles, (entry) => {
    entry.binds = 'in-articles';
  });
  eachWord(grammar.speaking, (entry) => {
    entry.speaks = true;
  });
  flag(grammar.permissions, PERMISSION);
  flag(grammar.transparents, TRANSPARENT);
  flag(grammar.links, LINK);
  flag(grammar.prepositions, PREPOSITION);
  flag(grammar.recognitions, RECOGNITION);
  flag(grammar.facts, FACT);
  flag(grammar.bothSubjects, BOTH);
  flag(grammar.stanceCues, STANCE);
  for (const { words, kind } of grammar.objectCues) {
    eachWord([{ words }], (entry) => {
      entry.cue ??= kind;
      if (entry.flags === 0) entry.flags = NOUN;
    });
  }
}

function addNouns(): void {
  flag(nouns.nouns, NOUN);
  eachWord(commonNouns, (entry) => {
    if (!entry.verb) entry.flags |= NOUN;
  });
  eachWord(grammar.actorHeads, (entry) => {
    if (!entry.verb && entry !== entryOf('方') && entry !== entryOf('者')) entry.flags |= NOUN;
  });
  // Words of their own: 以来 is not 以 and 来. Rules compare whole words, so what they name must be cut as one.
  const named = [
    rules.conditionEnds,
    rules.basisNouns,
    rules.approvals,
    rules.postpositions,
    rules.detailWords,
  ];
  for (const list of named) flag(list, 0);
  flag(nouns.genericModifiers, GENERIC);
  const classes: readonly (readonly [Lists, NounClass])[] = [
    [nouns.institutionNouns, 'institution'],
    [nouns.documentNouns, 'document'],
    [nouns.worksNouns, 'works'],
    [nouns.meansNouns, 'means'],
    [nouns.contactNouns, 'contact'],
  ];
  for (const [lists, name] of classes) {
    eachWord(lists, (entry) => {
      entry.classes = new Set([...entry.classes, name]);
      if (!entry.verb) entry.flags |= NOUN;
    });
  }
  eachWord(nouns.arrangedNouns, (entry) => {
    entry.arranged = true;
    if (!entry.verb) entry.flags |= NOUN;
  });
}

/** 中老, 老中: two states in short. */
export const pairs: readonly string[] = pairsOfStates();

function pairsOfStates(): string[] {
  const letters = Object.keys(names.stateLetters).filter((letter) => letter.length === 1 && letter !== '中');
  return letters.flatMap((letter) => [`中${letter}`, `${letter}中`]);
}

function addNames(): void {
  for (const { words, type } of names.heads) {
    eachWord([{ words }], (entry) => {
      entry.head ??= type;
      entry.quoteHead ??= type;
      entry.flags |= HEAD | QUOTE_HEAD;
    });
  }
  for (const { words, type } of names.quoteHeads) {
    eachWord([{ words }], (entry) => {
      entry.quoteHead ??= type;
      entry.flags |= QUOTE_HEAD;
    });
  }
  flag(names.bodies, BODY | NOUN | HEAD | QUOTE_HEAD);
  eachWord(names.bodies, (entry) => {
    entry.head ??= 'O';
  });
  flag(names.frameworks, FRAMEWORK | NOUN);
  flag(names.places, PLACE | NOUN);
  flag(names.openers, OPENER);
  flag(names.nameStops, NAME_STOP);
  flag([{ words: pairs.join(' ') }], PAIR | OPENER);
  for (const { letters, words: list } of states) {
    for (const name of list.split('|')) {
      const entry = entryOf(name);
      entry.flags |= STATE | OPENER | NOUN;
      entry.state = letters;
      addShortParty(name.charAt(0), null);
    }
  }
  // 中方, 老方: parties in short.
  for (const [letter, letters] of Object.entries(names.stateLetters)) addShortParty(letter, letters);
}

/** 所方: the state of that first character, if the text names one. */
function addShortParty(letter: string, letters: string | null): void {
  if (letters === null && notShort.has(letter)) return;
  const entry = entryOf(`${letter}方`);
  shortParties.set(numbers.get(`${letter}方`) ?? -1, letter);
  entry.flags |= STATE;
  entry.state ??= letters;
  // 新方案 is no 新方.
  eachWord([{ words: `${letter}方案 ${letter}方式` }], (noun) => {
    noun.flags |= NOUN;
  });
}

/** 干部培训 tells what 培训 tells; 社会治理体系 what 体系 does: a noun has the cue and classes of the longest word it ends with. */
function inheritCues(): void {
  for (const [word, number] of numbers) {
    const entry = entries[number];
    if (!entry || word.length < 3 || entry.flags & (STATE | PLACE)) continue;
    for (let at = 1; at < word.length - 1; at++) {
      const tail = entries[numbers.get(word.slice(at)) ?? -1];
      if (!tail) continue;
      entry.cue ??= tail.cue;
      if (entry.classes.size === 0) entry.classes = tail.classes;
      entry.arranged ||= tail.arranged;
      if (entry.head === null && !entry.verb && tail.head !== null && word.length - at > 1) {
        entry.head = tail.head;
        entry.flags |= HEAD;
      }
    }
    if (/培训|奖学金|留学/.test(word)) entry.cue = 'train';
  }
}

function addMarks(): void {
  const marks: readonly (readonly [string, number])[] = [
    ['“《（(〈「【', OPEN],
    ['”》）)〉」】', CLOSE],
    ['，,', COMMA],
    ['；;', SEMICOLON],
    ['、', PAUSE],
    ['。！？!?：:…', OTHER_MARK],
  ];
  for (const [chars, flags] of marks) for (const char of chars) entryOf(char).flags |= flags;
}

addVerbs();
addGrammar();
addNouns();
addNames();
addMarks();
inheritCues();

const flat = (lists: Lists): [string, true][] => lists.flatMap((list) => wordsOf(list.words, true as const));

export const abstractEndTable = new WordTable<true>(flat(grammar.abstractEnds), true);
export const concreteEndTable = new WordTable<true>(flat(grammar.concreteEnds), true);
export const actorHeadTable = new WordTable<true>(flat(grammar.actorHeads), true);

const counts = new Map<number, number>();
/** What is a word by itself (等, 对) comes more often than words that hold it tell. */
const ALONE = 20;
for (const { word } of entries)
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    counts.set(code, (counts.get(code) ?? 0) + (word.length === 1 ? ALONE : 1));
  }

/** Marks, digits and Latin letters stand in every text. */
const MOST_COMMON = 1000;

/** How common a character is, by the words that hold it. */
export function commonness(code: number): number {
  return isHan(code) ? 1 + (counts.get(code) ?? 0) : MOST_COMMON;
}
