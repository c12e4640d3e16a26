/**
 * The Chinese pack as tables that are looked up by place.
 */
import type { CommitmentKind, MentionType, Strength } from '../../extraction.ts';
import type { Joining } from '../../languages/lexicon.ts';
import * as names from '../../languages/zh/names.ts';
import * as words from '../../languages/zh/verbs.ts';
import { WordTable, wordsOf } from '../word-table.ts';

export interface Verb {
  readonly kind: CommitmentKind;
  readonly strength: Strength;
  readonly joining: Joining;
}

const flat = (lists: readonly { readonly words: string }[]): [string, true][] =>
  lists.flatMap((list) => wordsOf(list.words, true as const));

export const verbTable = new WordTable<Verb>(
  words.verbs.flatMap(({ words: list, kind, strength, joining }) =>
    wordsOf(list, { kind, strength, joining }),
  ),
);
export const adverbTable = new WordTable<'plain' | 'effort'>([
  ...words.effortAdverbs.flatMap((list) => wordsOf(list.words, 'effort' as const)),
  ...words.adverbs.flatMap((list) => wordsOf(list.words, 'plain' as const)),
]);
export const modalTable = new WordTable<'firm' | 'tentative'>(
  words.modals.flatMap((list) =>
    wordsOf(list.words, 'firm' as const).map(([word]): [string, 'firm' | 'tentative'] => [
      word,
      words.tentativeModals.has(word) ? 'tentative' : 'firm',
    ]),
  ),
);
export const linkTable = new WordTable<true>(flat(words.links));
export const cueTable = new WordTable<CommitmentKind>(
  words.objectCues.flatMap((cue) => wordsOf(cue.words, cue.kind)),
);
export const stanceTable = new WordTable<true>(flat(words.stanceCues));
export const abstractEndTable = new WordTable<true>(flat(words.abstractEnds), true);
export const concreteEndTable = new WordTable<true>(flat(words.concreteEnds), true);
export const recognitionTable = new WordTable<true>(flat(words.recognitions));
export const mannerHeadTable = new WordTable<true>(flat(words.mannerHeads));
export const mannerEndTable = new WordTable<true>(flat(words.mannerEnds), true);
export const bothTable = new WordTable<true>(flat(words.bothSubjects));
export const nounTable = new WordTable<true>(flat(words.nouns));
export const genericTable = new WordTable<true>(flat(words.genericModifiers));
export const actorHeadTable = new WordTable<true>(flat(words.actorHeads), true);

export const headTable = new WordTable<MentionType>(
  names.heads.flatMap((head) => wordsOf(head.words, head.type)),
);
export const quoteHeadTable = new WordTable<MentionType>(
  names.quoteHeads.flatMap((head) => wordsOf(head.words, head.type)),
);
export const stopTable = new WordTable<true>(flat(names.nameStops));
export const stateTable = new WordTable<string>(Object.entries(names.states));
export const stateLetters: ReadonlyMap<string, string> = new Map(Object.entries(names.stateLetters));

const letters = Object.keys(names.stateLetters).filter((letter) => letter.length === 1);
/** 中老, 老中: two states in short. */
const pairs = letters.flatMap((a) =>
  a === '中'
    ? letters
        .filter((b) => b !== a)
        .flatMap((b): [string, true][] => [
          [`${a}${b}`, true],
          [`${b}${a}`, true],
        ])
    : [],
);
export const pairTable = new WordTable<true>(pairs);

/** What a name may begin with, in one table: body 1, place 2; 4 for what only opens a name. */
export const openingTable = new WordTable<number>(openings());

function openings(): Map<string, number> {
  const flags = new Map<string, number>();
  const add = (list: readonly (readonly [string, unknown])[], flag: number): void => {
    for (const [word] of list) flags.set(word, (flags.get(word) ?? 0) | flag);
  };
  add(flat(names.bodies), 1);
  add(flat(names.places), 2);
  add([...flat(names.openers), ...pairs, ...Object.entries(names.states)], 4);
  return flags;
}
