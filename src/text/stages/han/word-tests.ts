/**
 * Tests on single words of a text. A word of the lexicon is asked once and its answer is remembered by its number, for the
 * same few words come again in every clause; what the lexicon does not hold is asked each time.
 */
import { entries } from './lexicon.ts';
import { endOf, type Tokens } from './tokens.ts';

const ASKED = 1;
const HOLDS = 2;

/** Whether something holds of a word, by the word alone. */
export class WordTest {
  private readonly test: (word: string) => boolean;
  private readonly answers = new Uint8Array(entries.length);

  constructor(test: (word: string) => boolean) {
    this.test = test;
  }

  /** The answer for the word at `at`. */
  holds(chars: string, tokens: Tokens, at: number): boolean {
    const number = tokens.word[at] ?? -1;
    if (number < 0) return this.test(chars.slice(tokens.from[at], endOf(tokens, at)));
    const answer = this.answers[number] ?? 0;
    return answer === 0 ? this.ask(number) : answer === HOLDS;
  }

  private ask(number: number): boolean {
    const holds = this.test(entries[number]?.word ?? '');
    this.answers[number] = holds ? HOLDS : ASKED;
    return holds;
  }
}

/** Rules that each hold for some words: those of a word are sought once. */
export class WordRules<T> {
  private readonly rules: readonly (T & { readonly verb: WordTest })[];
  private readonly byNumber: (readonly T[] | undefined)[] = [];

  constructor(rules: readonly (T & { readonly verb: WordTest })[]) {
    this.rules = rules;
  }

  /** The rules for the word at `at`, in their order. */
  at(chars: string, tokens: Tokens, at: number): readonly T[] {
    const number = tokens.word[at] ?? -1;
    const known = number < 0 ? undefined : this.byNumber[number];
    if (known) return known;
    const found = this.rules.filter(({ verb }) => verb.holds(chars, tokens, at));
    if (number >= 0) this.byNumber[number] = found;
    return found;
  }
}

/** Whether the word is one of a list. */
export function isOneOf(words: ReadonlySet<string>): WordTest {
  return new WordTest((word) => words.has(word));
}

/** Whether a pattern matches the word. */
export function matches(pattern: RegExp): WordTest {
  return new WordTest((word) => pattern.test(word));
}
