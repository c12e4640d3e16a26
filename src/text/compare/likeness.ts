/**
 * How alike two wordings of one language are, from 0 to 1. Pairs of neighbouring units count by how rare they are in both
 * editions; figures are left out, since a plan that goes on changes them first.
 */
import type { LanguageId } from '../extraction.ts';
import { isWord, tokensOf } from './tokens.ts';

/** What a wording holds: each unit and each pair of neighbours, once. */
export type Signature = ReadonlySet<string>;

/** The signature of a wording. */
export function signatureOf(text: string, language: LanguageId): Signature {
  const words = tokensOf(text, language)
    .filter((token) => isWord(token) && !/\d/.test(token))
    .map((token) => token.toLowerCase());
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    // Single Chinese characters say little; pairs of them are words.
    if (language !== 'zh') found.add(word);
    const next = words[at + 1];
    if (next !== undefined) found.add(`${word} ${next}`);
  }
  if (found.size === 0) for (const word of words) found.add(word);
  return found;
}

/** Weighs signatures by how rare their members are among all. */
export class Likeness {
  readonly #weights = new Map<string, number>();

  constructor(all: readonly Signature[]) {
    const counts = new Map<string, number>();
    for (const signature of all) for (const each of signature) counts.set(each, (counts.get(each) ?? 0) + 1);
    for (const [each, count] of counts) this.#weights.set(each, Math.log(1 + all.length / count));
  }

  #sum(signature: Signature): number {
    let sum = 0;
    for (const each of signature) sum += this.#weights.get(each) ?? 0;
    return sum;
  }

  of(a: Signature, b: Signature): number {
    const [small, large] = a.size < b.size ? [a, b] : [b, a];
    let shared = 0;
    for (const each of small) if (large.has(each)) shared += this.#weights.get(each) ?? 0;
    const all = this.#sum(a) + this.#sum(b);
    return all === 0 ? 0 : (2 * shared) / all;
  }
}
