/** Keeping the store whole: what is known of its pages and rows, and the check that finds out. */

/** How whole the store is, as far as is known. */
export interface StoreHealth {
  /** `checking` while a check is under way; damage that is known stays known. */
  readonly state: 'unchecked' | 'checking' | 'sound' | 'damaged';
  /** When the last check ended, or damage was met, in milliseconds since 1970; null before. */
  readonly at: number | null;
  /** How long the last check took. */
  readonly milliseconds: number | null;
  /** What is damaged, in the engine's own words, for whoever keeps the server. */
  readonly findings: readonly string[];
}

/** What the store does for its own soundness. */
export interface StoreUpkeep {
  health(): StoreHealth;
  /**
   * Looks at everything there is: pages, indexes, and bytes that have a hash. Acts and reads go on meanwhile. Once damage
   * is known, by this or because an act or a read met it, acts are refused with 'store-corrupt'.
   */
  checkWhole(): Promise<StoreHealth>;
}
