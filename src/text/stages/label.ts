/**
 * What a printed label may be: where it stands, and every way to read it ("(i)" is the first roman or the ninth letter).
 */

/** One way to read a label. `style` names what its siblings look like. */
export interface Reading {
  readonly style: string;
  readonly value: number;
  /** For 1.2.3: its numbers; its style holds their count. */
  readonly numbers?: readonly number[];
}

export interface LabelCandidate {
  /** Units `[start, end)` of the printed label. */
  readonly start: number;
  readonly end: number;
  /** First unit of what follows the label on the line. */
  readonly rest: number;
  readonly readings: readonly Reading[];
  /** Rank of a label word, where the label has one: annex 0, part 1 … */
  readonly rank: number | null;
}
