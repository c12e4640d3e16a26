/**
 * What a language pack says about figures: how numbers are multiplied, spelled out and bounded, and what months are
 * called. Words that can also mean something else are read as weak figures: they can bear out another text's figure, but
 * raise no doubt by themselves.
 */
export interface FigurePack {
  /** Words after a number and what they multiply it by. */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Words after a number that make it a share of a hundred. */
  readonly shares: readonly string[];
  /** Numbers, ordinals and 'once' as words, each with its value. */
  readonly words: Readonly<Record<string, number>>;
  /** Names of months. */
  readonly months: Readonly<Record<string, number>>;
  /** Words for a stretch of months, as in 'quarter'. */
  readonly stretches: Readonly<Record<string, number>>;
  /** Words before a number that make it the least, or the most. */
  readonly atLeast: readonly string[];
  readonly atMost: readonly string[];
  /** Words after a number that do the same. */
  readonly atLeastAfter: readonly string[];
}
