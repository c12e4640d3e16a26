/** Keeping the store whole: what is known of its pages and rows, and the check that finds out. */

/** A kept file whose bytes are not those that its hash names. */
export interface DamagedFile {
  readonly planId: string;
  readonly sha256: string;
}

/** How whole the store is, as far as is known. */
export interface StoreHealth {
  /**
   * `checking` while a check is under way; damage that is known stays known. `files-damaged`: all but some files is sound, and
   * acts go on.
   */
  readonly state: 'unchecked' | 'checking' | 'sound' | 'files-damaged' | 'damaged';
  /** When the last check ended, or damage was met, in milliseconds since 1970; null before. */
  readonly at: number | null;
  /** How long the last check took. */
  readonly milliseconds: number | null;
  /** What is damaged, in the engine's own words, for whoever keeps the server. */
  readonly findings: readonly string[];
  /** Files that are not what their hash says, as the last check found them or a read met them. */
  readonly files: readonly DamagedFile[];
}

/** What the store does for its own soundness. */
export interface StoreUpkeep {
  health(): StoreHealth;
  /**
   * Looks at everything there is: pages, indexes, and bytes that have a hash. Acts and reads go on meanwhile. Once damage
   * is known, by this or because an act or a read met it, acts are refused with 'store-corrupt'. A file that is not what its hash
   * says is no such damage: it alone is handed to nobody until its bytes are put right [ST1612].
   */
  checkWhole(): Promise<StoreHealth>;
}
