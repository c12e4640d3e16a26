/** Whose rows are asked for and how lists are handed out, by pages that lose and repeat nothing. */

/** A plan's own id: a UUIDv7 made at import. */
export type PlanId = string;

/** A page of rows in a stable order; `next` is null at the end. Cursors are opaque to callers. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}
/** Which page is asked for: at most `limit` rows after `cursor`, from the beginning where that is null. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor: string | null;
}
