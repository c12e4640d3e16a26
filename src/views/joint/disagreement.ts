/**
 * When the statements of a disagreement may be printed: all of them together or none. Whatever is printed of a disagreement
 * asks here [VW980].
 */

/** What a party says; null where it has said nothing, or its words are not here. */
export interface Said {
  readonly words: string | null;
}

/** Whether every side's words are here. */
export function areBothGiven(statements: readonly Said[]): boolean {
  return statements.length > 1 && statements.every(({ words }) => words !== null);
}
